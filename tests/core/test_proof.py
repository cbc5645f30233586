"""Verdicts that are proven before all is read: never another one than all pixels give."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
from rasterio.io import MemoryFile
from rasterio.transform import from_origin

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS, OPAQUE, STRICT
from clear_scenes.core.classification.verdict import Limits, Tally, Verdict
from clear_scenes.core.reading.mosaic import count_classes
from sample.fields import noise, stream
from tests.support.rasters import MemoryRanges, tile

CRS = "EPSG:32633"
SIDE, BLOCK, PIXEL = 256, 32, 20
WEST, NORTH = 500_000, 5_000_000
SCENES, DECISIONS = 50, 200
CHOICES = [CLOUDS, OPAQUE, CLOUDS_AND_SHADOWS, STRICT, frozenset({4})]


def scene(number: int) -> bytes:
    """A small scene with cloud, shadow and no data in patches, from none at all to all over."""
    luck = random.Random(number)
    height = noise((SIDE, SIDE), 2.6, stream(number, "height"))
    ranks = height.ravel().argsort().argsort().reshape(height.shape) / height.size
    cloud, shadow, empty = luck.choice([0, 0.02, 0.08, 0.12, 0.5, 1]), luck.random() / 10, luck.choice([0, 0, 0.4])
    classes = np.where(ranks < cloud, luck.choice([8, 9, 10]), np.where(ranks < cloud + shadow, 3, 4)).astype(np.uint8)
    classes[:, : int(SIDE * empty)] = 0
    profile = {"width": SIDE, "height": SIDE, "count": 1, "dtype": "uint8", "crs": CRS, "nodata": 0, "tiled": True}
    profile |= {"blockxsize": BLOCK, "blockysize": BLOCK, "compress": "deflate", "predictor": 2}
    with MemoryFile() as memory:
        with memory.open(driver="GTiff", transform=from_origin(WEST, NORTH, PIXEL, PIXEL), **profile) as dataset:
            dataset.write(classes, 1)
        return memory.read()


def area(luck: random.Random) -> Area:
    """A rectangle or a polygon, on the scene or half off it."""
    reach = SIDE * PIXEL
    x, y = (luck.uniform(-0.2, 0.7) * reach for _ in range(2))
    width, height = (luck.uniform(0.1, 1) * reach for _ in range(2))
    if luck.random() < 0.5:
        return Area.rectangle(WEST + x, NORTH - y - height, WEST + x + width, NORTH - y, CRS)
    corners = sorted(luck.uniform(0, 2 * np.pi) for _ in range(luck.randint(3, 9)))
    ring = [(WEST + x + width / 2 * (1 + np.cos(a)), NORTH - y - height / 2 * (1 + np.sin(a))) for a in corners]
    return Area(((tuple(map(tuple, [*ring, ring[0]])),),), CRS)


def limits(luck: random.Random) -> Limits:
    cloud = luck.choice([0, 0.01, 1, 5, 10, 10.1, 20, 50, 99, 100, luck.uniform(0, 100)])
    return Limits(
        cloud,
        luck.choice([0, 0, 0, 50, 100]),
        luck.choice(CHOICES),
    )


def decisions() -> Iterator[tuple[bytes, Area, Limits, float | None, Tally, Tally]]:
    for number in range(SCENES):
        content, luck = scene(number), random.Random(1000 + number)
        for _ in range(DECISIONS):
            where, by, stated = area(luck), limits(luck), luck.choice([None, 0, luck.uniform(0, 100), 100])
            whole = count_classes([tile(MemoryRanges(content))], where).tally
            proven = count_classes([tile(MemoryRanges(content), stated=stated)], where, by).tally
            yield content, where, by, stated, whole, proven


def test_ten_thousand_verdicts_are_those_of_all_pixels():
    done = early = 0
    for _, _, by, _, whole, proven in decisions():
        assert whole.unread == 0
        assert proven.area == whole.area
        assert all(some <= every for some, every in zip(proven.counts[1:], whole.counts[1:], strict=True))
        assert by.judge_tally(proven) is by.judge_tally(whole) is not Verdict.UNDECIDED
        done, early = done + 1, early + (proven.unread > 0)
    assert done == SCENES * DECISIONS == 10_000
    assert early > done / 5, "many were proven before all was read"


def test_unread_pixels_decide_nothing_by_guess():
    """Half the area is read, none of it cloud: 10 % may still be passed or failed."""
    half = Tally((0, 0, 0, 0, 500, 0, 0, 0, 0, 0, 0, 0), unread=500)
    assert Limits(10).judge_tally(half) is Verdict.UNDECIDED
    assert Limits(50).judge_tally(half) is Verdict.CLEAR
    cloudy = Tally((0, 0, 0, 0, 300, 0, 0, 0, 200, 0, 0, 0), unread=500)
    assert Limits(19.9).judge_tally(cloudy) is Verdict.CLOUDY
    assert Limits(20).judge_tally(cloudy) is Verdict.UNDECIDED
    assert Limits(70).judge_tally(cloudy) is Verdict.CLEAR
    assert Limits(10, 60).judge_tally(half) is Verdict.UNDECIDED
    assert Limits(100, 50).judge_tally(half) is Verdict.CLEAR


def test_an_overcast_scene_is_left_after_few_blocks():
    with MemoryFile() as memory:
        profile = {"width": 5120, "height": 5120, "count": 1, "dtype": "uint8", "crs": CRS, "nodata": 0, "tiled": True}
        profile |= {"blockxsize": 512, "blockysize": 512, "compress": "deflate", "predictor": 2}
        with memory.open(driver="GTiff", transform=from_origin(WEST, NORTH, PIXEL, PIXEL), **profile) as dataset:
            luck = np.random.default_rng(1)
            dataset.write(luck.choice(np.array([8, 9], np.uint8), (5120, 5120)), 1)
        file = MemoryRanges(memory.read())
    whole = Area.rectangle(WEST, NORTH - 102_400, WEST + 102_400, NORTH, CRS)
    tally = count_classes([tile(file, stated=90.0)], whole, Limits(10)).tally
    assert Limits(10).judge_tally(tally) is Verdict.CLOUDY
    assert file.bytes_read < len(file.content) / 5
    assert tally.unread > tally.area * 0.8
