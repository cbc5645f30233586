"""Quality layers of other sensors: bits are read as their makers say, and counted as exactly as the SCL's classes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.schemes import FMASK, QA_PIXEL, SCHEMES, SCL, Scheme, is_identity, table_of
from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS, OPAQUE
from clear_scenes.core.classification.scl import STRICT as STRICT_CLASSES
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.reading.mosaic import count_classes
from clear_scenes.core.reading.quality_layer import STRICT
from tests.support import oracle
from tests.support.bits import bits, of_fmask, of_qa_pixel
from tests.support.rasters import (
    AFFINE,
    CRS,
    DEFLATE,
    KINDS,
    TILED,
    Kind,
    MemoryRanges,
    box,
    counted,
    jpeg_2000,
    polygon,
    tile,
    written,
)

# Values that real products hold: fill; land, of Landsat 7 and 8; beside a cloud; water, of two generations; cloud of
# medium and of high confidence; shadow; snow; cirrus, alone and with cloud.
SEEN = {1: 0, 5440: 5, 21824: 5, 21826: 1, 21888: 6, 21952: 6, 22080: 7, 22280: 9, 23888: 3, 30048: 11}
SEEN |= {54596: 10, 55052: 9}


def test_the_schemes_read_every_value_as_their_makers_say() -> None:
    fmask, landsat = table_of(FMASK), table_of(QA_PIXEL)
    assert [of_fmask(value) for value in range(256)] == fmask[:256].tolist()
    assert [of_qa_pixel(value) for value in range(1 << 16)] == landsat.tolist()
    assert {value: int(landsat[value]) for value in SEEN} == SEEN
    assert set(SEEN) <= set(QA_PIXEL.drawn)
    assert table_of(SCL)[:14].tolist() == [*range(12), 0, 0]
    assert is_identity(SCL)
    assert not is_identity(FMASK)
    assert not is_identity(QA_PIXEL)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_a_scheme_names_every_class_that_it_gives(scheme: Scheme) -> None:
    assert {one.value for one in scheme.classes} == set(np.unique(table_of(scheme)).tolist())
    assert table_of(scheme)[scheme.empty] == 0
    assert {0, 9, 10, 3, 11} <= {one.value for one in scheme.classes}, "what the presets speak of"


# Whole real files


def fmask_files(shared_data: Path) -> list[Path]:
    return sorted((shared_data / "other/hls_fmask").glob("*.tif"))


def landsat_files(shared_data: Path) -> list[Path]:
    return sorted((shared_data / "other/landsat_qa").glob("LC08*QA_PIXEL.TIF"))


def whole(width: int, height: int, affine: Affine, crs: str) -> Area:
    """A ring a little within the raster's outermost pixel edges, so that every center is inside."""
    corners = [(0.1, 0.1), (0.1, height - 0.1), (width - 0.1, height - 0.1), (width - 0.1, 0.1), (0.1, 0.1)]
    return Area(((tuple(affine * corner for corner in corners),),), crs)


def test_whole_hls_tiles_are_counted_and_agree_with_their_own_metadata(shared_data: Path) -> None:
    """NASA states the share of cloud and shadow in whole percent beside the file: 6 and 9."""
    stated = []
    for path in fmask_files(shared_data):
        with rasterio.open(path) as dataset:
            values, crs, affine = dataset.read(1), dataset.crs.to_string(), dataset.transform
            stated.append(int(dataset.tags()["cloud_coverage"]))
        expected = [0] * 12
        for value, count in zip(*np.unique(values, return_counts=True), strict=True):
            expected[of_fmask(int(value))] += int(count)
        found = counted(MemoryRanges(path.read_bytes()), whole(3660, 3660, affine, crs), scheme=FMASK)
        assert found.counts == tuple(expected)
        assert found.decoder == STRICT
        measured = Measurement(None, found.counts)
        assert abs(measured.cloud(CLOUDS_AND_SHADOWS) - stated[-1]) < 0.51
        assert measured.cloud(OPAQUE) == measured.cloud(CLOUDS) < measured.cloud(CLOUDS_AND_SHADOWS)
        assert measured.cloud(CLOUDS_AND_SHADOWS) < measured.cloud(STRICT_CLASSES)
    assert stated == [6, 9]


def test_whole_landsat_scenes_are_counted_and_agree_with_the_catalogue(shared_data: Path) -> None:
    """Decimated, and not tiled: GDAL's. One of them has its item: 99.94 % by USGS's own count."""
    for path in landsat_files(shared_data):
        with rasterio.open(path) as dataset:
            values, crs, affine = dataset.read(1), dataset.crs.to_wkt(), dataset.transform
        expected = [0] * 12
        for value in values.ravel().tolist():
            expected[of_qa_pixel(value)] += 1
        area = whole(values.shape[1], values.shape[0], affine, crs)
        for backend in ("rasterio", "osgeo"):
            found = counted(
                MemoryRanges(path.read_bytes()), area, lambda backend=backend: backend_named(backend), QA_PIXEL
            )
            assert (found.counts, found.decoder) == (tuple(expected), backend)
        assert set(np.unique(values).tolist()) <= set(QA_PIXEL.drawn), "all of it can be drawn"
        if "001062" in path.name:
            (item,) = (shared_data / "stac/usgs-landsatlook/files").glob("*001062*")
            stated = json.loads(item.read_text())["properties"]["eo:cloud_cover"]
            assert Measurement(None, found.counts).cloud(CLOUDS) == pytest.approx(stated, abs=0.005)


# Made up, in every way that a file may be written


WAYS = {
    "tiled": Kind(DEFLATE | {"predictor": 2}, strict=True),
    "no predictor": Kind(DEFLATE, strict=True),
    "uncompressed": Kind(TILED, strict=True),
    "big endian": Kind(DEFLATE | {"predictor": 2, "endianness": "BIG"}, strict=True),
    "sparse": Kind(DEFLATE | {"predictor": 2, "sparse_ok": True}, strict=True),
    "lzw": Kind(TILED | {"compress": "lzw", "predictor": 2}, strict=False),
    "strips": Kind({"compress": "deflate", "blockysize": 16}, strict=False),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("scheme", "dtype", "of"), [(FMASK, "uint8", of_fmask), (QA_PIXEL, "uint16", of_qa_pixel)], ids=["fmask", "qa"]
)
def test_bits_are_counted_pixel_by_pixel(scheme: Scheme, dtype: str, of, way: str) -> None:
    values, kind = bits(4, scheme), WAYS[way]
    content = written(Kind(kind.options, kind.strict, dtype), values, nodata=scheme.empty)
    area = Area(((tuple(polygon((350, 300), [260, 200, 310, 240, 280])),),), CRS)
    classes = np.vectorize(of)(values)
    expected = oracle.count(classes, AFFINE, CRS, area.polygons, area.crs)
    assert min(expected[value] for value in (0, 1, 3, 5, 6, 9, 10, 11)) > 50
    for backend in ("rasterio", "osgeo"):
        found = counted(MemoryRanges(content), area, lambda backend=backend: backend_named(backend), scheme)
        assert found.counts == expected
        assert found.decoder == (STRICT if kind.strict else backend)


def test_tiles_of_bits_are_joined() -> None:
    """Half a tile each: what one has no data for comes of the other, what both have of the first."""
    left, right = bits(5, FMASK), bits(6, FMASK)
    left[:, 400:] = 255
    right[:, :300] = 255
    files = [written(KINDS["plain"], one, nodata=255) for one in (left, right)]
    area = Area(((tuple(box(150.2, 50.2, 650.7, 550.6)),),), CRS)
    found = count_classes([tile(MemoryRanges(file), scheme=FMASK) for file in files], area)
    both = np.where(left == 255, right, left)
    expected = oracle.count(np.vectorize(of_fmask)(both), AFFINE, CRS, area.polygons, area.crs)
    assert found.tally.counts == expected
    assert found.tally.unread == 0


def test_a_jpeg_2000_is_never_read_through_its_overviews() -> None:
    """A chessboard of two classes: every overview of it would be one class, or a false one between them."""
    rows, columns = np.mgrid[0:700, 0:760]
    values = np.where((rows + columns) % 2, 9, 4).astype(np.uint8)
    content = jpeg_2000(written(KINDS["plain"], values), {"reversible": "YES", "quality": 100, "resolutions": 6})
    area = Area(((tuple(box(100.2, 50.2, 699.7, 649.6)),),), CRS)
    expected = oracle.count(values, AFFINE, CRS, area.polygons, area.crs)
    assert expected[4] == expected[9] == 180_000
    for backend in ("rasterio", "osgeo"):
        file = MemoryRanges(content)
        assert counted(file, area, lambda backend=backend: backend_named(backend)).counts == expected
        assert file.bytes_read == len(content), "whole, and once"


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
def test_a_number_that_is_no_value_is_no_data(backend: str) -> None:
    """As 0 it would be clear land in Fmask."""
    area = Area(((tuple(box(150.2, 50.2, 650.7, 550.6)),),), CRS)
    for number in (-9999, 70_000):
        values = np.full((700, 760), number, np.int32)
        content = written(Kind(DEFLATE, False, "int32"), values, nodata=None)
        for scheme in SCHEMES:
            counts = counted(MemoryRanges(content), area, lambda: backend_named(backend), scheme).counts
            assert counts[0] == sum(counts) > 200_000
    content = written(Kind(DEFLATE, False, "float32"), np.full((700, 760), np.nan), nodata=None)
    with pytest.raises(Unreadable):
        counted(MemoryRanges(content), area, lambda: backend_named(backend), FMASK)
