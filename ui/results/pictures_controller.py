"""Brings pictures into the rows: of those in view, once measuring has nothing to do."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QAction, QKeySequence
from qgis.PyQt.QtWidgets import QMenu

from ...core.bridge.tasks.finder import Finder, Outcome
from ...core.bridge.tasks.pictures import PictureFinder, RowPicture
from ...core.stac.search import SearchQuery
from ..dock import ClearScenesDock
from ..dock_controller import DockController
from .model import ResultsModel
from .rows import Row

_AT_ONCE = 6  # what is asked for when one scrolls on is in vain
_AHEAD = 0.5  # of the view's height
_PAUSE_MS = 150  # that one rests while scrolling


class PicturesController(QObject):
    """Pictures never delay a verdict: they end where measuring begins, and go on after it."""

    def __init__(
        self, dock: ClearScenesDock, controller: DockController, finder: Finder, picture_finder: PictureFinder
    ) -> None:
        super().__init__(dock)
        self._form, self._view = dock.form, dock.results.results_view
        self._pictures = self._view.pictures.pictures
        self._finder, self._picture_finder = finder, picture_finder
        self._query: SearchQuery | None = None  # whose rows may have pictures
        self._asked: set[str] = set()  # keys, whatever came of it
        self._classes = frozenset[int]()  # for which they were asked
        self._is_stopped = False  # the person cancelled the search
        self._look = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._look.timeout.connect(self._fetch)
        controller.began.connect(self._forget)
        controller.settled.connect(self._take_results)
        finder.began.connect(self._give_way)
        finder.ended.connect(self._take_outcome)
        picture_finder.made.connect(self._show)
        picture_finder.ended.connect(self._fetch)
        dock.visibilityChanged.connect(lambda *_: self._look.start())
        model, scroll_bar = self._view.model(), self._view.verticalScrollBar()
        for moved in (scroll_bar.valueChanged, scroll_bar.rangeChanged, model.layoutChanged, model.rowsRemoved):
            moved.connect(lambda *_: self._look.start())
        self._offer(dock.results.row_menu)

    def teardown(self) -> None:
        self._look.stop()
        self._picture_finder.stop()

    def _offer(self, menu: QMenu) -> None:
        show = QAction(self.tr("Show Picture"), self._view, objectName="show_picture")
        show.setShortcut(QKeySequence(Qt.Key.Key_Space))
        show.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        show.triggered.connect(lambda: self._view.pictures.show_enlarged(self._view.currentIndex()))
        self._view.addAction(show)  # for the key
        menu.addAction(show)

    def _forget(self) -> None:
        self._give_way()
        self._query = None
        self._pictures.clear()
        self._asked.clear()

    def _give_way(self) -> None:
        self._picture_finder.cancel()
        self._asked &= self._pictures.keys()

    def _take_results(self, query: SearchQuery, model: ResultsModel) -> None:
        self._query = query
        self._look.start()

    def _take_outcome(self, outcome: Outcome) -> None:
        self._is_stopped = outcome.cancelled
        self._look.start()

    def _fetch(self) -> None:
        """The next few pictures of rows in view, clear ones first; then of those that one scrolls to."""
        if self._query is None or self._is_stopped or self._finder.running or self._picture_finder.running:
            return
        classes = self._view.model().limits.cloud_classes
        if classes != self._classes:  # other stripes; the pictures themselves are kept
            self._classes = classes
            self._asked.clear()
        wanted = [row.acquisition for row in self._rows_in_view() if row.acquisition.key not in self._asked][:_AT_ONCE]
        if wanted:
            self._asked |= {one.key for one in wanted}
            self._picture_finder.start(self._query, wanted, classes)

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

    def _show(self, picture: RowPicture) -> None:
        there = self._pictures.get(picture.key)
        if there is None or there.icon is None or picture.icon is not None:
            self._pictures[picture.key] = picture
            self._view.viewport().update()
