"""Where and when an item of a catalog was taken, fetched as a background task."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...network.transport import Transport
from ...stac.catalogs import Catalog
from ...stac.item_place import ItemPlace, fetch_item_place
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .task_starter import TaskStarter


class ItemTask(CoreTask):
    """Fetches an item.

    Attributes:
        found: None until the task has ended well.
    """

    def __init__(self, address: str, transport: Transport) -> None:
        title = QCoreApplication.translate("ItemTask", "Reading where and when a scene was taken")
        super().__init__(transport.cancellation, title)
        self._address, self._transport = address, transport
        self.found: ItemPlace | None = None

    def work(self) -> None:
        """Fetch it, in the task's thread. Raises as ``fetch_item_place``."""
        self.found = fetch_item_place(self._address, self._transport)


class ItemFinder(TaskStarter):
    """Looks at one item at a time.

    Signals: ``ended`` (ItemPlace or None, Text or None) unless it was canceled; the text says why there is none.
    """

    ended = pyqtSignal(object, object)

    def __init__(self, network: QgisNetwork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network = network

    def start(self, address: str, catalog: Catalog) -> None:
        """Begin; an older look is canceled.

        Args:
            address: Of the item.
            catalog: That it was found in, whose login goes along where it may.
        """
        self.cancel()
        self._network.start()
        self._begin(ItemTask(address, transport_to(self._network, catalog)))

    def _on_end(self, task: ItemTask) -> None:
        self.ended.emit(task.found, task.error)
