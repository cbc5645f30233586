"""The outlook of a period: plain counting, and what it does not tell where it cannot know."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise

import numpy as np
import pytest

from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.outlook.chance import Group, chance_of_one, effective_count, likeness, wilson
from clear_scenes.core.outlook.outlook import LEAST, Outlook, outlook_of, outlook_of_sightings
from clear_scenes.core.outlook.sighting import Sighting, days_between_overpasses
from clear_scenes.core.outlook.waiting import Wait, quantile, waits_between_clear
from clear_scenes.core.stac.acquisitions import Acquisition
from tests.support.overpasses import scene

Z = 1.6448536269514722


def seen(first: date, every: int, clear: str) -> list[Sighting]:
    """Overpasses so many days apart: "#" cloudy, "." clear, "?" not known, " " not in the archive."""
    states = {"#": False, ".": True, "?": None}
    return [Sighting(first + timedelta(every * number), states[one]) for number, one in enumerate(clear) if one != " "]


def measured(day: date, cloud: int, no_data: int = 0, **changes: object) -> Measurement:
    """Of 1,000 pixels."""
    moment = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    acquisition = Acquisition(f"on {day}", (scene(f"S2B_{day}", moment=moment),), (1.0,))
    counts = [0] * 12
    counts[0], counts[4], counts[9] = no_data, 1000 - cloud - no_data, cloud
    return Measurement(acquisition, tuple(counts), **changes)


def years_of(luck: random.Random, years: int) -> list[Sighting]:
    states = [(True, 0.4), (False, 0.5), (None, 0.1)]
    picked = luck.choices([one for one, _ in states], [share for _, share in states], k=years * 73)
    found = [Sighting(date(2017, 1, 2) + timedelta(5 * number), one) for number, one in enumerate(picked)]
    return [*found[:-1], replace(found[-1], is_clear=True)]  # so that no wait is cut short


# Counting


@pytest.mark.parametrize("seed", range(5))
def test_it_is_plain_counting(seed: int) -> None:
    sightings = years_of(random.Random(seed), 4)
    outlook = outlook_of_sightings(sightings)
    assert outlook.days_between == 5
    for month, one in enumerate([outlook.all, *outlook.months]):
        days = [two for two in sightings if month in (0, two.day.month)]
        known = [two.is_clear for two in days if two.is_clear is not None]
        assert (one.month, one.acquisitions, one.measured, one.clear) == (month, len(days), len(known), sum(known))
        assert one.chance.value == sum(known) / len(known)
        assert one.chance.low < one.chance.value < one.chance.high
        began = [two.day for two in sightings if two.is_clear]
        passed = [sum(a < two.day <= b and two.is_clear is not None for two in sightings) for a, b in pairwise(began)]
        own = [count for count, (day, _) in zip(passed, pairwise(began), strict=True) if month in (0, day.month)]
        assert one.wait_median == 5 * np.quantile(own, 0.5, method="inverted_cdf")
        assert one.wait_p90 == 5 * np.quantile(own, 0.9, method="inverted_cdf")


def test_measurements_are_judged_by_the_limits_and_dated_by_the_sun() -> None:
    evening = measured(date(2023, 1, 31), 0)
    late = Acquisition("late", (scene(moment=datetime(2023, 1, 31, 20, tzinfo=UTC)),), (1.0,), ahead=timedelta(hours=8))
    found = [
        measured(date(2023, 1, 5), 100),  # at the limit
        measured(date(2023, 1, 10), 101),
        measured(date(2023, 1, 15), 0, no_data=501),  # too little of it in the image
        Measurement.failed(measured(date(2023, 1, 20), 0).acquisition, Unreachable(host="h")),
        evening,
        Measurement(late, evening.counts),
    ]
    outlook = outlook_of(reversed(found), Limits(10, 50))
    january, february = outlook.months[:2]
    assert (january.acquisitions, january.measured, january.clear) == (5, 3, 2)
    assert (february.acquisitions, february.measured, february.clear) == (1, 1, 1)
    assert [one.comes_by for one in outlook.sightings] == [True, True, False, True, True, True]


# What is not known


def test_under_ten_it_cannot_tell() -> None:
    few, enough = (outlook_of_sightings(seen(date(2023, 3, 1), 3, ".#" * 4 + "." * more)) for more in (1, 2))
    assert few.all.measured == LEAST - 1
    assert (few.all.chance, few.all.month_chance, few.all.wait_median, few.all.wait_p90) == (None,) * 4
    assert few.best is None
    assert enough.all.chance.value == 0.6
    assert enough.best.month == 3


def test_a_month_without_acquisitions_has_no_chance() -> None:
    outlook = outlook_of_sightings(seen(date(2022, 6, 1), 2, "." * 15) + seen(date(2023, 6, 1), 2, "#" * 15))
    june, july = outlook.months[5:7]
    assert (june.acquisitions, june.chance.value) == (30, 0.5)
    assert (july.acquisitions, july.measured, july.chance, july.month_chance) == (0, 0, None, None)


def test_gaps_of_the_archive_and_what_was_not_measured_are_not_cloud() -> None:
    """Whatever is left out of a record, or not known of it, nothing in it gets rarer."""
    whole = outlook_of_sightings(seen(date(2023, 4, 1), 5, "..#." * 30))
    holes = outlook_of_sightings(seen(date(2023, 4, 1), 5, ("..#." + "    " + "..#." + "????") * 8))
    assert holes.all.chance.value == whole.all.chance.value == 0.75
    assert (holes.all.measured, holes.all.acquisitions) == (64, 96)
    median, p90 = whole.all.wait_median, whole.all.wait_p90
    assert (median, p90) == (5, 10)
    assert holes.all.wait_median / holes.days_between == median / 5
    assert holes.all.wait_p90 / holes.days_between == p90 / 5


def test_a_long_gap_cuts_a_wait_short() -> None:
    """From June of one year to that of the next nobody waits; whoever waited then waited longer than was seen."""
    waits = waits_between_clear(seen(date(2022, 6, 1), 5, "..#") + seen(date(2023, 6, 1), 5, "#.?#"))
    assert waits == [
        (date(2022, 6, 1), Wait(1, True)),
        (date(2022, 6, 6), Wait(1, False)),
        (date(2023, 6, 6), Wait(1, False)),
    ]


def test_of_one_year_it_knows_little_and_says_so() -> None:
    """Each month is one look at the weather, however many overpasses it has."""
    outlook = outlook_of_sightings(seen(date(2023, 1, 1), 2, "..##" * 45))
    one = outlook.months[2]
    assert one.measured > 12
    assert one.chance.low < 0.2
    assert one.chance.high > 0.8
    assert outlook.alike is None
    assert one.month_chance is None


# Today's overpasses


def test_the_wait_and_the_month_take_todays_overpasses() -> None:
    """Every 10 days for years, every 5 in the newest half year: the chance counts all, the wait is half as long."""
    old = seen(date(2018, 1, 1), 10, ".#" * 90)
    new = seen(old[-1].day + timedelta(5), 5, ".#" * 20)
    before, after = outlook_of_sightings(old), outlook_of_sightings([*old, *new])
    assert (before.days_between, after.days_between) == (10, 5)
    assert before.all.chance.value == after.all.chance.value == 0.5
    assert (before.all.wait_median, after.all.wait_median) == (20, 10)
    assert after.months[0].month_chance > before.months[0].month_chance


def test_what_misses_the_area_makes_no_overpass() -> None:
    whole = seen(date(2023, 1, 1), 10, "." * 20)
    strips = [Sighting(one.day + timedelta(3), None, comes_by=False) for one in whole]
    assert days_between_overpasses(sorted(whole + strips, key=lambda one: one.day)) == 10
    assert days_between_overpasses(whole[:1]) is None
    assert days_between_overpasses([]) is None


# The pieces, worked out in another way


@pytest.mark.parametrize(("share", "count"), [(0.3, 10), (0.5, 2.5), (0.02, 40), (0.9, 7)])
def test_wilsons_interval_solves_his_equation(share: float, count: float) -> None:
    """(p - share)² = z² p (1 - p) / n."""
    roots = np.roots([1 + Z**2 / count, -(2 * share + Z**2 / count), share**2])
    assert wilson(share, count) == pytest.approx(sorted(roots.real))


def test_what_was_never_seen_is_not_impossible() -> None:
    assert wilson(0, 10) == pytest.approx((0, Z**2 / (10 + Z**2)))
    assert wilson(1, 10) == pytest.approx((10 / (10 + Z**2), 1))


@pytest.mark.parametrize("seed", range(4))
def test_likeness_is_how_much_less_pairs_of_a_group_differ(seed: int) -> None:
    luck = random.Random(seed)
    strata = [[[luck.random() < 0.4 for _ in range(luck.randint(1, 5))] for _ in range(4)] for _ in range(3)]
    within, between = [], []
    for groups in strata:
        inside = [a != b for group in groups for a, b in combinations(group, 2)]
        across = [a != b for one, other in combinations(groups, 2) for a in one for b in other]
        within.append(sum(inside))
        between.append(len(inside) * np.mean(across))
    counted = [[Group(len(group), sum(group)) for group in groups] for groups in strata]
    assert likeness(counted) == pytest.approx(1 - sum(within) / sum(between))


def test_likeness_from_one_extreme_to_the_other() -> None:
    assert likeness([[Group(5, 5), Group(5, 0)]]) == 1
    assert likeness([[Group(5, 5)]]) is None
    assert likeness([[Group(5, 0), Group(5, 0)]]) is None
    assert effective_count([Group(5, 5), Group(5, 0)], 1) == 2
    assert effective_count([Group(5, 5), Group(5, 0)], 0) == effective_count([Group(5, 1)] * 2, -0.5) == 10
    assert effective_count([Group(5, 5), Group(5, 0)], None) == 2


@pytest.mark.parametrize(("share", "alike"), [(0.2, 0.1), (0.5, 0.4), (0.05, 0.02)])
def test_the_chance_of_one_is_that_of_the_urn(share: float, alike: float) -> None:
    """Pólya's urn: each cloudy overpass makes the next one likelier to be cloudy."""
    none, clear, cloudy = 1.0, share * (1 - alike) / alike, (1 - share) * (1 - alike) / alike
    for drawn in range(6):
        none *= (cloudy + drawn) / (clear + cloudy + drawn)
    assert chance_of_one(share, 6, alike) == pytest.approx(1 - none)
    assert chance_of_one(share, 6, 0) == pytest.approx(1 - (1 - share) ** 6)
    assert chance_of_one(share, 6, 1) == share


def test_waits_that_were_cut_short_say_that_they_are_longer() -> None:
    """Worked out by hand: of 4, one ends at 1, one is lost at 2, one ends at 3: 3/4, then half of that."""
    waits = [Wait(1, True), Wait(2, False), Wait(3, True), Wait(5, False)]
    assert quantile(waits, 0.25) == 1
    assert quantile(waits, 0.6) == 3
    assert quantile(waits, 0.9) is None
    assert quantile([], 0.5) is None


def test_the_years_are_those_with_a_measured_acquisition() -> None:
    outlook: Outlook = outlook_of_sightings(seen(date(2021, 12, 30), 5, "?") + seen(date(2022, 1, 5), 5, ".#"))
    assert outlook.years == (2022,)
