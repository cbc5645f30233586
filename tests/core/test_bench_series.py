"""The bench of series: its fields are what every way can cut, and what it compares is worked out by hand here."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.catalog import Square
from benchmarks.series import EXACT_32, ODC_32, OURS, SeriesRun, compared
from benchmarks.series_fields import some_fields


@pytest.mark.parametrize("count", [1_000, 10_000])
def test_fields_lie_in_the_square_and_overlap_nowhere(count: int) -> None:
    square = Square.of(25)
    taken = np.zeros((2 * square.side, 2 * square.side), np.uint8)
    for field in some_fields(square, count):
        mask = field.mask()
        taken[field.top : field.bottom, field.left : field.right] += mask
        x, y = np.array(field.ring(300_000.0, 200_000.0)).T
        area = abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2
        assert mask.sum() == pytest.approx(area / 100)
    assert taken.max() == 1


def run(way: str, fields: int, seconds: float, memory: float) -> SeriesRun:
    return SeriesRun(way, fields, 20, seconds, 1.0, memory, 1, 1, 1, 1, 1.0, 0.0)


def test_ours_is_held_against_the_quicker_one() -> None:
    runs = [run(OURS.name, 1_000, 6.0, 100), run(ODC_32.name, 1_000, 12.0, 900), run(EXACT_32.name, 1_000, 10.0, 500)]
    assert compared(runs[:1]) == {}
    assert compared(runs) == {"time": 0.6, "memory": 0.2}
    assert compared([*runs, run(OURS.name, 10_000, 9.0, 100)])["many"] == 1.5
