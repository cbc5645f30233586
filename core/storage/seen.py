"""Which acquisitions were seen, and with which verdict.

One is known by its satellite, its time and its tiles. Catalogs date the same overpass by its scene or by the beginning
of its datatake, so times need not be equal: the next overpass of a satellite comes a whole orbit later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from ..classification.verdict import Verdict
from ..stac.acquisitions import Acquisition

_HALF_ORBIT = 50 * 60.0  # seconds
_SETTLED = frozenset({Verdict.CLEAR, Verdict.CLOUDY, Verdict.LOW_COVERAGE})  # it was measured


@dataclass(frozen=True)
class Sighting:
    """An acquisition that was seen.

    Attributes:
        platform: the satellite, as "sentinel-2a"; "" where it is not known.
        moment: when it was taken, UTC; None where that is not known.
        tiles: the names of its tiles.
        part: of a scene that was judged by itself the part of the overpass that one station received, where it is
            stated: tiles come in two halves.
        name: of its first scene, by which it is known where it has no date.
        verdict: the last one; ``NOT_MEASURED`` until there is another.
        states: what was measured of it, a short text for each set of tiles in one processing.
    """

    platform: str
    moment: datetime | None
    tiles: tuple[str, ...]
    part: str = ""
    name: str = ""
    verdict: Verdict = Verdict.NOT_MEASURED
    states: tuple[str, ...] = ()

    @classmethod
    def of(cls, acquisition: Acquisition, joined: bool) -> Sighting:
        """That of an acquisition which nothing is known of; ``joined`` as of ``Seen``."""
        first = acquisition.scenes[0]
        return cls(
            acquisition.platform.lower().replace("_", "-"),
            acquisition.moment,
            tuple(sorted(acquisition.tiles)),
            "" if joined else first.datastrip,
            first.id,
        )

    def distance(self, other: Sighting, joined: bool) -> float | None:
        """By how many seconds another one of the same acquisition is dated apart; None where it is of another."""
        if self.platform != other.platform:
            return None
        if not joined or not self.platform:
            is_other_part = self.part and other.part and self.part != other.part
            if self.tiles != other.tiles or is_other_part:
                return None
        if self.moment is None or other.moment is None:
            return 0.0 if self.moment is other.moment and self.name == other.name else None
        apart = abs((self.moment - other.moment).total_seconds())
        return apart if apart < _HALF_ORBIT else None


class Seen:
    """The acquisitions that were seen, for one search.

    Args:
        sightings: of them.
        joined: whether the tiles of an overpass are one acquisition; else each scene is one.
    """

    def __init__(self, sightings: Iterable[Sighting] = (), joined: bool = True) -> None:
        self._joined = joined
        self._spans: dict[tuple[str, int], list[Sighting]] = {}  # by satellite and half an orbit
        for one in sightings:
            self._span(one).append(one)

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """All, the oldest first."""
        every = [one for span in self._spans.values() for one in span]
        return tuple(sorted(every, key=lambda one: (_seconds(one), one.platform, one.tiles, one.part, one.name)))

    def knows(self, acquisition: Acquisition) -> bool:
        """Whether it was measured as it is listed now: with these tiles, in this processing."""
        known = self._find(Sighting.of(acquisition, self._joined))
        return known is not None and _state(acquisition) in known.states

    def is_new(self, acquisition: Acquisition, verdict: Verdict) -> bool:
        """Whether an acquisition comes out: it was never seen, or more of it, or another processing, turns the verdict.

        One that could not be measured comes once so, and again when it was measured.
        """
        known = self._find(Sighting.of(acquisition, self._joined))
        if known is None:
            return True
        return verdict in _SETTLED and verdict is not known.verdict and _state(acquisition) not in known.states

    def note(self, acquisition: Acquisition, verdict: Verdict) -> None:
        """Remember a verdict; of one that was measured before, what could not be measured changes nothing."""
        found = Sighting.of(acquisition, self._joined)
        known = self._find(found)
        if known is None:
            known = found
            self._span(found).append(found)
        if verdict in _SETTLED:
            span = self._span(known)
            states = tuple(dict.fromkeys([*known.states, _state(acquisition)]))
            tiles = tuple(sorted({*known.tiles, *found.tiles}))
            span[span.index(known)] = replace(known, verdict=verdict, states=states, tiles=tiles)

    def note_all(self, judged: Iterable[tuple[Acquisition, Verdict]]) -> None:
        """Remember what a run found; of several processings of one scene the newest has the last word."""
        for acquisition, verdict in sorted(judged, key=lambda one: one[0].scenes[0].generation):
            self.note(acquisition, verdict)

    def _span(self, one: Sighting) -> list[Sighting]:
        return self._spans.setdefault((one.platform, int(_seconds(one) // _HALF_ORBIT)), [])

    def _find(self, one: Sighting) -> Sighting | None:
        number = int(_seconds(one) // _HALF_ORBIT)
        near = [other for beside in (-1, 0, 1) for other in self._spans.get((one.platform, number + beside), ())]
        apart = [(distance, other) for other in near if (distance := one.distance(other, self._joined)) is not None]
        return min(apart, key=lambda pair: pair[0])[1] if apart else None


def sighting_to_json(one: Sighting) -> dict[str, Any]:
    """What ``sighting_from_json`` reads."""
    document = {
        "platform": one.platform,
        "moment": one.moment.isoformat() if one.moment else None,
        "tiles": list(one.tiles),
        "part": one.part,
        "name": one.name,
        "verdict": one.verdict.value,
        "measured": list(one.states),
    }
    return {name: value for name, value in document.items() if value}


def sighting_from_json(value: Any) -> Sighting:
    """Raises a ValueError, TypeError or LookupError where it is none."""
    texts = {name: value.get(name, "") for name in ("platform", "part", "name")}
    lists = [value.get(name, []) for name in ("tiles", "measured")]
    if not all(isinstance(text, str) for text in (*texts.values(), *lists[0], *lists[1])):
        raise TypeError(value)
    moment = datetime.fromisoformat(value["moment"]).astimezone(UTC) if "moment" in value else None
    verdict = Verdict(value["verdict"])
    if (verdict in _SETTLED) != bool(lists[1]):
        raise ValueError(value)
    tiles, states = (tuple(texts) for texts in lists)
    return Sighting(texts["platform"], moment, tiles, texts["part"], texts["name"], verdict, states)


def _seconds(one: Sighting) -> float:
    return one.moment.timestamp() if one.moment else 0.0


def _state(acquisition: Acquisition) -> str:
    """The same for the same tiles in the same processing."""
    parts = sorted((scene.tile, scene.datastrip, scene.generation, scene.version) for scene in acquisition.scenes)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]
