"""Days and months as they are typed, by the sun over the area."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.catalog import DateInvalid, MonthInvalid
from clear_scenes.core.geometry.solar_time import solar_offset
from clear_scenes.core.stac.dates import first_moment, last_moment, parse_months, within_months


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(("longitude", "hours"), [(0, 0), (105, 7), (-75, -5), (187.5, -11.5), (-195, 11)])
def test_the_sun_is_an_hour_ahead_for_fifteen_degrees(longitude, hours):
    assert solar_offset(longitude) == timedelta(hours=hours)


def test_a_day_is_the_suns_over_the_area():
    """In New Zealand (175.5 degrees east) a morning's overpass is dated the evening before in UTC."""
    ahead = Area.rectangle(175, -40, 176, -39).ahead_of_utc
    first, last = first_moment("2026-08-13", ahead), last_moment("2026-08-13", ahead)
    assert first <= utc(2026, 8, 12, 22, 25) <= last  # half past ten in the morning there
    assert not first <= utc(2026, 8, 13, 22, 25) <= last
    assert last - first == timedelta(days=1) - timedelta(microseconds=1)


def test_a_moment_is_what_is_written():
    ahead = timedelta(hours=7)
    assert first_moment("2026-08-13T02:00:00Z", ahead) == utc(2026, 8, 13, 2)
    assert last_moment("2026-08-13T02:00:00Z", ahead) == utc(2026, 8, 13, 2, 0, 0, 999_999)
    with pytest.raises(DateInvalid):
        first_moment("13 August", ahead)


def test_months_of_several_years_are_parts_of_the_period_latest_first():
    found = within_months(utc(2024, 7, 10), utc(2026, 6, 20), {6, 7, 8}, timedelta(0))
    tick = timedelta(microseconds=1)
    assert found == [
        (utc(2026, 6, 1), utc(2026, 6, 20)),
        (utc(2025, 6, 1), utc(2025, 9, 1) - tick),
        (utc(2024, 7, 10), utc(2024, 9, 1) - tick),
    ]
    assert within_months(utc(2024, 7, 10), utc(2026, 6, 20), (), timedelta(0)) == [(utc(2024, 7, 10), utc(2026, 6, 20))]
    assert within_months(utc(2024, 1, 10), utc(2024, 2, 20), {6}, timedelta(0)) == []


def test_each_moment_is_in_the_parts_exactly_where_its_solar_month_is_wanted():
    ahead = timedelta(hours=7.3)
    start, end = utc(2024, 11, 3), utc(2026, 2, 3)
    parts = within_months(start, end, {1, 12, 3}, ahead)
    moment = start
    while moment < end:
        assert any(a <= moment <= b for a, b in parts) == ((moment + ahead).month in {1, 12, 3}), moment
        moment += timedelta(hours=5)


def test_lists_of_months():
    assert parse_months("6,7, 8") == {6, 7, 8}
    assert parse_months("") == frozenset()
    for text in ("13", "0", "June", "6-8"):
        with pytest.raises(MonthInvalid):
            parse_months(text)
