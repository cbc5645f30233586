"""Which pixels of one grid lie under those of another, where the two share none."""

from __future__ import annotations

import numpy as np

from ..raster.grid import Grid
from ..raster.window import Window
from .reach import edge_of, transformed_points
from .spans import Integers

_STEP = 64  # pixels between exactly transformed places; in between the error is a centimeter


class GridMapping:
    """Which pixel of a grid lies at the center of each pixel of a lattice.

    Exact at every 64th pixel, interpolated in between, and the same however often a pixel is asked for.

    Args:
        lattice: whose pixels are asked about.
        grid: another grid, in any CRS.
        window: the part of the lattice that may be asked about.

    Raises:
        NotOnTheGround: the lattice has no image on the grid.
    """

    def __init__(self, lattice: Grid, grid: Grid, window: Window) -> None:
        self._lattice, self._grid = lattice, grid
        self._first_row, self._first_column = window.row_off // _STEP, window.col_off // _STEP
        rows = np.arange(self._first_row, (window.row_off + window.height) // _STEP + 2) * _STEP
        columns = np.arange(self._first_column, (window.col_off + window.width) // _STEP + 2) * _STEP
        centers = np.stack(np.meshgrid(columns + 0.5, rows + 0.5), axis=-1).reshape(-1, 2)
        exact = grid.to_pixels(transformed_points(lattice.to_coordinates(centers), lattice.crs, grid.crs))
        self._columns, self._rows = exact.T.reshape(2, len(rows), len(columns))

    def reach(self) -> Window:
        """The window of the grid in which the lattice's window lies."""
        return Window.around(np.stack([self._columns.ravel(), self._rows.ravel()], axis=1))

    def around(self, block: Window) -> Window:
        """The window of the lattice in which a block of the grid lies, with a margin of two pixels."""
        points = self._lattice.to_pixels(
            transformed_points(
                self._grid.to_coordinates(
                    edge_of(block.col_off, block.row_off, block.col_off + block.width, block.row_off + block.height)
                ),
                self._grid.crs,
                self._lattice.crs,
            )
        )
        found = Window.around(points)
        return Window(found.col_off - 2, found.row_off - 2, found.width + 4, found.height + 4)

    def places(self, window: Window) -> tuple[Integers, Integers]:
        """For each pixel of a window of the lattice the row and the column on the grid, each (height, width)."""
        row, down = np.divmod(np.arange(window.row_off, window.row_off + window.height), _STEP)
        column, right = np.divmod(np.arange(window.col_off, window.col_off + window.width), _STEP)
        down, right = (down / _STEP)[:, None], right / _STEP
        row, column = row - self._first_row, column - self._first_column
        found = []
        for exact in (self._rows, self._columns):
            across = exact[row] * (1 - down) + exact[row + 1] * down
            places = across[:, column] * (1 - right) + across[:, column + 1] * right
            found.append(np.floor(places).astype(np.int64))
        return found[0], found[1]


def places_on(grid: Grid, lattice: Grid, window: Window) -> tuple[Integers, Integers]:
    """For each pixel of a window of a lattice the row and the column of the pixel of a grid that lies at its center.

    Returns:
        Rows (height, 1) and columns (1, width) where those of the two run alike; else both (height, width).

    Raises:
        NotOnTheGround: the lattice has no image on the grid.
    """
    if lattice.crs != grid.crs or any((*lattice.affine[1:4:2], *grid.affine[1:4:2])):
        return GridMapping(lattice, grid, window).places(window)
    columns = np.arange(window.col_off, window.col_off + window.width) + 0.5
    rows = np.arange(window.row_off, window.row_off + window.height) + 0.5
    x, y = lattice.affine[2] + columns * lattice.affine[0], lattice.affine[5] + rows * lattice.affine[4]
    across, down = (x - grid.affine[2]) / grid.affine[0], (y - grid.affine[5]) / grid.affine[4]
    return np.floor(down).astype(np.int64)[:, None], np.floor(across).astype(np.int64)[None]
