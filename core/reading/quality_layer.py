"""A quality layer as it is opened: where its pixels lie, and their classes block by block.

It is decoded by the strict reader, or by GDAL from memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

import numpy as np

from ..classification.schemes import SCL, Scheme, Table, is_identity, table_of
from ..classification.scl import NO_DATA
from ..errors.scene import FormatNotRead, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.backend import FractionalPixels, Raster, RasterBackend
from ..raster.choice import backend
from ..raster.grid import Grid
from ..raster.parts import Parts
from ..raster.window import Window
from .blocks import Steps, steps_of, unpack
from .georeference import grid_of
from .read_planning import Block
from .source import Source
from .spans import Spans
from .tiff import Layout, is_tiff

STRICT = "strict"
_GDAL_BLOCK = 512
_JPEG_2000 = (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")  # with boxes, and the bare codestream
# Formats that are not read here, by how their files begin.
_OTHERS = {
    b"\x89HDF": "HDF5",
    b"\x0e\x03\x13\x01": "HDF4",
    b"CDF\x01": "NetCDF",
    b"CDF\x02": "NetCDF",
    b"GRIB": "GRIB",
    b"PK\x03\x04": "ZIP",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"PAR1": "Parquet",
}
_AT_ONCE = 16 * 1024 * 1024  # bytes of blocks that GDAL is given
_ROWS_AT_ONCE = 1 << 22  # pixels of them that are read

Read = Callable[[Window], Steps]  # the steps of a window


class Layer(Protocol):
    """An opened quality layer. Its blocks are numbered row by row; ``decoder`` tells who makes the pixels."""

    grid: Grid
    decoder: str
    block_height: int
    block_width: int

    def length(self, number: int) -> int:
        """Bytes that a block takes in the file; 0 where that is not known."""

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, Read]]:
        """The wanted blocks as they come, by number, and of ``others`` those that come with them.

        Raises a ``SceneError`` where they cannot be read and a ``NetworkError`` where they cannot be fetched, as the
        ``Read`` may too.
        """


def open_quality_layer(
    source: Source, gdal: Callable[[], RasterBackend] = backend, scheme: Scheme = SCL, stated: Grid | None = None
) -> Layer:
    """``scheme`` tells the classes of its pixel values; ``stated`` is where they lie by the item, for a file that does
    not say it. Raises as ``Layer.read`` does.
    """
    table = table_of(scheme)
    if not is_tiff(source.head):
        return _Picture(_image(source), gdal(), table, stated)
    found = source.layout()
    if found.plain and found.grid is not None:
        as_it_is = found.pixel == "u1" and is_identity(scheme)
        return _Plain(source, found, found.grid, None if as_it_is else table)
    return _Packed(source, found, gdal(), table, stated)


def _image(source: Source) -> bytes:
    """A file of a format that can only be read whole."""
    if not source.head.startswith(_JPEG_2000):
        for begin, name in _OTHERS.items():
            if source.head.startswith(begin):
                raise FormatNotRead(format=name)
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its format is not known"))
    return source.whole()


def blocks_of(layer: Layer, spans: Spans) -> list[Block]:
    """The layer's blocks in which there are pixels of ``spans``, which lie on its grid."""
    across = -(-layer.grid.width // layer.block_width)
    blocks = []
    for window, pixels in spans.blocks_with_pixels(layer.block_height, layer.block_width):
        number = window.row_off // layer.block_height * across + window.col_off // layer.block_width
        blocks.append(Block(number, window, pixels, layer.length(number)))
    return blocks


class _Plain:
    """A TIFF that the strict reader decodes."""

    decoder = STRICT

    def __init__(self, source: Source, found: Layout, grid: Grid, table: Table | None) -> None:
        self._source, self._found, self.grid, self._table = source, found, grid, table
        self.block_height, self.block_width = found.block_height, found.block_width

    def length(self, number: int) -> int:
        return int(self._found.byte_counts[number])

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, Read]]:
        for number, packed in self._source.blocks(self._found, wanted, others):
            yield number, self._unpacker(number, packed)

    def _unpacker(self, number: int, packed: bytes) -> Read:
        corner = _corner(self, number)
        return lambda window: unpack(packed, self._found, window.within(corner), self._table)


class _Packed:
    """Any other TIFF: GDAL decodes a file in memory that holds its header and the same ranges in their places."""

    def __init__(self, source: Source, found: Layout, gdal: RasterBackend, table: Table, stated: Grid | None) -> None:
        self._source, self._found, self._gdal, self._table = source, found, gdal, table
        self.decoder = gdal.name
        self.block_height, self.block_width = found.block_height, found.block_width
        if found.grid is None:  # GDAL knows more kinds of places than the layout
            with _decoded(gdal, source.image(found, {})) as raster:
                self.grid = grid_of(raster, stated)
        else:
            self.grid = found.grid

    def length(self, number: int) -> int:
        return int(self._found.byte_counts[number])

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, Read]]:
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
        for corner in (_corner(self, number) for number in numbers):
            bottom = min(corner.row_off + corner.height, mask.height)
            right = min(corner.col_off + corner.width, mask.width)
            for row in range(corner.row_off // mask.block_height, -(-bottom // mask.block_height)):
                columns = range(corner.col_off // mask.block_width, -(-right // mask.block_width))
                found |= dict.fromkeys(row * across + column for column in columns)
        return list(found)


class _Picture:
    """A file of another format, which is fetched whole."""

    def __init__(self, content: bytes, gdal: RasterBackend, table: Table, stated: Grid | None) -> None:
        self._content, self._gdal, self._table = content, gdal, table
        self.decoder = gdal.name
        self.block_height = self.block_width = _GDAL_BLOCK
        with _decoded(gdal, content) as raster:
            self.grid = grid_of(raster, stated)

    def length(self, number: int) -> int:
        return 0

    def read(self, wanted: Iterable[int], others: Iterable[int]) -> Iterator[tuple[int, Read]]:
        with _decoded(self._gdal, self._content) as raster:
            yield from ((number, _reader(raster, self._table)) for number in wanted)


def _corner(layer: Layer, number: int) -> Window:
    row, column = divmod(number, -(-layer.grid.width // layer.block_width))
    return Window(column * layer.block_width, row * layer.block_height, layer.block_width, layer.block_height)


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


def _reader(raster: Raster, table: Table) -> Read:
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
