"""Dates of one place on a server: bright ground that is called cloud each time, true clouds, one that is missed."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import rasterio
from osgeo import gdal
from rasterio.transform import from_origin

from sample.cogs import write_cog
from sample.server import CatalogServer, serving
from tests.support.doubt import UNKNOWN, expected_cell
from tests.support.grown import near_by_distances
from tests.support.items import COLLECTION, made_item

CRS, CORNER = "EPSG:32648", (345_000.0, 160_000.0)
SIDE = 1100  # pixels of 20 m; of 10 m twice as many
COG = {"driver": "COG", "blocksize": 256, "overview_resampling": "average", "compress": "deflate", "predictor": 2}
BARE, WATER, CLOUD, CIRRUS = 5, 6, 9, 10
LEFT, TOP, RIGHT, BOTTOM = 106, 53, 631, 702  # the area's pixels of 20 m, none of them at the edge of a cell
EDGES = (CORNER[0] + 20 * LEFT, CORNER[1] - 20 * BOTTOM, CORNER[0] + 20 * RIGHT, CORNER[1] - 20 * TOP)
NAMES = [f"day-{day}" for day in range(1, 9)]


def write_band(path: Path, blue: np.ndarray) -> None:
    shape = {"count": 1, "dtype": "uint16", "height": blue.shape[0], "width": blue.shape[1]}
    place = {"crs": CRS, "transform": from_origin(*CORNER, 10, 10), "nodata": 0}
    with rasterio.open(path, "w", **shape, **place, **COG) as dataset:
        dataset.write(blue.astype(np.uint16), 1)


def item(name: str, day: int, cloud: float = 5.0, **more: Any) -> dict[str, Any]:
    stated = {"datetime": f"2026-06-{day:02}T03:22:11Z", "eo:cloud_cover": cloud, "s2:processing_baseline": "02.14"}
    made = made_item(name, **(stated | more))
    made["assets"] = {"scl": {"href": f"{name}/SCL.tif"}, "blue": {"href": f"{name}/B02.tif"}}
    return made


class Dates:
    """What lies on a server, read with GDAL: of each date blue at 80 m, and the classes."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.written = {
            name: (_read(f"{url}/files/{name}/B02.tif", 2), _read(f"{url}/files/{name}/SCL.tif")) for name in NAMES
        }


def _read(url: str, overview: int | None = None) -> np.ndarray:
    with urllib.request.urlopen(url) as answer:
        gdal.FileFromMemBuffer("/vsimem/bright_ground.tif", answer.read())
    options = [] if overview is None else [f"OVERVIEW_LEVEL={overview}"]
    pixels = gdal.OpenEx("/vsimem/bright_ground.tif", open_options=options).ReadAsArray()
    gdal.Unlink("/vsimem/bright_ground.tif")
    return pixels.astype(int)


@contextmanager
def bright_ground_catalog() -> Iterator[CatalogServer]:
    """Eight days, each of which states 5 % of cloud."""
    random = np.random.default_rng(16)
    items = [item(name, day) | {"links": []} for day, name in enumerate(NAMES, 1)]
    with TemporaryDirectory() as folder, serving(Path(folder), items=items, collections=[COLLECTION]) as server:
        ground = np.kron(random.integers(300, 1500, (55, 55)), np.ones((40, 40), int))
        ground[600:800, 600:800] = 3000  # a roof, or salt
        for day, name in enumerate(NAMES):
            blue, classes = ground + random.integers(-100, 100, ground.shape), np.full((SIDE, SIDE), BARE, np.uint8)
            classes[300:400, 300:400] = CLOUD  # as the roof is seen
            for number in range(12):
                row, column = random.integers(0, SIDE - 150, 2)
                blue[2 * row : 2 * row + 200, 2 * column : 2 * column + 240] += random.integers(800, 4000)
                classes[row : row + 100, column : column + 120] = BARE if number == 0 else CLOUD if number < 10 else 8
            row, column = random.integers(0, SIDE - 150, 2)
            classes[row : row + 90, column : column + 90] = (CIRRUS, WATER, 3, 11, 1)[day % 5]
            write_cog(Path(folder) / name / "SCL.tif", classes[None], "classes", CORNER, 20, 32648)
            write_band(Path(folder) / name / "B02.tif", blue)
        yield server


def expected(dates: Dates, name: str, others: Sequence[str], classes: frozenset[int]) -> tuple[np.ndarray, int]:
    """Doubtful, missed and untold of each cell of the area, and the pixels with data."""

    def cell(of: str, row: int, column: int) -> tuple[int, list[int]]:
        blue, scl = dates.written[of]
        rows, columns = (
            (max(4 * row, TOP), min(4 * row + 4, BOTTOM)),
            (max(4 * column, LEFT), min(4 * column + 4, RIGHT)),
        )
        counts = np.bincount(scl[slice(*rows), slice(*columns)].ravel(), minlength=12).tolist()
        return int(blue[row, column]) or UNKNOWN, counts

    rows, columns = range(TOP // 4, -(-BOTTOM // 4)), range(LEFT // 4, -(-RIGHT // 4))
    found = np.zeros((len(rows), len(columns), 3), int)
    cirrus = np.array([[cell(name, row, column)[1][CIRRUS] > 0 for column in columns] for row in rows])
    near = near_by_distances(cirrus, 12, 1)
    for row in rows:
        for column in columns:
            now, counts = cell(name, row, column)
            past = [cell(other, row, column) for other in others]
            at = row - rows[0], column - columns[0]
            found[at] = expected_cell(now, counts, past, classes, bool(near[at]))
    return found, int((dates.written[name][1][TOP:BOTTOM, LEFT:RIGHT] > 0).sum())
