"""The bench of trust: its scores, and that what is planted is there."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from benchmarks.trust.places import cirrus, recurring, rims, roofs, snow
from benchmarks.trust.rules import by_classification
from benchmarks.trust.score import Score, Tried, Truth, summary
from benchmarks.trust.skies import AREA, Day, Series, series_of


def series(*days: tuple[int, int, int, int]) -> Series:
    """Of 100 pixels so many are called cloud, truly opaque, truly cirrus, and without data (the last ones)."""
    made = []
    for called, opaque, thin, empty in days:
        number = np.arange(100).reshape(10, 10)
        scl = np.where(number < called, 9, 5).astype(np.uint8)
        scl[number >= 100 - empty] = 0
        made.append(Day(date(2025, 1, 1), scl, np.zeros((10, 10), np.float32), 0.0, number < opaque, number < thin))
    return Series("by hand", made, np.s_[0:10, 0:10], 20.0)


def test_dates_are_scored_by_what_is_true() -> None:
    """Clear and hidden; clear and offered; cloudy and hidden; wrongly offered: a little, opaque, and under cirrus."""
    one = series((30, 5, 0, 0), (5, 10, 0, 0), (50, 60, 0, 0), (5, 11, 0, 0), (10, 30, 30, 0), (0, 5, 30, 0))
    truth, alone = Truth.of(one), by_classification(one)
    assert truth is not None
    assert truth.cloud.tolist() == [5, 10, 60, 11, 30, 30]
    assert alone.tolist() == [30, 5, 50, 5, 10, 0]
    assert Score.of(truth, alone, alone) == Score(clear=2, hidden=1, found=0, offered=3, opaque=1, thin=1)
    rule = np.array([10.0, 10.1, 9, 20, 20, 20])
    assert Score.of(truth, alone, rule) == Score(clear=2, hidden=1, found=1, offered=1, opaque=1, thin=0)


def test_what_has_no_data_is_no_part_of_the_area() -> None:
    assert by_classification(series((30, 0, 0, 40))).tolist() == [50]


def test_the_table_adds_up() -> None:
    tried = [
        Tried("here", "alone", Score(9, 4, 0, 1, 0, 0)),
        Tried("there", "alone", Score(1, 1, 0, 0, 0, 0)),
        Tried("here", "rule", Score(9, 2, 3, 1, 0, 1)),
        Tried("there", "rule", Score(1, 0, 1, 0, 0, 0)),
    ]
    assert summary(tried).splitlines()[2:] == ["| alone | 5 | 0 % | 1 | 0 | 0 |", "| rule | 2 | 80 % | 1 | 0 | 1 |"]


@pytest.mark.parametrize("seed", [101, 102])
def test_what_is_planted_is_there(seed: int) -> None:
    """Seen in the truth and in the classification, with no rule between them; another seed than the bench's."""

    def share_of(mask: np.ndarray) -> float:
        return float(mask[AREA].mean())

    town = roofs(seed)
    called = [day for day in series_of(town).days if share_of((day.scl == 8) & ~day.opaque) > 0.05]
    assert 12 <= len(called) <= 27, "on seven of ten dates"
    assert all(not ((day.scl == 8) & ~day.opaque & ~town.called).any() for day in called)

    missed = [
        share_of(day.opaque & (day.scl < 8)) for day in series_of(rims(seed)).days if 0.05 < share_of(day.opaque) < 0.95
    ]
    assert min(missed) > 0.005

    thin = [day for day in series_of(cirrus(seed)).days if share_of(day.thin) > 0.04]
    assert 8 <= len(thin) <= 22, "on half of the dates"

    mountain = recurring(seed)
    on_it = [float(day.opaque[mountain.ridge].mean()) > 0.3 for day in series_of(mountain).days]
    assert sum(on_it) > len(on_it) / 2

    winter = [day for day in series_of(snow(seed)).days if day.day.month in (1, 2, 12) and (day.scl == 11).any()]
    assert any(((day.scl == 9) & ~day.opaque).any() for day in winter), "snow is called cloud"
    assert any(((day.scl == 11) & day.opaque).any() for day in winter), "and cloud over snow snow"


def test_one_seed_is_one_place() -> None:
    first, again, other = (series_of(roofs(seed)).days[3] for seed in (101, 101, 102))
    assert np.array_equal(first.scl, again.scl)
    assert np.array_equal(first.brightness, again.brightness, equal_nan=True)
    assert not np.array_equal(first.scl, other.scl)
