"""``stackstac.stack`` of the area's window, computed by Dask in 32 threads."""

from __future__ import annotations

import dask
import numpy as np
import stackstac

from .job import PIXEL, Counted, Job, classes_of


def count(job: Job, counted: Counted) -> None:
    stack = stackstac.stack(
        job.absolute_items(),
        assets=["scl"],
        epsg=job.epsg,
        resolution=PIXEL,
        bounds=job.bounds,
        dtype=np.dtype("uint8"),
        fill_value=np.uint8(0),
        rescale=False,
        sortby_date=False,
    )
    with dask.config.set(scheduler="threads", num_workers=32):
        computed = stack.compute()
    for number, pixels in enumerate(computed.values):
        counted(number, classes_of(pixels))
