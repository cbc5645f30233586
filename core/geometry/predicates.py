"""Whether two sets of polygons in lon/lat share a point."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..raster.choice import preparer
from .globe import bounds_of
from .rings import Points, Rings, box_of

if TYPE_CHECKING:
    from ..raster.geos import Prepared

_AT_ONCE = 1 << 18  # pairs of points and edges that are compared in one call: some MB
_RUN = 64  # edges that follow each other, whose bounds are compared first
FEW_PAIRS = 64  # pairs of edges, up to which GEOS takes longer
_CORNERS = 16  # of each ring that are compared first


def intersects(ones: Sequence[Rings], others: Sequence[Rings]) -> bool:
    """Whether a polygon of one set shares a point with one of the other, borders included."""
    return Meeting(ones).meets(others)


class Meeting:
    """Polygons with which many others are compared. Used by many threads.

    Bounds are compared first, then a few corners: that decides most. The rest is left to GEOS, or done edge by edge
    where there is none.
    """

    def __init__(self, polygons: Sequence[Rings]) -> None:
        self._polygons = list(polygons)
        self._bounds = bounds_of(self._polygons)
        self._lock = threading.Lock()
        self._prepared: Prepared | None = None

    def meets(self, others: Sequence[Rings]) -> bool:
        """Whether any of these polygons shares a point with any of the others, borders included."""
        return any(self._meets(other) for other in others)

    def _meets(self, other: Rings) -> bool:
        west, south, east, north = box_of(other[0])
        apart = (self._bounds[:, :2] > (east, north)).any(axis=1) | (self._bounds[:, 2:] < (west, south)).any(axis=1)
        near = [self._polygons[number] for number in np.flatnonzero(~apart).tolist()]
        if not near:
            return False
        corners = np.concatenate([one[0][:: max(1, len(one[0]) // _CORNERS)] for one in near])
        if contains_points(corners, other).any():
            return True
        pairs = sum(len(ring) for one in near for ring in one) * sum(map(len, other))
        if pairs > FEW_PAIRS and (prepare := preparer()) is not None:
            with self._lock:
                self._prepared = self._prepared or prepare(self._polygons)
            found = self._prepared.meets([other])
            if found is not None:
                return found
        return any(_meet(one, other) for one in near)


def _meet(one: Rings, other: Rings) -> bool:
    if contains_points(one[0][:1], other)[0] or contains_points(other[0][:1], one)[0]:
        return True
    return any(_cross(a, b) for a in one for b in other)


def contains_points(points: Points, rings: Rings) -> NDArray[np.bool_]:
    """Which points lie in a polygon (even-odd rule).

    Each edge is compared only with the points between the latitudes of its ends.

    Args:
        points: (n, 2), in the polygon's coordinates.
        rings: of the polygon, each closed.

    Returns:
        Whether each of them does, (n,).
    """
    order = np.argsort(points[:, 1], kind="stable")
    x, y = points[order].T
    crossings = np.zeros(len(points), np.int64)
    for ring in rings:
        x0, y0, x1, y1 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
        places = np.searchsorted(y, ring[:, 1])  # an edge has the point at its lower end, not the one at its upper end
        first = np.minimum(places[:-1], places[1:])
        wide = np.maximum(places[:-1], places[1:]) - first
        crossed = np.flatnonzero(wide)
        for some in _chunks(crossed, wide[crossed]):
            edge = np.repeat(some, wide[some])
            place = np.arange(edge.size) - np.repeat(wide[some].cumsum() - wide[some], wide[some]) + first[edge]
            at = x0[edge] + (y[place] - y0[edge]) * (x1[edge] - x0[edge]) / (y1[edge] - y0[edge])
            crossings += np.bincount(place[at > x[place]], minlength=len(points))
    inside = np.empty(len(points), np.bool_)
    inside[order] = crossings % 2 == 1
    return inside


def _chunks(numbers: NDArray[np.int64], weights: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """The numbers in a few groups, none of much more weight than can be looked at in one go."""
    return np.split(numbers, np.flatnonzero(np.diff(weights.cumsum() // _AT_ONCE)) + 1)


def _cross(one: Points, other: Points) -> bool:
    """Whether an edge of one ring touches an edge of the other."""
    (low, high), (other_low, other_high) = _bounds_of_runs(one), _bounds_of_runs(other)
    near = (low[:, None] <= other_high).all(-1) & (other_low <= high[:, None]).all(-1)
    return any(_any_cross(_run(one, a), _run(other, b)) for a, b in np.argwhere(near).tolist())


def _run(ring: Points, number: int) -> Points:
    """The corners of some edges that follow each other."""
    return ring[number * _RUN : (number + 1) * _RUN + 1]


def _bounds_of_runs(ring: Points) -> tuple[Points, Points]:
    firsts = np.arange(0, len(ring) - 1, _RUN)
    edges = np.minimum(ring[:-1], ring[1:]), np.maximum(ring[:-1], ring[1:])
    return np.minimum.reduceat(edges[0], firsts), np.maximum.reduceat(edges[1], firsts)


def _any_cross(one: Points, other: Points) -> bool:
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
