"""A run inside QGIS: tasks, streaming, cancel, and the way out through QGIS's proxy setting alone."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.classification.verdict import Limits, Verdict
from tests.support.catalog_process import catalog_process
from tests.support.proxy import proxy_server
from tests.support.qgis_settings import no_proxy, set_proxy
from tests.support.runs import Listener, finder_alone, query


@pytest.fixture
def finder():
    with finder_alone() as finder:
        yield finder


def test_a_run_finds_and_measures_all_as_two_tasks(finder, sample, wait_until):
    listener, tasks = Listener(finder), set()
    finder.start(query(sample.url))
    tasks.update(task.description() for task in QgsApplication.taskManager().activeTasks())
    wait_until(lambda: listener.outcomes, 30)
    assert listener.outcomes == [Outcome()]
    assert tasks == {f"Searching {sample.url}", "Measuring cloud in the area"}
    assert {one.key for one in listener.found} == {one.acquisition.key for one in listener.measurements}
    assert len(listener.found) == 12
    assert all(sum(one.counts) == 360_000 for one in listener.measurements)
    assert not finder.running


def test_clear_scenes_show_while_one_is_stalled_and_cancel_ends_it(finder, sample, wait_until):
    listener = Listener(finder)
    sample.stall("20260911")
    finder.start(query(sample.url))
    wait_until(lambda: len(listener.measurements) == 11, 10)
    assert any(Limits(10).judge(one) is Verdict.CLEAR for one in listener.measurements)
    assert finder.running
    tasks = QgsApplication.taskManager().activeTasks
    wait_until(lambda: [one.description() for one in tasks()] == ["Measuring cloud in the area"], 5, "its end")
    began = time.monotonic()
    finder.cancel()
    wait_until(lambda: not QgsApplication.taskManager().activeTasks(), 5)
    assert time.monotonic() - began < 1
    assert listener.outcomes == [Outcome(cancelled=True)], "the catalog had named all 12"


def test_pages_that_wait_together_are_passed_on_one_by_one_and_qgis_works_in_between(finder, wait_until):
    """As after a moment in which the main thread was away."""
    found, between, tick = [], [], QTimer(interval=0)
    tick.timeout.connect(lambda: between.append(len(found)))
    finder.found.connect(found.append)
    with catalog_process("thousand") as catalog:
        finder.start(query(catalog.url))
        while sum("search" in path for _, path, *_ in catalog.log()) < 10:
            time.sleep(0.05)
        time.sleep(0.5)
        assert not found
        tick.start()
        wait_until(lambda: sum(map(len, found)) == 1000, 60)
        finder.cancel()
    assert len(found) >= 10
    assert set(range(1, len(found))) <= set(between)


def test_a_search_that_is_cancelled_before_the_catalog_named_all_says_so(finder, sample, wait_until):
    listener = Listener(finder)
    sample.stall("search")
    finder.start(query(sample.url))
    wait_until(lambda: len(QgsApplication.taskManager().activeTasks()) == 2, 10)
    finder.cancel()
    assert listener.outcomes == [Outcome(cancelled=True, all_found=False)]


def test_cancel_in_the_task_bar_ends_the_run(finder, sample, wait_until):
    listener = Listener(finder)
    sample.stall("SCL")
    finder.start(query(sample.url))
    wait_until(lambda: listener.found, 10)
    QgsApplication.taskManager().cancelAll()
    wait_until(lambda: listener.outcomes, 1)
    assert listener.outcomes[0].cancelled


def test_nobody_there_is_said(finder, wait_until):
    listener = Listener(finder)
    finder.start(query("http://127.0.0.1:9"))
    wait_until(lambda: listener.outcomes, 20)
    assert "127.0.0.1 cannot be reached" in str(listener.outcomes[0].error)
    assert not listener.outcomes[0].all_found


def test_measuring_what_was_found_leaves_nothing_unnamed(finder, sample, wait_until):
    listener = Listener(finder)
    finder.start(query(sample.url))
    wait_until(lambda: listener.outcomes, 30)
    sample.stall("SCL")
    finder.read_on(query(sample.url), [one.acquisition for one in listener.measurements])
    finder.cancel()
    assert listener.outcomes == [Outcome(), Outcome(cancelled=True)]


def test_the_proxy_of_qgis_is_the_only_way_out(finder, sample, wait_until):
    """The catalog's name is known to the proxy alone, so whatever comes has come through it.

    The proxy is set after the network was in use, as by an analyst whose first search failed.
    """
    first = Listener(finder)
    finder.start(query(sample.url))
    wait_until(lambda: first.outcomes, 30)
    before = len(sample.log())
    with proxy_server(guarded=False, names={"catalog.example": sample.url.removeprefix("http://")}) as proxy:
        set_proxy(proxy.server_port)
        try:
            listener = Listener(finder)
            finder.start(query("http://catalog.example"))
            wait_until(lambda: listener.outcomes, 30)
        finally:
            no_proxy()
        asked = len(sample.log()) - before
        assert proxy.seen["admitted"] == asked > 12 * 2
    assert listener.outcomes[0].error is None
    assert all(sum(one.counts) == 360_000 for one in listener.measurements)
    assert len(listener.measurements) == 12
