"""Of large blocks no more than their beginning: a block is packed row after row, and what lies below is not read.

The rows that come are those of the whole block, to the bit; the others are made up, so that GDAL takes it for whole.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cached_property

from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.window import Window
from . import tiff_tags as tag
from .overviews import Level
from .source import Source
from .tiff import DEFLATE, OLD_DEFLATE

_MORE = 1.1  # of a block's bytes than its share of rows: not all rows pack equally well
_LEAST = 8 * 1024  # bytes that are not worth cutting
_STORED = 0  # level of zlib


class BlockBeginnings:
    """The blocks of a window of a level, as far as some rows reach.

    Args:
        level: of the file.
        window: of whole blocks.
        stop: the row of the level behind the last one that is wanted.
    """

    def __init__(self, level: Level, window: Window, stop: int) -> None:
        self._level, self._window, self._stop = level, window, stop

    @cached_property
    def lengths(self) -> Mapping[int, int]:
        """How many bytes of each block are read, by its number: as many as hold the rows as a rule."""
        return {number: self._length(number) for number in self._level.blocks(self._window)}

    def packed(self, source: Source) -> dict[int, bytes]:
        """Read the blocks.

        Args:
            source: the file, of which nothing is kept.

        Returns:
            By number each block as ``Level.cut_out`` takes it; its rows from ``stop`` on may be zeros.

        Raises:
            Unreadable: one is damaged, or too large.
            NetworkError: they cannot be fetched.
        """
        found = dict(source.beginnings(self._level.layout, self.lengths))
        short = {number for number, data in found.items() if len(data) < self._level.layout.byte_counts[number]}
        filled = {number: self._filled(found[number], number) for number in short}
        more = [number for number, data in filled.items() if data is None]
        whole = dict(source.blocks(self._level.layout, more))
        return found | {number: data for number, data in filled.items() if data is not None} | whole

    def _length(self, number: int) -> int:
        length, rows, wanted = int(self._level.layout.byte_counts[number]), self._rows(number), self._wanted(number)
        if not self._may_be_cut or wanted >= rows:
            return length
        return min(length, max(_LEAST, int(_MORE * length * wanted / rows)))

    @cached_property
    def _may_be_cut(self) -> bool:
        tags, layout = self._level.tags, self._level.layout
        bits = set(tags.integers(tag.BITS, (1,)))
        is_packed = layout.compression in (DEFLATE, OLD_DEFLATE) and tags.integer(tag.FILL_ORDER, 1) == 1
        return is_packed and tag.TILE_WIDTH in tags.found and len(bits) == 1 and bits <= {8, 16, 32}

    def _top(self, number: int) -> int:
        """The first row of a block."""
        layout = self._level.layout
        across, down = -(-layout.width // layout.block_width), -(-layout.height // layout.block_height)
        return number % (across * down) // across * layout.block_height

    def _rows(self, number: int) -> int:
        """How many rows of a block lie in the image: those below are empty, and take no bytes."""
        layout = self._level.layout
        return min(layout.block_height, layout.height - self._top(number))

    def _wanted(self, number: int) -> int:
        return min(self._rows(number), self._stop - self._top(number))

    def _filled(self, beginning: bytes, number: int) -> bytes | None:
        """A whole block that begins with these bytes unpacked; None where they do not hold the wanted rows."""
        layout = self._level.layout
        is_apart = len(layout.offsets) > -(-layout.width // layout.block_width) * -(
            -layout.height // layout.block_height
        )
        samples = 1 if is_apart else self._level.bands
        row = layout.block_width * samples * self._level.tags.integers(tag.BITS, (1,))[0] // 8
        size = row * layout.block_height
        try:
            raw = zlib.decompressobj().decompress(beginning, size)
        except zlib.error as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error
        if len(raw) < row * self._wanted(number):
            return None
        return zlib.compress(raw.ljust(size, b"\0"), _STORED)
