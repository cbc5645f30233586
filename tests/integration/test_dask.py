"""Measuring on a Dask cluster of several processes: the counts of the threads, whatever befalls the workers."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dask.distributed import Client

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.classification.verdict import CloudRule, Counted, Counts
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.measuring.executor import measure_all
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support import archives
from tests.support.dask_cluster import WORKERS, cluster, pids, running
from tests.support.roofs import CLEAR_ROOF, CLOUD, DAYS, PIXELS, ROOF_PIXELS, SITE, serving_roofs
from tests.support.static_catalogs import at_address, run_on, write_static_catalog

AREA = Area.rectangle(103.60, 1.24, 103.71, 1.35)
PERIOD = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, 23, 59, 59, tzinfo=UTC))
ACQUISITIONS = 12
SCENES = 24  # the area lies over both tiles


@pytest.fixture
def server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as running:
        yield running


def run_of(server: CatalogServer) -> Run:
    return Run.plain(SearchQuery(Catalog("", server.url), AREA, *PERIOD))


def counts(found: Iterator[Measurement]) -> dict[str, Counts | None]:
    return {one.acquisition.scenes[0].id: one.counts for one in found}


def heads(server: CatalogServer) -> int:
    """How many scenes were begun so far."""
    return sum(entry.range is not None and entry.range.startswith("bytes=0-") for entry in server.log)


@pytest.fixture
def expected(server: CatalogServer) -> dict[str, Counts | None]:
    """By threads, here."""
    run = run_of(server)
    found = counts(run.measurements(run.pages()))
    assert (len(found), heads(server)) == (ACQUISITIONS, SCENES)
    assert None not in found.values()
    server.log.clear()
    return found


def test_processes_count_as_threads_do(client: Client, server: CatalogServer, expected: dict) -> None:
    assert len(pids(client) - {os.getpid()}) == WORKERS
    run = run_of(server)
    assert counts(run.remote_measurements(run.pages(), client.get_executor(pure=False))) == expected
    assert heads(server) == SCENES


@pytest.mark.parametrize("by_acquisition", [True, False])
@pytest.mark.parametrize("leaves_out", [False, True])
def test_ground_that_recurs_is_found_as_threads_do(
    client: Client, tmp_path: Path, by_acquisition: bool, leaves_out: bool
) -> None:
    rule, site = CloudRule(CLOUDS, 0, leaves_out), Area.rectangle(*SITE, "EPSG:32648")
    executor = client.get_executor(pure=False)
    with serving_roofs(tmp_path) as server:
        run = Run.plain(SearchQuery(Catalog("", server.url), site, *PERIOD), by_acquisition=by_acquisition, rule=rule)
        found = list(run.remote_measurements(run.pages(), executor))
        reported: list[tuple[int, int]] = []
        ground = run.recurring_ground(found, lambda *numbers: reported.append(numbers), executor)
        acquisitions = sorted((one.acquisition for one in found), key=lambda one: one.age_key)
        there = {one.acquisition.key: one.counted for one in run.measured_again(acquisitions, ground, executor)}
        assert heads(server) == 3 * DAYS + 1  # the one by which the grid is known
        here = {one.acquisition.key: one.counted for one in run.measured_again(acquisitions, ground)}
        by_threads = run.recurring_ground(found)
    assert reported == [(number, DAYS) for number in range(1, DAYS + 1)]
    assert (ground.dates, ground.spans.pixels) == (by_threads.dates, by_threads.spans.pixels) == (DAYS, ROOF_PIXELS)
    assert ground.looked == by_threads.looked
    roofs = [ROOF_PIXELS if day != CLEAR_ROOF else 0 for day in range(DAYS)]
    cloud, pixels = ([CLOUD] * DAYS, PIXELS - ROOF_PIXELS) if leaves_out else ([CLOUD + roof for roof in roofs], PIXELS)
    assert [there[one.key] for one in acquisitions] == [
        Counted(rule, *each) for each in zip(cloud, [pixels] * DAYS, roofs, strict=True)
    ]
    assert there == here


def test_workers_killed_while_they_read_cost_nothing(client: Client, server: CatalogServer, expected: dict) -> None:
    before = pids(client)
    server.stall("/files/")
    run = run_of(server)
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(counts, run.remote_measurements(run.pages(), client.get_executor(pure=False)))
        limit = time.monotonic() + 10
        while sum(client.run(running).values()) < WORKERS and time.monotonic() < limit:
            time.sleep(0.1)
        victims = sorted(before)[:2]
        for victim in victims:
            os.kill(victim, signal.SIGKILL)
        time.sleep(0.5)
        done = found.done()
        server.forget_holds()
        assert found.result(30) == expected
        assert not done
    assert heads(server) == SCENES + 2  # what the dead had begun was begun anew
    client.wait_for_workers(WORKERS, timeout=15)
    assert before & pids(client) == before - set(victims)


@pytest.mark.parametrize("pure", [False, True])
def test_a_run_that_is_cancelled_ends_no_other(
    client: Client, server: CatalogServer, expected: dict, pure: bool
) -> None:
    """Dask makes one job of equal ones, unless it is told that they are not pure."""
    server.stall("/files/")
    executor = client.get_executor(pure=pure)
    one, other = run_of(server), run_of(server)
    with ThreadPoolExecutor(2) as pool:
        ended = pool.submit(counts, one.remote_measurements(one.pages(), executor))
        found = pool.submit(counts, other.remote_measurements(other.pages(), executor))
        limit = time.monotonic() + 10
        while sum(client.run(running).values()) < WORKERS and time.monotonic() < limit:
            time.sleep(0.1)
        time.sleep(0.5)  # until the other has asked for its own
        one.cancellation.cancel()
        with pytest.raises(Cancelled):
            ended.result(10)
        server.forget_holds()
        assert found.result(30) == expected


@dataclass(frozen=True)
class Deadly:
    """Kills the process that measures one of the acquisitions."""

    key: str

    def __call__(self, acquisition: Acquisition) -> Measurement:
        if acquisition.key == self.key:
            os.kill(os.getpid(), signal.SIGKILL)
        return Measurement(acquisition, (1,) * 12)


def test_a_scene_that_kills_its_workers_is_not_measured_and_stops_no_other(
    package: Path, server: CatalogServer
) -> None:
    acquisitions = [acquisition for page in run_of(server).pages() for acquisition in page]
    with cluster(package, allowed_failures=0, worker_saturation=1.0) as client:
        executor = client.get_executor(pure=False)
        found = {
            one.acquisition.key: one
            for one in measure_all(iter([acquisitions]), Deadly(acquisitions[7].key), Cancellation(), executor)
        }
    killed = found.pop(acquisitions[7].key)
    assert killed.counts is None
    assert "(KilledWorker)" in str(killed.reason)
    assert [one.counts for one in found.values()] == [(1,) * 12] * (ACQUISITIONS - 1)


@pytest.mark.parametrize("on_the_web", [False, True], ids=["file", "http"])
def test_a_static_catalog_is_counted_as_by_brute_force(client: Client, tmp_path: Path, on_the_web: bool) -> None:
    root = write_static_catalog(tmp_path)
    with at_address(tmp_path, on_the_web) as (address, _), client.get_executor(pure=False) as executor:
        run = run_on(f"{address}/{root.name}")
        found = [*run.remote_measurements(run.pages(), executor)]
    counted = {(one.acquisition.moment - archives.FIRST).days: one.counts for one in found}
    assert counted == {date: archives.by_hand(archives.counted(date), date) for date in archives.ALL_DATES}
