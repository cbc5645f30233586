"""Save Search and Open Search: the entries of the dock's menu that keep a search as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDir, QObject
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from ...core.area.area import Area
from ...core.area.area_text import Place, format_area, parse_area
from ...core.bridge.area.operations import text_of_crs
from ...core.errors.base import ClearScenesError
from ...core.errors.files import NotOpened
from ...core.storage.files import replacing
from ...core.storage.saved_search import MAX_BYTES, SavedSearch, format_search, parse_search
from ..area.form import DRAWN, TYPED
from ..common.file_dialogs import ask_where, usual_folder
from ..common.message_bar import Messages
from ..common.settings import Choices, write_folder
from ..common.wording import core_text, writes_commas
from .form import SearchForm

_KIND = "json"


class ChoicesShown(Protocol):
    """All that is chosen in the dock."""

    def choices(self) -> Choices: ...

    def show_choices(self, choices: Choices) -> None: ...


class SearchFiles(QObject):
    """Adds both to the menu; a search that is opened is shown in the dock, and not run."""

    def __init__(
        self,
        menu: QMenu,
        form: SearchForm,
        shown: ChoicesShown,
        area: Callable[[], Area],
        messages: Messages,
        parent: QObject,
    ) -> None:
        """``area`` is the one that is chosen now, and raises an ``AreaError`` where there is none."""
        super().__init__(parent)
        self._form, self._shown, self._area, self._messages = form, shown, area, messages
        save = QAction(self.tr("Save Search…"), menu, objectName="save_search")
        open_ = QAction(self.tr("Open Search…"), menu, objectName="open_search")
        menu.addActions([save, open_])
        save.triggered.connect(lambda: self._try(self._save))
        open_.triggered.connect(lambda: self._try(self._open))

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except ClearScenesError as error:
            self._messages.warning(core_text(error.text))

    def search(self) -> SavedSearch:
        """What the dock shows, as a search. Raises a ``ClearScenesError`` where its area is none."""
        form = self._form
        area, radius = self._asked_area()
        first, last = form.period()
        return SavedSearch(
            area,
            first.toPyDate(),
            last.toPyDate(),
            form.limits(),
            form.chosen_catalog(),
            self._shown.choices().style,
            radius,
            form.chosen_months(),
            form.cloud_classes.probability.cloud_from,
        )

    def _save(self) -> None:
        text = format_search(self.search())
        path, _ = ask_where(self._form, self.tr("Save Search"), "clear-scenes-search", {_KIND: self.tr("Search")})
        if path is not None:
            with replacing(path) as part:
                part.write_text(text, encoding="utf-8")
            self._messages.success(self.tr("Saved {file}.").format(file=QDir.toNativeSeparators(str(path))))

    def _asked_area(self) -> tuple[Area | Place, float]:
        """The area as a person gave it, and the radius where it is a point."""
        area = self._area()
        area.check()
        form = self._form.area
        text = {DRAWN: form.drawn, TYPED: form.text.text()}.get(form.chosen, "")
        map_crs = text_of_crs(QgsProject.instance().crs())
        given = parse_area(text, map_crs, writes_commas()) if text else area
        return (given, form.radius.value()) if isinstance(given, Place) else (area, 0.0)

    def _open(self) -> None:
        filters = self.tr("Search") + f" (*.{_KIND})"
        name, _ = QFileDialog.getOpenFileName(self._form, self.tr("Open Search"), usual_folder(), filters)
        if not name:
            return
        write_folder(str(Path(name).parent))
        try:
            with open(name, "rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise NotOpened(str(error), file=name, why=error.strerror or type(error).__name__) from error
        self._show(parse_search(data, name))
        self._messages.info(self.tr("The search is opened. Press Find Clear Scenes to run it."))

    def _show(self, search: SavedSearch) -> None:
        area, choices = search.area, self._shown.choices()
        self._form.show_months(search.months)
        self._shown.show_choices(
            replace(
                choices,
                area=TYPED,
                area_text=f"{area.lat!r}, {area.lon!r}" if isinstance(area, Place) else format_area(area),
                area_radius=search.radius or choices.area_radius,
                last_day=search.end.isoformat(),
                days_back=(search.end - search.start).days,
                max_cloud=search.limits.max_cloud,
                min_coverage=search.limits.min_coverage,
                clouds=",".join(map(str, sorted(search.limits.cloud_classes))),
                cloud_from=search.cloud_from,
                cloud_margin=search.limits.margin,
                leave_out_recurring=search.limits.leave_out,
                catalog=self._form.name_of(search.catalog),
                style=search.style,
            )
        )
