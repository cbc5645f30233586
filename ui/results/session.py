"""The search that the dock shows: what was asked, what was found, and how far it is. All controllers share it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QDateTime, QItemSelectionModel, QObject, pyqtSignal

from ...core.bridge.tasks.finder import Outcome
from ...core.classification.verdict import Limits
from ...core.measuring.measurement import Measurement
from ...core.measuring.recurring_ground import RecurringGround
from ...core.stac.acquisitions import Acquisition
from ...core.stac.search import SearchQuery
from ...core.trust.second_look import SecondLook
from .model import ResultsModel
from .rows import Row


class SearchSession(QObject):
    """State and signals only: who starts a search, shows it or adds its images to the map listens here.

    Attributes:
        model: The results.
        query: The search that they answer; None before the first.
        begun: When it was asked.
        refusal: Why the search that was wanted last cannot begin, "" where it could.
        latest_only: Whether it is for the latest clear image, which is then added to the map.
        pages: How many the catalog has sent, None once no further one comes.
        is_running: Whether a search, or measuring more of its results, is under way.
        ground: That recurs as cloud on its dates, None while it is not known.
        outcome: How it ended, None while it is running. Where the catalog had not named all, that stays for good.
    """

    began = pyqtSignal()  # another search; the rows of the one before are gone
    refused = pyqtSignal(str)  # why a search cannot begin, "" once it could
    running_changed = pyqtSignal(bool)
    scheme_found = pyqtSignal(object)  # Scheme, of what the catalog names
    measured = pyqtSignal(object)  # list[Row]
    judged = pyqtSignal()  # by other limits
    ended = pyqtSignal(object)  # Outcome, of the search or of measuring more
    changed = pyqtSignal()  # anything of the above
    settled = pyqtSignal()  # the same while nothing is under way
    selection_changed = pyqtSignal()

    def __init__(self, model: ResultsModel, selection: QItemSelectionModel, parent: QObject | None = None) -> None:
        """``selection`` is that of the view which shows the model."""
        super().__init__(parent)
        self.model = model
        self.query: SearchQuery | None = None
        self.begun: QDateTime | None = None
        self.refusal = ""
        self.latest_only = False
        self.pages: int | None = None
        self.is_running = False
        self.ground: RecurringGround | None = None
        self.outcome: Outcome | None = None
        self._cut_short: Outcome | None = None
        self._selection = selection
        selection.selectionChanged.connect(lambda *_: self.selection_changed.emit())

    @property
    def limits(self) -> Limits:
        """By which the results are judged."""
        return self.model.limits

    def selected(self) -> list[Row]:
        indexes = self._selection.selectedRows()
        return list({row.number: row for row in map(self.model.row, indexes)}.values())

    def begin(self, query: SearchQuery, latest_only: bool) -> None:
        self.query, self.begun, self.latest_only = query, QDateTime.currentDateTime(), latest_only
        self.outcome = self._cut_short = self.ground = None
        self.pages, self.refusal = 0, ""
        self.model.clear()
        self.selection_changed.emit()  # a model that is reset has none, and Qt does not say so
        self.began.emit()
        self._set_running(True)
        self._notify()

    def refuse(self, reason: str) -> None:
        """No search: what was found before stays. "" once it could begin."""
        self.refusal = reason
        self.refused.emit(reason)

    def resume(self) -> None:
        """More is measured of what was found."""
        self.outcome = self.pages = None
        self._set_running(True)
        self._notify()

    def add(self, acquisitions: Sequence[Acquisition]) -> None:
        """A page of the catalog."""
        self.model.add(acquisitions)
        if self.pages is not None:
            self.pages += 1
        if acquisitions:
            self.scheme_found.emit(acquisitions[0].scheme)
        self._notify()

    def end_listing(self) -> None:
        """The catalog has named all that it has."""
        self.pages = None
        self._notify()

    def measure(self, measurements: Sequence[Measurement]) -> None:
        rows = self.model.measure(measurements)
        self._notify()
        self.measured.emit(rows)

    def judge(self, limits: Limits) -> None:
        self.model.set_limits(limits)
        self.judged.emit()
        self._notify()

    def show_look(self, look: SecondLook) -> None:
        self.model.show_look(look)
        self._notify()

    def clear_doubt(self, clears: bool) -> None:
        self.model.clear_doubt(clears)
        self.judged.emit()
        self._notify()

    def end(self, outcome: Outcome) -> None:
        if not outcome.all_found:
            self._cut_short = outcome
        self.model.end()
        self.outcome = self._cut_short or outcome
        self._set_running(False)
        self._notify()
        self.ended.emit(outcome)

    def _set_running(self, is_running: bool) -> None:
        self.is_running = is_running
        self.running_changed.emit(is_running)

    def _notify(self) -> None:
        self.changed.emit()
        if self.outcome is not None:
            self.settled.emit()
