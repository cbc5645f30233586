"""``odc.stac.load`` with a pool of 32 threads, a few dates at a time, and the labels of rasterized fields.

All dates at once would take several GB. Statistics are numpy's, over pixels that are sorted by field and value.
"""

from __future__ import annotations

import numpy as np
import odc.stac
import pystac
from numpy.typing import NDArray
from odc.geo.geobox import GeoBox
from rasterio.features import rasterize

from .job import BANDS, PIXEL, Found, SeriesJob, is_clear

odc.stac.configure_rio(cloud_defaults=True)
_DATES = 8  # at a time: enough for 32 threads


def series(job: SeriesJob) -> Found:
    """The pixels of a field are those whose center lies in it."""
    items = [pystac.Item.from_dict(item) for item in job.items]
    box = GeoBox.from_bbox(job.bounds, f"EPSG:{job.epsg}", resolution=PIXEL)
    fields = job.fields()
    shapes = [({"type": "Polygon", "coordinates": [ring]}, number) for number, ring in enumerate(fields, 1)]
    labels = rasterize(shapes, box.shape, transform=box.transform, dtype=np.int32)
    for first in range(0, len(items), _DATES):
        some = items[first : first + _DATES]
        loaded = odc.stac.load(some, ["scl", *BANDS], geobox=box, groupby="id", preserve_original_order=True, pool=32)
        for place in range(len(some)):
            green, red = (loaded[band].values[place].astype(np.float64) for band in BANDS)
            chosen = is_clear(loaded["scl"].values[place]) & (labels > 0) & (green > 0) & (red > 0)
            green, red = green[chosen], red[chosen]
            yield first + place, *_statistics((green - red) / (green + red), labels[chosen] - 1, len(fields))


def _statistics(
    values: NDArray[np.float64], owner: NDArray[np.int32], fields: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    order = np.lexsort([values, owner])
    values, counts = values[order], np.bincount(owner, minlength=fields)
    found = np.full((fields, 5), np.nan)
    for field, of_field in enumerate(np.split(values, np.cumsum(counts)[:-1])):
        if of_field.size:
            percentiles = np.percentile(of_field, (50, 10, 90))
            found[field] = of_field.mean(), percentiles[0], of_field.std(), *percentiles[1:]
    return counts, found
