"""Finding the fewest clear dates from the main thread: a task in QGIS's task bar, and what it finds."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...area.area import Area
from ...composite.fewest_dates import FewestDates, fewest_dates
from ...measuring.measurement import Measurement
from ...network.transport import Transport
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask, start_task


class FewestTask(CoreTask):
    def __init__(
        self,
        area: Area,
        measurements: Sequence[Measurement],
        cloud_classes: frozenset[int],
        transport: Transport,
        store: Store | None,
    ) -> None:
        title = QCoreApplication.translate("FewestTask", "Finding the fewest clear dates")
        super().__init__(transport.cancellation, title)
        self._work = area, measurements, cloud_classes, transport, store
        self.found: FewestDates | None = None

    def work(self) -> None:
        self.found = fewest_dates(*self._work, lambda done, total: self.setProgress(100 * done / total))


class FewestFinder(QObject):
    """At most one task at a time; ``ended`` tells how it went, unless it was cancelled here."""

    progressed = pyqtSignal(float)  # percent
    ended = pyqtSignal(object, object)  # FewestDates or None, and then Text (why), or None where it was cancelled

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store = network, store
        self._task: FewestTask | None = None

    def start(self, query: SearchQuery, measurements: Sequence[Measurement], cloud_classes: frozenset[int]) -> None:
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        self._task = task = FewestTask(query.area, measurements, cloud_classes, transport, self._store)
        task.progressChanged.connect(lambda percent: self.progressed.emit(percent) if task is self._task else None)
        for ending in (task.taskCompleted, task.taskTerminated):
            ending.connect(lambda: self._end(task))
        start_task(task)

    def cancel(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _end(self, task: FewestTask) -> None:
        if task is self._task:
            self._task = None
            self.ended.emit(task.found, task.error)
