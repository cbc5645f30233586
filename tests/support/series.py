"""Eleven real dates of 2017 over a semidesert, at 549 m: ground that is called cloud again and again.

Recorded data, no part of the repository. Contains modified Copernicus Sentinel data 2017.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.warp import transform

ROOT = Path(__file__).resolve().parents[2]
BOX = (43.93, 9.86, 43.99, 9.94)  # west, south, east, north


@dataclass(frozen=True, eq=False)
class Series:
    """``red`` (reflectance x 10000) and ``classes`` are (dates, rows, columns), ``in_box`` is (rows, columns)."""

    dates: tuple[str, ...]
    red: np.ndarray
    classes: np.ndarray
    in_box: np.ndarray


def series() -> Series:
    """Skips the test where the data is not there."""
    shared = Path(os.environ.get("CLEAR_SCENES_SHARED", ROOT.parent / "shared" / "data"))
    folder = shared / "series" / "38PLR_semidesert_549m"
    if not folder.is_dir():
        pytest.skip("the recorded series is not here (CLEAR_SCENES_SHARED)")
    return _read(folder)


@cache
def _read(folder: Path) -> Series:
    names = sorted((path.name for path in folder.glob("*_SCL.tif")), key=lambda name: name.split("_")[2])
    classes = np.stack([_band(folder / name) for name in names])
    red = np.stack([_band(folder / name.replace("_SCL", "_B04")) for name in names])
    with rasterio.open(folder / names[0]) as dataset:
        rows, columns = np.indices(dataset.shape)
        x, y = dataset.xy(rows.ravel(), columns.ravel())
        lon, lat = (np.reshape(one, dataset.shape) for one in transform(dataset.crs, "EPSG:4326", x, y))
    west, south, east, north = BOX
    in_box = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
    return Series(tuple(name.split("_")[2] for name in names), red, classes, in_box)


def _band(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read(1)
