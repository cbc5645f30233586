"""Areas that were typed or pasted.

A pair is latitude, longitude, unless letters say which is which; a box is west, south, east, north; WKT and GeoJSON
have longitude first, as their standards say. QGIS's own texts are read as it writes them: an extent with its CRS in
brackets is xmin, xmax, ymin, ymax, and numbers that can be no degrees are x and y of the map.

Not by OGR (tried with GDAL 3.6): it is not there beside rasterio alone, knows no ``SRID=`` and no ``CurvePolygonZ`` as
QGIS writes it, takes what follows the last bracket, writes 15 digits, and says of no GeoJSON why it is none.
"""

from __future__ import annotations

import json
from typing import Any

from ..errors.area import AreaNotUnderstood, AreaTooDetailed
from ..geometry.rings import Polygons, polygons_of
from .area import LONLAT, MAX_CORNERS, Area
from .coordinates import parse_coordinates
from .geojson import EPSG, parse_geojson
from .typed_shapes import Place
from .wkt import is_clipboard, parse_clipboard, parse_wkt

__all__ = ["Place", "area_to_geojson", "format_area", "parse_area"]

# of writing from right to left, and of no width: they come with what is copied
_INVISIBLE = dict.fromkeys([0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
_COMMAS = 3  # of a corner at most: GeoJSON has those between numbers too, and heights
_SHOWN = 40  # characters of what was not understood


def parse_area(text: str, map_crs: str = "", comma_is_decimal: bool = False) -> Area | Place:
    """Parse text that names a place or an area.

    Args:
        text: what was typed or pasted.
        map_crs: of the map, in which QGIS copies coordinates: an EPSG code or WKT; "" for none.
        comma_is_decimal: whether the person who typed it writes numbers with decimal commas.

    Raises:
        AreaError: it is neither, or not certainly; its sentence says how to write it.
    """
    text = text.translate(_INVISIBLE).strip()
    if text.count(",") > (_COMMAS if text.startswith("{") else 1) * MAX_CORNERS:  # to read it all takes seconds
        raise AreaTooDetailed(limit=MAX_CORNERS)
    try:
        if text.startswith("{"):
            return parse_geojson(json.loads(text))
        if (geometry := parse_wkt(text)) is not None:
            return geometry
        if is_clipboard(text):
            return parse_clipboard(text, map_crs)
        return parse_coordinates(text, map_crs, comma_is_decimal)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        raise AreaNotUnderstood(repr(error), text=shown) from error


def format_area(area: Area) -> str:
    """Extended WKT that ``parse_area`` parses as the same area; in lon/lat where its CRS has no EPSG code."""
    polygons, code = _with_code(area)
    corners = [[", ".join(f"{x!r} {y!r}" for x, y in ring) for ring in rings] for rings in polygons]
    texts = (f"({', '.join(f'({ring})' for ring in rings)})" for rings in corners)
    return f"SRID={code};MULTIPOLYGON({', '.join(texts)})"


def area_to_geojson(area: Area) -> dict[str, Any]:
    """A GeoJSON geometry that ``parse_area`` parses as the same area; in lon/lat where its CRS has no EPSG code.

    Its CRS is a member ``crs``, as QGIS and GDAL read it.
    """
    polygons, code = _with_code(area)
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{code}"}}
    return {"type": "MultiPolygon", "crs": crs, "coordinates": polygons}


def _with_code(area: Area) -> tuple[Polygons, str]:
    """The polygons, and the EPSG code of their coordinates."""
    code = EPSG.match(area.crs)
    return (area.polygons, code[1]) if code else (polygons_of(area.in_crs(LONLAT)), "4326")
