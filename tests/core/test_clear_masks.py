"""Which pixels are clear, over areas of many stripes; and masks that are kept packed."""

from __future__ import annotations

import random

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.clear_masks import read_clear_masks
from clear_scenes.core.composite.packed_mask import SIDE, PackedMask
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.reach import spans_on
from tests.support.grown import near_by_distances
from tests.support.overpasses import CRS, NORTH, PIXEL, WEST, Cut

HEIGHT, WIDTH = 2300, 60


@pytest.mark.parametrize("margin", [0, 60, 200])
def test_clouds_reach_over_stripes_and_into_the_area_from_all_sides(margin: float) -> None:
    """Single pixels of cloud everywhere; two tiles, one below the other, whose classes differ where both have some."""
    random_ = np.random.default_rng(4)
    classes = np.full((HEIGHT, WIDTH), 4, np.uint8)
    classes[random_.random(classes.shape) < 0.002] = 9
    classes[random_.random(classes.shape) < 0.01] = 0
    upper, lower = classes.copy(), np.where(classes == 0, 0, 5).astype(np.uint8)
    upper[1400:] = 0
    area = Area.rectangle(WEST + 20 * PIXEL, NORTH - 2200 * PIXEL, WEST + 40 * PIXEL, NORTH - 100 * PIXEL, CRS)
    tiles = [Cut(0, 0, upper).tile(), Cut(1000, 0, lower[1000:]).tile()]
    pixels = spans_on(area, tiles[0].open().grid)
    found = read_clear_masks(tiles, pixels, frozenset({9}), margin)
    joined = np.where(upper > 0, upper, np.where(np.arange(HEIGHT)[:, None] >= 1000, lower, 0))
    clear = ((joined > 0) & ~near_by_distances(joined == 9, margin))[100:2200, 20:40]
    of_upper = (upper > 0)[100:2200, 20:40]
    for mask, wanted in zip(found.scenes, (clear & of_upper, clear & ~of_upper), strict=True):
        assert np.array_equal(mask.whole(), wanted)
        assert mask.count == wanted.sum() > 0
    with_data = (joined > 0)[100:2200, 20:40].sum()
    assert found.with_data == with_data
    assert found.cloud_share == pytest.approx(1 - clear.sum() / with_data)


@pytest.mark.parametrize("seed", range(20))
def test_packed_masks_are_the_masks(seed: int) -> None:
    luck, random_ = random.Random(seed), np.random.default_rng(seed)
    shape = luck.choice([1, 7, SIDE, SIDE + 1, 700]), luck.choice([1, 9, SIDE, 2 * SIDE + 3])
    one, other = (np.zeros(shape, bool) for _ in range(2))
    for mask in (one, other):
        row, column = luck.randrange(shape[0]), luck.randrange(shape[1])
        part = mask[row : row + luck.choice([1, 50, 600]), column : column + luck.choice([1, 50, 600])]
        part[:] = random_.random(part.shape) < 0.7
    packed, beside = PackedMask.of(one), PackedMask.of(other)
    assert packed.count == one.sum()
    assert np.array_equal(packed.whole(), one)
    for found, wanted in ((packed | beside, one | other), (packed - beside, one & ~other)):
        assert np.array_equal(found.whole(), wanted)
        assert found.count == wanted.sum()
    padded = np.pad(one, ((800, 1200), (800, 1200)))
    for _ in range(5):
        window = Window(luck.randint(-300, 600), luck.randint(-300, 600), luck.randint(1, 500), luck.randint(1, 500))
        place = Window(window.col_off + 800, window.row_off + 800, window.width, window.height)
        assert np.array_equal(packed.window(window), padded[place.slices])
    stacked = PackedMask.stacked([PackedMask.of(np.ones((2 * SIDE, shape[1]), bool)), packed])
    assert np.array_equal(stacked.whole(), np.concatenate([np.ones((2 * SIDE, shape[1]), bool), one]))
