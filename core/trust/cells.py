"""The cells of a second look: a few pixels of the classification by as many, as large as those of a coarse overview."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import numpy as np

from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.blocks import CLASS_COUNT, Steps, pixels_of
from ..reading.mosaic import WholeArea
from ..reading.spans import Integers, Spans

SIDE = 80.0  # meters at most: four pixels of Sentinel-2's classification by four, two of Landsat's by two
_MOST_PIXELS = 8  # along a side


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
        side, cells = self.cells.pixels, self.cells.window
        lengths = stops - starts
        ends = lengths.cumsum()
        along = np.arange(lengths.sum()) - np.repeat(ends - lengths, lengths)
        values = pixels_of(steps)[np.repeat(rows, lengths), columns := np.repeat(starts, lengths) + along]
        firsts = ((rows + window.row_off) // side - cells.row_off) * cells.width - cells.col_off
        at = np.repeat(firsts, lengths) + (columns + window.col_off) // side
        has_data = (values > 0) & (values < CLASS_COUNT)
        places = at[has_data] * CLASS_COUNT + values[has_data]
        self.counts += np.bincount(places, minlength=self.counts.size).reshape(self.counts.shape).astype(np.uint8)
        return super().count(steps, window, rows, starts, stops)
