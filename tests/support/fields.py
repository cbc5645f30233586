"""Fields of any form, their pixels found the slow way, and statistics by plain numpy."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Mapping
from contextlib import suppress

import numpy as np

from clear_scenes.core.area.area import Area
from clear_scenes.core.series.acquisition_series import Statistics
from tests.support.clear_dates import NORTH, SIDE, WEST, ZONE
from tests.support.oracle import in_polygon

Ring = list[tuple[float, float]]
SPREAD = 20 * SIDE / 2  # meters of the world that its tiles cover for sure, from its corner


def centers(pixel: int) -> tuple[np.ndarray, np.ndarray]:
    """Of the world's pixels, with room around it, as the oracle of clear dates lays them out."""
    places = (np.arange(-1000 // pixel, (20 * SIDE + 1000) // pixel) + 0.5) * pixel
    return np.meshgrid(WEST + places, NORTH - places)


def blob(luck: random.Random, x: float, y: float, size: float) -> Ring:
    corners = sorted(luck.uniform(0, 2 * math.pi) for _ in range(luck.randint(3, 9)))
    reach = [luck.uniform(0.6, 1) * size for _ in corners]
    ring = [(x + r * math.cos(angle), y + r * math.sin(angle)) for r, angle in zip(reach, corners, strict=True)]
    return [*ring, ring[0]]


def box(left: float, top: float, width: float, height: float) -> Ring:
    right, bottom = left + width, top - height
    return [(left, top), (left, bottom), (right, bottom), (right, top), (left, top)]


def some_field(luck: random.Random, least: float = 5, most: float = 300) -> Area:
    """With a hole, in two parts, a blob, a strip, or smaller than a pixel; no pixel's center is near its edges."""
    while True:
        x, y = WEST + luck.uniform(-100, SPREAD), NORTH - luck.uniform(-100, SPREAD)
        size = luck.uniform(least, most)
        square = box(x, y, size, size * luck.uniform(0.5, 1.5))
        match luck.randrange(5):
            case 0:
                polygons = [[square, box(x + size / 4, y - size / 8, size / 2, size / 4)]]
            case 1:
                polygons = [[square], [box(x + 1.3 * size, y, size, size)]]
            case 2:
                polygons = [[blob(luck, x, y, size)]]
            case 3:
                polygons = [[box(x, y, luck.uniform(1, 12), size)]]
            case _:
                polygons = [[box(x, y, luck.uniform(1, 9), luck.uniform(1, 9))]]
        area = Area(tuple(tuple(tuple(ring) for ring in rings) for rings in polygons), ZONE)
        with suppress(AssertionError):
            for pixel in (10, 20):
                inside(area, pixel)
            return area


def inside(area: Area, pixel: int, buffer: float = 0.0) -> np.ndarray:
    """Which pixels of the world have their center inside, and not nearer to an edge than the buffer."""
    x, y = centers(pixel)
    corners = np.concatenate([np.array(polygon[0]) for polygon in area.polygons])
    near = (x > corners[:, 0].min()) & (x < corners[:, 0].max()) & (y > corners[:, 1].min()) & (y < corners[:, 1].max())
    found = np.zeros(x.shape, bool)
    for polygon in area.polygons:
        if near.any():
            found[near] |= in_polygon(x[near], y[near], polygon, degrees=False)
    for start, end in (edge for polygon in area.polygons for ring in polygon for edge in itertools.pairwise(ring)):
        if buffer and found.any():
            dx, dy = end[0] - start[0], end[1] - start[1]
            along = np.clip(((x - start[0]) * dx + (y - start[1]) * dy) / max(dx * dx + dy * dy, 1e-12), 0, 1)
            found &= np.hypot(x - start[0] - along * dx, y - start[1] - along * dy) >= buffer
    return found


def statistics(values: np.ndarray) -> Statistics | None:
    """Of the numbers that are finite, by numpy; None where there are none."""
    values = values[np.isfinite(values)]
    if not values.size:
        return None
    return Statistics(values.mean(), np.median(values), values.std(), *np.percentile(values, (10, 90)))


BY_HAND: Mapping[str, Callable[..., np.ndarray]] = {
    "ndvi": lambda b: (b["nir"] - b["red"]) / (b["nir"] + b["red"]),
    "ndmi": lambda b: (b["nir"] - b["swir16"]) / (b["nir"] + b["swir16"]),
    "savi": lambda b: 1.5 * (b["nir"] - b["red"]) / (b["nir"] + b["red"] + 0.5),
    "red": lambda b: b["red"],
    "swir16": lambda b: b["swir16"],
    "ratio": lambda b: b["nir"] / (b["red"] - 0.1) * -2 + 3,
}
TEXTS = {"ratio": "ratio = nir / (red - .1) * -2 + 3"}
