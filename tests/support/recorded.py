"""Items of real catalogs, out of the recorded data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def features(document: Any) -> Iterator[dict[str, Any]]:
    """Every item in a document, however deep."""
    if isinstance(document, dict) and document.get("type") == "Feature":
        yield document
    elif isinstance(document, (dict, list)):
        for part in document.values() if isinstance(document, dict) else document:
            yield from features(part)


def recorded(folder: Path, *catalogs: str) -> list[dict[str, Any]]:
    return [
        item
        for catalog in catalogs
        for path in sorted((folder / "stac" / catalog).glob("*/*json"))
        for item in features(json.loads(path.read_text()))
    ]
