"""Work of the core as background tasks, seen and canceled in QGIS's task bar."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask

from ...errors.base import Cancelled, ClearScenesError, Interrupted
from ...errors.scene import Unexpected
from ...errors.text import Text
from ...network.cancellation import Cancellation

log = logging.getLogger("clear_scenes")
Report = Callable[[Any], None]  # called in the task's thread
_ENDING = 500  # ms, for tasks that were just canceled


def start_task(task: QgsTask, priority: int = 0) -> None:
    """Hand a task to QGIS, whose task manager keeps no Python object alive.

    Once nobody else holds it, Python clears what its signals are connected to before it has ended, and QGIS crashes as
    it ends. So until then the task itself holds it, where Python's garbage collector does not look: in a property.
    What is connected to its signals is connected before.
    """
    task.setProperty("python", lambda: task)
    on_end(task, lambda: task.setProperty("python", None))
    QgsApplication.taskManager().addTask(task, priority)


def on_end(task: QgsTask, handler: Callable[[], None]) -> None:
    """Call ``handler`` on the main thread when a task has ended, well or not."""
    for ending in (task.taskCompleted, task.taskTerminated):
        ending.connect(handler)


def end_idle_threads() -> None:
    """End the threads of QGIS's tasks, unless one is still at work; on the main thread. The next task gets new ones.

    One that has asked QGIS's authentication database, as for the news at QGIS's start, ends after half a minute without
    work and begins anew for any other task. QGIS 3.40.6 then crashes as it quits: the thread ends after the database is
    gone, and still has the handler that was to close it.
    """
    QgsApplication.taskManager().threadPool().waitForDone(_ENDING)


def text_of_error(error: Exception, about: object = "") -> Text:
    """The sentence that the analyst reads of an error; the log has what it is about, and the details.

    ``Cancelled`` is one where nobody did so: who did is shown nothing.
    """
    if isinstance(error, Cancelled):
        error = Interrupted()
    if isinstance(error, ClearScenesError):
        log.warning("%s %s %s", about, error, error.detail)
        return error.text
    log.error("%s unexpected", about, exc_info=error)
    return Unexpected(kind=type(error).__name__).text


class CoreTask(QgsTask):
    """Work of the core; canceling it in QGIS's task bar sets its cancellation.

    Attributes:
        error: Why it failed; None where it did not, or was canceled.
    """

    def __init__(self, cancellation: Cancellation, description: str, is_hidden: bool = False) -> None:
        """``description`` stands in the task bar, unless it is hidden there."""
        flag = QgsTask.Flag
        super().__init__(description, flag.CanCancel | flag.Hidden if is_hidden else flag.CanCancel)
        self._cancellation = cancellation
        self.error: Text | None = None

    def run(self) -> bool:
        """Called by QGIS in the task's thread."""
        try:
            self.work()
        except Exception as error:  # an exception must not leave a task
            if isinstance(error, Cancelled) and self._cancellation.cancelled:
                return False
            self.error = text_of_error(error)
        return self.error is None

    def work(self) -> None:
        """What the task does; whatever it raises becomes ``error``."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Set the cancellation; what waits for the network ends at once."""
        self._cancellation.cancel()
        super().cancel()
