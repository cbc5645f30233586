"""Blocks of a TIFF: damaged, missing, misplaced or packed as a bomb; and the ranges in which they are fetched."""

from __future__ import annotations

import tracemalloc
import zlib
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.scene import SceneError, Unreadable
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.quality_layer import STRICT
from clear_scenes.core.reading.range_planning import Part, merged
from clear_scenes.core.reading.tiff import layout
from tests.support import oracle
from tests.support.rasters import AFFINE, CRS, KINDS, MemoryRanges, box, classes, counted, written
from tests.support.tiffs import (
    BITS,
    BYTE_COUNTS,
    COMPRESSION,
    OFFSETS,
    SAMPLE_FORMAT,
    TILE_HEIGHT,
    TILE_WIDTH,
    WIDTH,
    values,
    with_block,
    with_values,
)

AREA = Area(((tuple(box(10.2, 10.3, 250.7, 240.6)),),), CRS)
MEGABYTE = 1 << 20


@cache
def tiled() -> bytes:
    """300 x 280 in nine blocks of 128."""
    return written(KINDS["plain"], classes(1)[:280, :300])


def counts(content: bytes) -> tuple[int, ...]:
    found = counted(MemoryRanges(content), AREA)
    assert found.decoder == STRICT
    return found.counts


# Dimensions and blocks that make no sense


@pytest.mark.parametrize("tag", [WIDTH, WIDTH + 1])
@pytest.mark.parametrize(("size", "why"), [(0, "makes no sense"), (60_000, "not complete"), (65_535, "not complete")])
def test_wrong_dimensions(tag: int, size: int, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        counts(with_values(tiled(), tag, [size]))


@pytest.mark.parametrize("tag", [TILE_WIDTH, TILE_HEIGHT])
@pytest.mark.parametrize("size", [0, 16, 64])
def test_wrong_blocks(tag: int, size: int) -> None:
    with pytest.raises(Unreadable):
        counts(with_values(tiled(), tag, [size]))


def test_blocks_too_large_to_hold() -> None:
    with pytest.raises(Unreadable, match="too large"):
        counts(with_values(with_values(tiled(), TILE_WIDTH, [60_000]), TILE_HEIGHT, [60_000]))


def test_blocks_outside_of_the_file() -> None:
    offsets = values(tiled(), OFFSETS)
    for number in range(len(offsets)):
        with pytest.raises(Unreadable, match="cut short"):
            counts(with_values(tiled(), OFFSETS, [*offsets[:number], len(tiled()), *offsets[number + 1 :]]))
    with pytest.raises(Unreadable, match="cut short"):
        counts(tiled()[:-1])


def test_blocks_not_in_order_or_in_one_another() -> None:
    """A file may lay its blocks where it likes, and use one twice."""
    content = tiled()
    offsets, lengths = values(content, OFFSETS), values(content, BYTE_COUNTS)
    turned = with_block(with_block(content, 0, content[offsets[1] :][: lengths[1]]), 1, b"")
    pixels = classes(1)[:280, :300].copy()
    pixels[:128, :128] = pixels[:128, 128:256]
    pixels[:128, 128:256] = 0
    assert counts(turned) == oracle.count(pixels, AFFINE, CRS, AREA.polygons, AREA.crs)
    doubled = with_values(content, OFFSETS, [offsets[0]] * len(offsets))
    doubled = with_values(doubled, BYTE_COUNTS, [lengths[0]] * len(offsets))
    pixels = np.tile(classes(1)[:128, :128], (3, 3))[:280, :300]
    assert counts(doubled) == oracle.count(pixels, AFFINE, CRS, AREA.polygons, AREA.crs)


SIZE = 128 * 128


@pytest.mark.parametrize(
    "packed",
    [
        b"\0",
        b"no deflate at all",
        zlib.compress(bytes(SIZE))[:-20],
        zlib.compress(bytes(SIZE - 1)),
        zlib.compress(bytes(SIZE + 1)),
        zlib.compress(b""),
        zlib.compress(bytes(SIZE))[2:],
    ],
    ids=["a zero", "noise", "cut", "short", "long", "empty", "bare"],
)
@pytest.mark.parametrize("number", [0, 4])
def test_a_damaged_block(packed: bytes, number: int) -> None:
    with pytest.raises(Unreadable, match="a block is damaged"):
        counts(with_block(tiled(), number, packed))


def test_a_damaged_block_that_the_area_does_not_touch_is_none_of_its_business() -> None:
    small = Area(((tuple(box(150, 20, 200, 60)),),), CRS)
    damaged = with_block(tiled(), 5, b"noise")
    assert counted(MemoryRanges(damaged), small) == counted(MemoryRanges(tiled()), small)


def test_a_bomb_is_not_unpacked() -> None:
    bomb = with_block(tiled(), 0, zlib.compress(bytes(200 * MEGABYTE)))
    tracemalloc.start()
    with pytest.raises(Unreadable, match="a block is damaged"):
        counts(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10 * MEGABYTE


def test_an_uncompressed_block_too_short() -> None:
    content = written(KINDS["uncompressed"], classes(1)[:280, :300])
    lengths = values(content, BYTE_COUNTS)
    with pytest.raises(Unreadable, match="a block is damaged"):
        counts(with_values(content, BYTE_COUNTS, [lengths[0] - 1, *lengths[1:]]))


# What stands for no data


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize(("nodata", "counted_as"), [(0, 0), (5, 5), (255, 0)])
def test_missing_blocks_hold_the_nodata_value(nodata: int, counted_as: int, backend: str) -> None:
    """As GDAL fills them; a nodata value of 5 is odd, but it is what the file says."""
    pixels = classes(1)[:280, :300].copy()
    pixels[:128, :128] = 0
    for name in ("sparse", "sparse lzw"):
        content = written(KINDS[name], pixels, nodata=nodata)
        assert values(content, BYTE_COUNTS)[0] == 0
        expected = pixels.copy()
        expected[:128, :128] = counted_as
        found = counted(MemoryRanges(content), AREA, lambda: backend_named(backend))
        assert found.counts == oracle.count(expected, AFFINE, CRS, AREA.polygons, AREA.crs)
        with backend_named(backend).opened(content) as raster:
            assert (raster.read(Window(0, 0, 128, 128)) == nodata).all()


def test_a_file_of_other_pixels_is_handed_over() -> None:
    """16 bits with a sign, half bytes, 8 bits with a sign, LZW: not the strict reader's."""
    assert not layout(written(KINDS["signed 16 bit"], classes(1)), 1 << 30).plain
    assert not layout(with_values(tiled(), BITS, [4]), len(tiled())).plain
    assert not layout(with_values(tiled(), SAMPLE_FORMAT, [2]), len(tiled())).plain
    assert not layout(with_values(tiled(), COMPRESSION, [5]), len(tiled())).plain
    assert layout(tiled(), len(tiled())).plain


@pytest.mark.parametrize(
    "content", [b"", b"II", b"<html>404</html>", b"\x89PNG\r\n", b"II*\0", b"II*\0\xff\xff\xff\xff"]
)
def test_what_is_no_raster_at_all(content: bytes) -> None:
    class Empty(MemoryRanges):
        def read(self, start: int, stop: int) -> bytes:
            self.size = len(self.content)
            return self.content[start:stop]

    for backend in ("rasterio", "osgeo"):
        with pytest.raises(SceneError):
            counted(Empty(content), AREA, lambda name=backend: backend_named(name))


# Ranges


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 900)), max_size=20),
    st.integers(0, 300),
    st.integers(1, 2000),
)
def test_ranges_hold_every_part_and_bridge_small_gaps_only(places: list, gap: int, longest: int) -> None:
    parts = [Part(key, offset, length) for key, (offset, length) in enumerate(places)]
    groups = merged(parts, gap, longest)
    assert sorted(part.key for group in groups for part in group) == [part.key for part in parts if part.length]
    for group in groups:
        start, stop = group[0].offset, max(part.stop for part in group)
        assert start == min(part.offset for part in group)
        assert len(group) == 1 or stop - start <= longest
        used = {at for part in group for at in range(part.offset, part.stop)}
        run = 0
        for at in range(start, stop):
            run = 0 if at in used else run + 1
            assert run <= gap
