"""Catalogs on this machine with all that a scene has: classification, bands, colors, cloud probability.

As products of Sentinel-2 (folders or zips, JPEG 2000), or as a file of items with GeoTIFFs of the same pixels. Bright
ground, a roof, is called cloud on each date, and a true cloud lies elsewhere on each.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from clear_scenes.core.area.area import Area
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support import archives
from tests.support.items import made_item
from tests.support.local_catalogs import metadata, pack, product_name
from tests.support.rasters import DEFLATE, KINDS, Kind, box, jpeg_2000, written

CRS = "EPSG:32648"
TILES = "48NUG", "48NUF"  # one north of the other; both hold the place below
CORNER = (345_000.0, 99_400.0)
COARSE, FINE = ((size, 0.0, CORNER[0], 0.0, -size, CORNER[1]) for size in (20.0, 10.0))
SIDE = 320  # pixels of 20 m
RING = box(20.2, 30.3, 260.7, 300.6, COARSE)
AREA = Area(((tuple(RING),),), CRS)
FOOTPRINT = "0.7 103.5 0.7 103.9 1.0 103.9 1.0 103.5 0.7 103.5"  # lat lon, around the image
DATES = range(8)
# A field on clear ground.
_FIELD = [[103.609, 0.86], [103.611, 0.86], [103.611, 0.862], [103.609, 0.862], [103.609, 0.86]]
FIELD = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [_FIELD]}}
ROOF = np.s_[100:140, 80:160]
GROUND, CLOUD, WATER = 5, 9, 6
LIGHT, DARK = 180, 60  # of the picture in colors, in the west and in the east
IMAGES = {"R20m": ("SCL_20m", "B11_20m"), "R10m": ("B02_10m", "B03_10m", "B04_10m", "B08_10m", "TCI_10m")}
_KEYS = {"SCL": "SCL_20m", "TCI": "TCI_10m", "CLD": "CLD_20m", "B11": "B11_20m"}


@dataclass(frozen=True)
class Part:
    """A product of a tile, and the rows of pixels of 20 m that it holds."""

    tile: str = TILES[0]
    first: int = 0
    stop: int = SIDE


WHOLE = (Part(),)
HALVES = (Part(TILES[0], 0, 170), Part(TILES[1], 150, SIDE))


@cache
def classes(date: int) -> np.ndarray:
    found = np.full((SIDE, SIDE), GROUND, np.uint8)
    found[:, 200:] = WATER
    found[ROOF] = CLOUD
    found[160 + 12 * date : 184 + 12 * date, 30:90] = CLOUD
    return found


@cache
def band(name: str, date: int) -> np.ndarray:
    """Of reflectance x 10000, as it is: without what the files have more since baseline 04.00."""
    size = 1 if name == "B11" else 2
    level = {"B02": 600, "B03": 700, "B04": 800, "B08": 2600, "B11": 2000}[name] + 10 * date
    found = np.full((size * SIDE, size * SIDE), level)
    slices = tuple(slice(size * one.start, size * one.stop) for one in ROOF)
    found[slices] = 3000
    cloud = slice(size * (160 + 12 * date), size * (184 + 12 * date)), slice(size * 30, size * 90)
    found[cloud] = 6000
    return found


@cache
def probability(date: int) -> np.ndarray:
    """The roof is no cloud by it; what is cloud is so with 80 percent."""
    found = np.zeros((SIDE, SIDE), np.uint8)
    found[classes(date) == CLOUD] = 80
    found[ROOF] = 20
    return found


@cache
def pixels(name: str, date: int, part: Part) -> np.ndarray:
    """As a file holds them: zeros beyond the rows of its part."""
    if name == "SCL":
        found = classes(date)
    elif name == "CLD":
        found = probability(date)
    elif name == "TCI":
        found = np.full((2 * SIDE, 2 * SIDE), DARK, np.uint8)
        found[:, : 2 * 140] = LIGHT
    else:
        found = (band(name, date) + 1000).astype(np.uint16)
    size = len(found) // SIDE
    inside = np.zeros(len(found), bool)
    inside[size * part.first : size * part.stop] = True
    return np.where(inside[:, None], found, 0).astype(found.dtype)


def file(name: str, date: int, part: Part, kind: str) -> bytes:
    """GeoTIFF of 128 by 128 with overviews for items, else JPEG 2000."""
    values = pixels(name, date, part)
    affine = COARSE if len(values) == SIDE else FINE
    cog = Kind({"compress": "deflate", "predictor": 2, "blocksize": 128}, True, values.dtype.name, "COG")
    count = 3 if name == "TCI" else 1
    if kind == "items":
        return written(cog, values, affine, count=count)
    return jpeg_2000(
        written(Kind(DEFLATE, True, values.dtype.name), values, affine, count=count), KINDS["jpeg 2000"].options
    )


def ndvi(date: int) -> float:
    """Of clear ground: of 800 and 2600, both of which rise by 10 from date to date."""
    return 1800 / (3400 + 20 * date)


def names() -> list[str]:
    return [*(name.partition("_")[0] for some in IMAGES.values() for name in some), "CLD"]


def write_catalog(folder: Path, kind: str, dates: Mapping[int, Any] | range = DATES, parts: Any = WHOLE) -> Path:
    """Write dates of a catalog.

    Args:
        folder: into which it is written.
        kind: "folders", "zips" or "items".
        dates: which of them.
        parts: of each date.

    Returns:
        The path that is searched.
    """
    items = []
    for date in dates:
        for part in parts:
            files = {name: file(name, date, part, kind) for name in names()}
            if kind == "items":
                items.append(_item(folder, date, part, files))
            else:
                _write_product(folder, date, part, files, kind == "zips")
    if kind != "items":
        return folder
    path = folder / "items.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    return path


def _write_product(folder: Path, date: int, part: Part, files: Mapping[str, bytes], packed: bool) -> None:
    stamp = f"{archives.moment(date):%Y%m%dT%H%M%S}"
    found = {
        "MTD_MSIL2A.xml": metadata(date, tile=part.tile, images=IMAGES, footprint=FOOTPRINT).encode(),
        "GRANULE/L2A/QI_DATA/MSK_CLDPRB_20m.jp2": files["CLD"],
    }
    for resolution, some in IMAGES.items():
        for name in some:
            path = f"GRANULE/L2A/IMG_DATA/{resolution}/T{part.tile}_{stamp}_{name}.jp2"
            found[path] = files[name.partition("_")[0]]
    pack(folder, product_name(date, tile=part.tile), found, packed, is_deflated=date % 2 == 1)


def _item(folder: Path, date: int, part: Part, files: Mapping[str, bytes]) -> dict[str, Any]:
    moment: datetime = archives.moment(date)
    name = product_name(date, tile=part.tile)
    (folder / name).mkdir(parents=True)
    assets = {}
    for key, content in files.items():
        (folder / name / f"{key}.tif").write_bytes(content)
        assets[_KEYS.get(key, f"{key}_10m")] = {"href": f"{name}/{key}.tif"}
    numbers = [float(one) for one in FOOTPRINT.split()]
    ring = [[lon, lat] for lat, lon in zip(numbers[::2], numbers[1::2], strict=True)]
    stated = {
        "datetime": f"{moment:%Y-%m-%dT%H:%M:%S}Z",
        "grid:code": f"MGRS-{part.tile}",
        "s2:datatake_id": f"GS2A_{moment:%Y%m%dT%H%M%S}_041483_N05.11",
        "s2:processing_baseline": "05.11",
    }
    made = made_item(name, **stated) | {"links": [], "assets": assets}
    return made | {"geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [103.5, 0.7, 103.9, 1.0]}


def query(path: Path, **more: Any) -> SearchQuery:
    return SearchQuery(parse_catalog(str(path)), AREA, archives.FIRST, archives.LAST, **more)
