"""Windows of one band, of large blocks no more than their beginning: the pixels that GDAL reads, from fewer bytes."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from rasterio.io import MemoryFile

from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.one_band import BandWindow
from clear_scenes.core.reading.source import Source
from clear_scenes.core.storage.store import Store
from tests.support.held import Held

HEIGHT, WIDTH = 700, 900
TILED = {"tiled": True, "blockxsize": 256, "blockysize": 256}
DEFLATED = TILED | {"compress": "deflate"}
WAYS = {
    "deflate": DEFLATED | {"predictor": 2},
    "no predictor": DEFLATED,
    "stored": TILED,
    "big endian": DEFLATED | {"predictor": 2, "endianness": "BIG"},
    "bigtiff": DEFLATED | {"predictor": 2, "bigtiff": "YES"},
    "sparse": DEFLATED | {"sparse_ok": True},
    "lzw": TILED | {"compress": "lzw", "predictor": 2},
    "strips": {"compress": "deflate", "blockysize": 16},
    "three bands": DEFLATED | {"count": 3},
    "three bands, plane by plane": DEFLATED | {"count": 3, "interleave": "band"},
}
WINDOWS = [
    Window(0, 0, WIDTH, HEIGHT),
    Window(300, 20, 90, 60),
    Window(250, 250, 20, 20),  # over a corner that four blocks share
    Window(899, 699, 1, 1),
    Window(513, 300, 100, 211),  # to the end of a block
]


def numbers(dtype: str) -> np.ndarray:
    """Noise that packs badly, over a slope; some blocks without data."""
    random = np.random.default_rng(8)
    values = (np.arange(WIDTH) % 200 + random.integers(0, 50, (HEIGHT, WIDTH))).astype(dtype)
    values[512:, :256] = 0
    return values


def file_of(way: str, dtype: str = "uint16") -> Held:
    options = {"count": 1, "nodata": 0, "dtype": dtype} | WAYS[way]
    place = {"crs": "EPSG:32648", "transform": Affine(10, 0, 345_000, 0, -10, 160_000)}
    with MemoryFile() as memory:
        with memory.open(driver="GTiff", height=HEIGHT, width=WIDTH, **place, **options) as dataset:
            for band in range(options["count"]):
                dataset.write(numbers(dtype) + band, band + 1)
        return Held(bytes(memory.read()))


@pytest.mark.parametrize("window", WINDOWS, ids=str)
@pytest.mark.parametrize("way", WAYS)
def test_every_way_gives_the_pixels_of_the_first_band(way: str, window: Window) -> None:
    held = file_of(way)
    source = Source(held, Store().file(""))
    (level,) = source.levels()
    rows, columns = (
        slice(window.row_off, window.row_off + window.height),
        slice(window.col_off, window.col_off + window.width),
    )
    got = BandWindow(level, window).pixels(source)
    assert (got == numbers("uint16")[rows, columns]).all()


def test_eight_bits() -> None:
    source = Source(file_of("deflate", "uint8"), Store().file(""))
    got = BandWindow(source.levels()[0], Window(300, 20, 90, 60)).pixels(source)
    assert (got == numbers("uint8")[20:80, 300:390]).all()


def test_the_beginning_of_a_block_is_enough() -> None:
    """Sixty of 256 rows, and a tenth more as not all pack equally well."""
    held = file_of("deflate")
    source = Source(held, Store().file(""))
    (level,) = source.levels()
    before, whole = held.read_bytes, int(level.layout.byte_counts[1])
    window = BandWindow(level, Window(300, 0, 90, 60))
    window.pixels(source)
    assert held.read_bytes - before == window.length == int(1.1 * whole * 60 / 256)


def test_where_the_beginning_packs_badly_the_whole_block_is_read() -> None:
    values = np.zeros((256, 256), np.uint16)
    values[:40] = np.random.default_rng(1).integers(0, 60_000, (40, 256))
    place = {"crs": "EPSG:32648", "transform": Affine(10, 0, 345_000, 0, -10, 160_000)}
    with MemoryFile() as memory:
        with memory.open(
            driver="GTiff", height=256, width=256, count=1, dtype="uint16", **place, **WAYS["deflate"]
        ) as dataset:
            dataset.write(values, 1)
        held = Held(bytes(memory.read()))
    source = Source(held, Store().file(""))
    got = BandWindow(source.levels()[0], Window(0, 0, 256, 40)).pixels(source)
    assert (got == values[:40]).all()


def test_a_damaged_block_is_told() -> None:
    held = file_of("deflate")
    source = Source(held, Store().file(""))
    (level,) = source.levels()
    start = int(level.layout.offsets[1])
    held.content = held.content[: start + 500] + bytes(len(held.content) - start - 500)
    with pytest.raises(Unreadable):
        BandWindow(level, Window(300, 0, 90, 256)).pixels(source)
