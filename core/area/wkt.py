"""Well-known text that was pasted: with an SRID as PostGIS has it, or features as QGIS copies them."""

from __future__ import annotations

import json
import re
from typing import Any

from ..geometry import curves
from ..geometry.rings import Polygons
from .area import LONLAT, Area
from .coordinates import NUMBER
from .geojson import polygons_from
from .typed_shapes import MAX_DEGREES, Place, area_of, place_at

_WKT = re.compile(r"(?:SRID=(?P<srid>\d+)\s*;\s*)?(?P<kind>[A-Z]+)\s*(?:ZM|Z|M)?\s*(?P<body>\(.*\)|EMPTY)", re.I | re.S)
_WKT_POLYGON = re.compile(
    r"((?:MULTI)?POLYGON)\s*(?:ZM|Z|M)?\s*(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))", re.IGNORECASE
)
_CLIPBOARD = "wkt_geom"  # the first column of features that were copied in QGIS
_POLYGON_KINDS = {  # and those of GeoJSON whose coordinates they have
    "POLYGON": "Polygon",
    "TRIANGLE": "Polygon",
    "MULTIPOLYGON": "MultiPolygon",
    "TIN": "MultiPolygon",
    "POLYHEDRALSURFACE": "MultiPolygon",
}
_WKT_KINDS = {"POINT", "LINESTRING", "MULTIPOINT", "MULTILINESTRING", "GEOMETRYCOLLECTION", *_POLYGON_KINDS}


def parse_wkt(text: str) -> Area | Place | None:
    """The polygons of well-known text, or its only point.

    Args:
        text: a geometry, with "SRID=…;" before it where it is not in lon/lat.

    Returns:
        None where the text is no geometry at all.

    Raises:
        AreaError: it has neither polygons nor a point, or lies outside the earth.
        ValueError: its brackets, commas or numbers are wrong; a ``TypeError`` and the like say the same.
    """
    match = _WKT.fullmatch(text)
    return _geometry(match) if match else None


def _geometry(match: re.Match[str]) -> Area | Place:
    kind, body, crs = match["kind"].upper().rstrip("ZM"), match["body"], f"EPSG:{match['srid'] or 4326}"
    if kind in curves.KINDS:
        return area_of(curves.polygons_of_curves(f"{kind}{body}"), crs, "WKT")
    if kind not in _WKT_KINDS:
        raise ValueError(f"no WKT: {kind}")
    if kind == "POINT" and crs == LONLAT:
        ((lon, lat, *_),) = _wkt_coordinates(body)
        return place_at(lat, lon)
    parts = _WKT_POLYGON.findall(body) if kind == "GEOMETRYCOLLECTION" else [(kind, body)]  # all of one CRS
    return area_of(tuple(polygon for part in parts for polygon in _wkt_polygons(*part)), crs, "WKT")


def _wkt_polygons(kind: str, body: str) -> Polygons:
    return polygons_from(_POLYGON_KINDS.get(kind.upper(), ""), _wkt_coordinates(body))


def is_clipboard(text: str) -> bool:
    """Whether text is a table of features that were copied in QGIS."""
    return text.lower().startswith(_CLIPBOARD)


def parse_clipboard(text: str, map_crs: str) -> Area:
    """All polygons of a table of features.

    Args:
        text: a line of names, then a line for each feature, its columns apart by tabs.
        map_crs: of the map, in which they are where their numbers can be no degrees; "" for none.

    Raises:
        AreaError: there are no polygons.
        ValueError: as for ``parse_wkt``.
    """
    found: list[Polygons] = []
    for line in text.splitlines()[1:]:
        area = parse_wkt(line.split("\t")[0].strip().strip('"'))
        if isinstance(area, Area):
            found.append(area.polygons)
    polygons = tuple(polygon for some in found for polygon in some)
    is_of_map = map_crs and any(
        abs(x) > MAX_DEGREES for rings in polygons for ring in rings for corner in ring for x in corner
    )
    return area_of(polygons, map_crs if is_of_map else LONLAT, "WKT")


def _wkt_coordinates(body: str) -> Any:
    """Brackets and commas of WKT become those of JSON: each point a list of its numbers."""
    points = re.sub(rf"({NUMBER}(?:\s+{NUMBER})+)", lambda found: f"[{','.join(_plain(found[1]))}]", body)
    return json.loads(points.replace("(", "[").replace(")", "]")) if "(" in body else []


def _plain(numbers: str) -> list[str]:
    return [repr(float(number)) for number in numbers.split()]
