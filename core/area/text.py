"""Areas that were typed or pasted.

A pair is latitude, longitude, unless letters say which is which; a box is west, south, east, north; WKT and GeoJSON
have longitude first, as their standards say. QGIS's own texts are read as it writes them: an extent with its CRS in
brackets is xmin, xmax, ymin, ymax, and numbers that can be no degrees are x and y of the map.

Not by OGR (tried with GDAL 3.6): it is not there beside rasterio alone, knows no ``SRID=`` and no ``CurvePolygonZ`` as
QGIS writes it, takes what follows the last bracket, writes 15 digits, and says of no GeoJSON why it is none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors.area import AreaNotUnderstood, AreaTooDetailed, BoxTurned, NoPolygon, PlaceOffEarth
from ..geometry import curves
from ..geometry.globe import read_as_crossing
from ..geometry.rings import Polygons, points_of, polygons_of
from ..raster.transforms import transformer
from .area import LONLAT, MAX_CORNERS, Area
from .decimal_commas import with_points

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>{_NUMBER}(?![\d.]))|(?P<letter>[NSEW])|(?P<mark>['\"°]+)|(?P<stop>[,:]))", re.IGNORECASE
)
_MARKS = str.maketrans(
    {"º": "°", "˚": "°", "′": "'", "’": "'", "ʹ": "'", "″": '"', "”": '"', "“": '"', "−": "-", "–": "-"}
)
# of writing from right to left, and of no width: they come with what is copied
_INVISIBLE = dict.fromkeys([0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
_WKT = re.compile(r"(?:SRID=(?P<srid>\d+)\s*;\s*)?(?P<kind>[A-Z]+)\s*(?:ZM|Z|M)?\s*(?P<body>\(.*\)|EMPTY)", re.I | re.S)
_WKT_POLYGON = re.compile(
    r"((?:MULTI)?POLYGON)\s*(?:ZM|Z|M)?\s*(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))", re.IGNORECASE
)
_EXTENT = re.compile(r"\s*,\s*".join([rf"({_NUMBER})"] * 4) + r"\s*\[\s*([A-Za-z]\w*:\w+)\s*\]")
_CLIPBOARD = "wkt_geom"  # the first column of features that were copied in QGIS
_NO_DEGREES = 360.0  # beyond it a number is of a map in meters
_EPSG = re.compile(r"EPSG:+(?:[\d.]*:)?(\d+)$", re.IGNORECASE)
_POLYGON_KINDS = {  # and those of GeoJSON whose coordinates they have
    "POLYGON": "Polygon",
    "TRIANGLE": "Polygon",
    "MULTIPOLYGON": "MultiPolygon",
    "TIN": "MultiPolygon",
    "POLYHEDRALSURFACE": "MultiPolygon",
}
_WKT_KINDS = {"POINT", "LINESTRING", "MULTIPOINT", "MULTILINESTRING", "GEOMETRYCOLLECTION", *_POLYGON_KINDS}
_COMMAS = 3  # of a corner at most: GeoJSON has those between numbers too, and heights
_SHOWN = 40  # characters of what was not understood


@dataclass(frozen=True)
class Place:
    """A point in degrees; it takes a radius to be an area."""

    lat: float
    lon: float

    def around(self, radius: float) -> Area:
        """All within ``radius`` meters."""
        return Area.circle(self.lon, self.lat, radius)


def parse_area(text: str, map_crs: str = "", comma_is_decimal: bool = False) -> Area | Place:
    """What was meant; ``comma_is_decimal`` by who typed it. ``map_crs``: of the map, in which QGIS copies coordinates
    (an EPSG code or WKT, "" for none).

    Raises an ``AreaError`` that says how to write it.
    """
    text = text.translate(_INVISIBLE).strip()
    if text.count(",") > (_COMMAS if text.startswith("{") else 1) * MAX_CORNERS:  # to read it all takes seconds
        raise AreaTooDetailed(limit=MAX_CORNERS)
    try:
        if text.startswith("{"):
            return _geojson(json.loads(text))
        if match := _WKT.fullmatch(text):
            return _wkt(match)
        if text.lower().startswith(_CLIPBOARD):
            return _clipboard(text, map_crs)
        if match := _EXTENT.fullmatch(text.translate(_MARKS)):
            xmin, xmax, ymin, ymax = map(float, match.groups()[:4])
            return _extent(xmin, xmax, ymin, ymax, match[5].upper())
        return _numbers(text.translate(_MARKS).replace("''", '"'), map_crs, comma_is_decimal)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        shown = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        raise AreaNotUnderstood(repr(error), text=shown) from error


def format_area(area: Area) -> str:
    """Extended WKT that ``parse_area`` reads as the same area; in lon/lat where its CRS has no EPSG code."""
    polygons, code = _with_code(area)
    corners = [[", ".join(f"{x!r} {y!r}" for x, y in ring) for ring in rings] for rings in polygons]
    texts = (f"({', '.join(f'({ring})' for ring in rings)})" for rings in corners)
    return f"SRID={code};MULTIPOLYGON({', '.join(texts)})"


def area_to_geojson(area: Area) -> dict[str, Any]:
    """A GeoJSON geometry with its CRS, as QGIS and GDAL read it, that ``parse_area`` reads as the same area; in
    lon/lat where its CRS has no EPSG code.
    """
    polygons, code = _with_code(area)
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{code}"}}
    return {"type": "MultiPolygon", "crs": crs, "coordinates": polygons}


def _with_code(area: Area) -> tuple[Polygons, str]:
    """The polygons, and the EPSG code of their coordinates."""
    code = _EPSG.match(area.crs)
    return (area.polygons, code[1]) if code else (polygons_of(area.in_crs(LONLAT)), "4326")


# Numbers


def _numbers(text: str, map_crs: str, comma_is_decimal: bool) -> Area | Place:
    if text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    if ";" in text:  # then a comma is a decimal one
        text = text.replace(",", ".").replace(";", ",")
    elif "." not in text:
        text = with_points(text, comma_is_decimal)
    tokens = list(_tokens(text))
    kinds = {kind for kind, _ in tokens}
    if kinds & {"letter", "mark"}:
        return _place(*_angles(tokens))
    values = [float(value) for kind, value in tokens if kind == "number"]
    is_of_map = bool(map_crs) and max(map(abs, values)) > _NO_DEGREES
    if len(values) == 4:
        west, south, east, north = values
        return _extent(west, east, south, north, map_crs) if is_of_map else _box(*values)
    if is_of_map:
        x, y = values
        ((lon, lat),) = transformer(map_crs, LONLAT)(np.array([[x, y]])).tolist()
        return _place(lat, lon)
    lat, lon = values
    return _place(lat, lon)


def _extent(xmin: float, xmax: float, ymin: float, ymax: float, crs: str) -> Area:
    """In QGIS's order, in any CRS."""
    if crs == LONLAT:
        return _box(xmin, ymin, xmax, ymax)
    if not (xmin < xmax and ymin < ymax):
        raise ValueError("an extent of no size")
    return Area.rectangle(xmin, ymin, xmax, ymax, crs)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"what is at {at}?")
        at = match.end()
        yield str(match.lastgroup), str(match[str(match.lastgroup)]).upper()


def _angles(tokens: list[tuple[str, str]]) -> tuple[float, float]:
    """Latitude and longitude of degrees, minutes and seconds with letters, with marks, or with both."""
    letters = [value for kind, value in tokens if kind == "letter"]
    is_before = tokens[0][0] == "letter"
    angles: list[list[tuple[str, str]]] = [[]]
    for number, (kind, value) in enumerate(tokens):
        begins = kind == "letter" if is_before else kind == "number" and not letters and tokens[number + 1][1] == "°"
        if begins and angles[-1]:
            angles.append([])
        if letters and value[0] in "+-" and number and tokens[number - 1][0] != "stop":
            raise ValueError("a sign, or a dash between two?")
        if kind != "stop":
            angles[-1].append((kind, value))
        if kind == "letter" and not is_before and number + 1 < len(tokens):
            angles.append([])
    first, second = map(_degrees, angles)
    if not letters:
        return first, second
    one, other = letters
    if one in "NS" and other in "EW":
        return first, second
    if one in "EW" and other in "NS":
        return second, first
    raise ValueError("two latitudes or two longitudes")


def _degrees(tokens: list[tuple[str, str]]) -> float:
    values = [value for kind, value in tokens if kind == "number"]
    letter = next((value for kind, value in tokens if kind == "letter"), "")
    marks = "".join(value for kind, value in tokens if kind == "mark")
    if marks not in ("", "°", "°'", "°'\"")[: len(values) + 1]:
        raise ValueError("marks in a wrong order")
    degrees, minutes, seconds = [*map(float, values), 0.0, 0.0][:3]
    parts = [float(value) for value in values]
    whole = all(part.is_integer() for part in parts[:-1])
    if len(values) > 3 or not whole or not (0 <= minutes < 60 and 0 <= seconds < 60):
        raise ValueError("no degrees, minutes and seconds")
    if letter in ("S", "W") and values[0][0] in "+-":  # either of them may be meant
        raise ValueError("a sign and a letter")
    size = abs(degrees) + minutes / 60 + seconds / 3600
    return -size if values[0].startswith("-") or letter in ("S", "W") else size


def _place(lat: float, lon: float) -> Place:
    if not (abs(lat) <= 90 and abs(lon) <= 180):
        raise PlaceOffEarth(lat=f"{lat:g}", lon=f"{lon:g}")
    return Place(lat, lon)


def _box(west: float, south: float, east: float, north: float) -> Area:
    """Across the antimeridian where its east is west of its west."""
    if not south < north:
        raise BoxTurned(south=f"{south:g}", north=f"{north:g}")
    return Area.rectangle(west, south, east + 360 if east < west else east, north)


# WKT and GeoJSON


def _wkt(match: re.Match[str]) -> Area | Place:
    kind, body, crs = match["kind"].upper().rstrip("ZM"), match["body"], f"EPSG:{match['srid'] or 4326}"
    if kind in curves.KINDS:
        return _area(curves.polygons_of_curves(f"{kind}{body}"), crs, "WKT")
    if kind not in _WKT_KINDS:
        raise ValueError(f"no WKT: {kind}")
    if kind == "POINT" and crs == LONLAT:
        ((lon, lat, *_),) = _wkt_coordinates(body)
        return _place(lat, lon)
    parts = _WKT_POLYGON.findall(body) if kind == "GEOMETRYCOLLECTION" else [(kind, body)]  # all of one CRS
    return _area(tuple(polygon for part in parts for polygon in _wkt_polygons(*part)), crs, "WKT")


def _wkt_polygons(kind: str, body: str) -> Polygons:
    return _polygons(_POLYGON_KINDS.get(kind.upper(), ""), _wkt_coordinates(body))


def _clipboard(text: str, map_crs: str) -> Area:
    """All polygons of a table of features with a line of names above them, columns apart by tabs."""
    found: list[Polygons] = []
    for line in text.splitlines()[1:]:
        match = _WKT.fullmatch(line.split("\t")[0].strip().strip('"'))
        area = _wkt(match) if match else None
        if isinstance(area, Area):
            found.append(area.polygons)
    polygons = tuple(polygon for some in found for polygon in some)
    is_of_map = map_crs and any(
        abs(x) > _NO_DEGREES for rings in polygons for ring in rings for corner in ring for x in corner
    )
    return _area(polygons, map_crs if is_of_map else LONLAT, "WKT")


def _wkt_coordinates(body: str) -> Any:
    """Brackets and commas of WKT become those of JSON: each point a list of its numbers."""
    points = re.sub(rf"({_NUMBER}(?:\s+{_NUMBER})+)", lambda found: f"[{','.join(_plain(found[1]))}]", body)
    return json.loads(points.replace("(", "[").replace(")", "]")) if "(" in body else []


def _plain(numbers: str) -> list[str]:
    return [repr(float(number)) for number in numbers.split()]


def _geojson(document: Any) -> Area | Place:
    geometries = list(_geometries(document))
    polygons = tuple(p for one in geometries for p in _polygons(one.get("type"), one.get("coordinates")))
    if not polygons and len(geometries) == 1 and geometries[0].get("type") == "Point":
        lon, lat, *_ = geometries[0]["coordinates"]
        return _place(float(lat), float(lon))
    named = ((document.get("crs") or {}).get("properties") or {}).get("name") or ""  # of before RFC 7946
    code = _EPSG.search(named)
    if named and not code and "CRS84" not in named:
        raise ValueError(f"unknown CRS {named}")
    return _area(polygons, f"EPSG:{code[1]}" if code else LONLAT, "GeoJSON")


def _geometries(document: Any) -> Iterator[Any]:
    """Geometries that are no collections."""
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


def _polygons(kind: Any, coordinates: Any) -> Polygons:
    match kind:
        case "Polygon":
            found = [coordinates] if coordinates else []
        case "MultiPolygon":
            found = [polygon for polygon in coordinates if polygon]
        case _:
            found = []
    return tuple(tuple(tuple((float(x), float(y)) for x, y, *_ in ring) for ring in rings) for rings in found)


def _area(polygons: Polygons, crs: str, format: str) -> Area:
    """Rings are closed where they are not, and what spans half the earth is read as crossing the antimeridian."""
    if not polygons:
        raise NoPolygon(format=format)
    if any(len(ring) < 3 for rings in polygons for ring in rings):
        raise ValueError("a ring of less than three corners")
    closed = tuple(tuple(ring if ring[0] == ring[-1] else (*ring, ring[0]) for ring in rings) for rings in polygons)
    if crs != LONLAT:
        return Area(closed, crs)
    return Area(polygons_of(read_as_crossing(rings) for rings in points_of(closed)))
