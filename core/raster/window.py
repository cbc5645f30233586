"""A window of pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Window:
    """A block of pixels: its first row and column, and its size."""

    row: int
    column: int
    height: int
    width: int

    @classmethod
    def around(cls, points: NDArray[np.float64]) -> Window:
        """The smallest that holds points (n, 2) given as columns and rows."""
        (column, row), (right, bottom) = np.floor(points.min(axis=0)), np.ceil(points.max(axis=0))
        return cls(int(row), int(column), int(bottom - row), int(right - column))

    def within(self, outer: Window) -> Window:
        """The same window, counted from the first row and column of an outer one."""
        return Window(self.row - outer.row, self.column - outer.column, self.height, self.width)
