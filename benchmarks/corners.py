"""``python -m benchmarks.corners``: a coast of 100,000 corners and 1,000 scenes with footprints of 3,000 corners each.

As a search reads, compares and groups them, with GEOS and without it: processor time, and the memory beyond that of
the scenes themselves.
"""

from __future__ import annotations

import math
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest import mock

import numpy as np

from core.area.area import Area
from core.geometry.rings import points_of
from core.raster.choice import preparer
from core.stac.acquisitions import group_scenes
from core.stac.scene import Scene, scene_from_item

CORNERS, SCENES, FOOTPRINT_CORNERS = 100_000, 1_000, 3_000
FIRST = datetime(2020, 1, 1, 10, tzinfo=UTC)


def main() -> None:
    coast = wavy(14.5, 0.4, CORNERS - 1, 300)
    listed = list(items())
    began = time.process_time()
    scenes = [scene_from_item(item, "https://example.org/") for item in listed]
    print(f"{SCENES} items read: {time.process_time() - began:.2f} s of processor")
    for way, prepare in (("with GEOS", preparer), ("without GEOS", lambda: None)):
        with mock.patch("core.geometry.predicates.preparer", prepare):
            began = time.process_time()
            found = grouped(coast, scenes)
            seconds = time.process_time() - began
            tracemalloc.start()
            grouped(coast, scenes)
            peak = tracemalloc.get_traced_memory()[1] / 1e6
            tracemalloc.stop()
        print(f"{way}: {found} scenes meet the area, {seconds:.2f} s of processor, at most {peak:.0f} MB")


def grouped(coast: list[tuple[float, float]], scenes: list[Scene]) -> int:
    """How many acquisitions a search finds."""
    area = Area(((tuple(coast),),))
    met = [scene for scene in scenes if area.meets(points_of(scene.footprint))]
    return sum(len(page) for page in group_scenes(iter([met]), area))


def items() -> Iterator[dict[str, Any]]:
    """One a day, each a little farther to the east, the last ones beside the area."""
    for number in range(SCENES):
        ring = wavy(14.5 + 1.25 * number / SCENES, 0.3, FOOTPRINT_CORNERS, 40)
        yield {
            "id": f"S2A_33TWL_{number}",
            "geometry": {"type": "Polygon", "coordinates": [ring]},
            "properties": {"datetime": (FIRST + timedelta(days=number)).isoformat(), "platform": "sentinel-2a"},
            "assets": {"scl": {"href": f"https://example.org/{number}.tif"}},
        }


def wavy(lon: float, radius: float, corners: int, waves: int) -> list[tuple[float, float]]:
    """A closed ring around a place at 45.5 degrees north, in degrees."""
    turns = np.linspace(0, 2 * math.pi, corners, endpoint=False)
    away = radius * (1 + 0.1 * np.sin(waves * turns))
    points = list(zip((lon + away * np.cos(turns)).tolist(), (45.5 + away * np.sin(turns)).tolist(), strict=True))
    return [*points, points[0]]


if __name__ == "__main__":
    main()
