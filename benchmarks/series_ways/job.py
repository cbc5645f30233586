"""What a way is asked to work out, as it comes from the process that measures it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PIXEL = 10  # meters
CLOUD = (3, 8, 9, 10)  # classes whose pixels are not clear: shadow and clouds
WITHOUT_VALUES = (0, 1)  # no data, and saturated or defective
BANDS = ("green", "red")
Ring = list[list[float]]
Found = Iterator[tuple[int, NDArray[Any], NDArray[np.float64]]]


@dataclass(frozen=True)
class SeriesJob:
    """An index of many fields, (green - red) / (green + red): the bench has no other bands.

    Attributes:
        items: Of the dates, with the full addresses of their files.
        base: The address of the files, with a slash at its end.
        polygons: A file with a ring of each field, in meters of the tile's zone, as JSON.
        bounds: Around all fields, in meters of the tile's zone: left, bottom, right, top.
        side: Of these, in pixels of 10 m.
        output: The file to which the numbers are written in the end, as numpy's.
    """

    items: list[dict[str, Any]]
    base: str
    polygons: str
    bounds: tuple[float, float, float, float]
    side: int
    output: str

    @classmethod
    def parse(cls, text: str) -> SeriesJob:
        """As it comes on the input of the process."""
        return cls(**json.loads(text))

    @property
    def epsg(self) -> int:
        """Of the tile's zone."""
        return int(self.items[0]["properties"]["proj:epsg"])

    def fields(self) -> list[Ring]:
        """The outer ring of each field; they have no holes."""
        rings: list[Ring] = json.loads(Path(self.polygons).read_text())
        return rings


def is_clear(classes: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which pixels are clear."""
    return ~np.isin(classes, (*CLOUD, *WITHOUT_VALUES))
