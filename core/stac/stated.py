"""Values in a catalog's JSON, which may be anything: each is read as what it should be, or as nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def text(value: Any) -> str:
    """Plain text of a value that should be a string or a number."""
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def moment(value: Any) -> datetime | None:
    """In UTC, which is meant where no zone is stated."""
    try:
        found = datetime.fromisoformat(text(value).replace("Z", "+00:00"))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def sentence(said: Any) -> str:
    """What a server says in its answer (JSON, or its text), or the beginning of whatever that is."""
    try:
        said = json.loads(said) if isinstance(said, str) else said
        told = said.get("description") or said.get("detail") or said.get("message") or json.dumps(said)
    except (ValueError, AttributeError):
        told = said
    return " ".join(str(told).split())[:200]
