"""What the picture's places look like in one file: read from the level that fits, decoded from memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import NotOnTheGround, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.choice import backend
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.block_beginnings import BlockBeginnings
from ..reading.gdal_layers import grid_of_tiff
from ..reading.overviews import Level
from ..reading.source import Source
from ..reading.tiff import is_tiff
from .frame import Floats, Frame

ENOUGH = 56  # pixels of a level along the longer side of the picture: more than a row's icon has
BYTES = 512 * 1024  # that a picture may take of one file where a coarser level takes fewer
MOST = 4 * 1024 * 1024  # and where none does
PIXELS = 1 << 26  # that are decoded, however few bytes they take


class ImageFile:
    """A file of one or more bands, opened.

    Args:
        source: The file.
        stated: Where its pixels lie as the item states it, None where it does not.

    Attributes:
        grid: Of full resolution.

    Raises:
        Unreadable: It is no TIFF with a place on the earth.
    """

    def __init__(self, source: Source, stated: Grid | None) -> None:
        if not is_tiff(source.head):
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it cannot be read in parts"))
        self._source = source
        self._levels = source.levels()
        try:
            self.grid: Grid = grid_of_tiff(source, self._levels[0].layout, backend(), stated)
        except NotOnTheGround as error:
            why = QT_TRANSLATE_NOOP("core", "it does not say where on the earth it lies")
            raise Unreadable(error.detail, why=why) from error

    def fitting(self, frame: Frame, empty: int = 0) -> NDArray[Any]:
        """Values of the level that costs least and has ``ENOUGH`` pixels, or of a coarser one where that is too large.

        Args:
            frame: Of the picture.
            empty: Stands for no data outside the file.

        Returns:
            (bands, rows, columns) of the frame's places.

        Raises:
            Unreadable: It has no overviews and the area is large, or its format is not known.
        """
        columns, rows = frame.places(self.grid)
        costs = [sum(_beginnings(level, columns, rows).lengths.values()) for level in self._levels]
        enough = [number for number, level in enumerate(self._levels) if _side(level, columns, rows) >= ENOUGH]
        best = min(enough, key=costs.__getitem__, default=0)
        if costs[best] > BYTES:
            affordable = [number for number, cost in enumerate(costs) if cost <= BYTES]
            best = min(affordable, default=min(range(len(costs)), key=costs.__getitem__))
        window = _window(self._levels[best], columns, rows)
        if costs[best] > MOST or window.height * window.width > PIXELS:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it has no overviews, and the area is large"))
        level = self._levels[best]
        read = partial(_beginnings(level, columns, rows).packed, self._source.keeping_nothing())
        return self._values(level, read, columns, rows, empty)

    def stored(self, frame: Frame, most: int, empty: int = 0) -> NDArray[Any] | None:
        """Values of full resolution, where the store holds all blocks that are needed.

        Args:
            frame: Of the picture.
            most: Blocks; where more are needed, the result is None too.
            empty: Stands for no data outside the file.

        Returns:
            (bands, rows, columns) of the frame's places, or None.
        """
        level = self._levels[0]
        columns, rows = frame.places(self.grid)
        blocks = level.blocks(_window(level, columns, rows))
        if len(blocks) > most or not self._source.holds(level.layout, blocks):
            return None
        return self._values(level, lambda: dict(self._source.blocks(level.layout, blocks)), columns, rows, empty)

    def _values(
        self, level: Level, read: Callable[[], dict[int, bytes]], columns: Floats, rows: Floats, empty: int
    ) -> NDArray[Any]:
        outside = np.asarray(empty, np.min_scalar_type(empty))
        inside = (columns >= 0) & (columns < 1) & (rows >= 0) & (rows < 1)
        if not inside.any():
            return np.full((level.bands, *columns.shape), outside)
        window = _window(level, columns, rows)
        packed = read()
        try:
            pixels = backend().decoded(level.cut_out(window, packed))
        except ValueError as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "its format is not known")) from error
        at_rows = np.clip(rows * level.layout.height, 0, level.layout.height - 1).astype(np.intp) - window.row_off
        at_columns = np.clip(columns * level.layout.width, 0, level.layout.width - 1).astype(np.intp) - window.col_off
        return np.where(inside, pixels[:, at_rows, at_columns], outside)


def _window(level: Level, columns: Floats, rows: Floats) -> Window:
    return level.window(columns * level.layout.width, rows * level.layout.height)


def _beginnings(level: Level, columns: Floats, rows: Floats) -> BlockBeginnings:
    stop = int(np.clip(rows.max(), 0, 1) * level.layout.height) + 1
    return BlockBeginnings(level, _window(level, columns, rows), stop)


def _side(level: Level, columns: Floats, rows: Floats) -> float:
    """How many pixels of the level the picture's longer side has."""
    return float(max(np.ptp(columns) * level.layout.width, np.ptp(rows) * level.layout.height))
