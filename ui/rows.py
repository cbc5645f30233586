"""One row of the results: a scene, what was measured of it, and its state under the present limits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from ..core.errors import NotReached
from ..core.measurement import Limits, Measurement, Verdict
from ..core.scene import Scene


class State(IntEnum):
    """In the order in which they are sorted."""

    CLEAR = 0
    LOW_COVERAGE = 1
    CLOUDY = 2
    NOT_MEASURED = 3
    WAITING = 4


class Column(IntEnum):
    DATE = 0
    CATALOG = 1
    IN_AREA = 2
    COVERAGE = 3
    STATE = 4
    TILE = 5


@dataclass(eq=False)
class Row:
    """``cloud`` and ``state`` are kept, as they are asked for at each painting and comparison."""

    scene: Scene
    measurement: Measurement | None = None
    cloud: float | None = None
    state: State = State.WAITING

    def judge(self, limits: Limits) -> None:
        if self.measurement is None:
            return
        verdict = limits.judge(self.measurement)
        self.state = State.WAITING if verdict is Verdict.UNDECIDED else State[verdict.name]
        measured = self.measurement.most_cloud if self.state is State.CLEAR else self.measurement.cloud
        self.cloud = measured(limits.cloud_classes)

    @property
    def is_partial(self) -> bool:
        """Whether reading ended before all of the area was read: ``cloud`` is then at most (clear) or at least that."""
        return self.measurement is not None and self.measurement.unread > 0

    @property
    def coverage(self) -> float | None:
        return self.measurement.coverage if self.measurement else None

    def for_the_map(self) -> Measurement:
        """A scene can be looked at before it was measured."""
        return self.measurement or Measurement.failed(self.scene, NotReached())

    def value(self, column: int) -> Any:
        """The raw value of a column; None where it is not known."""
        match column:
            case Column.DATE:
                return self.scene.moment.timestamp() if self.scene.moment else None
            case Column.CATALOG:
                return self.scene.catalog_cloud
            case Column.IN_AREA:
                return self.cloud
            case Column.COVERAGE:
                return self.coverage
            case Column.STATE:
                return int(self.state)
            case Column.TILE:
                return self.scene.tile or None
        return None

    def comes_before(self, other: Row, column: int, descending: bool) -> bool:
        """The order of a column read from its small end; what is not known comes last either way."""
        if column == Column.STATE:  # equal ones by their cloud
            return self._state_and_cloud < other._state_and_cloud
        mine, theirs = self.value(column), other.value(column)
        if mine is None or theirs is None:
            return mine is None and theirs is not None if descending else mine is not None and theirs is None
        return bool(mine < theirs)

    @property
    def _state_and_cloud(self) -> tuple[int, float]:
        return self.state, math.inf if self.cloud is None else self.cloud
