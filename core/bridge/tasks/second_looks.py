"""Second looks from the main thread: a task in QGIS's task bar, and what it finds, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...measuring.measurement import Measurement
from ...network.transport import Transport
from ...pictures.picture_maker import PictureMaker
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from ...stac.search import SearchQuery
from ...storage.store import Store
from ...trust.doubt_picture import doubt_picture
from ...trust.second_look import SecondLook, SecondLooker
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .pictures import image_of, png_of
from .task_starter import TaskStarter


@dataclass(frozen=True)
class RowLook:
    """A second look at an acquisition, ready to be shown.

    Attributes:
        look: What it found.
        marked: The area with what is doubtful and missed, as PNG; empty where there is no look.
    """

    look: SecondLook
    marked: bytes = b""


class LookTask(CoreTask):
    """Calls ``report`` with a RowLook for each acquisition as it is done."""

    def __init__(
        self,
        query: SearchQuery,
        looker: SecondLooker,
        maker: PictureMaker,
        wanted: Sequence[Acquisition],
        transport: Transport,
        report: Callable[[RowLook], None],
    ) -> None:
        title = QCoreApplication.translate("LookTask", "Taking a second look at the clouds")
        super().__init__(transport.cancellation, title)
        self._query, self._looker, self._maker, self._wanted, self._report = query, looker, maker, wanted, report

    def work(self) -> None:
        """Take them, in the task's thread."""
        looks = self._looker.results(self._wanted)
        for done, (acquisition, look) in enumerate(zip(self._wanted, looks, strict=True), 1):
            self._report(RowLook(look, self._marked(acquisition, look)))
            self.setProgress(100 * done / len(self._wanted))

    def _marked(self, acquisition: Acquisition, look: SecondLook) -> bytes:
        if look.marks is None or look.cells is None:
            return b""
        picture = self._maker(acquisition).picture
        return png_of(image_of(doubt_picture(self._query.area, look.cells, look.marks, picture)))


class LookFinder(TaskStarter):
    """Starts second looks.

    Signals: ``progressed`` (percent); ``found`` (RowLook); ``ended`` (Text or None, why it stopped) unless it was
    canceled here.
    """

    progressed = pyqtSignal(float)
    found = pyqtSignal(object)
    ended = pyqtSignal(object)

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

    def start(
        self,
        query: SearchQuery,
        measurements: Sequence[Measurement],
        wanted: Sequence[Acquisition],
        cloud_classes: frozenset[int],
    ) -> None:
        """Begin; an older task is canceled.

        Args:
            query: By which the acquisitions were found.
            measurements: Of all of them, of which the past is made.
            wanted: Those that are looked at, in this order.
            cloud_classes: Those that count as cloud.
        """
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        looker = SecondLooker(query.area, measurements, cloud_classes, transport, self._store, self._finder)
        maker = PictureMaker(query.area, transport, self._store, self._finder)
        task = LookTask(query, looker, maker, wanted, transport, self._passing_on(self.found))
        self._begin(task, self.progressed)

    def _on_end(self, task: LookTask) -> None:
        self.ended.emit(task.error)
