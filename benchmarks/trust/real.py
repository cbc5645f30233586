"""A real series whose ground is called cloud again and again. Contains modified Copernicus Sentinel data 2017.

It is no part of the repository: without it the bench has simulated places alone.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import numpy as np
import rasterio
import rasterio.warp

from clear_scenes.core.classification.scl import CLOUDS

from .skies import Day, Series

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "series/38PLR_semidesert_549m"
BOX = (43.93, 9.86, 43.99, 9.94)  # lon/lat, west south east north
STORY = """Flat, dark ground in a semidesert (43.93 to 43.99 E, 9.86 to 9.94 N) that is called cloud again and again: on
all but two dates hardly any of it is brighter in red than it ever is. On 2017-06-12 cloud lay over half of it, and on
2017-05-03 over a third. Pixels are 549 m here, so no margin reaches another one. Contains modified Copernicus Sentinel
data 2017."""


def real_series() -> Series | None:
    """The series, None where it is not there."""
    folder = Path(os.environ.get("CLEAR_SCENES_SHARED", ROOT.parent / "shared" / "data")) / FOLDER
    files = sorted(folder.glob("*_SCL.tif"), key=lambda file: file.name.split("_")[2])
    if not files:
        return None
    with rasterio.open(files[0]) as first:
        rows, columns = np.mgrid[0 : first.height, 0 : first.width]
        centers = first.transform * (columns.ravel() + 0.5, rows.ravel() + 0.5)
        places = rasterio.warp.transform(first.crs, "EPSG:4326", *centers)
        pixel = first.res[0]
    lon, lat = (np.reshape(one, rows.shape) for one in places)
    west, south, east, north = BOX
    inside = np.argwhere((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north))
    (top, left), (bottom, right) = inside.min(axis=0), inside.max(axis=0) + 1
    return Series("38PLR, semidesert", [_day(file) for file in files], (slice(top, bottom), slice(left, right)), pixel)


def _day(file: Path) -> Day:
    taken = file.name.split("_")[2]
    with rasterio.open(file) as dataset:
        scl = dataset.read(1)
    with rasterio.open(file.with_name(file.name.replace("_SCL", "_B04"))) as dataset:
        stored = dataset.read(1)
    brightness = np.where(stored == 0, np.nan, stored / 10_000).astype(np.float32)
    stated = 100 * np.isin(scl, list(CLOUDS)).sum() / (scl > 0).sum()
    return Day(date(int(taken[:4]), int(taken[4:6]), int(taken[6:])), scl, brightness, float(stated))
