"""Watches: begun from the dock's search, told in one message, and listed on a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from qgis.gui import QgsMessageBar, QgsPanelWidget
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QMessageBox

from ...core.area.area import Area
from ...core.bridge.tasks.watch_keeper import WHEN, Watched, WatchNews
from ...core.classification.verdict import Limits
from ...core.errors.base import ClearScenesError
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.stac.catalogs import Catalog
from ...core.storage.saved_search import SavedSearch
from ...core.storage.watch import Watch
from ..common.message_bar import Messages
from ..common.wording import core_text
from ..results.panel import ResultsPanel
from .page import WatchesPage
from .words import news_text, place_of

_LONGEST_NAME = 60  # letters

AddImages = Callable[[Sequence[Measurement], Catalog, Area, Limits, str], None]


class WatchSource(Protocol):
    """What keeps watches and looks at them: ``core.bridge.tasks.watch_keeper.WatchKeeper``."""

    listed: pyqtBoundSignal  # tuple[Watched, ...], tuple[Text, ...]
    told: pyqtBoundSignal  # tuple[WatchNews, ...]
    failed: pyqtBoundSignal  # Text
    looking: pyqtBoundSignal  # bool

    def read(self) -> None: ...

    def add(self, watch: Watch) -> None: ...

    def rename(self, watch_id: str, name: str) -> None: ...

    def set_paused(self, watch_id: str, paused: bool) -> None: ...

    def remove(self, watch_id: str) -> None: ...

    def look(self) -> None: ...

    def stop(self) -> None: ...


class WatchController(QObject):
    """Adds *Tell Me When It Is Clear* and *Watches* to the menu *More*."""

    def __init__(
        self,
        results: ResultsPanel,
        source: WatchSource,
        search: Callable[[], SavedSearch],
        place: Callable[[], str],
        open_page: Callable[[QgsPanelWidget], None],
        add_images: AddImages,
        bar: QgsMessageBar,
        parent: QObject,
    ) -> None:
        """Make the controller.

        Args:
            results: Has the menu.
            source: Keeps the watches.
            search: The search that is shown now; raises a ``ClearScenesError`` where it has no area.
            place: What its area is called, "" where it has no name.
            open_page: Shows a page in the dock.
            add_images: Adds images to the map.
            bar: Where new images are told, beside what others say.
            parent: Of the controller.
        """
        super().__init__(parent)
        self._source, self._search, self._place = source, search, place
        self._open_page, self._add_images, self._messages = open_page, add_images, Messages(bar)
        self._page: WatchesPage | None = None
        self._told: list[WatchNews] = []  # that stand in the message
        self._is_looking = False
        tell = QAction(self.tr("Tell Me When It Is Clear"), self, objectName="tell_me")
        tell.setToolTip(self.tr("Have QGIS look for new clear images of this area each day"))
        watches = QAction(self.tr("Watches"), self, objectName="watches")
        tell.triggered.connect(self._begin)
        watches.triggered.connect(self._open)
        for action in (tell, watches):
            results.offer_page(action)
        source.told.connect(self._tell)
        source.failed.connect(lambda error: self._messages.warning(core_text(error)))
        source.listed.connect(self._on_listed)
        source.looking.connect(self._on_looking)

    def teardown(self) -> None:
        self._source.stop()
        self._messages.clear()

    def _begin(self) -> None:
        try:
            search = self._search()
        except ClearScenesError as error:
            self._messages.warning(core_text(error.text))
            return
        watch = Watch.begun("", search, datetime.now(UTC))
        name = (self._place() or place_of(watch.area))[:_LONGEST_NAME]
        self._open()
        self._source.add(replace(watch, name=name))

    def _open(self) -> None:
        self._page = page = WatchesPage()
        page.show_when(WHEN.read())
        page.show_looking(self._is_looking)
        page.look_clicked.connect(self._source.look)
        page.pause_clicked.connect(self._on_pause)
        page.delete_clicked.connect(self._delete)
        page.renamed.connect(self._source.rename)
        page.when_chosen.connect(WHEN.write)
        page.panelAccepted.connect(self._on_closed)
        self._open_page(page)
        self._source.read()

    def _on_closed(self, page: QgsPanelWidget) -> None:
        if page is self._page:
            self._page = None

    def _on_listed(self, watched: Sequence[Watched], problems: Sequence[Text]) -> None:
        if self._page is not None:
            self._page.show_watches(watched, [core_text(one) for one in problems])

    def _on_looking(self, is_looking: bool) -> None:
        self._is_looking = is_looking
        if self._page is not None:
            self._page.show_looking(is_looking)

    def _on_pause(self, ids: Sequence[str], paused: bool) -> None:
        for watch_id in ids:
            self._source.set_paused(watch_id, paused)

    def _delete(self, chosen: Sequence[Watched]) -> None:
        names = ", ".join(one.watch.name for one in chosen)
        title, text = self.tr("Delete"), self.tr("Delete “{name}”? Images on the map stay.").format(name=names)
        if QMessageBox.question(self._page, title, text) == QMessageBox.StandardButton.Yes:
            for one in chosen:
                self._source.remove(one.watch.id)

    def _tell(self, news: Sequence[WatchNews]) -> None:
        """In one message, with what still stands there."""
        self._told = [*(self._told if self._messages.stays else []), *news]
        text = news_text(self._told)
        if any(one.look.told for one in self._told):
            self._messages.offer(text, self.tr("Add to Map"), self._add)
        else:
            self._messages.warning(text)

    def _add(self) -> None:
        told, self._told = self._told, []
        for one in told:
            if one.look.told:
                watch = one.watch
                catalog = replace(watch.search.catalog, login=watch.login, pays=watch.pays)
                self._add_images(one.look.told, catalog, watch.area, watch.search.limits, watch.search.style)
