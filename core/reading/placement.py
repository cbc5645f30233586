"""How a quality layer's pixels lie on the lattice on which an acquisition is counted.

The lattice is the grid of its first layer. Tiles of one UTM zone share it: their pixels are the same ones, some rows
and columns on. A pixel of the lattice takes of any other layer what lies at its center.
"""

from __future__ import annotations

import os
import threading
from functools import lru_cache
from typing import Protocol

import numpy as np

from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import WITHOUT_DATA, Classes, Steps, pixels_in, pixels_of, steps_of
from .grid_mapping import GridMapping
from .layer import Layer, ReadWindow, blocks_of
from .read_planning import Block
from .spans import Integers, Spans, difference, union

_WHOLE = 1e-6  # pixels by which a whole number of them may be missed
_DECODING = threading.Semaphore(os.cpu_count() or 1)  # more would fight over Python's lock and the memory


class Ground(Protocol):
    """What is counted: pixels of one grid, the lattice.

    Attributes:
        spans: all pixels that are looked at.
        counted: those of them that are counted.
    """

    spans: Spans
    counted: Spans

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        """Count some pixels of a window of the lattice by class.

        Args:
            steps: (height, width), the classes of the window.
            window: which one of the lattice.
            rows: of the pixels that are counted, from the window's corner.
            starts: their first columns, likewise.
            stops: the columns behind their last ones, likewise.

        Returns:
            The counts (…, 12), classes in the last place, and how many of the pixels that are looked at have data.
        """


class Placement(Protocol):
    """A layer over some pixels of the lattice.

    Attributes:
        blocks: those of its blocks that hold some of them, and how many.
    """

    blocks: list[Block]

    def count(self, block: Block, read: ReadWindow, *wanted: Classes) -> tuple[Integers, list[Spans]]:
        """Count the lattice's pixels in a block.

        Args:
            block: one of ``blocks``.
            read: gives the block's classes.
            wanted: classes whose pixels are asked for.

        Returns:
            The counts as ``Ground`` has them, and for each of the ``wanted`` the pixels that are of it.
        """

    def within(self, block: Block) -> Spans:
        """The pixels of the lattice that lie in a block."""

    def outside(self) -> Spans:
        """The pixels of the lattice that the layer does not reach."""


def place_layer(layer: Layer, spans: Spans, ground: Ground) -> Placement:
    """Find out which pixels of a layer lie under those of the lattice.

    Args:
        layer: in any CRS.
        spans: pixels of the lattice that may be counted.
        ground: counts them.

    Raises:
        NotOnTheGround: the lattice has no image on the layer's grid.
    """
    if share_lattice(spans.grid, layer.grid):
        column, row = _offset(spans.grid, layer.grid)
        return _Aligned(layer, spans, ground, round(row), round(column))
    return _Resampled(layer, spans, ground)


def share_lattice(lattice: Grid, grid: Grid) -> bool:
    """Whether their pixels are the same ones, some rows and columns on."""
    if lattice.crs != grid.crs or not (_is_north_up(lattice) and _is_north_up(grid)):
        return False
    if (lattice.affine[0], lattice.affine[4]) != (grid.affine[0], grid.affine[4]):
        return False
    return max(map(_off, _offset(lattice, grid))) < _WHOLE


def _is_north_up(grid: Grid) -> bool:
    return grid.affine[1] == grid.affine[3] == 0


def _offset(lattice: Grid, grid: Grid) -> tuple[float, float]:
    """Column and row of the lattice at which the grid begins."""
    if lattice.affine == grid.affine:
        return 0.0, 0.0
    (column, row) = lattice.to_pixels(np.array([[grid.affine[2], grid.affine[5]]]))[0].tolist()
    return column, row


def _off(number: float) -> float:
    return abs(number - round(number))


class _Aligned:
    def __init__(self, layer: Layer, spans: Spans, ground: Ground, row: int, column: int) -> None:
        self._lattice, self._spans, self._ground, self._row, self._column = spans.grid, spans, ground, row, column
        self._own = spans.moved(-row, -column, layer.grid)
        self._whole = Window(column, row, layer.grid.width, layer.grid.height)
        self.blocks = blocks_of(layer, self._own)

    def count(self, block: Block, read: ReadWindow, *wanted: Classes) -> tuple[Integers, list[Spans]]:
        window, rows, starts, stops = _cut(self._own, block.window)
        with _DECODING:
            steps = read(window)
            own = Window(window.col_off + self._column, window.row_off + self._row, window.width, window.height)
            counts, with_data = self._ground.count(steps, own, rows, starts, stops)
            is_full = with_data == block.pixels
            found = [
                (rows[:0],) * 3
                if is_full and classes is WITHOUT_DATA
                else pixels_in(classes, steps, rows, starts, stops)
                for classes in wanted
            ]
        return counts, [Spans(*one, self._own.grid).moved(own.row_off, own.col_off, self._lattice) for one in found]

    def within(self, block: Block) -> Spans:
        return self._own.clipped(block.window).moved(self._row, self._column, self._lattice)

    def outside(self) -> Spans:
        return difference(self._spans, self._spans.clipped(self._whole))


@lru_cache(maxsize=64)  # as ``spans_of``: the scenes of one tile share their grid
def _cut(spans: Spans, window: Window) -> tuple[Window, Integers, Integers, Integers]:
    part, rows, starts, stops = spans.cut(window)
    for array in (rows, starts, stops):
        array.flags.writeable = False
    return part, rows, starts, stops


class _Resampled:
    def __init__(self, layer: Layer, spans: Spans, ground: Ground) -> None:
        self._grid, self._spans, self._ground = layer.grid, spans, ground
        self.blocks: list[Block] = []
        self._parts: dict[int, Spans] = {}
        if not spans.rows.size:
            return
        self._mapping = GridMapping(spans.grid, layer.grid, spans.window())
        across = -(-layer.grid.width // layer.block_width)
        reach = self._mapping.reach()
        whole = Spans(*_rows_of(reach), layer.grid)
        for block in blocks_of(layer, whole):
            part = self._found(block.window)
            if part.rows.size:
                number = block.window.row_off // layer.block_height * across + block.window.col_off // layer.block_width
                self._parts[number] = part
                self.blocks.append(Block(number, block.window, part.pixels, block.length))

    def count(self, block: Block, read: ReadWindow, *wanted: Classes) -> tuple[Integers, list[Spans]]:
        part = self._parts[block.number]
        window = part.window()
        mask = part.mask(window)
        rows, columns = (places[mask] for places in self._mapping.places(window))
        with _DECODING:
            values = pixels_of(read(block.window))[rows - block.window.row_off, columns - block.window.col_off]
            pixels = np.zeros(mask.shape, np.uint8)
            pixels[mask] = values
            own = (part.rows - window.row_off, part.starts - window.col_off, part.stops - window.col_off)
            counts, _ = self._ground.count(steps_of(pixels), window, *own)
        found = []
        for classes in wanted:
            chosen = mask.copy()
            chosen[mask] = classes[values]
            found.append(Spans.of_mask(chosen, window, self._spans.grid))
        return counts, found

    def within(self, block: Block) -> Spans:
        return self._parts[block.number]

    def outside(self) -> Spans:
        return difference(self._spans, union(*self._parts.values())) if self._parts else self._spans

    def _found(self, block: Window) -> Spans:
        """The pixels of the lattice whose centers lie in a block."""
        spans = self._spans.clipped(self._mapping.around(block))
        if not spans.rows.size:
            return spans
        window = spans.window()
        rows, columns = self._mapping.places(window)
        mask = spans.mask(window)
        mask &= (rows >= block.row_off) & (rows < block.row_off + block.height)
        mask &= (columns >= block.col_off) & (columns < block.col_off + block.width)
        return Spans.of_mask(mask, window, self._spans.grid)


def _rows_of(window: Window) -> tuple[Integers, Integers, Integers]:
    rows = np.arange(window.row_off, window.row_off + window.height)
    starts = np.full_like(rows, window.col_off)
    return rows, starts, starts + window.width
