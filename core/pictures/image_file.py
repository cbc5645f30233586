"""What the picture's places look like in one file: read from the level that fits, decoded from memory."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import NotOnTheGround, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.choice import backend
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.gdal_layers import grid_of_tiff
from ..reading.overviews import Level
from ..reading.source import Source
from ..reading.tiff import is_tiff
from .frame import FINER, Floats, Frame

ENOUGH = 0.5  # pixels of a file for one of the picture, along a side
BYTES = 1024 * 1024  # that a picture may take of one file where a coarser level takes fewer
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
        """Values of the level with about as many pixels as the picture, or of a coarser one where that is too large.

        Args:
            frame: Of the picture.
            empty: Stands for no data outside the file.

        Returns:
            (bands, rows, columns) of the frame's places.

        Raises:
            Unreadable: It has no overviews and the area is large, or its format is not known.
        """
        columns, rows = frame.places(self.grid)
        costs = [level.length(_window(level, columns, rows)) for level in self._levels]
        enough = [number for number, level in enumerate(self._levels) if _pixels(level, columns, rows) >= ENOUGH]
        best = max(enough, default=0)
        if costs[best] > BYTES:
            affordable = [number for number in range(best, len(costs)) if costs[number] <= BYTES]
            best = min(affordable, default=min(range(len(costs)), key=lambda number: costs[number]))
        window = _window(self._levels[best], columns, rows)
        if costs[best] > MOST or window.height * window.width > PIXELS:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "it has no overviews, and the area is large"))
        return self._values(self._source.keeping_nothing(), self._levels[best], columns, rows, empty)

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
        return self._values(self._source, level, columns, rows, empty)

    def _values(self, source: Source, level: Level, columns: Floats, rows: Floats, empty: int) -> NDArray[Any]:
        outside = np.asarray(empty, np.min_scalar_type(empty))
        inside = (columns >= 0) & (columns < 1) & (rows >= 0) & (rows < 1)
        if not inside.any():
            return np.full((level.bands, *columns.shape), outside)
        window = _window(level, columns, rows)
        packed = dict(source.blocks(level.layout, level.blocks(window)))
        try:
            pixels = backend().decoded(level.cut_out(window, packed))
        except ValueError as error:
            raise Unreadable(str(error), why=QT_TRANSLATE_NOOP("core", "its format is not known")) from error
        at_rows = np.clip(rows * level.layout.height, 0, level.layout.height - 1).astype(np.intp) - window.row_off
        at_columns = np.clip(columns * level.layout.width, 0, level.layout.width - 1).astype(np.intp) - window.col_off
        return np.where(inside, pixels[:, at_rows, at_columns], outside)


def _window(level: Level, columns: Floats, rows: Floats) -> Window:
    return level.window(columns * level.layout.width, rows * level.layout.height)


def _pixels(level: Level, columns: Floats, rows: Floats) -> float:
    """How many pixels of the level there are for one of the picture, along the longer side."""
    wide, high = np.ptp(columns) * level.layout.width, np.ptp(rows) * level.layout.height
    return float(max(wide, high)) * FINER / max(columns.shape)
