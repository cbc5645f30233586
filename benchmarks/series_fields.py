"""The fields of the bench of series, and what is true of them: by numpy over whole files, each field by its rows."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window

from .bands import BLOCK, band_file
from .catalog import Catalog, Square
from .series_ways.job import BANDS, PIXEL, Ring, is_clear

CLOSE = 1e-9  # by which a number may differ: sums are added in other orders


@dataclass(frozen=True)
class Field:
    """A rectangle without one corner, as a building has it: in pixels of 10 m from the square's corner.

    No two overlap, and their edges are pixels' edges, so that every way finds the same pixels.

    Attributes:
        left: Its first column.
        top: Its first row.
        right: The column behind its last.
        bottom: Likewise.
        column: Right of which, and
        row: below which there is nothing of it.
    """

    left: int
    top: int
    right: int
    bottom: int
    column: int
    row: int

    def mask(self) -> NDArray[np.bool_]:
        """(rows, columns) of the rectangle."""
        found = np.ones((self.bottom - self.top, self.right - self.left), np.bool_)
        found[self.row - self.top :, self.column - self.left :] = False
        return found

    def ring(self, left: float, top: float) -> Ring:
        """In meters, of a square with that corner."""
        corners = (
            *((self.left, self.top), (self.left, self.bottom), (self.column, self.bottom), (self.column, self.row)),
            *((self.right, self.row), (self.right, self.top), (self.left, self.top)),
        )
        return [[left + PIXEL * x, top - PIXEL * y] for x, y in corners]


def some_fields(square: Square, count: int) -> list[Field]:
    """Of any size that fits, one in each cell of a lattice."""
    luck, across = random.Random(count), math.ceil(math.sqrt(count))
    cell, found = 2 * square.side // across, []
    for number in range(count):
        y, x = (place * cell for place in divmod(number, across))
        left, top = (luck.randint(1, cell // 3) for _ in range(2))
        right, bottom = (luck.randint(cell // 3 + 3, cell - 1) for _ in range(2))
        column, row = luck.randint(left + 1, right - 1), luck.randint(top + 1, bottom - 1)
        found.append(Field(x + left, y + top, x + right, y + bottom, x + column, y + row))
    return found


class SeriesTruth:
    """Of some fields on some dates.

    Args:
        catalog: Whose files they are.
        square: In which the fields lie.
        scenes: The numbers of the dates.
        fields: What is asked about.
    """

    def __init__(self, catalog: Catalog, square: Square, scenes: Sequence[int], fields: Sequence[Field]) -> None:
        self._catalog, self._square, self._scenes, self._fields = catalog, square, scenes, fields
        self.needed = 0
        numbers = list(map(self._date, scenes))
        self.clear = np.array([clear for clear, _ in numbers])
        self.statistics = np.array([statistics for _, statistics in numbers])

    def check(
        self, clear: NDArray[np.int64], statistics: NDArray[np.float64], columns: Sequence[int] = range(5)
    ) -> str:
        """What is wrong with what a way found; nothing where it is right.

        Args:
            clear: (dates, fields), clear pixels.
            statistics: (dates, fields, 5).
            columns: Of these, which are checked.
        """
        wrong = np.count_nonzero(clear != self.clear)
        found, right = (one[..., list(columns)] for one in (statistics, self.statistics))
        wrong += np.count_nonzero(~np.isclose(found, right, rtol=0, atol=CLOSE, equal_nan=True))
        return f"{wrong} of {clear.size + found.size} numbers are wrong" if wrong else ""

    def _date(self, number: int) -> tuple[list[int], NDArray[np.float64]]:
        """The clear pixels of each field and their statistics; what is needed for them is added to ``needed``."""
        square, item = self._square, self._catalog.items[number]
        with rasterio.open(self._catalog.file(item)) as file:
            classes = file.read(1)[square.slices]
        clear = np.repeat(np.repeat(is_clear(classes), 2, 0), 2, 1)
        window = Window(2 * square.column, 2 * square.row, 2 * square.side, 2 * square.side)
        bands = {}
        for band in BANDS:
            with rasterio.open(band_file(self._catalog, number, band)) as file:
                bands[band] = file.read(1, window=window).astype(np.float64)
        index = (bands["green"] - bands["red"]) / np.maximum(bands["green"] + bands["red"], 1)
        counts, statistics, wanted = [], np.full((len(self._fields), 5), np.nan), np.zeros_like(clear)
        for place, field in enumerate(self._fields):
            rows, columns = slice(field.top, field.bottom), slice(field.left, field.right)
            chosen = field.mask() & clear[rows, columns]
            wanted[rows, columns] |= chosen
            counts.append(int(chosen.sum()))
            if counts[-1]:
                values = index[rows, columns][chosen]
                median, low, high = np.percentile(values, (50, 10, 90))
                statistics[place] = values.mean(), median, values.std(), low, high
        self._add(number, wanted)
        return counts, statistics

    def _add(self, number: int, wanted: NDArray[np.bool_]) -> None:
        """Bytes of the masks, and of the blocks of the bands that hold a clear pixel of a field."""
        self.needed += sum(self._catalog.block_bytes[number][block] for block in self._square.blocks())
        blocks = list(self._blocks(wanted))
        for band in BANDS if blocks else ():
            with rasterio.open(band_file(self._catalog, number, band)) as file:
                names = [f"BLOCK_SIZE_{column}_{row}" for row, column in blocks]
                self.needed += sum(int(file.get_tag_item(name, "TIFF", bidx=1)) for name in names)

    def _blocks(self, wanted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
        """Row and column of the blocks of a band that hold some of these pixels."""
        rows, columns = np.nonzero(wanted)
        across = 1 + (2 * self._square.column + wanted.shape[1]) // BLOCK
        numbers = (rows + 2 * self._square.row) // BLOCK * across + (columns + 2 * self._square.column) // BLOCK
        for number in np.unique(numbers).tolist():
            yield divmod(number, across)
