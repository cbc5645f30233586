"""The bench of searches: what it asks for, and that a scene or a verdict that is wrong ends it."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks.attempts import Wrong
from benchmarks.searches import BEFORE, SEARCHES, check, scenes_of_years, summary

ITEM = {
    "id": "S2A_48NUG_20250101_0_L2A",
    "properties": {"datetime": "2025-01-01T03:20:11Z", "s2:datatake_id": "GS2A_20250101T032011_N05.11"},
    "assets": {"scl": {"href": "2025/1/SCL.tif"}},
}
CLEAR, CLOUDY = [0, 0, 0, 0, 100, 0, 0, 0, 0, 10, 0, 0], [0, 0, 0, 0, 100, 0, 0, 0, 0, 50, 0, 0]


def catalog() -> Any:
    """Eight scenes; the last of them holds half a swath."""
    return SimpleNamespace(items=[ITEM] * 8, truth=lambda squares: {5: [CLEAR, *[CLOUDY] * 7]})


def test_ten_years_are_on_days_and_at_addresses_of_their_own() -> None:
    items, verdicts = scenes_of_years(catalog(), "https://example.org/")
    days = [item["properties"]["datetime"] for item in items.values()]
    assert (days[0], days[1], days[2], days[-1][:4]) == (
        "2016-01-01T03:20:11Z", "2016-01-03T03:20:11Z", "2016-01-06T03:20:11Z", "2025"
    )  # fmt: skip
    assert len({item["assets"]["scl"]["href"].partition("/2025")[0] for item in items.values()}) > 200
    assert len({item["properties"]["s2:datatake_id"] for item in items.values()}) == len(items)
    assert [verdicts[name] for name in list(items)[:8]] == ["clear", *["cloudy"] * 6, "clear"]


def test_the_searches_are_a_year_five_years_and_summers() -> None:
    """Two orbits, each seen every five days."""
    items, _ = scenes_of_years(catalog(), "https://example.org/")
    days = [date.fromisoformat(item["properties"]["datetime"][:10]) for item in items.values()]
    every = [date(2016, 1, 1) + timedelta(number) for number in range(3653)]
    seen = [day for day in every if (day - every[0]).days % 5 in (0, 2)]
    assert days == seen
    found = {asked.name: sum(map(asked.asks_for, days)) for asked in SEARCHES}
    in_summer = sum(6 <= day.month <= 8 for day in seen)
    assert found == {"a": 146, "b": sum(day.year > 2020 for day in seen), "c": in_summer}


@pytest.mark.parametrize(
    ("named", "verdicts"),
    [
        (["x"], {"x": "clear", "y": "cloudy"}),
        (["x", "y", "z"], {"x": "clear", "y": "cloudy"}),
        (["x", "y"], {"x": "clear", "y": "clear"}),
        (["x", "y"], {"x": "clear"}),
    ],
)
def test_what_is_wrong_ends_the_bench(named: list[str], verdicts: dict[str, str]) -> None:
    right = {"x": "clear", "y": "cloudy"}
    check(BEFORE, SEARCHES[0], {"named": ["x", "y"], "verdicts": right}, right)
    with pytest.raises(Wrong):
        check(BEFORE, SEARCHES[0], {"named": named, "verdicts": verdicts}, right)


def test_both_builds_are_summed_up_by_medians() -> None:
    ours, before = ([{"named_s": seconds, "verdicts_s": 9.0} for seconds in each] for each in ((3, 1, 2), (8, 9, 7)))
    told = summary(ours, before)
    assert (told["ours_s"], told["before_s"], told["ours"]["verdicts_s"]) == (2, 8, 9)
    assert "before_s" not in summary(ours, [])
