"""What a clear picture would be, known before it is made: a task in the background, and what it finds."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...composite.clear_picture import ClearPicture
from ...composite.picture_request import PicturePlan, PictureRequest
from ...network.transport import Transport
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from ...stac.catalogs import Catalog
from ..network.transport import QgisNetwork, transport_to
from ..tasks.core_task import CoreTask
from ..tasks.task_starter import TaskStarter


class ForecastTask(CoreTask):
    """Plans a picture: classifications that are kept are not read again, and of the bands only the heads are.

    Attributes:
        plan: None until it has ended well.
    """

    def __init__(
        self, request: PictureRequest, found: Sequence[Acquisition], transport: Transport, finder: OffsetFinder
    ) -> None:
        title = QCoreApplication.translate("ForecastTask", "Looking at what a clear picture would show")
        super().__init__(transport.cancellation, title)
        self._picture = ClearPicture(request, found, transport, finder.store, finder)
        self.plan: PicturePlan | None = None

    def work(self) -> None:
        """Plan it, in the task's thread."""
        self.plan = self._picture.plan(lambda done: self.setProgress(100 * done))


class PictureForecaster(TaskStarter):
    """Plans one picture at a time.

    Signals: ``found`` (PicturePlan or None, Text or None) unless it was canceled here. The text says why there is no
    picture; it is None too where it was canceled in QGIS's task bar.
    """

    found = pyqtSignal(object, object)

    def __init__(self, network: QgisNetwork, finder: OffsetFinder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._finder = network, finder

    def start(self, request: PictureRequest, found: Sequence[Acquisition], catalog: Catalog) -> None:
        """Begin; an older one is canceled.

        Args:
            request: By which the picture would be made.
            found: The acquisitions of which it would be.
            catalog: The one that they come from.
        """
        self.cancel()
        self._network.start()
        self._begin(ForecastTask(request, found, transport_to(self._network, catalog), self._finder))

    def _on_end(self, task: ForecastTask) -> None:
        self.found.emit(task.plan, task.error)
