"""Contact Sheet and Report: entries of the dock's menu that write a page for others about what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.PyQt.QtCore import QDir, QObject, QTimer
from qgis.PyQt.QtGui import QAction

from ...core.bridge.export.page_task import HTML, PDF, PNG, PageTask
from ...core.bridge.tasks.core_task import start_task
from ...core.bridge.tasks.finder import Outcome
from ...core.bridge.tasks.pictures import RowPicture
from ...core.report.page import Page
from ..common.file_dialogs import ask_where
from ..common.message_bar import Messages
from ..common.wording import core_text
from ..results.panel import ResultsPanel
from ..results.picture_source import PictureSource
from ..results.rows import Column, Row, State, in_order
from ..results.session import SearchSession
from ..results.summary import summary_of
from .pages import Found, contact_sheet, report

_MOST = 100  # pictures of a page


@dataclass(frozen=True, eq=False)
class _Wanted:
    """A page that is to be written once its pictures are there."""

    make: Callable[[Found, Sequence[Row]], Page]
    found: Found
    pictured: tuple[Row, ...]
    path: Path
    kind: str


class ReportController(QObject):
    """Asks where to, has the pictures made that are not there, writes in a task, says what became of it."""

    def __init__(
        self,
        results: ResultsPanel,
        session: SearchSession,
        source: PictureSource,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        """``source`` makes pictures for the pages alone."""
        super().__init__(parent)
        self._results, self._session, self._source, self._messages = results, session, source, messages
        self._line = results.page_line
        self._pictures: dict[str, RowPicture] = {}  # made for the page that is wanted
        self._wanted: _Wanted | None = None
        self._total = self._left = 0  # pictures that are made for it
        self._tasks: list[PageTask] = []
        self._soon = QTimer(self, singleShot=True, interval=0)  # the source ends before it takes on more
        self._soon.timeout.connect(self._write)
        self._add_actions()
        self._line.cancel_clicked.connect(self.cancel)
        source.made.connect(self._on_made)
        source.ended.connect(self._soon.start)
        session.began.connect(self.cancel)

    def teardown(self) -> None:
        self.cancel()
        self._source.stop()

    def cancel(self) -> None:
        """Write no page."""
        self._soon.stop()
        self._source.cancel()
        for task in self._tasks:
            task.cancel()
        self._wanted = None
        self._line.hide()

    def _add_actions(self) -> None:
        menu = self._results.more_button.menu()
        sheet = QAction(self.tr("Contact Sheet…"), menu, objectName="contact_sheet")
        whole = QAction(self.tr("Report…"), menu, objectName="search_report")
        for action in (sheet, whole):
            self._results.offer_page(action)
            menu.aboutToShow.connect(lambda action=action: action.setEnabled(self._can_begin))
        sheet.triggered.connect(self._want_sheet)
        whole.triggered.connect(self._want_report)

    @property
    def _can_begin(self) -> bool:
        return self._session.outcome is not None and bool(self._session.model.rows) and self._wanted is None

    def _want_sheet(self) -> None:
        """Of the selected dates where there are several, else of all clear ones, else of all."""
        rows = self._session.model.rows
        clear = [row for row in rows if row.state is State.CLEAR]
        selected = self._session.selected()
        chosen = selected if len(selected) > 1 else clear or list(rows)
        kinds = {PDF: self.tr("PDF"), PNG: self.tr("PNG image"), HTML: self.tr("Web page, one file")}
        self._want(contact_sheet, chosen, self.tr("Contact Sheet"), "contact-sheet", kinds)

    def _want_report(self) -> None:
        clear = [row for row in self._session.model.rows if row.state is State.CLEAR]
        self._want(report, clear, self.tr("Report"), "report", {HTML: self.tr("Web page, one file")})

    def _want(
        self,
        make: Callable[[Found, Sequence[Row]], Page],
        pictured: Sequence[Row],
        title: str,
        name: str,
        kinds: Mapping[str, str],
    ) -> None:
        path, kind = ask_where(self._results, title, name, kinds)
        session = self._session
        if path is None or session.outcome is None or session.query is None:
            return
        newest = tuple(in_order(pictured, Column.DATE, descending=True)[:_MOST])
        headline = str(summary_of(session.model, session.outcome))
        is_whole = replace(session.outcome, remarks=()) == Outcome()
        found = Found(session.query, session.limits, headline, tuple(session.model.rows), self._picture_of, is_whole)
        self._wanted = _Wanted(make, found, newest, path, kind)
        self._pictures = {}
        missing = [
            row.acquisition for row in newest if row.coverage != 0 and self._picture_of(row.acquisition.key) is None
        ]
        if not missing:
            self._write()
            return
        self._total, self._left = len(missing), len(missing)
        self._show_progress()
        self._source.start(session.query, missing, session.limits.rule)

    def _picture_of(self, key: str) -> RowPicture | None:
        shown = self._results.results_view.pictures.pictures.get(key)
        return shown if shown is not None and shown.plain else self._pictures.get(key)

    def _on_made(self, picture: RowPicture) -> None:
        self._pictures[picture.key] = picture
        self._left -= 1
        self._show_progress()

    def _show_progress(self) -> None:
        done = self._total - self._left
        text = self.tr("Picture {number} of {total}").format(number=min(done + 1, self._total), total=self._total)
        self._line.show_progress(text, 100 * done // self._total)

    def _write(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self._wanted = None
        self._line.hide()
        page = wanted.make(wanted.found, wanted.pictured)
        task = PageTask(page, wanted.path, wanted.kind)
        task.ended.connect(self._on_ended)
        self._tasks.append(task)
        start_task(task)

    def _on_ended(self, task: PageTask) -> None:
        self._tasks.remove(task)
        if task.error is not None:
            self._messages.warning(core_text(task.error))
        elif not task.isCanceled():
            self._messages.success(self.tr("Saved as {file}.").format(file=QDir.toNativeSeparators(str(task.path))))
