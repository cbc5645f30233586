"""Places, boxes and polygons that were typed or pasted, checked."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors.area import BoxTurned, NoPolygon, PlaceOffEarth
from ..geometry.globe import read_as_crossing
from ..geometry.rings import Polygons, points_of, polygons_of
from .area import LONLAT, Area

MAX_DEGREES = 360.0  # beyond it a number is a coordinate of a map in meters


@dataclass(frozen=True)
class Place:
    """A point, which takes a radius to be an area.

    Attributes:
        lat: latitude in degrees.
        lon: longitude in degrees.
    """

    lat: float
    lon: float

    def around(self, radius: float) -> Area:
        """The area of all within ``radius`` meters."""
        return Area.circle(self.lon, self.lat, radius)


def place_at(lat: float, lon: float) -> Place:
    """A place in degrees. Raises ``PlaceOffEarth``."""
    if not (abs(lat) <= 90 and abs(lon) <= 180):
        raise PlaceOffEarth(lat=f"{lat:g}", lon=f"{lon:g}")
    return Place(lat, lon)


def box(west: float, south: float, east: float, north: float) -> Area:
    """A box in degrees, across the antimeridian where east is less than west. Raises ``BoxTurned``."""
    if not south < north:
        raise BoxTurned(south=f"{south:g}", north=f"{north:g}")
    return Area.rectangle(west, south, east + 360 if east < west else east, north)


def extent(xmin: float, xmax: float, ymin: float, ymax: float, crs: str) -> Area:
    """An extent in a CRS, its numbers in QGIS's order. Raises ``ValueError``, and ``BoxTurned`` in lon/lat."""
    if crs == LONLAT:
        return box(xmin, ymin, xmax, ymax)
    if not (xmin < xmax and ymin < ymax):
        raise ValueError("an extent of no size")
    return Area.rectangle(xmin, ymin, xmax, ymax, crs)


def area_of(polygons: Polygons, crs: str, format: str) -> Area:
    """An area of polygons that were given as text.

    Rings are closed where they are not, and a polygon in lon/lat that spans more than half the earth is read as one
    across the antimeridian.

    Args:
        polygons: in coordinates of ``crs``.
        crs: an EPSG code or WKT.
        format: the name of the text's format.

    Raises:
        NoPolygon: there is none.
        ValueError: a ring has less than three corners.
    """
    if not polygons:
        raise NoPolygon(format=format)
    if any(len(ring) < 3 for rings in polygons for ring in rings):
        raise ValueError("a ring of less than three corners")
    closed = tuple(tuple(ring if ring[0] == ring[-1] else (*ring, ring[0]) for ring in rings) for rings in polygons)
    if crs != LONLAT:
        return Area(closed, crs)
    return Area(polygons_of(read_as_crossing(rings) for rings in points_of(closed)))
