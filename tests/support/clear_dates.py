"""Dates of one place whose every pixel is known, as files on a server, and the pictures that plain numpy makes."""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.picture_request import PicturePlan, PictureRequest
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene
from tests.support.grown import near_by_distances
from tests.support.oracle import in_polygon

ZONE, OTHER_ZONE = "EPSG:32633", "EPSG:32634"
WEST, NORTH = 500_000.0, 5_000_000.0
SIDE = 150  # pixels of 20 m of the world, half of them around 0
EMPTY = -32768
OFFSETS = (0, -1000)
RESOLUTIONS = {"red": 10, "nir": 10, "swir16": 20}
FIRST = datetime(2026, 5, 1, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Tile:
    """What a scene holds, from a row and a column of the world's 20 m pixels on, or from a place in another zone."""

    scene: Scene
    crs: str
    left: float
    top: float
    classes: np.ndarray
    bands: dict[str, np.ndarray] = field(default_factory=dict)

    def at(self, values: np.ndarray, pixel: float, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Its values at places of the first zone, 0 beyond it; and whether a place is in no doubt of its pixel."""
        shape = x.shape
        if self.crs != ZONE:
            there = transform(CRS.from_user_input(ZONE), CRS.from_user_input(self.crs), x.ravel(), y.ravel())
            x, y = (np.array(one).reshape(shape) for one in there[:2])
        across, down = (x - self.left) / pixel, (self.top - y) / pixel
        columns, rows = np.floor(across).astype(int), np.floor(down).astype(int)
        off = np.minimum(np.abs(across - np.rint(across)), np.abs(down - np.rint(down))) * pixel
        inside = (rows >= 0) & (rows < values.shape[0]) & (columns >= 0) & (columns < values.shape[1])
        found = values[np.clip(rows, 0, values.shape[0] - 1), np.clip(columns, 0, values.shape[1] - 1)]
        return np.where(inside, found, 0), off > 0.03


@dataclass(frozen=True)
class Dates:
    """Acquisitions, newest last, with what is known of each."""

    acquisitions: list[Acquisition]
    tiles: list[list[Tile]]


def made(folder: Path, url: str, seed: int, wanted: int, zones: tuple[str, ...] = (ZONE,), block: int = 32) -> Dates:
    """Write so many dates of one to three tiles each."""
    luck = random.Random(seed)
    made_dates = Dates([], [])
    for number in range(wanted):
        moment = FIRST + timedelta(days=luck.choice([0, 1, 5]) + 3 * number, hours=luck.randint(0, 9))
        crs = luck.choice(zones) if number else ZONE
        tiles = [
            _tile(luck, folder, url, f"{number}-{place}", moment, crs, block) for place in range(luck.randint(1, 3))
        ]
        scenes = tuple(tile.scene for tile in tiles)
        shares = (0.5 if crs == ZONE else 0.01,) * len(scenes)  # most of the area lies in the first zone
        ahead = timedelta(hours=luck.choice([0, 8, 15]))
        made_dates.acquisitions.append(Acquisition(f"date {number}", scenes, shares, ahead=ahead))
        made_dates.tiles.append(tiles)
    return made_dates


def _tile(luck: random.Random, folder: Path, url: str, name: str, moment: datetime, crs: str, block: int) -> Tile:
    random_ = np.random.default_rng(luck.getrandbits(32))
    height, width = (luck.randint(60, 130) for _ in range(2))
    left, top = WEST + 20 * luck.randint(-20, 60), NORTH - 20 * luck.randint(-20, 60)
    if crs != ZONE:
        there = transform(CRS.from_user_input(ZONE), CRS.from_user_input(crs), [left], [top])
        left, top = 20.0 * round(there[0][0] / 20), 20.0 * round(there[1][0] / 20)
    size = luck.choice([5, 15, 40])
    patches = random_.choice([0, 3, 4, 4, 4, 5, 6, 8, 9, 10, 11, 13], (height // size + 1, width // size + 1))
    classes = np.repeat(np.repeat(patches, size, 0), size, 1)[:height, :width].astype(np.uint8)
    bands = {}
    for band, resolution in RESOLUTIONS.items():
        times = 20 // resolution
        values = random_.integers(1, luck.choice([3000, 60_000]), (height * times, width * times)).astype(np.uint16)
        values[random_.random(values.shape) < 0.02] = 0  # bands have holes of their own
        values[_finer(classes, times) == 0] = 0
        bands[band] = values
    scene = scene_of(folder, url, name, moment, classes, bands, corner=(left, top), crs=crs, block=block)
    return Tile(replace(scene, offset=luck.choice(OFFSETS)), crs, left, top, classes, bands)


def scene_of(
    folder: Path,
    url: str,
    name: str,
    moment: datetime,
    classes: np.ndarray,
    bands: Mapping[str, np.ndarray],
    *,
    corner: tuple[float, float] = (WEST, NORTH),
    crs: str = ZONE,
    block: int = 32,
    empty: int = 0,
    **options: Any,
) -> Scene:
    """Write the files of a scene: classes of 20 m, and bands as fine as they are, of one plane or several."""
    assets = []
    for band, values in {"scl": classes, **bands}.items():
        planes = values.reshape(-1, *values.shape[-2:])
        pixel = 20 * classes.shape[0] / planes.shape[1]
        options |= {"dtype": values.dtype, "nodata": 0 if band == "scl" else empty}
        profile = {"driver": "GTiff", "count": len(planes), "height": planes.shape[1], "width": planes.shape[2]}
        place = {"crs": crs, "transform": Affine(pixel, 0.0, corner[0], 0.0, -pixel, corner[1])}
        packing = {"tiled": True, "compress": "deflate", "blockxsize": block, "blockysize": block}
        path = folder / f"{name}-{band}.tif"
        with rasterio.open(path, "w", **profile, **place, **packing, **options) as file:
            file.write(planes)
        assets.append((band, f"{url}/files/{path.name}"))
    return Scene(name, "", moment, (), "", "sentinel-2b", None, True, tuple(assets), url, crs=crs)


def triangle(luck: random.Random) -> Area:
    """An area with slanted edges somewhere in the middle of the world, on which no pixel's center lies."""
    while True:
        around = [(luck.uniform(0, 25), luck.uniform(0, 25)), (luck.uniform(70, 95), luck.uniform(5, 40))]
        around += [(luck.uniform(20, 80), luck.uniform(70, 95))]
        ring = tuple((WEST + 20 * column, NORTH - 20 * row) for column, row in [*around, around[0]])
        area = Area(((ring,),), ZONE)
        with suppress(AssertionError):
            for pixel in (10, 20):
                _inside(area, *_centers(pixel))
            return area


def picture_of(
    request: PictureRequest, acquisitions: list[Acquisition], url: str, scratch: Path, **options: Any
) -> tuple[PicturePlan, np.ndarray, np.ndarray, np.ndarray]:
    """The plan, and the whole picture, its dates and looks."""
    picture = ClearPicture(request, acquisitions, PlainTransport(Addresses.of_catalog(url), Cancellation()), **options)
    plan = picture.plan()
    shape = plan.grid.height, plan.grid.width
    values = np.full((len(request.names), *shape), request.empty, request.pixel)
    dates, looks = np.zeros(shape, np.uint32), np.zeros(shape, np.uint16)
    folder = scratch / "scratch"
    folder.mkdir(exist_ok=True)
    for _, piece in picture.pieces(folder):
        place = piece.window.slices
        values[(slice(None), *place)], dates[place], looks[place] = piece.values, piece.dates, piece.looks
    assert list(folder.iterdir()) == []
    return plan, values, dates, looks


class Oracle:
    """All dates laid out in full on one grid, by plain numpy.

    Attributes:
        inside: Pixels of the world's fine grid whose center lies in the area.
        certain: Those whose every date is in no doubt of its pixels.
    """

    def __init__(self, dates: Dates, area: Area, cloud: set[int], margin: float, names: tuple[str, ...]) -> None:
        self.pixel, self.names = min(RESOLUTIONS[name] for name in names), names
        times = 20 // self.pixel
        x, y = _centers(20)
        fine_x, fine_y = _centers(self.pixel)
        self.inside = _inside(area, fine_x, fine_y)
        self.certain = np.ones(self.inside.shape, bool)
        self.clear, self.values = [], []  # of each date (rows, columns), and (bands, rows, columns)
        for tiles in dates.tiles:
            classes = np.zeros(x.shape, int)
            values = np.full((len(names), *fine_x.shape), np.nan)
            for tile in tiles:
                found, is_certain = tile.at(tile.classes, 20, x, y)
                doubtful = near_by_distances(~is_certain, margin)
                new = (classes == 0) & (found > 0) & (found < 12)
                classes[new] = found[new]
                fine = _finer(new, times)
                self.certain &= ~_finer(doubtful, times)
                for plane, name in zip(values, names, strict=True):
                    numbers, is_certain = tile.at(tile.bands[name], RESOLUTIONS[name], fine_x, fine_y)
                    self.certain &= is_certain
                    plane[fine] = np.where(numbers == 0, np.nan, numbers + float(tile.scene.offset))[fine]
            near = near_by_distances(np.isin(classes, list(cloud)), margin)
            clear = _finer((classes > 0) & ~near, times) & self.inside
            self.clear.append(clear)
            self.values.append(np.where(clear, values, np.nan))

    def first(self, order: list[int], days: list[int]) -> tuple[np.ndarray, np.ndarray]:
        """Values and dates, where each pixel shows the first date of an order on which it is clear."""
        chosen = np.full(self.inside.shape, -1)
        for number in reversed(order):
            chosen[self.clear[number]] = number
        return self._of(chosen, days)

    def median(self) -> np.ndarray:
        stack = np.stack(self.values)
        found = np.full(stack.shape[1:], np.nan)
        some = ~np.isnan(stack).all(axis=0)
        found[some] = np.nanmedian(stack[:, some], axis=0)
        return _stored(found)

    def medoid(self, order: list[int], days: list[int]) -> tuple[np.ndarray, np.ndarray]:
        chosen = np.full(self.inside.shape, -1)
        best = np.full(self.inside.shape, np.inf)
        whole = {number: ~np.isnan(self.values[number]).any(axis=0) for number in order}
        for number in order:
            total = np.zeros(self.inside.shape)
            for other in order:
                distance = np.linalg.norm(self.values[number] - self.values[other], axis=0)
                total += np.where(whole[number] & whole[other], distance, 0)
            nearer = whole[number] & (total < best)
            best[nearer], chosen[nearer] = total[nearer], number
        return self._of(chosen, days)

    def looks(self) -> np.ndarray:
        return np.sum(self.clear, axis=0)

    def _of(self, chosen: np.ndarray, days: list[int]) -> tuple[np.ndarray, np.ndarray]:
        found, dates = np.full(self.values[0].shape, np.nan), np.zeros(chosen.shape, int)
        for number, values in enumerate(self.values):
            found[:, chosen == number] = values[:, chosen == number]
            dates[chosen == number] = days[number]
        dates[np.isnan(found).all(axis=0)] = 0
        return _stored(found), dates


def _centers(pixel: int) -> tuple[np.ndarray, np.ndarray]:
    """Of the world's pixels, with room around it: x and y, each (rows, columns)."""
    places = (np.arange(-1000 // pixel, (20 * SIDE + 1000) // pixel) + 0.5) * pixel
    return np.meshgrid(WEST + places, NORTH - places)


def _inside(area: Area, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return in_polygon(x.ravel(), y.ravel(), area.polygons[0], degrees=False).reshape(x.shape)


def _finer(mask: np.ndarray, times: int) -> np.ndarray:
    return np.repeat(np.repeat(mask, times, 0), times, 1)


def _stored(values: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(values), EMPTY, np.clip(np.round(values), -32767, 32767)).astype(int)
