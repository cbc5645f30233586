"""Small rasters of classes written in every way that a quality layer may come, and files held in memory."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from affine import Affine
from osgeo import gdal
from rasterio.io import MemoryFile

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.schemes import SCL, Scheme
from clear_scenes.core.raster.backend import RasterBackend
from clear_scenes.core.raster.choice import backend
from clear_scenes.core.reading.mosaic import Tile, count_classes
from clear_scenes.core.reading.quality_layer import open_quality_layer
from clear_scenes.core.reading.source import Source
from clear_scenes.core.storage.store import Store

CRS = "EPSG:32648"
OWN_CRS = (
    'PROJCS["made up",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",0.3],PARAMETER["central_meridian",103.4],PARAMETER["scale_factor",0.9997],'
    'PARAMETER["false_easting",371234],PARAMETER["false_northing",-12345],UNIT["meter",1]]'
)
AFFINE = (20.0, 0.0, 345000.0, 0.0, -20.0, 160000.0)  # left, top: 345 km east, 160 km north in zone 48
HEIGHT, WIDTH = 700, 760

TILED = {"tiled": True, "blockxsize": 128, "blockysize": 128}
DEFLATE = TILED | {"compress": "deflate"}


@dataclass(frozen=True)
class Kind:
    """How a file is written: GDAL's creation options, pixel type, driver, CRS; and who reads it."""

    options: dict[str, Any]
    strict: bool
    dtype: str = "uint8"
    driver: str = "GTiff"
    crs: str = CRS


KINDS = {
    "plain": Kind(DEFLATE | {"predictor": 2}, strict=True),
    "cog": Kind({"compress": "deflate", "predictor": 2, "blocksize": 128}, strict=True, driver="COG"),
    "no predictor": Kind(DEFLATE, strict=True),
    "uncompressed": Kind(TILED, strict=True),
    "bigtiff": Kind(DEFLATE | {"bigtiff": "YES", "predictor": 2}, strict=True),
    "big endian": Kind(DEFLATE | {"endianness": "BIG", "predictor": 2}, strict=True),
    "big endian bigtiff": Kind(DEFLATE | {"endianness": "BIG", "bigtiff": "YES"}, strict=True),
    "sparse": Kind(DEFLATE | {"sparse_ok": True, "predictor": 2}, strict=True),
    "lzw": Kind(TILED | {"compress": "lzw", "predictor": 2}, strict=False),
    "zstd": Kind(TILED | {"compress": "zstd"}, strict=False),
    "packbits strips": Kind({"compress": "packbits", "blockysize": 16}, strict=False),
    "deflated strips": Kind({"compress": "deflate", "predictor": 2, "blockysize": 32}, strict=False),
    "16 bit": Kind(DEFLATE | {"predictor": 2}, strict=True, dtype="uint16"),
    "16 bit no predictor": Kind(DEFLATE, strict=True, dtype="uint16"),
    "16 bit uncompressed": Kind(TILED | {"sparse_ok": True}, strict=True, dtype="uint16"),
    "16 bit big endian": Kind(DEFLATE | {"endianness": "BIG", "predictor": 2}, strict=True, dtype="uint16"),
    "16 bit strips": Kind({"compress": "deflate", "blockysize": 16}, strict=False, dtype="uint16"),
    "signed 16 bit": Kind(DEFLATE, strict=False, dtype="int16"),
    "sparse lzw": Kind(TILED | {"compress": "lzw", "sparse_ok": True}, strict=False),
    "own CRS": Kind(DEFLATE | {"predictor": 2}, strict=False, crs=OWN_CRS),
    "jpeg 2000": Kind({"reversible": "YES", "quality": 100}, strict=False, driver="JP2OpenJPEG"),
}
WHOLE = {"jpeg 2000"}  # these can only be read whole


@cache
def classes(seed: int, odd: bool = False) -> np.ndarray:
    """A made-up classification: patches of all classes with noise, a wedge and some whole blocks without data.

    ``odd`` plants values over 11 as well.
    """
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
    waves = np.sin(rows / 37.0 + seed) * 3 + np.cos(columns / 53.0) * 3 + random.normal(0, 0.7, rows.shape)
    values = np.clip(waves + 6, 1, 11).astype(np.uint8)
    values[columns + rows // 3 < 60] = 0
    values[256:384, 384:640] = 0  # two blocks of 128
    if odd:
        values[random.random(values.shape) < 0.01] = 13
        values[50:60, 300:340] = 255
    values.flags.writeable = False
    return values


def written(
    kind: Kind, pixels: np.ndarray, affine: tuple[float, ...] = AFFINE, tags: Mapping[str, str] = {}, **more: Any
) -> bytes:
    """The bytes of a file of that kind, all its bands the same."""
    if kind.driver == "JP2OpenJPEG":
        return jpeg_2000(sample_tiff(pixels, affine), kind.options)
    rows, columns = pixels.shape
    profile = {"driver": kind.driver, "width": columns, "height": rows, "count": 1, "dtype": kind.dtype}
    profile |= {"crs": kind.crs, "transform": Affine(*affine), "nodata": 0} | kind.options | more
    with MemoryFile() as memory:
        with memory.open(**profile) as dataset:
            dataset.update_tags(**tags)
            if kind.options.get("sparse_ok"):
                write_blocks(dataset, pixels.astype(kind.dtype))
            else:
                for band in range(1, dataset.count + 1):
                    dataset.write(pixels.astype(kind.dtype), band)
        return bytes(memory.read())


def sample_tiff(pixels: np.ndarray, affine: tuple[float, ...]) -> bytes:
    return written(KINDS["plain"], pixels, affine)


def jpeg_2000(tiff: bytes, options: dict[str, Any]) -> bytes:
    """A GeoTIFF in JPEG 2000 (rasterio in memory would lose its place on the earth)."""
    source, target = "/vsimem/source.tif", "/vsimem/target.jp2"
    gdal.FileFromMemBuffer(source, tiff)
    driver = gdal.GetDriverByName("JP2OpenJPEG")
    driver.CreateCopy(target, gdal.Open(source), options=[f"{name}={value}" for name, value in options.items()])
    file = gdal.VSIFOpenL(target, "rb")
    content = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(target).size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(source)
    gdal.Unlink(target)
    return content


def write_blocks(dataset: Any, pixels: np.ndarray) -> None:
    """Only the blocks that hold data."""
    for _, window in dataset.block_windows(1):
        part = pixels[window.toslices()]
        if part.any():
            dataset.write(part, 1, window=window)


@cache
def sample_file(name: str, seed: int = 1, odd: bool = False) -> bytes:
    pixels = classes(seed, odd)
    return written(KINDS[name], pixels)


@dataclass
class MemoryRanges:
    """A file that is read in ranges, as one on a server is; keeps account of what was asked for."""

    content: bytes
    size: int | None = None
    asked: list[tuple[int, int]] = field(default_factory=list)

    def read(self, start: int, stop: int) -> bytes:
        assert 0 <= start < stop, "an empty or reversed range"
        self.asked.append((start, stop))
        self.size = len(self.content)
        return self.content[start:stop]

    def read_all(self, ranges: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        return (self.read(*one) for one in ranges)

    @property
    def bytes_read(self) -> int:
        return sum(min(stop, len(self.content)) - start for start, stop in self.asked)


@dataclass(frozen=True)
class Result:
    counts: tuple[int, ...]
    decoder: str


def counted(
    file: MemoryRanges, area: Area, gdal: Callable[[], RasterBackend] = backend, scheme: Scheme = SCL
) -> Result:
    """All pixels of the area by class, nothing kept from before. Raises why they cannot be counted."""
    found = count_classes([tile(file, gdal, scheme)], area)
    for error in found.failures.values():
        raise error
    assert found.tally.unread == 0
    return Result(found.tally.counts, found.decoder)


def tile(file: MemoryRanges, gdal: Callable[[], RasterBackend] = backend, scheme: Scheme = SCL, **stated: Any) -> Tile:
    return Tile(lambda: open_quality_layer(Source(file, Store().file("")), gdal, scheme), **stated)


def corner(column: float, row: float, affine: tuple[float, ...] = AFFINE) -> tuple[float, float]:
    """A pixel corner's coordinates."""
    return affine[2] + column * affine[0], affine[5] + row * affine[4]


def box(
    left: float, top: float, right: float, bottom: float, affine: tuple[float, ...] = AFFINE
) -> list[tuple[float, float]]:
    """A closed ring in the grid's CRS around whole or partial pixels, given as columns and rows."""
    return [
        corner(*point, affine) for point in ((left, top), (left, bottom), (right, bottom), (right, top), (left, top))
    ]


def polygon(center: tuple[float, float], radii: list[float], turn: float = 0.1) -> list[tuple[float, float]]:
    """A star-shaped ring around a place given as column and row; radii in pixels."""
    angles = [turn + 2 * math.pi * number / len(radii) for number in range(len(radii))]
    ring = [
        corner(center[0] + radius * math.cos(angle), center[1] + radius * math.sin(angle))
        for radius, angle in zip(radii, angles, strict=True)
    ]
    return [*ring, ring[0]]
