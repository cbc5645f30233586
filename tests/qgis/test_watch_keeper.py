"""What looks at watches, in the real QGIS with its network, on the simulated catalog."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks import watch_keeper
from clear_scenes.core.bridge.tasks.watch_keeper import WatchKeeper
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.storage.saved_search import SavedSearch
from clear_scenes.core.storage.store import Store
from clear_scenes.core.storage.watch import Watch
from clear_scenes.core.storage.watch_folder import WatchFolder

AREA = Area.rectangle(103.60, 1.24, 103.71, 1.35)
# Before the simulated images: all of them are told by the first look
BEGUN = datetime(2026, 6, 1, tzinfo=UTC)
CLEAR = ["2026-09-11", "2026-08-22", "2026-07-13", "2026-06-23", "2026-06-13"]
A_DAY = timedelta(days=1)


def watch(url: str, **changes: object) -> Watch:
    search = SavedSearch(AREA, date(2026, 6, 1), date(2026, 6, 2), Limits(10, 50), Catalog("", url), "true_color")
    return replace(Watch.begun("Home", search, BEGUN), **changes)


class Heard:
    def __init__(self, keeper: WatchKeeper, folder: WatchFolder) -> None:
        self.keeper, self.folder = keeper, folder
        self.listed, self.told, self.failed, self.ended = [], [], [], 0
        keeper.listed.connect(lambda watched, problems: self.listed.append(watched))
        keeper.told.connect(self.told.append)
        keeper.failed.connect(self.failed.append)
        keeper.looking.connect(self._on_looking)

    def _on_looking(self, is_looking: bool) -> None:
        self.ended += not is_looking

    @property
    def watches(self) -> list[Watch]:
        return list(self.folder.read()[0])


@pytest.fixture
def heard(tmp_path):
    network = QgisNetwork()
    keeper = WatchKeeper(network, Store(), tmp_path / "watches")
    yield Heard(keeper, WatchFolder(tmp_path / "watches"))
    keeper.stop()
    keeper.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    network.stop()


class Clock(datetime):
    """The day after the last simulated image."""

    @classmethod
    def now(cls, zone):
        return datetime(2026, 9, 12, tzinfo=zone)


def test_each_image_is_told_once_and_not_before_it_is_due(heard, sample, wait_until, monkeypatch):
    monkeypatch.setattr(watch_keeper, "datetime", Clock)
    heard.keeper.add(watch(sample.url))
    wait_until(lambda: heard.ended == 1, 30)
    ((news,),) = heard.told
    assert [one.acquisition.day for one in news.look.told] == CLEAR
    assert news.watch == heard.watches[0]
    searches = len([1 for _, path, *_ in sample.log() if path == "/search"])
    heard.keeper.look(A_DAY)
    wait_until(lambda: len(heard.listed) >= 3, 10)
    assert len([1 for _, path, *_ in sample.log() if path == "/search"]) == searches, "it is not due"
    heard.keeper.look()
    wait_until(lambda: heard.ended == 2, 30)
    assert len(heard.told) == 1
    assert len([1 for _, path, *_ in sample.log() if path == "/search"]) > searches


def test_what_one_look_found_is_told_before_qgis_is_closed_in_the_next(heard, sample, wait_until, monkeypatch):
    monkeypatch.setattr(watch_keeper, "datetime", Clock)
    first, second = (watch(sample.url, created=BEGUN + timedelta(seconds=number)) for number in range(2))
    for one in (first, second):
        heard.folder.add(one)
    heard.keeper.told.connect(lambda _: heard.keeper.stop())
    heard.keeper.look()
    wait_until(lambda: heard.told, 60)
    assert [one.watch.id for (one,) in heard.told] == [first.id]
    assert heard.watches[1] == second, "it is told another time"


def test_nothing_is_said_offline_and_nothing_is_lost(heard, wait_until):
    one = watch("http://127.0.0.1:9")
    heard.keeper.add(one)
    wait_until(lambda: heard.ended == 1, 30)
    wait_until(lambda: heard.listed[-1][0].problem is not None, 10)
    assert (heard.told, heard.failed) == ([], [])
    assert "cannot be reached" in str(heard.listed[-1][0].problem)
    assert heard.watches == [one], "it is looked at again when QGIS is online"


def test_one_that_rests_is_not_looked_at(heard, sample, wait_until):
    heard.folder.add(watch(sample.url, paused=True))
    heard.keeper.look()
    wait_until(lambda: heard.listed, 10)
    assert (heard.ended, heard.watches[0].looked) == (0, None)


def test_one_that_another_qgis_looks_at_is_left_to_it(heard, sample, wait_until):
    one = watch(sample.url)
    heard.folder.add(one)
    with heard.folder.looking(one.id):
        heard.keeper.look()
        wait_until(lambda: heard.ended == 1, 30)
    assert (heard.told, heard.watches) == ([], [one])


def test_a_look_that_is_ended_leaves_no_trace(heard, sample, wait_until):
    one = watch(sample.url)
    sample.stall("/files/")
    heard.keeper.add(one)
    wait_until(lambda: any("/files/" in path for _, path, *_ in sample.log()), 30)
    heard.keeper.stop()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, 30)
    assert (heard.told, heard.watches) == ([], [one])


def test_no_password_is_asked_for(heard, sample, wait_until, monkeypatch):
    """A look that nobody waits for."""
    heard.folder.add(watch(sample.url, login="abc1234"))
    manager = QgsApplication.authManager()
    if manager.masterPasswordIsSet():
        pytest.skip("a password is known")
    monkeypatch.setattr(
        type(manager), "setMasterPassword", lambda *_: pytest.fail("QGIS would have asked"), raising=False
    )
    heard.keeper.look(A_DAY)
    wait_until(lambda: heard.ended == 1, 30)
    wait_until(lambda: heard.listed[-1][0].problem is not None, 10)
    assert "master password" in str(heard.listed[-1][0].problem)


def test_changes_are_kept_in_files(heard, sample, wait_until):
    one = watch(sample.url, paused=True)
    heard.folder.add(one)
    heard.keeper.rename(one.id, "Harbor")
    heard.keeper.set_paused(one.id, False)
    wait_until(lambda: [(each.name, each.paused) for each in heard.watches] == [("Harbor", False)], 10)
    heard.keeper.remove(one.id)
    wait_until(lambda: heard.watches == [], 10)


def test_a_folder_that_is_closed_is_said(heard, tmp_path, wait_until):
    (tmp_path / "watches").write_text("a file")
    heard.keeper.add(watch("http://127.0.0.1:9"))
    wait_until(lambda: heard.failed, 10)
    assert str(tmp_path) in str(heard.failed[0])
