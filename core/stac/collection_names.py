"""Names of collections: other spellings of one, and the nearest to one that is not there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from functools import lru_cache

from .products import COLLECTIONS, Product

_PARTS = re.compile(r"[a-z]+|\d+")
_NAMED = 8


@lru_cache(maxsize=256)
def are_alike(one: str, other: str) -> bool:
    """Whether two names differ by their punctuation alone: catalogs have renamed "HLSS30.v2.0" to "HLSS30_2.0"."""
    return one == other or _parts(one) == _parts(other)


def product_named(collection: str) -> Product | None:
    """What a collection of this name, however it is spelled, is known to hold."""
    return next((product for name, product in COLLECTIONS.items() if are_alike(name, collection)), None)


def nearest(collection: str, there: Collection[str]) -> str:
    """Of the names that are there, those most like a collection's, or the first few, as one text."""
    lower = {name.lower(): name for name in there}
    found = [lower[name] for name in difflib.get_close_matches(collection.lower(), lower)]
    return ", ".join(found or [*there][:_NAMED]) or "–"


def _parts(name: str) -> list[str]:
    return [part for part in _PARTS.findall(name.lower()) if part != "v"]
