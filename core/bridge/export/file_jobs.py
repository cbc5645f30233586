"""Saves and downloads one after the other, as a background task; what fails is reported and stops no other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...measuring.stand_ins import made_of_files
from ...network.signing import Signer
from ...network.transport import Transport
from ...reflectance.offset import AS_STATED, Offsets
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from ...stac.asset_address import image_address
from ...stac.catalogs import Catalog
from ...stac.scene import Scene
from ...storage.download import Download, download
from ...storage.item_beside import keep_item
from ..network.gdal_network import in_this_thread
from ..network.gdal_paths import gdal_paths
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import CoreTask, on_end, start_task, text_of_error
from .clipping import ClipRequest, Progress, save_clip
from .file_layer import open_file_layer
from .picture_forecast import PictureForecaster


class FileJob(Protocol):
    """One file that is to be made."""

    @property
    def path(self) -> Path:
        """Where it comes to lie."""

    def gdal_paths(self, signer: Signer) -> list[str]:
        """What GDAL opens for it."""

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> object:
        """Make the file, in the task's thread.

        Returns:
            What ``FileTask.done`` passes on.

        Raises:
            ClearScenesError: It cannot be made.
        """


@dataclass(frozen=True)
class ClipJob:
    """An image that is cut out; gives the layer of its file where it is wanted.

    Attributes:
        request: What is saved.
        wants_layer: Whether its layer is made as well.
    """

    request: ClipRequest
    wants_layer: bool

    @property
    def path(self) -> Path:
        """Of the image."""
        return self.request.path

    def gdal_paths(self, signer: Signer) -> list[str]:
        """Of the content, and of the classification, by which clouds may be hidden; those of copies too."""
        acquisition = self.request.measurement.acquisition
        scenes = *acquisition.scenes, *acquisition.superseded
        return gdal_paths(scenes, [*self.request.content.assets, "scl"], signer)

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> QgsRasterLayer | None:
        """Save the image; the layer, where it is wanted, belongs to the main thread then."""
        measurement, content = self.request.measurement, self.request.content

        def saved(acquisition: Acquisition) -> tuple[ClipRequest, Offsets]:
            request = replace(self.request, measurement=replace(measurement, acquisition=acquisition))
            offsets = finder.offsets(acquisition.scenes, transport) if content.kind.is_reflectance else AS_STATED
            save_clip(request, transport, report, offsets, finder.store)
            return request, offsets

        needed = [*content.assets, *(["scl"] if self.request.hides_clouds else [])]
        request, offsets = made_of_files(measurement.acquisition, needed, transport, saved)
        if not self.wants_layer:
            return None
        layer = open_file_layer(request, offsets)
        layer.moveToThread(QCoreApplication.instance().thread())
        return layer


@dataclass(frozen=True)
class CopyDownloaded:
    """A file that was fetched of a copy, as that of the scene could not be had.

    Attributes:
        scene: The copy.
        path: Where its file is, under the copy's own name.
    """

    scene: Scene
    path: Path


@dataclass(frozen=True)
class DownloadJob:
    """A file that is fetched as it is; gives a ``Download``, or a ``CopyDownloaded``.

    Attributes:
        scene: Whose file it is.
        asset: Its name in ``core.stac.scene``.
        path: Where it comes to lie.
        copies: The scene's copies that have the file too, and where theirs would come to lie.
    """

    scene: Scene
    asset: str
    path: Path
    copies: tuple[tuple[Scene, Path], ...] = ()

    def gdal_paths(self, signer: Signer) -> list[str]:
        """None: it is fetched without GDAL."""
        return []

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> Download | CopyDownloaded:
        """Fetch the file, and leave its item beside it; where it is away, those of a copy."""
        paths = dict(self.copies)

        def fetched(acquisition: Acquisition) -> Download | CopyDownloaded:
            (scene,) = acquisition.scenes
            path, address = paths.get(scene, self.path), image_address(scene, self.asset, transport.signer)
            ended = download(transport, address, path, lambda here, whole: report(here / whole if whole else 1.0))
            keep_item(scene, self.asset, path, transport)
            return CopyDownloaded(scene, path) if scene in paths else ended

        acquisition = replace(Acquisition.single(self.scene), superseded=tuple(paths))
        return made_of_files(acquisition, [self.asset], transport, fetched)


class FileTask(CoreTask):
    """Makes files one after the other.

    Signals, on the main thread: ``done`` (FileJob, what it gave), ``failed`` (FileJob, Text), ``progressed`` (FileJob,
    1 for the first and so on, percent of all), ``ended`` (the task).

    Attributes:
        jobs: In the order in which they are done.
        has_ended: Whether ``ended`` was emitted.
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
        """Do all jobs, in the task's thread."""
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
        """End the task, which is seen at once; where a server is silent, GDAL gives up some seconds later."""
        super().cancel()
        self._end()

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread."""
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
    """Starts the tasks that make files; ``started`` (FileTask) and then the signals of each say how it goes."""

    started = pyqtSignal(object)

    def __init__(self, network: QgisNetwork, parent: QObject | None = None, finder: OffsetFinder | None = None) -> None:
        """``finder`` knows the offsets of reflectance."""
        super().__init__(parent)
        self._network, self._finder = network, finder or OffsetFinder()
        self._tasks: list[FileTask] = []

    def forecaster(self) -> PictureForecaster:
        """What tells of a clear picture what it would be, before it is made."""
        return PictureForecaster(self._network, self._finder, self)

    @property
    def running(self) -> bool:
        """Whether a task has not ended."""
        return any(not task.has_ended for task in self._tasks)

    def start(self, title: str, jobs: Sequence[FileJob], catalog: Catalog) -> None:
        """Begin a task.

        Args:
            title: For QGIS's task bar.
            jobs: What is made, in this order.
            catalog: The one that the scenes come from.
        """
        self._network.start()
        transport = transport_to(self._network, catalog)
        paths = [path for job in jobs for path in job.gdal_paths(transport.signer)]
        self._network.gdal.prepare(paths, transport.signer)
        task = FileTask(title, jobs, transport, self._finder, self._network.gdal.signing)
        self._tasks.append(task)
        on_end(
            task, lambda: self._tasks.remove(task) if task in self._tasks else None
        )  # its Python object lives till then
        self.started.emit(task)
        start_task(task)

    def cancel(self) -> None:
        """End all tasks."""
        for task in self._tasks:
            task.cancel()
