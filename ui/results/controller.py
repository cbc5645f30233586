"""The results: how far the search is, what is said of its end, what to do where there is nothing to see."""

from __future__ import annotations

from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.area.area import Area
from ...core.bridge.tasks.finder import Outcome
from ...core.errors.area import AreaNotReady
from ...core.errors.base import ClearScenesError
from ..common.message_bar import Messages
from ..common.wording import core_text
from .guide import advice_of, cannot_begin, hidden
from .panel import ResultsPanel
from .rows import State
from .session import SearchSession
from .stale_note import is_same_place
from .summary import progress_of, summary_of
from .time_left import TimeLeft


class ChosenArea(Protocol):
    """Which area a search would be about now."""

    @property
    def is_map(self) -> bool:
        """Whether it is what the map shows."""

    def area(self) -> Area:
        """Raises an ``AreaError`` where there is none, or not yet."""


class ResultsController(QObject):
    """Shows the session in the panel, and its end in a message; ``again_clicked`` where that is to be tried again."""

    again_clicked = pyqtSignal()  # the search is to be tried once more

    def __init__(
        self,
        results: ResultsPanel,
        session: SearchSession,
        messages: Messages,
        chosen: ChosenArea,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._results, self._session, self._messages, self._chosen = results, session, messages, chosen
        self._is_end_said = False  # in the message bar
        self.time_left = TimeLeft()
        session.began.connect(self._on_began)
        session.refused.connect(self._on_refused)
        session.running_changed.connect(self._on_running_changed)
        session.changed.connect(self._on_changed)
        session.ended.connect(self._on_ended)
        session.selection_changed.connect(self._on_selection_changed)
        results.clear_only.toggled.connect(self._show_advice)
        results.guide.again_clicked.connect(self.again_clicked)
        self._on_changed()

    def show_staleness(self) -> None:
        """Say so where the results are not those of the area that a search would be about now."""
        query, outcome = self._session.query, self._session.outcome
        has_failed = outcome is not None and outcome.error is not None and not self._session.model.rows
        is_stale = query is not None and not has_failed
        if is_stale:
            try:
                is_stale = not is_same_place(self._chosen.area(), query.area)
            except AreaNotReady:  # it will be known soon
                return
            except ClearScenesError:  # there is none now
                pass
        self._results.stale.show_search(self._session.begun if is_stale else None, self._chosen.is_map)

    def _on_began(self) -> None:
        self._messages.clear()
        self._is_end_said = False
        self.show_staleness()

    def _on_running_changed(self) -> None:
        model = self._session.model
        self.time_left.begin(len(model.rows) - model.counts[State.WAITING])

    def _on_refused(self, reason: str) -> None:
        if not reason:
            self._messages.clear()
            self._results.show_progress("", 0, 1)
            self._on_changed()
            return
        self._messages.warning(reason)
        self._results.show_progress(reason, 0, 1)
        if not self._session.model.rows:
            self._results.show_advice(cannot_begin(reason))

    def _on_changed(self) -> None:
        session, results = self._session, self._results
        total, counts = len(session.model.rows), session.model.counts
        done = total - counts[State.WAITING]
        if not total:
            self.time_left.begin(0)
        self._show_advice()
        results.unmeasured.show_reasons(self._reasons(), total)
        if session.outcome is not None:
            text = str(summary_of(session.model, session.outcome))
        elif total or session.is_running:
            text = progress_of(session.model, session.pages, self.time_left.seconds(done, total))
        else:
            return
        results.show_progress(text, done, total)
        results.show_clear(counts[State.CLEAR])

    def _on_ended(self, outcome: Outcome) -> None:
        self.show_staleness()
        summary = summary_of(self._session.model, outcome)
        if outcome.error is not None:
            self._messages.error(summary.headline, self.again_clicked.emit)
        elif summary.is_news and not self._is_end_said:
            (self._messages.success if summary.succeeded else self._messages.info)(summary.headline)
        self._is_end_said = True

    def _on_selection_changed(self) -> None:
        self._results.add_button.setEnabled(bool(self._session.selected()))

    def _show_advice(self) -> None:
        model, advice = self._session.model, None
        if not model.rows:
            query = self._session.query
            all_here = query is not None and query.catalog.is_on_this_machine
            advice = advice_of(self._session.outcome, self._session.is_running, all_here)
        elif self._results.clear_only.isChecked() and not model.counts[State.CLEAR]:
            advice = hidden(len(model.rows))
        self._results.show_advice(advice)

    def _reasons(self) -> list[str]:
        """Why rows were not measured, once a search has ended."""
        rows = self._session.model.rows if self._session.outcome is not None else ()
        return [core_text(row.for_the_map().reason) for row in rows if row.state is State.NOT_MEASURED]
