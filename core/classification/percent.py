"""How many decimals a percentage is shown with, so that what is shown never contradicts the verdict."""

from __future__ import annotations

_MAX_DECIMALS = 12


def decimals_of(percent: float, limit: float | None = None) -> int:
    """How many decimals a percentage is shown with.

    One, two below 1 %, none for exactly 0 or 100; more where rounding would cross the limit or pretend 0 or 100. 10.04
    against a limit of 10 needs two: "10.0" would look as if it passed.

    Args:
        percent: 0 to 100.
        limit: what it was compared with, in percent; None for nothing.
    """
    if percent in (0, 100):
        return 0
    marks = [0.0, 100.0] if limit is None else [0.0, 100.0, limit]
    decimals = 2 if percent < 1 else 1
    while decimals < _MAX_DECIMALS and any(
        _side(percent, mark) != _side(round(percent, decimals), mark) for mark in marks
    ):
        decimals += 1
    return decimals


def _side(percent: float, mark: float) -> int:
    return (percent > mark) - (percent < mark)
