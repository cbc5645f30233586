"""What a build is asked to find, and what it found when. Knows no build: the modules beside it import theirs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..helper import ROOT
from ..stopwatch import Stopwatch

REVISION = "c979c3a"  # which asked for one page after the other
BEFORE = ROOT / "build/bench" / REVISION  # its core
LIMIT = 10.0  # percent of cloud


@dataclass(frozen=True)
class SearchJob:
    """One search.

    Attributes:
        url: Of the catalog.
        bounds: Of the area, in meters of a zone: left, bottom, right, top.
        epsg: Of the zone.
        start: The first day, as in 2025-01-01.
        end: The last day.
        months: Of the year; none is all.
    """

    url: str
    bounds: tuple[float, float, float, float]
    epsg: int
    start: str
    end: str
    months: list[int]

    @classmethod
    def parse(cls, text: str) -> SearchJob:
        """As it comes on the input of the process."""
        return cls(**json.loads(text))


class Found:
    """Notes what is found, and after how many seconds.

    Args:
        watch: Runs since before the first request.
    """

    def __init__(self, watch: Stopwatch) -> None:
        self._watch = watch
        self._verdicts: dict[str, str] = {}
        self._named: set[str] = set()
        self._all_named = 0.0
        self._first_clear: float | None = None

    def noting(self, pages: Iterable[Any]) -> Iterator[Any]:
        """The pages as they are; when the last has come, all scenes are named."""
        for page in pages:
            self._named |= {scene.id for acquisition in page for scene in acquisition.scenes}
            yield page
        self._all_named = self._watch.seconds

    def judged(self, measurement: Any, verdict: Any) -> None:
        """A verdict has come."""
        (scene,) = measurement.acquisition.scenes
        self._verdicts[scene.id] = verdict.value
        if verdict.value == "clear" and self._first_clear is None:
            self._first_clear = self._watch.seconds

    @property
    def figures(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "named_s": self._all_named,
            "first_clear_s": self._first_clear,
            "named": sorted(self._named),
            "verdicts": self._verdicts,
        }
