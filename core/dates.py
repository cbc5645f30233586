"""Days and moments as they are typed, in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from .errors import DateInvalid


def first_moment(text: str) -> datetime:
    """A day's first moment, or the moment that is written; raises ``DateInvalid``."""
    return _moment(text, time.min)


def last_moment(text: str) -> datetime:
    """A day's last moment (the day is included), or the moment that is written; raises ``DateInvalid``."""
    moment = _moment(text, time.max)
    # a moment written to the second means the whole second: overpasses are dated to the millisecond
    return moment if moment.microsecond else moment + timedelta(microseconds=999_999)


def _moment(text: str, of_day: time) -> datetime:
    text = text.strip()
    try:
        if len(text) <= len("2026-07-31"):
            return datetime.combine(date.fromisoformat(text), of_day, UTC)
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise DateInvalid(text=text) from error
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
