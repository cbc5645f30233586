"""Rings and polygons as frozen tuples, and as arrays to compute with."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # (n, 2), x and y, or lon and lat in degrees; of a ring the last point is the first
Rings = tuple[Points, ...]  # of one polygon, the outer one first
Box = tuple[float, float, float, float]  # west, south, east, north in degrees
Ring = tuple[tuple[float, float], ...]  # closed
Polygons = tuple[tuple[Ring, ...], ...]  # of rings: the outer one first, then holes


def points_of(polygons: Polygons) -> tuple[Rings, ...]:
    """Polygons as arrays (n, 2)."""
    return tuple(tuple(map(_array, rings)) for rings in polygons)


def _array(ring: Ring) -> NDArray[np.float64]:
    """Number by number, which takes a quarter of the time of pair by pair."""
    return np.fromiter(chain.from_iterable(ring), np.float64, 2 * len(ring)).reshape(-1, 2)


def read_only(polygons: tuple[Rings, ...]) -> tuple[Rings, ...]:
    """The same polygons; their arrays can be written to no more, as threads share them."""
    for rings in polygons:
        for ring in rings:
            ring.flags.writeable = False
    return polygons


def box_of(ring: Points) -> Box:
    """West, south, east and north of a ring, column by column: along the other axis numpy takes ten times as long."""
    x, y = ring.T
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def polygons_of(points: Iterable[Rings]) -> Polygons:
    """Polygons as tuples of numbers, from arrays (n, 2)."""
    return tuple(tuple(tuple((x, y) for x, y in ring.tolist()) for ring in rings) for rings in points)


def clipped(ring: Points, axis: int, limit: float, side: int) -> Points:
    """The part of a ring on one side of a straight line along an axis (Sutherland and Hodgman's algorithm).

    Args:
        ring: closed, (n, 2); or nothing, (0, 2).
        axis: 0 where the line is a limit of x, 1 where it is one of y.
        limit: where the line lies.
        side: 1 keeps what is at most the limit, -1 what is at least the limit.

    Returns:
        Closed, (n, 2); (0, 2) where nothing but an edge lies there.
    """
    beyond = side * (ring[:, axis] - limit)
    if (beyond <= 0).all():
        return ring
    if (beyond >= 0).all():
        return ring[:0]
    steps = np.flatnonzero((beyond[:-1] > 0) != (beyond[1:] > 0))
    part = (beyond[steps] / (beyond[steps] - beyond[steps + 1]))[:, None]
    crossings = ring[steps] + part * (ring[steps + 1] - ring[steps])
    crossings[:, axis] = limit
    inside = np.insert(ring, steps + 1, crossings, axis=0)
    inside = inside[side * (inside[:, axis] - limit) <= 0]
    return inside if (inside[0] == inside[-1]).all() else np.vstack([inside, inside[:1]])
