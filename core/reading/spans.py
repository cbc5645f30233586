"""The area on a raster's grid: which pixels have their center inside, as spans of columns row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..errors.area import AreaInvalid
from ..geometry.rings import Rings
from ..raster.grid import Grid
from ..raster.window import Window

_MAX_CROSSINGS = 1 << 20  # of rows and edges; a coast of 100,000 km² at 10 m has fewer
_MAX_COORDINATE = float(1 << 30)

Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Spans:
    """Pixels of a grid as spans of columns, sorted by row and column, apart from each other.

    Rows and columns outside the grid are kept: they are pixels of the area too, without data.

    Attributes:
        rows: (n,), of each span.
        starts: (n,), its first column.
        stops: (n,), the column behind its last one.
        grid: whose rows and columns they are.
    """

    rows: Integers
    starts: Integers
    stops: Integers
    grid: Grid

    def __post_init__(self) -> None:
        for array in (self.rows, self.starts, self.stops):
            array.flags.writeable = False

    @property
    def pixels(self) -> int:
        """How many pixels there are, on the grid and beyond."""
        return int((self.stops - self.starts).sum())

    def blocks_with_pixels(self, height: int, width: int) -> Iterator[tuple[Window, int]]:
        """The blocks of the grid that hold some of the pixels.

        Args:
            height: of a block, in pixels.
            width: likewise.

        Yields:
            In row-major order each block, cut at the grid's edge, and how many of the pixels it holds.
        """
        rows, starts, stops = self._on_grid()
        first, last = starts // width, (stops - 1) // width
        columns = ranges(first, last + 1)
        span = np.repeat(np.arange(rows.size), last - first + 1)
        pixels = np.minimum(stops[span], (columns + 1) * width) - np.maximum(starts[span], columns * width)
        across = -(-self.grid.width // width)
        numbers, which = np.unique(rows[span] // height * across + columns, return_inverse=True)
        sums = np.bincount(which, pixels, len(numbers))
        for number, count in zip(numbers.tolist(), sums.tolist(), strict=True):
            row, column = number // across * height, number % across * width
            window = Window(column, row, min(width, self.grid.width - column), min(height, self.grid.height - row))
            yield window, int(count)

    def cut(self, window: Window) -> tuple[Window, Integers, Integers, Integers]:
        """The part of a window that holds some of the pixels.

        Args:
            window: of the grid.

        Returns:
            The rows that hold some, as a window as wide; and of the pixels in it rows, first columns and the columns
            behind the last ones, counted from its corner.
        """
        begin, end = np.searchsorted(self.rows, (window.row_off, window.row_off + window.height))
        starts = np.clip(self.starts[begin:end] - window.col_off, 0, window.width)
        stops = np.clip(self.stops[begin:end] - window.col_off, 0, window.width)
        inside = starts < stops
        rows, starts, stops = self.rows[begin:end][inside], starts[inside], stops[inside]
        top, bottom = (int(rows[0]), int(rows[-1]) + 1) if rows.size else (window.row_off, window.row_off)
        return Window(window.col_off, top, window.width, bottom - top), rows - top, starts, stops

    def clipped(self, window: Window) -> Spans:
        """Those of the pixels that lie in the window."""
        begin, end = np.searchsorted(self.rows, (window.row_off, window.row_off + window.height))
        starts = np.maximum(self.starts[begin:end], window.col_off)
        stops = np.minimum(self.stops[begin:end], window.col_off + window.width)
        inside = starts < stops
        return Spans(self.rows[begin:end][inside], starts[inside], stops[inside], self.grid)

    def moved(self, rows: int, columns: int, grid: Grid) -> Spans:
        """The same pixels as another grid numbers them, whose first pixel lies so many rows and columns before."""
        if (rows, columns, grid) == (0, 0, self.grid):
            return self
        return Spans(self.rows + rows, self.starts + columns, self.stops + columns, grid)

    def window(self) -> Window:
        """The smallest window that holds them; there must be some."""
        row, column = int(self.rows[0]), int(self.starts.min())
        return Window(column, row, int(self.stops.max()) - column, int(self.rows[-1]) + 1 - row)

    def widened(self, reaches: Sequence[int]) -> Spans:
        """These pixels and those near them.

        Args:
            reaches: how many columns near is in the row of a pixel, in the next row above and below, and so on.
        """
        moved = [
            Spans(self.rows + down, self.starts - reach, self.stops + reach, self.grid)
            for away, reach in enumerate(reaches)
            for down in {-away, away}
        ]
        return union(*moved)

    def mask(self, window: Window) -> NDArray[np.bool_]:
        """The pixels (height, width) of a window, true where they are of these; all of these must lie in it."""
        edges = np.zeros(window.height * window.width + 1, np.int8)
        first = (self.rows - window.row_off) * window.width - window.col_off
        edges[first + self.starts] += 1
        edges[first + self.stops] -= 1
        return edges[:-1].cumsum(dtype=np.int8).astype(np.bool_).reshape(window.height, window.width)

    @classmethod
    def of_mask(cls, mask: NDArray[np.bool_], window: Window, grid: Grid) -> Spans:
        """The pixels of a window of a grid where a mask (height, width) is true."""
        edges = np.diff(mask.astype(np.int8), axis=1, prepend=0, append=0)
        rows, starts = np.nonzero(edges == 1)
        _, stops = np.nonzero(edges == -1)
        return cls(rows + window.row_off, starts + window.col_off, stops + window.col_off, grid)

    def _on_grid(self) -> tuple[Integers, Integers, Integers]:
        inside = self.clipped(Window(0, 0, self.grid.width, self.grid.height))
        return inside.rows, inside.starts, inside.stops


def union(*sets: Spans) -> Spans:
    """Pixels of any of them."""
    return _combined(sets, [1] * len(sets), 1)


def intersection(one: Spans, other: Spans) -> Spans:
    """Pixels of one and the other."""
    return _combined((one, other), (1, 1), 2)


def difference(one: Spans, other: Spans) -> Spans:
    """Pixels of one that are not of the other."""
    return _combined((one, other), (1, -1), 1)


def _combined(sets: Sequence[Spans], weights: Sequence[int], least: int) -> Spans:
    rows, starts, stops = (
        np.concatenate([getattr(spans, name) for spans in sets]) for name in ("rows", "starts", "stops")
    )
    weight = np.repeat(weights, [spans.rows.size for spans in sets])
    return Spans(*_swept(rows, starts, stops, weight, least), sets[0].grid)


@lru_cache(maxsize=64)  # the scenes of one tile share their grid
def spans_of(area: Area, grid: Grid) -> Spans:
    """The area's pixels on a grid: those whose center lies inside, in the grid's own CRS.

    A center exactly on an edge belongs to the right of a left edge and below a top edge, so that areas that share an
    edge share no pixel.

    Raises:
        AreaInvalid: the area has no image in the grid's CRS, or too many pixels.
    """
    return spans_of_polygons(area.in_crs(grid.crs), grid)


def spans_of_polygons(polygons: Sequence[Rings], grid: Grid) -> Spans:
    """The pixels of polygons that are given in the grid's CRS, as ``spans_of`` has them."""
    found = [_polygon_spans([grid.to_pixels(ring) for ring in polygon]) for polygon in polygons]
    rows, starts, stops = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Spans(*_swept(rows, starts, stops, np.ones(rows.size), 1), grid)


def _polygon_spans(rings: list[NDArray[np.float64]]) -> tuple[Integers, Integers, Integers]:
    """Spans between the 1st and 2nd, 3rd and 4th … crossing of each row's center line with the rings.

    That is the even-odd rule.
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
    rows = ranges(first, stop)
    x = x0[edge] + (rows + 0.5 - y0[edge]) * (x1 - x0)[edge] / (y1 - y0)[edge]
    order = np.lexsort((x, rows))
    rows, columns = rows[order], np.ceil(x[order] - 0.5).astype(np.int64)
    return rows[::2], columns[::2], columns[1::2]


def ranges(first: Integers, stop: Integers) -> Integers:
    """The numbers first[0] … stop[0] - 1, first[1] … stop[1] - 1, and so on, in one array."""
    lengths = stop - first
    return np.asarray(np.arange(lengths.sum()) + np.repeat(first - np.cumsum(lengths) + lengths, lengths))


def _swept(
    rows: Integers, starts: Integers, stops: Integers, weights: NDArray[Any], least: int
) -> tuple[Integers, Integers, Integers]:
    """Where the weights of the spans sum up to ``least`` or more, in spans that do not touch, sorted."""
    filled = starts < stops
    rows, starts, stops, weights = rows[filled], starts[filled], stops[filled], weights[filled]
    if not rows.size:
        return rows, starts, stops
    low, wide = int(starts.min()), int(stops.max()) - int(starts.min()) + 1
    ends = np.concatenate([rows * wide + starts - low, rows * wide + stops - low])  # one number line, rows apart
    points, which = np.unique(ends, return_inverse=True)
    depth = np.bincount(which, np.concatenate([weights, -weights])).cumsum()
    changes = points[np.flatnonzero(np.diff(depth >= least, prepend=False))]
    begin, end = changes[::2], changes[1::2]
    rows = begin // wide
    return rows, begin - rows * wide + low, end - rows * wide + low
