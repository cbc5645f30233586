"""Overpasses cut into tiles as catalogs have them, and their counts worked out pixel by pixel."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from clear_scenes.core.area.area import Area
from clear_scenes.core.reading.mosaic import Tile
from clear_scenes.core.stac.scene import Scene
from tests.support.rasters import DEFLATE, Kind, MemoryRanges, tile, written

CRS = "EPSG:32633"
WEST, NORTH, PIXEL = 500_000, 5_000_000, 20
BLOCK = 32


@dataclass(frozen=True)
class Cut:
    """A tile: what it holds of the world's rows and columns, as a file in memory."""

    row: int
    column: int
    pixels: np.ndarray

    @property
    def file(self) -> MemoryRanges:
        return MemoryRanges(content(self.pixels, self.row, self.column))

    def tile(self, **stated: Any) -> Tile:
        return tile(self.file, **stated)


def content(
    pixels: np.ndarray,
    row: int = 0,
    column: int = 0,
    crs: str = CRS,
    origin: tuple[float, float] = (WEST, NORTH),
    block: int = BLOCK,
) -> bytes:
    affine = (PIXEL, 0.0, origin[0] + column * PIXEL, 0.0, -PIXEL, origin[1] - row * PIXEL)
    kind = Kind(DEFLATE | {"predictor": 2, "blockxsize": block, "blockysize": block}, strict=True, crs=crs)
    return written(kind, pixels, affine)


def world(luck: random.Random, side: int = 160) -> np.ndarray:
    """Classes 0 to 13 in patches of all sizes; no data in strips and dots as well."""
    random_ = np.random.default_rng(luck.getrandbits(32))
    size = luck.choice([1, 4, 16, 40])
    values = np.repeat(np.repeat(random_.integers(0, 14, (side // size + 1,) * 2), size, 0), size, 1)[:side, :side]
    values = values.astype(np.uint8)
    values[values == 0] = luck.choice([0, 4, 9])
    return values


def cuts(luck: random.Random, classes: np.ndarray, wanted: int) -> list[Cut]:
    """Tiles anywhere over the world, and off it, with strips of no data; where two have data they need not agree."""
    found = []
    for number in range(wanted):
        row, column = (luck.randint(-40, 100) for _ in range(2))
        height, width = (luck.randint(45, 160) for _ in range(2))
        pixels = np.zeros((height, width), np.uint8)
        rows = slice(max(row, 0), min(row + height, classes.shape[0]))
        columns = slice(max(column, 0), min(column + width, classes.shape[1]))
        part = classes[rows, columns]
        if luck.random() < 0.5:  # each tile is classified by itself: edges of clouds come out another way
            part = np.where(part > 0, (part + number - 1) % 11 + 1, 0)
        pixels[rows.start - row : rows.stop - row, columns.start - column : columns.stop - column] = part
        if luck.random() < 0.6:
            lean, edge = luck.uniform(-0.5, 0.5), luck.uniform(0, width)
            at_rows, at_columns = np.mgrid[0:height, 0:width]
            pixels[(at_columns > edge + lean * at_rows) == (luck.random() < 0.5)] = 0
        found.append(Cut(row, column, pixels))
    return found


def by_hand(tiles: list[Cut], inside: np.ndarray) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
    """Counts and parts of pixels of the world (from row and column -300 on)."""
    classes, owner = laid_together(tiles, inside.shape)
    counts = tuple(np.bincount(classes[inside], minlength=12).tolist())
    return counts, [
        tuple(np.bincount(classes[inside & (owner == number)], minlength=12).tolist()) for number in range(len(tiles))
    ]


def laid_together(tiles: list[Cut], shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """The class of each pixel of the world (from row and column -300 on) and the tile that it is of, painted last to
    first; 0 and -1 where none has data.
    """
    classes, owner = np.zeros(shape, np.uint8), np.full(shape, -1)
    for number, one in reversed(list(enumerate(tiles))):
        height, width = one.pixels.shape
        place = slice(one.row + 300, one.row + 300 + height), slice(one.column + 300, one.column + 300 + width)
        has_data = (one.pixels >= 1) & (one.pixels <= 11)
        classes[place][has_data] = one.pixels[has_data]
        owner[place][has_data] = number
    return classes, owner


def some_area(luck: random.Random) -> tuple[Area, np.ndarray]:
    """Rectangles on whole pixels, apart or not, and which pixels of the world (from -300 on) they hold."""
    inside, polygons = np.zeros((700, 700), bool), []
    for _ in range(luck.randint(1, 3)):
        row, column = (luck.randint(-50, 140) for _ in range(2))
        height, width = (luck.randint(1, 110) for _ in range(2))
        inside[row + 300 : row + height + 300, column + 300 : column + width + 300] = True
        left, top = WEST + column * PIXEL, NORTH - row * PIXEL
        polygons += Area.rectangle(left, top - height * PIXEL, left + width * PIXEL, top, CRS).polygons
    return Area(tuple(polygons), CRS), inside


def scene(name: str = "S2B_33TWL_20230813_0_L2A", box: tuple = (14.0, 45.0, 15.0, 46.0), **changes: Any) -> Scene:
    west, south, east, north = box
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    moment = datetime(2023, 8, 13, 10, 8, 5, tzinfo=UTC)
    made = Scene(name, "", moment, ((ring,),), "33TWL", "sentinel-2b", 10.0, True, (("scl", f"/{name}"),), "")
    return replace(made, **changes)
