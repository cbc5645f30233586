"""Save Clipped and Download: the entries of the dock's menus, their dialogs, and what is told of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDir, QObject, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog

from ...core.bridge.export.file_jobs import ClipJob, FileJob, FileJobs, FileTask
from ...core.bridge.layers.layer_tree import put_into_group
from ...core.errors.text import Text
from ...core.stac.catalogs import Catalog
from ...core.storage.download import Download
from ..common.messages import Messages
from ..common.wording import core_text
from ..dock import ClearScenesDock
from ..dock_controller import DockController
from ..map.canvas import bring_into_view
from .clip_dialog import SaveClippedDialog
from .download_dialog import DownloadDialog

_AFTER_MS = 20  # what is deleted later goes before


class ExportController(QObject):
    def __init__(
        self,
        iface: QgisInterface,
        dock: ClearScenesDock,
        controller: DockController,
        keeper: FileJobs,
        around: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """Each layer is added within ``around()``."""
        super().__init__(dock)
        self._dock, self._conductor, self._keeper, self._around = dock, controller, keeper, around
        self._line = dock.results.progress_line
        self._messages, self._canvas = Messages(iface.messageBar()), iface.mapCanvas()
        self._looks = False  # whether the next layer brings its area to sight
        self._adds = True  # while the project is open that it was asked for
        self._failures: list[str] = []  # sentences, of the task that runs
        self._there = 0  # files that were complete before
        self._next: tuple[str, Sequence[FileJob], Catalog] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(lambda: keeper.start(*self._next))
        menu = dock.results.more_button.menu()
        self._save = QAction(self.tr("Save Clipped…"), menu, objectName="save_clipped_action")
        self._download = QAction(self.tr("Download…"), menu, objectName="download_action")
        first = next(iter(menu.actions()), None)
        menu.insertActions(first, [self._save, self._download])
        menu.insertSeparator(first)
        row_menu = dock.results.row_menu
        row_menu.addSeparator()
        row_menu.addActions([self._save, self._download])
        for one in (menu, row_menu):
            one.aboutToShow.connect(self._enable)
        self._save.triggered.connect(self._ask_what_to_save)
        self._download.triggered.connect(self._ask_what_to_download)
        self._line.cancel_clicked.connect(keeper.cancel)
        keeper.started.connect(self._watch)
        QgsProject.instance().cleared.connect(self._leave_project)

    def teardown(self) -> None:
        QgsProject.instance().cleared.disconnect(self._leave_project)
        self._soon.stop()
        self._keeper.cancel()
        self._messages.clear()

    def _enable(self) -> None:
        """One thing at a time."""
        can = bool(self._conductor.selected()) and not self._keeper.running
        for action in (self._save, self._download):
            action.setEnabled(can)

    def _ask_what_to_save(self) -> None:
        query = self._conductor.query
        found = [row.for_the_map() for row in self._conductor.selected()]
        hides = self._dock.results.hide_clouds.isChecked()
        dialog = SaveClippedDialog(found, query.area, self._dock.form.limits(), hides, self._dock)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            choice = dialog.choice()
            jobs = [ClipJob(wish, choice.adds_layers) for wish in choice.wishes]
            self._start(self.tr("Saving %n image(s)", "", len(jobs)), jobs, query.catalog)
        dialog.deleteLater()

    def _ask_what_to_download(self) -> None:
        scenes = [scene for row in self._conductor.selected() for scene in row.acquisition.scenes]
        dialog = DownloadDialog(scenes, self._dock)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            jobs = dialog.jobs()
            self._start(self.tr("Downloading %n file(s)", "", len(jobs)), jobs, self._conductor.query.catalog)
        dialog.deleteLater()

    def _start(self, title: str, jobs: Sequence[FileJob], catalog: Catalog) -> None:
        """Once the dialog is gone. Qt holds a lock while it deletes widgets that Python made, and waits for Python's;
        a thread that sends requests may hold that one and wait for Qt's.
        """
        self._next, self._adds, self._looks = (title, jobs, catalog), True, True
        self._soon.start()

    def _leave_project(self) -> None:
        """Files are saved nonetheless."""
        self._adds = False

    def _watch(self, task: FileTask) -> None:
        self._failures, self._there = [], 0
        task.progressed.connect(lambda job, number, percent: self._show_progress(task, job, number, percent))
        task.done.connect(self._take_done)
        task.failed.connect(self._take_failure)
        task.ended.connect(self._take_end)

    def _show_progress(self, task: FileTask, job: FileJob, number: int, percent: int) -> None:
        if task.has_ended:  # it was cancelled, and this was on its way
            return
        text = self.tr("{number} of {count}, {percent} % in all: {file}")
        text = text.format(number=number, count=len(task.jobs), percent=percent, file=job.path.name)
        self._line.show_progress(text, percent)

    def _take_done(self, job: FileJob, given: object) -> None:
        self._there += given is Download.THERE
        if isinstance(given, QgsRasterLayer) and self._adds:
            with self._around():
                put_into_group(given, job.request.measurement.acquisition.day)
            if self._looks:
                bring_into_view(job.request.area, self._canvas, given.crs())
                self._looks = False

    def _take_failure(self, job: FileJob, reason: Text) -> None:
        self._failures.append(f"{job.path.name}: {core_text(reason)}")

    def _take_end(self, task: FileTask) -> None:
        self._line.hide()
        failed, folder = len(self._failures), QDir.toNativeSeparators(str(task.jobs[0].path.parent))
        saves = isinstance(task.jobs[0], ClipJob)
        if task.isCanceled():
            kept = self.tr("Cancelled. What came until then is kept; Download goes on from there.")
            self._messages.info(self.tr("Cancelled. No half-written file is left.") if saves else kept)
        elif failed or task.error is not None:
            text = self._failures[0] if failed else core_text(task.error)
            if failed > 1:
                text += " " + self.tr("Failed in all: {count}.").format(count=failed)
            self._messages.warning(text)
        else:
            text = self.tr("%n file(s) are in {folder}.", "", len(task.jobs)).format(folder=folder)
            if self._there:
                text += " " + self.tr("%n of them had been downloaded before.", "", self._there)
            self._messages.success(text)
