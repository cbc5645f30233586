"""The numbers: every count equals the one worked out pixel by pixel, for any area, in any CRS, by any decoder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import numpy as np
import pytest
from osgeo import gdal
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.quality_layer import STRICT
from clear_scenes.core.reading.source import HEADER
from tests.support import oracle
from tests.support.rasters import (
    AFFINE,
    CRS,
    HEIGHT,
    KINDS,
    WHOLE,
    WIDTH,
    MemoryRanges,
    box,
    classes,
    corner,
    counted,
    polygon,
    sample_file,
    written,
)

LONLAT, MERCATOR, ZONE_EAST, ZONE_WEST = "EPSG:4326", "EPSG:3857", "EPSG:32649", "EPSG:32647"
STAR = [90, 40, 85, 35, 95, 44, 80, 38, 92, 41]

# Areas in the grid's own CRS, as polygons of rings.
OWN = {
    "rectangle": [[box(120.3, 80.2, 310.7, 201.4)]],
    "star": [[polygon((330, 300), STAR)]],
    "with holes": [
        [polygon((350.37, 330.21), [200, 190, 210, 195]), box(300, 300, 340, 350), polygon((420.3, 330.1), [30] * 5)]
    ],
    "overlapping parts": [[box(100, 100, 300, 220)], [polygon((290, 210), STAR)], [box(150, 90, 160, 400)]],
    "parts apart": [[box(10, 20, 60, 70)], [box(600, 500, 700, 640)]],
    "half off in the west": [[box(-120.3, 200, 90.7, 330)]],
    "over the lower right corner": [[polygon((WIDTH - 10, HEIGHT - 10), STAR)]],
    "around the scene": [[box(-30, -20, WIDTH + 40, HEIGHT + 10)]],
    "wholly off": [[box(WIDTH + 20, 10, WIDTH + 90, 70)]],
    "one pixel": [[box(333, 222, 334, 223)]],
    "one block": [[box(128, 256, 256, 384)]],
    "whole tile": [[box(0, 0, WIDTH, HEIGHT)]],
    "sliver along a row": [[box(50, 100.4, 700, 100.6)]],
    "sliver aslant": [[[corner(40, 40), corner(700, 640), corner(700.9, 640), corner(40.9, 40), corner(40, 40)]]],
    "nothing between centers": [[box(200.6, 200.6, 201.4, 201.4)]],
    "clockwise": [[polygon((400, 200), STAR)[::-1]]],
    "in the gap without data": [[box(400, 260, 600, 380)]],
}


def image(polygons: list, crs: str) -> tuple:
    """The corners in another CRS; the edges between them are straight there, so it is another area."""
    return tuple(
        tuple(tuple(zip(*transform(CRS, crs, *zip(*ring, strict=True))[:2], strict=True)) for ring in rings)
        for rings in polygons
    )


def frozen(polygons: list) -> tuple:
    return tuple(tuple(tuple(ring) for ring in rings) for rings in polygons)


IN_OTHERS = [
    (name, crs)
    for crs in (LONLAT, MERCATOR, ZONE_EAST, ZONE_WEST)
    for name in ("rectangle", "star", "with holes", "overlapping parts", "half off in the west", "around the scene")
]
AREAS = {name: Area(frozen(polygons), CRS) for name, polygons in OWN.items()}
AREAS |= {f"{name} in {crs}": Area(image(OWN[name], crs), crs) for name, crs in IN_OTHERS}


@cache
def counted_by_hand(area: Area, seed: int, odd: bool = False, crs: str = CRS) -> tuple[int, ...]:
    return oracle.count(classes(seed, odd), AFFINE, crs, area.polygons, area.crs)


@pytest.mark.parametrize("name", AREAS)
def test_counts_equal_those_made_pixel_by_pixel(name: str) -> None:
    area = AREAS[name]
    seed, odd = (2, True) if len(name) % 2 else (1, False)
    file = MemoryRanges(sample_file("plain", seed, odd))
    found = counted(file, area)
    by_hand = counted_by_hand(area, seed, odd)
    assert found.counts == by_hand
    assert found.decoder == STRICT
    measured = Measurement(None, found.counts)
    assert measured.coverage == oracle.percent(sum(by_hand[1:]), sum(by_hand))
    assert measured.cloud() == oracle.percent(sum(by_hand[8:11]), sum(by_hand[1:]))


def test_the_cases_are_worth_something() -> None:
    """They hold cloud and none, data and none, pixels on the scene and off it."""
    assert len(AREAS) >= 30
    whole, none = counted_by_hand(AREAS["whole tile"], 2, True), counted_by_hand(AREAS["wholly off"], 1)
    assert all(whole)
    assert sum(whole) == HEIGHT * WIDTH
    assert none[0] == sum(none) == 70 * 60
    assert sum(counted_by_hand(AREAS["one pixel"], 1)) == 1
    assert sum(counted_by_hand(AREAS["nothing between centers"], 1)) == 0
    assert 0 < sum(counted_by_hand(AREAS["sliver aslant"], 1)) < 700


def test_edges_are_straight_in_the_crs_of_the_area() -> None:
    """Between the same four corners, lon/lat makes another area than the grid's own CRS."""
    far = [[box(-6000.2, 100.2, 6000.3, 400.1)]]
    sums = {}
    for crs in (CRS, LONLAT):
        area = Area(frozen(far) if crs == CRS else image(far, crs), crs)
        sums[crs] = counted(MemoryRanges(sample_file("plain")), area).counts
    assert abs(sum(sums[LONLAT]) - sum(sums[CRS])) > 1000


SOME = ("star", "with holes in EPSG:4326", "half off in the west", "in the gap without data")


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_decoder_gives_the_same_counts(kind: str, backend: str) -> None:
    content = sample_file(kind, 2, True)
    for name in SOME:
        area, file = AREAS[name], MemoryRanges(content)
        found = counted(file, area, lambda: backend_named(backend))
        assert found.counts == counted_by_hand(area, 2, True, KINDS[kind].crs), name
        assert found.decoder == (STRICT if KINDS[kind].strict else backend)
        many = {"uncompressed": 7, "16 bit uncompressed": 14}
        assert len(file.asked) <= many.get(kind, 2), "the header, and what is merged"
        assert file.asked[0] == (0, HEADER)
        if kind in WHOLE:
            assert file.asked[1][1] >= len(content)
        else:
            assert file.bytes_read < len(content)


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_door_decodes_every_kind(kind: str, backend: str) -> None:
    """The strict reader's kinds too: it hands over whatever is not exactly its own."""
    pixels = classes(2, True)
    with backend_named(backend).opened(sample_file(kind, 2, True)) as raster:
        assert (raster.grid.width, raster.grid.height) == (WIDTH, HEIGHT)
        assert raster.grid.affine == pytest.approx(AFFINE)
        assert (raster.read(Window(20, 10, 200, 300)) == pixels[10:310, 20:220]).all()


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize(("kind", "values"), [("16 bit", (264, 4096 + 9, 65535)), ("signed 16 bit", (-1, -248, 264))])
def test_values_of_more_than_a_byte_are_no_class(kind: str, values: tuple[int, ...], backend: str) -> None:
    """Cut to a byte, 264 would be cloud."""
    pixels = np.full((HEIGHT, WIDTH), 4, KINDS[kind].dtype)
    for number, value in enumerate(values):
        pixels[100, 200 + number] = value
    file = MemoryRanges(written(KINDS[kind], pixels))
    found = counted(file, Area(frozen([[box(190, 90, 210, 110)]]), CRS), lambda: backend_named(backend))
    assert found.counts == (len(values), 0, 0, 0, 400 - len(values), *[0] * 7)


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
def test_a_file_whose_pixels_are_points_lies_half_a_pixel_off(backend: str) -> None:
    """Its header names centers, not corners."""
    content = written(KINDS["plain"], classes(1), tags={"AREA_OR_POINT": "Point"})
    found = counted(MemoryRanges(content), AREAS["one block"], lambda: backend_named(backend))
    assert found.counts == counted_by_hand(AREAS["one block"], 1)
    assert found.decoder == backend


def test_both_doors_give_the_same_coordinates() -> None:
    points = np.array([[103.6, 1.3], [100.2, -4.0], [109.9, 6.0]])
    one, other = (backend_named(name).transform(LONLAT, CRS, points) for name in ("rasterio", "osgeo"))
    assert np.abs(one - other).max() < 1e-6
    assert np.abs(one[0] - [344_243, 143_735]).max() < 200, "east first, then north, in meters"
    for name in ("rasterio", "osgeo"):
        with pytest.raises(ValueError, match=r"could not be parsed|unknown CRS|positive integers"):
            backend_named(name).transform("EPSG:0", CRS, points)


@pytest.mark.parametrize(
    ("rings", "ranges"),
    [
        ([box(520, 520, 600, 600)], 1),
        ([box(520, 520, 1030, 600)], 1),
        ([box(10, 10, 20, 20)], 1),
        ([box(520, 10, 530, 2000)], 4),
        ([box(10, 10, 30, 2000), box(12, 12, 20, 20)], 4),
    ],
)
@pytest.mark.parametrize("kind", ["plain", "lzw"])
def test_only_the_blocks_touched_are_fetched(big: dict, kind: str, rings: list, ranges: int) -> None:
    """Blocks of this file are larger than the gap that is bridged: each row of blocks touched is a range of its own."""
    content = big[kind]
    with osgeo_gdal(content) as band:
        touched = [blocks_of(band, number) for number in by_hand_blocks(rings)]
    file = MemoryRanges(content)
    counted(file, Area(frozen([rings]), CRS))
    assert len(file.asked) == 1 + ranges
    for offset, size in touched:
        assert any(start <= offset and offset + size <= stop for start, stop in file.asked)
    assert file.bytes_read <= HEADER + sum(size for _, size in touched) + 200


@pytest.fixture(scope="module")
def big() -> dict[str, bytes]:
    pixels = np.random.default_rng(5).integers(1, 12, (2048, 2048), dtype=np.uint8)
    blocks = {"blockxsize": 512, "blockysize": 512}
    return {name: written(KINDS[name], pixels, **blocks) for name in ("plain", "lzw")}


@contextmanager
def osgeo_gdal(content: bytes) -> Iterator[gdal.Band]:
    gdal.FileFromMemBuffer("/vsimem/big.tif", content)
    dataset = gdal.Open("/vsimem/big.tif")
    yield dataset.GetRasterBand(1)
    del dataset
    gdal.Unlink("/vsimem/big.tif")


def blocks_of(band: gdal.Band, block: tuple[int, int]) -> tuple[int, int]:
    """Where GDAL says that a block lies, and its length."""
    column, row = block
    return tuple(int(band.GetMetadataItem(f"BLOCK_{what}_{column}_{row}", "TIFF")) for what in ("OFFSET", "SIZE"))


def by_hand_blocks(rings: list) -> set[tuple[int, int]]:
    """Blocks of 512 that the outer ring's box touches (it lies on whole pixels)."""
    columns, rows = zip(*[((x - AFFINE[2]) / 20, (AFFINE[5] - y) / 20) for x, y in rings[0]], strict=True)
    spans = [range(int(min(of)) // 512, (int(max(of)) - 1) // 512 + 1) for of in (columns, rows)]
    return {(column, row) for column in spans[0] for row in spans[1]}
