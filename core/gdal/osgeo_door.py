"""GDAL through its own Python bindings, which QGIS brings."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from .raster import Grid, as_values

DRIVERS = ["GTiff", "JP2OpenJPEG"]
_KEPT = 64
_numbers = itertools.count()
_of_thread = threading.local()


class _Raster:
    def __init__(self, dataset: gdal.Dataset) -> None:
        self._band = dataset.GetRasterBand(1)
        geo, crs = dataset.GetGeoTransform(can_return_null=True), dataset.GetProjection()
        if geo is None or not crs:
            raise ValueError("no place on the earth")
        c, a, b, f, d, e = geo
        self.grid = Grid(crs, (a, b, c, d, e, f), dataset.RasterXSize, dataset.RasterYSize)

    def read(self, row: int, column: int, height: int, width: int) -> NDArray[np.uint16]:
        values = self._band.ReadAsArray(column, row, width, height)
        if values is None:
            raise ValueError("a block cannot be decoded")
        return as_values(values)


class _Door:
    name = "osgeo"

    def transform(self, source: str, target: str, points: NDArray[np.float64]) -> NDArray[np.float64]:
        with _quiet():
            try:
                found = _transformation(source, target).TransformPoints(points.tolist())
            except RuntimeError:  # where somebody switched exceptions on for the whole process
                return np.full(points.shape, np.inf)
            return np.asarray(found, float).reshape(-1, 3)[:, :2]

    @contextmanager
    def opened(self, data: bytes | bytearray) -> Iterator[_Raster]:
        with _dataset(data) as dataset:
            yield _Raster(dataset)

    def decoded(self, tiff: bytes) -> NDArray[Any]:
        with _dataset(tiff) as dataset:
            pixels = dataset.ReadAsArray()
            if pixels is None:
                raise ValueError(gdal.GetLastErrorMsg())
            return np.asarray(pixels if pixels.ndim == 3 else pixels[None])


@contextmanager
def _dataset(data: bytes | bytearray) -> Iterator[gdal.Dataset]:
    path = f"/vsimem/clear_scenes/{next(_numbers)}"
    gdal.FileFromMemBuffer(path, bytes(data))
    dataset = None
    try:
        with _quiet():
            dataset = gdal.OpenEx(path, gdal.OF_RASTER, allowed_drivers=DRIVERS, sibling_files=[])
            if dataset is None:
                raise ValueError(gdal.GetLastErrorMsg() or "not a raster")
            yield dataset
    except RuntimeError as error:  # where somebody switched GDAL's exceptions on for the whole process
        raise ValueError(str(error)) from error
    finally:
        dataset = None
        gdal.Unlink(path)


@contextmanager
def _quiet() -> Iterator[None]:
    """Errors of GDAL come as values here, not on the console."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _transformation(source: str, target: str) -> osr.CoordinateTransformation:
    """Kept, for to make one takes longer than a hundred points; by each thread its own, for they are no good to two."""
    known: dict[tuple[str, str], osr.CoordinateTransformation] = vars(_of_thread).setdefault("known", {})
    if (source, target) not in known:
        if len(known) >= _KEPT:
            known.clear()
        known[source, target] = osr.CoordinateTransformation(_crs(source), _crs(target))
    return known[source, target]


def _crs(name: str) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    try:
        unknown = crs.SetFromUserInput(name) != 0
    except RuntimeError:
        unknown = True
    if unknown:
        raise ValueError(f"unknown CRS {name[:40]}")
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


DOOR = _Door()
