"""A scene with a classification and a cloud probability, and what is counted of both, worked out pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from clear_scenes.core.area.area import Area
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import AFFINE, CRS, KINDS, Kind, box, classes, written

AREA = Area(((tuple(box(30.2, 250.3, 790.7, 720.6)),),), CRS)  # over the wedge without data, and off the scene's corner
SCL = classes(1)
LARGER = Kind({"compress": "deflate", "predictor": 2, "blocksize": 384}, strict=True, driver="COG")
SMALLER = Kind({"tiled": True, "blockxsize": 64, "blockysize": 96, "compress": "deflate"}, strict=True)


@cache
def probability() -> np.ndarray:
    """0 to 100 and, where the scene has no data, nearly always 0; a few values that are no percentage."""
    random = np.random.default_rng(5)
    rows, columns = np.mgrid[0 : SCL.shape[0], 0 : SCL.shape[1]]
    values = np.clip(50 + 60 * np.sin(rows / 41.0) * np.cos(columns / 29.0) + random.normal(0, 9, SCL.shape), 0, 100)
    values = np.where(SCL == 0, 0, values).astype(np.uint8)
    values[300:310, 700:720] = 255
    values[300:310, 400:420] = 100
    assert not SCL[300:310, 400:420].any()
    return values


@cache
def expected(at_least: int) -> tuple[int, ...]:
    """In the area: cloud from the probability on; what SCL alone calls cloud is unclassified. 0 is SCL."""
    both = np.where((SCL == 8) | (SCL == 9), 7, SCL)
    both[(probability() >= at_least) & (SCL > 0)] = 9
    both[probability() > 100] = 0
    return oracle.count(both if at_least else SCL, AFFINE, CRS, AREA.polygons, AREA.crs)


SHIFTED = (20.0, 0.0, AFFINE[2] + 20, 0.0, -20.0, AFFINE[5])
FILES = {
    "scl.tif": lambda: written(KINDS["cog"], SCL),
    "larger.tif": lambda: written(LARGER, probability()),
    "smaller.tif": lambda: written(SMALLER, probability()),
    "lzw.tif": lambda: written(KINDS["lzw"], probability()),
    "scl.jp2": lambda: written(KINDS["jpeg 2000"], SCL),
    "probability.jp2": lambda: written(KINDS["jpeg 2000"], probability()),
    "shifted.tif": lambda: written(LARGER, probability(), SHIFTED),
}


@contextmanager
def probability_catalog(folder: Path, **assets: str) -> Iterator[CatalogServer]:
    """A server whose one scene has these assets beside its classification, by the names of ``FILES``."""
    files = {"scl": "scl.tif"} | assets
    for name in files.values():
        (folder / name).write_bytes(FILES[name]())
    item: dict[str, Any] = made_item("one")
    item |= {"links": [], "assets": {key: {"href": name} for key, name in files.items()}}
    with serving(folder, items=[item], collections=[COLLECTION]) as server:
        yield server
