"""Finding scenes from the main thread: starts the tasks of a run, passes on what they find, ends them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cancellation import Cancellation
from ..measurement import Limits
from ..network.addresses import Addresses
from ..run import Run
from ..scene import Scene
from ..search import SearchQuery
from ..store import Store
from ..texts import Text
from .network import QgisNetwork, QgisTransport
from .tasks import MeasureTask, Pages, SearchTask


@dataclass(frozen=True)
class Outcome:
    """How a run ended: in an error that stopped it, cancelled, or (neither) with every scene judged."""

    error: Text | None = None
    cancelled: bool = False


class Finder(QObject):
    """At most one run at a time; what an older run still says is not passed on."""

    found = pyqtSignal(object)  # list[Scene]: one page
    measured = pyqtSignal(object)  # Measurement
    ended = pyqtSignal(object)  # Outcome

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store = network, store
        self._run: Run | None = None
        self._tasks: list[SearchTask | MeasureTask] = []
        self._error: Text | None = None

    @property
    def running(self) -> bool:
        return self._run is not None

    def start(self, query: SearchQuery, limits: Limits | None = None) -> None:
        """Search and measure; with ``limits`` each scene only until its verdict is proven."""
        run, pages = self._new_run(query, limits), Pages()
        search, measure = SearchTask(run, pages), MeasureTask(run, pages)
        search.found.connect(lambda page: self._pass_on(run, "found", page))
        # the search goes first: where QGIS has one thread left, measuring waits for what it brings
        self._begin(run, [(search, 1), (measure, 0)])

    def read_on(self, query: SearchQuery, scenes: Sequence[Scene], limits: Limits | None = None) -> None:
        """Measure scenes that an earlier search found; what was read of them is kept."""
        run, pages = self._new_run(query, limits), Pages()
        pages.put(list(scenes))
        pages.put(None)
        self._begin(run, [(MeasureTask(run, pages), 0)])

    def cancel(self) -> None:
        """End the run; ``ended`` is emitted at once."""
        run, self._run = self._run, None
        if run is None:
            return
        tasks, self._tasks = self._tasks, []
        run.cancellation.cancel()
        for task in tasks:
            task.cancel()
        self.ended.emit(Outcome(cancelled=True))

    def _new_run(self, query: SearchQuery, limits: Limits | None) -> Run:
        self.cancel()
        self._network.start()
        transport = QgisTransport(self._network, Addresses.of_catalog(query.catalog.url), Cancellation())
        return Run(query, transport, self._store, limits)

    def _begin(self, run: Run, tasks: list[tuple[SearchTask | MeasureTask, int]]) -> None:
        self._run, self._tasks, self._error = run, [task for task, _ in tasks], None
        for task, priority in tasks:
            if isinstance(task, MeasureTask):
                task.measured.connect(lambda measurement: self._pass_on(run, "measured", measurement))
            task.taskCompleted.connect(lambda task=task: self._task_ended(run, task))
            task.taskTerminated.connect(lambda task=task: self._task_ended(run, task))
            QgsApplication.taskManager().addTask(task, priority)

    def _pass_on(self, run: Run, signal: str, value: object) -> None:
        if run is self._run:  # it is not, where the plugin was unloaded meanwhile and the signal is gone
            getattr(self, signal).emit(value)

    def _task_ended(self, run: Run, task: SearchTask | MeasureTask) -> None:
        if run is not self._run:
            return
        if run.cancellation.cancelled:  # from QGIS's task bar
            self.cancel()
            return
        self._error = self._error or task.error
        self._tasks.remove(task)
        if not self._tasks:
            self._run = None
            self.ended.emit(Outcome(self._error))
