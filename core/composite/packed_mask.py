"""Masks of large areas that take little memory: clouds are patches, a tenth is left of them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..raster.window import Window

Mask = NDArray[np.bool_]

_SIDE = 256  # pixels of the squares into which a mask is cut


@dataclass(frozen=True)
class PackedMask:
    """A mask of which any window can be had.

    Attributes:
        height: Of the mask.
        width: Of the mask.
        count: How many of its pixels are true.
        squares: By row and column, packed; those that hold nothing are left out.
    """

    height: int
    width: int
    count: int
    squares: Mapping[tuple[int, int], bytes]

    def __post_init__(self) -> None:
        object.__setattr__(self, "squares", MappingProxyType(dict(self.squares)))

    @classmethod
    def of(cls, mask: Mask) -> PackedMask:
        """Pack a mask (height, width)."""
        squares = {}
        for row in range(0, mask.shape[0], _SIDE):
            for column in range(0, mask.shape[1], _SIDE):
                square = mask[row : row + _SIDE, column : column + _SIDE]
                if square.any():
                    squares[row // _SIDE, column // _SIDE] = zlib.compress(np.packbits(square).tobytes(), 1)
        return cls(mask.shape[0], mask.shape[1], int(np.count_nonzero(mask)), squares)

    def window(self, window: Window) -> Mask:
        """The pixels (height, width) of a window, which may reach beyond the mask; there is nothing."""
        found = np.zeros((window.height, window.width), np.bool_)
        for row in range(window.row_off // _SIDE, -(-(window.row_off + window.height) // _SIDE)):
            for column in range(window.col_off // _SIDE, -(-(window.col_off + window.width) // _SIDE)):
                if (row, column) in self.squares:
                    square, top, left = self._square(row, column), row * _SIDE, column * _SIDE
                    rows = _common(top, square.shape[0], window.row_off, window.height)
                    columns = _common(left, square.shape[1], window.col_off, window.width)
                    part = square[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]
                    at = rows.start - window.row_off, columns.start - window.col_off
                    found[at[0] : at[0] + part.shape[0], at[1] : at[1] + part.shape[1]] = part
        return found

    def whole(self) -> Mask:
        """All of it."""
        return self.window(Window(0, 0, self.width, self.height))

    def _square(self, row: int, column: int) -> Mask:
        shape = min(_SIDE, self.height - row * _SIDE), min(_SIDE, self.width - column * _SIDE)
        bits = np.frombuffer(zlib.decompress(self.squares[row, column]), np.uint8)
        return np.unpackbits(bits, count=shape[0] * shape[1]).view(np.bool_).reshape(shape)


def _common(start: int, length: int, other: int, other_length: int) -> range:
    first = max(start, other)
    return range(first, max(first, min(start + length, other + other_length)))
