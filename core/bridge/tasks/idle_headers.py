"""In the idle time after a search: headers that it has not needed, for a search over an area a little farther on."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from ...measuring.headers import fetch_headers
from ...network.transport import Transport
from ...stac.acquisitions import Acquisition
from ...stac.scene import Scene
from ...storage.store import Store
from ..network.spared_network import is_spared
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask
from .finder import Finder, Outcome
from .task_starter import TaskStarter

log = logging.getLogger("clear_scenes")
IDLE_SECONDS = 5.0  # without a task of anybody
_LOOK_MS = 100  # QGIS's signals of tasks are not for us: it crashes as it quits where Python listens to them


class HeaderTask(CoreTask):
    """Fetches and keeps headers; nobody waits for it, so no task bar shows it."""

    def __init__(self, scenes: Sequence[Scene], transport: Transport, store: Store) -> None:
        super().__init__(transport.cancellation, "", is_hidden=True)
        self._scenes, self._transport, self._store = scenes, transport, store

    def work(self) -> None:
        """Fetch them, in the task's thread."""
        if count := fetch_headers(self._scenes, self._transport, self._store):
            log.info("%d headers of images beside the area were fetched ahead", count)


class IdleHeaders(TaskStarter):
    """Fetches headers once a search has ended well and no task runs: any other task ends that, until it is over.

    Nothing is fetched where a login signs, nor where the network is to be spared.
    """

    def __init__(
        self,
        network: QgisNetwork,
        store: Store,
        finder: Finder,
        parent: QObject | None = None,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._network, self._store, self._finder, self._idle_seconds = network, store, finder, idle_seconds
        self._found: dict[str, Acquisition] = {}  # by the last search, by key
        self._is_over = False
        self._idle_looks = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        finder.began.connect(self._pause)
        finder.found.connect(self._on_found)
        finder.ended.connect(self._on_search_end)
        QgsProject.instance().cleared.connect(self._forget)

    def stop(self) -> None:
        """Fetch nothing any more; the finder has ended."""
        QgsProject.instance().cleared.disconnect(self._forget)
        self._forget()

    def _on_found(self, acquisitions: Sequence[Acquisition]) -> None:
        if self._is_over:
            self._found, self._is_over = {}, False
        self._found |= {one.key: one for one in acquisitions}

    def _on_search_end(self, outcome: Outcome) -> None:
        self._is_over = True
        query = self._finder.searched
        signs = query is None or any(one.login for one in query.catalog.members)
        if outcome.cancelled or outcome.error is not None or signs:
            self._forget()
        elif self._found:
            self._idle_looks = 0
            self._look.start()

    def _on_look(self) -> None:
        if QgsApplication.taskManager().countActiveTasks() > (self._task is not None):
            self._idle_looks = 0
            self.cancel()
        elif self._task is None:
            self._idle_looks += 1
            if self._idle_looks * _LOOK_MS >= 1000 * self._idle_seconds:
                self._fetch()

    def _fetch(self) -> None:
        query = self._finder.searched
        if query is None or is_spared():
            self._forget()
            return
        self._network.start()
        scenes = [scene for acquisition in self._found.values() for scene in acquisition.scenes]
        self._begin(HeaderTask(scenes, transport_to(self._network, query.catalog), self._store), priority=-1)

    def _on_end(self, task: HeaderTask) -> None:
        self._forget()

    def _pause(self) -> None:
        self._look.stop()
        self.cancel()

    def _forget(self) -> None:
        self._found = {}
        self._pause()
