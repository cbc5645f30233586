"""Texts that QGIS and web maps put on the clipboard, as areas and places."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.area.area_text import Place, parse_area
from clear_scenes.core.errors.area import AreaError

UTM = "EPSG:32648"
SQUARE = "((103.6 1.2, 103.8 1.2, 103.8 1.4, 103.6 1.4, 103.6 1.2))"
RING = ((103.6, 1.2), (103.8, 1.2), (103.8, 1.4), (103.6, 1.4), (103.6, 1.2))


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("-13.78N,96.92E", -13.78, 96.92),
        ("-13.78 N, 96.92 E", -13.78, 96.92),
        ("13.78N,-96.92E", 13.78, -96.92),
        ("-96.92E,-13.78N", -13.78, -96.92),
        ("\u200e1.29, 103.85\u200f", 1.29, 103.85),
        ("\u202a1.29\u00a0N\u202c, \u2066103.85 E\u2069\ufeff", 1.29, 103.85),
        ("\u20131.29, 103.85", -1.29, 103.85),
    ],
)
def test_places(text: str, lat: float, lon: float) -> None:
    assert parse_area(text) == Place(lat, lon)


@pytest.mark.parametrize("text", ["-13.78S,96.92E", "13.78N,-96.92W", "13.78 N -96.92 E", "1.29 S -3 E"])
def test_what_may_mean_two_places_is_refused(text: str) -> None:
    """A minus beside S or W, and one that may be a dash."""
    with pytest.raises(AreaError):
        parse_area(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("345000,355000,140000,150000 [EPSG:32648]", Area.rectangle(345000, 140000, 355000, 150000, UTM)),
        ("345000.5, 355000, 140000, 150000 [epsg:32648]", Area.rectangle(345000.5, 140000, 355000, 150000, UTM)),
        ("103.6,103.8,1.2,1.4 [EPSG:4326]", Area.rectangle(103.6, 1.2, 103.8, 1.4)),
        ("-10,10,-5,5 [ESRI:54009]", Area.rectangle(-10, -5, 10, 5, "ESRI:54009")),
        ("170,-170,1,2 [EPSG:4326]", Area.rectangle(170, 1, 190, 2)),
        ("103.6, 1.2, 103.8, 1.4", Area.rectangle(103.6, 1.2, 103.8, 1.4)),
    ],
)
def test_an_extent_with_its_crs_has_the_order_of_qgis(text: str, expected: Area) -> None:
    assert parse_area(text) == expected


@pytest.mark.parametrize("text", ["2,1,3,4 [EPSG:32648]", "1,2,3,3 [EPSG:32648]", "1,2,3 [EPSG:32648]", "1,2,3,4 []"])
def test_an_extent_of_no_size_is_refused(text: str) -> None:
    with pytest.raises(AreaError):
        parse_area(text)


def test_an_extent_in_a_crs_that_nobody_knows_is_told() -> None:
    with pytest.raises(AreaError):
        parse_area("1,2,3,4 [EPSG:999999]").check()  # type: ignore[union-attr]


def test_coordinates_of_the_map() -> None:
    """Numbers that can be no degrees are those that QGIS copies from a map in meters; others never are."""
    found = parse_area("345000, 140000", UTM)
    assert isinstance(found, Place)
    assert (found.lat, found.lon) == pytest.approx((1.2662450, 103.6068543), abs=1e-7)  # by pyproj
    box = Area.rectangle(345000, 140000, 355000, 150000, UTM)
    assert parse_area("345000, 140000, 355000, 150000", UTM) == box
    assert parse_area("345000.0,140000.0 : 355000.0,150000.0", UTM) == box, "as QGIS shows an extent"
    assert parse_area("1.29, 103.85", UTM) == Place(1.29, 103.85)
    for text in ("103.85, 1.29", "345000, 140000"):
        with pytest.raises(AreaError):
            parse_area(text, "" if "345000" in text else UTM)


def test_features_that_were_copied_in_qgis() -> None:
    """A line of names, and one for each feature, the geometry first."""
    other = "MultiPolygonZ (((1 1 5, 2 1 5, 2 2 5, 1 1 5)))"
    table = f"wkt_geom\tfid\tname\nPolygon {SQUARE}\t1\tone\n{other}\t2\ttwo, three\n"
    found = parse_area(table)
    assert isinstance(found, Area)
    assert found.polygons == ((RING,), (((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 1.0)),))
    meters = parse_area("wkt_geom\tfid\nPolygon ((345000 140000, 355000 140000, 355000 150000, 345000 140000))\t1", UTM)
    assert isinstance(meters, Area)
    assert meters.crs == UTM
    for text in ("wkt_geom", "wkt_geom\tfid\nPoint (1 2)\t1", "wkt_geom\tfid\n\t1"):
        with pytest.raises(AreaError):
            parse_area(text)


@pytest.mark.parametrize(
    ("text", "rings"),
    [
        ("TRIANGLE((1 1, 2 1, 2 2, 1 1))", 1),
        ("TIN(((1 1, 2 1, 2 2, 1 1)), ((1 1, 2 2, 1 2, 1 1)))", 2),
        ("TIN Z (((1 1 0, 2 1 0, 2 2 3, 1 1 0)), ((1 1 0, 2 2 3, 1 2 0, 1 1 0)))", 2),
        ("PolyhedralSurface(((1 1, 2 1, 2 2, 1 1)), ((1 1, 2 2, 1 2, 1 1)))", 2),
    ],
)
def test_surfaces_are_their_patches(text: str, rings: int) -> None:
    found = parse_area(text)
    assert isinstance(found, Area)
    assert len(found.polygons) == rings
    assert found.polygons[0][0][:3] == ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0))


CIRCLE = "CIRCULARSTRING(-1 0, 0 1, 1 0, 0 -1, -1 0)"


def size(polygons: tuple) -> float:
    """By the shoelace, holes taken out."""
    sums = [
        sign * abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2
        for rings in polygons
        for sign, ring in zip([1, *[-1] * (len(rings) - 1)], rings, strict=True)
    ]
    return sum(sums)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"CURVEPOLYGON({CIRCLE})", math.pi),
        ("CurvePolygonZ (CircularString (-1 0 5, 1 0 5, -1 0 5))", math.pi),  # a whole circle in three points
        ("CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(-1 0, 0 1, 1 0), (1 0, -1 0)))", math.pi / 2),
        ("CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(1 0, 0 1, -1 0), (-1 0, 1 0)))", math.pi / 2),
        # three quarters of a circle, and the corner over the rest of it
        ("CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(0 1, -0.6 -0.8, 1 0), (1 0, 1 1, 0 1)))", math.pi * 3 / 4 + 1),
        (f"CURVEPOLYGON((-2 -2, 2 -2, 2 2, -2 2, -2 -2), {CIRCLE})", 16 - math.pi),
        (f"MULTISURFACE(CURVEPOLYGON({CIRCLE}), ((5 5, 6 5, 6 6, 5 6, 5 5)))", math.pi + 1),
        (f"wkt_geom\tfid\nCurvePolygon ({CIRCLE})\t1", math.pi),
    ],
)
def test_arcs_are_short_edges(text: str, expected: float) -> None:
    """A degree each: a circle loses 0.005 %."""
    found = parse_area(text)
    assert isinstance(found, Area)
    assert size(found.polygons) == pytest.approx(expected, rel=1e-4)
    for rings in found.polygons:
        assert all(ring[0] == ring[-1] for ring in rings)


@pytest.mark.parametrize(
    "body",
    [
        "(CIRCULARSTRING(0 0, 1 1))",
        "(CIRCLE(0 0))",
        "",
        "((1 1, 2 1, 2 2, 1 1)",
        "(((((((1 1, 2 1, 2 2)))))))",
        "(1 2)",
    ],
)
def test_curves_that_are_none_are_refused(body: str) -> None:
    with pytest.raises(AreaError):
        parse_area(f"CURVEPOLYGON{body}")
