"""How many requests go to a catalog at once: fewer where it says that it is busy, or slows down; else six."""

from __future__ import annotations

import pytest

from clear_scenes.core.stac.pace import Pace


def after(*answers: tuple[float, int, int]) -> int:
    pace = Pace()
    for answer in answers:
        pace.answered(*answer)
    return pace.at_once


@pytest.mark.parametrize(
    ("answers", "at_once"),
    [
        ([], 6),
        ([(1.0, 100, 0), (0.3, 10, 0), (1.1, 100, 0)], 6),  # pages are longer or shorter
        ([(0.01, 100, 0), (0.5, 100, 0)], 6),  # slower, and still quick
        ([(0.5, 100, 0), (2.0, 100, 0)], 5),  # four times as slow
        ([(0.5, 100, 0), *[(4.0, 100, 0)] * 9], 2),  # never less for that alone
        ([(0.5, 100, 1)], 3),  # it was refused once
        ([(0.5, 100, 1), (0.5, 100, 1)], 3),  # and not again
        ([(0.5, 100, 1), (0.5, 100, 2), (0.5, 100, 3)], 1),
    ],
)
def test_pace(answers: list[tuple[float, int, int]], at_once: int) -> None:
    assert after(*answers) == at_once
