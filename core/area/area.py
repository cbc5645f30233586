"""The area asked about: polygons whose edges are straight in the CRS in which they were given."""

from __future__ import annotations

import hashlib
import math
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any

import numpy as np

from ..errors.area import AreaEmpty, AreaInvalid, AreaScattered, AreaTooLarge
from ..geometry import globe
from ..geometry.predicates import Meeting
from ..geometry.rings import Box, Points, Polygons, Rings, points_of, polygons_of, read_only
from ..geometry.solar_time import solar_offset
from ..raster.operations import Operations
from ..raster.transforms import transformer
from .edges import image_of, unchanged

LONLAT = "EPSG:4326"
MAX_SQUARE_KM = 100_000.0  # about eight Sentinel-2 tiles
MAX_CORNERS = 100_000
MAX_REACH_KM = 1_500.0  # from its middle; farther away a scene's own projection is no measure
_CIRCLE_CORNERS = 360  # the polygon has 0.005 % less than the circle


@dataclass(frozen=True)
class Area:
    """Polygons in ``crs`` ("EPSG:…" or WKT; x is east or longitude, whatever the authority's axis order).

    ``operations``: those of the analyst's project, by which it comes to other CRSs; None for the best that PROJ knows.
    ``image``: the same area as it came by them to another CRS, where they themselves cannot go.
    """

    polygons: Polygons
    crs: str = LONLAT
    operations: Operations | None = None
    image: Area | None = None

    def __hash__(self) -> int:
        return self._hash

    def __getstate__(self) -> dict[str, Any]:
        """Without what was worked out: hashes differ from process to process."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @classmethod
    def rectangle(cls, xmin: float, ymin: float, xmax: float, ymax: float, crs: str = LONLAT) -> Area:
        ring = ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin))
        return cls(((ring,),), crs)

    @classmethod
    def circle(cls, lon: float, lat: float, radius: float) -> Area:
        """All that lies within ``radius`` meters of a point, as a polygon; across the antimeridian or a pole too."""
        angles = np.linspace(0, 2 * math.pi, _CIRCLE_CORNERS, endpoint=False)
        corners = np.column_stack([np.sin(angles), np.cos(angles)]) * radius
        ring = tuple(map(tuple, [*corners.tolist(), corners[0].tolist()]))
        return cls(((ring,),), f"+proj=aeqd +lat_0={lat!r} +lon_0={lon!r} +datum=WGS84 +units=m +no_defs")

    def in_crs(self, crs: str) -> list[list[Points]]:
        """Its polygons as lists of rings in another CRS, edges densified to within a millimetre of their true course.

        In lon/lat a polygon across the antimeridian runs on beyond ±180. Raises ``AreaInvalid`` where it has no image.
        """
        return _image(self, crs).polygons()

    def on_globe(self) -> list[list[Points]]:
        """Its polygons in lon/lat within ±180, cut at the antimeridian."""
        return self._on_globe

    def meets(self, polygons: list[Rings]) -> bool:
        """Whether it shares a point with any of some polygons in lon/lat within ±180. Raises as ``in_crs``."""
        return self._meeting.meets(polygons)

    def portable(self) -> Area:
        """The same for a process that has no project: where it lies is settled here, by its operations."""
        if self.operations is None or not self.polygons:
            return self
        lon, lat = (float(corners.mean()) for corners in self.in_crs(LONLAT)[0][0].T)
        zone = int((lon + 180) % 360 // 6) + 1
        crs = f"EPSG:{(32600 if lat >= 0 else 32700) + zone}"
        settled = Area(polygons_of(self.in_crs(crs)), crs)
        return Area(self.polygons, self.crs, image=settled)

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
        return globe.square_km_of_all(self.in_crs(LONLAT))

    @cached_property
    def key(self) -> str:
        """A short text that stands for this area and no other."""
        operations = self.operations.key(self.crs) if self.operations else ""
        what = (self.crs, self.polygons, operations) if operations else (self.crs, self.polygons)
        return hashlib.sha256(repr(what).encode()).hexdigest()[:32]

    @cached_property
    def _hash(self) -> int:
        return hash((self.crs, self.polygons, self.operations, self.image))

    @cached_property
    def _meeting(self) -> Meeting:
        return Meeting(self.on_globe())

    @cached_property
    def _on_globe(self) -> list[list[Points]]:
        return read_only(globe.cut_at_antimeridian(self.in_crs(LONLAT)))

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


class _Image:
    """Worked out once, by whichever thread comes first: the workers of a search all ask for the same one."""

    def __init__(self, area: Area, crs: str) -> None:
        self._area, self._crs = area, crs
        self._lock = Lock()
        self._polygons: list[Rings] | None = None

    def polygons(self) -> list[Rings]:
        with self._lock:
            if self._polygons is None:
                self._polygons = read_only(_made(self._area, self._crs))
            return self._polygons


_image = lru_cache(maxsize=64)(_Image)


def _made(area: Area, crs: str) -> list[Rings]:
    polygons = points_of(area.polygons)
    if not polygons:
        return []
    if area.crs == crs:
        return unchanged(polygons, crs == LONLAT)
    if area.image is not None:
        return area.image.in_crs(crs)
    try:
        ways = area.operations.ways(area.crs, crs) if area.operations else (transformer(area.crs, crs),)
        for way in ways[:-1]:
            with suppress(AreaInvalid):
                return image_of(polygons, way, crs == LONLAT)
        return image_of(polygons, ways[-1], crs == LONLAT)
    except ValueError as error:
        raise AreaInvalid(str(error)) from error
