"""A small simulated catalog of Landsat and HLS, and what its files hold, worked out with nothing of the code.

Landsat: two rows of one path that overlap, which are one overpass. HLS: one tile of Sentinel-2. All of noise.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from clear_scenes.core.classification.schemes import FMASK, QA_PIXEL
from sample.server import CatalogServer, serving
from tests.support.bits import bits, of_fmask, of_qa_pixel
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import Kind, written

CRS = "EPSG:32648"
PIXEL, SIDE, SOUTH = 30, 400, 300  # SOUTH: rows from the upper scene's top to that of the lower one
LEFT, TOP = 345_000, 160_000
COG = {"driver": "COG", "options": {"compress": "deflate", "predictor": 2}}


@dataclass(frozen=True)
class Sensor:
    """``bands``: assets by their names here. ``scale``, ``offset``: reflectance x 10000 of what the files hold."""

    collection: str
    bands: dict[str, str]
    scale: float
    offset: float
    rows: int  # of all its scenes together

    @cached_property
    def classes(self) -> np.ndarray:
        """(rows, SIDE): the upper scene's where it has data."""
        read = np.vectorize(of_qa_pixel if self is LANDSAT else of_fmask)
        return self._joined([read(quality(self, part)) for part in self.parts], 0)

    def stored(self, name: str) -> np.ndarray:
        """(rows, SIDE): what the files of a band hold; masked where they hold no data."""
        empty = 0 if self is LANDSAT else -9999
        joined = self._joined([band(self, name, part).astype(int) for part in self.parts], empty)
        return np.ma.masked_equal(joined, empty)

    def reflectance(self, name: str) -> np.ndarray:
        return self.stored(name) * self.scale + self.offset

    @property
    def parts(self) -> range:
        return range(1 + (self.rows > SIDE))

    def _joined(self, parts: list[np.ndarray], empty: int) -> np.ndarray:
        whole = np.full((self.rows, SIDE), empty)
        for number, values in reversed(list(enumerate(parts))):
            place = whole[SOUTH * number : SOUTH * number + SIDE]
            place[values != empty] = values[values != empty]
        return whole


# USGS: surface reflectance is 0.0000275 times the number, less 0.2.
LANDSAT = Sensor(
    "landsat-c2-l2", {"blue": "blue", "green": "green", "red": "red", "nir": "nir08"}, 0.275, -2000, SOUTH + SIDE
)
HLS = Sensor("hls2-s30", {"blue": "B02", "green": "B03", "red": "B04", "nir": "B08"}, 1, 0, SIDE)


def quality(sensor: Sensor, part: int) -> np.ndarray:
    return bits(31 + part, QA_PIXEL if sensor is LANDSAT else FMASK)[:SIDE, :SIDE]


def band(sensor: Sensor, name: str, part: int) -> np.ndarray:
    random = np.random.default_rng([part, *name.encode()])
    if sensor is LANDSAT:
        return np.where(quality(sensor, part) == 1, 0, random.integers(7273, 43_636, (SIDE, SIDE)))
    return np.where(quality(sensor, part) == 255, -9999, random.integers(-200, 10_000, (SIDE, SIDE)))


@contextmanager
def sensors_catalog() -> Iterator[CatalogServer]:
    with TemporaryDirectory() as name:
        folder, items = Path(name), []
        for sensor in (LANDSAT, HLS):
            items += [_item(folder, sensor, part) for part in sensor.parts]
        collections = [COLLECTION | {"id": sensor.collection} for sensor in (LANDSAT, HLS)]
        with serving(folder, items=items, collections=collections) as server:
            yield server


def _item(folder: Path, sensor: Sensor, part: int) -> dict[str, Any]:
    is_landsat = sensor is LANDSAT
    affine = (PIXEL, 0.0, LEFT, 0.0, -PIXEL, TOP - SOUTH * part * PIXEL)
    if is_landsat:
        stated = {"platform": "landsat-9", "landsat:wrs_path": "125", "landsat:wrs_row": f"{59 + part:03}"}
        item = made_item(f"LC09_L2SP_125{59 + part:03}_20260613_02_T1", **stated, **{"proj:code": CRS})
        kinds = ("qa_pixel", Kind(**COG, strict=True, dtype="uint16"), 1), Kind(**COG, strict=True, dtype="uint16"), 0
    else:
        item = made_item("HLS.S30.T48NUG.2026164T031541.v2.0", **{"proj:code": CRS})
        kinds = ("Fmask", Kind(**COG, strict=True), 255), Kind(**COG, strict=True, dtype="int16"), -9999
    (asset, kind, empty), of_bands, empty_bands = kinds
    files = {asset: written(kind, quality(sensor, part), affine, nodata=empty)}
    for name, key in sensor.bands.items():
        files[key] = written(of_bands, band(sensor, name, part), affine, nodata=empty_bands)
    for key, content in files.items():
        (folder / f"{item['id']}_{key}.tif").write_bytes(content)
    assets = {key: {"href": f"{item['id']}_{key}.tif"} for key in files}
    return item | {"collection": sensor.collection, "links": [], "assets": assets}
