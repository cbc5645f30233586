"""A window of pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels, named and ordered as in ``rasterio.windows.Window``; whole pixels only.

    It may reach beyond the raster.

    Attributes:
        col_off: its first column.
        row_off: its first row.
        width: how many columns it has.
        height: how many rows it has.
    """

    col_off: int
    row_off: int
    width: int
    height: int

    @classmethod
    def around(cls, points: NDArray[np.float64]) -> Window:
        """The smallest window that holds some points.

        Args:
            points: (n, 2), fractional columns and rows.
        """
        (left, top), (right, bottom) = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
        return cls(int(left), int(top), int(right - left), int(bottom - top))

    @property
    def slices(self) -> tuple[slice, slice]:
        """Its rows and columns of an array; it must begin in it."""
        return slice(self.row_off, self.row_off + self.height), slice(self.col_off, self.col_off + self.width)

    def within(self, outer: Window) -> Window:
        """The same window, counted from the first column and row of an outer one."""
        return Window(self.col_off - outer.col_off, self.row_off - outer.row_off, self.width, self.height)
