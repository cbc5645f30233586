"""Keeping what was found: the results as a file, and the search as one that can be opened again."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDir, QObject, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from ...core.area.area import Area
from ...core.area.text import Place, format_area, parse_area
from ...core.bridge.area.operations import text_of_crs
from ...core.bridge.export.table import CSV, GPKG, ExportTask, Record
from ...core.bridge.tasks.core_task import start_task
from ...core.classification.verdict import Verdict
from ...core.errors.base import ClearScenesError
from ...core.errors.files import NotOpened
from ...core.measuring.measurement import Measurement
from ...core.storage.files import replacing
from ...core.storage.saved_search import MAX_BYTES, SavedSearch, format_search, parse_search
from ..area.controller import AreaController
from ..area.form import DRAWN, TYPED
from ..common.messages import Messages
from ..common.settings import read_folder, write_folder
from ..common.wording import core_text, writes_commas
from ..dock import ClearScenesDock
from ..results.model import ResultsModel
from ..results.rows import Row

_SEARCH = "json"


class SearchFiles(QObject):
    """The menu of the dock's ``more_button``, and what its entries do."""

    def __init__(
        self, dock: ClearScenesDock, model: ResultsModel, area: AreaController, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dock, self._model, self._area, self._messages = dock, model, area, messages
        self._tasks: list[ExportTask] = []
        self._to_replace: list[ExportTask] = []  # they ended; whether they may is asked once QGIS is done with them
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_to_replace)
        menu = dock.results.more_button.menu()
        self._export_action = QAction(self.tr("Export Results…"), menu, objectName="export_results")
        save = QAction(self.tr("Save Search…"), menu, objectName="save_search")
        open_ = QAction(self.tr("Open Search…"), menu, objectName="open_search")
        menu.addActions([self._export_action, save, open_])
        menu.aboutToShow.connect(lambda: self._export_action.setEnabled(bool(model.rows)))
        for action, do in ((self._export_action, self._export), (save, self._save), (open_, self._open)):
            action.triggered.connect(lambda _=False, do=do: self._try(do))

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except ClearScenesError as error:
            self._messages.warning(core_text(error.text))

    # The results

    def _export(self) -> None:
        filters = {GPKG: self.tr("GeoPackage, with footprints"), CSV: self.tr("CSV, for spreadsheets")}
        path, kind = self._ask_where(self.tr("Export Results"), "clear-scenes", filters)
        if path is None:
            return
        rows = sorted(self._model.rows, key=lambda row: (row.place is None, row.place or 0))
        self._begin(ExportTask([self._record(row) for row in rows], self._model.limits, path, kind))

    def _begin(self, task: ExportTask) -> None:
        task.ended.connect(self._take_exported)
        self._tasks.append(task)
        start_task(task)

    def _record(self, row: Row) -> Record:
        if row.measurement is None:
            return Record(Measurement(row.acquisition), Verdict.UNDECIDED)
        return Record(row.measurement, self._model.limits.judge(row.measurement))

    def _take_exported(self, task: ExportTask) -> None:
        self._tasks.remove(task)
        if task.error is not None:
            self._messages.warning(core_text(task.error))
        elif task.is_there:
            self._to_replace.append(task)
            self._soon.start()
        elif not task.isCanceled():
            text = self.tr("Exported to {file}, rows: {count}.")
            if task.table:
                text = self.tr("Exported to the table {table} of {file}, rows: {count}.")
            file = QDir.toNativeSeparators(str(task.path))
            self._messages.success(text.format(file=file, count=task.count, table=task.table))

    def _ask_to_replace(self) -> None:
        task = self._to_replace.pop()
        text = self.tr("{file} has a table {table} already. Replace it? The other tables stay as they are.")
        if self._may_replace(self.tr("Export Results"), text.format(file=task.path.name, table=task.table)):
            self._begin(task.replacing())

    def _may_replace(self, title: str, text: str) -> bool:
        return QMessageBox.question(self._dock, title, text) == QMessageBox.StandardButton.Yes

    # The search

    def _save(self) -> None:
        form = self._dock.form
        area, radius = self._asked_area()
        first, last = form.period()
        search = SavedSearch(
            area,
            first.toPyDate(),
            last.toPyDate(),
            form.limits(),
            form.chosen_catalog(),
            self._dock.choices().style,
            radius,
            form.chosen_months(),
        )
        text = format_search(search)
        path, _ = self._ask_where(self.tr("Save Search"), "clear-scenes-search", {_SEARCH: self.tr("Search")})
        if path is not None:
            with replacing(path) as part:
                part.write_text(text, encoding="utf-8")
            self._messages.success(self.tr("Saved {file}.").format(file=QDir.toNativeSeparators(str(path))))

    def _asked_area(self) -> tuple[Area | Place, float]:
        """The area as a person gave it, and the radius where it is a point."""
        area = self._area.area()
        area.check()
        form = self._dock.form.area
        text = {DRAWN: form.drawn, TYPED: form.text.text()}.get(form.chosen, "")
        map_crs = text_of_crs(QgsProject.instance().crs())
        given = parse_area(text, map_crs, writes_commas()) if text else area
        return (given, form.radius.value()) if isinstance(given, Place) else (area, 0.0)

    def _open(self) -> None:
        filters = self.tr("Search") + f" (*.{_SEARCH})"
        name, _ = QFileDialog.getOpenFileName(self._dock, self.tr("Open Search"), _folder(), filters)
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
        area, choices = search.area, self._dock.choices()
        self._dock.form.show_months(search.months)
        self._dock.show_choices(
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
                catalog=self._dock.form.name_of(search.catalog),
                style=search.style,
            )
        )

    def _ask_where(self, title: str, name: str, kinds: dict[str, str]) -> tuple[Path | None, str]:
        """A path and a key of ``kinds``, which are the endings. A file that is replaced was asked for; a GeoPackage
        is not, as it only gets a table.
        """
        dialog = QFileDialog(self._dock, title, str(Path(_folder(), name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, GPKG in kinds)
        filters = {f"{text} (*.{kind})": kind for kind, text in kinds.items()}
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(next(iter(kinds)))  # here and not to the answer: what it then names is asked for
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        accepted = dialog.exec()
        dialog.deleteLater()
        if not accepted:
            return None, ""
        path = Path(dialog.selectedFiles()[0])
        write_folder(str(path.parent))
        ending = path.suffix[1:].lower()
        kind = ending if ending in kinds else dialog.defaultSuffix()
        if GPKG in kinds and kind != GPKG and os.path.exists(path):
            text = self.tr("{file} is there already. Replace it?")
            if not self._may_replace(title, text.format(file=path.name)):
                return None, ""
        return path, kind


def _folder() -> str:
    return read_folder() or QgsProject.instance().homePath() or QDir.homePath()
