"""Watches from the main thread: when they are looked at, what is found, and changes of their files, all in tasks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...errors.base import ClearScenesError
from ...errors.files import FileHeld
from ...errors.login import MasterPasswordAsked
from ...errors.text import Text
from ...measuring.run import Run
from ...measuring.watch_look import WatchLook, after_look, take_look
from ...network.cancellation import Cancellation
from ...network.transport import Transport
from ...storage.store import Store
from ...storage.watch import Watch
from ...storage.watch_folder import WatchFolder
from ..network.transport import QgisNetwork, transport_to
from ..settings.entries import Setting
from .core_task import CoreTask, on_end, start_task

AT_START, EACH_DAY, BY_HAND = "start", "day", "hand"
WHEN: Setting[str] = Setting("watches", EACH_DAY)
_FIRST_MS = 10_000  # after QGIS has started: it opens projects meanwhile
_EVERY_MS = 30 * 60 * 1000  # the clock is looked at; QGIS may have been offline, or the machine asleep
_A_DAY, _AN_HOUR = timedelta(days=1), timedelta(hours=1)

_Change = Callable[[WatchFolder], object]


def watch_folder() -> Path:
    """Where the watches of QGIS's profile are."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "clear_scenes" / "watches"


@dataclass(frozen=True)
class Watched:
    """A watch, and how it is.

    Attributes:
        watch: As its file has it.
        problem: Why the last look at it in this session failed; None where it did not.
    """

    watch: Watch
    problem: Text | None = None


@dataclass(frozen=True)
class WatchNews:
    """What is to be told of a watch.

    Attributes:
        watch: As it is after the look.
        look: What was found.
        stands_still: Whether its catalog has listed nothing new for long, and that was not told before.
    """

    watch: Watch
    look: WatchLook
    stands_still: bool


class FolderTask(CoreTask):
    """Changes something in the folder, and reads all watches.

    Attributes:
        watches: Of the folder.
        problems: Why others cannot be read.
    """

    def __init__(self, folder: WatchFolder, change: _Change) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("FolderTask", "Reading the watches"))
        self._folder, self._change = folder, change
        self.watches: tuple[Watch, ...] = ()
        self.problems: tuple[Text, ...] = ()

    def work(self) -> None:
        """Do it, in the task's thread."""
        try:
            self._change(self._folder)
        finally:
            self.watches, self.problems = self._folder.read()


class WatchTask(CoreTask):
    """Looks at one watch, unless another QGIS does, or has done so.

    Attributes:
        watch: The one that it is about.
        news: What is to be told; None where nothing was looked at.
    """

    def __init__(self, watch: Watch, pause: timedelta, folder: WatchFolder, transport: Transport, store: Store) -> None:
        title = QCoreApplication.translate("WatchTask", "Looking for new clear images: {name}").format(name=watch.name)
        super().__init__(transport.cancellation, title)
        self.watch, self._pause = watch, pause
        self._folder, self._transport, self._store = folder, transport, store
        self.news: WatchNews | None = None

    def work(self) -> None:
        """Look, in the task's thread. What was found is written before it is told: it is told once."""
        try:
            with self._folder.looking(self.watch.id):
                watch, now = self._folder.load(self.watch.id), datetime.now(UTC)
                if watch is None or not watch.is_due(now, self._pause):
                    return
                run = Run(watch.query(now), self._transport, self._store, rule=watch.search.limits.rule)
                look = take_look(watch, run, now)
                self._cancellation.check()
                after = self._folder.change(watch.id, lambda one: after_look(one, look))
        except FileHeld:
            return
        if after is not None:
            self.news = WatchNews(after, look, after.stands_still and not watch.stands_still)


class WatchKeeper(QObject):
    """Looks at the watches that are due, one after the other, and never shows anything.

    Signals: ``listed`` (tuple[Watched, ...], tuple[Text, ...]), the watches and why others cannot be read, after
    whatever may have changed them; ``told`` (tuple[WatchNews, ...]) after each look that has something to tell: its
    file knows that already, and QGIS may be closed before the next one ends; ``failed`` (Text) where a change cannot be
    saved; ``looking`` (bool) as looks begin and have ended.
    """

    listed = pyqtSignal(object, object)
    told = pyqtSignal(object)
    failed = pyqtSignal(object)
    looking = pyqtSignal(bool)

    def __init__(self, network: QgisNetwork, store: Store, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store, self._folder = network, store, WatchFolder(folder)
        self._tasks: list[CoreTask] = []
        self._queue: deque[tuple[Watch, timedelta]] = deque()  # and how long ago its last look has to be
        self._is_looking = False
        self._problems: dict[str, Text] = {}  # by the id of the watch
        self._first = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._first.timeout.connect(self._on_started)
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(self._on_time)

    def begin(self) -> None:
        """QGIS has started."""
        self._first.start()
        self._clock.start()

    def stop(self) -> None:
        """End whatever runs; a look that is not complete leaves no trace."""
        self._first.stop()
        self._clock.stop()
        tasks, self._tasks = self._tasks, []
        self._queue.clear()
        for task in tasks:
            if isinstance(task, WatchTask):  # a change of a file is done at once
                task.cancel()

    def read(self) -> None:
        """Read them; ``listed`` follows."""
        self._in_folder(lambda folder: None)

    def add(self, watch: Watch) -> None:
        """Save a new one, and look at it for the first time."""
        self._in_folder(lambda folder: folder.add(watch), lambda _: self.look(watch_id=watch.id))

    def rename(self, watch_id: str, name: str) -> None:
        """Give it another name."""
        self._in_folder(lambda folder: folder.change(watch_id, lambda one: replace(one, name=name)))

    def set_paused(self, watch_id: str, paused: bool) -> None:
        """Have it rest, or go on."""
        self._in_folder(lambda folder: folder.change(watch_id, lambda one: replace(one, paused=paused)))

    def remove(self, watch_id: str) -> None:
        """Delete it."""
        self._in_folder(lambda folder: folder.remove(watch_id))

    def look(self, pause: timedelta = timedelta(), watch_id: str = "") -> None:
        """Look at those that are due; where looks are under way, these come after them.

        Args:
            pause: How long ago the last look has to be. Without one somebody waits for it, whom QGIS may ask for the
                password of a login.
            watch_id: Of the only one that is meant; "" for all.
        """

        def begin(watches: tuple[Watch, ...]) -> None:
            now = datetime.now(UTC)
            due = [one for one in watches if one.is_due(now, pause) and watch_id in ("", one.id)]
            self._queue += [(one, pause) for one in due]
            if due and not self._is_looking:
                self._is_looking = True
                self.looking.emit(True)
                self._look_at_next()

        self._in_folder(lambda folder: None, then=begin)

    def _on_started(self) -> None:
        if WHEN.read() != BY_HAND:
            self.look(_AN_HOUR)

    def _on_time(self) -> None:
        if WHEN.read() == EACH_DAY:
            self.look(_A_DAY)

    def _look_at_next(self) -> None:
        if not self._queue:
            self._end_looking()
            return
        watch, pause = self._queue.popleft()
        if pause and watch.login and not QgsApplication.authManager().masterPasswordIsSet():
            # QGIS would ask for it in a dialog
            self._problems[watch.id] = MasterPasswordAsked().text
            self._look_at_next()
            return
        self._network.start()
        catalog = replace(watch.search.catalog, login=watch.login, pays=watch.pays)
        try:
            transport = transport_to(self._network, catalog)
        except ClearScenesError as error:
            self._problems[watch.id] = error.text
            self._look_at_next()
            return
        self._start(WatchTask(watch, pause, self._folder, transport, self._store), self._on_looked)

    def _on_looked(self, task: WatchTask) -> None:
        if task.isCanceled():  # from QGIS's task bar
            self._queue.clear()
        self._problems.pop(task.watch.id, None)
        if task.error is not None:
            self._problems[task.watch.id] = task.error
        if task.news is not None and (task.news.look.told or task.news.stands_still):
            self.told.emit((task.news,))
        self._look_at_next()

    def _end_looking(self) -> None:
        self._is_looking = False
        self.looking.emit(False)
        self.read()

    def _in_folder(self, change: _Change, then: Callable[[tuple[Watch, ...]], None] | None = None) -> None:
        def end(task: FolderTask) -> None:
            if task.error is not None:
                self.failed.emit(task.error)
            self.listed.emit(tuple(Watched(one, self._problems.get(one.id)) for one in task.watches), task.problems)
            if then is not None and task.error is None:
                then(task.watches)

        self._start(FolderTask(self._folder, change), end)

    def _start(self, task: CoreTask, end: Callable[..., None]) -> None:
        def on_ended() -> None:
            if task in self._tasks:
                self._tasks.remove(task)
                end(task)

        self._tasks.append(task)
        on_end(task, on_ended)
        start_task(task)
