"""Footprints of scenes, as their items state them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..geometry.globe import cut_at_antimeridian, goes_round, read_as_crossing
from ..geometry.rings import Polygons, Ring, points_of, polygons_of
from .mgrs import square_of
from .stated import as_list


def footprint_of(geometry: Mapping[str, Any], tile: str) -> Polygons:
    """The polygons of an item's geometry.

    Those of scenes on the antimeridian are often wrong: one that spans more than half the earth crosses it, and in
    place of one that goes all the way round stands the square of the tile.

    Args:
        geometry: GeoJSON.
        tile: the name of the scene's MGRS tile; "" where it has none.

    Returns:
        In lon/lat within ±180; () where the geometry is none, broken, or not on the earth.
    """
    stated = _stated_footprint(geometry)
    if goes_round(points_of(stated)) and (square := square_of(tile)):
        return polygons_of(cut_at_antimeridian([square]))
    return stated


def _stated_footprint(geometry: Mapping[str, Any]) -> Polygons:
    coordinates = geometry.get("coordinates")
    try:
        match geometry.get("type"):
            case "Polygon":
                return _within_180((_rings(coordinates),))
            case "MultiPolygon":
                return _within_180(tuple(_rings(polygon) for polygon in as_list(coordinates)))
    except (ArithmeticError, LookupError, TypeError, ValueError):
        pass
    return ()


def _within_180(polygons: Polygons) -> Polygons:
    longitudes = [[x for ring in rings for x, _ in ring] for rings in polygons]
    if all(max(map(abs, xs)) <= 180 and max(xs) - min(xs) <= 180 for xs in longitudes):
        return polygons
    return polygons_of(cut_at_antimeridian([read_as_crossing(rings) for rings in points_of(polygons)]))


def _rings(coordinates: Any) -> tuple[Ring, ...]:
    rings = tuple(_closed(tuple((float(point[0]), float(point[1])) for point in ring)) for ring in coordinates)
    good = rings and all(len(ring) >= 4 and all(abs(x) <= 360 and abs(y) <= 90 for x, y in ring) for ring in rings)
    if not good:
        raise ValueError("no polygon on the earth")
    return rings


def _closed(ring: Ring) -> Ring:
    """Some catalogs leave out the last point, which is the first."""
    return ring if len(ring) < 4 or ring[0] == ring[-1] else (*ring, ring[0])
