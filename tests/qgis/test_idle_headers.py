"""Headers that a search has not needed are fetched while QGIS is idle: any other task, and the end, stops that."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject, QgsTask

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.network import spared_network
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder
from clear_scenes.core.bridge.tasks.idle_headers import IdleHeaders
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from tests.support.catalog_process import CatalogProcess
from tests.support.qgis_logins import login
from tests.support.qgis_window import wait
from tests.support.runs import Listener, query

OVERLAP = Area.rectangle(349_000, 142_000, 352_000, 145_000, "EPSG:32648")  # of two tiles, of which one is read
BEGINNING = "bytes=0-"  # of a range
IDLE_SECONDS = 0.3


class Somebody:
    """Searches, and then does nothing."""

    def __init__(self, sample: CatalogProcess, store: Store, wait_until: Callable[..., None]) -> None:
        self._sample, self._wait_until = sample, wait_until
        self.network = QgisNetwork()
        self.finder = Finder(self.network, store)
        self.idle = IdleHeaders(self.network, store, self.finder, idle_seconds=IDLE_SECONDS)
        self._outcomes = Listener(self.finder).outcomes
        self._begin, self._is_closed = len(sample.log()), False

    @property
    def query(self) -> SearchQuery:
        return replace(query(self._sample.url), area=OVERLAP)

    def search(self, **changes: object) -> None:
        count = len(self._outcomes)
        self.finder.start(replace(self.query, **changes))
        self._wait_until(lambda: len(self._outcomes) > count, 30)

    def close(self) -> None:
        """As when the plugin is unloaded."""
        if not self._is_closed:
            self.idle.stop()
        self._is_closed = True

    def headers(self) -> list[str]:
        """The files of which the header was asked for."""
        return [path for _, path, part, _ in self._sample.log()[self._begin :] if (part or "").startswith(BEGINNING)]


@pytest.fixture
def somebody(sample: CatalogProcess, tmp_path: Path, wait_until: Callable[..., None]) -> Iterator[Somebody]:
    store = Store(tmp_path / "kept.sqlite")
    one = Somebody(sample, store, wait_until)
    yield one
    one.finder.cancel()
    one.close()
    assert one.network.stop()
    store.close()


def tasks() -> list[QgsTask]:
    return QgsApplication.taskManager().activeTasks()


def test_all_headers_are_there_in_the_end(somebody, wait_until, caplog):
    with caplog.at_level(logging.INFO, "clear_scenes"):
        somebody.search()
        before = somebody.headers()
        assert len(before) < 24, "of most overpasses one tile holds all of the area"
        wait_until(lambda: len(somebody.headers()) == 24 and not tasks())
    assert len(set(somebody.headers())) == 24
    said = [record for record in caplog.records if "ahead" in record.getMessage()]
    assert [(one.levelname, one.args) for one in said] == [("INFO", (24 - len(before),))]
    wait(3 * IDLE_SECONDS)
    assert len(somebody.headers()) == 24
    assert not tasks()


def test_it_begins_when_nothing_else_runs_and_is_not_shown(somebody, sample, wait_until):
    somebody.search()
    assert not tasks()
    before = len(somebody.headers())
    sample.stall("SCL")
    wait_until(tasks)
    (task,) = tasks()
    assert task.flags() & QgsTask.Flag.Hidden
    assert len(somebody.headers()) <= before + 4, "few at a time"


@pytest.fixture
def other() -> Iterator[tuple[QgsTask, threading.Event]]:
    """A task of another plugin, and what ends it."""
    over = threading.Event()
    yield QgsTask.fromFunction("another plugin's", lambda task: over.wait(30)), over
    over.set()


def test_any_other_task_ends_it_and_later_it_goes_on(somebody, sample, wait_until, other):
    somebody.search()
    sample.stall("SCL")
    wait_until(tasks)
    assert len(tasks()) == 1
    task, over = other
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: tasks() == [task], 2)  # the other waits for a server that never answers
    sample.release()
    wait(IDLE_SECONDS)  # until the server has noted what nobody waits for
    asked = len(somebody.headers())
    wait(4 * IDLE_SECONDS)
    assert len(somebody.headers()) == asked < 24, "as long as it runs"
    over.set()
    wait_until(lambda: len(set(somebody.headers())) == 24 and not tasks())


def test_a_new_search_ends_it(somebody, sample, wait_until):
    somebody.search()
    sample.stall("SCL")
    wait_until(tasks)
    (ahead,) = tasks()
    somebody.finder.start(somebody.query)
    assert ahead.isCanceled()
    wait_until(lambda: ahead not in tasks(), 2)


@pytest.mark.parametrize("end", ["a project closes", "the plugin is unloaded"])
def test_the_end_ends_it(somebody, sample, wait_until, end):
    somebody.search()
    sample.stall("SCL")
    wait_until(tasks)
    if end == "a project closes":
        QgsProject.instance().clear()
    else:
        somebody.close()
    wait_until(lambda: not tasks(), 2)
    sample.release()
    wait(IDLE_SECONDS)
    asked = len(somebody.headers())
    wait(4 * IDLE_SECONDS)
    assert len(somebody.headers()) == asked


def test_what_is_stopped_is_not_taken_up(somebody):
    somebody.search()
    before = len(somebody.headers())
    somebody.finder.start(somebody.query)
    somebody.finder.cancel()
    wait(3 * IDLE_SECONDS)
    assert len(somebody.headers()) == before


def test_nothing_where_a_login_signs(somebody):
    # pragma: allowlist nextline secret (made up)
    with login("Basic", username="somebody", password="pLaNtEd") as number:
        somebody.search(catalog=replace(somebody.query.catalog, login=number))
        before = somebody.headers()
        wait(5 * IDLE_SECONDS)
    assert 12 <= len(before) < 24
    assert somebody.headers() == before


class Information:
    """What Qt 6 knows of the network."""

    Reachability = SimpleNamespace(Unknown=0, Disconnected=1, Local=2, Site=3, Online=4)

    def __init__(self, metered: bool, reachability: int) -> None:
        self.isMetered, self.reachability, self.instance = lambda: metered, lambda: reachability, lambda: self


@pytest.mark.parametrize(
    ("metered", "reachability", "fetches"),
    [(True, 4, False), (False, 1, False), (False, 2, False), (False, 4, True), (False, 0, True)],
)
def test_a_network_is_spared_where_qt_says_so(somebody, monkeypatch, metered, reachability, fetches):
    monkeypatch.setattr(spared_network, "QNetworkInformation", Information(metered, reachability))
    somebody.search()
    before = len(somebody.headers())
    wait(5 * IDLE_SECONDS)
    assert (len(somebody.headers()) > before) == fetches


@pytest.mark.parametrize("known", [None, SimpleNamespace(instance=lambda: None)], ids=["Qt 5", "nobody has it look"])
def test_where_qt_does_not_say_it_is_not(monkeypatch, known):
    monkeypatch.setattr(spared_network, "QNetworkInformation", known)
    assert not spared_network.is_spared()
