"""Headers under fire: whatever a file holds ends in counts or in a named reason, and never fills the memory."""

from __future__ import annotations

import struct
import tracemalloc
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.scene import SceneError, Unreadable
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.reading.pieces import MoreNeeded
from clear_scenes.core.reading.quality_layer import STRICT
from clear_scenes.core.reading.source import HEADER
from clear_scenes.core.reading.tiff import Layout, layout
from sample.cogs import write_cog
from tests.support import oracle
from tests.support.rasters import (
    AFFINE,
    CRS,
    DEFLATE,
    KINDS,
    OWN_CRS,
    Kind,
    MemoryRanges,
    box,
    classes,
    counted,
    written,
)
from tests.support.tiffs import NODATA, OFFSETS, values

AREA = Area(((tuple(box(10.2, 10.3, 250.7, 240.6)),),), CRS)
MEGABYTE = 1 << 20
MOST = 150 * MEGABYTE


@pytest.fixture(scope="module")
def cog(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small file as Earth Search writes them: 300 x 280, one block, with overviews."""
    path: Path = tmp_path_factory.mktemp("tiff") / "SCL.tif"
    write_cog(path, classes(1)[None, :280, :300], "classes", (AFFINE[2], AFFINE[5]), 20, 32648)
    return path.read_bytes()


@cache
def tiled() -> bytes:
    """300 x 280 in nine blocks of 128."""
    return written(KINDS["plain"], classes(1)[:280, :300])


def counts(content: bytes) -> tuple[int, ...]:
    found = counted(MemoryRanges(content), AREA)
    assert found.decoder == STRICT
    return found.counts


# Hostile bytes


def tried(content: bytes) -> None:
    """Right, or a named reason; and modest."""
    tracemalloc.start()
    try:
        found = counted(MemoryRanges(content), AREA)
        assert len(found.counts) == 12
        assert min(found.counts) >= 0
    except SceneError:
        pass
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < MOST


flips = st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), min_size=1, max_size=6)
hostile = settings(deadline=None, max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])


def flipped(content: bytes, changes: list[tuple[int, int]], whole: bool = False) -> bytes:
    changed = bytearray(content)
    for at, value in changes:
        changed[at * (len(content) // 701 if whole else 1) % len(content)] = value
    return bytes(changed)


@hostile
@given(flips)
def test_flipped_bytes_in_the_header(cog: bytes, changes: list[tuple[int, int]]) -> None:
    tried(flipped(cog, changes))


@hostile
@given(flips)
def test_flipped_bytes_anywhere(cog: bytes, changes: list[tuple[int, int]]) -> None:
    tried(flipped(cog, changes, whole=True))


@hostile
@given(st.integers(1, 701), flips)
def test_files_that_end_early(cog: bytes, kept: int, changes: list[tuple[int, int]]) -> None:
    tried(cog[: len(cog) * kept // 702 + 1])
    tried(flipped(cog, changes)[: kept * 2])


@hostile
@given(st.binary(min_size=0, max_size=400))
def test_noise_behind_the_magic_number(noise: bytes) -> None:
    for magic in (b"II*\0", b"MM\0*", b"II+\0\x08\0\0\0", b"MM\0+\0\x08\0\0"):
        tried(magic + noise)


extreme = st.sampled_from([0, 1, 2, 255, 256, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1, 2**62, 2**63 - 1, 2**64 - 1])


@hostile
@given(st.integers(0, 19), st.sampled_from([1, 2, 3, 4, 5, 12, 13, 16, 99]), extreme, extreme)
def test_extreme_entries_of_a_bigtiff(place: int, kind: int, count: int, value: int) -> None:
    content = bytearray(written(KINDS["bigtiff"], classes(1)[:280, :300]))
    (number,) = struct.unpack_from("<Q", content, 16)
    struct.pack_into("<HQQ", content, 24 + place % number * 20 + 2, kind, count, value)
    tried(bytes(content))


@hostile
@given(flips, st.integers(8, 2**45), st.integers(8, 5000))
def test_the_layout_alone_whatever_the_size(
    cog: bytes, changes: list[tuple[int, int]], size: int, at_hand: int
) -> None:
    try:
        found = layout(flipped(cog, changes)[:at_hand], size)
    except (MoreNeeded, Unreadable):
        pass
    else:
        assert isinstance(found, Layout)
        assert len(found.offsets) == len(found.byte_counts)
        assert (found.offsets + found.byte_counts <= size).all()


@pytest.mark.parametrize("offset", [2**64 - 1, 2**63 - 1, 2**63 + 5, 2**63 - 100])
def test_offsets_beyond_all_numbers(offset: int) -> None:
    content = bytearray(written(KINDS["bigtiff"], classes(1)[:280, :300]))
    (number,) = struct.unpack_from("<Q", content, 16)
    for at in range(24, 24 + number * 20, 20):
        tag, kind, count = struct.unpack_from("<HHQ", content, at)
        if tag == OFFSETS:
            (where,) = struct.unpack_from("<Q", content, at + 12)
            struct.pack_into("<H", content, at + 2, 16)
            content += struct.pack(f"<{count}Q", *[offset] * count)
            struct.pack_into("<Q", content, at + 12, len(content) - 8 * count)
            assert (kind, where) != (16, offset)
    with pytest.raises(Unreadable, match="cut short"):
        counted(MemoryRanges(bytes(content)), AREA)


@pytest.mark.parametrize("value", [2**31, 2**33])
def test_a_nodata_value_that_is_a_number_not_a_text(value: int) -> None:
    """Taken for a length, it would fill the memory."""
    content = bytearray(written(KINDS["bigtiff"], classes(1)[:280, :300]))
    (number,) = struct.unpack_from("<Q", content, 16)
    (at,) = [at for at in range(24, 24 + number * 20, 20) if struct.unpack_from("<H", content, at) == (NODATA,)]
    struct.pack_into("<HQQ", content, at + 2, 16, 1, value)
    tried(bytes(content))
    assert not layout(bytes(content), len(content)).plain


# The header


@pytest.mark.parametrize("size", [9, 100, 200, 500, 1000, 3000])
def test_more_of_the_header_is_asked_for_until_it_is_whole(cog: bytes, size: int) -> None:
    whole, head = layout(cog, len(cog)), cog[:size]
    asked = 0
    while True:
        try:
            found = layout(head, len(cog))
            break
        except MoreNeeded as more:
            asked, head = asked + (1 if more.stop > len(head) else 99), cog[: more.stop]
    assert asked <= 12, "each time more than is at hand"
    assert (found.offsets == whole.offsets).all()
    assert (found.grid, found.plain) == (whole.grid, True)


@pytest.mark.parametrize("kind", ["plain", "lzw", "own CRS"])
def test_a_header_longer_than_the_first_range(kind: str) -> None:
    """2,100 blocks of 16: their list alone is longer."""
    pixels = np.tile(classes(1), (1, 1))[:688, :752]
    options = {"blockxsize": 16, "blockysize": 16}
    content = written(KINDS[kind], pixels, **options)
    assert min(values(content, OFFSETS)) > HEADER
    crs = KINDS[kind].crs
    for backend in ("rasterio", "osgeo"):
        file = MemoryRanges(content)
        found = counted(file, AREA, lambda name=backend: backend_named(name))
        assert found.counts == oracle.count(pixels, AFFINE, crs, AREA.polygons, AREA.crs)
        assert found.decoder == (STRICT if KINDS[kind].strict else backend)
        assert 2 <= len(file.asked) <= 5
        assert file.asked[1][0] == HEADER, "the header goes on"
        assert file.bytes_read < len(content) / 2


def test_a_place_on_the_earth_that_lies_around_the_end_of_the_first_range() -> None:
    """The CRS of a file that says it in parameters is found wherever in the header it lies."""
    area = Area(((tuple(box(2, 2, 30, 12)),),), OWN_CRS)
    kind = Kind(DEFLATE | {"blockxsize": 16, "blockysize": 16}, strict=False, crs=OWN_CRS)
    asked = set()
    for blocks in range(1240, 1300, 3):
        file = MemoryRanges(written(kind, np.ones((16, blocks * 16), np.uint8)))
        assert counted(file, area).counts == (0, 280, *[0] * 10)
        asked.add(len(file.asked))
    assert asked == {1, 2} or asked == {2, 3}, "the first range ends in the middle of these headers"


def test_a_header_at_the_end_of_the_file(tmp_path: Path) -> None:
    """As GDAL leaves it where tags are changed afterwards."""
    import rasterio

    path = tmp_path / "a.tif"
    path.write_bytes(tiled())
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(story="long " * 200)
    content = path.read_bytes()
    (first,) = struct.unpack_from("<I", content, 4)
    assert first > len(tiled()) - 10
    assert counts(content) == counts(tiled())
