"""Areas of very many corners in another CRS: as exact as those of few, in little time."""

from __future__ import annotations

import math
import time
import tracemalloc

import numpy as np
import pytest
from rasterio.crs import CRS
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.area.edges import image_of
from clear_scenes.core.raster.transforms import transformer

CORNERS = 9_000


def coast(east: float, north: float, radius: float, corners: int, seed: int = 1) -> tuple[tuple[float, float], ...]:
    luck = np.random.default_rng(seed)
    angles = np.linspace(0, 2 * math.pi, corners, endpoint=False)
    away = radius * (1 + 0.0005 * luck.random(corners) + 0.2 * np.sin(5 * angles))
    ring = np.column_stack([east + away * np.cos(angles), north + away * np.sin(angles)])
    return tuple(map(tuple, [*ring.tolist(), ring[0].tolist()]))


@pytest.mark.parametrize(
    ("source", "target", "middle"),
    [
        ("EPSG:3857", "EPSG:32633", (1_600_000, 6_400_000)),
        ("EPSG:3857", "EPSG:4326", (20_037_508, 8_000_000)),  # across the antimeridian
        ("EPSG:32632", "EPSG:32633", (850_000, 7_000_000)),
        ("EPSG:3035", "EPSG:4326", (4_300_000, 5_200_000)),
    ],
)
def test_edges_lie_where_their_places_lie(source: str, target: str, middle: tuple[float, float]) -> None:
    """Any place of any edge, also of a long one among many short ones, is within a millimetre of the image's edge."""
    ring = list(coast(*middle, 30_000, CORNERS))
    ring[100:1000] = []  # a straight edge of 10 km and more
    area = Area(((tuple(ring),),), source)
    ((image,),) = area.in_crs(target)
    points = np.array(ring)
    luck = np.random.default_rng(2)
    at = np.append(luck.integers(0, len(points) - 1, 40), [98, 99, 100])
    at = at[at < len(points) - 1]
    places = points[at] + (points[at + 1] - points[at]) * luck.random(len(at))[:, None]
    east, north = transform(CRS.from_user_input(source), CRS.from_user_input(target), *places.T.tolist())
    meters = 111_195 if target == "EPSG:4326" else 1
    start, way = image[:-1], np.diff(image, axis=0)
    for x, y in zip(east, north, strict=True):
        if target == "EPSG:4326":
            x += 360 * round((image[:, 0].mean() - x) / 360)
        # of each edge the nearest place
        part = np.clip((((x, y) - start) * way).sum(axis=1) / np.maximum((way**2).sum(axis=1), 1e-30), 0, 1)
        nearest = np.hypot(*(start + way * part[:, None] - (x, y)).T).min()
        assert nearest * meters < 0.001


def test_few_places_are_asked_for() -> None:
    """Of corners that lie close together hardly more than the corners themselves."""
    asked = []
    found = transformer("EPSG:3857", "EPSG:4326")

    def counting(points: np.ndarray) -> np.ndarray:
        asked.append(len(points))
        return found(points)

    image_of([[np.array(coast(1_600_000, 6_400_000, 30_000, CORNERS))]], counting, True)
    assert sum(asked) < 1.1 * CORNERS + 6_000, "and some lines that tell how much edges bend"
    parts = [[np.array(coast(1_600_000 + 90 * number, 6_400_000, 30, 6))] for number in range(2_000)]
    asked.clear()
    image_of(parts, counting, True)
    assert len(asked) < 30, "a call is made for many parts together"


def test_a_hundred_thousand_corners_take_little() -> None:
    """All that a search asks of its area. Generous: a machine may be busy."""
    area = Area(((coast(1_600_000, 6_400_000, 100_000, 99_000),),), "EPSG:3857")
    begin = time.process_time()
    area.check()
    area.in_crs("EPSG:32633")
    for _ in range(1_000):
        area.on_globe()
        hash(area)
        area.in_crs("EPSG:32633")
    assert time.process_time() - begin < 3
    tracemalloc.start()
    Area(area.polygons, area.crs).in_crs("EPSG:32633")
    assert tracemalloc.get_traced_memory()[1] < 100e6
    tracemalloc.stop()
