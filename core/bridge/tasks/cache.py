"""Where QGIS keeps what can be had again, and how much of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QObject, QStandardPaths, pyqtSignal

from ...network.cancellation import Cancellation
from ...storage.store import MAX_BYTES, Store
from ..settings.entries import Setting
from .core_task import CoreTask, start_task

MEGABYTE = 1024 * 1024
_LIMIT = Setting("cache_megabytes", MAX_BYTES // MEGABYTE)


def cache_store() -> Store:
    """The store in QGIS's cache folder; its file is opened when it is first used."""
    return Store(_path(), cache_limit() * MEGABYTE)


def cache_limit() -> int:
    """How many megabytes may be kept."""
    return max(1, _LIMIT.read())


def cache_bytes() -> int:
    """What is kept now, by the sizes of its files."""
    sizes = 0
    for end in ("", "-wal"):
        with suppress(OSError):
            sizes += _path().with_name(_path().name + end).stat().st_size
    return sizes


def _path() -> Path:
    folder = QgsSettings().value("cache/directory", "", str)
    folder = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    return Path(folder) / "clear_scenes.sqlite"


class CacheTask(CoreTask):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("CacheTask", "Tidying what Clear Scenes keeps"))
        self.work = work


class CacheKeeper(QObject):
    """Clears and shrinks what is kept, in tasks."""

    tidied = pyqtSignal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks: list[CacheTask] = []  # QGIS's task manager keeps no Python object alive

    def clear(self) -> None:
        self._begin(self._store.clear)

    def keep_at_most(self, megabytes: int) -> None:
        """From now on, and in the next session."""
        _LIMIT.write(megabytes)
        self._begin(lambda: self._store.keep_at_most(megabytes * MEGABYTE))

    def _begin(self, work: Callable[[], None]) -> None:
        task = CacheTask(work)
        self._tasks.append(task)
        for signal in (task.taskCompleted, task.taskTerminated):
            signal.connect(lambda: self._end(task))
        start_task(task)

    def _end(self, task: CacheTask) -> None:
        self._tasks.remove(task)
        self.tidied.emit()
