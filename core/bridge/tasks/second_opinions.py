"""Second opinions from the main thread: a task in QGIS's task bar, and what each other mask says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...area.area import Area
from ...errors.base import Cancelled
from ...measuring.one_area import named_error
from ...measuring.run import Run
from ...measuring.second_opinion import FMASK, SecondOpinion, opinion_query, second_opinion
from ...network.transport import Transport
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from ...stac.catalogs import PLANETARY_COMPUTER_HLS_S30, Catalog
from ...storage.store import Store
from ...trust.csmask import CSMASK, csmask_opinion
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .task_starter import TaskStarter

Ask = Callable[[Acquisition], SecondOpinion]


class OpinionTask(CoreTask):
    """Calls ``report`` with a SecondOpinion on each acquisition as it comes."""

    def __init__(
        self,
        wanted: Sequence[Acquisition],
        mask: str,
        ask: Ask,
        transport: Transport,
        report: Callable[[SecondOpinion], None],
    ) -> None:
        title = QCoreApplication.translate("OpinionTask", "Asking for a second opinion on the clouds")
        super().__init__(transport.cancellation, title)
        self._wanted, self._mask, self._ask, self._report = wanted, mask, ask, report

    def work(self) -> None:
        """Ask for them one by one, in the task's thread."""
        for done, acquisition in enumerate(self._wanted, 1):
            self._report(self._opinion(acquisition))
            self.setProgress(100 * done / len(self._wanted))

    def _opinion(self, acquisition: Acquisition) -> SecondOpinion:
        try:
            return self._ask(acquisition)
        except Cancelled:
            raise
        except Exception as error:  # the next one may still be had
            reason = named_error(acquisition.key, error).text
            return SecondOpinion(acquisition.key, reason=reason, mask=self._mask)


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
        offsets: OffsetFinder | None = None,
    ) -> None:
        """``catalog`` has Fmask; ``offsets`` knows those of reflectance."""
        super().__init__(parent)
        self._network, self._store, self._catalog = network, store, catalog
        self._offsets = offsets or OffsetFinder(store or Store())

    def start(self, area: Area, wanted: Sequence[Acquisition]) -> None:
        """Ask Fmask about acquisitions that ``has_second_opinion``, in this order, within an area."""
        transport = self._transport_to(self._catalog)

        def ask(acquisition: Acquisition) -> SecondOpinion:
            query = opinion_query(acquisition, area, self._catalog)
            return second_opinion(acquisition, Run(query, transport, self._store))

        self._begin(OpinionTask(wanted, FMASK, ask, transport, self._passing_on(self.found)))

    def start_network(self, area: Area, wanted: Sequence[Acquisition], catalog: Catalog) -> None:
        """Ask a neural network about acquisitions that ``has_bands``, which come from a catalog."""
        transport, store = self._transport_to(catalog), self._store or Store()

        def ask(acquisition: Acquisition) -> SecondOpinion:
            return csmask_opinion(acquisition, area, transport, store, self._offsets)

        self._begin(OpinionTask(wanted, CSMASK, ask, transport, self._passing_on(self.found)))

    def _transport_to(self, catalog: Catalog) -> Transport:
        self.cancel()
        self._network.start()
        return transport_to(self._network, catalog)

    def _on_end(self, task: OpinionTask) -> None:
        self.ended.emit()
