"""Blocks read no further than some row: the pixels that whole blocks give, from fewer bytes."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from rasterio.io import MemoryFile

from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.reading.block_beginnings import BlockBeginnings
from clear_scenes.core.reading.overviews import Level
from clear_scenes.core.reading.source import Source
from clear_scenes.core.storage.store import Store
from tests.support.held import Held

HEIGHT, WIDTH = 700, 900
TILED = {"tiled": True, "blockxsize": 256, "blockysize": 256}
DEFLATED = TILED | {"compress": "deflate", "predictor": 2}
CUT = {
    "deflate": DEFLATED,
    "no predictor": DEFLATED | {"predictor": 1},
    "big endian": DEFLATED | {"endianness": "BIG"},
    "bigtiff": DEFLATED | {"bigtiff": "YES"},
    "sparse": DEFLATED | {"sparse_ok": True},
    "plane by plane": DEFLATED | {"interleave": "band"},
}
NOT_CUT = {
    "stored": TILED,
    "lzw": TILED | {"compress": "lzw", "predictor": 2},
    "strips": {"compress": "deflate", "blockysize": 100},
}


def image(dtype: str, count: int) -> np.ndarray:
    """Noise that packs badly, over a slope; one block without data."""
    noise = np.random.default_rng(8).integers(0, 50, (count, HEIGHT, WIDTH))
    values = (np.arange(WIDTH) % 200 + noise).astype(dtype)
    values[:, 256:512, :256] = 0
    return values


def opened(bands: np.ndarray, way: dict[str, object]) -> tuple[Held, Source, Level]:
    count, height, width = bands.shape
    with MemoryFile() as memory:
        shape = {"count": count, "height": height, "width": width, "dtype": bands.dtype.name}
        with memory.open(driver="GTiff", crs="EPSG:32633", transform=Affine.scale(10), **shape, **way) as dataset:
            dataset.write(bands)
        held = Held(bytes(memory.read()))
    source = Source(held, Store().file(""))
    level = source.levels()[0]
    held.read_bytes = 0
    return held, source, level


def pixels(level: Level, source: Source, stop: int, backend: str, columns: tuple[int, int]) -> np.ndarray:
    """(bands, rows, columns) of the window of whole blocks around some columns, and rows from 10 up to ``stop``."""
    window = level.window(np.array(columns, np.float64), np.array([10.0, stop - 1]))
    packed = BlockBeginnings(level, window, stop).packed(source)
    return backend_named(backend).decoded(level.cut_out(window, packed))


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize(
    ("way", "dtype", "count"),
    [
        (way, dtype, count)
        for way in CUT | NOT_CUT
        for dtype, count in (("uint8", 1), ("uint8", 3), ("uint16", 3))
        if (way, count) != ("plane by plane", 1)
    ],
)
def test_the_pixels_are_those_of_whole_blocks(way: str, dtype: str, count: int, backend: str) -> None:
    bands = image(dtype, count)
    for stop in (11, 100, 256, 300, HEIGHT):
        _, source, level = opened(bands, (CUT | NOT_CUT)[way])
        found = pixels(level, source, stop, backend, (300, 600))
        left = 0 if way == "strips" else 256
        expected = bands[:, :stop, left:]
        assert (found[:, :stop, : expected.shape[2]] == expected[:, :, : found.shape[2]]).all()
        window = level.window(np.array([300.0, 600]), np.array([10.0, stop - 1]))
        whole = level.length(window)
        wanted = sum(BlockBeginnings(level, window, stop).lengths.values())
        if way in CUT and stop == 100:
            assert wanted < 0.5 * whole
        if way in NOT_CUT or stop in (256, HEIGHT):
            assert wanted == whole


def test_a_block_whose_first_rows_hold_most_is_read_to_its_end() -> None:
    """Noise above, one color below: the share of rows says too little."""
    bands = image("uint8", 3)
    bands[:, 60:256] = 7
    held, source, level = opened(bands, DEFLATED)
    found = pixels(level, source, 100, "rasterio", (10, 200))
    assert (found[:, :100, :256] == bands[:, :100, :256]).all()
    assert held.read_bytes == level.layout.byte_counts[0]


def test_the_last_row_of_blocks_is_as_long_as_the_image() -> None:
    """188 of its 256 rows lie in the image: half of these take half of the bytes."""
    held, source, level = opened(image("uint8", 3), DEFLATED)
    window = level.window(np.array([300.0]), np.array([520.0, 605.0]))
    length = int(level.layout.byte_counts[level.blocks(window)].sum())
    packed = BlockBeginnings(level, window, 606).packed(source)
    assert 0.5 * length <= held.read_bytes < 0.6 * length
    found = backend_named("rasterio").decoded(level.cut_out(window, packed))
    assert (found[:, :94] == image("uint8", 3)[:, 512:606, 256:512]).all()


def test_a_damaged_beginning_is_told() -> None:
    held, source, level = opened(image("uint8", 3), DEFLATED)
    start = int(level.layout.offsets[1])
    held.content = held.content[:start] + bytes(2000) + held.content[start + 2000 :]
    with pytest.raises(Unreadable, match="a block is damaged"):
        pixels(level, source, 100, "rasterio", (300, 400))
