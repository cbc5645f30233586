"""Adds scenes to the map: built by a task, put into groups by date on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...classification.verdict import Limits
from ...errors.text import Text
from ...measuring.measurement import Measurement
from ...reflectance.offset_finder import OffsetFinder
from ...stac.catalogs import Catalog
from ...stac.scene import Scene
from ..network.gdal_paths import gdal_paths
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import start_task
from .layer_builder import KEY, LayerRequest
from .layer_task import LayerTask
from .layer_tree import put_into_group


class LayerLoader(QObject):
    """``added`` (QgsRasterLayer, Measurement) for each layer that lies on the map, ``failed`` (Scene, Text) for each
    that does not; ``progressed`` (int, int): so many of so many wanted ones are done, 0 of 0 in the end;
    ``shown_again`` (str): the name of a group that was unchecked, and is checked as a layer went into it.
    """

    added = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)
    progressed = pyqtSignal(int, int)
    shown_again = pyqtSignal(str)

    def __init__(
        self,
        network: QgisNetwork,
        parent: QObject | None = None,
        around: Callable[[], AbstractContextManager[None]] = nullcontext,
        finder: OffsetFinder | None = None,
    ) -> None:
        """Each layer is added within ``around()``; ``finder`` knows the offsets of reflectance."""
        super().__init__(parent)
        self._network, self._finder = network, finder or OffsetFinder()
        self._around = around
        self._tasks: list[LayerTask] = []
        self._done = self._wanted = 0  # layers, since it was last at rest

    @property
    def running(self) -> bool:
        return bool(self._tasks)

    def add(
        self,
        measurements: list[Measurement],
        style: str,
        catalog: Catalog,
        limits: Limits,
        hides_clouds: bool = False,
        group: str = "",
    ) -> list[QgsRasterLayer]:
        """``style`` is a key of ``styles.STYLES``; ``catalog`` is the one that the scenes come from.

        Each goes into the group of its date, or all into the one ``group``, the first on top. What is on its way is not
        added again, nor what lies there already: that is returned.
        """
        there = {layer.customProperty(KEY): layer for layer in QgsProject.instance().mapLayers().values()}
        coming = {wish.key for task in self._tasks for wish in task.wishes}
        every = [wish for one in measurements for wish in LayerRequest.all_of(one, style, limits, hides_clouds, group)]
        wishes = [wish for wish in every if wish.key not in there and wish.key not in coming]
        if group:  # each layer is put above those before it
            wishes.reverse()
        if wishes:
            self._load(wishes, catalog)
        return [there[wish.key] for wish in every if wish.key in there]

    def _load(self, wishes: list[LayerRequest], catalog: Catalog) -> None:
        self._network.start()
        transport = transport_to(self._network, catalog)
        paths = [path for wish in wishes for path in gdal_paths(wish.scenes, wish.assets, transport.signer)]
        self._network.gdal.prepare(paths, transport.signer)
        task = LayerTask(wishes, transport, self._finder, self._network.gdal.signing)
        self._tasks.append(task)
        task.built.connect(lambda wish, layer: self._put(task, wish, layer))
        task.failed.connect(lambda scene, reason: self._fail(task, scene, reason))
        for ending in (task.taskCompleted, task.taskTerminated):
            ending.connect(lambda: self._end(task))
        self._wanted += len(wishes)
        self._tell()
        start_task(task)

    def cancel(self) -> None:
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        self._tell()

    def _tell(self, done: int = 0) -> None:
        self._done += done
        if not self._tasks:
            self._done = self._wanted = 0
        self.progressed.emit(self._done, self._wanted)

    def _put(self, task: LayerTask, wish: LayerRequest, layer: QgsRasterLayer) -> None:
        if task not in self._tasks:  # cancelled meanwhile
            layer.deleteLater()
            return
        with self._around():
            hidden = put_into_group(layer, wish.measurement.acquisition.day, wish.group)
        if hidden:
            self.shown_again.emit(hidden)
        self._tell(1)
        self.added.emit(layer, wish.measurement)

    def _fail(self, task: LayerTask, scene: Scene, reason: Text) -> None:
        if task in self._tasks:
            self._tell(1)
            self.failed.emit(scene, reason)

    def _end(self, task: LayerTask) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
            self._tell()
