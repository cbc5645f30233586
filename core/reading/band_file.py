"""The bands of a scene's image: whole blocks of a TIFF at full resolution, decoded from memory as they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.choice import backend
from ..raster.grid import Grid
from ..raster.window import Window
from . import tiff_tags as tag
from .source import Source
from .spans import Integers
from .tiff import is_tiff

_KINDS = {1: "u", 2: "i"}  # of numbers, by TIFF's number; fractions are not read


@dataclass(frozen=True, eq=False)
class BlockPart:
    """What a block of a file holds of a window of another grid.

    Attributes:
        block: Its number.
        place: In the window, where the part lies.
        rows: Of the block, for each pixel of the part; broadcast against ``columns``.
        columns: Likewise.
        mask: (rows, columns) of the part: which of its pixels are wanted.
    """

    block: int
    place: Window
    rows: Integers
    columns: Integers
    mask: NDArray[np.bool_]

    def __post_init__(self) -> None:
        for array in (self.rows, self.columns, self.mask):
            array.flags.writeable = False


class BandFile:
    """A TIFF of one band or of several that is read block by block. Its blocks are numbered row by row, from 0.

    Args:
        source: The file.
        empty: What stands for no data in it.

    Attributes:
        grid: Where its pixels lie.
        planes: How many bands it has.
        pixel: Numpy's type of its pixels.
        block_height: In pixels.
        block_width: In pixels.
        empty: As it was given.

    Raises:
        Unreadable: It is no TIFF of whole numbers with a place on the earth.
    """

    def __init__(self, source: Source, empty: int) -> None:
        if not is_tiff(source.head):
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it cannot be read in parts"))
        self._source, self._level = source, source.levels()[0]
        layout, tags = self._level.layout, self._level.tags
        kind = _KINDS.get(tags.integer(tag.SAMPLE_FORMAT, 1))
        if kind is None:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its pixels are fractions"))
        if layout.grid is None:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it does not say where on the earth it lies"))
        self.grid: Grid = layout.grid
        self.planes, self.empty = self._level.bands, empty
        self.pixel = np.dtype(f"{kind}{-(-tags.integer(tag.BITS, 8) // 8)}")
        self.block_height, self.block_width = layout.block_height, layout.block_width
        self._across = -(-layout.width // layout.block_width)

    def length(self, block: int) -> int:
        """Bytes that a block takes in the file, those of all bands."""
        return self._level.length(self._window(block))

    def read(self, blocks: Iterable[int]) -> dict[int, bytes]:
        """Fetch blocks.

        Args:
            blocks: Their numbers.

        Returns:
            As they are packed in the file, by the numbers under which ``decoded`` takes them.

        Raises:
            Unreadable: One is too large.
            NetworkError: They cannot be fetched.
        """
        wanted = [number for block in blocks for number in self.numbers(block)]
        return dict(self._source.blocks(self._level.layout, wanted))

    def numbers(self, block: int) -> list[int]:
        """The numbers of a block's parts in the file: several where bands lie apart."""
        return self._level.blocks(self._window(block))

    def split(self, block: int, packed: bytes) -> dict[int, bytes]:
        """A block's parts, one after the other, as ``read`` gives them."""
        found, at = {}, 0
        for number in self.numbers(block):
            length = int(self._level.layout.byte_counts[number])
            found[number] = packed[at : at + length]
            at += length
        return found

    def decoded(self, block: int, packed: Mapping[int, bytes]) -> NDArray[Any]:
        """The pixels of a block.

        Args:
            block: Its number.
            packed: As ``read`` gives it.

        Returns:
            (planes, block_height, block_width); what is empty where the block was left out of the file.

        Raises:
            Unreadable: It is damaged, or GDAL does not know how it is packed.
        """
        if not any(packed[number] for number in self.numbers(block)):
            return np.full((self.planes, self.block_height, self.block_width), self.empty, self.pixel)
        try:
            return backend().decoded(self._level.cut_out(self._window(block), packed))
        except ValueError as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error

    def parts(self, rows: Integers, columns: Integers, mask: NDArray[np.bool_]) -> Iterator[BlockPart]:
        """The parts of a window that lie in its blocks.

        Args:
            rows: Of the file, for each pixel of the window: (height, 1), or as the mask.
            columns: Likewise: (1, width), or as the mask.
            mask: (height, width), which pixels are wanted.

        Yields:
            Those that hold a wanted pixel.
        """
        is_inside = (rows >= 0) & (rows < self.grid.height) & (columns >= 0) & (columns < self.grid.width)
        mask = mask & is_inside
        if rows.shape[1] == columns.shape[0] == 1:
            for place in self._runs(rows[:, 0], columns[0]):
                down, right = place.slices
                if mask[down, right].any():
                    yield self._part(place, rows[down], columns[:, right], mask[down, right])
            return
        numbers = rows // self.block_height * self._across + columns // self.block_width
        for block in np.unique(numbers[mask]).tolist():
            of_block = mask & (numbers == block)
            place = _around(of_block)
            yield self._part(place, rows[place.slices], columns[place.slices], of_block[place.slices])

    def _runs(self, rows: Integers, columns: Integers) -> list[Window]:
        """The window cut where a block ends."""
        across = _equal(columns // self.block_width)
        return [
            Window(left, top, right - left, bottom - top)
            for top, bottom in _equal(rows // self.block_height)
            for left, right in across
        ]

    def _part(self, place: Window, rows: Integers, columns: Integers, mask: NDArray[np.bool_]) -> BlockPart:
        """Of one block; what is not wanted may lie in others."""
        at = np.unravel_index(int(mask.argmax()), mask.shape)
        high, wide = self.block_height, self.block_width
        row, column = (int(np.broadcast_to(one, mask.shape)[at]) for one in (rows // high, columns // wide))
        last = min(high, self.grid.height - row * high) - 1, min(wide, self.grid.width - column * wide) - 1
        inside = np.clip(rows - row * high, 0, last[0]), np.clip(columns - column * wide, 0, last[1])
        return BlockPart(row * self._across + column, place, *inside, mask)

    def _window(self, block: int) -> Window:
        row, column = divmod(block, self._across)
        high, wide = self.block_height, self.block_width
        return Window(column * wide, row * high, wide, high)


def _equal(numbers: Integers) -> list[tuple[int, int]]:
    """Where each run of one number begins and ends."""
    return list(pairwise([0, *(np.flatnonzero(np.diff(numbers)) + 1).tolist(), len(numbers)]))


def _around(mask: NDArray[np.bool_]) -> Window:
    """The smallest window that holds what is true."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    left, top = int(columns[0]), int(rows[0])
    return Window(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)
