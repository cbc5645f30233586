"""Wires the dock, the results, the finder, the map and the messages; all decisions of the interface are made here."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDateTime, QModelIndex, QObject, Qt, QTimer, pyqtSignal

from ..core.bridge.layers.layer_loader import LayerLoader
from ..core.bridge.tasks.finder import Finder, Outcome
from ..core.classification.verdict import Limits
from ..core.errors.area import AreaNotReady
from ..core.errors.base import ClearScenesError
from ..core.measuring.measurement import Measurement
from ..core.stac.acquisitions import Acquisition
from ..core.stac.search import SearchQuery
from .area.controller import AreaController
from .common.messages import Messages
from .common.settings import is_first_time, read_choices, write_choices
from .common.wording import core_text
from .dock import ClearScenesDock
from .export.search_files import SearchFiles
from .map.canvas import Outlines
from .map.layers_controller import LayersController
from .map.selection_controller import MapSelectionController
from .results.guide import advice_of, cannot_begin, hidden
from .results.model import ResultsModel
from .results.rows import Column, Row, State, in_order
from .results.stale_note import is_same_place
from .results.summary import progress_of, summary_of

_FIRST_WIDTH = 560  # all columns are seen


class DockController(QObject):
    began = pyqtSignal()  # a search
    settled = pyqtSignal(object, object)  # SearchQuery, ResultsModel: it has ended, or was judged anew since

    def __init__(self, iface: QgisInterface, dock: ClearScenesDock, finder: Finder, loader: LayerLoader) -> None:
        super().__init__(dock)
        self._dock, self._finder = dock, finder
        self._window, self._canvas = iface.mainWindow(), iface.mapCanvas()
        self._messages = Messages(iface.messageBar())
        self._reachability = Messages(iface.messageBar())  # of the images of a project that was opened
        self.adding = LayersController(iface, dock.results, loader, self._messages, self)
        self._outlines = Outlines(self._canvas, self)
        self._area = AreaController(dock.form.area, self._canvas, iface.cadDockWidget(), self)
        self._model = ResultsModel(self)
        self._map_choice = MapSelectionController(iface, dock, self._model, self)
        self._outcome: Outcome | None = None  # of the search whose results are shown, once it has ended
        self._cut_short: Outcome | None = None  # the same where the catalog had not named all: for good
        self._query: SearchQuery | None = None  # the one that the shown results answer
        self._begun: QDateTime | None = None  # when that was asked
        self._is_told = False  # whether its end was said in the message bar
        self._latest_only = False  # whether the search is for the latest clear image, which is then added
        self._may_add = 0  # scenes that the search still adds
        self._opened = QTimer(self, singleShot=True, interval=0)

        SearchFiles(dock, self._model, self._area, self._messages, self)

        dock.results.show_model(self._model)
        dock.show_choices(read_choices())
        self._model.set_limits(dock.form.limits())
        self._wire()
        self._area.follow()
        self._show_progress()

    def teardown(self) -> None:
        """Undo what reaches out of the dock."""
        write_choices(self._dock.choices())
        self._area.teardown()
        self._dock.visibilityChanged.disconnect(self._outlines.set_visible)
        QgsProject.instance().cleared.disconnect(self._leave_project)
        self._finder.cancel()
        self.adding.teardown()
        self._messages.clear()
        self._reachability.clear()
        self._map_choice.teardown()
        self._outlines.remove()

    @property
    def query(self) -> SearchQuery | None:
        """The one that the shown results answer."""
        return self._query

    def _wire(self) -> None:
        dock, results = self._dock, self._dock.results
        dock.find_clicked.connect(self._find)
        dock.latest_clicked.connect(self._find_latest)
        dock.cancel_clicked.connect(self._finder.cancel)
        dock.visibilityChanged.connect(self._outlines.set_visible)
        dock.opened.connect(self._opened.start)
        self._opened.timeout.connect(self._widen_at_first)
        dock.form.limits_changed.connect(self._judge_anew)
        self._finder.found.connect(self._take_acquisitions)
        self._finder.measured.connect(self._take_measurements)
        self._finder.ended.connect(self._take_outcome)
        QgsProject.instance().cleared.connect(self._leave_project)
        self._area.changed.connect(self._show_area)
        self._area.changed.connect(self._show_staleness)
        self._area.map_rests.connect(self._show_staleness)
        results.results_view.selectionModel().selectionChanged.connect(self._take_selection)
        results.results_view.doubleClicked.connect(self._add_one)
        results.time_line.double_clicked.connect(self._add_one)
        self._map_choice.double_clicked.connect(self._add_one)
        results.results_view.return_pressed.connect(self._add_selected)
        results.guide.again_clicked.connect(self._find_again)
        results.stale.search_clicked.connect(self._find)
        results.clear_only.toggled.connect(self._show_advice)
        results.unmeasured.again_clicked.connect(self._measure_again)
        results.add_button.clicked.connect(self._add_selected)
        results.add_action.triggered.connect(self._add_selected)
        results.row_menu.aboutToShow.connect(lambda: results.add_action.setEnabled(bool(self.selected())))
        results.add_all_button.clicked.connect(self._add_all_clear)

    def _widen_at_first(self) -> None:
        """QGIS opens a new dock as narrow as it can be; later it restores the width that it had."""
        if is_first_time():
            self._window.resizeDocks([self._dock], [_FIRST_WIDTH], Qt.Orientation.Horizontal)

    # Searching

    def _find_latest(self) -> None:
        self._find(latest_only=True)

    def _find_again(self) -> None:
        self._find(self._latest_only)

    def _find(self, latest_only: bool = False) -> None:
        self._messages.clear()
        form = self._dock.form
        try:
            query = form.query(self._area.area())
            query.check()
        except ClearScenesError as error:
            self._refuse(core_text(error.text))
            return
        choices = self._dock.choices()
        write_choices(choices)
        self._latest_only = latest_only
        self._may_add = 1 if latest_only else choices.add_as_found_count if choices.add_as_found else 0
        self._outcome, self._cut_short, self._is_told = None, None, False
        self._model.clear()
        self._take_selection()  # a reset model has none, and does not say so
        self._query, self._begun = query, QDateTime.currentDateTime()
        self.adding.begin(query.area)
        self.began.emit()
        self._show_area()
        self._show_staleness()
        self._dock.show_running(True)
        self._finder.start(query, self._model.limits)
        self._show_progress()

    def _read_on(self) -> None:
        """Read more of what is not decided by the present limits, else all of those that are selected."""
        acquisitions, limits = self._model.undecided(), self._model.limits
        if not acquisitions:
            acquisitions, limits = [row.acquisition for row in self.selected() if row.can_be_completed], None
        self._measure(acquisitions, limits)

    def _measure_again(self) -> None:
        """What could not be measured; the network may be better now."""
        if not self._finder.running:
            self._measure(self._model.measure_again(), self._model.limits)

    def _measure(self, acquisitions: Sequence[Acquisition], limits: Limits | None) -> None:
        if acquisitions and self._query is not None and not self._finder.running:
            self._outcome = None
            self._dock.show_running(True)
            self._finder.read_on(self._query, acquisitions, limits)
            self._show_progress()

    def _refuse(self, text: str) -> None:
        self._messages.warning(text)
        self._dock.show_progress(text, 0, 1)
        if not self._model.rows:
            self._dock.results.show_advice(cannot_begin(text))

    def _take_acquisitions(self, acquisitions: Sequence[Acquisition]) -> None:
        self._model.add(acquisitions)
        if acquisitions:
            self._dock.show_scheme(acquisitions[0].scheme)
        self._show_progress()

    def _take_measurements(self, measurements: Sequence[Measurement]) -> None:
        rows = self._model.take(measurements)
        self._show_progress()
        if not self._latest_only:  # a later one may still come
            clear = [row for row in rows if row.state is State.CLEAR][: self._may_add]
            self._may_add -= len(clear)
            self.adding.add_found(clear, self._query.catalog, self._model.limits)

    def _take_outcome(self, outcome: Outcome) -> None:
        if not outcome.cancelled and outcome.error is None and self._model.undecided():
            self._read_on()  # the limits were changed meanwhile
            return
        if not outcome.all_found:
            self._cut_short = outcome
        self._outcome = self._cut_short or outcome
        self._model.end()
        self._dock.show_running(False)
        self._show_progress()
        summary = summary_of(self._model, outcome)
        if outcome.error is not None:
            self._messages.error(summary.headline, self._find_again)
        elif summary.is_news and not self._is_told:
            (self._messages.success if summary.succeeded else self._messages.info)(summary.headline)
        self._is_told = True
        if self._latest_only:
            self._add_latest(outcome)
        if not outcome.cancelled and outcome.error is None:
            self._read_on()

    def _add_latest(self, outcome: Outcome) -> None:
        """Not where a later one may have been missed, nor at another time than the end of the search."""
        count, self._may_add = self._may_add, 0
        latest = in_order(self._model.clear_rows, Column.DATE, descending=True)[:count]
        if latest and outcome == Outcome():
            self.adding.add_latest(latest[0], self._query.catalog, self._model.limits)

    def _judge_anew(self) -> None:
        self._model.set_limits(self._dock.form.limits())
        self._read_on()
        self._show_progress()

    def _show_progress(self) -> None:
        total, counts, results = len(self._model.rows), self._model.counts, self._dock.results
        self._show_advice()
        results.unmeasured.show_reasons(self._reasons(), total)
        if self._outcome is not None:
            text = str(summary_of(self._model, self._outcome))
            self.settled.emit(self._query, self._model)
        elif total or self._finder.running:
            text = progress_of(self._model)
        else:
            return
        self._dock.show_progress(text, total - counts[State.WAITING], total)
        results.show_clear(counts[State.CLEAR])

    def _show_advice(self) -> None:
        total, results, advice = len(self._model.rows), self._dock.results, None
        if not total:
            advice = advice_of(self._outcome, self._finder.running)
        elif results.clear_only.isChecked() and not self._model.counts[State.CLEAR]:
            advice = hidden(total)
        results.show_advice(advice)

    def _reasons(self) -> list[str]:
        """Why rows were not measured, once a search has ended."""
        rows = self._model.rows if self._outcome is not None else ()
        return [core_text(row.for_the_map().reason) for row in rows if row.state is State.NOT_MEASURED]

    # The map

    def _show_area(self) -> None:
        """The one that is chosen; while it is what the map shows, the one that the results are about."""
        self._outlines.show_area(self._area.fixed or (self._query.area if self._query else None))

    def _show_staleness(self) -> None:
        """Say so where the results are not those of the area that a search would be about now."""
        is_stale = self._query is not None
        if is_stale:
            try:
                is_stale = not is_same_place(self._area.area(), self._query.area)
            except AreaNotReady:  # it will be told soon
                return
            except ClearScenesError:  # there is none now
                pass
        self._dock.results.stale.show_search(self._begun if is_stale else None, self._area.is_map)

    def _take_selection(self) -> None:
        rows = self.selected()
        self._dock.results.add_button.setEnabled(bool(rows))
        self._outlines.show_scenes(scene for row in rows for scene in row.acquisition.scenes)
        self._read_on()

    def selected(self) -> list[Row]:
        indexes = self._dock.results.results_view.selectionModel().selectedRows()
        return list({row.number: row for row in map(self._model.row, indexes)}.values())

    def _add_one(self, index: QModelIndex) -> None:
        self._add([self._model.row(index)])

    def _add_selected(self) -> None:
        self._add(self.selected())

    def _add_all_clear(self) -> None:
        self._add(self._model.clear_rows)

    def _add(self, rows: Sequence[Row]) -> None:
        if rows:
            self.adding.add(rows, self._query.catalog, self._model.limits)

    def _leave_project(self) -> None:
        """What was asked for belongs to the project that was open then."""
        self.adding.cancel()
        self._may_add = 0

    def say_reachable(self, host: str, answers: bool) -> None:
        """Of the images of a project that was opened."""
        self._reachability.clear()
        if answers:
            self._reachability.success(self.tr("{host} answers again.").format(host=host))
        else:
            self._reachability.warning(
                self.tr("{host} does not answer. Its images stay empty until it does.").format(host=host)
            )
