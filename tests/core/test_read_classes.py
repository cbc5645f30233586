"""The classes of an acquisition on one grid: those of the tiles laid together, of whole blocks, and no block more."""

from __future__ import annotations

import random

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.mosaic import count_classes
from clear_scenes.core.reading.read_classes import read_classes, window_of_blocks
from clear_scenes.core.reading.spans import spans_of
from tests.support.overpasses import CRS as UTM
from tests.support.overpasses import NORTH, PIXEL, WEST, content, cuts, laid_together, some_area, world
from tests.support.rasters import MemoryRanges, tile

ORIGIN = 300  # row and column of a painted world at which the pixels begin


@pytest.mark.parametrize("seed", range(20))
def test_pixels_of_the_area_are_those_of_the_tiles_laid_together(seed: int) -> None:
    luck = random.Random(seed)
    tiles = cuts(luck, world(luck), luck.randint(1, 4))
    area, inside = some_area(luck)
    first = tiles[0].tile().open().grid
    spans = spans_of(area, first)
    window = Window(-250, -250, 500, 500)
    found = read_classes([one.tile() for one in tiles], spans, window)
    laid, _ = laid_together(tiles, inside.shape)
    top, left = ORIGIN + tiles[0].row + window.row_off, ORIGIN + tiles[0].column + window.col_off
    rows, columns = slice(max(top, 0), top + window.height), slice(max(left, 0), left + window.width)
    at = slice(max(-top, 0), None), slice(max(-left, 0), None)
    wanted, part = laid[rows, columns], inside[rows, columns]
    found = found[at][: wanted.shape[0], : wanted.shape[1]]
    np.testing.assert_array_equal(found[part], wanted[part])


def test_blocks_come_whole_and_none_beside_those_of_the_area() -> None:
    noise = np.random.default_rng(1).integers(1, 12, (2048, 2048), dtype=np.uint8)
    files = [MemoryRanges(content(noise, block=512)) for _ in range(2)]
    left, top = WEST + 600 * PIXEL, NORTH - 100 * PIXEL
    area = Area.rectangle(left, top - 50 * PIXEL, left + 500 * PIXEL, top, UTM)  # columns 600 to 1100 of the first row
    layer = tile(files[0]).open()
    spans = spans_of(area, layer.grid)
    window = window_of_blocks(layer, spans)
    assert window == Window(512, 0, 1024, 512)
    wider = Window(0, 0, 2048, 1024)
    found = read_classes([tile(files[0])], spans, wider)
    expected = np.zeros((1024, 2048), np.uint8)
    expected[:512, 512:1536] = noise[:512, 512:1536]
    np.testing.assert_array_equal(found, expected)
    count_classes([tile(files[1])], area)
    assert files[0].bytes_read <= files[1].bytes_read + 8192, "no more than counting takes, and one header"


def test_the_window_holds_what_lies_on_the_next_tile() -> None:
    """So that ground is looked at all over the area, though one tile's blocks are those that are told."""
    land = np.full((64, 64), 4, np.uint8)
    layer = tile(MemoryRanges(content(land, block=32))).open()
    across = spans_of(Area.rectangle(WEST + 40 * PIXEL, NORTH - 20 * PIXEL, WEST + 100 * PIXEL, NORTH, UTM), layer.grid)
    assert window_of_blocks(layer, across) == Window(32, 0, 68, 32)
    beyond = spans_of(Area.rectangle(WEST + 70 * PIXEL, NORTH - 20 * PIXEL, WEST + 100 * PIXEL, NORTH, UTM), layer.grid)
    assert window_of_blocks(layer, beyond) is None
