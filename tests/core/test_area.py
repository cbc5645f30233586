"""Areas: their edges stay true to a centimetre in any CRS, and what cannot be searched is refused with a reason."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.warp import transform

from clear_scenes.core.area import LONLAT, MAX_SQUARE_KM, Area
from clear_scenes.core.errors import AreaEmpty, AreaInvalid, AreaTooLarge

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
