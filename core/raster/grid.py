"""Where a raster's pixels lie."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .window import Window

Affine = tuple[float, float, float, float, float, float]  # x = a col + b row + c, y = d col + e row + f


@dataclass(frozen=True)
class Grid:
    """Where the pixels of a raster lie.

    Attributes:
        crs: an EPSG code or WKT.
        affine: from column and row of a pixel's corner to coordinates of ``crs``.
        width: columns.
        height: rows.
    """

    crs: str
    affine: Affine
    width: int
    height: int

    def to_pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Coordinates as places on the grid.

        Args:
            points: (n, 2), in the grid's CRS, x first.

        Returns:
            (n, 2), fractional columns and rows. The first pixel's center is (0.5, 0.5).
        """
        a, b, c, d, e, f = self.affine
        if b == 0 and d == 0:  # exact for the usual north-up grid
            return np.column_stack([(points[:, 0] - c) / a, (points[:, 1] - f) / e])
        x, y, determinant = points[:, 0] - c, points[:, 1] - f, a * e - b * d
        return np.column_stack([(e * x - b * y) / determinant, (a * y - d * x) / determinant])

    def to_coordinates(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Fractional columns and rows (n, 2) as coordinates (n, 2) of the grid's CRS, x first."""
        a, b, c, d, e, f = self.affine
        columns, rows = points.T
        return np.column_stack([a * columns + b * rows + c, d * columns + e * rows + f])

    def part(self, window: Window) -> Grid:
        """That of some of its pixels, which may reach beyond it."""
        ((left, top),) = self.to_coordinates(np.array([[window.col_off, window.row_off]], np.float64)).tolist()
        a, b, _, d, e, _ = self.affine
        return replace(self, affine=(a, b, left, d, e, top), width=window.width, height=window.height)
