"""Values in a catalog's JSON, which may be anything: each is read as what it should be, or as nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

_HUGE = 1e30  # no number of a catalog is; nor are nan and infinity, which some write as JSON


def as_mapping(value: Any) -> Mapping[str, Any]:
    """The value where it is a JSON object, else an empty one."""
    return value if isinstance(value, (dict, Mapping)) else {}  # the first is told at once, and most are


def as_list(value: Any) -> list[Any]:
    """The value where it is a JSON array, else an empty one."""
    return value if isinstance(value, list) else []


def as_text(value: Any) -> str:
    """Plain text of a value that should be a string or a whole number; "" of any other."""
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def as_number(value: Any) -> float | None:
    """A finite number, None where the value is none."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _HUGE
    return float(value) if is_number else None


def as_moment(value: Any) -> datetime | None:
    """A moment in UTC, which is meant where no zone is stated; None where the value is no ISO 8601 text."""
    try:
        found = datetime.fromisoformat(as_text(value).replace("Z", "+00:00"))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def mappings_in(place: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    """The objects in the list ``name`` of a document, whatever else is in it."""
    return (one for one in as_list(place.get(name)) if isinstance(one, Mapping))


def server_message(answer: Any) -> str:
    """What a server says went wrong, on one line of at most 200 characters.

    Args:
        answer: its JSON, or the text of that.

    Returns:
        The message in it, or the beginning of whatever the answer is.
    """
    try:
        answer = json.loads(answer) if isinstance(answer, str) else answer
        message = answer.get("description") or answer.get("detail") or answer.get("message") or json.dumps(answer)
    except (ValueError, AttributeError):
        message = answer
    return " ".join(str(message).split())[:200]
