"""Saves and downloads one after the other, as a background task; what fails is told and stops no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...network.signing import Signer
from ...network.transport import Transport
from ...reflectance.offset import AS_STATED
from ...reflectance.offset_finder import OffsetFinder
from ...stac.asset_address import asset_address
from ...stac.catalogs import Catalog
from ...stac.scene import Scene
from ...storage.download import Download, download
from ..network.gdal_network import in_this_thread
from ..network.gdal_paths import gdal_paths
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import CoreTask, start_task, text_of_error
from .clipping import ClipRequest, Progress, save_clip
from .file_layer import open_file_layer


class FileJob(Protocol):
    @property
    def path(self) -> Path: ...

    def opened(self, signer: Signer) -> list[str]:
        """What GDAL opens for it."""

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> object:
        """In the task's thread; raises a ``ClearScenesError``."""


@dataclass(frozen=True)
class ClipJob:
    """Gives the layer of the file where it is wanted."""

    wish: ClipRequest
    wants_layer: bool

    @property
    def path(self) -> Path:
        return self.wish.path

    def opened(self, signer: Signer) -> list[str]:
        return gdal_paths(self.wish.measurement.acquisition.scenes, [*self.wish.content.assets, "scl"], signer)

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> QgsRasterLayer | None:
        scenes, kind = self.wish.measurement.acquisition.scenes, self.wish.content.kind
        offsets = finder.offsets(scenes, transport) if kind.is_reflectance else AS_STATED
        save_clip(self.wish, transport, report, offsets)
        if not self.wants_layer:
            return None
        layer = open_file_layer(self.wish, offsets)
        layer.moveToThread(QCoreApplication.instance().thread())
        return layer


@dataclass(frozen=True)
class DownloadJob:
    """Gives a ``Download``."""

    scene: Scene
    asset: str
    path: Path

    def opened(self, signer: Signer) -> list[str]:
        return []

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> Download:
        address = asset_address(self.scene, self.asset, transport.signer)
        return download(transport, address, self.path, lambda here, whole: report(here / whole if whole else 1.0))


class FileTask(CoreTask):
    """``done`` (Job, what it gave), ``failed`` (Job, Text) and ``ended`` (the task) on the main thread; ``progressed``
    (Job, 1 for the first and so on, percent of all) there too.
    """

    done = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)
    progressed = pyqtSignal(object, int, int)
    ended = pyqtSignal(object)

    def __init__(
        self,
        title: str,
        jobs: Sequence[FileJob],
        transport: Transport,
        finder: OffsetFinder,
        signing: Mapping[str, str | None] | None = None,
    ) -> None:
        """``signing``: as ``GdalNetwork`` has it."""
        super().__init__(transport.cancellation, title)
        self.jobs = tuple(jobs)
        self._transport, self._finder, self._percent, self._signing = transport, finder, -1, signing or {}
        self.has_ended = False

    def work(self) -> None:
        with in_this_thread(self._signing):
            self._run_all()

    def _run_all(self) -> None:
        for number, job in enumerate(self.jobs):
            self._cancellation.check()
            self._report(job, number, 0.0)
            try:
                report = partial(self._report, job, number)
                given = job.run(self._transport, self._finder, report)
                self.done.emit(job, given)
            except Exception as error:  # the others are saved nonetheless
                self._cancellation.check()
                self.failed.emit(job, text_of_error(error, job.path))

    def cancel(self) -> None:
        """Seen at once; where a server is silent, GDAL gives up some seconds later."""
        super().cancel()
        self._end()

    def finished(self, result: bool) -> None:
        self._end()

    def _end(self) -> None:
        if not self.has_ended:
            self.has_ended = True
            self.ended.emit(self)

    def _report(self, job: FileJob, number: int, part: float) -> None:
        percent = int(100 * (number + part) / len(self.jobs))
        if percent != self._percent or not part:
            self._percent = percent
            self.setProgress(percent)
            self.progressed.emit(job, number + 1, percent)


class FileJobs(QObject):
    """One task at a time is seen in the dock; ``started`` and then the signals of ``FileTask`` tell of each."""

    started = pyqtSignal(object)

    def __init__(self, network: QgisNetwork, parent: QObject | None = None, finder: OffsetFinder | None = None) -> None:
        """``finder`` knows the offsets of reflectance."""
        super().__init__(parent)
        self._network, self._finder = network, finder or OffsetFinder()
        self._tasks: list[FileTask] = []

    @property
    def running(self) -> bool:
        return any(not task.has_ended for task in self._tasks)

    def start(self, title: str, jobs: Sequence[FileJob], catalog: Catalog) -> None:
        """``catalog`` is the one that the scenes come from."""
        self._network.start()
        transport = transport_to(self._network, catalog)
        paths = [path for job in jobs for path in job.opened(transport.signer)]
        self._network.gdal.prepare(paths, transport.signer)
        task = FileTask(title, jobs, transport, self._finder, self._network.gdal.signing)
        self._tasks.append(task)
        for over in (task.taskCompleted, task.taskTerminated):  # until then it needs its Python object
            over.connect(lambda: self._tasks.remove(task) if task in self._tasks else None)
        self.started.emit(task)
        start_task(task)

    def cancel(self) -> None:
        for task in self._tasks:
            task.cancel()
