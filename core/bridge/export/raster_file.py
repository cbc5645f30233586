"""A raster that is written piece by piece, and in the end as a cloud optimized GeoTIFF."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...errors.files import DiskFull
from ...raster.grid import Grid
from .clipping import check_size

_GDAL = {"uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "uint16": gdal.GDT_UInt16, "uint32": gdal.GDT_UInt32}


@dataclass(frozen=True)
class RasterFile:
    """What a file holds.

    Attributes:
        path: Where it comes to lie.
        pixel: Numpy's type of its pixels.
        bands: Their names.
        empty: What stands for no data; None where every pixel has some.
        is_color: Whether the bands are red, green and blue.
        resampling: Of its overviews, as GDAL names it.
    """

    path: Path
    pixel: np.dtype[Any]
    bands: tuple[str, ...]
    empty: int | None = None
    is_color: bool = False
    resampling: str = "NEAREST"

    def bytes_of(self, grid: Grid) -> int:
        """The size of its pixels."""
        return grid.width * grid.height * len(self.bands) * self.pixel.itemsize

    def created(self, path: Path, grid: Grid, facts: Mapping[str, str]) -> gdal.Dataset | None:
        """A dataset to write to; None where GDAL cannot make it, which it says to its error handler.

        Args:
            path: Of the dataset, which is not the file yet.
            grid: Of its pixels.
            facts: Its metadata.
        """
        options = ["TILED=YES", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
        kind = _GDAL[self.pixel.name]
        driver = gdal.GetDriverByName("GTiff")
        dataset = driver.Create(str(path), grid.width, grid.height, len(self.bands), kind, options)
        if dataset is None:
            return None
        a, b, c, d, e, f = grid.affine
        dataset.SetGeoTransform((c, a, b, f, d, e))
        dataset.SetProjection(QgsCoordinateReferenceSystem(grid.crs).toWkt(Qgis.CrsWktVariant.PreferredGdal))
        dataset.SetMetadata(dict(facts))
        for number, name in enumerate(self.bands, 1):
            band = dataset.GetRasterBand(number)
            band.SetDescription(name)
            if self.empty is not None:
                band.SetNoDataValue(self.empty)
            if self.is_color:
                band.SetColorInterpretation(gdal.GCI_RedBand + number - 1)
        return dataset

    def copy(self, whole: gdal.Dataset, path: Path, callback: Callable[..., int]) -> None:
        """Write the file from the dataset that was filled; GDAL would hold all of it, so its cache is emptied at times.

        Args:
            whole: The dataset.
            path: Of the file, until it takes its place.
            callback: As GDAL has it: called with the part that is done, and ends the work with 0.
        """

        def go_on(*told: Any) -> int:
            whole.FlushCache()
            return callback(*told)

        options = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "BIGTIFF=IF_SAFER", f"RESAMPLING={self.resampling}"]
        gdal.GetDriverByName("COG").CreateCopy(str(path), whole, 0, options, go_on)


def check_room(grid: Grid, wanted: Collection[RasterFile], more: int = 0) -> None:
    """Raise where files, and so many bytes more, are larger than anybody wants, or than their disk."""
    for one in wanted:
        check_size(one.bytes_of(grid))
    size = more + sum(one.bytes_of(grid) for one in wanted)
    for one in wanted:
        if one.path.parent.is_dir() and shutil.disk_usage(one.path.parent).free < size:
            raise DiskFull(f"{size} bytes to come", file=one.path)
