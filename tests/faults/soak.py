"""A catalog of many scenes ("soak-COUNT"), of whose files every twentieth, by chance, is served wrongly."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

from . import misbehavior as how
from .case import RIGHT
from .exchange import Exchange, Fault

NAME = "soak-"
PAGE = 100
SHARE = 0.05
SEEDS = (1, 2, 3, 4)  # of the scenes' classes, in turn
FAULTS: tuple[tuple[Fault, str], ...] = (
    (how.times(1, how.status(503)), RIGHT),
    (how.times(1, how.cut), RIGHT),
    (how.times(1, how.reset), RIGHT),
    (how.status(404), "BadStatus"),
    (how.status(503), "BadStatus"),
    (how.status(403), "BadStatus"),
    (how.cut, "CutOff"),
    (how.hang_up, "CutOff"),
    (how.stall, "TimedOut"),
    (how.stall_in_the_body, "TimedOut"),
    (how.drip_the_head, "TimedOut"),
    (how.drip_the_body, "TimedOut"),
    (how.whole, "NoRanges"),
    (how.ranged(1, 1), "WrongRange"),
    (how.shorter, "CutOff"),
    (how.after(1, how.other_bytes), "Unreadable"),
    (how.moved("http://10.0.0.1/secret"), "AddressRefused"),
    (how.much_longer, "TooLarge"),
)


@cache
def outcome(number: int) -> tuple[Fault, str]:
    """How the file of a scene is served, and what comes of it."""
    chance = random.Random(number)
    return chance.choice(FAULTS) if chance.random() < SHARE else (Exchange.proceed, RIGHT)


def seed_of(number: int) -> int:
    return SEEDS[number % len(SEEDS)]


def page(name: str, root: str, number: int, item: dict[str, Any]) -> dict[str, Any]:
    """``item`` stands for all."""
    count, first = int(name.removeprefix(NAME)), number * PAGE
    features = [_item(item, root, scene) for scene in range(first, min(first + PAGE, count))]
    following = {"rel": "next", "href": f"{root}/search", "method": "POST", "merge": True, "body": {"page": number + 1}}
    return {"type": "FeatureCollection", "features": features, "links": [following] if first + PAGE < count else []}


def _item(item: dict[str, Any], root: str, scene: int) -> dict[str, Any]:
    stated = {"datetime": f"2026-06-{scene % 29 + 1:02}T03:22:11.024Z", "platform": f"sentinel-2-{scene}"}
    assets = {"scl": {"href": f"{root}/files/{scene}.tif"}}
    return item | {"id": f"scene-{scene}", "properties": item["properties"] | stated, "assets": assets}
