"""Second opinions from the main thread: a task in QGIS's task bar, and what each other mask says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...area.area import Area
from ...errors.base import Cancelled
from ...measuring.one_area import named_error
from ...measuring.run import Run
from ...measuring.second_opinion import SecondOpinion, opinion_query, second_opinion
from ...network.transport import Transport
from ...stac.acquisitions import Acquisition
from ...stac.catalogs import PLANETARY_COMPUTER_HLS_S30, Catalog
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .task_starter import TaskStarter


class OpinionTask(CoreTask):
    """Calls ``report`` with a SecondOpinion on each acquisition as it comes."""

    def __init__(
        self,
        area: Area,
        wanted: Sequence[Acquisition],
        catalog: Catalog,
        transport: Transport,
        store: Store | None,
        report: Callable[[SecondOpinion], None],
    ) -> None:
        title = QCoreApplication.translate("OpinionTask", "Asking for a second opinion on the clouds")
        super().__init__(transport.cancellation, title)
        self._area, self._wanted, self._catalog = area, wanted, catalog
        self._transport, self._store, self._report = transport, store, report

    def work(self) -> None:
        """Ask for them one by one, in the task's thread."""
        for done, acquisition in enumerate(self._wanted, 1):
            self._report(self._opinion(acquisition))
            self.setProgress(100 * done / len(self._wanted))

    def _opinion(self, acquisition: Acquisition) -> SecondOpinion:
        query = opinion_query(acquisition, self._area, self._catalog)
        try:
            return second_opinion(acquisition, Run(query, self._transport, self._store))
        except Cancelled:
            raise
        except Exception as error:  # the next one may still be had
            return SecondOpinion(acquisition.key, reason=named_error(acquisition.key, error).text)


class OpinionFinder(TaskStarter):
    """Asks for second opinions.

    Signals: ``found`` (SecondOpinion); ``ended`` unless it was canceled here.
    """

    found = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(
        self,
        network: QgisNetwork,
        store: Store | None = None,
        parent: QObject | None = None,
        catalog: Catalog = PLANETARY_COMPUTER_HLS_S30,
    ) -> None:
        """``catalog`` has the other mask."""
        super().__init__(parent)
        self._network, self._store, self._catalog = network, store, catalog

    def start(self, area: Area, wanted: Sequence[Acquisition]) -> None:
        """Ask for the opinion on acquisitions that ``has_second_opinion``, in this order, within an area."""
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, self._catalog)
        report = self._passing_on(self.found)
        self._begin(OpinionTask(area, wanted, self._catalog, transport, self._store, report))

    def _on_end(self, task: OpinionTask) -> None:
        self.ended.emit()
