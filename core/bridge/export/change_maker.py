"""The change between two dates from the main thread: a task in QGIS's task bar, and the layer that it makes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...network.transport import Transport
from ...reflectance.offset_finder import OffsetFinder
from ...series.change import Change, change_between
from ...series.request import SeriesRequest
from ...stac.acquisitions import Acquisition
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import CoreTask
from ..tasks.task_starter import TaskStarter
from .change_file import change_layer, save_change

Dates = tuple[Acquisition, Acquisition]


@dataclass(frozen=True)
class MadeChange:
    """What came of it.

    Attributes:
        query: By which the dates were found.
        change: What was read.
        layer: Of its file, which QGIS removes as it does all that is temporary.
    """

    query: SearchQuery
    change: Change
    layer: QgsRasterLayer


class ChangeTask(CoreTask):
    """Reads two dates, writes the file of their difference and makes its layer.

    Attributes:
        made: None until it has ended well.
    """

    def __init__(
        self,
        query: SearchQuery,
        dates: Dates,
        request: SeriesRequest,
        transport: Transport,
        store: Store | None,
        finder: OffsetFinder | None,
    ) -> None:
        """As of ``ChangeMaker.start``."""
        title = QCoreApplication.translate("ChangeTask", "Reading the change between two dates")
        super().__init__(transport.cancellation, title)
        self._query, self._dates, self._request = query, dates, request
        self._transport, self._store, self._finder = transport, store, finder
        self._path = Path(QgsProcessingUtils.generateTempFilename("change.tif"))
        self.made: MadeChange | None = None

    def work(self) -> None:
        """Make it, in the task's thread; the layer belongs to the main thread then."""
        request = self._request
        change = change_between(self._query.area, *self._dates, request, self._transport, self._store, self._finder)
        save_change(change, request, self._path, self._cancellation)
        name = QCoreApplication.translate("ChangeTask", "{index} change {first} to {last}")
        name = name.format(index=change.index.name.upper(), first=change.first.day, last=change.last.day)
        layer = change_layer(self._path, name, change)
        layer.moveToThread(QCoreApplication.instance().thread())
        self.made = MadeChange(self._query, change, layer)


class ChangeMaker(TaskStarter):
    """Makes layers of change, at most one at a time.

    Signals: ``ended`` (MadeChange or None, Text or None) unless it was canceled here. The text says why there is none;
    it is None too where it was canceled in QGIS's task bar.
    """

    ended = pyqtSignal(object, object)

    def __init__(
        self,
        network: QgisNetwork,
        store: Store | None = None,
        parent: QObject | None = None,
        finder: OffsetFinder | None = None,
    ) -> None:
        """``finder`` knows the offsets of reflectance."""
        super().__init__(parent)
        self._network, self._store, self._finder = network, store, finder

    def start(self, query: SearchQuery, dates: Dates, request: SeriesRequest) -> None:
        """Begin; an older task is canceled.

        Args:
            query: By which the dates were found; its area is read.
            dates: In any order.
            request: Its first index is taken, and what counts as cloud.
        """
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        self._begin(ChangeTask(query, dates, request, transport, self._store, self._finder))

    def _on_end(self, task: ChangeTask) -> None:
        self.ended.emit(task.made, task.error)
