"""Adds scenes to the map: built by a task, put into groups by date on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...area.area import Area
from ...classification.verdict import Limits
from ...errors.text import Text
from ...measuring.measurement import Measurement
from ...measuring.recurring_ground import RecurringGround
from ...reflectance.offset_finder import OffsetFinder
from ...stac.catalogs import Catalog
from ...stac.scene import Scene
from ..network.gdal_paths import gdal_paths
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import on_end, start_task
from .layer_builder import KEY, LayerRequest
from .layer_task import LayerTask
from .layer_tree import put_into_group


class LayerLoader(QObject):
    """Loads scenes as layers.

    Signals: ``added`` (QgsRasterLayer, Measurement) for each layer that lies on the map; ``failed`` (Scene, Text) for
    each that does not; ``progressed`` (int, int): so many of so many requested ones are done, 0 of 0 in the end;
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
        self._done = self._requested = 0  # layers, since it was last at rest

    @property
    def running(self) -> bool:
        """Whether layers are on their way."""
        return bool(self._tasks)

    def add(
        self,
        measurements: list[Measurement],
        style: str,
        catalog: Catalog,
        limits: Limits,
        hides_clouds: bool = False,
        group: str = "",
        area: Area | None = None,
        ground: RecurringGround | None = None,
    ) -> list[QgsRasterLayer]:
        """Load acquisitions; what is on its way is not added again, nor what lies on the map already.

        Args:
            measurements: Of the acquisitions.
            style: A key of ``styles.STYLES``.
            catalog: The one that the scenes come from.
            limits: Those by which the acquisitions were judged.
            hides_clouds: Whether pixels of the limits' cloud classes are hidden.
            group: Name of the one group that all go into, the first on top; "" for the group of each one's date.
            area: In which just what counts as cloud is hidden, with its margin; None hides by class alone.
            ground: That recurs as cloud; None where it is not known.

        Returns:
            Layers that lie on the map already.
        """
        on_map = {layer.customProperty(KEY): layer for layer in QgsProject.instance().mapLayers().values()}
        on_the_way = {request.key for task in self._tasks for request in task.requests}
        every = [
            request
            for one in measurements
            for request in LayerRequest.all_of(one, style, limits, hides_clouds, group, area, ground)
        ]
        requests = [request for request in every if request.key not in on_map and request.key not in on_the_way]
        if group:  # each layer is put above those before it
            requests.reverse()
        if requests:
            self._load(requests, catalog)
        return [on_map[request.key] for request in every if request.key in on_map]

    def _load(self, requests: list[LayerRequest], catalog: Catalog) -> None:
        self._network.start()
        transport = transport_to(self._network, catalog)
        signer = transport.signer
        paths = [path for request in requests for path in gdal_paths(request.candidates, request.assets, signer)]
        self._network.gdal.prepare(paths, signer)
        task = LayerTask(requests, transport, self._finder, self._network.gdal.signing)
        self._tasks.append(task)
        task.built.connect(lambda request, layer: self._put(task, request, layer))
        task.failed.connect(lambda scene, reason: self._fail(task, scene, reason))
        on_end(task, lambda: self._end(task))
        self._requested += len(requests)
        self._report()
        start_task(task)

    def cancel(self) -> None:
        """End all tasks; what they still build is not added."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        self._report()

    def _report(self, done: int = 0) -> None:
        self._done += done
        if not self._tasks:
            self._done = self._requested = 0
        self.progressed.emit(self._done, self._requested)

    def _put(self, task: LayerTask, request: LayerRequest, layer: QgsRasterLayer) -> None:
        if task not in self._tasks:  # canceled meanwhile
            layer.deleteLater()
            return
        with self._around():
            hidden = put_into_group(layer, request.measurement.acquisition.day, request.group, request.title)
        if hidden:
            self.shown_again.emit(hidden)
        self._report(1)
        self.added.emit(layer, request.measurement)

    def _fail(self, task: LayerTask, scene: Scene, reason: Text) -> None:
        if task in self._tasks:
            self._report(1)
            self.failed.emit(scene, reason)

    def _end(self, task: LayerTask) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
            self._report()
