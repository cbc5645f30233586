"""Sixty real dates of 2020 over one field: SCL of 20 m, and NDVI x 10000 of 10 m whose grid is half an SCL pixel off.

Recorded data (sen2rts), no part of the repository. Contains modified Copernicus Sentinel data 2020.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import rasterio

from clear_scenes.core.area.area import Area
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.products import SENTINEL_2
from clear_scenes.core.stac.scene import Scene

FOLDER = "series/field_60dates_20m"
CRS, EMPTY = "EPSG:32632", -32768


@dataclass(frozen=True, eq=False)
class RealDate:
    """``classes`` (rows, columns) of 20 m beneath the centers of ``ndvi`` of 10 m, 0 beyond the file."""

    day: str
    files: dict[str, str]
    classes: np.ndarray
    ndvi: np.ndarray


def real_dates(shared: Path) -> list[RealDate]:
    """Those of which both files are there, the oldest first; laid over each other by the files' own places."""
    folder, by_day = shared / FOLDER, dict[str, dict[str, str]]()
    for file in folder.rglob("*.tif"):
        day = re.search(r"(2020\d{4})", file.name)[1]
        by_day.setdefault(day, {})[file.parent.name] = str(file.relative_to(folder))
    return [_date(folder, day, files) for day, files in sorted(by_day.items()) if len(files) == 2]


def whole_area(shared: Path, date: RealDate) -> Area:
    """What the NDVI holds."""
    with rasterio.open(shared / FOLDER / date.files["NDVI"]) as file:
        return Area.rectangle(*file.bounds, CRS)


def acquisitions(dates: list[RealDate], url: str) -> list[Acquisition]:
    """Served from the folder; the NDVI stands for the red band, so that reflectance is the index."""
    product, found = replace(SENTINEL_2, empty=EMPTY), []
    for date in dates:
        assets = (("scl", f"{url}/files/{date.files['SCL']}"), ("red", f"{url}/files/{date.files['NDVI']}"))
        moment = datetime.strptime(date.day, "%Y%m%d").replace(hour=10, tzinfo=UTC)
        scene = Scene(date.day, "", moment, (), "", "", None, True, assets, url, crs=CRS, product=product)
        found.append(Acquisition.single(scene))
    return found


def _date(folder: Path, day: str, files: dict[str, str]) -> RealDate:
    with rasterio.open(folder / files["SCL"]) as scl, rasterio.open(folder / files["NDVI"]) as ndvi:
        fine, coarse, numbers, classes = ndvi.transform, scl.transform, ndvi.read(1), scl.read(1)
    rows, columns = (np.arange(size) + 0.5 for size in numbers.shape)
    at_columns = np.floor((fine.c + fine.a * columns - coarse.c) / coarse.a).astype(int)
    at_rows = np.floor((fine.f + fine.e * rows - coarse.f) / coarse.e).astype(int)
    padded = np.pad(classes, 4)
    return RealDate(day, files, padded[np.ix_(at_rows + 4, at_columns + 4)], numbers)
