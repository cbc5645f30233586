"""HLS of three overpasses on a server of this machine, with what is counted of each, pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from clear_scenes.core.area.area import Area
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.products import HLS_S30
from clear_scenes.core.stac.scene import scene_from_item
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.bits import bits, of_fmask
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import AFFINE, CRS, DEFLATE, Kind, box, written

AREA = Area(((tuple(box(150.2, 320.3, 480.7, 560.6)),),), CRS)
# the overpass that is meant is dated by its begin
MOMENTS = {"before": "2026-06-13T01:42:00Z", "same": "2026-06-13T03:15:41Z", "day after": "2026-06-14T03:22:11Z"}


def acquisition(name: str = "S2A_48NUG_20260613_0_L2A", **properties: Any) -> Acquisition:
    """One of Sentinel-2, of 03:22 on 13 June where nothing else is said."""
    return Acquisition.single(scene_from_item(made_item(name, **properties), "https://e.example"))


def expected(name: str) -> tuple[int, ...]:
    return oracle.count(np.vectorize(of_fmask)(_mask(name)), AFFINE, CRS, AREA.polygons, AREA.crs)


def other_catalog(server: CatalogServer) -> Catalog:
    return Catalog("Other masks", server.url, "hls2-s30", product=HLS_S30)


@contextmanager
def other_masks(folder: Path) -> Iterator[CatalogServer]:
    items = []
    for name, moment in MOMENTS.items():
        kind = Kind(DEFLATE | {"predictor": 2}, strict=True)
        (folder / f"{name}.tif").write_bytes(written(kind, _mask(name), nodata=255))
        item = made_item(f"HLS.S30.T48NUG.{name}.v2.0", datetime=moment)
        items.append(item | {"collection": "hls2-s30", "links": [], "assets": {"Fmask": {"href": f"{name}.tif"}}})
    with serving(folder, items=items, collections=[COLLECTION | {"id": "hls2-s30"}]) as running:
        yield running


def _mask(name: str) -> np.ndarray:
    return bits(20 + [*MOMENTS].index(name), HLS_S30.scheme)
