"""QGIS's proxy is changed in the middle: what is under way goes on by the new way, and only a cancel is one."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject

from clear_scenes.core.bridge.export.file_jobs import DownloadJob, FileJobs
from clear_scenes.core.bridge.layers import layer_task
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder, Outcome
from clear_scenes.core.bridge.tasks.pictures import PictureFinder
from clear_scenes.core.classification.verdict import CloudRule, Limits
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.network import transport
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.storage.download import Download
from tests.support.layers import measured
from tests.support.qgis_settings import no_proxy, set_proxy
from tests.support.runs import Listener, query

SCENE = "S2A_48NUG_20260613_0_L2A"
CHANGED = "The network settings of QGIS were changed while 127.0.0.1 was being asked. Try again."
STOPPED = "This was stopped before it was done, though nobody cancelled it. Try again."


@pytest.fixture
def network():
    network = QgisNetwork()
    yield network
    no_proxy()
    assert network.stop()


class Middle:
    """Of what is under way, once ``path_part`` was asked for in vain."""

    def __init__(self, network: QgisNetwork, sample, wait_until) -> None:
        self._network, self._sample, self._wait_until, self._port = network, sample, wait_until, 9

    def stall(self, path_part: str) -> None:
        # whatever runs beside, such as pictures of a test before, may not be what is waited for
        self._wait_until(lambda: not QgsApplication.taskManager().activeTasks(), 10)
        self._sample.stall(path_part)

    def wait(self) -> None:
        self._wait_until(lambda: self._network.pending, 10, "a request")

    def change(self) -> None:
        """Another setting of the proxy, which leaves this machine's own addresses alone; then anything that asks."""
        self._port += 1
        set_proxy(self._port, excluded=["http://127.0.0.1"])
        self._network.start()

    def release(self) -> None:
        self._sample.release()


@pytest.fixture
def middle(network, sample, wait_until) -> Middle:
    return Middle(network, sample, wait_until)


@pytest.fixture
def once(monkeypatch):
    """Nothing is tried twice."""
    monkeypatch.setattr(transport, "backoff", list)


@pytest.fixture
def finder(network):
    finder = Finder(network)
    yield finder
    finder.cancel()


@pytest.mark.parametrize("path_part", ["search", "SCL"])
def test_a_search_goes_on_by_the_new_way_and_finds_all(finder, middle, sample, wait_until, path_part):
    listener = Listener(finder)
    middle.stall(path_part)
    finder.start(query(sample.url))
    middle.wait()
    middle.change()
    middle.release()
    wait_until(lambda: listener.outcomes, 30)
    assert listener.outcomes == [Outcome()]
    assert len({one.acquisition.key for one in listener.measurements if sum(one.counts) == 360_000}) == 12


def test_a_search_that_cannot_go_on_says_why_and_that_it_found_not_all(finder, middle, sample, wait_until, once):
    listener = Listener(finder)
    middle.stall("search")
    finder.start(query(sample.url))
    middle.wait()
    middle.change()
    wait_until(lambda: listener.outcomes, 10)
    (outcome,) = listener.outcomes
    assert (str(outcome.error), outcome.cancelled, outcome.all_found) == (CHANGED, False, False)


def test_a_scene_that_cannot_be_read_on_says_why(finder, middle, sample, wait_until, once):
    listener = Listener(finder)
    middle.stall("20260911")
    finder.start(query(sample.url))
    wait_until(lambda: len(listener.measurements) == 11, 20)
    for _ in range(2):  # tiles, the one asked for after the other
        middle.wait()
        middle.change()
    wait_until(lambda: listener.outcomes, 10)
    assert listener.outcomes == [Outcome()]
    (reason,) = (str(one.reason) for one in listener.measurements if one.counts is None)
    assert reason == CHANGED


def test_what_is_stopped_by_nobody_is_no_cancel(finder, network, middle, sample, wait_until):
    listener = Listener(finder)
    middle.stall("search")
    finder.start(query(sample.url))
    middle.wait()
    network.stop()
    wait_until(lambda: listener.outcomes, 10)
    (outcome,) = listener.outcomes
    assert (str(outcome.error), outcome.cancelled, outcome.all_found) == (STOPPED, False, False)


class Told:
    def __init__(self, file_jobs: FileJobs, jobs: list, url: str) -> None:
        self.done, self.failed, self.ended = [], [], []
        file_jobs.started.connect(self._watch)
        file_jobs.start("Downloading", jobs, parse_catalog(url))

    def _watch(self, task) -> None:
        task.done.connect(lambda job, given: self.done.append(given))
        task.failed.connect(lambda job, text: self.failed.append(str(text)))
        task.ended.connect(self.ended.append)


def job(sample, folder: Path) -> DownloadJob:
    (scene,) = measured(sample.url, SCENE).acquisition.scenes
    return DownloadJob(scene, "red", folder / "B04.tif")


def test_a_download_goes_on_by_the_new_way(network, middle, sample, wait_until, tmp_path):
    one = job(sample, tmp_path)
    middle.stall("B04")
    told = Told(FileJobs(network), [one], sample.url)
    middle.wait()
    middle.change()
    middle.release()
    wait_until(lambda: told.ended, 30)
    assert (told.done, told.failed) == ([Download.DONE], [])
    assert one.path.stat().st_size > 100_000


def test_a_download_that_cannot_go_on_is_no_file_that_is_there(network, middle, sample, wait_until, tmp_path, once):
    middle.stall("B04")
    told = Told(FileJobs(network), [job(sample, tmp_path)], sample.url)
    middle.wait()
    middle.change()
    wait_until(lambda: told.ended, 10)
    assert (told.done, told.failed) == ([], [CHANGED])


class Stopped:
    path = Path("one.tif")

    def gdal_paths(self, signer) -> list[str]:
        return []

    def run(self, transport, finder, report) -> None:
        raise Cancelled


class Fine(Stopped):
    def run(self, transport, finder, report) -> str:
        return "there"


def test_an_image_that_is_stopped_by_nobody_failed_and_stops_no_other(network, sample, wait_until):
    told = Told(FileJobs(network), [Stopped(), Fine()], sample.url)
    wait_until(lambda: told.ended, 10)
    assert (told.done, told.failed) == (["there"], [STOPPED])


def test_a_layer_that_is_stopped_by_nobody_is_said(network, sample, wait_until, monkeypatch):
    def stopped(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr(layer_task, "build_layer", stopped)  # of this loader, whatever was reloaded since
    loader, failed, progress = LayerLoader(network), [], []
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    loader.progressed.connect(lambda *numbers: progress.append(numbers))
    loader.add([measured(sample.url, SCENE)], "true_color", parse_catalog(sample.url), Limits())
    wait_until(lambda: failed and progress and progress[-1] == (0, 0), 10)
    assert failed == [STOPPED]
    assert not QgsProject.instance().mapLayers()


@pytest.mark.parametrize("how", ["changed", "stopped"])
def test_a_picture_that_cannot_be_made_says_why(network, middle, sample, wait_until, once, how):
    finder, made, ended = PictureFinder(network), [], []
    finder.made.connect(made.append)
    finder.ended.connect(lambda: ended.append(True))
    middle.stall("TCI")
    finder.start(query(sample.url), [measured(sample.url, SCENE).acquisition], CloudRule())
    middle.wait()
    middle.change() if how == "changed" else network.stop()
    wait_until(lambda: ended, 10)
    assert [str(one.reason) for one in made] == [CHANGED if how == "changed" else STOPPED]
    assert not finder.running
