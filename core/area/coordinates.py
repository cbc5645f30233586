"""Places and boxes that were typed as numbers: pairs, angles with letters or marks, and QGIS's extents.

A pair is latitude, longitude, unless letters say which is which; a box is west, south, east, north; numbers that can be
no degrees are x and y of the map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from ..raster.transforms import transformer
from .area import LONLAT, Area
from .decimal_commas import with_points
from .typed_shapes import MAX_DEGREES, Place, box, extent, place_at

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>{NUMBER}(?![\d.]))|(?P<letter>[NSEW])|(?P<mark>['\"°]+)|(?P<stop>[,:]))", re.IGNORECASE
)
_MARKS = str.maketrans(
    {"º": "°", "˚": "°", "′": "'", "’": "'", "ʹ": "'", "″": '"', "”": '"', "“": '"', "−": "-", "–": "-"}
)
_EXTENT = re.compile(r"\s*,\s*".join([rf"({NUMBER})"] * 4) + r"\s*\[\s*([A-Za-z]\w*:\w+)\s*\]")


def parse_coordinates(text: str, map_crs: str, comma_is_decimal: bool) -> Area | Place:
    """Parse numbers.

    Args:
        text: what was typed.
        map_crs: of the map, an EPSG code or WKT; "" for none.
        comma_is_decimal: whether the person who typed it writes numbers with decimal commas.

    Raises:
        AreaError: it can be read in two ways, or lies outside the earth.
        ValueError: it is neither a place nor a box; an ``ArithmeticError`` or ``LookupError`` says the same.
    """
    text = text.translate(_MARKS)
    if match := _EXTENT.fullmatch(text):
        xmin, xmax, ymin, ymax = map(float, match.groups()[:4])
        return extent(xmin, xmax, ymin, ymax, match[5].upper())
    text = text.replace("''", '"')
    if text.startswith("[") and text.endswith("]"):
        text = text[1:-1]
    if ";" in text:  # then a comma is a decimal one
        text = text.replace(",", ".").replace(";", ",")
    elif "." not in text:
        text = with_points(text, comma_is_decimal)
    tokens = list(_tokens(text))
    kinds = {kind for kind, _ in tokens}
    if kinds & {"letter", "mark"}:
        return place_at(*_angles(tokens))
    values = [float(value) for kind, value in tokens if kind == "number"]
    is_of_map = bool(map_crs) and max(map(abs, values)) > MAX_DEGREES
    if len(values) == 4:
        west, south, east, north = values
        return extent(west, east, south, north, map_crs) if is_of_map else box(*values)
    if is_of_map:
        x, y = values
        ((lon, lat),) = transformer(map_crs, LONLAT)(np.array([[x, y]])).tolist()
        return place_at(lat, lon)
    lat, lon = values
    return place_at(lat, lon)


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
