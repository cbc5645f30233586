"""Finding the fewest clear dates from the main thread: a task in QGIS's task bar, and what it finds."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...area.area import Area
from ...classification.verdict import CloudRule
from ...composite.fewest_dates import FewestDates, fewest_dates
from ...measuring.measurement import Measurement
from ...network.transport import Transport
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .task_starter import TaskStarter


class FewestTask(CoreTask):
    """Finds the fewest dates.

    Attributes:
        found: None until it has ended well.
    """

    def __init__(
        self,
        area: Area,
        measurements: Sequence[Measurement],
        rule: CloudRule,
        transport: Transport,
        store: Store | None,
    ) -> None:
        title = QCoreApplication.translate("FewestTask", "Finding the fewest clear dates")
        super().__init__(transport.cancellation, title)
        self._work = area, measurements, rule, transport, store
        self.found: FewestDates | None = None

    def work(self) -> None:
        """Find them, in the task's thread."""
        self.found = fewest_dates(*self._work, lambda done, total: self.setProgress(100 * done / total))


class FewestFinder(TaskStarter):
    """Starts the search for the fewest dates.

    Signals: ``progressed`` (percent); ``ended`` (FewestDates or None, Text or None) unless it was canceled here. The
    text says why there are none; it is None too where it was canceled in QGIS's task bar.
    """

    progressed = pyqtSignal(float)
    ended = pyqtSignal(object, object)

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store = network, store

    def start(self, query: SearchQuery, measurements: Sequence[Measurement], rule: CloudRule) -> None:
        """Begin; an older search is canceled.

        Args:
            query: By which the acquisitions were found.
            measurements: Of the acquisitions.
            rule: What counts as cloud: such pixels are not clear.
        """
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        self._begin(FewestTask(query.area, measurements, rule, transport, self._store), self.progressed)

    def _on_end(self, task: FewestTask) -> None:
        self.ended.emit(task.found, task.error)
