"""Polygons in lon/lat on a round earth: across the antimeridian, around a pole, and how large they are.

Here longitudes run on across the antimeridian (179°, 181°), unless a function says otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .rings import Box, Points, Rings, clipped

_AXIS_KM, _ECCENTRICITY = 6378.137, 0.0818191908426  # WGS 84
_GAP = 1.0  # degrees of nothing that are worth a box of their own: about a Sentinel-2 tile


def near(longitudes: Points, others: Points | float) -> Points:
    """The same longitudes, each by so many turns of 360 degrees away that it is nearest to another longitude."""
    return np.asarray(longitudes + 360 * np.round((others - longitudes) / 360))


def closed_over_pole(ring: Points) -> Points:
    """A ring that runs once around a pole, closed over it; any other as it is."""
    if abs(ring[-1, 0] - ring[0, 0]) < 180:
        return ring
    pole = math.copysign(90, ring[:, 1].mean())
    return np.vstack([ring, [[ring[-1, 0], pole], [ring[0, 0], pole]], ring[:1]])


def read_as_crossing(rings: Rings) -> Rings:
    """A polygon that seems to span more than half the earth, read as across the antimeridian; others as they are."""
    longitudes = rings[0][:, 0]
    eastern = np.where(longitudes < 0, longitudes + 360, longitudes)
    if not (np.ptp(longitudes) > 180 and 0 < np.ptp(eastern) < np.ptp(longitudes)):
        return rings
    return tuple(
        np.column_stack([np.where(ring[:, 0] < 0, ring[:, 0] + 360, ring[:, 0]), ring[:, 1]]) for ring in rings
    )


def goes_round(polygons: Sequence[Rings]) -> bool:
    """Whether one of some polygons within ±180 spans more than half the earth, as no scene does."""
    return any(float(np.ptp(rings[0][:, 0])) > 180 for rings in polygons)


def cut_at_antimeridian(polygons: Sequence[Rings]) -> tuple[Rings, ...]:
    """The same polygons within ±180, cut at the antimeridian as in GeoJSON (RFC 7946, section 3.1.9)."""
    if polygons and np.abs(np.concatenate([ring for rings in polygons for ring in rings])[:, 0]).max() <= 180:
        return tuple(tuple(ring for ring in rings if len(ring) > 3) for rings in polygons if len(rings[0]) > 3)
    parts = []
    for rings in polygons:
        longitudes = rings[0][:, 0]
        first, last = math.floor((longitudes.min() + 180) / 360), math.ceil((longitudes.max() + 180) / 360)
        for turn in range(first, max(last, first + 1)):
            pieces = [_clipped(ring - [360 * turn, 0]) for ring in rings]
            if len(pieces[0]) > 3:  # what is flat there is nothing
                parts.append(tuple(piece for piece in pieces if len(piece) > 3))
    return tuple(parts)


def _clipped(ring: Points) -> Points:
    """The part of a ring within ±180; empty where there is none."""
    for side in (1, -1):
        ring = clipped(ring, 0, 180.0 * side, side)
    return ring


def boxes_around(polygons: Sequence[Rings]) -> list[Box]:
    """Few boxes that hold polygons within ±180: parts more than ``_GAP`` degrees apart have boxes of their own."""
    return [_box(group) for group in _groups(bounds_of(polygons))]


def bounds_of(polygons: Sequence[Rings]) -> Points:
    """West, south, east and north of each of n polygons, (n, 4)."""
    if not polygons:
        return np.zeros((0, 4))
    points, firsts = _joined([rings[0] for rings in polygons])
    return np.hstack([np.minimum.reduceat(points, firsts), np.maximum.reduceat(points, firsts)])


def _joined(rings: Sequence[Points]) -> tuple[Points, NDArray[np.int64]]:
    """The points of rings one after the other, and at which each ring begins."""
    lengths = np.array([len(ring) for ring in rings])
    return np.concatenate(rings), np.cumsum(lengths) - lengths


def _groups(edges: Points) -> list[Points]:
    for axis in (0, 1):
        order = edges[np.argsort(edges[:, axis])]
        gaps = order[1:, axis] - np.maximum.accumulate(order[:-1, axis + 2])
        if gaps.size and gaps.max() > _GAP:
            at = int(gaps.argmax()) + 1
            return _groups(order[:at]) + _groups(order[at:])
    return [edges]


def _box(edges: Points) -> Box:
    (west, south), (east, north) = edges[:, :2].min(axis=0), edges[:, 2:].max(axis=0)
    return float(west), float(south), float(east), float(north)


def square_km(polygons: Sequence[Rings]) -> float:
    """The size of polygons together in km² on the WGS 84 ellipsoid; edges are straight in lon/lat, holes are taken out.

    What lies between each edge and the equator is summed up by Simpson's rule.
    """
    if not polygons:
        return 0.0
    points, firsts = _joined([ring for rings in polygons for ring in rings])
    lon, lat = np.radians(points).T
    middle = (lat[1:] + lat[:-1]) / 2
    strips = np.diff(lon) * (_to_equator(lat[1:]) + 4 * _to_equator(middle) + _to_equator(lat[:-1])) / 6
    strips = np.append(strips, 0.0)
    strips[firsts[1:] - 1] = 0  # from a ring's end to the beginning of the next
    sizes = np.abs(np.add.reduceat(strips, firsts)) * _AXIS_KM**2 / 2
    is_outer = np.array([number == 0 for rings in polygons for number in range(len(rings))])
    return float(np.where(is_outer, sizes, -sizes).sum())


def _to_equator(latitude: Points) -> Points:
    """The ellipsoid's surface from the equator, for each radian of longitude and half a squared axis (Snyder, 3-12)."""
    e, sine = _ECCENTRICITY, np.sin(latitude)
    return np.asarray((1 - e * e) * (sine / (1 - (e * sine) ** 2) + np.arctanh(e * sine) / e))


def reach_km(polygons: Sequence[Rings]) -> float:
    """The distance in km, on a sphere, from the middle of all points to the farthest one; there must be some."""
    lon, lat = np.radians(np.concatenate([rings[0] for rings in polygons])).T
    points = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    middle = points.min(axis=0) + points.max(axis=0)
    cosines = points @ middle / max(float(np.linalg.norm(middle)), 1e-12)
    return float(np.arccos(np.clip(cosines.min(), -1, 1)) * _AXIS_KM)
