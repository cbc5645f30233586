"""The area asked about: polygons whose edges are straight in the CRS in which they were given."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from .errors import AreaEmpty, AreaInvalid, AreaTooLarge
from .gdal import Transform, transformer
from .scene import Polygons

LONLAT = "EPSG:4326"
MAX_SQUARE_KM = 100_000.0  # about eight Sentinel-2 tiles
_EARTH_RADIUS_KM = 6371.0072  # sphere of the same surface as WGS 84
_TOLERANCE = 0.001  # metres between an edge and its image in another CRS
_MAX_HALVINGS = 16

Points = NDArray[np.float64]  # (n, 2), closed: the last point is the first


@dataclass(frozen=True)
class Area:
    """Polygons in ``crs`` ("EPSG:…" or WKT; x is east or longitude, whatever the authority's axis order)."""

    polygons: Polygons
    crs: str = LONLAT

    @classmethod
    def rectangle(cls, xmin: float, ymin: float, xmax: float, ymax: float, crs: str = LONLAT) -> Area:
        ring = ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin))
        return cls(((ring,),), crs)

    def in_crs(self, crs: str) -> list[list[Points]]:
        """Its polygons as lists of rings in another CRS, edges densified to within a millimetre of their true course.

        Raises ``AreaInvalid`` where it has no image there.
        """
        return _image(self, crs)

    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees."""
        points = np.concatenate([polygon[0] for polygon in self.in_crs(LONLAT)])
        (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        return float(west), float(south), float(east), float(north)

    def square_km(self) -> float:
        """Its size on the sphere, holes taken out."""
        return sum(
            abs(_sphere_area(polygon[0])) - sum(abs(_sphere_area(hole)) for hole in polygon[1:])
            for polygon in self.in_crs(LONLAT)
        )

    @cached_property
    def key(self) -> str:
        """A short text that stands for this area and no other."""
        return hashlib.sha256(repr((self.crs, self.polygons)).encode()).hexdigest()[:32]

    def check(self) -> None:
        """Raise an ``AreaError`` with what to do where it cannot be searched."""
        if not self.polygons or not all(polygon and len(polygon[0]) >= 4 for polygon in self.polygons):
            raise AreaEmpty
        west, south, east, north = self.bounds()
        if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
            raise AreaInvalid(f"{west} {south} {east} {north}")
        size = self.square_km()
        if size > MAX_SQUARE_KM:
            raise AreaTooLarge(size=f"{size:,.0f}", limit=f"{MAX_SQUARE_KM:,.0f}")
        if size <= 0:
            raise AreaEmpty


@lru_cache(maxsize=64)
def _image(area: Area, crs: str) -> list[list[Points]]:
    return [[_transformed(np.asarray(ring, float), area.crs, crs) for ring in polygon] for polygon in area.polygons]


def _transformed(ring: Points, source: str, target: str) -> Points:
    """The ring's image. Each edge is halved until the images of its middle and quarters lie where its own image has
    them (an edge that is bent like an S has its middle in place).
    """
    transform = _finite(transformer(source, target), target)
    points, image = ring, transform(ring)
    in_degrees = np.abs(image).max() <= 360
    metres = math.pi / 180 * _EARTH_RADIUS_KM * 1000 if in_degrees else 1.0
    for _ in range(_MAX_HALVINGS):
        off = metres * np.max([_off(points, image, transform, part) for part in (0.25, 0.5, 0.75)], axis=0)
        bent = np.flatnonzero(off > _TOLERANCE / 4)  # elsewhere on the edge it can be three times as much
        if not bent.size:
            break
        middles = (points[bent] + points[bent + 1]) / 2
        points = np.insert(points, bent + 1, middles, axis=0)
        image = np.insert(image, bent + 1, transform(middles), axis=0)
    return image


def _finite(transform: Transform, target: str) -> Transform:
    def checked(points: Points) -> Points:
        image = transform(points)
        if not np.isfinite(image).all():
            raise AreaInvalid(f"no image in {target[:40]}")
        return image

    return checked


def _off(points: Points, image: Points, transform: Transform, part: float) -> NDArray[np.float64]:
    """How far the image of what lies at ``part`` of each edge is from that part of the edge's image."""
    true = transform(points[:-1] + (points[1:] - points[:-1]) * part)
    return np.asarray(np.hypot(*(image[:-1] + (image[1:] - image[:-1]) * part - true).T))


def _sphere_area(ring: Points) -> float:
    """Signed area in km² of a lon/lat ring whose edges are rhumb-like (straight in longitude and sine of latitude)."""
    lon, sin_lat = np.radians(ring[:, 0]), np.sin(np.radians(ring[:, 1]))
    return float(np.sum(np.diff(lon) * (sin_lat[1:] + sin_lat[:-1]) / 2) * _EARTH_RADIUS_KM**2)
