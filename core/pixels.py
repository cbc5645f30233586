"""The area on a raster's grid: which pixels have their centre inside, as spans of columns row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .area import Area
from .errors import AreaInvalid
from .gdal import Grid

_MAX_CROSSINGS = 1 << 20  # of rows and edges; a coast of 100,000 km² at 10 m has fewer
_MAX_COORDINATE = float(1 << 30)

Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Window:
    """A block of pixels: its first row and column, and its size."""

    row: int
    column: int
    height: int
    width: int

    def within(self, outer: Window) -> Window:
        """The same window, counted from the first row and column of an outer one."""
        return Window(self.row - outer.row, self.column - outer.column, self.height, self.width)


@dataclass(frozen=True, eq=False)
class Spans:
    """Columns ``starts`` to ``stops`` (exclusive) of ``rows``, sorted by row, apart from each other.

    Rows and columns outside the grid are kept: they are pixels of the area too, without data.
    """

    rows: Integers
    starts: Integers
    stops: Integers
    grid: Grid

    @property
    def pixels(self) -> int:
        """Pixels of the area, on the grid and beyond."""
        return int((self.stops - self.starts).sum())

    def blocks(self, height: int, width: int) -> Iterator[Window]:
        """The grid's blocks of this size that the area touches, in row-major order, cut at the grid's edge."""
        return (window for window, _ in self.blocks_with_pixels(height, width))

    def blocks_with_pixels(self, height: int, width: int) -> Iterator[tuple[Window, int]]:
        """The same, each with the number of the area's pixels in it."""
        rows, starts, stops = self._on_grid()
        first, last = starts // width, (stops - 1) // width
        columns = _ranges(first, last + 1)
        span = np.repeat(np.arange(rows.size), last - first + 1)
        pixels = np.minimum(stops[span], (columns + 1) * width) - np.maximum(starts[span], columns * width)
        across = -(-self.grid.width // width)
        numbers, which = np.unique(rows[span] // height * across + columns, return_inverse=True)
        sums = np.bincount(which, pixels, len(numbers))
        for number, count in zip(numbers.tolist(), sums.tolist(), strict=True):
            row, column = number // across * height, number % across * width
            window = Window(row, column, min(height, self.grid.height - row), min(width, self.grid.width - column))
            yield window, int(count)

    def cut(self, window: Window) -> tuple[Window, Integers, Integers, Integers]:
        """The rows of this window in which the area has pixels, as a window as wide, and those pixels: columns
        ``starts`` to ``stops`` of ``rows``, counted from its corner.
        """
        begin, end = np.searchsorted(self.rows, (window.row, window.row + window.height))
        starts = np.clip(self.starts[begin:end] - window.column, 0, window.width)
        stops = np.clip(self.stops[begin:end] - window.column, 0, window.width)
        kept = starts < stops
        rows, starts, stops = self.rows[begin:end][kept], starts[kept], stops[kept]
        top, bottom = (int(rows[0]), int(rows[-1]) + 1) if rows.size else (window.row, window.row)
        return Window(top, window.column, bottom - top, window.width), rows - top, starts, stops

    def _on_grid(self) -> tuple[Integers, Integers, Integers]:
        starts, stops = np.maximum(self.starts, 0), np.minimum(self.stops, self.grid.width)
        inside = (self.rows >= 0) & (self.rows < self.grid.height) & (starts < stops)
        return self.rows[inside], starts[inside], stops[inside]


@lru_cache(maxsize=64)  # the scenes of one tile share their grid
def spans_of(area: Area, grid: Grid) -> Spans:
    """The area's pixels on the grid: those whose centre lies inside, in the grid's own CRS.

    A centre exactly on an edge belongs to the right of a left edge and below a top edge, so that areas that share an
    edge share no pixel. Raises ``AreaInvalid`` where the area has no image in the grid's CRS.
    """
    found = [_polygon_spans([grid.to_pixels(ring) for ring in polygon]) for polygon in area.in_crs(grid.crs)]
    rows, starts, stops = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Spans(*_united(rows, starts, stops), grid)


def _polygon_spans(rings: list[NDArray[np.float64]]) -> tuple[Integers, Integers, Integers]:
    """Spans between the 1st and 2nd, 3rd and 4th … crossing of each row's centre line with the rings (even-odd
    rule).
    """
    edges = np.concatenate([np.stack([ring[:-1], ring[1:]], axis=1) for ring in rings])
    if not (np.abs(edges) < _MAX_COORDINATE).all():
        raise AreaInvalid("pixels are too small or too far away")
    # Always from the upper end to the lower: an edge that two areas share must be rounded in the same way for both.
    edges = np.where((edges[:, 0, 1] > edges[:, 1, 1])[:, None, None], edges[:, ::-1], edges)
    (x0, y0), (x1, y1) = edges[:, 0].T, edges[:, 1].T
    first = np.ceil(y0 - 0.5).astype(np.int64)
    stop = np.ceil(y1 - 0.5).astype(np.int64)
    if (stop - first).sum() > _MAX_CROSSINGS:
        raise AreaInvalid("pixels are too small")
    edge = np.repeat(np.arange(len(x0)), stop - first)
    rows = _ranges(first, stop)
    x = x0[edge] + (rows + 0.5 - y0[edge]) * (x1 - x0)[edge] / (y1 - y0)[edge]
    order = np.lexsort((x, rows))
    rows, columns = rows[order], np.ceil(x[order] - 0.5).astype(np.int64)
    return rows[::2], columns[::2], columns[1::2]


def _ranges(first: Integers, stop: Integers) -> Integers:
    """first[0] … stop[0] - 1, first[1] … stop[1] - 1, and so on, in one array."""
    lengths = stop - first
    return np.asarray(np.arange(lengths.sum()) + np.repeat(first - np.cumsum(lengths) + lengths, lengths))


def _united(rows: Integers, starts: Integers, stops: Integers) -> tuple[Integers, Integers, Integers]:
    """The same pixels in spans that neither overlap nor are empty, sorted: parts of an area may overlap."""
    kept = starts < stops
    rows, starts, stops = rows[kept], starts[kept], stops[kept]
    if not rows.size:
        return rows, starts, stops
    order = np.lexsort((starts, rows))
    rows, starts, stops = rows[order], starts[order], stops[order]
    low, wide = int(starts.min()), int(stops.max()) - int(starts.min()) + 1
    begin, end = rows * wide + starts - low, rows * wide + stops - low  # one number line, rows apart
    reach = np.maximum.accumulate(end)
    heads = np.flatnonzero(np.concatenate([[True], begin[1:] > reach[:-1]]))
    tails = np.concatenate([heads[1:] - 1, [len(rows) - 1]])
    return rows[heads], starts[heads], reach[tails] - rows[heads] * wide + low
