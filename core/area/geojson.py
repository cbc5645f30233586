"""GeoJSON geometries that were pasted, and coordinates nested as in GeoJSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..geometry.rings import Polygons
from .area import LONLAT, Area
from .typed_shapes import Place, area_of, place_at

EPSG = re.compile(r"EPSG:+(?:[\d.]*:)?(\d+)$", re.IGNORECASE)


def parse_geojson(document: Any) -> Area | Place:
    """The polygons of a document, or its only point.

    Args:
        document: as ``json`` loads it. A ``crs`` of before RFC 7946 counts.

    Raises:
        AreaError: it has neither, or lies outside the earth.
        ValueError: it is no GeoJSON, or its CRS has no EPSG code; a ``TypeError`` and the like say the same.
    """
    geometries = list(_geometries(document))
    polygons = tuple(p for one in geometries for p in polygons_from(one.get("type"), one.get("coordinates")))
    if not polygons and len(geometries) == 1 and geometries[0].get("type") == "Point":
        lon, lat, *_ = geometries[0]["coordinates"]
        return place_at(float(lat), float(lon))
    named = ((document.get("crs") or {}).get("properties") or {}).get("name") or ""  # of before RFC 7946
    code = EPSG.search(named)
    if named and not code and "CRS84" not in named:
        raise ValueError(f"unknown CRS {named}")
    return area_of(polygons, f"EPSG:{code[1]}" if code else LONLAT, "GeoJSON")


def _geometries(document: Any) -> Iterator[Any]:
    """The geometries of a document that are no collections."""
    match document:
        case {"type": "FeatureCollection", "features": [*features]}:
            for feature in features:
                yield from _geometries(feature)
        case {"type": "Feature", "geometry": geometry}:
            if geometry is not None:
                yield from _geometries(geometry)
        case {"type": "GeometryCollection", "geometries": [*geometries]}:
            for geometry in geometries:
                yield from _geometries(geometry)
        case {"type": str(), "coordinates": _}:
            yield document
        case _:
            raise ValueError("no GeoJSON")


def polygons_from(kind: Any, coordinates: Any) -> Polygons:
    """The polygons of a geometry.

    Args:
        kind: "Polygon" or "MultiPolygon"; any other has none.
        coordinates: nested as in GeoJSON; dimensions beyond the second are left out.
    """
    match kind:
        case "Polygon":
            found = [coordinates] if coordinates else []
        case "MultiPolygon":
            found = [polygon for polygon in coordinates if polygon]
        case _:
            found = []
    return tuple(tuple(tuple((float(x), float(y)) for x, y, *_ in ring) for ring in rings) for rings in found)
