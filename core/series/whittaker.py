"""A smooth line through dates: the Whittaker smoother with second differences, on daily steps.

It minimizes the sum of weights times squared deviations from the values, plus ``smoothness`` times the sum of squared
second differences of the line (Whittaker 1922; Eilers, A perfect smoother, Analytical Chemistry 75, 3631, 2003).
"""

from __future__ import annotations

import numpy as np

from ..reading.spans import Integers
from .formula import Floats

SMOOTHNESS = 1000.0  # with a clear date each 10 days, half of a swing of two months stays


def smoothed(days: Integers, values: Floats, weights: Floats, smoothness: float = SMOOTHNESS) -> Floats:
    """The line through values that were seen on some days.

    Args:
        days: (n,), of at least two different ones, as in ``date.toordinal``; in any order, and any may be there twice.
        values: (n,), finite.
        weights: (n,), over 0.
        smoothness: The larger, the smoother (lambda).

    Returns:
        The line on each day from the first to the last.
    """
    first = int(days.min())
    count = int(days.max()) - first + 1
    total = np.bincount(days - first, weights, count)
    weighted = np.bincount(days - first, weights * values, count)
    return _solved(total.astype(np.float64), weighted.astype(np.float64), smoothness)


def _solved(weights: Floats, right: Floats, smoothness: float) -> Floats:
    """Solve the system, of five diagonals, symmetric and positive definite, as L D L'."""
    count = len(weights)
    middle, next_, far = _squared_differences(count)
    diagonal = (weights + smoothness * middle).tolist()
    beside, beyond, line = (smoothness * next_).tolist(), (smoothness * far).tolist(), right.tolist()
    for at in range(count):  # each row is taken from the two below it
        for step, factor in ((1, beside[at] / diagonal[at]), (2, beyond[at] / diagonal[at])):
            if factor:
                line[at + step] -= factor * line[at]
                diagonal[at + step] -= factor * (beside[at] if step == 1 else beyond[at])
                if step == 1:
                    beside[at + 1] -= factor * beyond[at]
    for at in reversed(range(count)):
        for step, factor in ((1, beside[at]), (2, beyond[at])):
            if factor:
                line[at] -= factor * line[at + step]
        line[at] /= diagonal[at]
    return np.array(line)


def _squared_differences(count: int) -> tuple[Floats, Floats, Floats]:
    """D'D of the second differences D: its diagonal and the two beside it, each (count,) with zeros behind."""
    middle, next_, far = np.zeros(count), np.zeros(count), np.zeros(count)
    for place, value in enumerate((1.0, -2.0, 1.0)):
        middle[place : count - 2 + place] += value * value if count > 2 else 0.0
    if count > 2:
        next_[: count - 2] += -2.0
        next_[1 : count - 1] += -2.0
        far[: count - 2] = 1.0
    return middle, next_, far
