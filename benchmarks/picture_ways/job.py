"""What a way is asked to make, as it comes from the process that measures it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PIXEL = 10  # meters
CLOUD = (3, 8, 9, 10)  # classes whose pixels are not clear: shadow and clouds


@dataclass(frozen=True)
class PictureJob:
    """One picture of a square.

    Attributes:
        items: Of the dates, the newest first, with the full addresses of their files.
        base: The address of the files, with a slash at its end.
        bands: Of the picture, as the items name them.
        method: "newest", "oldest", "closest", "fewest", "median" or "medoid".
        day: To which "closest" is close, as in 2025-04-01.
        bounds: In meters of the tile's zone: left, bottom, right, top.
        side: In pixels of 10 m.
        output: The file to which the picture is written in the end, as numpy's.
    """

    items: list[dict[str, Any]]
    base: str
    bands: list[str]
    method: str
    day: str
    bounds: tuple[float, float, float, float]
    side: int
    output: str

    @classmethod
    def parse(cls, text: str) -> PictureJob:
        """As it comes on the input of the process."""
        return cls(**json.loads(text))

    @property
    def epsg(self) -> int:
        """Of the tile's zone."""
        return int(self.items[0]["properties"]["proj:epsg"])
