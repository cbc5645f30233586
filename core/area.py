"""The area asked about: polygons whose edges are straight in the CRS in which they were given."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from . import globe
from .dates import solar_offset
from .errors import AreaEmpty, AreaInvalid, AreaScattered, AreaTooLarge
from .gdal import Transform, transformer
from .globe import Box, Points, near
from .scene import Polygons, points_of

LONLAT = "EPSG:4326"
MAX_SQUARE_KM = 100_000.0  # about eight Sentinel-2 tiles
MAX_CORNERS = 100_000
MAX_REACH_KM = 1_500.0  # from its middle; farther away a scene's own projection is no measure
_METRES_OF_DEGREE = 111_195.0
_TOLERANCE = 0.001  # metres between an edge and its image in another CRS
_MAX_HALVINGS = 16
_PARTS = (0.25, 0.5, 0.75)  # of an edge, where its course is looked at
_CIRCLE_CORNERS = 360  # the polygon has 0.005 % less than the circle


@dataclass(frozen=True)
class Area:
    """Polygons in ``crs`` ("EPSG:…" or WKT; x is east or longitude, whatever the authority's axis order)."""

    polygons: Polygons
    crs: str = LONLAT

    @classmethod
    def rectangle(cls, xmin: float, ymin: float, xmax: float, ymax: float, crs: str = LONLAT) -> Area:
        ring = ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin))
        return cls(((ring,),), crs)

    @classmethod
    def circle(cls, lon: float, lat: float, radius: float) -> Area:
        """All that lies within ``radius`` metres of a point, as a polygon; across the antimeridian or a pole too."""
        angles = np.linspace(0, 2 * math.pi, _CIRCLE_CORNERS, endpoint=False)
        corners = np.column_stack([np.sin(angles), np.cos(angles)]) * radius
        ring = tuple(map(tuple, [*corners.tolist(), corners[0].tolist()]))
        return cls(((ring,),), f"+proj=aeqd +lat_0={lat!r} +lon_0={lon!r} +datum=WGS84 +units=m +no_defs")

    def in_crs(self, crs: str) -> list[list[Points]]:
        """Its polygons as lists of rings in another CRS, edges densified to within a millimetre of their true course.

        In lon/lat a polygon across the antimeridian runs on beyond ±180. Raises ``AreaInvalid`` where it has no image.
        """
        return _image(self, crs)

    def on_globe(self) -> list[list[Points]]:
        """Its polygons in lon/lat within ±180, cut at the antimeridian."""
        return globe.cut_at_antimeridian(self.in_crs(LONLAT))

    def boxes(self) -> list[Box]:
        """Boxes that hold it, more than one where it crosses the antimeridian or has parts that lie far apart."""
        return globe.boxes_around(self.on_globe())

    @property
    def ahead_of_utc(self) -> timedelta:
        """By how much the sun's time in the middle of its first polygon is. Raises an ``AreaError``."""
        if not self.polygons:
            raise AreaEmpty
        longitudes = self.in_crs(LONLAT)[0][0][:, 0]
        return solar_offset(float(longitudes.min() + longitudes.max()) / 2)

    def square_km(self) -> float:
        """Its size on the ellipsoid, holes taken out. Polygons that overlap count twice: the bridge joins them."""
        return sum(globe.square_km(polygon) for polygon in self.in_crs(LONLAT))

    @cached_property
    def key(self) -> str:
        """A short text that stands for this area and no other."""
        return hashlib.sha256(repr((self.crs, self.polygons)).encode()).hexdigest()[:32]

    def check(self) -> None:
        """Raise an ``AreaError`` with what to do where it cannot be searched."""
        if not self.polygons or not all(polygon and len(polygon[0]) >= 4 for polygon in self.polygons):
            raise AreaEmpty
        polygons = self.in_crs(LONLAT)
        lon, lat = np.abs(np.concatenate([polygon[0] for polygon in polygons])).max(axis=0)
        if not (lon <= 540 and lat <= 90):  # a map may show one and a half earths
            raise AreaInvalid(f"{lon} {lat}")
        size = self.square_km()
        if size > MAX_SQUARE_KM:
            raise AreaTooLarge(size=round(size), limit=round(MAX_SQUARE_KM))
        if size <= 0:
            raise AreaEmpty
        if globe.reach_km(polygons) > MAX_REACH_KM:
            raise AreaScattered(limit=round(2 * MAX_REACH_KM))


@lru_cache(maxsize=64)
def _image(area: Area, crs: str) -> list[list[Points]]:
    polygons = [[_transformed(ring, area.crs, crs) for ring in rings] for rings in points_of(area.polygons)]
    return [_beside_each_other(rings) for rings in polygons] if crs == LONLAT else polygons


def _beside_each_other(rings: list[Points]) -> list[Points]:
    """Holes whose longitudes go on from those of their outer ring."""
    outer, *holes = rings
    middle = (outer[:, 0].min() + outer[:, 0].max()) / 2
    beside = [near(hole[:, 0].mean(), middle) - hole[:, 0].mean() for hole in holes]
    return [outer, *(hole + np.array([turn, 0]) for hole, turn in zip(holes, beside, strict=True))]


def _transformed(ring: Points, source: str, target: str) -> Points:
    """The ring's image. Each edge is halved until the images of its middle and quarters lie where its own image has
    them (an edge that is bent like an S has its middle in place).
    """
    transform = _finite(transformer(source, target), target)
    if source == target:
        return transform(ring)
    points, image = ring, transform(ring)
    on_globe = target == LONLAT
    if on_globe:
        image = _unwrapped(points, image, transform)
    in_degrees = np.abs(image).max() <= 360
    metres = _METRES_OF_DEGREE if in_degrees else 1.0
    for _ in range(_MAX_HALVINGS):
        off = metres * np.max([_off(points, image, transform, part, on_globe) for part in _PARTS], axis=0)
        bent = np.flatnonzero(off > _TOLERANCE / 4)  # elsewhere on the edge it can be three times as much
        if not bent.size:
            break
        middles = (points[bent] + points[bent + 1]) / 2
        between = transform(middles)
        if on_globe:
            between[:, 0] = near(between[:, 0], (image[bent, 0] + image[bent + 1, 0]) / 2)
        points = np.insert(points, bent + 1, middles, axis=0)
        image = np.insert(image, bent + 1, between, axis=0)
    return globe.closed_over_pole(image) if on_globe else image


def _unwrapped(points: Points, image: Points, transform: Transform) -> Points:
    """The image with longitudes that go on from corner to corner, the way that the edges run."""
    longitudes = image[:-1, 0]
    ways = [longitudes, *(transform(_between(points, part))[:, 0] for part in _PARTS)]
    run = np.unwrap(np.append(np.column_stack(ways).ravel(), image[-1, 0]), period=360)
    return np.column_stack([run[:: len(ways)], image[:, 1]])


def _finite(transform: Transform, target: str) -> Transform:
    def checked(points: Points) -> Points:
        image = transform(points)
        if not np.isfinite(image).all():
            raise AreaInvalid(f"no image in {target[:40]}")
        return image

    return checked


def _between(points: Points, part: float) -> Points:
    return np.asarray(points[:-1] + (points[1:] - points[:-1]) * part)


def _off(points: Points, image: Points, transform: Transform, part: float, on_globe: bool) -> NDArray[np.float64]:
    """How far the image of what lies at ``part`` of each edge is from that part of the edge's image."""
    off = transform(_between(points, part)) - _between(image, part)
    if on_globe:
        off[:, 0] = near(off[:, 0], 0.0)
    return np.asarray(np.hypot(*off.T))
