"""Days, months and moments as they are typed. A day is a solar day: that of the sun over the area.

Where the sun is ahead of Greenwich, as in New Zealand, a morning's overpass is dated the day before in UTC.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

from ..errors.catalog import DateInvalid, MonthInvalid

Interval = tuple[datetime, datetime]  # both included
_LEAST = timedelta(microseconds=1)


def first_moment(text: str, ahead: timedelta = timedelta(0)) -> datetime:
    """A day's first moment, or the moment that is written, in UTC.

    Args:
        text: ISO 8601, a day or a moment; UTC is meant where a moment names no zone.
        ahead: by how much the sun's time is ahead of UTC where the day is meant.

    Raises:
        DateInvalid: it is neither.
    """
    return _moment(text, time.min, ahead)


def last_moment(text: str, ahead: timedelta = timedelta(0)) -> datetime:
    """A day's last moment, or the end of the second that is written, in UTC: both are included.

    Args and raises as ``first_moment``.
    """
    moment = _moment(text, time.max, ahead)
    # a moment written to the second means the whole second: overpasses are dated to the millisecond
    return moment if _is_day(text) or moment.microsecond else moment + timedelta(microseconds=999_999)


def parse_months(text: str) -> frozenset[int]:
    """Months of the year by their numbers, as in "6,7,8"; none is all.

    Raises:
        MonthInvalid: a part is no number from 1 to 12.
    """
    try:
        months = frozenset(int(part) for part in text.replace(" ", ",").split(",") if part)
    except ValueError as error:
        raise MonthInvalid(text=text) from error
    if not months <= frozenset(range(1, 13)):
        raise MonthInvalid(text=text)
    return months


def within_months(start: datetime, end: datetime, months: Collection[int], ahead: timedelta) -> list[Interval]:
    """The parts of a period that lie in some months of any year.

    Args:
        start: of the period, UTC.
        end: of the period, UTC, included.
        months: 1 to 12, by the sun; none is all.
        ahead: by how much the sun's time is ahead of UTC.

    Returns:
        In UTC, both ends included, the latest first.
    """
    if not months:
        return [(start, end)]
    found: list[Interval] = []
    month = (start + ahead).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    while month <= end + ahead:
        following = (month + timedelta(days=31)).replace(day=1)
        if month.month in months:
            first, last = max(start, month - ahead), min(end, following - ahead - _LEAST)
            if found and first - found[-1][1] <= _LEAST:
                first = found.pop()[0]
            found.append((first, last))
        month = following
    return found[::-1]


def midnight_before(moment: datetime, ahead: timedelta) -> datetime:
    """The last midnight of the sun at or before a moment, to the second.

    Args:
        moment: UTC.
        ahead: by how much the sun's time is ahead of UTC.

    Returns:
        In UTC.
    """
    day = (moment + ahead).replace(hour=0, minute=0, second=0, microsecond=0)
    return (day - ahead).replace(microsecond=0)


def _is_day(text: str) -> bool:
    return len(text.strip()) <= len("2026-07-31")


def _moment(text: str, of_day: time, ahead: timedelta) -> datetime:
    text = text.strip()
    try:
        if _is_day(text):
            return datetime.combine(date.fromisoformat(text), of_day, UTC) - ahead
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except (ValueError, OverflowError) as error:
        raise DateInvalid(text=text) from error
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
