"""A small piece of a scene that shows what the numbers in its bands mean: one band beside the classes, read coarsely.

It decides how numbers are to be understood, and no number that is shown comes of it.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..classification.schemes import Scheme, table_of
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.choice import backend
from ..raster.grid import Grid
from ..raster.window import Window
from .overviews import Level
from .source import Source
from .tiff import UNCOMPRESSED, is_tiff

BAND_BYTES, CLASS_BYTES = 112 * 1024, 48 * 1024  # beside the heads; with them less than 200 kB a scene
_PIXELS = 1 << 18  # that are enough
_ALIKE = 0.4  # pixels of the classes for one of the band, along a side, that are enough


@dataclass(frozen=True, eq=False)
class Piece:
    """Pixels of one band as they are stored, and the class of each.

    Attributes:
        values: (rows, columns); those of no data are what the product says (0 for Sentinel-2).
        classes: (rows, columns), of ``core.classification.scl``; 0 where none is known.
        x: (columns,), of the pixels' centers, in ``crs``.
        y: (rows,), likewise.
        crs: of the band's file.
        block: its number among the blocks of its level.
    """

    values: NDArray[Any]
    classes: NDArray[np.uint8]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    crs: str
    block: int

    def __post_init__(self) -> None:
        for array in (self.values, self.classes, self.x, self.y):
            array.flags.writeable = False


def read_piece(band: Source, quality: Source, scheme: Scheme, like: Piece | None = None) -> Piece:
    """Read the block that holds most of a band's coarsest level, or its beginning where it is large.

    Args:
        band: a TIFF whose first band is read.
        quality: the quality layer of the same scene.
        scheme: how the quality layer's values become classes.
        like: the piece of another date, of which the same ground is wanted.

    Raises:
        Unreadable: the files are not of a kind that can be read in parts, or not of one place.
        NetworkError: they cannot be fetched.
    """
    level, place = _coarsest(band)
    number = _fullest(level) if like is None else like.block
    window, values = _part(band, level, number)
    a, _, c, _, e, f = place.affine  # of full resolution, north is up
    x = c + a * place.width / level.layout.width * (window.col_off + np.arange(window.width) + 0.5)
    y = f + e * place.height / level.layout.height * (window.row_off + np.arange(window.height) + 0.5)
    return Piece(values, _classes(quality, scheme, place.crs, x, y, level.layout.width), x, y, place.crs, number)


def _coarsest(source: Source) -> tuple[Level, Grid]:
    """The coarsest level, and the grid of full resolution."""
    if not is_tiff(source.head):
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it cannot be read in parts"))
    found = source.levels()
    grid = found[0].layout.grid
    if grid is None:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it does not say where on the earth it lies"))
    return min(found, key=lambda level: level.layout.width), grid


def _fullest(level: Level) -> int:
    """The block that holds most; the beginning of one is understood only where the layout is plain."""
    lengths = level.layout.byte_counts[: _in_one_band(level)]
    return int(np.argmax(lengths if level.layout.plain else np.where(lengths > BAND_BYTES, 0, lengths)))


def _in_one_band(level: Level) -> int:
    """How many blocks the first band has; where bands lie apart, those of the others follow."""
    layout = level.layout
    return -(-layout.width // layout.block_width) * -(-layout.height // layout.block_height)


def _part(source: Source, level: Level, number: int) -> tuple[Window, NDArray[Any]]:
    """The window that is read, whole rows of one block, and its pixels."""
    layout = level.layout
    length = int(layout.byte_counts[number]) if number < len(layout.byte_counts) else 0
    if not length or (length > BAND_BYTES and not layout.plain):
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
    across = -(-layout.width // layout.block_width)
    row, column = number // across * layout.block_height, number % across * layout.block_width
    if length <= BAND_BYTES:
        pixels = _decoded(source, level, Window(column, row, layout.block_width, layout.block_height))[0]
    else:
        pixels = _first_rows(source.beginning(layout, number, BAND_BYTES), level)
    pixels = pixels[: layout.height - row, : layout.width - column]  # blocks on the edge are filled up
    pixels = pixels[: max(1, _PIXELS // pixels.shape[1])].copy()
    return Window(column, row, pixels.shape[1], pixels.shape[0]), pixels


def _blocks(level: Level, window: Window) -> list[int]:
    """Those of the first band in a window of whole blocks."""
    return [number for number in level.blocks(window) if number < _in_one_band(level)]


def _decoded(source: Source, level: Level, window: Window) -> NDArray[Any]:
    """(band, row, column); where bands lie apart, the first alone is read, and the others are zeros."""
    packed = dict(source.keeping_nothing().blocks(level.layout, _blocks(level, window)))
    try:
        return backend().decoded(level.cut_out(window, packed))
    except ValueError as error:
        raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "its format is not known")) from error


def _first_rows(packed: bytes, level: Level) -> NDArray[Any]:
    """Of a block of a plain layout, from its first bytes."""
    layout, pixel = level.layout, np.dtype(level.layout.pixel)
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


def _classes(
    source: Source, scheme: Scheme, crs: str, x: NDArray[np.float64], y: NDArray[np.float64], width: int
) -> NDArray[np.uint8]:
    """Of the pixels whose centers are given, from the coarsest level that is about as fine, ``width`` pixels wide."""
    _, grid = _coarsest(source)
    if grid.crs != crs:
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it does not say where on the earth it lies"))
    a, _, c, _, e, f = grid.affine
    across, down = (x - c) / a / grid.width, (y - f) / e / grid.height  # 0 to 1
    for level in sorted(source.levels(), key=lambda level: level.layout.width):
        if level.layout.width < _ALIKE * width:
            continue
        columns, rows = across * level.layout.width, down * level.layout.height
        window = level.window(columns, rows)
        if int(level.layout.byte_counts[_blocks(level, window)].sum()) > CLASS_BYTES:
            break
        values = table_of(scheme)[_decoded(source, level, window)[0]]
        at_rows = np.clip(rows.astype(np.intp), 0, level.layout.height - 1) - window.row_off
        at_columns = np.clip(columns.astype(np.intp), 0, level.layout.width - 1) - window.col_off
        is_inside = ((down >= 0) & (down < 1))[:, None] & ((across >= 0) & (across < 1))
        return np.where(is_inside, values[np.ix_(at_rows, at_columns)], 0).astype(np.uint8)
    raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
