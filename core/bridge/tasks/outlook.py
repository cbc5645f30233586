"""Years of an area from the main thread: a task in QGIS's task bar that measures them, and the outlook they give."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...classification.verdict import Limits
from ...errors.text import Text
from ...measuring.measurement import Measurement
from ...measuring.run import Run
from ...outlook.outlook import Outlook, outlook_of
from ...stac.acquisitions import Acquisition
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .task_starter import TaskStarter

_REPORT_SECONDS = 0.2


@dataclass(frozen=True)
class MeasuredYears:
    """What was measured of an area, and what it says.

    Attributes:
        query: By which it was found.
        limits: By which it is judged.
        measurements: One of each acquisition.
        outlook: What they say.
        remarks: What the analyst should know of the search.
    """

    query: SearchQuery
    limits: Limits
    measurements: tuple[Measurement, ...]
    outlook: Outlook
    remarks: tuple[Text, ...] = ()


class OutlookTask(CoreTask):
    """Searches and measures years; ``report`` is called now and then with how many are measured, and of how many.

    Attributes:
        found: None until it has ended well.
    """

    def __init__(self, run: Run, limits: Limits, report: Callable[[int, int], None]) -> None:
        super().__init__(run.cancellation, QCoreApplication.translate("OutlookTask", "Measuring years of your area"))
        self._run, self._limits, self._report = run, limits, report
        self._keys: set[str] = set()
        self._reported = 0.0
        self.found: MeasuredYears | None = None

    def work(self) -> None:
        """Measure them, in the task's thread."""
        done: dict[str, Measurement] = {}  # the last of each key: one may grow by a page and be measured again
        for one in self._run.measurements(self._pages()):
            done[one.acquisition.key] = one
            self._tell(len(done))
        measurements = tuple(done.values())
        outlook = outlook_of(measurements, self._limits)
        remarks = tuple(self._run.remarks)
        self.found = MeasuredYears(self._run.query, self._limits, measurements, outlook, remarks)

    def _pages(self) -> Iterator[list[Acquisition]]:
        for page in self._run.pages():
            self._keys.update(one.key for one in page)
            yield page

    def _tell(self, done: int) -> None:
        self.setProgress(100 * done / len(self._keys))
        if time.monotonic() - self._reported >= _REPORT_SECONDS:
            self._reported = time.monotonic()
            self._report(done, len(self._keys))


class OutlookFinder(TaskStarter):
    """Starts the measuring of years.

    Signals: ``progressed`` (how many are measured, and of how many); ``ended`` (MeasuredYears or None, Text or None)
    unless it was canceled here. The text says why there are none; it is None too where it was canceled in QGIS's task
    bar.
    """

    progressed = pyqtSignal(int, int)
    ended = pyqtSignal(object, object)

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store = network, store

    def start(self, query: SearchQuery, limits: Limits) -> None:
        """Begin; an older task is canceled.

        Args:
            query: What is searched.
            limits: Each acquisition is read only until its verdict by them is proven.
        """
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        run = Run(query, transport, self._store, limits, rule=limits.rule)
        self._begin(OutlookTask(run, limits, self._passing_on(self.progressed)))

    def _on_end(self, task: OutlookTask) -> None:
        self.ended.emit(task.found, task.error)
