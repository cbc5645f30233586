"""Second looks at rows: those that are selected, or all within reach of the limit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction

from ...core.bridge.tasks.second_looks import RowLook
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.stac.acquisitions import Acquisition
from ...core.stac.search import SearchQuery
from ...core.trust.second_look import SecondLook, within_reach
from ..common.message_bar import Messages
from ..common.wording import core_text
from .look_words import look_text
from .panel import ResultsPanel
from .session import SearchSession


class LookSource(Protocol):
    """What takes second looks: ``core.bridge.tasks.second_looks.LookFinder``."""

    progressed: pyqtBoundSignal  # float, percent
    found: pyqtBoundSignal  # RowLook
    ended: pyqtBoundSignal  # Text (why it stopped), or None

    def start(
        self,
        query: SearchQuery,
        measurements: Sequence[Measurement],
        wanted: Sequence[Acquisition],
        cloud_classes: frozenset[int],
    ) -> None: ...

    def cancel(self) -> None: ...


class SecondLookController(QObject):
    """What it finds is said beside the verdict, which changes only where the analyst says so."""

    def __init__(
        self,
        results: ResultsPanel,
        session: SearchSession,
        source: LookSource,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._line, self._session, self._source, self._messages = results.look_line, session, source, messages
        self._marked = results.results_view.pictures.marked
        self._selected = QAction(self.tr("Second Look at the Cloud"), self, objectName="second_look")
        self._near = QAction(self.tr("Second Look at All near the Limit"), self, objectName="second_look_near")
        self._found: list[SecondLook] = []  # by the look that was asked for last
        explanation = self.tr("Is what counts as cloud brighter than the same ground is on other dates?")
        for action in (self._selected, self._near):
            action.setToolTip(explanation)
            action.setStatusTip(explanation)
        self._clears = QAction(self.tr("Count Doubtful Cloud as Clear"), self, objectName="clear_doubt", checkable=True)
        self._clears.toggled.connect(session.clear_doubt)
        self._selected.triggered.connect(lambda: self._look(self._measured_and_selected()))
        self._near.triggered.connect(lambda: self._look(self._within_reach()))
        menus = (
            (results.row_menu, [self._selected]),
            (results.more_button.menu(), [self._selected, self._near, self._clears]),
        )
        for menu, actions in menus:
            menu.addActions(actions)
            menu.aboutToShow.connect(self._enable)
        self._line.cancel_clicked.connect(self._cancel)
        session.began.connect(self._on_began)
        session.running_changed.connect(lambda is_running: self._cancel() if is_running else None)
        source.progressed.connect(self._on_progressed)
        source.found.connect(self._on_found)
        source.ended.connect(self._on_ended)

    def teardown(self) -> None:
        self._source.cancel()

    def _enable(self) -> None:
        is_idle = self._session.query is not None and not self._session.is_running
        self._selected.setEnabled(is_idle and bool(self._measured_and_selected()))
        self._near.setEnabled(is_idle and bool(self._within_reach()))

    def _measurements(self) -> list[Measurement]:
        return [row.measurement for row in self._session.model.rows if row.measurement is not None]

    def _measured_and_selected(self) -> list[Measurement]:
        found = [row.measurement for row in self._session.selected() if row.measurement is not None]
        return [one for one in found if one.tally is not None and one.tally.valid]

    def _within_reach(self) -> list[Measurement]:
        return within_reach(self._measurements(), self._session.limits)

    def _look(self, wanted: Sequence[Measurement]) -> None:
        session = self._session
        self._found = []
        self._on_progressed(0)
        acquisitions = [one.acquisition for one in wanted]
        self._source.start(session.query, self._measurements(), acquisitions, session.limits.cloud_classes)

    def _on_began(self) -> None:
        self._cancel()
        self._marked.clear()

    def _on_found(self, found: RowLook) -> None:
        self._found.append(found.look)
        self._marked[found.look.key] = found.marked
        self._session.show_look(found.look)

    def _cancel(self) -> None:
        self._source.cancel()
        self._line.hide()

    def _on_progressed(self, percent: float) -> None:
        self._line.show_progress(self.tr("Taking a second look…"), int(percent))

    def _on_ended(self, error: Text | None) -> None:
        """Rows in which nothing is in doubt look as before: that it was looked at is said here."""
        self._line.hide()
        reasons = [look.reason for look in self._found if look.reason is not None]
        if error is not None or reasons:
            self._messages.warning(core_text(error if error is not None else reasons[0]))
        elif self._found and not any(map(look_text, self._found)):
            self._messages.info(
                self.tr("The second look found nothing in doubt. Its numbers are in the row's tooltip.")
            )
