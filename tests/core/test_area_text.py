"""What is typed or pasted becomes the area that was meant, and the same text never means two things."""

from __future__ import annotations

import json
import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clear_scenes.core.area import area_text
from clear_scenes.core.area.area import LONLAT, Area
from clear_scenes.core.area.area_text import Place, format_area, parse_area
from clear_scenes.core.errors.area import (
    AreaError,
    AreaNotUnderstood,
    AreaTooDetailed,
    BoxTurned,
    NoPolygon,
    PlaceOffEarth,
)

SYDNEY = (-(33 + 51 / 60 + 31 / 3600), 151 + 12 / 60 + 51 / 3600)
TRIANGLE = [[1, 1], [2, 1], [2, 3], [1, 1]]
POLYGON = {"type": "Polygon", "coordinates": [TRIANGLE]}


@pytest.mark.parametrize(
    "text",
    [
        "1.29, 103.85",
        " 1.29 103.85 ",
        "1,29; 103,85",
        "+1.29,+103.85",
        "1.29N 103.85E",
        "103.85 e, 1.29 n",
        "N1.29 E103.85",
        "1°17'24\"N 103°51'0\"E",
        "103°51′E 1°17′24″N",
        "1º 17.4’ N, 103º 51’ E",
        "N 1 17 24 E 103 51",
        "1°17'24'', 103°51'",
        "POINT(103.85 1.29)",
        "Point Z (103.85 1.29 12)",
        '{"type": "Point", "coordinates": [103.85, 1.29]}',
        '{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [103.85, 1.29]}}',
    ],
)
def test_one_place_in_many_ways(text: str) -> None:
    place = parse_area(text)
    assert isinstance(place, Place)
    assert (place.lat, place.lon) == pytest.approx((1.29, 103.85), abs=1e-12)


@pytest.mark.parametrize(
    "text", ["33°51'31\"S 151°12'51\"E", "151 12 51 E 33 51 31 S", "-33°51'31\", 151°12'51\"", "−33°51′31″ 151°12′51″"]
)
def test_south_of_the_equator(text: str) -> None:
    place = parse_area(text)
    assert (place.lat, place.lon) == pytest.approx(SYDNEY, abs=1e-12)
    assert parse_area("-0°30', 3°").lat == -0.5


@pytest.mark.parametrize(
    "text", ["103.6, 1.2, 103.7, 1.3", "103.6 1.2 103.7 1.3", "[103.6, 1.2, 103.7, 1.3]", "103.6,1.2 : 103.7,1.3"]
)
def test_a_box_is_west_south_east_north(text: str) -> None:
    assert parse_area(text) == Area.rectangle(103.6, 1.2, 103.7, 1.3)


def test_a_box_whose_east_is_west_of_its_west_crosses_the_antimeridian() -> None:
    assert sorted(parse_area("179.5, -17, -179.75, -16").boxes()) == [
        (-180, -17, -179.75, -16),
        (179.5, -17, 180, -16),
    ]


@pytest.mark.parametrize(
    ("text", "polygons"),
    [
        ("POLYGON((1 1, 2 1, 2 3, 1 1))", 1),
        ("polygon z ((1 1 5, 2 1 5, 2 3 5, 1 1 5))", 1),
        ("POLYGON((1 1, 2 1, 2 3))", 1),
        ("MULTIPOLYGON(((1 1, 2 1, 2 3, 1 1)), ((1 1, 2 1, 2 3, 1 1)))", 2),
        ("GEOMETRYCOLLECTION(POINT(0 0), POLYGON((1 1, 2 1, 2 3, 1 1)))", 1),
        (json.dumps(POLYGON), 1),
        (json.dumps({"type": "MultiPolygon", "coordinates": [[TRIANGLE], [TRIANGLE]]}, indent=2), 2),
        (json.dumps({"type": "Feature", "geometry": POLYGON, "properties": None}), 1),
        (json.dumps({"type": "GeometryCollection", "geometries": [POLYGON, POLYGON]}), 2),
        (
            json.dumps(
                {
                    "type": "FeatureCollection",
                    "features": [
                        {"type": "Feature", "geometry": POLYGON},
                        {"type": "Feature", "geometry": None},
                        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [5, 5]}},
                    ],
                }
            ),
            1,
        ),
    ],
)
def test_wkt_and_geojson(text: str, polygons: int) -> None:
    triangle = tuple((float(x), float(y)) for x, y in TRIANGLE)
    assert parse_area(text) == Area(((triangle,),) * polygons)


def test_holes_and_other_crs() -> None:
    area = parse_area("SRID=32648; POLYGON((0 0, 90 0, 90 90, 0 90, 0 0), (30 30, 60 30, 60 60, 30 60, 30 30))")
    assert (area.crs, [len(rings) for rings in area.polygons]) == ("EPSG:32648", [2])
    named = {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32648"}}}
    assert parse_area(json.dumps(POLYGON | named)).crs == "EPSG:32648"
    named["crs"]["properties"]["name"] = "urn:ogc:def:crs:OGC:1.3:CRS84"
    assert parse_area(json.dumps(POLYGON | named)).crs == LONLAT


def test_the_parts_of_a_collection_have_its_crs() -> None:
    """Meters, though each of these could be degrees, or seems to be degrees of another turn."""
    square = "POLYGON((0 0, 400 0, 400 400, 0 400, 0 0))"
    parts = f"POINT(1 1), {square}, GEOMETRYCOLLECTION(MULTIPOLYGON(((190 10, 200 10, 200 20, 190 10))))"
    area = parse_area(f"SRID=3857;GEOMETRYCOLLECTION({parts})")
    triangle = ((190.0, 10.0), (200.0, 10.0), (200.0, 20.0), (190.0, 10.0))
    assert area == Area(
        ((((0.0, 0.0), (400.0, 0.0), (400.0, 400.0), (0.0, 400.0), (0.0, 0.0)),), (triangle,)), "EPSG:3857"
    )
    assert parse_area(f"SRID=3857;{square}").square_km() == pytest.approx(0.16, rel=0.01)
    assert parse_area(f"SRID=3857;GEOMETRYCOLLECTION({square})").square_km() == pytest.approx(0.16, rel=0.01)


def test_an_uncut_polygon_on_the_antimeridian_is_read_as_crossing() -> None:
    area = parse_area("POLYGON((179 10, -179 10, -179 11, 179 11, 179 10))")
    assert area.square_km() == pytest.approx(Area.rectangle(20, 10, 22, 11).square_km(), rel=1e-12)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("103.85, 1.29", PlaceOffEarth),
        ("91N 3E", PlaceOffEarth),
        ("3, 181", PlaceOffEarth),
        ("103.6, 1.3, 103.7, 1.2", BoxTurned),
        ("LINESTRING(1 1, 2 2)", NoPolygon),
        ("POLYGON EMPTY", NoPolygon),
        ('{"type": "FeatureCollection", "features": []}', NoPolygon),
        *(
            (text, AreaNotUnderstood)
            for text in (
                *(
                    "",
                    "Singapore",
                    "1",
                    "1 2 3",
                    "1 2 3 4 5 6",
                    "1.2.3, 4",
                    "nan, 1",
                    "1 N 2 N",
                    "1.29 S -3 E",
                    "1 N 2",
                ),
                *("-1 S 2 E", "1 61 N 3 E", "1 2 3 4 N 5 E", "1.5 30 N 3 E", "1\"30' N 3 E", "{", "{}", "[]", "null"),
                *("POLYGON((1 1, 2 1))", "POLYGON((1 1, a b, 2 2))", "POLYGON((1 1, 2 1, 2 2)", "CIRCLE(1 2)"),
                *('{"type": "Polygon", "coordinates": 3}', '{"type": "Polygon", "coordinates": [[[1, 2], [3]]]}'),
                *('{"type": "Polygon", "coordinates": [["ab"]]}', "[" * 5000, "{" * 5000, '{"a":' * 5000),
            )
        ),
    ],
)
def test_what_is_no_area_is_refused_with_how_to_write_it(text: str, error: type[AreaError]) -> None:
    with pytest.raises(error):
        parse_area(text)


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,;:-+ NSEW°'\"()[]{}POLYGNaeZ", max_size=60))
def test_any_text_gives_an_area_or_a_sentence(text: str) -> None:
    with suppress(AreaError):
        assert isinstance(parse_area(text), Area | Place)


@settings(deadline=None)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_degrees_minutes_seconds_are_read_back(lat: float, lon: float) -> None:
    def written(angle: float, letters: str) -> str:
        seconds = round(abs(angle) * 3600, 3)
        degrees, minutes = int(seconds // 3600), int(seconds % 3600 // 60)
        letter = letters[math.copysign(1, angle) < 0]
        return f"{degrees}°{minutes}'{seconds - degrees * 3600 - minutes * 60:.3f}\"{letter}"

    try:
        place = parse_area(f"{written(lon, 'EW')} {written(lat, 'NS')}")
    except AreaNotUnderstood:  # 59.9996 is written as 60.000
        assert "60.000" in written(lon, "EW") + written(lat, "NS")
        return
    assert (place.lat, place.lon) == pytest.approx((lat, lon), abs=1e-6)


numbers = st.floats(-85, 85)


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(numbers, numbers), min_size=3, max_size=6), min_size=1, max_size=3))
def test_what_was_drawn_is_read_back(rings: list[list[tuple[float, float]]]) -> None:
    area = Area((tuple((*ring, ring[0]) for ring in map(tuple, rings)),), "EPSG:32648")
    assert parse_area(format_area(area)) == area


@pytest.mark.parametrize("text", ["POLYGON(({}))", '{{"type": "Polygon", "coordinates": [[{}]]}}'])
def test_more_corners_than_can_be_searched_are_refused_unread(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading ten megabytes would hold QGIS for seconds."""
    for reader in ("parse_wkt", "parse_geojson"):
        monkeypatch.setattr(area_text, reader, lambda _: pytest.fail("it was read"))
    corner = "[10.5, 50.5, 0.0]" if text.startswith("{") else "10.5 50.5"
    with pytest.raises(AreaTooDetailed, match="more than 100,000 corners"):
        area_text.parse_area(text.format(", ".join([corner] * 100_002)))
