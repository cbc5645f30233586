"""Class counts worked out the slow way, pixel by pixel, with nothing of the code under test.

Each pixel's center goes to the area's CRS and is tested there against the area's straight edges: the winding number of
each ring, in a loop over its edges. Centers within 2 mm of an edge are refused, so that no test hangs on a tie.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
from rasterio.crs import CRS
from rasterio.warp import transform

Ring = Sequence[tuple[float, float]]
Affine = tuple[float, float, float, float, float, float]
CLEARANCE = 0.002  # meters
SAMPLES = 50  # points along an edge, for the window around the area


def count(
    values: np.ndarray, affine: Affine, crs: str, polygons: Sequence[Sequence[Ring]], area_crs: str
) -> tuple[int, ...]:
    """Pixels of the area by class, 0 to 11; class 0 takes what is off the scene or no class."""
    first_row, last_row, first_column, last_column = window(affine, crs, polygons, area_crs)
    counts = [0] * 12
    for row in range(first_row, last_row + 1):
        columns = np.arange(first_column, last_column + 1)
        x, y = centers(affine, crs, area_crs, row, columns)
        inside = np.zeros(len(columns), bool)
        for polygon in polygons:
            inside |= in_polygon(x, y, polygon, degrees=CRS.from_user_input(area_crs).is_geographic)
        at_rim = row in (first_row, last_row)
        assert not inside[:: len(inside) - 1].any(), "the window holds the whole area"
        assert not (at_rim and inside.any()), "the window holds the whole area"
        for column in columns[inside].tolist():
            on_scene = 0 <= row < values.shape[0] and 0 <= column < values.shape[1]
            value = int(values[row, column]) if on_scene else 0
            counts[value if value < 12 else 0] += 1
    return tuple(counts)


def window(affine: Affine, crs: str, polygons: Sequence[Sequence[Ring]], area_crs: str) -> tuple[int, int, int, int]:
    """Rows and columns that hold the area, from points along its edges and a margin."""
    steps = np.linspace(0, 1, SAMPLES)
    xs, ys = [], []
    for ring in (ring for polygon in polygons for ring in polygon):
        for (x0, y0), (x1, y1) in itertools.pairwise(ring):
            xs += (x0 + (x1 - x0) * steps).tolist()
            ys += (y0 + (y1 - y0) * steps).tolist()
    east, north = transform(CRS.from_user_input(area_crs), CRS.from_user_input(crs), xs, ys)[:2]
    a, b, c, d, e, f = affine
    assert b == d == 0, "the oracle knows north-up grids"
    columns, rows = (np.array(east) - c) / a, (np.array(north) - f) / e
    low, high = math.floor(rows.min()) - 3, math.ceil(rows.max()) + 3
    return low, high, math.floor(columns.min()) - 3, math.ceil(columns.max()) + 3


def centers(affine: Affine, crs: str, area_crs: str, row: int, columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A row's pixel centers in the area's CRS."""
    a, _, c, _, e, f = affine
    x, y = c + (columns + 0.5) * a, np.full(len(columns), f + (row + 0.5) * e)
    if crs == area_crs:
        return x, y
    x, y = transform(CRS.from_user_input(crs), CRS.from_user_input(area_crs), x, y)[:2]
    return np.array(x), np.array(y)


def in_polygon(x: np.ndarray, y: np.ndarray, rings: Sequence[Ring], degrees: bool) -> np.ndarray:
    """In the outer ring and in no hole (rings are simple: each winds around a point once or not at all)."""
    around = np.zeros(len(x), int)
    for ring in rings:
        winding = np.zeros(len(x), int)
        for start, end in itertools.pairwise(ring):
            left = (end[0] - start[0]) * (y - start[1]) - (x - start[0]) * (end[1] - start[1])
            winding += (start[1] <= y) & (y < end[1]) & (left > 0)
            winding -= (end[1] <= y) & (y < start[1]) & (left < 0)
            assert_clear(x, y, start, end, degrees)
        assert set(np.unique(winding).tolist()) <= {-1, 0, 1}
        around += np.abs(winding)
    return around % 2 == 1


def assert_clear(
    x: np.ndarray, y: np.ndarray, start: tuple[float, float], end: tuple[float, float], degrees: bool
) -> None:
    """No point lies within 2 mm of the edge."""
    across, up = (111_320 * math.cos(math.radians(start[1])), 110_574.0) if degrees else (1.0, 1.0)
    dx, dy = (end[0] - start[0]) * across, (end[1] - start[1]) * up
    px, py = (x - start[0]) * across, (y - start[1]) * up
    along = np.clip((px * dx + py * dy) / max(dx * dx + dy * dy, 1e-12), 0, 1)
    distance = np.hypot(px - along * dx, py - along * dy)
    assert distance.min() > CLEARANCE, f"a center lies {distance.min():.4f} m from an edge; choose another area"


def percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None
