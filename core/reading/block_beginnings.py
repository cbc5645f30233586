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

_LEAST = 8 * 1024  # bytes that are not worth cutting
_LEAST_MORE = 1024  # bytes of another request
_MORE = 1.02  # than the rows that came would have taken: not all pack equally well
_TRIES = 2  # before all that is left of a block is read
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
        layout, wanted, tries = self._level.layout, dict(self.lengths), 0
        found = dict.fromkeys(wanted, b"")
        whole: dict[int, bytes] = {}
        while wanted:
            for number, data in source.slices(layout, {at: (len(found[at]), stop) for at, stop in wanted.items()}):
                found[number] += data
            tries, asked, wanted = tries + 1, wanted, {}
            for number in asked:
                beginning, length = found[number], int(layout.byte_counts[number])
                rows = b"" if len(beginning) >= length else self._unpacked(beginning)
                missing = self._row * self._wanted(number) - len(rows)
                if len(beginning) >= length:
                    whole[number] = beginning
                elif missing <= 0:
                    whole[number] = zlib.compress(rows.ljust(self._row * layout.block_height, b"\0"), _STORED)
                else:
                    more = int(_MORE * len(beginning) * missing / max(1, len(rows)))
                    wanted[number] = len(beginning) + max(more, _LEAST_MORE) if tries < _TRIES else length
        return whole

    def _length(self, number: int) -> int:
        length, rows, wanted = int(self._level.layout.byte_counts[number]), self._rows(number), self._wanted(number)
        if not self._may_be_cut or wanted >= rows:
            return length
        return min(length, max(_LEAST, length * wanted // rows))

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

    @cached_property
    def _row(self) -> int:
        """Bytes of a row of a block."""
        layout = self._level.layout
        in_one = -(-layout.width // layout.block_width) * -(-layout.height // layout.block_height)
        samples = self._level.bands if len(layout.offsets) == in_one else 1  # else bands lie apart
        return layout.block_width * samples * self._level.tags.integers(tag.BITS, (1,))[0] // 8

    def _unpacked(self, beginning: bytes) -> bytes:
        try:
            return zlib.decompressobj().decompress(beginning, self._row * self._level.layout.block_height)
        except zlib.error as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error
