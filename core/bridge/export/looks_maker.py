"""The map of clear looks from the main thread: a task in QGIS's task bar, and the layer that it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...classification.verdict import CloudRule
from ...composite.clear_looks import ClearLooks, clear_looks
from ...network.transport import Transport
from ...stac.acquisitions import Acquisition
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import CoreTask
from ..tasks.task_starter import TaskStarter
from .looks_file import looks_layer, save_looks

_COUNTED = 0.95  # of the work


@dataclass(frozen=True)
class MadeLooks:
    """What came of it.

    Attributes:
        query: By which the acquisitions were found.
        looks: What was counted.
        layer: Of its file, which QGIS removes as it does all that is temporary.
    """

    query: SearchQuery
    looks: ClearLooks
    layer: QgsRasterLayer


class LooksTask(CoreTask):
    """Counts the looks, writes their file and makes its layer.

    Attributes:
        made: None until it has ended well.
    """

    def __init__(
        self,
        query: SearchQuery,
        acquisitions: Sequence[Acquisition],
        rule: CloudRule,
        transport: Transport,
        store: Store | None,
        name: str,
    ) -> None:
        """As of ``LooksMaker.start``."""
        title = QCoreApplication.translate("LooksTask", "Counting clear looks")
        super().__init__(transport.cancellation, title)
        self._query, self._acquisitions, self._rule = query, acquisitions, rule
        self._transport, self._store, self._name = transport, store, name
        self._path = Path(QgsProcessingUtils.generateTempFilename("clear-looks.tif"))
        self.made: MadeLooks | None = None

    def work(self) -> None:
        """Make it, in the task's thread; the layer belongs to the main thread then."""
        area, cancellation = self._query.area, self._cancellation
        looks = clear_looks(area, self._acquisitions, self._rule, self._transport, self._store, self._tell)
        save_looks(looks, self._acquisitions, self._rule, self._path, cancellation)
        layer = looks_layer(self._path, self._name, looks.dates)
        layer.moveToThread(QCoreApplication.instance().thread())
        self.made = MadeLooks(self._query, looks, layer)

    def _tell(self, done: float) -> None:
        self.setProgress(100 * _COUNTED * done)


class LooksMaker(TaskStarter):
    """Makes maps of clear looks.

    Signals: ``progressed`` (percent); ``ended`` (MadeLooks or None, Text or None) unless it was canceled here. The text
    says why there is none; it is None too where it was canceled in QGIS's task bar.
    """

    progressed = pyqtSignal(float)
    ended = pyqtSignal(object, object)

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store = network, store

    def start(self, query: SearchQuery, acquisitions: Sequence[Acquisition], rule: CloudRule, name: str) -> None:
        """Begin; an older task is canceled.

        Args:
            query: By which the acquisitions were found.
            acquisitions: Of which looks are counted.
            rule: What counts as cloud.
            name: Of the layer.
        """
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        self._begin(LooksTask(query, tuple(acquisitions), rule, transport, self._store, name), self.progressed)

    def _on_end(self, task: LooksTask) -> None:
        self.ended.emit(task.made, task.error)
