"""Finding acquisitions from the main thread: starts the tasks of a run, passes on what they find, ends them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...classification.verdict import CloudRule, Limits
from ...errors.text import Text
from ...measuring.home_grids import AreaHome
from ...measuring.measurement import Measurement
from ...measuring.run import Run
from ...stac.acquisitions import Acquisition
from ...stac.kept_searches import KeptSearches
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from .core_task import on_end, start_task
from .search_tasks import MeasureTask, Pages, SearchTask

_HAND_OVER_MS = 100
_AT_ONCE = 500  # measurements that the main thread takes in one go


@dataclass(frozen=True)
class Outcome:
    """How a run ended: in an error that stopped it, canceled, or (neither) with every acquisition judged.

    Attributes:
        error: Why it stopped.
        cancelled: By the analyst.
        all_found: Whether the catalog had named all that it has, and that was passed on.
        remarks: What the analyst should know of the search.
    """

    error: Text | None = None
    cancelled: bool = False
    all_found: bool = True
    remarks: tuple[Text, ...] = ()


class Finder(QObject):
    """Starts runs, at most one at a time; what an older run still reports is not passed on.

    Signals: ``began``; ``found`` (list[Acquisition]), a page, and one that has grown comes again; ``all_found``, no
    further page comes; ``measured`` (list[Measurement]); ``ended`` (Outcome).

    Results are handed over a few times a second: a signal for each would keep the main thread from its work.
    """

    began = pyqtSignal()
    found = pyqtSignal(object)
    all_found = pyqtSignal()
    measured = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store, self._kept = network, store, KeptSearches()
        self._run: Run | None = None
        self._searched: tuple[SearchQuery, AreaHome] | None = None  # what runs that read on count on the same grid
        self._tasks: list[SearchTask | MeasureTask] = []
        # from the run's tasks; None: the catalog has named all
        self._arrived: SimpleQueue[list[Acquisition] | Measurement | None] = SimpleQueue()
        self._error: Text | None = None
        self._remarks: tuple[Text, ...] = ()  # of the last search, for the runs that read on as well
        self._all_found = True
        self._timer = QTimer(self, interval=_HAND_OVER_MS)
        self._timer.timeout.connect(self._hand_over)
        self._soon = QTimer(self, interval=0, singleShot=True)  # once Qt has done what waits
        self._soon.timeout.connect(self._hand_over)

    @property
    def running(self) -> bool:
        """Whether a run has not ended."""
        return self._run is not None

    @property
    def searched(self) -> SearchQuery | None:
        """What the last run was about; None before the first."""
        return self._searched[0] if self._searched else None

    def start(self, query: SearchQuery, limits: Limits | None = None) -> None:
        """Search and measure.

        Args:
            query: What is searched.
            limits: Each acquisition is read only until its verdict by them is proven; without, all of it is.
        """
        self._searched = None
        run, pages = self._new_run(query, limits, limits.rule if limits else None), Pages()
        report, self._remarks = self._arrived.put, ()
        # the search goes first: where QGIS has one thread left, measuring waits for what it brings
        self._begin(run, [(SearchTask(run, pages, report), 1), (MeasureTask(run, pages, report), 0)])

    def read_on(
        self,
        query: SearchQuery,
        acquisitions: Sequence[Acquisition],
        limits: Limits | None = None,
        rule: CloudRule | None = None,
    ) -> None:
        """Measure what an earlier search found; what the store holds is not read again.

        Args:
            query: By which they were found.
            acquisitions: What is measured.
            limits: As of ``start``.
            rule: What counts as cloud.
        """
        run, pages = self._new_run(query, limits, rule), Pages()
        pages.put(list(acquisitions))
        pages.put(None)
        self._begin(run, [(MeasureTask(run, pages, self._arrived.put), 0)])

    def cancel(self) -> None:
        """End the run; ``ended`` is emitted at once."""
        if self._run is None:
            return
        run, tasks = self._run, self._tasks
        self._run, self._tasks = None, []  # a task that has not begun reports its end while it is canceled
        run.cancellation.cancel()
        for task in tasks:
            task.cancel()
        self._end(Outcome(cancelled=True, all_found=self._all_found, remarks=self._remarks))

    def _new_run(self, query: SearchQuery, limits: Limits | None, rule: CloudRule | None) -> Run:
        self.cancel()
        self._arrived = SimpleQueue()  # an older run's tasks report to the older one
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        if self._searched is None or self._searched[0] != query:
            self._searched = query, AreaHome(query.area)
        return Run(query, transport, self._store, limits, home=self._searched[1], rule=rule, kept=self._kept)

    def _begin(self, run: Run, tasks: list[tuple[SearchTask | MeasureTask, int]]) -> None:
        self._run, self._tasks, self._error = run, [task for task, _ in tasks], None
        self._all_found = not any(isinstance(task, SearchTask) for task, _ in tasks)
        self.began.emit()
        self._timer.start()
        for task, priority in tasks:
            on_end(task, lambda task=task: self._on_task_end(run, task))
            start_task(task, priority)

    def _hand_over(self) -> None:
        """What has come, up to the first page: to take in one is work enough between two glances at the mouse."""
        run, arrived, have_ended = self._run, self._arrived, not self._tasks
        measurements: list[Measurement] = []
        page: list[Acquisition] | None = None
        is_empty = False
        while page is None and len(measurements) < _AT_ONCE and not is_empty:
            try:
                one = arrived.get_nowait()
            except Empty:
                is_empty = True
                continue
            if isinstance(one, Measurement):
                measurements.append(one)
            elif one is None:
                self._all_found = True
                self.all_found.emit()
            else:
                page = one
        if measurements and run is self._run:
            self.measured.emit(measurements)
        if page is not None and run is self._run:
            self.found.emit(page)
        if run is None or run is not self._run:
            return
        if not is_empty:
            self._soon.start()
        elif have_ended:
            self._remarks += tuple(run.remarks)
            self._end(Outcome(self._error, all_found=self._all_found, remarks=self._remarks))

    def _on_task_end(self, run: Run, task: SearchTask | MeasureTask) -> None:
        if run is not self._run:
            return
        if run.cancellation.cancelled:  # from QGIS's task bar
            self.cancel()
            return
        self._error = self._error or task.error
        self._tasks.remove(task)
        if isinstance(task, SearchTask) and task.error is None:
            self._arrived.put(None)
        if not self._tasks:
            self._hand_over()

    def _end(self, outcome: Outcome) -> None:
        self._run = None
        self._timer.stop()
        self.ended.emit(outcome)
