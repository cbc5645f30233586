"""Masks of large areas that take little memory: clouds are patches, a tenth is left of them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..raster.window import Window

Mask = NDArray[np.bool_]
Bits = NDArray[np.uint8]  # eight pixels each

SIDE = 256  # pixels of the squares into which a mask is cut


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

    def __reduce__(self) -> tuple[Any, ...]:
        return PackedMask, (self.height, self.width, self.count, dict(self.squares))

    @classmethod
    def of(cls, mask: Mask) -> PackedMask:
        """Pack a mask (height, width)."""
        squares = {}
        for row in range(0, mask.shape[0], SIDE):
            for column in range(0, mask.shape[1], SIDE):
                square = mask[row : row + SIDE, column : column + SIDE]
                squares[row // SIDE, column // SIDE] = np.packbits(square)
        return cls._of_bits(mask.shape[0], mask.shape[1], squares)

    @classmethod
    def stacked(cls, parts: Sequence[PackedMask]) -> PackedMask:
        """One below the other; the height of all but the last is a multiple of ``SIDE``."""
        squares: dict[tuple[int, int], bytes] = {}
        height = 0
        for part in parts:
            squares |= {(row + height // SIDE, column): data for (row, column), data in part.squares.items()}
            height += part.height
        return cls(height, parts[0].width, sum(part.count for part in parts), squares)

    def __or__(self, other: PackedMask) -> PackedMask:
        """What is in either."""
        keys = self.squares.keys() | other.squares.keys()
        return self._of_bits(self.height, self.width, {key: self._bits(*key) | other._bits(*key) for key in keys})

    def __sub__(self, other: PackedMask) -> PackedMask:
        """What is in this and not in the other."""
        bits = {key: self._bits(*key) & ~other._bits(*key) for key in self.squares}
        return self._of_bits(self.height, self.width, bits)

    def window(self, window: Window) -> Mask:
        """The pixels (height, width) of a window, which may reach beyond the mask; there is nothing."""
        found = np.zeros((window.height, window.width), np.bool_)
        for row in range(window.row_off // SIDE, -(-(window.row_off + window.height) // SIDE)):
            for column in range(window.col_off // SIDE, -(-(window.col_off + window.width) // SIDE)):
                if (row, column) in self.squares:
                    square, top, left = self._square(row, column), row * SIDE, column * SIDE
                    rows = _common(top, square.shape[0], window.row_off, window.height)
                    columns = _common(left, square.shape[1], window.col_off, window.width)
                    part = square[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]
                    at = rows.start - window.row_off, columns.start - window.col_off
                    found[at[0] : at[0] + part.shape[0], at[1] : at[1] + part.shape[1]] = part
        return found

    def whole(self) -> Mask:
        """All of it."""
        return self.window(Window(0, 0, self.width, self.height))

    @classmethod
    def _of_bits(cls, height: int, width: int, squares: Mapping[tuple[int, int], Bits]) -> PackedMask:
        held = {key: bits for key, bits in squares.items() if bits.any()}
        count = sum(int(np.unpackbits(bits).sum(dtype=np.int64)) for bits in held.values())
        return cls(height, width, count, {key: zlib.compress(bits.tobytes(), 1) for key, bits in held.items()})

    def _shape(self, row: int, column: int) -> tuple[int, int]:
        return min(SIDE, self.height - row * SIDE), min(SIDE, self.width - column * SIDE)

    def _bits(self, row: int, column: int) -> Bits:
        if (row, column) in self.squares:
            return np.frombuffer(zlib.decompress(self.squares[row, column]), np.uint8)
        height, width = self._shape(row, column)
        return np.zeros(-(-height * width // 8), np.uint8)

    def _square(self, row: int, column: int) -> Mask:
        height, width = self._shape(row, column)
        bits = np.unpackbits(self._bits(row, column), count=height * width)
        return bits.view(np.bool_).reshape(height, width)


def _common(start: int, length: int, other: int, other_length: int) -> range:
    first = max(start, other)
    return range(first, max(first, min(start + length, other + other_length)))
