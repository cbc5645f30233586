"""Quality layers that GDAL decodes, from memory: of other formats than the strict reader's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np

from ..classification.schemes import Table
from ..classification.scl import NO_DATA
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.backend import FractionalPixels, Raster, RasterBackend
from ..raster.grid import Grid
from ..raster.parts import Parts
from ..raster.window import Window
from .blocks import Steps, steps_of
from .georeference import grid_of
from .layer import ReadWindow, window_of
from .source import Source
from .tiff import Layout

_BLOCK = 512  # pixels along a side of the blocks in which a file that was fetched whole is counted
_AT_ONCE = 16 * 1024 * 1024  # bytes of blocks that GDAL is given
_ROWS_AT_ONCE = 1 << 22  # pixels of them that are read


def grid_of_tiff(source: Source, found: Layout, gdal: RasterBackend, stated: Grid | None) -> Grid:
    """The grid of a TIFF; arguments as of ``TiffLayer``, errors as of ``grid_of``."""
    if found.grid is not None:
        return found.grid
    with _decoded(gdal, source.image(found, {})) as raster:  # GDAL knows more kinds of places than the layout
        return grid_of(raster, stated)


class TiffLayer:
    """Any TIFF: GDAL decodes a file in memory that holds its header and the same ranges in their places.

    Args:
        source: its file.
        found: the layout of it.
        gdal: decodes it.
        table: the class of each pixel value.
        stated: where its pixels lie as the item states it, None where it does not.
    """

    def __init__(self, source: Source, found: Layout, gdal: RasterBackend, table: Table, stated: Grid | None) -> None:
        self._source, self._found, self._gdal, self._table = source, found, gdal, table
        self.decoder = gdal.name
        self.block_height, self.block_width = found.block_height, found.block_width
        self.grid = grid_of_tiff(source, found, gdal, stated)

    def length(self, number: int) -> int:
        """Bytes that a block takes in the file."""
        return int(self._found.byte_counts[number])

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, ReadWindow]]:
        """As ``Layer.read``; of the ``others`` none."""
        for packed in _in_groups(self._source.blocks(self._found, wanted)):
            with _decoded(self._gdal, self._source.image(self._found, packed, self._hidden(packed))) as raster:
                yield from ((number, _reader(raster, self._table)) for number in packed)

    def _hidden(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """The mask's blocks over these. Its blocks are numbered as those that are kept, so they are not."""
        mask = self._found.mask
        return {} if mask is None else dict(self._source.keeping_nothing().blocks(mask, self._over(mask, numbers)))

    def _over(self, mask: Layout, numbers: Iterable[int]) -> list[int]:
        """The mask's blocks that lie over these; as a rule they are of one size."""
        across = -(-mask.width // mask.block_width)
        found: dict[int, None] = {}
        for corner in (window_of(self, number) for number in numbers):
            bottom = min(corner.row_off + corner.height, mask.height)
            right = min(corner.col_off + corner.width, mask.width)
            for row in range(corner.row_off // mask.block_height, -(-bottom // mask.block_height)):
                columns = range(corner.col_off // mask.block_width, -(-right // mask.block_width))
                found |= dict.fromkeys(row * across + column for column in columns)
        return list(found)


class WholeFileLayer:
    """A file of another format, which is fetched whole.

    Args:
        content: of the file.
        gdal: decodes it.
        table: the class of each pixel value.
        stated: where its pixels lie as the item states it, None where it does not.
    """

    def __init__(self, content: bytes, gdal: RasterBackend, table: Table, stated: Grid | None) -> None:
        self._content, self._gdal, self._table = content, gdal, table
        self.decoder = gdal.name
        self.block_height = self.block_width = _BLOCK
        with _decoded(gdal, content) as raster:
            self.grid = grid_of(raster, stated)

    def length(self, number: int) -> int:
        """Not known of a part of a file that is fetched whole."""
        return 0

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, ReadWindow]]:
        """As ``Layer.read``; of the ``others`` none."""
        with _decoded(self._gdal, self._content) as raster:
            yield from ((number, _reader(raster, self._table)) for number in wanted)


def _in_groups(blocks: Iterable[tuple[int, bytes]]) -> Iterator[dict[int, bytes]]:
    """Blocks as they come, many small ones at once."""
    group: dict[int, bytes] = {}
    length = 0
    for number, packed in blocks:
        group[number] = packed
        length += len(packed)
        if length >= _AT_ONCE:
            yield group
            group, length = {}, 0
    if group:
        yield group


def _reader(raster: Raster, table: Table) -> ReadWindow:
    def read(window: Window) -> Steps:
        classes = np.empty((window.height, window.width), np.uint8)
        rows = max(1, _ROWS_AT_ONCE // window.width)
        try:
            for row in range(0, window.height, rows):
                part = classes[row : row + rows]
                strip = Window(window.col_off, window.row_off + row, window.width, len(part))
                part[:] = table[raster.read(strip)]
                if (hidden := raster.hidden(strip)) is not None:
                    part[hidden] = NO_DATA
            return steps_of(classes)
        except FractionalPixels as error:
            why = QT_TRANSLATE_NOOP("core", "its pixels are fractions, not the whole numbers of classes")
            raise Unreadable(str(error), why=why) from error
        except ValueError as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "a block is damaged")) from error

    return read


@contextmanager
def _decoded(gdal: RasterBackend, data: bytes | Parts) -> Iterator[Raster]:
    try:
        with gdal.opened(data) as raster:
            yield raster
    except ValueError as error:
        raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "its format is not known")) from error
