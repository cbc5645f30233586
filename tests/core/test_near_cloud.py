"""Cloud with a margin: the numbers are those of pixels laid together by hand and grown one distance at a time."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS, OPAQUE
from clear_scenes.core.classification.verdict import CloudRule, Counted, Tally
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.counts_by_area import AreaSpans, count_by_area
from clear_scenes.core.reading.mosaic import Tile, count_by_rule, count_classes
from clear_scenes.core.reading.near_cloud import RecurringOn, pixel_size
from clear_scenes.core.reading.spans import Spans, spans_of
from tests.support.grown import near_by_distances
from tests.support.overpasses import (
    CRS,
    NORTH,
    PIXEL,
    WEST,
    Cut,
    by_hand,
    content,
    cuts,
    laid_together,
    some_area,
    world,
)
from tests.support.rasters import MemoryRanges, tile

ORIGIN = 300  # row and column of a painted world at which the pixels begin


def expected(classes: np.ndarray, inside: np.ndarray, rule: CloudRule, recurring: np.ndarray | None = None) -> Counted:
    has_data, cloud = classes > 0, np.isin(classes, list(rule.classes))
    near = near_by_distances(cloud, rule.margin) & has_data & inside
    if recurring is None:
        return Counted(rule, int(near.sum()), int((has_data & inside).sum()))
    both = int((near & recurring).sum())
    if rule.leave_out:
        has_data = has_data & ~recurring
        near = near_by_distances(cloud & ~recurring, rule.margin) & has_data & inside
    return Counted(rule, int(near.sum()), int((has_data & inside).sum()), both)


def some_rule(luck: random.Random) -> CloudRule:
    classes = luck.choice([CLOUDS, OPAQUE, CLOUDS_AND_SHADOWS, frozenset({4})])
    return CloudRule(classes, luck.choice([20, 45, 60, 100, 333]), luck.random() < 0.5)


def some_ground(luck: random.Random, shape: tuple[int, int]) -> np.ndarray | None:
    return np.random.default_rng(luck.getrandbits(32)).random(shape) < 0.2 if luck.random() < 0.6 else None


def recurring_on(ground: np.ndarray | None) -> RecurringOn:
    """Pixels of the world (from row and column -300 on) as they lie on a grid."""

    def on(grid: Grid, window: Window) -> Spans | None:
        if ground is None:
            return None
        rows, columns = np.nonzero(ground)
        row, column = round((NORTH - grid.affine[5]) / PIXEL), round((grid.affine[2] - WEST) / PIXEL)
        at = columns - ORIGIN - column
        return Spans(rows - ORIGIN - row, at, at + 1, grid)

    return on


@pytest.mark.parametrize("seed", range(40))
def test_is_what_pixels_laid_together_and_grown_say(seed: int) -> None:
    luck = random.Random(seed)
    tiles = cuts(luck, world(luck), luck.randint(1, 4))
    area, inside = some_area(luck)
    rule, recurring = some_rule(luck), some_ground(luck, inside.shape)
    found = count_by_rule([one.tile() for one in tiles], area, rule, recurring_on(recurring))
    classes, _ = laid_together(tiles, inside.shape)
    assert found.counted == expected(classes, inside, rule, recurring)
    counts, parts = by_hand(tiles, inside)
    assert found.tally == Tally(counts), "counts stay as they are without a margin"
    assert [tuple(part) for part in found.parts] == parts


def broken() -> None:
    raise OSError("gone")


@pytest.mark.parametrize("seed", range(12))
def test_many_areas_together_are_each_as_alone(seed: int) -> None:
    luck = random.Random(500 + seed)
    tiles = [one.tile() for one in cuts(luck, world(luck), luck.randint(1, 3))]
    if luck.random() < 0.3:
        tiles.append(Tile(broken))
    (areas, shapes) = zip(*(some_area(luck) for _ in range(5)), strict=True)
    rule, ground = some_rule(luck), recurring_on(some_ground(luck, shapes[0].shape))
    together = count_by_area(tiles, AreaSpans(areas), tuple(range(5)), rule=rule, recurring=ground)
    alone = [count_by_rule(tiles, area, rule, ground) for area in areas]
    assert together.counted == tuple(one.counted for one in alone)
    assert together.counts.tolist() == [list(one.tally.counts) for one in alone]


def square(row: int, column: int, side: int) -> Area:
    left, top = WEST + column * PIXEL, NORTH - row * PIXEL
    return Area.rectangle(left, top - side * PIXEL, left + side * PIXEL, top, CRS)


SIXTY = CloudRule(CLOUDS, 60)


def test_cloud_beside_the_area_reaches_in_over_the_seam_of_two_tiles() -> None:
    clear, cloudy = np.full((100, 100), 4, np.uint8), np.full((100, 100), 9, np.uint8)
    one, other = Cut(0, 0, clear), Cut(0, 100, cloudy)
    found = count_by_rule([one.tile(), other.tile()], square(10, 80, 20), SIXTY)
    assert found.counted == Counted(SIXTY, 3 * 20, 20 * 20)
    alone = count_by_rule([one.tile()], square(10, 80, 20), SIXTY)
    assert alone.counted == Counted(SIXTY, 0, 20 * 20), "a scene by itself knows its own tile alone"


def test_no_data_neither_grows_nor_is_covered() -> None:
    pixels = np.zeros((100, 100), np.uint8)
    pixels[40:60, 40:60], pixels[50, 50] = 4, 9
    whole = count_by_rule([Cut(0, 0, pixels).tile()], square(0, 0, 100), CloudRule(CLOUDS, 2000))
    assert whole.counted == Counted(CloudRule(CLOUDS, 2000), 400, 400)


def test_only_blocks_within_the_margin_are_read_beside_those_of_the_area() -> None:
    noise = np.random.default_rng(1).integers(1, 12, (3072, 3072), dtype=np.uint8)
    files = [MemoryRanges(content(noise, block=512)) for _ in range(3)]
    area = square(520, 520, 490)  # within one block, 8 pixels from two of its edges and 14 from the others
    count_classes([tile(files[0])], area)
    count_by_rule([tile(files[1])], area, CloudRule(CLOUDS, 160))
    count_by_rule([tile(files[2])], area, CloudRule(CLOUDS, 180))
    plain, inside, beyond = (one.bytes_read for one in files)
    assert plain == inside
    assert 2 * plain < beyond < 4 * plain, "two blocks more, and not the corner"


def test_a_neighbor_that_cannot_be_read_leaves_the_margin_open() -> None:
    """What reaches in from there is not known, so nothing is said but what was counted."""
    clear = np.full((100, 100), 4, np.uint8)
    found = count_by_rule([Cut(0, 0, clear).tile(), Tile(broken)], square(10, 90, 10), SIXTY)
    assert found.counted is None
    assert found.tally == Tally((0, 0, 0, 0, 100, *[0] * 7))
    far = count_by_rule([Cut(0, 0, clear).tile(), Tile(broken)], square(10, 20, 10), SIXTY)
    assert far.counted == Counted(SIXTY, 0, 100)


def test_of_many_areas_only_those_near_what_cannot_be_read_are_open() -> None:
    tiles = [Cut(0, 0, np.full((100, 100), 4, np.uint8)).tile(), Tile(broken)]
    together = count_by_area(tiles, AreaSpans([square(10, 90, 10), square(10, 20, 10)]), (0, 1), rule=SIXTY)
    assert together.counted == (None, Counted(SIXTY, 0, 100))
    assert together.unread.tolist() == [0, 0]


@pytest.mark.parametrize("margin", [60, 200])
def test_a_stripe_at_a_time_is_the_same(margin: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = np.where(np.random.default_rng(4).random((150, 150)) < 0.01, 9, 4).astype(np.uint8)
    rule, area = CloudRule(CLOUDS, margin), square(5, 5, 140)
    whole = count_by_rule([Cut(0, 0, pixels).tile()], area, rule).counted
    monkeypatch.setattr("clear_scenes.core.reading.near_cloud.STRIPE", 700)
    assert count_by_rule([Cut(0, 0, pixels).tile()], area, rule).counted == whole
    assert 0 < whole.cloud < whole.valid


def test_pixels_in_degrees_are_measured_on_the_ground() -> None:
    grid = Grid("EPSG:4326", (0.0002, 0, 10.0, 0, -0.0002, 60.05), 1000, 1000)
    found = pixel_size(grid, spans_of(Area.rectangle(10.0, 59.95, 10.1, 60.05), grid))
    assert found == pytest.approx((11.13, 22.26), abs=0.02)
    assert pixel_size(replace(grid, crs=CRS, affine=(20.0, 0, 0, 0, -10.0, 0)), spans_of(square(0, 0, 9), grid)) == (
        20,
        10,
    )
