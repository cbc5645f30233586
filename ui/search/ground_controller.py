"""Ground that recurs as cloud: looked for once a search has ended, and said of each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

from ...core.classification.verdict import CloudRule
from ...core.measuring.measurement import Measurement
from ...core.measuring.recurring_ground import RecurringGround
from ...core.stac.search import SearchQuery
from ..results.session import SearchSession
from .rule_choice import RuleChoice


class GroundLooker(Protocol):
    """What looks for it: ``core.bridge.tasks.recurring_ground.GroundFinder``."""

    ended: pyqtBoundSignal  # RecurringGround, tuple[Measurement, ...]

    def start(self, query: SearchQuery, measurements: Sequence[Measurement], rule: CloudRule) -> None: ...

    def cancel(self) -> None: ...


class GroundController(QObject):
    """Looks anew whenever more dates are read wholly, or something else counts as cloud."""

    def __init__(
        self, choice: RuleChoice, session: SearchSession, looker: GroundLooker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choice, self._session, self._looker = choice, session, looker
        self._looked: tuple[CloudRule, frozenset[str]] | None = None  # by what, and at which acquisitions
        session.began.connect(self._on_began)
        session.ended.connect(self._look)
        session.judged.connect(self._look)
        looker.ended.connect(self._on_found)

    def teardown(self) -> None:
        self._looker.cancel()

    def _on_began(self) -> None:
        self._looker.cancel()
        self._looked = None
        self._choice.show_ground(None)

    def _look(self) -> None:
        session = self._session
        if session.is_running or session.outcome is None or session.query is None:
            return
        rows = [row for row in session.model.rows if row.measurement is not None]
        whole = [row.measurement for row in rows if row.measurement.tally and not row.measurement.unread]
        wanted = session.limits.rule, frozenset(one.acquisition.key for one in whole)
        if whole and wanted != self._looked:
            self._looked = wanted
            self._looker.start(session.query, whole, session.limits.rule)

    def _on_found(self, ground: RecurringGround, measurements: Sequence[Measurement]) -> None:
        self._session.ground = ground
        self._choice.show_ground(ground)
        counted = [one for one in measurements if one.counted is not None]
        if counted and self._looked is not None and counted[0].counted.rule == self._session.limits.rule:
            self._session.measure(counted)
