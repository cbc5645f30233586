"""Which pixels of a field lie near its edge, and hold what lies beyond it too."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..geometry.rings import Rings
from ..raster.grid import Grid
from ..reading.near_cloud import pixel_size
from ..reading.spans import Integers, Spans, difference, ranges, union
from .formula import Floats

_EXACTLY = 1e-6  # meters by which a center may be nearer through rounding alone
_AT_ONCE = 1 << 18  # rows of edges that are worked on together


def without_edge(spans: Spans, polygons: Sequence[Rings], buffer: float) -> Spans:
    """Pixels of a field whose centers lie at least so far from all its edges, those of holes included.

    Args:
        spans: The field's pixels.
        polygons: The field, in the CRS of the pixels' grid.
        buffer: In meters.
    """
    if not buffer or not spans.rows.size:
        return spans
    return difference(spans, _near_edges(polygons, spans, buffer - _EXACTLY))


def _near_edges(polygons: Sequence[Rings], spans: Spans, distance: float) -> Spans:
    """Pixels whose centers lie nearer to an edge.

    What is nearer to a straight edge than a distance is convex, so that it is one span of each row.
    """
    size = np.array(pixel_size(spans.grid, spans))
    rings = [spans.grid.to_pixels(ring) * size for polygon in polygons for ring in polygon]
    starts = np.concatenate([ring[:-1] for ring in rings])
    stops = np.concatenate([ring[1:] for ring in rings])
    window = spans.window()
    height, top = size[1], window.row_off
    low, high = np.minimum(starts, stops)[:, 1] - distance, np.maximum(starts, stops)[:, 1] + distance
    first = np.clip(np.ceil(low / height - 0.5), top, top + window.height).astype(np.int64)
    last = np.clip(np.floor(high / height - 0.5) + 1, top, top + window.height).astype(np.int64)
    last = np.maximum(first, last)
    found = [Spans(*(np.zeros(0, np.int64),) * 3, spans.grid)]
    bounds = np.searchsorted(np.cumsum(last - first), np.arange(_AT_ONCE, (last - first).sum(), _AT_ONCE))
    for some in np.split(np.arange(len(first)), bounds):
        edge = np.repeat(some, (last - first)[some])
        rows = ranges(first[some], last[some])
        found.append(_spans(starts[edge], stops[edge], rows, distance, size, spans.grid))
        found = [union(*found)]
    return found[0]


def _spans(starts: Floats, stops: Floats, rows: Integers, distance: float, size: Floats, grid: Grid) -> Spans:
    """Of an edge (n, 2) to (n, 2) and a row each, in meters from the grid's corner."""
    y = (rows + 0.5) * size[1]
    left, right = np.full(y.shape, np.inf), np.full(y.shape, -np.inf)

    def add(begin: Floats, end: Floats, holds: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> None:
        np.minimum(left, begin, out=left, where=holds)
        np.maximum(right, end, out=right, where=holds)

    for point in (starts, stops):  # a disk around each end
        square = distance**2 - (y - point[:, 1]) ** 2
        reach = np.sqrt(np.maximum(square, 0.0))
        add(point[:, 0] - reach, point[:, 0] + reach, square > 0)
    along = stops - starts
    length = np.hypot(*along.T)
    aside = np.divide(distance, length, out=np.zeros_like(length), where=length > 0)
    across = np.column_stack([-along[:, 1], along[:, 0]]) * aside[:, None]
    for begin, end in (  # and between them a rectangle: where its four sides cross the row
        (starts + across, stops + across),
        (starts - across, stops - across),
        (starts - across, starts + across),
        (stops - across, stops + across),
    ):
        down = end[:, 1] - begin[:, 1]
        part = np.divide(y - begin[:, 1], down, out=np.full_like(down, -1.0), where=down != 0)
        x = begin[:, 0] + part * (end[:, 0] - begin[:, 0])
        add(x, x, (part >= 0) & (part <= 1))
    near = left < right
    first = np.floor(left[near] / size[0] - 0.5).astype(np.int64) + 1
    last = np.ceil(right[near] / size[0] - 0.5).astype(np.int64)
    return union(Spans(rows[near], first, last, grid))
