"""Days of one small tile with a roof that reads as cloud on all but one, and a cloud that drifts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item
from tests.support.overpasses import content

DAYS, CLEAR_ROOF = 8, 3  # the roof reads as land on the fourth
SITE = (347_000, 146_000, 351_000, 150_000)  # west, south, east, north: 200 pixels of 20 m along each side
PIXELS, ROOF_PIXELS, CLOUD = 200 * 200, 10 * 30, 20 * 40
_LEFT, _TOP = 346_000, 150_000


def classes_of(day: int) -> np.ndarray:
    pixels = np.full((300, 400), 4, np.uint8)
    if day != CLEAR_ROOF:
        pixels[100:110, 200:230] = 8
    pixels[20 * day : 20 * day + 20, 60:100] = 9
    return pixels


@contextmanager
def serving_roofs(folder: Path) -> Iterator[CatalogServer]:
    items = []
    for day in range(DAYS):
        name = f"S2A_48NTG_2026080{day + 1}_0_L2A"
        data = content(classes_of(day), crs="EPSG:32648", origin=(_LEFT, _TOP), block=128)
        (folder / f"{name}.tif").write_bytes(data)
        item = made_item(name, datetime=f"2026-08-0{day + 1}T03:20:00Z")
        items.append(item | {"assets": {"scl": {"href": f"{name}.tif"}}})
    with serving(folder, items=items, collections=[COLLECTION]) as server:
        yield server
