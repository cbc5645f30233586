"""When Is It Clear: opens the page, has years measured and looks counted, and shows what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from qgis.core import QgsProject
from qgis.gui import QgisInterface, QgsPanelWidget
from qgis.PyQt.QtCore import QDir, QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction

from ...core.bridge.export.looks_maker import MadeLooks
from ...core.bridge.export.outlook_table import OutlookTableTask
from ...core.bridge.export.outlook_words import looks_words
from ...core.bridge.tasks.core_task import start_task
from ...core.bridge.tasks.finder import Outcome
from ...core.bridge.tasks.outlook import MeasuredYears
from ...core.classification.verdict import CloudRule, Limits
from ...core.errors.base import ClearScenesError
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.outlook.outlook import outlook_of
from ...core.stac.acquisitions import Acquisition
from ...core.stac.search import SearchQuery
from ..common.file_dialogs import ask_where
from ..common.message_bar import Messages
from ..common.wording import core_text
from ..map.canvas import bring_into_view
from ..results.panel import ResultsPanel
from ..results.session import SearchSession
from .page import OutlookPage

_YEAR = 365.2425  # days


class YearsFinder(Protocol):
    """What measures years: ``core.bridge.tasks.outlook.OutlookFinder``."""

    progressed: pyqtBoundSignal  # int, int
    ended: pyqtBoundSignal  # MeasuredYears or None, and then Text (why), or None where it was canceled

    def start(self, query: SearchQuery, limits: Limits) -> None: ...

    def cancel(self) -> None: ...


class LooksSource(Protocol):
    """What makes the map of looks: ``core.bridge.export.looks_maker.LooksMaker``."""

    progressed: pyqtBoundSignal  # float, percent
    ended: pyqtBoundSignal  # MadeLooks or None, and then Text (why), or None where it was canceled

    def start(self, query: SearchQuery, acquisitions: list[Acquisition], rule: CloudRule, name: str) -> None: ...

    def cancel(self) -> None: ...


class OutlookController(QObject):
    """What was measured last stays for when the page is opened again, while it is what the search asks for."""

    def __init__(
        self,
        iface: QgisInterface,
        results: ResultsPanel,
        session: SearchSession,
        finder: YearsFinder,
        looks: LooksSource,
        query: Callable[[], SearchQuery],
        open_page: Callable[[QgsPanelWidget], None],
        around: Callable[[], AbstractContextManager[None]],
        parent: QObject | None = None,
    ) -> None:
        """Make the controller.

        Args:
            iface: Of QGIS.
            results: In whose menu the page is offered.
            session: The search whose results are shown where no years were measured.
            finder: Measures years.
            looks: Makes the map of looks.
            query: What would be searched now; raises a ``ClearScenesError`` where that is nothing.
            open_page: Shows a page in the dock.
            around: Within it the layer is added.
            parent: Of the controller.
        """
        super().__init__(parent)
        self._canvas, self._messages = iface.mapCanvas(), Messages(iface.messageBar())
        self._session, self._finder, self._looks = session, finder, looks
        self._query, self._open_page, self._around = query, open_page, around
        self._page: OutlookPage | None = None
        self._years: MeasuredYears | None = None
        self._shown: MeasuredYears | None = None
        self._tables: list[OutlookTableTask] = []
        self._adds = True  # while the project is open that the map of looks was asked for
        action = QAction(self.tr("When Is It Clear?"), self, objectName="outlook_action")
        results.offer_page(action)
        action.triggered.connect(self._open)
        session.settled.connect(self._on_settled)
        finder.progressed.connect(self._on_measured)
        finder.ended.connect(self._on_years)
        looks.progressed.connect(self._on_counted)
        looks.ended.connect(self._on_looks)
        QgsProject.instance().cleared.connect(self._on_project_cleared)

    def teardown(self) -> None:
        QgsProject.instance().cleared.disconnect(self._on_project_cleared)
        self._cancel()
        if self._page is not None:
            self._page.acceptPanel()
        self._messages.clear()

    # The page

    def _open(self) -> None:
        if self._page is not None:
            return
        self._page = page = OutlookPage()
        page.measure_clicked.connect(self._measure)
        page.cancel_clicked.connect(self._cancel)
        page.looks_clicked.connect(self._count_looks)
        page.save_clicked.connect(self._save)
        page.panelAccepted.connect(self._on_closed)
        self._show(self._known())
        self._open_page(page)

    def _on_closed(self) -> None:
        self._page = None
        self._cancel()

    def _show(self, found: MeasuredYears | None) -> None:
        self._shown = found
        if self._page is None:
            return
        note = ""
        if found is not None and self._session.limits.leave_out and not found.limits.leave_out:
            note = self.tr("Ground that recurs as cloud is not left out here.")
        self._page.show_outlook(found.outlook if found else None, note)

    def _known(self) -> MeasuredYears | None:
        """The years that were measured, while they are of what is searched, by its limits; else its results."""
        years, query = self._years, self._session.query
        if years is None or years.limits != self._limits_of_years():
            return self._of_session()
        return years if query is None or _subject(query) == _subject(years.query) else self._of_session()

    def _of_session(self) -> MeasuredYears | None:
        """None of a search that did not come to its end: what is likely to be clear is measured first."""
        session = self._session
        is_whole = session.outcome is not None and replace(session.outcome, remarks=()) == Outcome()
        if session.query is None or not is_whole or not session.model.rows:
            return None
        measurements = tuple(
            Measurement(row.acquisition) if row.measurement is None else row.judged for row in session.model.rows
        )
        return MeasuredYears(session.query, session.limits, measurements, outlook_of(measurements, session.limits))

    def _on_settled(self) -> None:
        if self._page is not None and (self._years is None or self._shown is not self._years):
            self._show(self._of_session())

    # Years

    def _limits_of_years(self) -> Limits:
        """Which ground recurs as cloud is not asked of years: all of each image would have to be read."""
        return replace(self._session.limits, leave_out=False)

    def _measure(self, years: int) -> None:
        try:
            query = self._query()
            start = query.end - timedelta(days=round(years * _YEAR)) + timedelta(microseconds=1)
            query = replace(query, start=start)
            query.check()
        except ClearScenesError as error:
            self._page.show_problem(core_text(error.text))
            return
        self._page.show_progress(self.tr("Searching the catalog…"), 0)
        self._finder.start(query, self._limits_of_years())

    def _on_measured(self, done: int, found: int) -> None:
        if self._page is not None:
            text = self.tr("{done} of {found} measured").format(done=done, found=found)
            self._page.show_progress(text, 100 * done // found)

    def _on_years(self, found: MeasuredYears | None, error: Text | None) -> None:
        if found is not None:
            self._years = found
            self._show(found)
        self._end(error)
        if found is not None and found.remarks and self._page is not None:
            self._page.show_problem(" ".join(map(core_text, found.remarks)))

    def _cancel(self) -> None:
        self._finder.cancel()
        self._looks.cancel()
        self._end(None)

    def _end(self, error: Text | None) -> None:
        if self._page is not None:
            self._page.end_progress()
            if error is not None:
                self._page.show_problem(core_text(error))

    # Looks

    def _count_looks(self) -> None:
        found = self._shown
        acquisitions = [one.acquisition for one in found.measurements if one.tally is not None]
        days = sorted(one.day for one in acquisitions if one.day)
        if not days:
            self._page.show_problem(self.tr("Nothing was measured of which looks could be counted."))
            return
        self._adds = True
        name = self.tr("Clear looks {first} to {last}").format(first=days[0], last=days[-1])
        self._page.show_progress(self.tr("Counting clear looks"), 0)
        self._looks.start(found.query, acquisitions, found.limits.rule, name)

    def _on_counted(self, percent: float) -> None:
        if self._page is not None:
            text = self.tr("Counting clear looks, {percent} %").format(percent=round(percent))
            self._page.show_progress(text, round(percent))

    def _on_looks(self, made: MadeLooks | None, error: Text | None) -> None:
        self._end(error)
        if made is None:
            return
        if self._page is not None:
            self._page.show_looks(looks_words(made.looks))
        if self._adds:
            with self._around():
                QgsProject.instance().addMapLayer(made.layer)
            bring_into_view(made.query.area, self._canvas, made.layer)

    def _on_project_cleared(self) -> None:
        """What was asked for belongs to the project that was open then."""
        self._adds = False

    # The table

    def _save(self) -> None:
        title = self.tr("Save Table")
        path, _ = ask_where(self._page, title, "clear-scenes-outlook", {"csv": self.tr("CSV, for spreadsheets")})
        if path is not None:
            task = OutlookTableTask(self._shown.outlook, path)
            self._tables.append(task)
            task.ended.connect(self._on_saved)
            start_task(task)

    def _on_saved(self, task: OutlookTableTask) -> None:
        self._tables.remove(task)
        if task.error is not None:
            self._messages.warning(core_text(task.error))
        elif not task.isCanceled():
            text = self.tr("Saved to {file}.").format(file=QDir.toNativeSeparators(str(task.path)))
            self._messages.success(text)


def _subject(query: SearchQuery) -> tuple[object, ...]:
    """What of a search says of what its outlook is."""
    return query.area, query.catalog, query.months, query.cloud_from
