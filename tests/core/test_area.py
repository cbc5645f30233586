"""Areas: their edges stay true to a centimetre in any CRS, and what cannot be searched is refused with a reason."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.warp import transform

from clear_scenes.core.area.area import LONLAT, MAX_SQUARE_KM, Area
from clear_scenes.core.errors.area import AreaEmpty, AreaInvalid, AreaScattered, AreaTooLarge
from clear_scenes.core.geometry import globe

ZONE = "EPSG:32648"
CENTIMETRE = 0.01


def strays(start: tuple[float, float], end: tuple[float, float], source: str, target: str) -> float:
    """How far, in the target's unit, points of an edge lie from what the area makes of it there."""
    area = Area(((((start, end, start)),),), source)
    line = area.in_crs(target)[0][0]
    at = np.linspace(0, 1, 501)[:, None]
    points = np.array(start) + (np.array(end) - np.array(start)) * at
    true = np.column_stack(transform(source, target, *points.T)[:2])
    half = line[: len(line) // 2 + 1]  # the way there; the way back is the same
    return max(distance(point, half) for point in true)


def distance(point: np.ndarray, line: np.ndarray) -> float:
    edges, ways = line[:-1], np.diff(line, axis=0)
    along = np.clip(((point - edges) * ways).sum(1) / np.maximum((ways**2).sum(1), 1e-18), 0, 1)
    return float(np.hypot(*(edges + along[:, None] * ways - point).T).min())


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((103.0, 1.0), (107.0, 1.0)),
        ((104.1, -0.9), (105.9, 0.9)),  # through the origin of the zone: bent like an S, its middle in its place
        ((104.5, -1.2), (105.5, 1.2)),
        ((105.0, -2.0), (105.0, 2.0)),
        ((98.0, 60.0), (112.0, 60.5)),
    ],
)
def test_edges_stay_true(start: tuple[float, float], end: tuple[float, float]) -> None:
    assert strays(start, end, LONLAT, ZONE) < CENTIMETRE


places = st.tuples(st.floats(101, 109), st.floats(-70, 70))


@settings(deadline=None, max_examples=60)
@given(places, st.floats(-2, 2), st.floats(-2, 2))
def test_any_edge_stays_true(start: tuple[float, float], east: float, north: float) -> None:
    end = (start[0] + east, start[1] + north)
    assert strays(start, end, LONLAT, ZONE) < CENTIMETRE


def test_an_edge_of_another_zone_stays_true() -> None:
    assert strays((250_000, 100_000), (400_000, 700_000), "EPSG:32649", ZONE) < CENTIMETRE


def test_size_and_bounds() -> None:
    degree = Area.rectangle(10, 0, 11, 1)
    assert degree.square_km() == pytest.approx(12_308.46, abs=0.01)  # of WGS 84 between the equator and 1°
    assert degree.boxes() == [(10, 0, 11, 1)]
    with_hole = Area(((*degree.polygons[0], *Area.rectangle(10.2, 0.2, 10.7, 0.7).polygons[0]),))
    assert with_hole.square_km() == pytest.approx(0.75 * 12_308.46, rel=0.001)
    square = Area.rectangle(400_000, 100_000, 410_000, 110_000, ZONE)
    assert square.square_km() == pytest.approx(100, rel=0.01)
    square.check()


@pytest.mark.parametrize(
    ("area", "error"),
    [
        (Area(()), AreaEmpty),
        (Area(((),)), AreaEmpty),
        (Area(((((1.0, 1.0), (2.0, 2.0)),),)), AreaEmpty),
        (Area.rectangle(1, 1, 1, 1), AreaEmpty),
        (Area.rectangle(-600, 1, -590, 2), AreaInvalid),
        (Area.rectangle(0, 80, 1, 100), AreaInvalid),
        (Area.rectangle(float("nan"), 1, 2, 2), AreaInvalid),
        (Area.rectangle(float("inf"), 1, 2, 2), AreaInvalid),
        (Area.rectangle(1e30, 1e30, 2e30, 2e30, ZONE), AreaInvalid),
        (Area.rectangle(-180, -90, 180, 90), AreaTooLarge),
        (Area.rectangle(0, 0, 4, 4), AreaTooLarge),
    ],
)
def test_what_cannot_be_searched_is_refused(area: Area, error: type[Exception]) -> None:
    with pytest.raises(error):
        area.check()


def test_the_limit_of_size_is_told() -> None:
    with pytest.raises(AreaTooLarge, match=f"at most {MAX_SQUARE_KM:,.0f} km²"):
        Area.rectangle(0, 0, 4, 4).check()


# Circles, holes, the antimeridian and the poles


def on_ellipsoid(area: Area) -> float:
    """km² by brute force: cells of a fine grid in degrees whose middle is inside, each as large as it is there."""
    polygons = area.in_crs(LONLAT)
    points = np.concatenate([rings[0] for rings in polygons])
    (west, south), (east, north) = points.min(0), points.max(0)
    xs, ys = (np.linspace(a, b, 1200, endpoint=False) + (b - a) / 2400 for a, b in ((west, east), (south, north)))
    x, y = (one.ravel() for one in np.meshgrid(xs, ys))
    inside = np.zeros(x.size, bool)
    for rings in polygons:
        inside |= in_polygon_even_odd(x, y, rings)
    lat, e2 = np.radians(y[inside]), 0.00669437999014
    cell = np.radians((east - west) / 1200) * np.radians((north - south) / 1200)
    root = np.sqrt(1 - e2 * np.sin(lat) ** 2)
    return float((6378.137**2 * np.cos(lat) * (1 - e2) / root**4 * cell).sum())


def in_polygon_even_odd(x: np.ndarray, y: np.ndarray, rings: list[np.ndarray]) -> np.ndarray:
    order = np.argsort(y, kind="stable")  # an edge then meets the points of one slice: a thousand edges are no matter
    x, y = x[order], y[order]
    odd = np.zeros(x.size, bool)
    for ring in rings:
        for (x0, y0), (x1, y1) in pairwise(ring):
            if y0 != y1:
                level = slice(*np.searchsorted(y, sorted((y0, y1))))
                odd[level] ^= x[level] < x0 + (y[level] - y0) * (x1 - x0) / (y1 - y0)
    inside = np.empty_like(odd)
    inside[order] = odd
    return inside


@pytest.mark.parametrize("radius", [500, 5_000, 100_000])
@pytest.mark.parametrize("place", [(103.85, 1.29), (13.4, 52.5), (180, -17), (-179.99, 78), (30, 83.9), (20, 89.99)])
def test_a_circle_is_as_large_as_a_geodesic_one(place: tuple[float, float], radius: float) -> None:
    """π r² (1 − r² / 12 R²), R² the product of the curvature radii there; the polygon lacks 0.005 %."""
    lon, lat = place
    a, e2 = 6378.137, 0.00669437999014
    squared = a * a * (1 - e2) / (1 - e2 * math.sin(math.radians(lat)) ** 2) ** 2
    r = radius / 1000
    area = Area.circle(lon, lat, radius)
    assert area.square_km() == pytest.approx(math.pi * r * r * (1 - r * r / 12 / squared), rel=1.2e-4)
    area.check()


def test_a_circle_at_the_antimeridian_is_searched_on_both_sides_and_one_around_the_pole_all_round() -> None:
    boxes = sorted(Area.circle(180, 0, 111_319.49).boxes())
    assert boxes[0] == pytest.approx((-180, -1.00674, -179, 1.00674), abs=1e-4)
    assert boxes[1] == pytest.approx((179, -1.00674, 180, 1.00674), abs=1e-4)
    ((west, south, east, north),) = Area.circle(20, 89.99, 10_000).boxes()
    assert (west, east, north) == (-180, 180, 90)
    assert south == pytest.approx(89.99 - 10 / 111.694, abs=1e-4)
    ((_, south, _, north),) = Area.circle(20, -89.99, 10_000).boxes()
    assert south == -90


@pytest.mark.parametrize("crs", ["EPSG:32660", "EPSG:32601", "EPSG:3832", LONLAT])
def test_a_rectangle_across_the_antimeridian_is_what_lies_on_both_sides(crs: str) -> None:
    """In whatever CRS it was drawn; one side and the other are counted by themselves."""
    if crs == LONLAT:
        area = Area.rectangle(179.5, 10, 180.75, 11)
    else:
        ring = np.array(transform("EPSG:4326", crs, [179.5, 180.75, 180.75, 179.5, 179.5], [10, 10, 11, 11, 10])[:2]).T
        area = Area(((tuple(map(tuple, ring.tolist())),),), crs)
    sides = Area.rectangle(179.5, 10, 180, 11).square_km() + Area.rectangle(-180, 10, -179.25, 11).square_km()
    assert area.square_km() == pytest.approx(sides, rel=1e-3)
    assert on_ellipsoid(area) == pytest.approx(sides, rel=2e-3)
    halves = area.on_globe()
    assert globe.square_km(halves) == pytest.approx(area.square_km(), rel=1e-9)
    assert sorted(round(box[0], 2) for box in area.boxes()) == [-180, 179.5]
    assert all(np.abs(rings[0][:, 0]).max() <= 180 for rings in halves)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.floats(178, 182), st.floats(10, 12)), min_size=3, max_size=8))
def test_what_is_cut_is_neither_lost_nor_doubled(corners: list[tuple[float, float]]) -> None:
    """Points at random lie in a piece where they lie in the whole, whichever way its edges run."""
    ring = np.array([*corners, corners[0]])
    x, y = np.random.default_rng(1).uniform((177.9, 9.9), (182.1, 12.1), (500, 2)).T
    times = np.zeros(500, int)
    for rings in globe.cut_at_antimeridian([[ring]]):
        times += in_polygon_even_odd(np.where(x > 180, x - 360, x), y, rings)
    assert (times == in_polygon_even_odd(x, y, [ring])).all()


def test_holes_and_parts_by_brute_force() -> None:
    outer = Area.rectangle(179.2, -17, 180.6, -16).polygons[0][0]
    hole = tuple((x - 360 if x > 180 else x, y) for x, y in Area.rectangle(179.8, -16.7, 180.2, -16.4).polygons[0][0])
    east = tuple((x - 360, y) for x, y in Area.rectangle(180.3, -16.6, 180.5, -16.2).polygons[0][0])
    island = Area.rectangle(177, -16, 177.5, -15.5).polygons[0]
    area = Area(((outer, globe_hole(hole), east), island))
    whole = Area.rectangle(179.2, -17, 180.6, -16).square_km()
    holes = Area.rectangle(0, -16.7, 0.4, -16.4).square_km() + Area.rectangle(0, -16.6, 0.2, -16.2).square_km()
    assert area.square_km() == pytest.approx(whole - holes + Area((island,)).square_km(), rel=1e-12)
    assert on_ellipsoid(area) == pytest.approx(area.square_km(), rel=5e-3)
    assert globe.square_km(area.on_globe()) == pytest.approx(area.square_km(), rel=1e-12)


def globe_hole(hole: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """A hole across the antimeridian runs on beyond it too."""
    return tuple((x + 360 if x < 0 else x, y) for x, y in hole)


def test_parts_far_apart_have_boxes_of_their_own() -> None:
    parts = [(10, 50, 10.1, 50.1), (10.5, 50.2, 10.6, 50.3), (14, 50, 14.1, 50.1), (10, 54, 10.1, 54.1)]
    area = Area(tuple(Area.rectangle(*part).polygons[0] for part in parts))
    assert sorted(area.boxes()) == [(10, 50, 10.6, 50.3), (10, 54, 10.1, 54.1), (14, 50, 14.1, 50.1)]
    area.check()
    scattered = Area((*area.polygons, *Area.rectangle(103, 1, 103.1, 1.1).polygons))
    with pytest.raises(AreaScattered, match="more than 3,000 km apart"):
        scattered.check()


@pytest.mark.parametrize("half", [1e7, 3e7, 6e7, 7.9e7])
def test_a_web_map_of_more_than_the_world_is_too_large(half: float) -> None:
    with pytest.raises((AreaTooLarge, AreaInvalid)):
        Area.rectangle(-half, -half, half, half, "EPSG:3857").check()
