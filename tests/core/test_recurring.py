"""Ground that reads as cloud again and again, held against the rule worked out slowly, and against what it is not."""

from __future__ import annotations

import itertools
import tracemalloc

import numpy as np

from clear_scenes.core.classification.recurring import Look, Recurring, find_recurring, near_shadow
from tests.support.series import series

CLOUDS = frozenset({8, 9, 10})
PIXEL = (20.0, 20.0)
LAND, CLOUD, SHADOW, SNOW = 4, 9, 3, 11


def found_in(days: list[np.ndarray], pixel: tuple[float, float] = PIXEL) -> Recurring:
    return find_recurring([Look.of(day, CLOUDS) for day in days], pixel)


def slowly(days: np.ndarray, near: np.ndarray) -> tuple[np.ndarray | None, int]:
    """The rule pixel by pixel; ``near`` is where shadow lies near, by date."""
    cloud, known = np.isin(days, [8, 9, 10]), days > 0

    def often(chosen: list[int]) -> np.ndarray:
        found = np.zeros(days.shape[1:], bool)
        for at in np.ndindex(found.shape):
            looks = [cloud[day][at] for day in chosen if known[day][at]]
            found[at] = len(looks) >= 5 and sum(looks) >= len(looks) / 2
        return found

    def clear(aside: np.ndarray) -> list[int]:
        chosen = []
        for day in range(len(days)):
            left = known[day] & ~aside
            if left.any() and left.sum() >= known[day].sum() / 2 and (cloud[day] & left).sum() <= 0.2 * left.sum():
                chosen.append(day)
        return chosen

    chosen = clear(np.zeros(days.shape[1:], bool))
    if len(chosen) < 5 <= len(days):
        chosen = max(chosen, clear(often(list(range(len(days))))), key=len)
    for _ in range(4):
        if len(chosen) < 5:
            return None, len(chosen)
        before, chosen = chosen, clear(often(chosen))
        if before == chosen:
            break
    if len(chosen) < 5:
        return None, len(chosen)
    ground = often(chosen)
    middle = len(chosen) // 2
    for at in np.ndindex(ground.shape):
        halves = [
            [cloud[day][at] for day in some if known[day][at] and not near[day][at]]
            for some in (chosen[:middle], chosen[middle:])
        ]
        recurs = all(half and sum(half) >= len(half) / 2 for half in halves) and sum(map(len, halves)) >= 5
        ground[at] = ground[at] and recurs and not any(days[day][at] == SNOW for day in chosen)
    return ground, len(chosen)


def some_days(luck: np.random.Generator) -> np.ndarray:
    """Noise with ground that reads as cloud at times, cloudy dates, and a little shadow that seldom comes back."""
    days = luck.choice([LAND, 5, 0, CLOUD, 8, SNOW], (14, 12, 15), p=[0.5, 0.3, 0.04, 0.1, 0.05, 0.01]).astype(np.uint8)
    days[:, 3:7, 2:9] = luck.choice([LAND, 8, CLOUD, 0], (14, 4, 7), p=[0.4, 0.3, 0.2, 0.1])
    days[luck.random(14) < luck.choice([0.2, 0.7])] = CLOUD
    days[luck.random(days.shape) < 0.002] = SHADOW
    return days


def test_is_what_the_rule_says_pixel_by_pixel() -> None:
    """Pixels as wide as a cell in which shadow is looked for."""
    outcomes = {"none": 0, "some": 0, "too few": 0}
    for seed in range(14):
        days = some_days(np.random.default_rng(seed))
        near = np.zeros(days.shape, bool)
        rows, columns = np.indices(days.shape[1:])
        for day, row, column in np.argwhere(days == SHADOW):
            near[day] |= ((rows - row) * 500) ** 2 + ((columns - column) * 500) ** 2 <= 2000**2
        found = found_in(list(days), (500.0, 500.0))
        ground, dates = slowly(days, near)
        assert found.dates == dates
        assert (found.ground is None) == (ground is None)
        if ground is not None:
            np.testing.assert_array_equal(found.ground, ground)
        outcomes["too few" if ground is None else "some" if ground.any() else "none"] += 1
    assert outcomes["some"] > 5
    assert outcomes["too few"] > 1


def drifting(days: int = 12, side: int = 120, seed: int = 1) -> list[np.ndarray]:
    """Land with a small cloud that is elsewhere each day."""
    luck, found = np.random.default_rng(seed), []
    for _ in range(days):
        day = np.full((side, side), LAND, np.uint8)
        row, column = luck.integers(0, side - 20, 2)
        day[row : row + 20, column : column + 20] = CLOUD
        found.append(day)
    return found


ROOF = np.s_[50:56, 70:80]


def test_a_roof_recurs_and_clouds_that_drift_over_do_not() -> None:
    days = drifting()
    for day in days[::2] + days[1::4]:
        day[ROOF] = 8
    ground = np.zeros(days[0].shape, bool)
    ground[ROOF] = True
    found = found_in(days)
    assert found.dates == 12
    np.testing.assert_array_equal(found.ground, ground)


def test_much_sand_recurs_even_where_it_leaves_no_date_clear_at_first() -> None:
    days = drifting()
    for day in days[:9]:
        day[:50] = 8
    found = found_in(days)
    assert found.dates == 12
    assert found.ground[:50].all()
    assert not found.ground[50:].any()


def test_cloud_that_stands_over_a_mountain_throws_a_shadow_and_does_not_recur() -> None:
    days = drifting(side=250)
    for day in days:
        day[100:120, 100:120] = CLOUD
    for day, shift in zip(days, itertools.cycle((0, 7, 14, 21)), strict=False):
        day[121 + shift : 128 + shift, 100:120] = SHADOW  # with the sun
    assert not found_in(days).ground.any()
    for day in days:
        day[day == SHADOW] = LAND
    assert found_in(days).ground[100:120, 100:120].all(), "it is by the shadow that it is told"


def test_a_roof_beside_a_shadow_that_never_moves_recurs() -> None:
    days = drifting()
    for day in days:
        day[ROOF] = 8
        day[56:60, 70:80] = SHADOW  # of the house
    assert found_in(days).ground[ROOF].all()


def test_snow_of_a_season_does_not_recur() -> None:
    winter = drifting(14)
    for day in winter[:7]:
        day[:20] = 8
    assert not found_in(winter).ground.any(), "it is gone in the later half"
    always = drifting(14)
    for number, day in enumerate(always):
        day[:20] = SNOW if number == 5 else 8
    assert not found_in(always).ground[:20].any(), "once it was seen to be snow"


def test_a_wet_season_says_that_there_are_too_few_dates() -> None:
    days = drifting(4) + [np.full((120, 120), CLOUD, np.uint8)] * 30
    for day in days[:4]:
        day[ROOF] = 8
    found = found_in(days)
    assert found.ground is None
    assert found.dates == 4
    assert found_in([]).ground is None


def test_a_date_with_no_data_tells_nothing() -> None:
    days = drifting(5)
    for day in days:
        day[ROOF] = 8
    nothing = np.zeros_like(days[0])
    assert found_in([*days, nothing, nothing]).dates == 5
    days[0][ROOF] = 0
    assert not found_in(days).ground.any(), "four dates are too few for a pixel too"


def test_shadow_is_looked_for_by_cells_and_not_by_single_pixels() -> None:
    shadow = np.zeros((500, 500), bool)
    shadow[250, 250:255] = True
    assert not near_shadow(shadow, PIXEL).any(), "5 of 625 pixels"
    shadow[251, 250:252] = True
    near = near_shadow(shadow, PIXEL)
    assert near[250, 350:375].all()
    assert not near[250, 375:].any()
    assert near[150:375, 260].all()


def test_the_looks_of_200_dates_of_25_km_take_less_than_60_mb() -> None:
    """As large as the blocks that such an area touches on average, with clouds in patches."""
    luck = np.random.default_rng(8)
    coarse = luck.random((220, 220))
    day = np.kron(np.where(coarse < 0.3, CLOUD, LAND), np.ones((8, 8))).astype(np.uint8)
    day[luck.random(day.shape) < 0.02] = CLOUD
    day[luck.random(day.shape) < 0.01] = SHADOW
    tracemalloc.start()
    look = Look.of(day, CLOUDS)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert day.shape == (1760, 1760)
    assert 200 * kept < 60e6
    np.testing.assert_array_equal(look.cloud, day == CLOUD)


def test_of_the_real_series_a_part_of_the_box_recurs_and_hardly_anything_else() -> None:
    """As docs/numbers.md has it. Contains modified Copernicus Sentinel data 2017."""
    real = series()
    days = np.where(real.classes > 11, 0, real.classes)
    found = found_in(list(days), (549.0, 549.0))
    assert found.dates == 10
    in_box = int((found.ground & real.in_box).sum())
    assert (in_box, found.ground.sum() - in_box) == (42, 10), "of 192, and of 40,000"
    cloud = np.isin(days, list(CLOUDS))
    clear = [day for day in range(len(days)) if cloud[day].sum() <= 0.2 * (days[day] > 0).sum()]
    dates = (days[clear] > 0).sum(axis=0)
    often = (dates >= 5) & (2 * cloud[clear].sum(axis=0) >= dates)
    assert (len(clear), (often & real.in_box).sum(), (often & ~real.in_box).sum()) == (10, 62, 22)
