"""The outlook keeps its word: learned on eight years of made up weather, scored on two years that it has not seen.

Of each climate there are many places with weather of their own. What all of them show in the held out years is what
the months of that climate are like, known far better than one place's eight years tell it.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from clear_scenes.core.outlook.chance import wilson
from clear_scenes.core.outlook.outlook import Outlook, outlook_of_sightings
from clear_scenes.core.outlook.sighting import Sighting
from clear_scenes.core.outlook.waiting import waits_between_clear
from tests.support.weather import FIRST_YEAR, Climate, simulated

PLACES, LEARNED = 120, 8
HELD_OUT = {FIRST_YEAR + LEARNED, FIRST_YEAR + LEARNED + 1}
CLIMATES = {
    "seasons": Climate(-0.3, 0.8, 3, 0.3),
    "wet": Climate(-1.0, 0.6, 6, 0.3),
    "dry, in long spells": Climate(0.3, 1.0, 8, 0.4),
    "no season, years apart": Climate(-0.2, 0.0, 4, 0.6),
}
ALL = range(1, 13)


@cache
def places(name: str) -> list[tuple[Outlook, list[Sighting]]]:
    """What was learned of each place, and the years that were held out."""
    luck, found = np.random.default_rng(20), []
    for _ in range(PLACES):
        sightings = simulated(luck, CLIMATES[name], LEARNED + 2)
        learned = [one for one in sightings if one.day.year not in HELD_OUT]
        found.append((outlook_of_sightings(learned), [one for one in sightings if one.day.year in HELD_OUT]))
    return found


def held_out_share(name: str, month: int = 0) -> float:
    """Of the held out overpasses of all places, those that are clear."""
    known = [
        one.is_clear
        for _, held in places(name)
        for one in held
        if one.is_clear is not None and month in (0, one.day.month)
    ]
    return sum(known) / len(known)


def covered(name: str) -> tuple[float, float]:
    """How often the interval of a month holds its share; and how often one would that takes overpasses for independent
    of each other.
    """
    own, naive = [], []
    for month in ALL:
        share = held_out_share(name, month)
        for outlook, _ in places(name):
            one = outlook.months[month - 1]
            low, high = wilson(one.chance.value, one.measured)
            own.append(one.chance.low <= share <= one.chance.high)
            naive.append(low <= share <= high)
    return float(np.mean(own)), float(np.mean(naive))


@pytest.mark.parametrize("name", CLIMATES)
def test_nine_of_ten_intervals_hold_where_plain_ones_do_not(name: str) -> None:
    own, naive = covered(name)
    assert 0.87 <= own <= 0.95
    assert naive <= 0.85


@pytest.mark.parametrize("name", CLIMATES)
def test_that_of_all_months_holds_too(name: str) -> None:
    share = held_out_share(name)
    holds = [outlook.all.chance.low <= share <= outlook.all.chance.high for outlook, _ in places(name)]
    assert 0.8 <= np.mean(holds) <= 0.97


@pytest.mark.parametrize("name", CLIMATES)
def test_what_is_expected_comes_as_often(name: str) -> None:
    """Neither chance leans to one side: of an overpass, and of a month with as many overpasses as there are now."""
    for month in ALL:
        told = [outlook.months[month - 1] for outlook, _ in places(name)]
        assert np.mean([one.chance.value for one in told]) == pytest.approx(held_out_share(name, month), abs=0.06)
        came = [
            any(one.is_clear for one in held if (one.day.year, one.day.month) == (year, month))
            for _, held in places(name)
            for year in HELD_OUT
        ]
        assert np.mean([one.month_chance for one in told]) == pytest.approx(np.mean(came), abs=0.08)


@pytest.mark.parametrize("name", CLIMATES)
def test_half_of_the_waits_are_over_by_the_median_and_nine_of_ten_by_the_other(name: str) -> None:
    """In days of the calendar, from each clear image of the held out years to the next."""
    by_median, by_p90 = [], []
    for outlook, held in places(name):
        clear = [one.day for one in held if one.is_clear]
        waits = [(after - before).days for before, after in pairwise(clear)]
        by_median += [days <= outlook.all.wait_median + 1 for days in waits]
        by_p90 += [days <= outlook.all.wait_p90 + 1 for days in waits]
    assert np.mean(by_median) >= 0.5
    assert 0.84 <= np.mean(by_p90) <= 0.96


def test_the_made_up_weather_is_what_it_says() -> None:
    """Seasons, and days that are alike: else the other tests show nothing."""
    name = "seasons"
    assert held_out_share(name, 1) > held_out_share(name, 7) + 0.3
    after_clear = [
        wait.overpasses == 1 for _, held in places(name) for _, wait in waits_between_clear(held) if wait.has_ended
    ]
    assert np.mean(after_clear) > held_out_share(name) + 0.1
