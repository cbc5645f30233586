"""Curve over Time: opens the page, has values read, and shows and saves what comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Protocol

from qgis.core import QgsVectorLayer
from qgis.gui import QgsPanelWidget
from qgis.PyQt.QtCore import QDir, QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction

from ...core.bridge.area.selected_polygons import SelectedPolygons
from ...core.bridge.export.curve_file import CurveFileTask, curve_table
from ...core.bridge.tasks.core_task import start_task
from ...core.bridge.tasks.series import SeriesOrder
from ...core.errors.base import ClearScenesError
from ...core.errors.text import Text
from ...core.series.acquisition_series import AcquisitionSeries, SeriesRow
from ...core.series.indices import parse_indices
from ..common.file_dialogs import ask_where
from ..common.message_bar import Messages
from ..common.throttle import Throttle
from ..common.wording import core_text
from ..results.look_words import look_text
from ..results.panel import ResultsPanel
from ..results.rows import Row
from ..results.session import SearchSession
from .curves import Curve, curves_of
from .export import SIZE, png_of_curve, svg_of_curve
from .page import SeriesPage
from .request import request_of

MOST_POLYGONS = 10  # whose curves can be told apart
_THROTTLE_MS = 250


class SeriesSource(Protocol):
    """What reads series: ``core.bridge.tasks.series.SeriesFinder``."""

    named: pyqtBoundSignal  # tuple[str, ...], the names of the fields
    found: pyqtBoundSignal  # AcquisitionSeries
    ended: pyqtBoundSignal  # Text (why it stopped), or None

    def start(self, order: SeriesOrder, polygons: SelectedPolygons | None = None) -> None: ...

    def cancel(self) -> None: ...


class SeriesController(QObject):
    """What was read last stays for when the page is opened again, until the next search begins."""

    def __init__(
        self,
        results: ResultsPanel,
        session: SearchSession,
        source: SeriesSource,
        messages: Messages,
        polygons: Callable[[], QgsVectorLayer | None],
        open_page: Callable[[QgsPanelWidget], None],
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            results: In whose menu the page is offered, and whose row is selected.
            session: The search whose acquisitions are read.
            source: Reads them.
            messages: Say what became of a file.
            polygons: The layer of the area, None where the area is none of a layer.
            open_page: Shows a page in the dock.
            parent: Of the controller.
        """
        super().__init__(parent)
        self._view, self._session, self._source, self._messages = results.results_view, session, source, messages
        self._polygons, self._open_page = polygons, open_page
        self._page: SeriesPage | None = None
        self._order: SeriesOrder | None = None
        self._names: tuple[str, ...] = ()
        self._found: list[AcquisitionSeries] = []
        self._tasks: list[CurveFileTask] = []
        self._throttle = Throttle(self._show, _THROTTLE_MS, self)
        action = QAction(self.tr("Curve over Time…"), self, objectName="series_action")
        results.offer_page(action)
        results.more_button.menu().aboutToShow.connect(lambda: action.setEnabled(bool(session.model.rows)))
        action.triggered.connect(self._open)
        session.began.connect(self._forget)
        session.changed.connect(self._throttle.ask)  # other limits, or a second look
        session.selection_changed.connect(self._show_chosen)
        source.named.connect(self._on_named)
        source.found.connect(self._on_found)
        source.ended.connect(self._on_ended)

    def teardown(self) -> None:
        self._source.cancel()
        if self._page is not None:
            self._page.acceptPanel()

    # The page

    def _open(self) -> None:
        if self._page is not None:
            return
        self._page = page = SeriesPage()
        page.read_clicked.connect(self._read)
        page.cancel_clicked.connect(self._cancel)
        page.save_clicked.connect(self._save)
        page.chosen.connect(self._choose)
        page.panelAccepted.connect(self._on_closed)
        page.show_polygons(self._selected_count())
        self._show()
        self._show_chosen()
        self._open_page(page)

    def _on_closed(self) -> None:
        self._page = None
        self._source.cancel()

    def _forget(self) -> None:
        """Another search: its rows are others."""
        self._source.cancel()
        self._order, self._names, self._found = None, (), []
        if self._page is not None:
            self._page.end_progress()
            self._show()

    def _selected_count(self) -> int:
        layer = self._polygons()
        return layer.selectedFeatureCount() if layer is not None else 0

    def _curves(self) -> tuple[Curve, ...]:
        session = self._session
        limits = session.limits
        looks = {row.acquisition.key: row.look_by(limits) for row in session.model.rows if row.look is not None}
        doubts = {key: look_text(look) for key, look in looks.items()}
        return curves_of(self._names, self._found, limits.max_cloud, doubts)

    def _show(self) -> None:
        if self._page is None:
            return
        if self._order is None:
            self._page.show_curves((), "", "")
            return
        curves = self._curves()
        dates = {point.acquisition.key for curve in curves for point in curve.points}
        text = self.tr("{shown} of {count} dates have a clear pixel.")
        words = text.format(shown=len(dates), count=len(self._found))
        unread = [row for row in map(_unread, self._found) if row is not None]
        if unread:
            words += " " + self.tr("%n date(s) could not be read.", "", len(unread))
            reasons = Counter(core_text(row.reason) for row in unread if row.reason is not None)
            words += "".join(f" {reason}" for reason, _ in reasons.most_common(1))
        self._page.show_curves(curves, self._index_name, words)

    @property
    def _index_name(self) -> str:
        return self._order.request.indices[0].name.upper() if self._order else ""

    # Reading

    def _read(self) -> None:
        page, session = self._page, self._session
        try:
            indices = parse_indices(page.index.currentText().strip())
        except ClearScenesError as error:
            page.show_problem(core_text(error.text))
            return
        layer = self._polygons() if page.each_polygon.isVisibleTo(page) and page.each_polygon.isChecked() else None
        if layer is not None and not 0 < layer.selectedFeatureCount() <= MOST_POLYGONS:
            text = self.tr("Select 1 to {count} polygons of the layer.")
            page.show_problem(text.format(count=MOST_POLYGONS))
            return
        if len(indices) > 1 or session.query is None or not session.model.rows:
            text = self.tr("A curve is of one index.") if len(indices) > 1 else self.tr("Find scenes first.")
            page.show_problem(text)
            return
        acquisitions = tuple(row.acquisition for row in session.model.rows)
        request = request_of(indices[0], session.limits.rule)
        self._order = SeriesOrder(session.query, acquisitions, request, self.tr("Your area"))
        self._names, self._found = (), []
        page.show_problem("")
        self._show()
        self._tell()
        self._source.start(self._order, SelectedPolygons(layer) if layer is not None else None)

    def _on_named(self, names: tuple[str, ...]) -> None:
        self._names = names

    def _on_found(self, series: AcquisitionSeries) -> None:
        self._found.append(series)
        self._tell()
        self._throttle.ask()

    def _tell(self) -> None:
        if self._page is not None:
            done, count = len(self._found), len(self._order.acquisitions)
            text = self.tr("{done} of {count} dates read").format(done=done, count=count)
            self._page.show_progress(text, 100 * done // count)

    def _cancel(self) -> None:
        """What is read already stays."""
        self._source.cancel()
        self._on_ended(None)

    def _on_ended(self, error: Text | None) -> None:
        if self._page is not None:
            self._page.end_progress()
            self._page.show_problem(core_text(error) if error is not None else "")
            self._show()

    # Rows

    def _choose(self, key: str) -> None:
        row = self._row_of(key)
        if row is not None and row.place is not None:  # a filter of the table may hide it
            self._view.choose(row)

    def _row_of(self, key: str) -> Row | None:
        return next((row for row in self._session.model.rows if row.acquisition.key == key), None)

    def _show_chosen(self) -> None:
        row = self._view.chosen
        if self._page is not None and row is not None:
            self._page.chart.choose(row.acquisition.key)

    # Files

    def _save(self) -> None:
        kinds = {
            "png": self.tr("PNG picture"),
            "svg": self.tr("SVG drawing"),
            "csv": self.tr("CSV, for spreadsheets"),
        }
        path, kind = ask_where(self._page, self.tr("Save Curve"), "clear-scenes-curve", kinds)
        picture = self._page.chart.picture(SIZE) if self._page is not None else None
        if path is None or picture is None:
            return
        if kind == "csv":
            content = curve_table(self._names, self._found, self._order.request.indices[0].name, core_text)
        elif kind == "svg":
            content = svg_of_curve(picture, self.tr("{index} over time").format(index=self._index_name))
        else:
            content = png_of_curve(picture)
        task = CurveFileTask(content, path)
        self._tasks.append(task)
        task.ended.connect(self._on_saved)
        start_task(task)

    def _on_saved(self, task: CurveFileTask) -> None:
        self._tasks.remove(task)
        if task.error is not None:
            self._messages.warning(core_text(task.error))
        elif not task.isCanceled():
            text = self.tr("Saved to {file}.").format(file=QDir.toNativeSeparators(str(task.path)))
            self._messages.success(text)


def _unread(series: AcquisitionSeries) -> SeriesRow | None:
    """Of the first field that could not be read; None where all could."""
    return next((row for row in series.rows() if row.clear_pixels is None), None)
