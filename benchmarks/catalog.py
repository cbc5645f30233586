"""The simulated catalog: built once, checked against what real files cost to read, and the truth about its pixels."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import rasterio

from sample.benchmark import SIZE, build_benchmark

KM = 50  # pixels of 20 m
BLOCK = 512  # pixels
MIDDLE = (2625, 2745)  # row and column: so that areas touch about as many blocks as they would on average
# What real files of Earth Search are known to cost.
REAL_FILE = (0.9, 3.6)  # MB; the median is 2.6
REAL_READ = (84.0, 221.0)  # kB of a window of 17 by 13 km with the header
EMPTY = 500  # bytes: a block without data has fewer


@dataclass(frozen=True)
class Square:
    """An area: so many pixels at a place of the tile. Its edges are pixels' edges, so that every way can cut it."""

    km: int
    row: int
    column: int
    side: int

    @classmethod
    def of(cls, km: int) -> Square:
        """The square of that side about the middle of the tile, as far as the tile goes."""
        side = min(km * KM, SIZE)
        row, column = (min(max(middle - side // 2, 0), SIZE - side) for middle in MIDDLE)
        return cls(km, row, column, side)

    @property
    def place(self) -> str:
        """Where it lies, as a text."""
        return f"{self.row} {self.column} {self.side}"

    @property
    def corner(self) -> dict[str, int]:
        """The same for a job."""
        return {"row": self.row, "column": self.column, "side": self.side}

    def moved(self, rows: int, columns: int) -> Square:
        """The same square elsewhere."""
        return replace(self, row=self.row + rows, column=self.column + columns)

    @property
    def slices(self) -> tuple[slice, slice]:
        return slice(self.row, self.row + self.side), slice(self.column, self.column + self.side)

    def bounds(self, item: Mapping[str, Any]) -> tuple[float, float, float, float]:
        """In meters of the tile's zone: left, bottom, right, top."""
        pixel, _, left, _, _, top = item["assets"]["scl"]["proj:transform"]
        left, top = left + pixel * self.column, top - pixel * self.row
        return left, top - pixel * self.side, left + pixel * self.side, top

    def blocks(self, height: int | None = None, width: int | None = None) -> list[tuple[int, int]]:
        """Row and column of the blocks that it touches."""
        rows = range(self.row // BLOCK, (self.row + (height or self.side) - 1) // BLOCK + 1)
        columns = range(self.column // BLOCK, (self.column + (width or self.side) - 1) // BLOCK + 1)
        return [(row, column) for row in rows for column in columns]


@dataclass(frozen=True)
class Figure:
    """What the simulated files cost, and the bounds within which real ones lie."""

    what: str
    least: float
    median: float
    most: float
    real: tuple[float, float]

    def __str__(self) -> str:
        usual = self.real[0] <= self.median <= self.real[1]
        return (
            f"{self.what}: {self.least:.3g} to {self.most:.3g}, median {self.median:.3g}"
            f" (real ones: {self.real[0]:g} to {self.real[1]:g}{'' if usual else '; NOT LIKE REAL ONES'})"
        )


class Catalog:
    """The first ``count`` scenes of the simulated catalog in a folder."""

    def __init__(self, folder: Path, count: int, report: Callable[[str], None]) -> None:
        self.folder = folder
        self.items = build_benchmark(folder, count, report=report)

    @property
    def stamp(self) -> str:
        return (self.folder / "stamp.json").read_text()

    def file(self, item: dict[str, Any]) -> Path:
        return self.folder / str(item["assets"]["scl"]["href"])

    def warm(self) -> None:
        """Read all files once, so that the disk is not measured."""
        for item in self.items:
            self.file(item).read_bytes()

    @cached_property
    def block_bytes(self) -> list[dict[tuple[int, int], int]]:
        """Of each scene: the bytes of each block at full resolution, as GDAL tells them."""
        return [_block_bytes(self.file(item)) for item in self.items]

    def touched(self, square: Square, scenes: int) -> int:
        """Bytes of the blocks that the square touches, in so many scenes."""
        each = [sum(sizes[block] for block in square.blocks()) for sizes in self.block_bytes]
        return sum(each[number % len(each)] for number in range(scenes))

    def truth(self, squares: Sequence[Square], workers: int = 2) -> dict[int, list[list[int]]]:
        """By km: pixels per class 0 to 11 of each scene in the square, from whole files; kept beside the folder."""
        kept = self.folder.with_name(f"{self.folder.name}-truth.json")
        known = json.loads(kept.read_text()) if kept.exists() else {}
        if known.get("stamp") != self.stamp:
            known = {"stamp": self.stamp, "counts": {}}
        wanted = [square for square in squares if square.place not in known["counts"]]
        if wanted:
            with ProcessPoolExecutor(workers) as pool:
                found = list(pool.map(partial(_truth, squares=wanted), map(self.file, self.items)))
            known["counts"] |= {
                square.place: list(each) for square, each in zip(wanted, zip(*found, strict=True), strict=True)
            }
            kept.write_text(json.dumps(known))
        return {square.km: known["counts"][square.place] for square in squares}

    def figures(self) -> list[Figure]:
        """What a file and a read of 17 by 13 km cost, of the scenes that fill their tile."""
        window = Square.of(17).blocks(13 * KM)
        whole = [number for number, blocks in enumerate(self.block_bytes) if min(blocks.values()) > EMPTY]
        sizes = [self.file(self.items[number]).stat().st_size / 1e6 for number in whole]
        reads = [(8192 + sum(self.block_bytes[number][one] for one in window)) / 1e3 for number in whole]
        return [
            Figure("a file, MB", min(sizes), median(sizes), max(sizes), REAL_FILE),
            Figure("header and blocks of 17 x 13 km, kB", min(reads), median(reads), max(reads), REAL_READ),
        ]


def _block_bytes(path: Path) -> dict[tuple[int, int], int]:
    blocks = -(-SIZE // BLOCK)
    with rasterio.open(path) as dataset:
        return {
            (row, column): int(dataset.get_tag_item(f"BLOCK_SIZE_{column}_{row}", "TIFF", bidx=1) or 0)
            for row in range(blocks)
            for column in range(blocks)
        }


def _truth(path: Path, squares: Sequence[Square]) -> list[list[int]]:
    """Counted otherwise than the plugin counts: GDAL decodes the whole file, ``numpy.unique`` sorts its pixels."""
    with rasterio.open(path) as dataset:
        whole = dataset.read(1)
    found = []
    for square in squares:
        values, numbers = np.unique(whole[square.slices], return_counts=True)
        counts = dict(zip(values.tolist(), numbers.tolist(), strict=True))
        found.append([int(counts.get(value, 0)) for value in range(12)])
    return found
