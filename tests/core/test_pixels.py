"""The area on a grid: spans equal a test of each center, blocks are those with a pixel inside, neighbors meet."""

from __future__ import annotations

import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.area import AreaInvalid
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.spans import spans_of

CRS = "EPSG:32648"
UNIT = (1.0, 0.0, 0.0, 0.0, -1.0, 0.0)  # pixels of 1 m: a place is (column, -row)
GRID = Grid(CRS, UNIT, 30, 20)

# 64ths of a pixel, and halves (corners, edges and centers): what is worked out with them in floats is exact at ties.
number = st.integers(-8 * 64, 38 * 64).map(lambda part: part / 64)
ties = st.integers(-16, 76).map(lambda half: half / 2)


def rings(numbers: st.SearchStrategy[float]) -> st.SearchStrategy[list]:
    return st.lists(st.tuples(numbers, numbers), min_size=3, max_size=9).map(lambda ring: [*ring, ring[0]])


def area_of(*polygons: list) -> Area:
    return Area(tuple(tuple(tuple((x, -y) for x, y in ring) for ring in polygon) for polygon in polygons), CRS)


def crossings(y: float, ring: list) -> list[Fraction]:
    """Where a ring crosses a row's center line, exactly; lower ends count, upper ends do not."""
    return [
        Fraction(x0) + Fraction(y - y0) * (Fraction(x1) - Fraction(x0)) / (Fraction(y1) - Fraction(y0))
        for (x0, y0), (x1, y1) in itertools.pairwise(ring)
        if (y0 <= y) != (y1 <= y)
    ]


def by_hand(polygons: list, rows: range, columns: range) -> np.ndarray:
    """Which pixels' centers lie inside: an odd number of crossings left of or on them in a polygon, in any of them."""
    found = np.zeros((len(rows), len(columns)), bool)
    for at, row in enumerate(rows):
        for rings in polygons:
            lines = [place for ring in rings for place in crossings(row + 0.5, ring)]
            found[at] |= [sum(place <= column + 0.5 for place in lines) % 2 == 1 for column in columns]
    return found


def drawn(area: Area, rows: range, columns: range) -> np.ndarray:
    """The spans as pixels; fails where spans overlap."""
    counts = np.zeros((len(rows), len(columns)), int)
    spans = spans_of(area, GRID)
    for row, start, stop in zip(spans.rows.tolist(), spans.starts.tolist(), spans.stops.tolist(), strict=True):
        counts[row - rows.start, start - columns.start : stop - columns.start] += 1
    assert counts.max() <= 1, "spans apart from each other"
    assert counts.sum() == spans.pixels
    return counts.astype(bool)


ROWS, COLUMNS = range(-10, 40), range(-10, 40)


@settings(deadline=None, max_examples=60)
@given(rings(ties) | rings(number))
def test_spans_equal_a_test_of_each_centre(ring: list) -> None:
    assert (drawn(area_of([ring]), ROWS, COLUMNS) == by_hand([[ring]], ROWS, COLUMNS)).all()


@settings(deadline=None, max_examples=30)
@given(rings(ties), rings(ties), rings(number))
def test_holes_are_taken_out_and_parts_that_overlap_count_once(one: list, hole: list, other: list) -> None:
    polygons = [[one, hole], [other]]
    assert (drawn(area_of(*polygons), ROWS, COLUMNS) == by_hand(polygons, ROWS, COLUMNS)).all()


@settings(deadline=None, max_examples=60)
@given(rings(number), rings(ties), st.integers(1, 9), st.integers(1, 12))
def test_blocks_are_those_with_a_pixel_inside(one: list, other: list, height: int, width: int) -> None:
    area = area_of([one], [other])
    inside = by_hand([[one], [other]], range(GRID.height), range(GRID.width))
    spans = spans_of(area, GRID)
    found = [window for window, _ in spans.blocks_with_pixels(height, width)]
    touched = [
        Window(column, row, min(width, GRID.width - column), min(height, GRID.height - row))
        for row in range(0, GRID.height, height)
        for column in range(0, GRID.width, width)
        if inside[row : row + height, column : column + width].any()
    ]
    assert found == touched
    for window in found:
        part = inside[window.row_off : window.row_off + window.height, window.col_off : window.col_off + window.width]
        inner, rows, starts, stops = spans.cut(window)
        touched_rows = np.flatnonzero(part.any(axis=1))
        assert inner == Window(window.col_off, window.row_off + touched_rows[0], window.width, np.ptp(touched_rows) + 1)
        drawn_again = np.zeros((inner.height, inner.width), int)
        for row, start, stop in zip(rows, starts, stops, strict=True):
            drawn_again[row, start:stop] += 1
        assert (starts < stops).all()
        assert (drawn_again == part[touched_rows[0] : touched_rows[-1] + 1]).all()
    assert [pixels for _, pixels in spans.blocks_with_pixels(height, width)] == [
        int(inside[w.row_off : w.row_off + w.height, w.col_off : w.col_off + w.width].sum()) for w in found
    ]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 39)), max_size=6), st.integers(0, 60), st.integers(0, 60))
def test_neighbours_share_no_pixel_and_lose_none(middle: list, top: int, bottom: int) -> None:
    """A rectangle is cut in two along a line of pixel corners, edges and centers."""
    line = [(top / 2, 0.0), *((x / 2, y / 2) for x, y in middle), (bottom / 2, 20.0)]
    west = [(0.0, 0.0), *line, (0.0, 20.0), (0.0, 0.0)]
    east = [(30.0, 0.0), *line, (30.0, 20.0), (30.0, 0.0)]
    whole = by_hand([[[(0, 0), (30, 0), (30, 20), (0, 20), (0, 0)]]], ROWS, COLUMNS)
    for turn in (1, -1):
        ones, others = drawn(area_of([west]), ROWS, COLUMNS), drawn(area_of([east[::turn]]), ROWS, COLUMNS)
        assert (ones ^ others == whole).all()


@settings(deadline=None, max_examples=200)
@given(*[st.integers(0, 600)] * 4)
def test_a_shared_edge_is_the_same_from_both_sides(x0: int, y0: int, x1: int, y1: int) -> None:
    """Even where rounding decides: edges through centers, at odd slopes."""
    start, end = (x0 / 20, y0 / 20), (x1 / 20, y1 / 20)
    corner, opposite = (-5.0, -5.0), (35.0, 35.0)
    one = drawn(area_of([[start, end, corner, start]]), ROWS, COLUMNS)
    back = drawn(area_of([[end, start, corner, end]]), ROWS, COLUMNS)
    assert (one == back).all()
    other = drawn(area_of([[end, start, opposite, end]]), ROWS, COLUMNS)
    kite = drawn(area_of([[start, corner, end, opposite, start]]), ROWS, COLUMNS)
    assert (one ^ other == kite).all()


@pytest.mark.parametrize("size", [1e-3, 1e-9, 1e-300])
def test_a_grid_too_fine_for_the_area_is_refused_before_it_fills_the_memory(size: float) -> None:
    area = Area.rectangle(400_000, 100_000, 500_000, 200_000, CRS)
    with pytest.raises(AreaInvalid):
        spans_of(area, Grid(CRS, (size, 0.0, 300_000.0, 0.0, -size, 200_000.0), 100, 100))


def test_a_turned_grid_is_understood() -> None:
    """Columns go north and rows go east: the first pixel lies at 0, 0."""
    grid = Grid(CRS, (0.0, 1.0, 0.0, 1.0, 0.0, 0.0), 30, 20)
    spans = spans_of(Area.rectangle(2, 5, 4, 9, CRS), grid)
    assert spans.pixels == 8
    assert spans.rows.tolist() == [2, 3]
    assert (spans.starts.tolist(), spans.stops.tolist()) == ([5, 5], [9, 9])


@pytest.mark.parametrize("crs", ["EPSG:32660", "EPSG:32601"])
@pytest.mark.parametrize("west", [179.98, -180.02], ids=["going on east", "going on west"])
def test_pixels_on_both_sides_of_the_antimeridian(crs: str, west: float) -> None:
    """Each center of a grid is asked where it lies in degrees."""
    hole = Area.rectangle(west + 0.015, -16.99, west + 0.025, -16.98).polygons[0][0]
    area = Area(((*Area.rectangle(west, -17, west + 0.04, -16.97).polygons[0], hole),))
    (x0, *_), (y0, *_) = transform("EPSG:4326", crs, [180], [-16.96])[:2]
    grid = Grid(crs, (20, 0, x0 - 3000, 0, -20, y0 + 500), 300, 280)
    columns, rows = np.meshgrid(np.arange(300), np.arange(280))
    xs, ys = x0 - 3000 + (columns.ravel() + 0.5) * 20, y0 + 500 - (rows.ravel() + 0.5) * 20
    lon, lat = (np.array(one) for one in transform(crs, "EPSG:4326", xs, ys)[:2])
    east = np.where(lon < 0, lon + 360, lon) - 180
    inside = (east >= -0.02) & (east < 0.02) & (lat >= -17) & (lat < -16.97)
    inside &= ~((east >= -0.005) & (east < 0.005) & (lat >= -16.99) & (lat < -16.98))
    assert 40_000 > inside.sum() > 20_000
    spans = spans_of(area, grid)
    assert spans.pixels == inside.sum()
    halves = [spans_of(Area.rectangle(*box), grid).pixels for box in area.boxes()]
    assert sum(halves) == spans.pixels + spans_of(Area((((hole),),)), grid).pixels
