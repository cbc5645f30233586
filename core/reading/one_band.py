"""The first band of one level of a TIFF: its blocks decoded, of large ones no more than their beginning."""

from __future__ import annotations

import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.choice import backend
from ..raster.window import Window
from .overviews import Level
from .source import Source
from .tiff import UNCOMPRESSED, Layout

_MORE = 1.1  # of a block's bytes than its share of rows: not all rows pack equally well
_LEAST = 4096  # bytes of a block that are worth a request


def blocks_in_one_band(level: Level) -> int:
    """How many blocks the first band has; where bands lie apart, those of the others follow."""
    layout = level.layout
    return -(-layout.width // layout.block_width) * -(-layout.height // layout.block_height)


def blocks_of_one_band(level: Level, window: Window) -> list[int]:
    """The numbers of the blocks of the first band in a window of whole blocks, row by row."""
    return [number for number in level.blocks(window) if number < blocks_in_one_band(level)]


def decoded(source: Source, level: Level, window: Window) -> NDArray[Any]:
    """Decode whole blocks.

    Args:
        source: The file.
        level: One of its levels.
        window: Of whole blocks.

    Returns:
        (bands, window.height, window.width); where bands lie apart, the first alone is read, and the others are zeros.

    Raises:
        Unreadable: They cannot be decoded.
        NetworkError: They cannot be fetched.
    """
    packed = dict(source.keeping_nothing().blocks(level.layout, blocks_of_one_band(level, window)))
    try:
        return backend().decoded(level.cut_out(window, packed))
    except ValueError as error:
        raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "its format is not known")) from error


def first_rows(packed: bytes, layout: Layout) -> NDArray[Any]:
    """Decode what can be of a block of a plain layout, from its first bytes.

    Returns:
        (rows, layout.block_width): whole rows.

    Raises:
        Unreadable: It is damaged.
    """
    pixel = np.dtype(layout.pixel)
    size = layout.block_width * pixel.itemsize
    raw = packed
    if layout.compression != UNCOMPRESSED:
        try:
            raw = zlib.decompressobj().decompress(packed, size * layout.block_height)
        except zlib.error as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error
    rows = len(raw) // size
    pixels = np.frombuffer(raw, pixel, rows * layout.block_width).reshape(rows, layout.block_width)
    return pixels if layout.predictor != 2 else pixels.cumsum(axis=1, dtype=pixel.newbyteorder("="))


class BandWindow:
    """The blocks of a level's first band that hold a window of its pixels.

    Args:
        level: One of a file's levels.
        window: Of pixels of the level, within it.
    """

    def __init__(self, level: Level, window: Window) -> None:
        self._level, self._window = level, window
        columns = np.array([window.col_off, window.col_off + window.width - 1], np.float64)
        rows = np.array([window.row_off, window.row_off + window.height - 1], np.float64)
        self._blocks = level.window(columns, rows)

    @property
    def length(self) -> int:
        """Bytes that are read of the file, about."""
        numbers = blocks_of_one_band(self._level, self._blocks)
        across = self._blocks.width // self._level.layout.block_width
        return sum(self._bytes(number, self._rows(at // across)) for at, number in enumerate(numbers))

    def pixels(self, source: Source) -> NDArray[Any]:
        """Read them.

        Args:
            source: The file, of which nothing is kept.

        Returns:
            (height, width) of the window.

        Raises:
            Unreadable: They cannot be decoded.
            NetworkError: They cannot be fetched.
        """
        layout, blocks = self._level.layout, self._blocks
        found: NDArray[Any]
        if not layout.plain:
            found = decoded(source, self._level, blocks)[0]
        else:
            found = np.full((blocks.height, blocks.width), layout.fill, np.dtype(layout.pixel).newbyteorder("="))
            across = blocks.width // layout.block_width
            for at, number in enumerate(blocks_of_one_band(self._level, blocks)):
                row, column = divmod(at, across)
                rows, left = self._rows(row), column * layout.block_width
                if layout.byte_counts[number]:
                    top = row * layout.block_height
                    found[top : top + rows, left : left + layout.block_width] = self._beginning(source, number, rows)
        row, column = self._window.row_off - blocks.row_off, self._window.col_off - blocks.col_off
        return found[row : row + self._window.height, column : column + self._window.width]

    def _rows(self, row: int) -> int:
        """How many rows of the blocks in a row of blocks are wanted, from their first one on."""
        high = self._level.layout.block_height
        return min(high, self._window.row_off + self._window.height - self._blocks.row_off - row * high)

    def _bytes(self, number: int, rows: int) -> int:
        """In which so many rows of a block are found as a rule."""
        layout = self._level.layout
        length = int(layout.byte_counts[number])
        return min(length, max(_LEAST, int(_MORE * length * rows / layout.block_height))) if layout.plain else length

    def _beginning(self, source: Source, number: int, rows: int) -> NDArray[Any]:
        """So many rows of a block."""
        layout = self._level.layout
        length, most = int(layout.byte_counts[number]), self._bytes(number, rows)
        while True:
            found = first_rows(source.beginning(layout, number, most), layout)
            if len(found) >= rows:
                return found[:rows]
            if most >= length:
                raise Unreadable(f"{len(found)} rows", why=QT_TRANSLATE_NOOP("core", "a block is damaged"))
            most = length
