"""Whether two sets of polygons in lon/lat share a point."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # (n, 2), closed


def overlap(ones: list[list[Points]], others: list[list[Points]]) -> bool:
    """True where a polygon (rings, the outer one first) of one set meets one of the other, borders included."""
    return any(_meet(one, other) for one in ones for other in others)


def _meet(one: list[Points], other: list[Points]) -> bool:
    if (one[0].min(axis=0) > other[0].max(axis=0)).any() or (other[0].min(axis=0) > one[0].max(axis=0)).any():
        return False
    if any(_cross(a, b) for a in one for b in other):
        return True
    return bool(inside(one[0][:1], other)[0] or inside(other[0][:1], one)[0])


def inside(points: Points, rings: list[Points]) -> NDArray[np.bool_]:
    """Which of the points lie in the polygon."""
    x, y = points[:, :1], points[:, 1:]
    crossings = np.zeros(len(points), np.int64)
    for ring in rings:
        x0, y0, x1, y1 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
        spans = (y0 <= y) != (y1 <= y)
        with np.errstate(divide="ignore", invalid="ignore"):
            at = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        crossings += (spans & (at > x)).sum(axis=1)
    return np.asarray(crossings % 2 == 1)


def _cross(one: Points, other: Points) -> bool:
    """Whether an edge of one ring touches an edge of the other."""
    a, b = one[:-1, None], one[1:, None]
    c, d = other[None, :-1], other[None, 1:]
    apart = (np.minimum(a, b) > np.maximum(c, d)).any(-1) | (np.minimum(c, d) > np.maximum(a, b)).any(-1)
    sides = _side(a, b, c) * _side(a, b, d) <= 0
    return bool((~apart & sides & (_side(c, d, a) * _side(c, d, b) <= 0)).any())


def _side(a: Points, b: Points, p: Points) -> Points:
    """Positive left of the line from a to b, negative right of it."""
    first, second = b - a, p - a
    turn: Points = np.sign(first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0])
    return turn
