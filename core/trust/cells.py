"""The cells of a second look: a few pixels of the classification by as many, as large as those of a coarse overview."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import numpy as np
from numpy.typing import NDArray

from ..classification.scl import NO_DATA
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.blocks import CLASS_COUNT, Steps, pixels_of
from ..reading.mosaic import WholeArea
from ..reading.spans import Integers, Spans

SIDE = 80.0  # meters at most: four pixels of Sentinel-2's classification by four, two of Landsat's by two
_MOST_PIXELS = 8  # along a side


PLACES = 2  # along a cell's side, whose mean stands for it: an overview may be finer than cells, or lie otherwise


@dataclass(frozen=True)
class Cells:
    """The cells that hold an area.

    Attributes:
        grid: Of all cells of the lattice; it begins where the lattice does.
        window: Those that hold the area's pixels.
        pixels: Of the lattice, along a cell's side.
    """

    grid: Grid
    window: Window
    pixels: int

    @classmethod
    def around(cls, spans: Spans) -> Cells:
        """Those around an area's pixels, of which there must be some."""
        lattice = spans.grid
        a, b, c, d, e, f = lattice.affine
        pixels = max(1, min(_MOST_PIXELS, int(SIDE / hypot(a, d) + 1e-6)))
        affine = (a * pixels, b * pixels, c, d * pixels, e * pixels, f)
        grid = Grid(lattice.crs, affine, -(-lattice.width // pixels), -(-lattice.height // pixels))
        inner = spans.window()
        column, row = inner.col_off // pixels, inner.row_off // pixels
        width = (inner.col_off + inner.width - 1) // pixels + 1 - column
        height = (inner.row_off + inner.height - 1) // pixels + 1 - row
        return cls(grid, Window(column, row, width, height), pixels)

    def places(self) -> tuple[Grid, Window]:
        """The places at which brightness is read, ``PLACES`` by ``PLACES`` in each cell: a grid, and those in use."""
        a, b, c, d, e, f = self.grid.affine
        affine = (a / PLACES, b / PLACES, c, d / PLACES, e / PLACES, f)
        window = self.window
        return (
            Grid(self.grid.crs, affine, PLACES * self.grid.width, PLACES * self.grid.height),
            Window(*(PLACES * number for number in (window.col_off, window.row_off, window.width, window.height))),
        )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.window.height, self.window.width


class CountedCells(WholeArea):
    """An area whose pixels are counted by class in each cell.

    Args:
        spans: The area's pixels.

    Attributes:
        cells: That hold them.
        counts: (rows, columns, 12), what was counted until now; class 0 is 0.
    """

    def __init__(self, spans: Spans) -> None:
        super().__init__(spans)
        self.cells = Cells.around(spans)
        self.counts = np.zeros((*self.cells.shape, CLASS_COUNT), np.uint8)

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        """As of the whole area; what has data is added to its cells."""
        if rows.size:
            left, right = int(starts.min()), int(stops.max())
            turns = np.zeros((window.height, right + 1 - left), np.int8)
            turns[rows, starts - left] += 1
            turns[rows, stops - left] -= 1
            values = pixels_of(steps)[:, left:right] * turns.cumsum(axis=1, dtype=np.uint8)[:, :-1]
            self._add(values, window.row_off, window.col_off + left)
        return super().count(steps, window, rows, starts, stops)

    def _add(self, values: NDArray[np.uint8], row: int, column: int) -> None:
        """Add classes (height, width), 0 where they do not count, whose first one lies at a place of the lattice."""
        side, (height, width) = self.cells.pixels, values.shape
        first_row, first_column = row // side - self.cells.window.row_off, column // side - self.cells.window.col_off
        down, across = _starts(row, height, side), _starts(column, width, side)
        counts = self.counts[first_row : first_row + len(down), first_column : first_column + len(across)]
        for number in range(NO_DATA + 1, CLASS_COUNT):
            is_of_class = (values == number).view(np.uint8)
            if is_of_class.any():
                in_rows = np.add.reduceat(is_of_class, across, axis=1, dtype=np.uint8)
                counts[..., number] += np.add.reduceat(in_rows, down, axis=0, dtype=np.uint8)


def _starts(first: int, length: int, side: int) -> list[int]:
    """Where cells begin among so many pixels."""
    return [0, *range(side - first % side, length, side)]
