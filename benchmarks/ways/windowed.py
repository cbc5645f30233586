"""Only the area's window read by rasterio, one scene after the other, with GDAL's defaults."""

from __future__ import annotations

import rasterio
from rasterio.windows import Window

from .job import Counted, Job, classes_of


def count(job: Job, counted: Counted) -> None:
    window = Window(job.column, job.row, job.side, job.side)
    for number, url in enumerate(job.urls):
        with rasterio.open(url) as dataset:
            counted(number, classes_of(dataset.read(1, window=window)))
