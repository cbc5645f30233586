"""The cache of what can be fetched again: where QGIS has it, how large it may be, and tasks that shrink it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QObject, QStandardPaths, pyqtSignal

from ...network.cancellation import Cancellation
from ...storage.store import MAX_BYTES, Store
from ..settings.entries import Setting
from .core_task import CoreTask, on_end, start_task

MEGABYTE = 1024 * 1024
_LIMIT = Setting("cache_megabytes", MAX_BYTES // MEGABYTE)


def cache_store() -> Store:
    """The store in QGIS's cache folder; its file is opened when it is first used."""
    return Store(_path(), cache_limit() * MEGABYTE)


def cache_limit() -> int:
    """How many megabytes the cache may have."""
    return max(1, _LIMIT.read())


def cache_bytes() -> int:
    """The size of the cache, by that of its files."""
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
    """Clears or shrinks the cache."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("CacheTask", "Tidying what Clear Scenes keeps"))
        self._work = work

    def work(self) -> None:
        """Do it, in the task's thread."""
        self._work()


class CacheCleaner(QObject):
    """Clears and shrinks the cache in tasks; ``tidied`` after each."""

    tidied = pyqtSignal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks: list[CacheTask] = []  # QGIS's task manager keeps no Python object alive

    def clear(self) -> None:
        """Empty the cache."""
        self._begin(self._store.clear)

    def keep_at_most(self, megabytes: int) -> None:
        """Set the limit, from now on and for the next session."""
        _LIMIT.write(megabytes)
        self._begin(lambda: self._store.keep_at_most(megabytes * MEGABYTE))

    def _begin(self, work: Callable[[], None]) -> None:
        task = CacheTask(work)
        self._tasks.append(task)
        on_end(task, lambda: self._end(task))
        start_task(task)

    def _end(self, task: CacheTask) -> None:
        self._tasks.remove(task)
        self.tidied.emit()
