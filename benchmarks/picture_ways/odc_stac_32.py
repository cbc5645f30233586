"""``odc.stac.load`` of all dates with a pool of 32 threads, and xarray: mask, then the first valid or the median.

It loads squares of 2,048 pixels, so that blocks at their borders are read more than once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import odc.stac
import pystac
import xarray as xr
from numpy.typing import NDArray
from odc.geo.geobox import GeoBox

from .job import CLOUD, PIXEL, PictureJob

odc.stac.configure_rio(cloud_defaults=True)


def make(job: PictureJob) -> dict[str, NDArray[Any]]:
    items = [pystac.Item.from_dict(item) for item in job.items]
    box = GeoBox.from_bbox(job.bounds, f"EPSG:{job.epsg}", resolution=PIXEL)
    loaded = odc.stac.load(items, ["scl", *job.bands], geobox=box, groupby="id", preserve_original_order=True, pool=32)
    clear = (loaded["scl"] > 0) & ~loaded["scl"].isin(CLOUD)
    made = [_of_many(loaded[band], clear, job.method) for band in job.bands]
    return {"values": np.stack([one.values for one in made])}


def _of_many(values: xr.DataArray, clear: xr.DataArray, method: str) -> xr.DataArray:
    if method == "median":
        return values.where(clear).median("time")
    return values.isel(time=clear.argmax("time")).where(clear.any("time"), 0)
