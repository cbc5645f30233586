"""``odc.stac.load`` of the area's window, one scene after the other, with its settings for files in the cloud."""

from __future__ import annotations

import odc.stac
import pystac
from odc.geo.geobox import GeoBox

from .job import PIXEL, Counted, Job, classes_of

odc.stac.configure_rio(cloud_defaults=True)


def count(job: Job, counted: Counted, pool: int | None = None) -> None:
    items = [pystac.Item.from_dict(item) for item in job.absolute_items()]
    box = GeoBox.from_bbox(job.bounds, f"EPSG:{job.epsg}", resolution=PIXEL)
    loaded = odc.stac.load(
        items, ["scl"], geobox=box, groupby="id", preserve_original_order=True, dtype="uint8", pool=pool
    )
    for number, pixels in enumerate(loaded["scl"].values):
        counted(number, classes_of(pixels))
