"""Finding ground that recurs as cloud from the main thread: a task in QGIS's task bar, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...classification.verdict import CloudRule
from ...measuring.home_grids import AreaHome
from ...measuring.measurement import Measurement, home_of
from ...measuring.recurring_ground import RecurringGround
from ...measuring.run import Run
from ...network.addresses import Addresses
from ...network.cancellation import Cancellation
from ...network.offline_transport import OfflineTransport
from ...network.signing import signer_of
from ...stac.search import SearchQuery
from ...storage.store import Store
from .core_task import CoreTask
from .task_starter import TaskStarter


class GroundTask(CoreTask):
    """Finds ground that recurs, and measures anew what lies on it.

    Attributes:
        ground: None until it was found.
        measured: Of the acquisitions, once it is known which ground recurs.
    """

    def __init__(self, run: Run, measurements: Sequence[Measurement]) -> None:
        super().__init__(
            run.cancellation, QCoreApplication.translate("GroundTask", "Looking for ground that recurs as cloud")
        )
        self._run, self._measurements = run, measurements
        self.ground: RecurringGround | None = None
        self.measured: tuple[Measurement, ...] = ()

    def work(self) -> None:
        """Find it, in the task's thread."""
        ground = self._run.recurring_ground(
            self._measurements, lambda done, total: self.setProgress(100 * done / total)
        )
        if ground.spans is not None:
            found = [one.acquisition for one in self._measurements]
            acquisitions = [one for one in found if one.key in ground.looked]
            self.measured = tuple(self._run.measured_again(acquisitions, ground))
        self.ground = ground


class GroundFinder(TaskStarter):
    """Starts looking at what the store holds, or this machine: nothing is requested.

    Signals: ``ended`` (RecurringGround, tuple[Measurement, ...]), where it ended well. What failed or was canceled
    leaves the numbers as they are; the log has why.
    """

    ended = pyqtSignal(object, object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    def start(self, query: SearchQuery, measurements: Sequence[Measurement], rule: CloudRule) -> None:
        """Begin; what was begun before is canceled.

        Args:
            query: By which the acquisitions were found.
            measurements: Of acquisitions that were read wholly.
            rule: What counts as cloud.
        """
        self.cancel()
        addresses, signer = Addresses.of_catalog(*query.catalog.urls), signer_of(*query.catalog.grants)
        transport = OfflineTransport(addresses, Cancellation(), signer)
        home = AreaHome(query.area, home_of(measurements))  # whatever tiles these have
        run = Run(query, transport, self._store, home=home, rule=rule)
        self._begin(GroundTask(run, measurements), priority=-1)  # after all that somebody waits for

    def _on_end(self, task: GroundTask) -> None:
        if task.ground is not None:
            self.ended.emit(task.ground, task.measured)
