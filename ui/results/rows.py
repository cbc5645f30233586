"""One row of the results: an acquisition, what was measured of it, and its state under the present limits."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

from ...core.classification.verdict import Counts, Limits, Verdict
from ...core.errors.scene import NotReached
from ...core.measuring.measurement import Measurement
from ...core.measuring.second_opinion import SecondOpinion
from ...core.stac.acquisitions import Acquisition
from ...core.stac.scene import Scene
from ...core.trust.second_look import SecondLook

CONTRADICTION = 20  # percentage points between catalog and measurement that are said


class State(IntEnum):
    """In the order in which they are sorted."""

    CLEAR = 0
    LOW_COVERAGE = 1
    CLOUDY = 2
    NOT_MEASURED = 3
    WAITING = 4


_STATES = {
    Verdict.CLEAR: State.CLEAR,
    Verdict.LOW_COVERAGE: State.LOW_COVERAGE,
    Verdict.CLOUDY: State.CLOUDY,
    Verdict.NOT_MEASURED: State.NOT_MEASURED,
    Verdict.UNDECIDED: State.WAITING,
}


class Column(IntEnum):
    """By its number in the model; the view has some of them in other places."""

    DATE = 0
    CATALOG = 1
    IN_AREA = 2
    COVERAGE = 3
    STATE = 4
    TILE = 5
    CLASSES = 6


@dataclass(frozen=True)
class ScenePart:
    """A scene of an acquisition of several: ``counts`` are the pixels that count from it, of ``area`` in all."""

    scene: Scene
    counts: Counts | None = None
    area: int = 0
    is_superseded: bool = False  # by another copy of the same

    def cloud(self, limits: Limits) -> float | None:
        total = sum(self.counts or ())
        return 100 * sum(self.counts[number] for number in limits.cloud_classes) / total if total else None

    @property
    def coverage(self) -> float | None:
        return None if self.counts is None else 100 * sum(self.counts) / self.area


@dataclass(eq=False)
class Row:
    """``cloud``, its ``sign`` and ``state`` are kept, as they are asked for at each painting and comparison.

    ``recurring`` are percentage points of it on ground that recurs as cloud, None where that is not known.
    ``number`` is its place in the order of arrival, ``place`` that among the rows that are shown, or None. ``look`` is
    the second look that was taken at it, ``opinions`` what other masks say, by their names. ``judged`` is the
    measurement by which it is judged: with doubtful cloud as clear ground where the analyst wants that. ``lacks`` are
    the assets of the chosen look on the map that no copy of one of its scenes has.
    """

    number: int
    acquisition: Acquisition
    measurement: Measurement | None = None
    cloud: float | None = None
    sign: str = ""
    recurring: float | None = None
    state: State = State.WAITING
    place: int | None = None
    look: SecondLook | None = None
    opinions: dict[str, SecondOpinion] = field(default_factory=dict)
    judged: Measurement | None = None
    lacks: tuple[str, ...] = ()

    def judge(self, limits: Limits, clears_doubt: bool = False) -> None:
        self.judged = self.measurement
        if self.measurement is None:
            self.state, self.sign, self.cloud, self.recurring = State.WAITING, "", None, None
            return
        if clears_doubt and self.look is not None:
            self.judged = self.look.cleared(self.measurement, limits.rule)
        verdict = limits.judge(self.judged)
        self.state = _STATES[verdict]
        self.sign, self.cloud = self.judged.stated_bound(verdict, limits.rule)
        self.recurring = self.measurement.recurring(limits.rule)

    def look_by(self, limits: Limits) -> SecondLook | None:
        """The second look at what counts as cloud by some limits."""
        return self.look if self.look is not None and self.look.cloud_classes == limits.cloud_classes else None

    @property
    def solar_time(self) -> datetime | None:
        return self.acquisition.solar_time

    @property
    def contradicts_catalog(self) -> bool:
        """Whether catalog and measurement are far apart, by the classes that this catalog's number counts."""
        stated, measurement = self.acquisition.catalog_cloud, self.measurement
        classes = self.acquisition.scenes[0].product.stated_classes
        if stated is None or measurement is None or measurement.cloud(classes) is None:
            return False
        least, most = measurement.cloud(classes), measurement.most_cloud(classes)
        return least - stated > CONTRADICTION or stated - most > CONTRADICTION

    @property
    def is_partial(self) -> bool:
        """Whether reading ended before all of the area was read: ``cloud`` is then at most (clear) or at least that."""
        return self.measurement is not None and self.measurement.unread > 0

    @property
    def can_be_completed(self) -> bool:
        """Not where it is partial because a scene cannot be read."""
        return self.is_partial and self.measurement.reason is None

    @property
    def coverage(self) -> float | None:
        return self.measurement.coverage if self.measurement else None

    @property
    def tiles(self) -> str:
        return ", ".join(self.acquisition.tiles)

    @property
    def is_joined(self) -> bool:
        return self.acquisition.is_joined

    @property
    def parts(self) -> list[ScenePart]:
        """The scenes that the row opens to: those joined, then the copies that do not count."""
        if not self.is_joined:
            return []
        scenes, older = self.acquisition.scenes, self.acquisition.superseded
        counted = self.measurement.parts if self.measurement else ()
        area = self.measurement.tally.area if counted else 0
        parts = [
            ScenePart(scene, counts, area)
            for scene, counts in zip(scenes, counted or [None] * len(scenes), strict=True)
        ]
        return parts + [ScenePart(scene, is_superseded=True) for scene in older]

    def for_the_map(self) -> Measurement:
        """It can be looked at before it was measured."""
        return self.judged or Measurement.failed(self.acquisition, NotReached())


# What a column is sorted by; None where it is not known.
_VALUES: dict[int, Callable[[Row], Any]] = {
    Column.DATE: lambda row: row.acquisition.moment,
    Column.CATALOG: lambda row: row.acquisition.catalog_cloud,
    Column.IN_AREA: lambda row: row.cloud,
    Column.COVERAGE: lambda row: row.coverage,
    Column.STATE: lambda row: (row.state, math.inf if row.cloud is None else row.cloud),  # equal ones by their cloud
    Column.TILE: lambda row: row.tiles or None,
    Column.CLASSES: lambda row: row.cloud,
}


def in_order(rows: Sequence[Row], column: int, descending: bool) -> list[Row]:
    """Sorted by a column; what is not known comes last either way."""
    values = dict(zip(rows, map(_VALUES[column], rows), strict=True))
    known = [row for row, value in values.items() if value is not None]
    known.sort(key=values.__getitem__, reverse=descending)
    return known + [row for row, value in values.items() if value is None]


def next_of(rows: Sequence[Row], chosen: Row | None) -> Row:
    """Of rows that lie at one place, the one after the chosen one, in turn; the first where none of them is chosen."""
    return rows[(rows.index(chosen) + 1) % len(rows)] if chosen in rows else rows[0]
