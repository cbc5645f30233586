"""Brings pictures into the rows: of those in view, once measuring has nothing to do."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QAction, QKeySequence
from qgis.PyQt.QtWidgets import QMenu

from ...core.bridge.tasks.finder import Outcome
from ...core.bridge.tasks.pictures import RowPicture
from ...core.classification.verdict import CloudRule
from .panel import ResultsPanel
from .picture_source import PictureSource
from .rows import Row
from .session import SearchSession

_AT_ONCE = 6  # what is asked for when one scrolls on is in vain
_AHEAD = 0.5  # of the view's height
_PAUSE_MS = 150  # that one rests while scrolling


class PicturesController(QObject):
    """Pictures never delay a verdict: they end where measuring begins, and go on after it."""

    def __init__(
        self, results: ResultsPanel, session: SearchSession, source: PictureSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._session, self._source = results.results_view, session, source
        self._pictures = self._view.pictures.pictures
        self._asked: set[str] = set()  # keys, whatever came of it
        self._rule = CloudRule()  # for which they were asked
        self._is_stopped = False  # the person cancelled the search
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._fetch)
        session.began.connect(self._on_began)
        session.running_changed.connect(self._on_running_changed)
        session.settled.connect(self.look_soon)
        session.ended.connect(self._on_ended)
        source.made.connect(self._on_made)
        source.ended.connect(self._fetch)
        model, scroll_bar = session.model, self._view.verticalScrollBar()
        for moved in (scroll_bar.valueChanged, scroll_bar.rangeChanged, model.layoutChanged, model.rowsRemoved):
            moved.connect(self.look_soon)  # no lambda: what is laid out as the dock goes would still call it
        self._offer(results.row_menu)

    def teardown(self) -> None:
        self._pause.stop()
        self._source.stop()

    def look_soon(self) -> None:
        """Other rows are in view, or may be."""
        self._pause.start()

    def _offer(self, menu: QMenu) -> None:
        show = QAction(self.tr("Show Picture"), self._view, objectName="show_picture")
        show.setShortcut(QKeySequence(Qt.Key.Key_Space))
        show.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        show.triggered.connect(lambda: self._view.pictures.show_enlarged(self._view.currentIndex()))
        self._view.addAction(show)  # for the key
        menu.addAction(show)

    def _on_began(self) -> None:
        self._source.cancel()
        self._pictures.clear()
        self._asked.clear()

    def _on_running_changed(self, is_running: bool) -> None:
        if is_running:
            self._source.cancel()
            self._asked &= self._pictures.keys()

    def _on_ended(self, outcome: Outcome) -> None:
        self._is_stopped = outcome.cancelled
        self.look_soon()

    def _fetch(self) -> None:
        """The next few pictures of rows in view, clear ones first; then of those that one scrolls to."""
        session = self._session
        if session.query is None or self._is_stopped or session.is_running or self._source.running:
            return
        rule = session.limits.rule
        if rule != self._rule:  # other stripes; the pictures themselves are kept
            self._rule = rule
            self._asked.clear()
        wanted = [row.acquisition for row in self._rows_in_view() if row.acquisition.key not in self._asked][:_AT_ONCE]
        if wanted:
            self._asked |= {one.key for one in wanted}
            self._source.start(session.query, wanted, rule)

    def _rows_in_view(self) -> list[Row]:
        """Those with data in the area."""
        view, found = self._view, dict[int, tuple[bool, Row]]()
        height = view.viewport().height() if view.isVisible() else 0
        index = view.indexAt(QPoint(0, 0))
        while height and index.isValid() and (top := view.visualRect(index).top()) < height * (1 + _AHEAD):
            row = view.model().row(index)
            found.setdefault(row.number, (top >= height, row))
            index = view.indexBelow(index)
        rows = sorted(found.values(), key=lambda one: (one[0], one[1].state))
        return [row for _, row in rows if row.coverage != 0]

    def _on_made(self, picture: RowPicture) -> None:
        there = self._pictures.get(picture.key)
        if there is None or there.icon is None or picture.icon is not None:
            self._pictures[picture.key] = picture
            self._view.viewport().update()
