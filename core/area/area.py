"""The area asked about: polygons whose edges are straight in the CRS in which they were given."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
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
from ..geometry.rings import Box, Polygons, Rings, points_of, polygons_of, read_only
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
    """The area of interest: polygons whose edges are straight in the CRS in which they were given.

    A pixel belongs to it when its center lies inside.

    Attributes:
        polygons: in coordinates of ``crs``; x is east or longitude, whatever the axis order of its authority.
        crs: an EPSG code or WKT.
        operations: the coordinate operations of the analyst's project; None for the best that PROJ knows.
        image: the same area in another CRS as the operations have it, for a process that does not have them.
    """

    polygons: Polygons
    crs: str = LONLAT
    operations: Operations | None = None
    image: Area | None = None

    def __hash__(self) -> int:
        return self._hash

    def __getstate__(self) -> dict[str, Any]:
        """The fields without cached results: hashes differ from process to process."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}

    @classmethod
    def rectangle(cls, xmin: float, ymin: float, xmax: float, ymax: float, crs: str = LONLAT) -> Area:
        """A rectangle in coordinates of a CRS."""
        ring = ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin))
        return cls(((ring,),), crs)

    @classmethod
    def circle(cls, lon: float, lat: float, radius: float) -> Area:
        """All within ``radius`` meters of a point in degrees, as a polygon; it may hold a pole."""
        angles = np.linspace(0, 2 * math.pi, _CIRCLE_CORNERS, endpoint=False)
        corners = np.column_stack([np.sin(angles), np.cos(angles)]) * radius
        ring = tuple(map(tuple, [*corners.tolist(), corners[0].tolist()]))
        return cls(((ring,),), f"+proj=aeqd +lat_0={lat!r} +lon_0={lon!r} +datum=WGS84 +units=m +no_defs")

    def in_crs(self, crs: str) -> tuple[Rings, ...]:
        """The area in another CRS, its edges densified to within a millimeter of their true course.

        Args:
            crs: an EPSG code or WKT.

        Returns:
            For each polygon its rings (n, 2), read-only, the outer one first. In lon/lat a polygon across the
            antimeridian continues beyond ±180.

        Raises:
            AreaInvalid: it has no image in that CRS.
        """
        return _image(self, crs).polygons()

    def on_globe(self) -> tuple[Rings, ...]:
        """The area in lon/lat within ±180, cut at the antimeridian; rings as in ``in_crs``."""
        return self._on_globe

    def meets(self, polygons: Sequence[Rings]) -> bool:
        """Whether it shares a point with any of some polygons in lon/lat within ±180. Raises ``AreaInvalid``."""
        return self._meeting.meets(polygons)

    def portable(self) -> Area:
        """The same area for a process that has no project.

        Its operations are left behind; its image by them, in the UTM zone of its first polygon, goes along.
        """
        if self.operations is None or not self.polygons:
            return self
        lon, lat = (float(corners.mean()) for corners in self.in_crs(LONLAT)[0][0].T)
        zone = int((lon + 180) % 360 // 6) + 1
        crs = f"EPSG:{(32600 if lat >= 0 else 32700) + zone}"
        settled = Area(polygons_of(self.in_crs(crs)), crs)
        return Area(self.polygons, self.crs, image=settled)

    def boxes(self) -> list[Box]:
        """Boxes in lon/lat that hold it: more than one where it crosses the antimeridian or has distant parts."""
        return globe.boxes_around(self.on_globe())

    @property
    def ahead_of_utc(self) -> timedelta:
        """How far solar time in the middle of its first polygon is ahead of UTC. Raises an ``AreaError``."""
        if not self.polygons:
            raise AreaEmpty
        longitudes = self.in_crs(LONLAT)[0][0][:, 0]
        return solar_offset(float(longitudes.min() + longitudes.max()) / 2)

    def square_km(self) -> float:
        """Its size in km² on the WGS 84 ellipsoid. Polygons that overlap count twice: ``core.bridge`` unites them."""
        return globe.square_km(self.in_crs(LONLAT))

    @cached_property
    def key(self) -> str:
        """A short text that identifies this area and its operations, the same in every process."""
        operations = self.operations.key(self.crs) if self.operations else ""
        fields = (self.crs, self.polygons, operations) if operations else (self.crs, self.polygons)
        return hashlib.sha256(repr(fields).encode()).hexdigest()[:32]

    @cached_property
    def _hash(self) -> int:
        return hash((self.crs, self.polygons, self.operations, self.image))

    @cached_property
    def _meeting(self) -> Meeting:
        return Meeting(self.on_globe())

    @cached_property
    def _on_globe(self) -> tuple[Rings, ...]:
        return read_only(globe.cut_at_antimeridian(self.in_crs(LONLAT)))

    def check(self) -> None:
        """Check that the area can be searched.

        Raises:
            AreaEmpty: it has no surface.
            AreaInvalid: it has no image in lon/lat, or lies outside their range.
            AreaTooLarge: it exceeds ``MAX_SQUARE_KM``.
            AreaScattered: a part of it is more than ``MAX_REACH_KM`` away from its middle.
        """
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
    """An area in one CRS, computed once, by the first thread that asks: all workers of a search need the same."""

    def __init__(self, area: Area, crs: str) -> None:
        self._area, self._crs = area, crs
        self._lock = Lock()
        self._polygons: tuple[Rings, ...] | None = None

    def polygons(self) -> tuple[Rings, ...]:
        with self._lock:
            if self._polygons is None:
                self._polygons = read_only(_transformed(self._area, self._crs))
            return self._polygons


_image = lru_cache(maxsize=64)(_Image)


def _transformed(area: Area, crs: str) -> tuple[Rings, ...]:
    polygons = points_of(area.polygons)
    if not polygons:
        return ()
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
