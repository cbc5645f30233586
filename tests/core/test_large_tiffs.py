"""Files that are long, wide, or laid out late: what is bounded is what is read of them for the area."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import rasterio

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.reading.quality_layer import STRICT
from clear_scenes.core.reading.source import Source
from clear_scenes.core.storage.store import Store
from tests.support.rasters import AFFINE, CRS, DEFLATE, KINDS, TILED, Kind, MemoryRanges, box, counted, written

MEGABYTE = 1 << 20
WAYS = {
    "stored in tiles": TILED,
    "stored in strips of a row": {"blockysize": 1},
    "stored in one strip": {"blockysize": 5490},
    "deflated in one strip": {"compress": "deflate", "blockysize": 5490},
    "lzw in one strip": {"compress": "lzw", "blockysize": 5490},
}
# What of 30 MB is read for 50 rows of 60 pixels: a compressed strip has no beginning that could be left out.
MOST = {"deflated in one strip": 8 * MEGABYTE, "lzw in one strip": 8 * MEGABYTE}


def pattern(height: int, width: int) -> np.ndarray:
    """Classes 1 to 11 in lines that lean, so that no two places are alike."""
    rows, columns = np.ogrid[:height, :width]
    return ((rows // 3 + columns // 7) % 11 + 1).astype(np.uint8)


def area(left: int, top: int, right: int, bottom: int, affine: tuple[float, ...] = AFFINE) -> Area:
    a, _, c, _, e, f = affine
    corners = ((left, top), (left, bottom), (right, bottom), (right, top), (left, top))
    return Area(((tuple((c + a * column, f + e * row) for column, row in corners),),), CRS)


def by_numpy(values: np.ndarray, left: int, top: int, right: int, bottom: int) -> tuple[int, ...]:
    return tuple(np.bincount(values[top:bottom, left:right].ravel(), minlength=12).tolist())


@cache
def whole_tile() -> np.ndarray:
    return pattern(5490, 5490)


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize("way", WAYS)
def test_a_small_area_of_a_large_file_is_read_alone(way: str, backend: str) -> None:
    file = MemoryRanges(written(Kind(WAYS[way], strict=False), whole_tile()))
    place = (5000, 5200, 5060, 5250)
    found = counted(file, area(*place), lambda: backend_named(backend))
    assert found.counts == by_numpy(whole_tile(), *place)
    assert found.decoder == (STRICT if "tiles" in way else backend)
    assert file.bytes_read < MOST.get(way, MEGABYTE)


def test_a_stored_file_of_120_megabytes(tmp_path: Path) -> None:
    values, place = pattern(10_980, 10_980), (9000, 9003, 9200, 9100)
    for rows in (1, 10_980):
        file = MemoryRanges(written(Kind({"blockysize": rows}, strict=False), values))
        assert len(file.content) > 120_000_000
        assert counted(file, area(*place)).counts == by_numpy(values, *place)
        assert file.bytes_read < 3 * MEGABYTE


@pytest.mark.parametrize("options", [DEFLATE | {"predictor": 2}, TILED | {"compress": "lzw"}, {"blockysize": 8}])
@pytest.mark.parametrize("shape", [(300, 70_000), (70_000, 300)], ids=["wide", "high"])
def test_seventy_thousand_pixels_along_a_side(shape: tuple[int, int], options: dict) -> None:
    values, affine = pattern(*shape), (5.0, 0.0, 300_000.0, 0.0, -5.0, 400_000.0)
    file = MemoryRanges(written(Kind(options, strict=False), values, affine))
    place = (69_800, 100, 69_990, 160) if shape[1] > shape[0] else (100, 69_800, 160, 69_990)
    assert counted(file, area(*place, affine)).counts == by_numpy(values, *place)
    assert file.bytes_read < (5 if "blockysize" in options else 2) * MEGABYTE  # a row is 70 kB


def with_its_directory_at_the_end(path: Path, content: bytes) -> bytes:
    """As GDAL leaves it where tags are changed afterwards."""
    path.write_bytes(content)
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(story="long " * 200)
    return path.read_bytes()


@pytest.mark.parametrize(("side", "megabytes"), [(2900, 8), (5550, 30)])
@pytest.mark.parametrize("kind", ["uncompressed", "bigtiff", "stored strips"])
def test_a_directory_far_on_is_jumped_to(tmp_path: Path, side: int, megabytes: int, kind: str) -> None:
    values, place = pattern(side, side), (2000, 2100, 2050, 2130)
    options = {"uncompressed": TILED, "bigtiff": TILED | {"bigtiff": "YES"}, "stored strips": {"blockysize": 8}}[kind]
    content = with_its_directory_at_the_end(tmp_path / "a.tif", written(Kind(options, strict=False), values))
    form, at = ("<Q", 8) if kind == "bigtiff" else ("<I", 4)
    assert struct.unpack_from(form, content, at)[0] > megabytes * 1_000_000
    file, store = MemoryRanges(content), Store(tmp_path / "kept.sqlite")
    assert counted(file, area(*place)).counts == by_numpy(values, *place)
    assert file.bytes_read < MEGABYTE
    assert len(file.asked) <= 8

    again = MemoryRanges(content)
    for one in (file, again):
        one.asked.clear()
        assert Source(one, store.file("a")).layout().width == side
    assert file.asked
    assert not again.asked, "all of the header is kept, wherever it lies"
    store.close()


def test_levels_that_lie_far_apart_are_all_found(tmp_path: Path) -> None:
    """Overviews that were added later lie behind the image, each directory before its blocks."""
    path = tmp_path / "a.tif"
    path.write_bytes(written(KINDS["uncompressed"], whole_tile()))
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2, 4, 8, 16], rasterio.enums.Resampling.nearest)
    file = MemoryRanges(path.read_bytes())
    found = Source(file, Store().file("")).levels()
    assert [level.layout.width for level in found] == [5490, 2745, 1373, 687, 344]
    assert file.bytes_read < MEGABYTE


def test_a_header_without_end_is_refused() -> None:
    """As many directories as one likes to write, a megabyte apart, each of which names the next."""
    content, apart = bytearray(100 * MEGABYTE), MEGABYTE
    content[:8] = b"II*\0" + struct.pack("<I", apart)
    entries = [(256, 4, 1, 64), (257, 4, 1, 64), (258, 3, 1, 8), (273, 4, 1, 8), (278, 4, 1, 64), (279, 4, 1, 4096)]
    for number in range(1, 99):
        directory = struct.pack("<H", len(entries) + 1) + struct.pack("<HHII", 254, 4, 1, 1)
        directory += b"".join(struct.pack("<HHII", *entry) for entry in entries)
        content[number * apart : number * apart + len(directory) + 4] = directory + struct.pack(
            "<I", (number + 1) * apart
        )
    file = MemoryRanges(bytes(content))
    assert len(Source(file, Store().file("")).levels()) == 32
    assert file.bytes_read < MEGABYTE


def test_a_list_of_blocks_that_is_too_long_is_refused_unread() -> None:
    """Two million blocks: sixteen megabytes of header for whatever area."""
    content = bytearray(20 * MEGABYTE)
    content[:8] = b"II*\0" + struct.pack("<I", 8)
    count = 2_000_000
    entries = [(256, 4, 1, 16 * 2000), (257, 4, 1, 16 * 1000), (258, 3, 1, 8), (322, 3, 1, 16), (323, 3, 1, 16)]
    entries += [(324, 4, count, 1000), (325, 4, count, 1000 + 4 * count)]
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
    content[8 : 8 + len(directory)] = directory
    file = MemoryRanges(bytes(content))
    with pytest.raises(Unreadable, match="header is too long"):
        counted(file, Area(((tuple(box(0, 0, 9, 9)),),), CRS))
    assert file.bytes_read < 5 * MEGABYTE


def test_a_block_longer_than_anybody_would_wait_for_is_refused_unread() -> None:
    content = bytearray(written(KINDS["lzw"], pattern(100, 100)) + bytes(80 * MEGABYTE))
    (first,) = struct.unpack_from("<I", content, 4)
    (count,) = struct.unpack_from("<H", content, first)
    for at in range(first + 2, first + 2 + 12 * count, 12):
        if struct.unpack_from("<H", content, at)[0] == 325:
            struct.pack_into("<HII", content, at + 2, 4, 1, 70 * MEGABYTE)
    file = MemoryRanges(bytes(content))
    with pytest.raises(Unreadable, match="blocks are too large"):
        counted(file, area(0, 0, 9, 9))
    assert file.bytes_read < MEGABYTE
