"""Ground near cloud, held against every distance between two pixels worked out one by one."""

from __future__ import annotations

import tracemalloc
from fractions import Fraction

import numpy as np
import pytest

from clear_scenes.core.classification.margin import grown
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.pictures.picture import Picture


def by_all_distances(counted: np.ndarray, pixel: tuple[float, float], margin: float) -> np.ndarray:
    """Each pixel against each counted one, in fractions."""
    width, height, most = (Fraction(str(number)) for number in (*pixel, margin))
    found = np.zeros_like(counted)
    places = np.argwhere(counted).tolist()
    for row, column in np.ndindex(counted.shape):
        found[row, column] = any(
            ((row - at) * height) ** 2 + ((column - other) * width) ** 2 <= most**2 for at, other in places
        )
    return found


@pytest.mark.parametrize("margin", [0, 19.9, 20, 28.2, 28.3, 60, 100, 127.3])
@pytest.mark.parametrize("pixel", [(20.0, 20.0), (30.0, 30.0), (20.0, 10.0), (12.5, 33.3)])
def test_is_what_all_distances_say(pixel: tuple[float, float], margin: float) -> None:
    random = np.random.default_rng(3)
    for share in (0.01, 0.2):
        counted = random.random((11, 14)) < share
        np.testing.assert_array_equal(grown(counted, pixel, margin), by_all_distances(counted, pixel, margin))


def test_the_reach_of_one_pixel() -> None:
    """60 m are three pixels of 20 m; 100 m reaches three to the right and four down, and no pixel farther."""
    one = np.zeros((41, 41), bool)
    one[20, 20] = True
    sixty, hundred = grown(one, (20.0, 20.0), 60), grown(one, (20.0, 20.0), 100)
    assert sixty[20, 23]
    assert not sixty[20, 24]
    assert not sixty[21, 23]
    assert hundred[24, 23]
    assert not hundred[24, 24]
    assert hundred.sum() == sum(row**2 + column**2 <= 25 for row in range(-9, 10) for column in range(-9, 10))


def test_squares_of_decimals_are_compared_exactly() -> None:
    """0.1 squared three times over is 0.3 squared, which doubles would miss."""
    one = np.zeros((1, 9), bool)
    one[0, 0] = True
    assert grown(one, (0.1, 0.1), 0.3)[0].tolist() == [True] * 4 + [False] * 5


def test_nothing_grows_from_nothing() -> None:
    assert not grown(np.zeros((50, 60), bool), (20.0, 20.0), 2000).any()


def test_a_wide_margin_joins_across_the_stripes_that_are_worked_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clear_scenes.core.classification.margin.STRIPE", 100)
    counted = np.random.default_rng(5).random((60, 40)) < 0.003
    found = grown(counted, (20.0, 20.0), 200)
    np.testing.assert_array_equal(found, by_all_distances(counted, (20.0, 20.0), 200))


def test_needs_little_more_memory_than_its_answer() -> None:
    counted = np.random.default_rng(6).random((5490, 5490)) < 1e-5
    tracemalloc.start()
    try:
        grown(counted, (20.0, 20.0), 200)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2.5 * counted.nbytes


def test_the_stripes_of_a_picture_have_the_margin_and_spare_what_has_no_data() -> None:
    classes = np.full((30, 40), 4, np.uint8)
    classes[:, :10], classes[:5] = 9, 0
    picture = Picture(np.full((30, 40, 4), 200, np.uint8), classes, 50.0)
    for margin, columns in ((0, 10), (249, 14), (250, 15)):
        striped = (picture.tinted(CloudRule(CLOUDS, margin)) != picture.pixels).any(axis=2)
        expected = np.zeros((30, 40), bool)
        expected[5:, :columns] = True
        np.testing.assert_array_equal(striped, expected)
