"""Which overpass of which satellite a scene is of."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta

from .scene import Scene

# Seconds: half an orbit. No datatake is longer, and the next overpass of the same satellite comes a whole orbit later.
_LONGEST = 50 * 60.0


def own_key(scene: Scene) -> str:
    """The key of a scene that is judged by itself."""
    return " ".join(["scene", *filter(None, scene.identity)])


@dataclass
class _Overpass:
    """``first`` and ``last``: seconds since 1970 of its scenes."""

    key: str
    first: float
    last: float


class Overpasses:
    """Gives scenes the key of their overpass: by its datatake, or by what else is stated of it and by its time.

    Of two overpasses of one day that nothing but their time tells apart, the one whose scenes come first has the day
    for its key.

    Args:
        ahead: by how much the sun's time over the area is ahead of UTC.
    """

    def __init__(self, ahead: timedelta) -> None:
        self._ahead = ahead
        self._keys: set[str] = set()
        self._found: dict[tuple[str, int], _Overpass] = {}  # by a span of time that holds one at most

    def key(self, scene: Scene) -> str:
        """The same for all scenes of an overpass; its own where platform or date are not stated."""
        platform = scene.platform.lower().replace("_", "-")
        if not platform or scene.moment is None:
            return own_key(scene)
        if scene.datatake:
            return f"{platform} {scene.datatake}"
        orbit = f"orbit {scene.orbit}" if scene.orbit else ""
        kind = " ".join(part for part in (platform, scene.track, orbit) if part)
        seconds = scene.moment.timestamp()
        span = int(seconds // _LONGEST)
        one = self._near(kind, span, seconds) or _Overpass(self._new_key(kind, scene.moment), seconds, seconds)
        one.first, one.last = min(one.first, seconds), max(one.last, seconds)
        self._found[kind, span] = one
        return one.key

    def _near(self, kind: str, span: int, seconds: float) -> _Overpass | None:
        beside = (self._found.get((kind, number)) for number in (span, span - 1, span + 1))
        return next((one for one in beside if one and one.first - _LONGEST < seconds < one.last + _LONGEST), None)

    def _new_key(self, kind: str, moment: datetime) -> str:
        day = f"{kind} {moment + self._ahead:%Y-%m-%d}"
        keys = (f"{day} {number}" if number > 1 else day for number in itertools.count(1))
        key = next(key for key in keys if key not in self._keys)
        self._keys.add(key)
        return key
