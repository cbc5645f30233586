"""Tiles joined: the numbers are those of the pixels laid together by hand, whatever the tiles hold."""

from __future__ import annotations

import random
from itertools import permutations

import numpy as np
import pytest
import rasterio.crs
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS, OPAQUE
from clear_scenes.core.classification.verdict import Limits, Tally, Verdict
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.reading.mosaic import EXACT_BLOCKS, MosaicCounts, Tile, count_classes
from tests.support.overpasses import CRS, NORTH, PIXEL, WEST, Cut, by_hand, content, cuts, some_area, world
from tests.support.rasters import MemoryRanges, tile

CASES = 60


def square(row: int, column: int, side: int) -> Area:
    left, top = WEST + column * PIXEL, NORTH - row * PIXEL
    return Area.rectangle(left, top - side * PIXEL, left + side * PIXEL, top, CRS)


def full(value: int, row: int = 0, column: int = 0, side: int = 100) -> Cut:
    return Cut(row, column, np.full((side, side), value, np.uint8))


@pytest.mark.parametrize("seed", range(CASES))
def test_joined_counts_are_those_of_the_pixels_laid_together(seed: int) -> None:
    luck = random.Random(seed)
    classes = world(luck)
    tiles = cuts(luck, classes, luck.randint(1, 5))
    area, inside = some_area(luck)
    found = count_classes([one.tile() for one in tiles], area)
    counts, parts = by_hand(tiles, inside)
    assert found.tally == Tally(counts)
    assert [tuple(part) for part in found.parts] == parts
    assert not found.failures
    assert sum(counts) == inside.sum()


@pytest.mark.parametrize("seed", range(6))
def test_one_world_cut_up_counts_as_the_whole_in_any_order(seed: int) -> None:
    """Tiles that agree where they overlap: the order is nothing but a matter of cost."""
    luck = random.Random(1000 + seed)
    classes = world(luck)
    classes[classes > 11] = 7
    tiles = [Cut(row, column, classes[row : row + 100, column : column + 100]) for row in (0, 60) for column in (0, 60)]
    area, inside = some_area(luck)
    (whole, _), found = by_hand([Cut(0, 0, classes)], inside), set()
    for order in permutations(tiles, 4):
        found.add(count_classes([one.tile() for one in order], area).tally)
    assert found == {Tally(whole)}


def limits(luck: random.Random) -> Limits:
    return Limits(
        luck.choice([0, 1, 5, 10.1, 20, 50, 80, 100, luck.uniform(0, 100)]),
        luck.choice([0, 0, 30, 80, 100]),
        luck.choice([CLOUDS, OPAQUE, CLOUDS_AND_SHADOWS, frozenset({4})]),
    )


@pytest.mark.parametrize("seed", range(30))
def test_proven_verdicts_are_those_of_all_pixels(seed: int) -> None:
    luck = random.Random(2000 + seed)
    tiles = cuts(luck, world(luck), luck.randint(2, 4))
    area, _ = some_area(luck)
    files = [one.file for one in tiles]
    whole = count_classes([tile(file) for file in files], area).tally
    for _ in range(10):
        by = limits(luck)
        proven = count_classes([tile(file, stated=luck.choice([None, 0, 50, 100])) for file in files], area, by).tally
        assert proven.area == whole.area
        assert all(some <= every for some, every in zip(proven.counts[1:], whole.counts[1:], strict=True))
        assert by.judge_tally(proven) is by.judge_tally(whole) is not Verdict.UNDECIDED


def test_much_is_proven_before_all_is_read() -> None:
    """Of the tests above none would fail where nothing was ever proven early."""
    cloudy = [full(9, 0, column, 200) for column in (0, 150)]
    found = count_classes([one.tile() for one in cloudy], square(0, 0, 300), Limits(10))
    assert Limits(10).judge_tally(found.tally) is Verdict.CLOUDY
    assert found.tally.unread > 0.5 * found.tally.area
    assert sum(found.parts[1]) == 0, "the second tile was not needed"


# Not a request too many


def test_a_tile_that_fills_the_area_is_the_only_one_opened() -> None:
    one, other = full(4).file, full(9, 0, 50).file
    found = count_classes([tile(one), tile(other)], square(10, 60, 30))
    assert found.tally == Tally((0, 0, 0, 0, 900, 0, 0, 0, 0, 0, 0, 0))
    assert one.asked == [(0, 8192)], "so small a file comes with its header"
    assert other.asked == []


def test_one_dot_without_data_is_asked_of_the_next_tile() -> None:
    pixels = np.full((100, 100), 4, np.uint8)
    pixels[20, 70] = 0
    found = count_classes([Cut(0, 0, pixels).tile(), full(9, 0, 50).tile()], square(10, 60, 30))
    assert found.tally == Tally((0, 0, 0, 0, 899, 0, 0, 0, 0, 1, 0, 0))
    assert found.parts == ((0, 0, 0, 0, 899, 0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0))


def test_of_the_next_tile_only_blocks_are_read_in_which_something_is_missing() -> None:
    luck = np.random.default_rng(1)
    noise = luck.integers(1, 12, (3000, 3000), dtype=np.uint8)
    one, other = (MemoryRanges(content(noise, 0, column)) for column in (0, 1000))
    count_classes([tile(one), tile(other)], square(0, 2900, 110))  # 100 columns of one, 10 of the other
    assert other.bytes_read < 1_000_000 < len(other.content)


def test_a_tile_whose_footprint_is_far_away_is_not_opened() -> None:
    near, far = full(4).file, full(9, 0, 100).file
    area = square(10, 60, 60)  # columns 100 to 119 lie off the first tile
    away = (((18.0, 45.0), (19.0, 45.0), (19.0, 46.0), (18.0, 46.0), (18.0, 45.0)),)
    found = count_classes([tile(near), tile(far, footprint=(away,))], area)
    assert far.asked == []
    assert found.tally.counts[0] == 20 * 60
    here = (((14.99, 45.1), (14.995, 45.1), (14.995, 45.15), (14.99, 45.15), (14.99, 45.1)),)
    found = count_classes([tile(near), tile(full(9, 0, 100).file, footprint=(here,))], area)
    assert found.tally.counts[9] == 20 * 60, "a footprint a kilometre off hides nothing"


# One that cannot be read


def broken(error: Exception) -> Tile:
    def fail() -> None:
        raise error

    return Tile(fail)


def joined(*tiles: Tile, by: Limits | None = None) -> MosaicCounts:
    return count_classes(tiles, square(0, 0, 150), by)


@pytest.mark.parametrize("place", [0, 1])
def test_what_only_a_broken_tile_may_have_stays_unread(place: int) -> None:
    tiles = [full(4).tile()]
    tiles.insert(place, broken(Unreadable(why="x")))
    found = joined(*tiles)
    assert found.tally == Tally((0, 0, 0, 0, 100 * 100, 0, 0, 0, 0, 0, 0, 0), 150 * 150 - 100 * 100)
    assert list(found.failures) == [place]


def test_a_broken_tile_hides_nothing_where_others_have_data() -> None:
    found = joined(broken(Unreadable(why="x")), full(4, 0, 0, 150).tile())
    assert found.tally == Tally((0, 0, 0, 0, 150 * 150, 0, 0, 0, 0, 0, 0, 0))
    assert list(found.failures) == [0]


@pytest.mark.parametrize("by", [None, *map(Limits, range(0, 100, 7))])
def test_a_tile_that_breaks_midway_leaves_the_rest_to_the_others(by: Limits | None) -> None:
    """Two tiles of one picture; a verdict is that of the picture, or there is none."""
    luck = np.random.default_rng(1)
    picture = np.where(luck.random((150, 150)) < 0.3, 9, luck.integers(1, 8, (150, 150))).astype(np.uint8)
    one, other = Cut(0, 0, picture[:, :100]), Cut(50, 40, picture[50:110, 40:])
    cut = MemoryRanges(content(one.pixels)[:-3000] + bytes(3000))
    found = joined(tile(cut), other.tile(), by=by)
    truth, _ = by_hand([one, other], np.pad(np.ones((150, 150), bool), (300, 250)))
    limits = [by] if by else [Limits(limit) for limit in range(0, 100, 7)]
    for each in limits:
        assert each.judge_tally(found.tally) in (Verdict.UNDECIDED, each.judge_tally(Tally(truth)))
    assert found.tally.area == 150 * 150
    assert all(some <= every for some, every in zip(found.tally.counts, truth, strict=True))
    if by is None:
        assert isinstance(found.failures[0], Unreadable)
        assert 0 < found.tally.unread < 150 * 100, "what lies off its grid it does not hide"
        assert min(sum(part) for part in found.parts) > 0


def test_none_that_can_be_read_is_no_number() -> None:
    found = joined(broken(Unreadable(why="x")), broken(ZeroDivisionError()))
    assert found.tally is None
    assert list(found.failures) == [0, 1]


def test_cancel_is_not_a_failure() -> None:
    with pytest.raises(Cancelled):
        joined(full(4).tile(), broken(Cancelled()))


# Across zones

LONLAT, EAST, WEST_ZONE = "EPSG:4326", "EPSG:32634", "EPSG:32633"
named = rasterio.crs.CRS.from_user_input


def dense(files: list[tuple[np.ndarray, str, tuple[float, float]]], area: Area, steps: int) -> np.ndarray:
    """Shares of classes at places sown closely over a rectangle in lon/lat: of the first raster that has data there.

    Each place is transformed by itself, and stands for its piece of the ground.
    """
    (ring,) = area.polygons[0]
    lons, lats = (np.array(values) for values in zip(*ring, strict=True))
    x, y = np.meshgrid(
        np.linspace(lons.min(), lons.max(), steps, endpoint=False) + np.ptp(lons) / steps / 2,
        np.linspace(lats.min(), lats.max(), steps, endpoint=False) + np.ptp(lats) / steps / 2,
    )
    found, weights = np.zeros(x.size, np.uint8), np.cos(np.radians(y.ravel()))
    for pixels, crs, (west, north) in files:
        east, up = transform(named(LONLAT), named(crs), x.ravel(), y.ravel())[:2]
        columns = np.floor((np.array(east) - west) / PIXEL).astype(int)
        rows = np.floor((north - np.array(up)) / PIXEL).astype(int)
        on = (rows >= 0) & (columns >= 0) & (rows < pixels.shape[0]) & (columns < pixels.shape[1]) & (found == 0)
        found[on] = pixels[rows[on], columns[on]]
    return 100 * np.bincount(found, weights, 12) / weights.sum()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("latitude", [0.5, 47.0, 69.0])
def test_tiles_of_two_zones_are_joined_within_a_tenth_of_a_point(latitude: float, order: tuple[int, int]) -> None:
    """An area over the border of two zones (18 degrees east); the tiles overlap, and neither holds all of it."""
    files = []
    for crs, value in ((WEST_ZONE, 4), (EAST, 9)):
        (x,), (y,) = transform(named(LONLAT), named(crs), [18.0], [latitude])[:2]
        pixels = np.random.default_rng(value).choice(np.array([value, value, 8], np.uint8), (1500, 1500))
        pixels = np.repeat(np.repeat(pixels[:150, :150], 10, 0), 10, 1)
        rows, columns = np.mgrid[0:1500, 0:1500]
        pixels[columns + rows // 5 > 1250] = 0 if crs == WEST_ZONE else 6
        west = round(x / PIXEL) * PIXEL - (1000 if crs == WEST_ZONE else 400) * PIXEL
        files.append((pixels, crs, (west + 7.0, round(y / PIXEL) * PIXEL + 750 * PIXEL)))
    wide = 0.2 / np.cos(np.radians(latitude))
    area = Area.rectangle(18 - wide, latitude - 0.12, 18 + wide, latitude + 0.12)
    files = [files[number] for number in order]
    contents = [content(pixels, crs=crs, origin=origin, block=256) for pixels, crs, origin in files]
    found = count_classes([tile(MemoryRanges(each)) for each in contents], area)
    truth = dense(files, area, 1500)
    shares = 100 * np.array(found.tally.counts) / found.tally.area
    assert np.abs(shares - truth).max() < 0.1
    assert min(sum(part) for part in found.parts) > 0.1 * found.tally.area
    assert found.tally.counts[0] >= 0
    for limit in (0, 30, 60, 90):
        by = Limits(limit)
        proven = count_classes([tile(MemoryRanges(each), stated=50) for each in contents], area, by)
        assert by.judge_tally(proven.tally) is by.judge_tally(found.tally) is not Verdict.UNDECIDED


def test_the_same_pixels_named_by_another_crs_count_once() -> None:
    """A tile of another zone that holds no more than the first adds nothing but where that one has none."""
    area = square(5, 5, 80)
    one = full(4)
    (x,), (y,) = transform(named(CRS), named(EAST), [WEST], [NORTH])[:2]
    other = MemoryRanges(content(np.full((400, 400), 9, np.uint8), crs=EAST, origin=(x - 3000, y + 3000)))
    assert count_classes([one.tile(), tile(other)], area).tally.counts[4] == 80 * 80
    assert other.asked == []
    pixels = one.pixels.copy()
    pixels[30:50, 30:50] = 0
    found = count_classes([Cut(0, 0, pixels).tile(), tile(other)], area)
    assert found.tally == Tally((0, 0, 0, 0, 80 * 80 - 400, 0, 0, 0, 0, 400, 0, 0))


def test_few_blocks_are_all_read() -> None:
    """The exact number is worth more than a block, of an acquisition as of a scene."""
    tiles = [full(9, 0, column, 64).tile() for column in (0, 64)]
    found = count_classes(tiles, square(0, 0, 64), Limits(10))
    assert (found.tally.unread, EXACT_BLOCKS) == (0, 8)
    whole = count_classes(tiles, Area.rectangle(WEST, NORTH - 1280, WEST + 2560, NORTH, CRS), Limits(10))
    assert whole.tally == Tally((0, 0, 0, 0, 0, 0, 0, 0, 0, 64 * 128, 0, 0))
