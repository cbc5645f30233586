"""rasterio reads the window of all fields with 32 threads, tuned, a few dates at a time; exactextract does the rest.

The edges of the fields are edges of pixels, so that its shares of pixels are 0 or 1.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import rasterio
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from numpy.typing import NDArray

from .job import BANDS, Found, SeriesJob, is_clear

_OPERATIONS = ("count", "mean", "median", "stdev", "quantile(q=0.1)", "quantile(q=0.9)")
_NAMES = ("mean", "median", "stdev", "quantile_10", "quantile_90")
_TUNED = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES": "YES",
    "GDAL_INGESTED_BYTES_AT_OPEN": "8192",
    "CPL_VSIL_CURL_USE_HEAD": "NO",
    "VSI_CACHE": "NO",
}
_DATES = 11  # at a time: with three files each, about as many as there are threads


def series(job: SeriesJob) -> Found:
    """Dates in their order."""
    features = [
        {"type": "Feature", "properties": {"id": number}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for number, ring in enumerate(job.fields())
    ]
    with ThreadPoolExecutor(32) as pool:
        open_: deque[list[Future[NDArray[Any]]]] = deque()
        for number in range(len(job.items) + _DATES):
            if number < len(job.items):
                assets = job.items[number]["assets"]
                open_.append([pool.submit(_read, assets[name]["href"], job) for name in ("scl", *BANDS)])
            if number >= _DATES:
                classes, green, red = (one.result() for one in open_.popleft())
                yield number - _DATES, *_extracted(classes, green, red, features, job)


def _read(url: str, job: SeriesJob) -> NDArray[Any]:
    with rasterio.Env(**_TUNED), rasterio.open(url) as file:
        return file.read(1, window=file.window(*job.bounds))


def _extracted(
    classes: NDArray[Any], green: NDArray[Any], red: NDArray[Any], features: list[dict[str, Any]], job: SeriesJob
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    clear = np.repeat(np.repeat(is_clear(classes), 2, 0), 2, 1) & (green > 0) & (red > 0)
    total = green.astype(np.float64) + red
    index = np.where(clear, np.subtract(green, red, dtype=np.float64) / np.maximum(total, 1), np.nan)
    left, bottom, right, top = job.bounds
    source = NumPyRasterSource(index, left, bottom, right, top, nodata=np.nan)
    told = [one["properties"] for one in exact_extract(source, features, list(_OPERATIONS))]
    counts = np.array([round(one["count"]) for one in told])
    values = np.array([[np.nan if one[name] is None else one[name] for name in _NAMES] for one in told], np.float64)
    values[counts == 0] = np.nan
    return counts, values
