"""A mask or a band of opacity inside a quality file: what it hides is no data, whoever decodes the file."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from osgeo import gdal
from rasterio.enums import ColorInterp
from rasterio.io import MemoryFile

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.schemes import QA_PIXEL, SCL, Scheme
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.raster.choice import backend_named
from tests.support import oracle
from tests.support.rasters import AFFINE, CRS, DEFLATE, TILED, MemoryRanges, box, classes, counted, polygon

AREA = Area(((tuple(polygon((350, 300), [260, 200, 310, 240, 280])),),), CRS)
DOORS = ("rasterio", "osgeo")


def pixels() -> tuple[np.ndarray, np.ndarray]:
    """Classes without any of no data, and which are shown: a slanting wedge and single pixels are not."""
    values = np.maximum(classes(3), 1)
    rows, columns = np.mgrid[0 : values.shape[0], 0 : values.shape[1]]
    shown = (columns + rows // 2 > 330) & (np.random.default_rng(11).random(values.shape) > 0.02)
    return values, shown


def masked_file(values: np.ndarray, shown: np.ndarray, driver: str = "GTiff", **options: Any) -> bytes:
    profile = {"driver": driver, "count": 1, "height": values.shape[0], "width": values.shape[1], "crs": CRS}
    profile |= {"dtype": values.dtype.name, "transform": Affine(*AFFINE)} | options
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), MemoryFile() as memory:
        with memory.open(**profile) as dataset:
            dataset.write(values, 1)
            dataset.write_mask(shown)
        return bytes(memory.read())


def opacity_file(values: np.ndarray, shown: np.ndarray, **options: Any) -> bytes:
    profile = {"driver": "GTiff", "count": 2, "height": values.shape[0], "width": values.shape[1], "crs": CRS}
    profile |= {"dtype": values.dtype.name, "transform": Affine(*AFFINE), "alpha": "yes"} | options
    with MemoryFile() as memory:
        with memory.open(**profile) as dataset:
            dataset.write(np.stack([values, shown.astype(values.dtype) * 255]))
            dataset.colorinterp = (ColorInterp.gray, ColorInterp.alpha)
        return bytes(memory.read())


def jpeg_2000_with_opacity(values: np.ndarray, shown: np.ndarray) -> bytes:
    source, target = "/vsimem/opacity.tif", "/vsimem/opacity.jp2"
    gdal.FileFromMemBuffer(source, opacity_file(values, shown))
    made = gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(
        target, gdal.Open(source), options=["REVERSIBLE=YES", "QUALITY=100"]
    )
    del made
    file = gdal.VSIFOpenL(target, "rb")
    content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(target).size, file))
    gdal.VSIFCloseL(file)
    for path in (source, target):
        gdal.Unlink(path)
    return content


def with_overviews(content: bytes) -> bytes:
    """Made afterwards, so that their directories lie at the end of the file."""
    path = "/vsimem/overviews.tif"
    gdal.FileFromMemBuffer(path, content)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.BuildOverviews("NEAREST", [2, 4])
    del dataset
    file = gdal.VSIFOpenL(path, "rb")
    content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(path)
    return content


FILES = {
    "mask": lambda values, shown: masked_file(values, shown, **DEFLATE, predictor=2),
    "mask, bigtiff": lambda values, shown: masked_file(values, shown, **DEFLATE, bigtiff="YES"),
    "mask, big endian": lambda values, shown: masked_file(values, shown, **DEFLATE, endianness="BIG"),
    "mask, uncompressed": lambda values, shown: masked_file(values, shown, **TILED),
    "mask, strips": lambda values, shown: masked_file(values, shown, compress="deflate", blockysize=16),
    "mask, nodata too": lambda values, shown: masked_file(values, shown, **DEFLATE, nodata=0),
    "mask, cog": lambda values, shown: masked_file(values, shown, "COG", compress="deflate", blocksize=128),
    "mask, overviews after": lambda values, shown: with_overviews(masked_file(values, shown, **DEFLATE)),
    "opacity": lambda values, shown: opacity_file(values, shown, **DEFLATE),
    "opacity, apart": lambda values, shown: opacity_file(values, shown, **DEFLATE, interleave="band"),
    "opacity, apart in strips": lambda values, shown: opacity_file(values, shown, blockysize=16, interleave="band"),
    "opacity, cog": lambda values, shown: opacity_file(values, shown, driver="COG", compress="deflate", blocksize=128),
    "opacity, nodata too": lambda values, shown: opacity_file(values, shown, **DEFLATE, nodata=0),
    "opacity, jpeg 2000": jpeg_2000_with_opacity,
}


@pytest.mark.parametrize("backend", DOORS)
@pytest.mark.parametrize("kind", FILES)
def test_what_is_hidden_is_no_data(kind: str, backend: str) -> None:
    values, shown = pixels()
    content = FILES[kind](values, shown)
    expected = oracle.count(np.where(shown, values, 0), AFFINE, CRS, AREA.polygons, AREA.crs)
    assert 0.1 < expected[0] / sum(expected) < 0.9
    file = MemoryRanges(content)
    found = counted(file, AREA, lambda: backend_named(backend))
    assert found.counts == expected
    bare = Measurement(None, oracle.count(values, AFFINE, CRS, AREA.polygons, AREA.crs))
    assert bare.coverage == 100 > Measurement(None, found.counts).coverage
    assert bare.cloud(CLOUDS) != Measurement(None, found.counts).cloud(CLOUDS)


@pytest.mark.parametrize("backend", DOORS)
def test_of_a_large_file_only_the_blocks_of_the_area_are_read(backend: str) -> None:
    random = np.random.default_rng(2)
    values, shown = random.integers(1, 12, (2048, 2048), np.uint8), random.random((2048, 2048)) > 0.3
    content = masked_file(values, shown, "COG", compress="deflate", blocksize=256, overviews="none")
    area = Area(((tuple(box(300.2, 310.3, 440.7, 420.6)),),), CRS)
    file = MemoryRanges(content)
    found = counted(file, area, lambda: backend_named(backend))
    assert found.counts == oracle.count(np.where(shown, values, 0), AFFINE, CRS, area.polygons, area.crs)
    assert file.bytes_read < len(content) / 8


@pytest.mark.parametrize("backend", DOORS)
def test_hidden_bits_are_no_data(backend: str) -> None:
    values = np.resize(np.array(QA_PIXEL.drawn, np.uint16), (256, 256))
    shown = np.arange(256)[:, None] * np.ones(256) % 3 > 0
    area = Area(((tuple(box(0.1, 0.1, 255.9, 255.9)),),), CRS)
    found = counted(MemoryRanges(masked_file(values, shown)), area, lambda: backend_named(backend), QA_PIXEL)
    assert found.counts[0] >= (~shown).sum() == 86 * 256


def test_a_chain_of_directories_that_leads_nowhere_is_let_be() -> None:
    """The pointer behind the first directory leads to itself, beyond the end, or into pixels."""
    values, _ = pixels()
    profile = {"driver": "GTiff", "count": 1, "height": values.shape[0], "width": values.shape[1], "crs": CRS}
    profile |= {"dtype": "uint8", "transform": Affine(*AFFINE), "nodata": 0} | DEFLATE
    with MemoryFile() as memory:
        with memory.open(**profile) as dataset:
            dataset.write(values, 1)
        content = bytes(memory.read())
    first = int.from_bytes(content[4:8], "little")
    end = first + 2 + 12 * int.from_bytes(content[first : first + 2], "little")
    expected = oracle.count(values, AFFINE, CRS, AREA.polygons, AREA.crs)
    for after in (0, first, len(content) - 1, len(content) + 99, 0xFFFFFFFF, len(content) // 2, 8, 1):
        mangled = content[:end] + after.to_bytes(4, "little") + content[end + 4 :]
        assert counted(MemoryRanges(mangled), AREA).counts == expected, after


@pytest.mark.parametrize("backend", DOORS)
@pytest.mark.parametrize("dtype", ["float32", "float64", "complex64"])
@pytest.mark.parametrize("scheme", [SCL, QA_PIXEL], ids=["scl", "qa"])
def test_fractions_are_called_so(dtype: str, backend: str, scheme: Scheme) -> None:
    values = np.full((256, 256), 4.0, dtype)
    profile = {"driver": "GTiff", "count": 1, "height": 256, "width": 256, "crs": CRS, "dtype": dtype}
    with MemoryFile() as memory:
        with memory.open(**profile, transform=Affine(*AFFINE)) as dataset:
            dataset.write(values, 1)
        content = bytes(memory.read())
    area = Area(((tuple(box(10.1, 10.1, 200.9, 200.9)),),), CRS)
    with pytest.raises(Unreadable, match="its pixels are fractions, not the whole numbers of classes"):
        counted(MemoryRanges(content), area, lambda: backend_named(backend), scheme)
