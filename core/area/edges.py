"""The image of polygons in another CRS, whose straight edges are bent there: densified to within a millimetre."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors.area import AreaInvalid
from ..geometry.globe import closed_over_pole, near
from ..geometry.rings import Points, Rings
from ..raster.transforms import Transform

_METRES_OF_DEGREE = 111_195.0
_TOLERANCE = 0.001  # meters between an edge and its image in another CRS
_MAX_HALVINGS = 16
_PARTS = (0.25, 0.5, 0.75)  # of an edge, where its course is looked at
_AT_ONCE = 4_096  # points: the others' threads wait for as long as a call takes
_MANY = 2_000  # edges from which on those that are short are not looked at one by one
_CALM_LATITUDE = 80.0  # beyond it, lon/lat bends too much from place to place
_LINES = 16  # along each side of the area
_WAYS = ((1.0, 0.0), (0.0, 1.0), (0.7, 0.7), (0.7, -0.7))
_SURELY = 16.0  # times as much as was found anywhere

Integers = NDArray[np.int64]


def image_of(polygons: list[Rings], transform: Transform, on_globe: bool) -> list[Rings]:
    """Each edge is halved until the images of its middle and quarters lie where its own image has them (an edge that is
    bent like an S has its middle in place). All rings go through a transformation together: a call costs far more than
    a point.

    ``on_globe``: the image is in lon/lat, and its rings run on beyond ±180. Raises ``AreaInvalid`` where a point has no
    image.
    """
    rings = [ring for polygon in polygons for ring in polygon]
    checked = _finite(transform)
    points, numbers = np.concatenate(rings), np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    image, edges = checked(points), np.flatnonzero(numbers[:-1] == numbers[1:])
    meters = _METRES_OF_DEGREE if np.abs(image).max() <= 360 else 1.0
    if len(edges) > _MANY and not (on_globe and np.abs(image[:, 1]).max() > _CALM_LATITUDE):
        edges = edges[_may_bend(points, edges, transform, meters, on_globe)]
    if on_globe:
        image = _unwrapped(points, image, numbers, edges, checked)
    for _ in range(_MAX_HALVINGS):
        off = meters * np.max([_off(points, image, edges, checked, part, on_globe) for part in _PARTS], axis=0)
        bent = edges[off > _TOLERANCE / 4]  # elsewhere on the edge it can be three times as much
        if not bent.size:
            break
        middles = (points[bent] + points[bent + 1]) / 2
        between = checked(middles)
        if on_globe:
            between[:, 0] = near(between[:, 0], (image[bent, 0] + image[bent + 1, 0]) / 2)
        points = np.insert(points, bent + 1, middles, axis=0)
        image = np.insert(image, bent + 1, between, axis=0)
        numbers = np.insert(numbers, bent + 1, numbers[bent])
        first = bent + np.arange(bent.size)
        edges = np.column_stack([first, first + 1]).ravel()  # the others are straight enough
    made = iter(np.split(image, np.flatnonzero(np.diff(numbers)) + 1))
    if on_globe:
        return [_beside_each_other([closed_over_pole(next(made)) for _ in polygon]) for polygon in polygons]
    return [[next(made) for _ in polygon] for polygon in polygons]


def unchanged(polygons: list[Rings], on_globe: bool) -> list[Rings]:
    """Polygons that are in the wanted CRS. Raises ``AreaInvalid`` where a point is not finite."""
    if not np.isfinite(np.concatenate([ring for polygon in polygons for ring in polygon])).all():
        raise AreaInvalid("a corner is not finite")
    return [_beside_each_other(rings) for rings in polygons] if on_globe else polygons


def _may_bend(
    points: Points, edges: Integers, transform: Transform, meters: float, on_globe: bool
) -> NDArray[np.bool_]:
    """Which edges are long enough to be looked at. By how much an edge bends grows with the square of its length, and
    hardly varies over an area; lines laid over all of it tell how much that is. All edges, where one has no image.
    """
    low, high = points.min(axis=0), points.max(axis=0)
    x, y = (np.linspace(low[axis], high[axis], _LINES) for axis in (0, 1))
    starts = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    length = float(np.hypot(*(high - low))) / _LINES
    lines = np.concatenate([np.stack([starts, starts + np.array(way) * length], 1) for way in _WAYS]).reshape(-1, 2)
    found, firsts = transform(lines), np.arange(0, len(lines), 2)
    if not np.isfinite(found).all():
        return np.ones(edges.size, np.bool_)
    off = max(float(_off(lines, found, firsts, transform, part, on_globe).max()) for part in _PARTS)
    lengths = np.hypot(*(points[edges + 1] - points[edges]).T)
    return np.asarray(~(_SURELY * meters * off * (lengths / length) ** 2 < _TOLERANCE / 4))


def _beside_each_other(rings: Rings) -> Rings:
    """Holes whose longitudes go on from those of their outer ring."""
    outer, *holes = rings
    if not holes:
        return rings
    middle = (outer[:, 0].min() + outer[:, 0].max()) / 2
    beside = [near(hole[:, 0].mean(), middle) - hole[:, 0].mean() for hole in holes]
    return [outer, *(hole + np.array([turn, 0]) for hole, turn in zip(holes, beside, strict=True))]


def _unwrapped(points: Points, image: Points, numbers: Integers, edges: Integers, transform: Transform) -> Points:
    """The image with longitudes that go on from corner to corner of a ring, the way that its edges run; ``edges`` are
    those that are long enough to run another way than the shortest.
    """
    steps = np.ones(len(points), np.int64)
    steps[edges] += len(_PARTS)
    at = np.cumsum(steps) - steps  # of each corner, among all the places that are looked at
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


def _off(
    points: Points, image: Points, edges: Integers, transform: Transform, part: float, on_globe: bool
) -> NDArray[np.float64]:
    """How far the image of what lies at ``part`` of each edge is from that part of the edge's image."""
    off = transform(_between(points, edges, part)) - _between(image, edges, part)
    if on_globe:
        off[:, 0] = near(off[:, 0], 0.0)
    return np.asarray(np.hypot(*off.T))
