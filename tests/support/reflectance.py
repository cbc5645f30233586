"""Scenes of which it is known what their numbers are: simulated coasts, deserts, snow and cloud, with the offset of
Sentinel-2's baseline 04.00 in their numbers or without.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from clear_scenes.core.stac.scene import Scene, scene_from_item
from sample.cogs import write_cog
from sample.ground import Ground, make_ground
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item

CORNER, EPSG = (345_000.0, 160_000.0), 32648
SIDE = 400  # pixels of 20 m
BARE, WATER, CLOUD, SNOW = 5, 6, 9, 11
GONE, STILL_IN = 0, 1000  # what is in the numbers
LANDS = ("coast", "forest", "sea", "desert", "snow", "cloud")
NAMES = {"blue": "B02.tif", "green": "B03.tif", "red": "B04.tif", "nir": "B08.tif"}


@cache
def coast() -> Ground:
    return make_ground((SIDE, SIDE), 7)


@cache
def ground(land: str) -> Ground:
    """Reflectance x 10000 (blue, green, red, near infrared) at 10 m, and classes at 20 m."""
    if land == "coast":
        return coast()
    noise = np.random.default_rng(5).normal(0, 1, (4, 2 * SIDE, 2 * SIDE))
    color, class_, spread = {
        "forest": ((0.022, 0.047, 0.027, 0.34), 4, 40),
        "sea": ((0.064, 0.068, 0.032, 0.012), WATER, 20),
        "desert": ((0.17, 0.25, 0.34, 0.39), BARE, 200),
        "snow": ((0.85, 0.86, 0.87, 0.84), SNOW, 300),
        "cloud": ((0.6, 0.6, 0.6, 0.62), CLOUD, 900),
    }[land]
    bands = np.array(color)[:, None, None] * 10_000 + spread * noise
    return Ground(np.clip(bands, 1, 20_000).astype(np.uint16), np.full((SIDE, SIDE), class_, np.uint8))


def stored(land: str, offset: int) -> np.ndarray:
    """The numbers of the four bands; the westernmost tenth is no data."""
    numbers = ground(land).bands.astype(np.uint16) + np.uint16(offset)
    numbers[..., : SIDE // 5] = 0
    return numbers


def write(folder: Path, land: str, offset: int) -> None:
    """The bands of ``NAMES`` and the classes, as Earth Search writes them."""
    classes = ground(land).classes.copy()
    classes[:, : SIDE // 10] = 0
    write_cog(folder / "SCL.tif", classes[None], "classes", CORNER, 20, EPSG)
    for band, name in enumerate(NAMES.values()):
        write_cog(folder / name, stored(land, offset)[band : band + 1], "bands", CORNER, 10, EPSG)


def item(folder: str, **properties: object) -> dict[str, Any]:
    """Of the files in a folder: of baseline 05.11, and its catalog says that the offset is still in."""
    stated = {"s2:processing_baseline": "05.11", "earthsearch:boa_offset_applied": False} | properties
    made = made_item(folder.rpartition("/")[2], **stated)
    made["assets"] = {name: {"href": f"{folder}/{file}"} for name, file in ({"scl": "SCL.tif"} | NAMES).items()}
    return made


def scene(folder: str, **properties: object) -> Scene:
    return scene_from_item(item(folder, **properties), "https://stac.example.com")


@contextmanager
def reflectance_catalog() -> Iterator[CatalogServer]:
    """Forest and desert of both kinds on four days, and the desert of an old baseline, which has no offset."""
    with TemporaryDirectory() as name:
        folder, items = Path(name), []
        for day, (land, offset) in enumerate(product(("forest", "desert"), (GONE, STILL_IN)), 1):
            write(folder / f"{land}-{offset}", land, offset)
            items.append(item(f"{land}-{offset}", datetime=f"2026-06-{day:02}T03:22:11Z"))
        write(folder / "desert-old", "desert", GONE)
        items.append(item("desert-old", datetime="2021-06-10T03:22:11Z", **{"s2:processing_baseline": "03.01"}))
        with serving(folder, items=[one | {"links": []} for one in items], collections=[COLLECTION]) as server:
            yield server
