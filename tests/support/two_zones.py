"""Two tiles of two UTM zones that overlap at their border, and an area that lies on both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from rasterio.crs import CRS
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.items import COLLECTION, made_item
from tests.support.overpasses import content

WEST, EAST = "EPSG:32632", "EPSG:32633"
SIDE, PIXEL = 500, 20
LATITUDE = 45.0
# the middle of each tile; 32TQR reaches 5 km to both sides of it, as the other does: they overlap around 12 degrees
MIDDLES = {"32TQR": (WEST, 11.97), "33TTL": (EAST, 12.03)}
LAND, CLOUD = 4, 9
ROOF = slice(235, 260), slice(340, 380)  # of 32TQR, in the middle of the area


def place(lon: float, lat: float, crs: str) -> tuple[float, float]:
    x, y = transform(CRS.from_epsg(4326), CRS.from_user_input(crs), [lon], [lat])
    return x[0], y[0]


def origin(name: str) -> tuple[float, float]:
    crs, lon = MIDDLES[name]
    x, y = place(lon, LATITUDE, crs)
    return (x // PIXEL - SIDE // 2) * PIXEL, (y // PIXEL + SIDE // 2) * PIXEL


def pixels(name: str, date: int) -> np.ndarray:
    """Patches of 60 m of the classes 4 to 11; 0 nowhere."""
    luck = np.random.default_rng(sum(map(ord, name)) + date)
    return luck.integers(4, 12, (SIDE // 2 + 1,) * 2, np.uint8).repeat(2, 0).repeat(2, 1)[:SIDE, :SIDE]


def affine(name: str) -> tuple[float, ...]:
    left, top = origin(name)
    return (float(PIXEL), 0.0, left, 0.0, float(-PIXEL), top)


@contextmanager
def serving_tiles(
    folder: Path, dates: int, classes: Callable[[str, int], np.ndarray] = pixels
) -> Iterator[CatalogServer]:
    """Files of both tiles on so many dates, with the classes (rows, columns) of a tile by its name on a date.

    The blue band is in none of them.
    """
    for name, (crs, _) in MIDDLES.items():
        for date in range(dates):
            made = content(classes(name, date), crs=crs, origin=origin(name), block=64)
            (folder / f"{name}-{date}.tif").write_bytes(made)
    with serving(folder, items=[], collections=[COLLECTION]) as running:
        yield running


def scene(server: CatalogServer, name: str, date: int) -> Scene:
    ring = [[11.5, 44.5], [12.5, 44.5], [12.5, 45.5], [11.5, 45.5], [11.5, 44.5]]
    item = made_item(f"{name}-{date}", datetime=f"2026-06-{date + 1:02d}T10:00:00Z", **{"grid:code": f"MGRS-{name}"})
    files = {"scl": f"{name}-{date}.tif", "blue": f"{name}-blue.tif"}
    item |= {"assets": {key: {"href": f"{server.url}/files/{file}"} for key, file in files.items()}}
    return scene_from_item(item | {"geometry": {"type": "Polygon", "coordinates": [ring]}}, server.url)


def acquisition(server: CatalogServer, date: int, *names: str) -> Acquisition:
    scenes = tuple(scene(server, name, date) for name in names)
    return Acquisition(f"date {date}", scenes, (1 / len(scenes),) * len(scenes))


def query(server: CatalogServer) -> SearchQuery:
    day = datetime(2026, 6, 1, tzinfo=UTC)
    return SearchQuery(parse_catalog(server.url), AREA, day, day)


def transport(server: CatalogServer) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(server.url), Cancellation())


def by_hand_of(area: Area, name: str, date: int) -> tuple[int, ...]:
    return oracle.count(pixels(name, date), affine(name), MIDDLES[name][0], area.polygons, area.crs)


def across_the_border() -> Area:
    """4 km that lie wholly on either tile: the name decides."""
    x, y = place(12.0, LATITUDE, WEST)
    ring = (x - 2_011.0, y - 630.0), (x + 1_977.0, y - 590.0), (x, y + 1_247.0), (x - 2_011.0, y - 630.0)
    return Area(((ring,),), WEST)


AREA = across_the_border()


def laid_on(target: str, source: str, classes: np.ndarray) -> np.ndarray:
    """What a tile's pixels take of another's, each from the pixel in which its center lies; 0 off it."""
    (west, north), (left, top) = origin(target), origin(source)
    columns, rows = np.meshgrid(np.arange(SIDE) + 0.5, np.arange(SIDE) + 0.5)
    crs = [CRS.from_user_input(MIDDLES[name][0]) for name in (target, source)]
    x, y = map(np.array, transform(*crs, (west + PIXEL * columns).ravel(), (north - PIXEL * rows).ravel()))
    row, column = ((top - y) // PIXEL).astype(int), ((x - left) // PIXEL).astype(int)
    inside = (row >= 0) & (row < SIDE) & (column >= 0) & (column < SIDE)
    found = np.zeros(SIDE * SIDE, np.uint8)
    found[inside] = classes[row[inside], column[inside]]
    return found.reshape(SIDE, SIDE)


def with_roof(name: str, date: int) -> np.ndarray:
    """Land with a roof that reads as cloud, and another cloud on each date."""
    classes = np.full((SIDE, SIDE), LAND, np.uint8)
    classes[ROOF] = CLOUD
    classes[262:272, 310 + 10 * date : 320 + 10 * date] = CLOUD
    return classes if name == "32TQR" else laid_on(name, "32TQR", classes)
