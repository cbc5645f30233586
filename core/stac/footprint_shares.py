"""How much ground footprints share with an area and with each other, by places spread over them."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..area.area import LONLAT, Area
from ..geometry.predicates import contains_points
from ..geometry.rings import Points, Polygons, Rings, points_of

_SAMPLES = 32  # along each side of a polygon


@dataclass(frozen=True, eq=False)
class Samples:
    """Places spread over polygons, each of which stands for a part of them.

    Attributes:
        points: (n, 2), lon/lat in degrees.
        weights: (n,), the share of all ground that each place stands for; together 1.
    """

    points: Points
    weights: NDArray[np.float64]

    def __post_init__(self) -> None:
        for array in (self.points, self.weights):
            array.flags.writeable = False

    @property
    def center(self) -> float:
        """A longitude from which they are not far."""
        return float(self.points[0, 0])

    def within(self, footprint: Sequence[Rings]) -> NDArray[np.bool_]:
        """Which of the places (n,) a footprint (lon/lat) holds."""
        found = np.zeros(len(self.points), np.bool_)
        for rings in footprint:
            near = tuple(np.column_stack([_unwrapped(ring[:, 0], self.center), ring[:, 1]]) for ring in rings)
            found |= contains_points(self.points, near)
        return found

    def share(self, found: NDArray[np.bool_]) -> float:
        """Of the ground, 0 to 1, what those of the places (n,) stand for."""
        return min(1.0, float(self.weights[found].sum()))


@lru_cache(maxsize=8)
def samples_of(area: Area) -> Samples:
    """Places spread over an area."""
    return _spread(area.in_crs(LONLAT))


@lru_cache(maxsize=1024)
def common_share(one: Polygons, other: Polygons) -> float:
    """The share (0 to 1) of the smaller of two footprints that both hold; 1 where one is not stated."""
    if one == other or not one or not other:
        return 1.0
    polygons, other_polygons = points_of(one), points_of(other)
    ones, others = _spread(polygons), _spread(other_polygons)
    return max(ones.share(ones.within(other_polygons)), others.share(others.within(polygons)))


def _spread(polygons: Sequence[Rings]) -> Samples:
    side = max(4, int(_SAMPLES / math.sqrt(len(polygons))))
    points, weights = [], []
    for rings in polygons:
        west, south = rings[0].min(axis=0)
        east, north = rings[0].max(axis=0)
        steps = (np.arange(side) + 0.5) / side
        cells = np.array(list(itertools.product(west + steps * (east - west), south + steps * (north - south))))
        within = cells[contains_points(cells, rings)]
        if not len(within):  # too thin for them
            within = rings[0][:-1]
        size = (east - west) * (north - south) * math.cos(math.radians((south + north) / 2)) / side**2
        points.append(within)
        weights.append(np.full(len(within), size or 1e-12))
    weight = np.concatenate(weights)
    return Samples(np.concatenate(points), weight / weight.sum())


def _unwrapped(longitudes: NDArray[np.float64], center: float) -> NDArray[np.float64]:
    """The same places, counted on past 180 degrees, so that none is more than that from the center."""
    return center + (longitudes - center + 180) % 360 - 180
