"""What the analyst had: each scene's whole classification read by rasterio, one after the other, as in any tutorial."""

from __future__ import annotations

import rasterio

from .job import Counted, Job, classes_of


def count(job: Job, counted: Counted) -> None:
    for number, url in enumerate(job.urls):
        with rasterio.open(url) as dataset:
            whole = dataset.read(1)
        counted(number, classes_of(whole[job.row : job.row + job.side, job.column : job.column + job.side]))
