"""Search and measuring as background tasks, seen and cancelled in QGIS's task bar."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from queue import SimpleQueue

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QCoreApplication

from ..acquisitions import Acquisition
from ..cancellation import Cancellation
from ..errors import Cancelled, ClearScenesError, Interrupted, Unexpected
from ..run import Run
from ..texts import Text

log = logging.getLogger("clear_scenes")
Pages = SimpleQueue  # of list[Acquisition], from the search to the measuring; None is the end
Report = Callable[[object], None]  # called in the task's thread


def begin(task: QgsTask, priority: int = 0) -> None:
    """Hand a task to QGIS, whose task manager keeps no Python object alive.

    Once nobody else holds it, Python clears what its signals are connected to before it has ended, and QGIS crashes as
    it ends. So until then the task itself holds it, where Python's garbage collector does not look: in a property.
    What is connected to its signals is connected before.
    """
    task.setProperty("python", lambda: task)
    for ending in (task.taskCompleted, task.taskTerminated):
        ending.connect(lambda: task.setProperty("python", None))
    QgsApplication.taskManager().addTask(task, priority)


def told_of(error: Exception, about: object = "") -> Text:
    """What the analyst is told of an error; the log has what it is about, and the details.

    ``Cancelled`` is one where nobody did so: whoever did is told nothing.
    """
    if isinstance(error, Cancelled):
        error = Interrupted()
    if isinstance(error, ClearScenesError):
        log.warning("%s %s %s", about, error, error.detail)
        return error.text
    log.error("%s unexpected", about, exc_info=error)
    return Unexpected(kind=type(error).__name__).text


class CoreTask(QgsTask):
    """Work of the core; cancelling it in QGIS's task bar sets its switch."""

    def __init__(self, cancellation: Cancellation, description: str) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._cancellation = cancellation
        self.error: Text | None = None

    def run(self) -> bool:
        try:
            self.work()
        except Exception as error:  # an exception must not leave a task
            if isinstance(error, Cancelled) and self._cancellation.cancelled:
                return False
            self.error = told_of(error)
        return self.error is None

    def work(self) -> None:
        raise NotImplementedError

    def cancel(self) -> None:
        self._cancellation.cancel()
        super().cancel()


class SearchTask(CoreTask):
    """Reports the pages (list[Acquisition]) and hands them on to the measuring.

    One of a key that came before replaces it.
    """

    def __init__(self, run: Run, pages: Pages, report: Report) -> None:
        catalog = run.query.catalog.title
        title = QCoreApplication.translate("SearchTask", "Searching {catalog}").format(catalog=catalog)
        super().__init__(run.cancellation, title)
        self._run, self._pages, self._report = run, pages, report

    def work(self) -> None:
        try:
            for page in self._run.pages():
                self._run.cancellation.check()
                self._report(page)
                self._pages.put(page)
        finally:
            self._pages.put(None)

    def cancel(self) -> None:
        self._pages.put(None)  # where it has not begun
        super().cancel()


class MeasureTask(CoreTask):
    """Reports the Measurement of each acquisition of the pages as it is done."""

    def __init__(self, run: Run, pages: Pages, report: Report) -> None:
        super().__init__(run.cancellation, QCoreApplication.translate("MeasureTask", "Measuring cloud in the area"))
        self._run, self._pages, self._report = run, pages, report
        self._found: set[str] = set()  # keys

    def work(self) -> None:
        done = set()
        for measurement in self._run.measurements(self._arriving()):
            self._report(measurement)
            done.add(measurement.acquisition.key)
            percent = 100 * len(done) // len(self._found)
            if percent > self.progress():  # QGIS repaints its task bar at each
                self.setProgress(percent)

    def _arriving(self) -> Iterator[list[Acquisition]]:
        while (page := self._pages.get()) is not None:
            self._found |= {one.key for one in page}
            yield page
