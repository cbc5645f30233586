"""Which overpass of which satellite a scene is of."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import timedelta

from ..classification.schemes import Scheme
from .scene import Scene

# Seconds: half an orbit. No datatake is longer, and the next overpass of the same satellite comes a whole orbit later.
_LONGEST = 50 * 60.0
_Satellite = tuple[str, Scheme]  # its name, and how its quality layers are read: products of two kinds are no copies


def own_key(scene: Scene) -> str:
    """The key of a scene that is judged by itself."""
    return " ".join(["scene", *filter(None, scene.identity)])


@dataclass
class _Overpass:
    """What is stated of it by any of its scenes; ``first`` and ``last``: seconds since 1970."""

    key: str
    first: float
    last: float
    track: str
    orbit: str
    datatake: str

    def fits(self, scene: Scene, seconds: float) -> bool:
        """Whether a scene may be of it: one catalog states its datatake, track or orbit, another does not."""
        stated = (self.track, scene.track), (self.orbit, scene.orbit), (self.datatake, scene.datatake)
        is_near = self.first - _LONGEST < seconds < self.last + _LONGEST
        return is_near and all(one == other or not one or not other for one, other in stated)

    def take(self, scene: Scene, seconds: float) -> None:
        self.first, self.last = min(self.first, seconds), max(self.last, seconds)
        self.track, self.orbit = self.track or scene.track, self.orbit or scene.orbit
        self.datatake = self.datatake or scene.datatake


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
        self._by_datatake: dict[tuple[_Satellite, str], _Overpass] = {}
        self._by_span: dict[tuple[_Satellite, int], list[_Overpass]] = {}  # spans of time

    def key(self, scene: Scene) -> str:
        """The same for all scenes of an overpass; its own where platform or date are not stated."""
        platform = scene.platform.lower().replace("_", "-")
        if not platform or scene.moment is None:
            return own_key(scene)
        satellite = platform, scene.product.scheme
        seconds = scene.moment.timestamp()
        span = int(seconds // _LONGEST)
        one = self._by_datatake.get((satellite, scene.datatake)) or self._near(satellite, span, scene, seconds)
        if one is None:
            orbit = f"orbit {scene.orbit}" if scene.orbit else ""
            day = " ".join(filter(None, (platform, scene.track, orbit, f"{scene.moment + self._ahead:%Y-%m-%d}")))
            key = self._new_key(f"{platform} {scene.datatake}" if scene.datatake else day)
            one = _Overpass(key, seconds, seconds, scene.track, scene.orbit, scene.datatake)
        one.take(scene, seconds)
        if scene.datatake:
            self._by_datatake[satellite, scene.datatake] = one
        if one not in (there := self._by_span.setdefault((satellite, span), [])):
            there.append(one)
        return one.key

    def _near(self, satellite: _Satellite, span: int, scene: Scene, seconds: float) -> _Overpass | None:
        beside = (self._by_span.get((satellite, number), []) for number in (span, span - 1, span + 1))
        found = [one for one in itertools.chain.from_iterable(beside) if one.fits(scene, seconds)]
        return min(found, key=lambda one: max(one.first - seconds, seconds - one.last, 0.0), default=None)

    def _new_key(self, begin: str) -> str:
        keys = (f"{begin} {number}" if number > 1 else begin for number in itertools.count(1))
        key = next(key for key in keys if key not in self._keys)
        self._keys.add(key)
        return key
