"""Save Clipped, Download and Make Clear Picture: entries of the dock's menus, their dialogs, what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import Protocol

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication, QDir, QObject, QTimer, pyqtBoundSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog

from ...core.bridge.export.file_jobs import ClipJob, CopyDownloaded, FileJob, FileTask
from ...core.bridge.export.picture_job import MadePicture, PictureJob
from ...core.bridge.layers.layer_tree import put_into_group, put_picture_into_group
from ...core.composite.method import Method
from ...core.composite.picture_request import PicturePlan
from ...core.errors.text import Text
from ...core.stac.acquisitions import Acquisition
from ...core.stac.catalogs import Catalog
from ...core.storage.download import Download
from ..common.message_bar import Messages
from ..common.wording import core_text, percent_text
from ..map.canvas import bring_into_view
from ..results.panel import ResultsPanel
from ..results.session import SearchSession
from .clip_dialog import SaveClippedDialog
from .download_dialog import DownloadDialog
from .picture_dialog import Forecaster, MakePictureDialog

_AFTER_MS = 20  # what is deleted later goes before


class FileRunner(Protocol):
    """What saves and downloads, one task at a time: ``core.bridge.export.file_jobs.FileJobs``."""

    started: pyqtBoundSignal  # FileTask

    @property
    def running(self) -> bool: ...

    def start(self, title: str, jobs: Sequence[FileJob], catalog: Catalog) -> None: ...

    def forecaster(self) -> Forecaster: ...

    def cancel(self) -> None: ...


class ExportController(QObject):
    """Asks what to save or download of the selected rows, has the runner do it, and adds layers where that is asked."""

    def __init__(
        self,
        iface: QgisInterface,
        results: ResultsPanel,
        session: SearchSession,
        runner: FileRunner,
        around: Callable[[], AbstractContextManager[None]] = nullcontext,
        parent: QObject | None = None,
    ) -> None:
        """Each layer is added within ``around()``."""
        super().__init__(parent)
        self._results, self._session, self._runner, self._around = results, session, runner, around
        self._line = results.progress_line
        self._messages, self._canvas = Messages(iface.messageBar()), iface.mapCanvas()
        self._brings_into_view = False  # whether the next layer brings its area to sight
        self._adds = True  # while the project is open that it was asked for
        self._failures: list[str] = []  # sentences, of the task that runs
        self._complete_before = 0  # files
        self._of_copies: list[str] = []  # names of files
        self._plan: PicturePlan | None = None  # of the picture that was made
        self._next: tuple[str, Sequence[FileJob], Catalog] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(lambda: runner.start(*self._next))
        self._add_actions()
        self._line.cancel_clicked.connect(runner.cancel)
        runner.started.connect(self._on_started)
        QgsProject.instance().cleared.connect(self._on_project_cleared)

    def teardown(self) -> None:
        QgsProject.instance().cleared.disconnect(self._on_project_cleared)
        self._soon.stop()
        self._runner.cancel()
        self._messages.clear()

    def _add_actions(self) -> None:
        menu, row_menu = self._results.more_button.menu(), self._results.row_menu
        self._save = QAction(self.tr("Save Clipped…"), menu, objectName="save_clipped_action")
        self._download = QAction(self.tr("Download…"), menu, objectName="download_action")
        first = next(iter(menu.actions()), None)
        self._make = QAction(self.tr("Make Clear Picture…"), menu, objectName="make_picture_action")
        menu.insertActions(first, [self._save, self._download, self._make])
        menu.insertSeparator(first)
        row_menu.addSeparator()
        row_menu.addActions([self._save, self._download])
        for one in (menu, row_menu):
            one.aboutToShow.connect(self._enable)
        self._save.triggered.connect(self._open_save_dialog)
        self._download.triggered.connect(self._open_download_dialog)
        self._make.triggered.connect(self._make_picture)

    def _enable(self) -> None:
        """One thing at a time."""
        can = bool(self._session.selected()) and not self._runner.running
        for action in (self._save, self._download):
            action.setEnabled(can)
        self._make.setEnabled(len(self._session.model.rows) > 1 and not self._runner.running)

    def _open_save_dialog(self) -> None:
        query, limits = self._session.query, self._session.limits
        chosen = [row.for_the_map() for row in self._session.selected()]
        hides_clouds = self._results.hide_clouds.isChecked()
        dialog = SaveClippedDialog(chosen, query.area, limits, hides_clouds, self._results)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            choice = dialog.choice()
            requests = [replace(request, ground=self._session.ground) for request in choice.requests]
            jobs = [ClipJob(request, choice.adds_layers) for request in requests]
            self._start(self.tr("Saving %n image(s)", "", len(jobs)), jobs, query.catalog)
        dialog.deleteLater()

    def _open_download_dialog(self) -> None:
        dialog = DownloadDialog([row.acquisition for row in self._session.selected()], self._results)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            jobs = dialog.jobs()
            self._start(self.tr("Downloading %n file(s)", "", len(jobs)), jobs, self._session.query.catalog)
        dialog.deleteLater()

    def _make_picture(self) -> None:
        """Of the selected rows where they are several, else of all that was found."""
        selected = self._session.selected()
        rows = selected if len(selected) > 1 else self._session.model.rows
        self.open_picture_dialog([row.acquisition for row in rows], Method.NEWEST)

    def open_picture_dialog(self, found: Sequence[Acquisition], method: Method) -> None:
        """Make a clear picture of some dates, by this method unless another one is chosen."""
        if self._runner.running:
            return
        query, rule = self._session.query, self._session.limits.rule
        forecaster = self._runner.forecaster()
        dialog = MakePictureDialog(found, query, rule, method, forecaster, self._results)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._start(self.tr("Making a clear picture"), [dialog.job()], query.catalog)
        forecaster.deleteLater()
        dialog.deleteLater()

    def _start(self, title: str, jobs: Sequence[FileJob], catalog: Catalog) -> None:
        """Once the dialog is gone. Qt holds a lock while it deletes widgets that Python made, and waits for Python's;
        a thread that sends requests may hold that one and wait for Qt's.
        """
        self._next, self._adds, self._brings_into_view = (title, jobs, catalog), True, True
        self._soon.start()

    def _on_project_cleared(self) -> None:
        """Files are saved nonetheless."""
        self._adds = False

    def _on_started(self, task: FileTask) -> None:
        self._failures, self._complete_before, self._of_copies, self._plan = [], 0, [], None
        task.progressed.connect(lambda job, number, percent: self._show_progress(task, job, number, percent))
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)

    def _show_progress(self, task: FileTask, job: FileJob, number: int, percent: int) -> None:
        if task.has_ended:  # it was cancelled, and this was on its way
            return
        text = self.tr("{number} of {count}, {percent} % in all: {file}")
        text = text.format(number=number, count=len(task.jobs), percent=percent, file=job.path.name)
        self._line.show_progress(text, percent)

    def _on_done(self, job: FileJob, result: object) -> None:
        self._complete_before += result is Download.THERE
        if isinstance(result, CopyDownloaded):
            self._of_copies.append(result.path.name)
        if isinstance(result, MadePicture):
            self._plan = result.plan
        layers = result.layers if isinstance(result, MadePicture) else (result,)
        if self._adds and layers and isinstance(layers[0], QgsRasterLayer):
            with self._around():
                if isinstance(job, PictureJob):
                    put_picture_into_group(layers, job.path.stem)
                else:
                    put_into_group(layers[0], job.request.measurement.acquisition.day)
            if self._brings_into_view:
                bring_into_view(job.request.area, self._canvas, layers[0])
                self._brings_into_view = False

    def _on_failed(self, job: FileJob, reason: Text) -> None:
        self._failures.append(f"{job.path.name}: {core_text(reason)}")

    def _on_ended(self, task: FileTask) -> None:
        self._line.hide()
        failed, folder = len(self._failures), QDir.toNativeSeparators(str(task.jobs[0].path.parent))
        saves = isinstance(task.jobs[0], (ClipJob, PictureJob))
        if task.isCanceled():
            kept = self.tr("Cancelled. What came until then is kept; Download goes on from there.")
            self._messages.info(self.tr("Cancelled. No half-written file is left.") if saves else kept)
        elif failed or task.error is not None:
            text = self._failures[0] if failed else core_text(task.error)
            if failed > 1:
                text += " " + self.tr("Failed in all: {count}.").format(count=failed)
            self._messages.warning(text + self._said_of_copies())
        elif self._plan is not None:
            self._messages.success(self._said_of(self._plan, folder))
        else:
            text = self.tr("%n file(s) are in {folder}.", "", len(task.jobs)).format(folder=folder)
            if self._complete_before:
                text += " " + self.tr("%n of them had been downloaded before.", "", self._complete_before)
            self._messages.success(text + self._said_of_copies())

    def _said_of_copies(self) -> str:
        if not self._of_copies:
            return ""
        text = self.tr("%n of them could not be had, and came from a copy: {files}.", "", len(self._of_copies))
        return " " + text.format(files=", ".join(self._of_copies))

    def _said_of(self, plan: PicturePlan, folder: str) -> str:
        text = self.tr(
            "The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.", "", len(plan.dates)
        ).format(percent=percent_text(100 * plan.shown / plan.pixels), folder=folder)
        days = [one.acquisition.day for one in plan.dates if one.acquisition.key in plan.normalization.alone]
        if days:
            said = self.tr("Not evened out, as too little clear ground is shared with the others: {days}.")
            text += " " + said.format(days=", ".join(days))
        if plan.left_out:
            said = self.tr("Could not be read: {count}. {reason}")
            text += " " + said.format(count=len(plan.left_out), reason=core_text(plan.left_out[0][1]))
        if plan.resampled:
            text += " " + QCoreApplication.translate(  # as the algorithm says it
                "Processing", "Scenes of another zone are resampled to the nearest pixel."
            )
        return text
