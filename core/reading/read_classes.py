"""The classes of an acquisition laid together on one grid: tiles joined as where they are counted.

Of whole blocks all pixels are kept, not those of the area alone: what the blocks hold beside it costs nothing more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors.scene import NotOnTheGround
from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import CLASS_COUNT, Steps, pixels_of
from .layer import Layer, blocks_of, window_of
from .mosaic import Tile, WholeArea
from .placement import place_layer
from .reach import reach_of_footprint
from .spans import Integers, Spans, difference


def window_of_blocks(layer: Layer, spans: Spans) -> Window | None:
    """The window that holds pixels, and the blocks in which the layer has some of them; None where it has none.

    Args:
        layer: One of the tiles.
        spans: The pixels, on its grid; those beyond it are for other tiles.
    """
    blocks = blocks_of(layer, spans)
    if not blocks:
        return None
    windows = [spans.window(), *(window_of(layer, block.number) for block in blocks)]
    left, top = min(one.col_off for one in windows), min(one.row_off for one in windows)
    right = max(one.col_off + one.width for one in windows)
    return Window(left, top, right - left, max(one.row_off + one.height for one in windows) - top)


def read_classes(tiles: Sequence[Tile], spans: Spans, window: Window) -> NDArray[np.uint8]:
    """Read the blocks in which there are pixels of ``spans``.

    Args:
        tiles: of one acquisition, in the order in which pixels are taken.
        spans: pixels for which blocks are read, as where these are counted.
        window: of the grid of ``spans``; what is wanted of the blocks.

    Returns:
        (window.height, window.width), classes; 0 where no block was read, or none has data.

    Raises:
        ClearScenesError: A tile cannot be opened or read.
    """
    painted = _Painted(spans.grid, window)
    left = spans
    for number, tile in enumerate(tiles):
        if not left.rows.size:
            break
        if number and not may_hold(tile, left):
            continue
        layer = tile.open()
        wanted = {block.number for block in place_layer(layer, left, WholeArea(left)).blocks}
        found = place_layer(layer, painted.spans, painted)
        blocks = {block.number: block for block in found.blocks if block.number in wanted}
        for at, read in layer.read(list(blocks), ()):
            found.count(blocks[at], read)
        if number + 1 < len(tiles):
            left = difference(left, painted.with_data())
    return painted.classes


class _Painted:
    """A ``Ground`` that keeps the first class of each pixel, and counts nothing."""

    def __init__(self, grid: Grid, window: Window) -> None:
        rows = np.arange(window.row_off, window.row_off + window.height)
        starts = np.full_like(rows, window.col_off)
        self.spans = self.counted = Spans(rows, starts, starts + window.width, grid)
        self.classes = np.zeros((window.height, window.width), np.uint8)
        self._window = window

    def with_data(self) -> Spans:
        return Spans.of_mask(self.classes > 0, self._window, self.spans.grid)

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        left, right = int(starts.min()), int(stops.max())
        top, bottom = int(rows[0]), int(rows[-1]) + 1
        part = Window(left, top, right - left, bottom - top)
        found = pixels_of(steps)[top:bottom, left:right]
        at = part.within(Window(self._window.col_off - window.col_off, self._window.row_off - window.row_off, 0, 0))
        target = self.classes[at.row_off : at.row_off + at.height, at.col_off : at.col_off + at.width]
        inside = Spans(rows, starts, stops, self.spans.grid).mask(part)
        np.copyto(target, found, where=inside & (target == 0) & (found < CLASS_COUNT))
        return np.zeros(CLASS_COUNT, np.int64), 0


def may_hold(tile: Tile, left: Spans) -> bool:
    """Whether a tile may hold some of the pixels, by its footprint: a header that is not needed costs a request."""
    try:
        return bool(left.clipped(reach_of_footprint(tile.footprint, left.grid)).rows.size)
    except NotOnTheGround:
        return True
