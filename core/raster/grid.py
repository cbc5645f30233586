"""Where a raster's pixels lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Affine = tuple[float, float, float, float, float, float]  # x = a col + b row + c, y = d col + e row + f


@dataclass(frozen=True)
class Grid:
    """Where a raster's pixels lie: ``affine`` takes (column, row) of pixel corners to coordinates of ``crs``."""

    crs: str
    affine: Affine
    width: int
    height: int

    def to_pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Coordinates (n, 2) of ``crs`` as fractional columns and rows; the first pixel's center is (0.5, 0.5)."""
        a, b, c, d, e, f = self.affine
        if b == 0 and d == 0:  # exact for the usual north-up grid
            return np.column_stack([(points[:, 0] - c) / a, (points[:, 1] - f) / e])
        x, y, determinant = points[:, 0] - c, points[:, 1] - f, a * e - b * d
        return np.column_stack([(e * x - b * y) / determinant, (a * y - d * x) / determinant])

    def to_coordinates(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """The other way round."""
        a, b, c, d, e, f = self.affine
        columns, rows = points.T
        return np.column_stack([a * columns + b * rows + c, d * columns + e * rows + f])
