"""What a way is asked to do, as it comes from the process that measures it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Counted = Callable[[int, list[int]], None]
PIXEL = 20  # meters
ROWS = 256
LIMIT = 10.0  # percent of cloud, for the way that only judges


@dataclass(frozen=True)
class Job:
    """Count the pixels of a window (rows, columns of the tile) in the first scenes of a catalog.

    ``base`` is the address of the files, with a slash at its end; ``store`` the file in which a reader may keep what it
    has read, "" where it keeps nothing; ``before`` what the same process has to do first, which is not measured;
    ``bounds`` are meters: left, bottom, right, top.
    """

    items: list[dict[str, Any]]
    base: str
    row: int
    column: int
    side: int
    store: str = ""
    before: Job | None = None

    @classmethod
    def parse(cls, text: str) -> Job:
        told = json.loads(text)
        before = told.pop("before", None)
        items = json.loads(Path(told.pop("catalog")).read_text())
        turns = [divmod(number, len(items)) for number in range(told.pop("scenes"))]
        job = cls(items=[_moved(items[number], f"copy-{turn}/") for turn, number in turns], **told)
        return replace(job, before=replace(job, **before)) if before else job

    @property
    def urls(self) -> list[str]:
        return [self.base + item["assets"]["scl"]["href"] for item in self.items]

    @property
    def epsg(self) -> int:
        return int(self.items[0]["properties"]["proj:epsg"])

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        _, _, left, _, _, top = self.items[0]["assets"]["scl"]["proj:transform"]
        left, top = left + PIXEL * self.column, top - PIXEL * self.row
        return left, top - PIXEL * self.side, left + PIXEL * self.side, top

    def absolute_items(self) -> list[dict[str, Any]]:
        """The items with the full addresses of their files, each with an id of its own."""
        return [_moved(item, self.base) | {"id": f"{item['id']}-{number}"} for number, item in enumerate(self.items)]


def _moved(item: dict[str, Any], prefix: str) -> dict[str, Any]:
    """The item with an address of its own for its file: what a reader has kept of another scene must not help it."""
    file = item["assets"]["scl"]
    return item | {"assets": {"scl": file | {"href": prefix + file["href"]}}}


def classes_of(pixels: NDArray[np.uint8]) -> list[int]:
    """Pixels per class 0 to 11, by the quickest means known here that any reader could use: pairs, a few rows at a
    time.
    """
    counts = np.zeros(256, np.int64)
    for top in range(0, len(pixels), ROWS):
        strip = np.ascontiguousarray(pixels[top : top + ROWS]).ravel()
        even = strip.size // 2 * 2
        pairs = np.bincount(strip[:even].view(np.uint16), minlength=1 << 16).reshape(256, 256)
        counts += pairs.sum(axis=0) + pairs.sum(axis=1) + np.bincount(strip[even:], minlength=256)
    return counts[:12].tolist()
