"""Polygons in another CRS, where their straight edges are curved: densified to within a millimeter."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors.area import AreaInvalid
from ..geometry.globe import closed_over_pole, near
from ..geometry.rings import Points, Rings
from ..raster.transforms import Transform

_METERS_OF_DEGREE = 111_195.0
_TOLERANCE = 0.001  # meters between an edge and its image in another CRS
_MAX_HALVINGS = 16
_PARTS = (0.25, 0.5, 0.75)  # of an edge, at which its course is checked
_AT_ONCE = 4_096  # points: other threads wait for as long as a call takes
_MANY = 2_000  # edges, from which on short ones are not checked one by one
_MAX_REGULAR_LATITUDE = 80.0  # beyond it, how much edges curve in lon/lat varies too much from place to place
_LINES = 16  # along each side of the area, by which is measured how much edges curve
_DIRECTIONS = ((1.0, 0.0), (0.0, 1.0), (0.7, 0.7), (0.7, -0.7))
_SAFETY = 16.0  # times the largest deviation that was measured

Integers = NDArray[np.int64]


def image_of(polygons: Sequence[Rings], transform: Transform, on_globe: bool) -> tuple[Rings, ...]:
    """Transform polygons and densify their edges.

    Each edge is halved until the images of its middle and quarters lie on its own image (of an edge that curves like an
    S the middle alone would). All rings go through a transformation together: a call costs far more than a point.

    Args:
        polygons: rings (n, 2) of each; there must be some.
        transform: to the other CRS.
        on_globe: whether that is lon/lat, in which rings continue beyond ±180.

    Returns:
        The rings of each polygon in the other CRS.

    Raises:
        AreaInvalid: a point has no image.
    """
    rings = [ring for polygon in polygons for ring in polygon]
    checked = _finite(transform)
    points, numbers = np.concatenate(rings), np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    image, edges = checked(points), np.flatnonzero(numbers[:-1] == numbers[1:])
    meters = _METERS_OF_DEGREE if np.abs(image).max() <= 360 else 1.0
    if len(edges) > _MANY and not (on_globe and np.abs(image[:, 1]).max() > _MAX_REGULAR_LATITUDE):
        edges = edges[_may_curve(points, edges, transform, meters, on_globe)]
    if on_globe:
        image = _unwrapped(points, image, numbers, edges, checked)
    for _ in range(_MAX_HALVINGS):
        off = meters * np.max([_deviation(points, image, edges, checked, part, on_globe) for part in _PARTS], axis=0)
        curved = edges[off > _TOLERANCE / 4]  # elsewhere on the edge it can be three times as much
        if not curved.size:
            break
        middles = (points[curved] + points[curved + 1]) / 2
        between = checked(middles)
        if on_globe:
            between[:, 0] = near(between[:, 0], (image[curved, 0] + image[curved + 1, 0]) / 2)
        points = np.insert(points, curved + 1, middles, axis=0)
        image = np.insert(image, curved + 1, between, axis=0)
        numbers = np.insert(numbers, curved + 1, numbers[curved])
        first = curved + np.arange(curved.size)
        edges = np.column_stack([first, first + 1]).ravel()  # the others are straight enough
    rings_of_image = iter(np.split(image, np.flatnonzero(np.diff(numbers)) + 1))
    if on_globe:
        return tuple(
            _on_one_turn(tuple(closed_over_pole(next(rings_of_image)) for _ in polygon)) for polygon in polygons
        )
    return tuple(tuple(next(rings_of_image) for _ in polygon) for polygon in polygons)


def unchanged(polygons: tuple[Rings, ...], on_globe: bool) -> tuple[Rings, ...]:
    """Polygons that are in the wanted CRS already. Raises ``AreaInvalid`` where a corner is not finite."""
    if not np.isfinite(np.concatenate([ring for polygon in polygons for ring in polygon])).all():
        raise AreaInvalid("a corner is not finite")
    return tuple(map(_on_one_turn, polygons)) if on_globe else polygons


def _may_curve(
    points: Points, edges: Integers, transform: Transform, meters: float, on_globe: bool
) -> NDArray[np.bool_]:
    """Which edges are long enough to be checked; all of them where a line has no image.

    How far an edge deviates grows with the square of its length and hardly varies over an area: it is measured by lines
    laid all over it.
    """
    low, high = points.min(axis=0), points.max(axis=0)
    x, y = (np.linspace(low[axis], high[axis], _LINES) for axis in (0, 1))
    starts = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    length = float(np.hypot(*(high - low))) / _LINES
    lines = np.concatenate(
        [np.stack([starts, starts + np.array(direction) * length], 1) for direction in _DIRECTIONS]
    ).reshape(-1, 2)
    images, firsts = transform(lines), np.arange(0, len(lines), 2)
    if not np.isfinite(images).all():
        return np.ones(edges.size, np.bool_)
    off = max(float(_deviation(lines, images, firsts, transform, part, on_globe).max()) for part in _PARTS)
    lengths = np.hypot(*(points[edges + 1] - points[edges]).T)
    return np.asarray(~(_SAFETY * meters * off * (lengths / length) ** 2 < _TOLERANCE / 4))


def _on_one_turn(rings: Rings) -> Rings:
    """Rings whose holes have longitudes on the same turn as the outer ring."""
    outer, *holes = rings
    if not holes:
        return rings
    middle = (outer[:, 0].min() + outer[:, 0].max()) / 2
    beside = [near(hole[:, 0].mean(), middle) - hole[:, 0].mean() for hole in holes]
    return (outer, *(hole + np.array([turn, 0]) for hole, turn in zip(holes, beside, strict=True)))


def _unwrapped(points: Points, image: Points, numbers: Integers, edges: Integers, transform: Transform) -> Points:
    """The image with longitudes that continue from corner to corner of a ring in the direction of its edges.

    ``edges`` are those that are long enough to take another way than the shortest.
    """
    steps = np.ones(len(points), np.int64)
    steps[edges] += len(_PARTS)
    at = np.cumsum(steps) - steps  # of each corner, among all points that are checked
    run = np.empty(int(steps.sum()))
    run[at] = image[:, 0]
    for number, part in enumerate(_PARTS, 1):
        run[at[edges] + number] = transform(_between(points, edges, part))[:, 0]
    turns = -np.rint(np.diff(run, prepend=run[0]) / 360)
    firsts = np.flatnonzero(np.diff(numbers, prepend=-1))
    turns[at[firsts]] = 0
    turns = turns.cumsum()
    corners = turns[at] - turns[at[firsts]][numbers]
    return np.column_stack([image[:, 0] + 360 * corners, image[:, 1]])


def _finite(transform: Transform) -> Transform:
    def checked(points: Points) -> Points:
        pieces = range(0, max(1, len(points)), _AT_ONCE)
        image = np.concatenate([transform(points[at : at + _AT_ONCE]) for at in pieces])
        if not np.isfinite(image).all():
            raise AreaInvalid("no image in that CRS")
        return image

    return checked


def _between(points: Points, edges: Integers, part: float) -> Points:
    start = points[edges]
    return np.asarray(start + (points[edges + 1] - start) * part)


def _deviation(
    points: Points, image: Points, edges: Integers, transform: Transform, part: float, on_globe: bool
) -> NDArray[np.float64]:
    """The distance from the image of the point at ``part`` of each edge to the same part of the edge's image."""
    off = transform(_between(points, edges, part)) - _between(image, edges, part)
    if on_globe:
        off[:, 0] = near(off[:, 0], 0.0)
    return np.asarray(np.hypot(*off.T))
