"""What starts tasks from the main thread: one at a time, and only what the last one says is passed on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QObject, Qt, pyqtBoundSignal, pyqtSignal

from .core_task import on_end, start_task


class TaskStarter(QObject):
    """Starts tasks, at most one at a time. Each kind says in ``_on_end`` what is told of one that has ended.

    A task that is canceled here tells nothing any more, not even its end.
    """

    _reported = pyqtSignal(int, object, object)  # the number of the task, a signal, and its values

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: QgsTask | None = None
        self._number = 0  # of the task that is listened to
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """End the task; nothing is emitted for it any more."""
        self._number += 1
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _passing_on(self, signal: pyqtBoundSignal) -> Callable[..., None]:
        """A callable for the thread of the next task; what it is given, the signal emits on the main thread."""
        number = self._number
        return lambda *values: self._reported.emit(number, signal, values)

    def _begin(self, task: QgsTask, progressed: pyqtBoundSignal | None = None, priority: int = 0) -> None:
        """Start a task; whoever calls has canceled the older one.

        Args:
            task: That is to be listened to.
            progressed: Emits its percent.
            priority: As QGIS has it.
        """
        self._task = task
        if progressed is not None:
            task.progressChanged.connect(lambda percent: progressed.emit(percent) if task is self._task else None)
        on_end(task, lambda: self._end(task))
        start_task(task, priority)

    def _on_end(self, task: Any) -> None:
        """Tell that the task has ended, well or not."""
        raise NotImplementedError

    def _on_reported(self, number: int, signal: pyqtBoundSignal, values: tuple[Any, ...]) -> None:
        if number == self._number:
            signal.emit(*values)

    def _end(self, task: QgsTask) -> None:
        if task is self._task:
            self._number += 1
            self._task = None
            self._on_end(task)
