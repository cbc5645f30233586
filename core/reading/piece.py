"""A small piece of a scene that shows what the numbers in its bands mean: one band beside the classes, read coarsely.

It decides how numbers are to be understood, and no number that is shown comes of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..classification.schemes import Scheme, table_of
from ..errors.scene import Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.grid import Grid
from ..raster.window import Window
from .one_band import blocks_in_one_band, blocks_of_one_band, decoded, first_rows
from .overviews import Level
from .source import Source
from .tiff import is_tiff

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
    lengths = level.layout.byte_counts[: blocks_in_one_band(level)]
    return int(np.argmax(lengths if level.layout.plain else np.where(lengths > BAND_BYTES, 0, lengths)))


def _part(source: Source, level: Level, number: int) -> tuple[Window, NDArray[Any]]:
    """The window that is read, whole rows of one block, and its pixels."""
    layout = level.layout
    length = int(layout.byte_counts[number]) if number < len(layout.byte_counts) else 0
    if not length or (length > BAND_BYTES and not layout.plain):
        raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
    across = -(-layout.width // layout.block_width)
    row, column = number // across * layout.block_height, number % across * layout.block_width
    if length <= BAND_BYTES:
        pixels = decoded(source, level, Window(column, row, layout.block_width, layout.block_height))[0]
    else:
        pixels = first_rows(source.beginning(layout, number, BAND_BYTES), layout)
    pixels = pixels[: layout.height - row, : layout.width - column]  # blocks on the edge are filled up
    pixels = pixels[: max(1, _PIXELS // pixels.shape[1])].copy()
    return Window(column, row, pixels.shape[1], pixels.shape[0]), pixels


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
        if int(level.layout.byte_counts[blocks_of_one_band(level, window)].sum()) > CLASS_BYTES:
            break
        values = table_of(scheme)[decoded(source, level, window)[0]]
        at_rows = np.clip(rows.astype(np.intp), 0, level.layout.height - 1) - window.row_off
        at_columns = np.clip(columns.astype(np.intp), 0, level.layout.width - 1) - window.col_off
        is_inside = ((down >= 0) & (down < 1))[:, None] & ((across >= 0) & (across < 1))
        return np.where(is_inside, values[np.ix_(at_rows, at_columns)], 0).astype(np.uint8)
    raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its blocks are too large"))
