"""GDAL through rasterio."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.env import env_ctx_if_needed
from rasterio.errors import CRSError, RasterioError, RasterioIOError
from rasterio.io import MemoryFile
from rasterio.warp import transform
from rasterio.windows import Window as RasterioWindow

from .backend import JPEG_2000, as_values, stated_grid
from .grid import Affine
from .parts import Parts
from .window import Window

DRIVERS = ["GTiff", JPEG_2000]
_ERRORS = (RasterioError, RasterioIOError, CPLE_BaseError)  # two families in rasterio 1.3, and what GDAL itself says


class _Raster:
    def __init__(self, dataset: rasterio.DatasetReader) -> None:
        self._dataset = dataset
        self.width, self.height = dataset.width, dataset.height
        self.crs: str = dataset.crs.to_wkt() if dataset.crs else ""
        self.affine: Affine | None = None if dataset.transform.is_identity else tuple(dataset.transform)[:6]
        self.grid = stated_grid(self.crs, self.affine, self.width, self.height)
        self._alpha = next((band for band, kind in enumerate(dataset.colorinterp, 1) if kind is ColorInterp.alpha), 0)
        self._is_masked = dataset.mask_flag_enums[0] == [MaskFlags.per_dataset]

    def read(self, window: Window) -> NDArray[np.uint16]:
        try:
            values = self._dataset.read(1, window=_as_rasterio(window))
        except _ERRORS as error:
            raise ValueError(str(error)) from error
        return as_values(values)

    def hidden(self, window: Window) -> NDArray[np.bool_] | None:
        place = _as_rasterio(window)
        try:
            if self._is_masked:
                return np.asarray(self._dataset.read_masks(1, window=place) == 0)
            return np.asarray(self._dataset.read(self._alpha, window=place) == 0) if self._alpha else None
        except _ERRORS as error:
            raise ValueError(str(error)) from error


class _Pyramid:
    def __init__(self, levels: list[rasterio.DatasetReader]) -> None:
        first = _Raster(levels[0])
        self._levels, self.grid, self.bands = levels, first.grid, levels[0].count
        self.pixel = np.dtype(levels[0].dtypes[0])
        self.shapes = tuple(level.shape for level in levels)

    def read(self, level: int, window: Window) -> NDArray[Any]:
        try:
            with env_ctx_if_needed():  # else GDAL writes its errors on the console
                return np.asarray(self._levels[level].read(window=_as_rasterio(window)))
        except _ERRORS as error:
            raise ValueError(str(error)) from error


def _as_rasterio(window: Window) -> RasterioWindow:
    return RasterioWindow(window.col_off, window.row_off, window.width, window.height)


class _Backend:
    name = "rasterio"

    def transform(self, source: str, target: str, points: NDArray[np.float64]) -> NDArray[np.float64]:
        try:
            xs, ys = transform(CRS.from_user_input(source), CRS.from_user_input(target), points[:, 0], points[:, 1])
        except CRSError as error:
            raise ValueError(str(error)) from error
        except CPLE_BaseError:  # one point without an image spoils all
            return np.full(points.shape, np.inf)
        return np.column_stack([xs, ys])

    @contextmanager
    def opened(self, data: bytes | Parts) -> Iterator[_Raster]:
        if not data:
            raise ValueError("an empty file")
        try:
            with _dataset(data) as dataset:
                yield _Raster(dataset)
        except _ERRORS as error:
            raise ValueError(str(error)) from error

    @contextmanager
    def pyramid(self, path: str) -> Iterator[_Pyramid]:
        with ExitStack() as opened:
            try:
                levels = [opened.enter_context(rasterio.open(path, driver=JPEG_2000))]
                for number, _ in enumerate(levels[0].overviews(1)):
                    level = rasterio.open(path, driver=JPEG_2000, overview_level=number)
                    levels.append(opened.enter_context(level))
            except _ERRORS as error:
                raise ValueError(str(error)) from error
            yield _Pyramid(levels)

    def decoded(self, tiff: bytes) -> NDArray[Any]:
        try:
            with MemoryFile(tiff) as memory, memory.open(driver=["GTiff"]) as dataset:
                return np.asarray(dataset.read())
        except _ERRORS as error:
            raise ValueError(str(error)) from error


@contextmanager
def _dataset(data: bytes | Parts) -> Iterator[rasterio.DatasetReader]:
    if not isinstance(data, Parts):
        with MemoryFile(data) as memory, memory.open(driver=DRIVERS) as dataset:
            yield dataset
        return
    with (
        MemoryFile(data.content) as memory,
        MemoryFile(data.described(memory.name), ext=".xml") as described,
        rasterio.open(f"/vsisparse/{described.name}", driver="GTiff") as dataset,
    ):
        yield dataset


BACKEND = _Backend()
