"""Which blocks of a file hold which pixels: what is asked for of a block is known before it is fetched."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..raster.grid import Grid
from ..reading.numbered_pixels import NumberedPixels

Mask = NDArray[np.bool_]


class BlockPixels:
    """Pixels by the blocks in which their centers lie; all scenes of a tile have them alike.

    Args:
        pixels: On a grid of their own.
        grid: Of the file.
        height: Of a block, in pixels.
        width: Likewise.
    """

    def __init__(self, pixels: NumberedPixels, grid: Grid, height: int, width: int) -> None:
        across = -(-grid.width // width)
        numbers, blocks, places = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)], [np.zeros(0, np.int32)]
        for some, rows, columns in pixels.on(grid):
            inside = (rows >= 0) & (rows < grid.height) & (columns >= 0) & (columns < grid.width)
            rows, columns = rows[inside], columns[inside]
            numbers.append(some[inside].astype(np.int32))
            blocks.append((rows // height * across + columns // width).astype(np.int32))
            places.append((rows % height * width + columns % width).astype(np.int32))
        block = np.concatenate(blocks)
        order = np.argsort(block, kind="stable")
        self._numbers, self._places = np.concatenate(numbers)[order], np.concatenate(places)[order]
        self._blocks, self._begins = np.unique(block[order], return_index=True)
        self._stops = np.append(self._begins, block.size)[1:]
        self._place_of = {number: place for place, number in enumerate(self._blocks.tolist())}

    def with_some(self, wanted: Mask) -> list[int]:
        """The blocks that hold one of the wanted pixels, in rising order.

        Args:
            wanted: (pixels,), by their numbers.
        """
        if not self._blocks.size:
            return []
        found: list[int] = self._blocks[np.logical_or.reduceat(wanted[self._numbers], self._begins)].tolist()
        return found

    def of(self, block: int, wanted: Mask) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The wanted pixels of a block: their numbers, and their places in it, row by row from 0."""
        place = self._place_of.get(block)
        if place is None:
            return self._numbers[:0], self._places[:0]
        some = slice(self._begins[place], self._stops[place])
        chosen = wanted[self._numbers[some]]
        return self._numbers[some][chosen], self._places[some][chosen]
