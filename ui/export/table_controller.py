"""Export Results: the entry of the dock's menu that writes the results as a table."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDir, QObject, QTimer
from qgis.PyQt.QtGui import QAction

from ...core.bridge.export.table import CSV, GPKG, ExportTask, Record
from ...core.bridge.tasks.core_task import start_task
from ...core.classification.verdict import Verdict
from ...core.errors.base import ClearScenesError
from ...core.measuring.measurement import Measurement
from ..common.file_dialogs import ask_where, may_replace
from ..common.message_bar import Messages
from ..common.wording import core_text
from ..results.panel import ResultsPanel
from ..results.rows import Row
from ..results.session import SearchSession


class TableController(QObject):
    """Asks where to, writes in a task, and says in a message what became of it."""

    def __init__(self, results: ResultsPanel, session: SearchSession, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._results, self._session, self._messages = results, session, messages
        self._tasks: list[ExportTask] = []
        self._to_replace: list[ExportTask] = []  # they ended; whether they may is asked once QGIS is done with them
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._ask_to_replace)
        menu = results.more_button.menu()
        export = QAction(self.tr("Export Results…"), menu, objectName="export_results")
        menu.addAction(export)
        menu.aboutToShow.connect(lambda: export.setEnabled(bool(session.model.rows)))
        export.triggered.connect(self._on_triggered)

    def _on_triggered(self) -> None:
        try:
            self._export()
        except ClearScenesError as error:
            self._messages.warning(core_text(error.text))

    def _export(self) -> None:
        kinds = {GPKG: self.tr("GeoPackage, with footprints"), CSV: self.tr("CSV, for spreadsheets")}
        title = self.tr("Export Results")
        path, kind = ask_where(self._results, title, "clear-scenes", kinds, growing=(GPKG,))
        if path is None:
            return
        rows = sorted(self._session.model.rows, key=lambda row: (row.place is None, row.place or 0))
        self._start(ExportTask([self._record(row) for row in rows], self._session.limits, path, kind))

    def _start(self, task: ExportTask) -> None:
        task.ended.connect(self._on_ended)
        self._tasks.append(task)
        start_task(task)

    def _record(self, row: Row) -> Record:
        if row.measurement is None:
            return Record(Measurement(row.acquisition), Verdict.UNDECIDED)
        return Record(row.judged, self._session.limits.judge(row.judged))

    def _on_ended(self, task: ExportTask) -> None:
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
        text = text.format(file=task.path.name, table=task.table)
        if may_replace(self._results, self.tr("Export Results"), text):
            self._start(task.replacing())
