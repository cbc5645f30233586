"""GDAL through its own Python bindings, which QGIS brings."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, gdal_array, osr

from .backend import JPEG_2000, as_values, stated_grid
from .grid import Affine
from .parts import Parts
from .window import Window

DRIVERS = ["GTiff", JPEG_2000]
_MAX_TRANSFORMATIONS = 64  # of each thread
_numbers = itertools.count()
_of_thread = threading.local()


class OsgeoRaster:
    """A dataset of GDAL as a ``Raster``."""

    def __init__(self, dataset: gdal.Dataset) -> None:
        self._band = dataset.GetRasterBand(1)
        self.width, self.height = dataset.RasterXSize, dataset.RasterYSize
        self.crs: str = dataset.GetProjection()
        self.affine: Affine | None = None
        if geo := dataset.GetGeoTransform(can_return_null=True):
            c, a, b, f, d, e = geo
            self.affine = (a, b, c, d, e, f)
        self.grid = stated_grid(self.crs, self.affine, self.width, self.height)
        bands = (dataset.GetRasterBand(number) for number in range(2, dataset.RasterCount + 1))
        alpha = next((band for band in bands if band.GetColorInterpretation() == gdal.GCI_AlphaBand), None)
        is_masked = self._band.GetMaskFlags() == gdal.GMF_PER_DATASET
        self._mask = self._band.GetMaskBand() if is_masked else alpha

    def read(self, window: Window) -> NDArray[np.uint16]:
        """As ``Raster.read``."""
        with _raised():
            values = self._band.ReadAsArray(window.col_off, window.row_off, window.width, window.height)
        if values is None:
            raise ValueError("a block cannot be decoded")
        return as_values(values)

    def hidden(self, window: Window) -> NDArray[np.bool_] | None:
        """As ``Raster.hidden``."""
        if self._mask is None:
            return None
        with _raised():
            values = self._mask.ReadAsArray(window.col_off, window.row_off, window.width, window.height)
        if values is None:
            raise ValueError("the mask of a block cannot be decoded")
        return np.asarray(values == 0)


class _Pyramid:
    def __init__(self, dataset: gdal.Dataset) -> None:
        first = OsgeoRaster(dataset)
        self.grid, self.bands = first.grid, dataset.RasterCount
        bands = [dataset.GetRasterBand(number + 1) for number in range(self.bands)]
        overviews = range(bands[0].GetOverviewCount())
        self._levels = [bands, *([band.GetOverview(number) for band in bands] for number in overviews)]
        self.pixel = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(bands[0].DataType))
        self.shapes = tuple((level[0].YSize, level[0].XSize) for level in self._levels)

    def read(self, level: int, window: Window) -> NDArray[Any]:
        place = window.col_off, window.row_off, window.width, window.height
        with _quiet(), _raised():
            found = [band.ReadAsArray(*place) for band in self._levels[level]]
        if any(one is None for one in found):
            raise ValueError("a block cannot be decoded")
        return np.stack(found)


class _Backend:
    name = "osgeo"

    def transform(self, source: str, target: str, points: NDArray[np.float64]) -> NDArray[np.float64]:
        with _quiet():
            with suppress(RuntimeError):  # of GDAL's exceptions: one point without an image spoils all
                transformation = _transformation(source, target)
                if transformation.this is not None:  # else there is no way between the two
                    return np.asarray(transformation.TransformPoints(points.tolist()), float).reshape(-1, 3)[:, :2]
            return np.full(points.shape, np.inf)

    @contextmanager
    def opened(self, data: bytes | Parts) -> Iterator[OsgeoRaster]:
        with _dataset(data) as dataset:
            yield OsgeoRaster(dataset)

    @contextmanager
    def pyramid(self, path: str) -> Iterator[_Pyramid]:
        with _quiet(), _raised():
            dataset = gdal.OpenEx(path, gdal.OF_RASTER, allowed_drivers=[JPEG_2000], sibling_files=[])
        if dataset is None:
            raise ValueError(gdal.GetLastErrorMsg() or "not a raster")
        yield _Pyramid(dataset)

    def decoded(self, tiff: bytes) -> NDArray[Any]:
        with _dataset(tiff) as dataset:
            with _raised():
                pixels = dataset.ReadAsArray()
            if pixels is None:
                raise ValueError(gdal.GetLastErrorMsg())
            return np.asarray(pixels if pixels.ndim == 3 else pixels[None])


@contextmanager
def _dataset(data: bytes | Parts) -> Iterator[gdal.Dataset]:
    content_path = path = f"/vsimem/clear_scenes/{next(_numbers)}"
    files = {content_path: data}
    if isinstance(data, Parts):
        path = f"/vsisparse/{content_path}.xml"
        files = {content_path: data.content, f"{content_path}.xml": data.described(content_path)}
    for name, content in files.items():
        gdal.FileFromMemBuffer(name, content)
    dataset = None
    try:
        with _quiet():
            with _raised():
                dataset = gdal.OpenEx(path, gdal.OF_RASTER, allowed_drivers=DRIVERS, sibling_files=[])
            if dataset is None:
                raise ValueError(gdal.GetLastErrorMsg() or "not a raster")
            yield dataset
    finally:
        dataset = None
        for name in files:
            gdal.Unlink(name)


@contextmanager
def _raised() -> Iterator[None]:
    """Turn GDAL's exceptions into ``ValueError``: QGIS's Processing switches them on for the whole process."""
    try:
        yield
    except RuntimeError as error:
        raise ValueError(str(error)) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep GDAL's errors off the console; they are read from what GDAL returns."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _transformation(source: str, target: str) -> osr.CoordinateTransformation:
    """Cached, as making one takes longer than a hundred points; by each thread, as two cannot share one."""
    known: dict[tuple[str, str], osr.CoordinateTransformation] = vars(_of_thread).setdefault("known", {})
    if (source, target) not in known:
        if len(known) >= _MAX_TRANSFORMATIONS:
            known.clear()
        known[source, target] = osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))
    return known[source, target]


def spatial_reference(name: str) -> osr.SpatialReference:
    """A CRS by its EPSG code or WKT, x first. Raises ``ValueError`` where it is not known."""
    crs = osr.SpatialReference()
    with _raised():
        unknown = crs.SetFromUserInput(name) != 0
    if unknown:
        raise ValueError(f"unknown CRS {name[:40]}")
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


BACKEND = _Backend()
