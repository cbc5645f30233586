"""A clear picture as files: cloud optimized GeoTIFFs, all written whole or none at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...composite.clear_picture import ClearPicture
from ...composite.picture_request import VISUAL, PicturePlan, PictureRequest
from ...errors.files import DiskFull
from ...network.cancellation import Cancellation
from ...raster.grid import Grid
from ...storage.files import folder_beside, replacing
from .clipping import check_size
from .gdal_failures import gdal_failures
from .picture_facts import picture_facts

_DATE, _LOOKS = np.dtype(np.uint32), np.dtype(np.uint16)
_GDAL = {"uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "uint16": gdal.GDT_UInt16, "uint32": gdal.GDT_UInt32}
_PLANNED, _MADE = 0.2, 0.85  # of the work
Progress = Callable[[float], None]  # 0 to 1
GoOn = Callable[..., int]  # start, share and what of it is done; 0 ends the work


@dataclass(frozen=True)
class PictureFiles:
    """Where a clear picture is written to.

    Attributes:
        picture: The file with its bands.
        dates: That with the date of each pixel; None for none.
        looks: That with the number of dates on which it is clear; None for none.
    """

    picture: Path
    dates: Path | None = None
    looks: Path | None = None


def save_picture(
    request: PictureRequest, made: ClearPicture, files: PictureFiles, cancellation: Cancellation, report: Progress
) -> PicturePlan:
    """Make a clear picture and write its files; what they replace stays until all are whole.

    Args:
        request: By which it is made.
        made: Makes it.
        files: Where it is written to.
        cancellation: Of the work.
        report: Called with the part that is done, 0 to 1.

    Returns:
        What it was made of.

    Raises:
        Cancelled: The cancellation was set.
        ClearScenesError: It cannot be made, or a file cannot be written.
    """
    plan = made.plan(lambda done: report(_PLANNED * done))
    wanted = {"values": _Raster(files.picture, request.pixel, request.names, request.empty, VISUAL in request.bands)}
    if files.dates:
        wanted["dates"] = _Raster(files.dates, _DATE, ("date",), 0)
    if files.looks:
        wanted["looks"] = _Raster(files.looks, _LOOKS, ("looks",))
    _check_room(plan.grid, wanted.values())
    with ExitStack() as stack:
        scratch = stack.enter_context(folder_beside(files.picture))
        parts = {name: stack.enter_context(replacing(one.path, "part.tif")) for name, one in wanted.items()}
        failures = stack.enter_context(gdal_failures(files.picture, cancellation))

        def go_on(start: float, share: float, done: float, *_: object) -> int:
            report(start + share * done)
            return int(not cancellation.cancelled and not failures)

        facts = picture_facts(request, plan)
        whole = {name: one.created(scratch / f"{name}.tif", plan.grid, facts) for name, one in wanted.items()}
        try:
            if None not in whole.values():
                _write(made, whole, wanted, parts, scratch, go_on)
        finally:
            whole.clear()  # which closes them
    return plan


def _write(
    made: ClearPicture,
    whole: Mapping[str, gdal.Dataset],
    wanted: Mapping[str, _Raster],
    parts: Mapping[str, Path],
    scratch: Path,
    go_on: GoOn,
) -> None:
    """Whether it went well is seen from the failures."""
    for done, piece in made.pieces(scratch):
        for name, dataset in whole.items():
            dataset.WriteArray(getattr(piece, name), piece.window.col_off, piece.window.row_off)
            dataset.FlushCache()  # else GDAL holds it up to its own limit, a twentieth of the machine's memory
        if not go_on(_PLANNED, _MADE - _PLANNED, done):
            return
    share = (1 - _MADE) / len(whole)
    for number, (name, dataset) in enumerate(whole.items()):
        dataset.FlushCache()
        start = _MADE + number * share
        if go_on(start, 0, 0):
            wanted[name].copy(dataset, parts[name], partial(go_on, start, share))


@dataclass(frozen=True)
class _Raster:
    """What a file holds."""

    path: Path
    pixel: np.dtype[Any]
    bands: tuple[str, ...]
    empty: int | None = None
    is_color: bool = False

    def bytes_of(self, grid: Grid) -> int:
        return grid.width * grid.height * len(self.bands) * self.pixel.itemsize

    def created(self, path: Path, grid: Grid, facts: Mapping[str, str]) -> gdal.Dataset | None:
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
        """As a cloud optimized GeoTIFF. GDAL would hold all of ``whole`` in its cache, so that is emptied at times."""

        def go_on(*told: Any) -> int:
            whole.FlushCache()
            return callback(*told)

        kind = "NEAREST" if self.pixel in (_DATE, _LOOKS) else "AVERAGE"
        options = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "BIGTIFF=IF_SAFER", f"RESAMPLING={kind}"]
        gdal.GetDriverByName("COG").CreateCopy(str(path), whole, 0, options, go_on)


def _check_room(grid: Grid, wanted: Collection[_Raster]) -> None:
    """Raise where the files are larger than anybody wants, or than their disk."""
    for one in wanted:
        check_size(one.bytes_of(grid))
    size = sum(one.bytes_of(grid) for one in wanted)
    for one in wanted:
        if one.path.parent.is_dir() and shutil.disk_usage(one.path.parent).free < size:
            raise DiskFull(f"{size} bytes to come", file=one.path)
