"""Series of fields on a Dask cluster: the rows of the threads, whatever befalls the workers."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from dask.distributed import Client

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.series.acquisition_series import AcquisitionSeries, SeriesRow
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.series.series_run import SeriesRun
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support.dask_cluster import WORKERS, pids, running

REQUEST = SeriesRequest(parse_indices("ndvi,red"), margin=40)
ACQUISITIONS = 11  # of 12 overpasses one lies beside the fields
Rows = dict[tuple[str, int], SeriesRow]


@pytest.fixture
def server(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as running_:
        yield running_


def run_of(server: CatalogServer) -> SeriesRun:
    """Fields in the sample's tiles, and over their seam."""
    places = [(345_000, 140_000), (333_000, 150_000), (346_500, 141_000)]
    areas = AreaSet([Area.rectangle(x, y, x + 900, y + 700, "EPSG:32648") for x, y in places])
    query = SearchQuery(Catalog("", server.url), areas.around, first_moment("2026-06-01"), last_moment("2026-09-30"))
    return SeriesRun.plain(query, areas, REQUEST)


def rows(found: Iterator[AcquisitionSeries]) -> Rows:
    return {(row.acquisition.key, row.number): row for one in found for row in one.rows()}


@pytest.fixture
def expected(server: CatalogServer) -> Rows:
    """By threads, here."""
    run = run_of(server)
    found = rows(run.read(run.acquisitions()))
    assert len({key for key, _ in found}) == ACQUISITIONS
    assert any(row.statistics[0] for row in found.values())
    assert all(row.reason is None for row in found.values())
    return found


def test_processes_find_the_rows_of_threads(client: Client, server: CatalogServer, expected: Rows) -> None:
    run = run_of(server)
    assert rows(run.read(run.acquisitions(), client.get_executor(pure=False))) == expected


def test_workers_killed_while_they_read_cost_no_row(client: Client, server: CatalogServer, expected: Rows) -> None:
    run = run_of(server)
    acquisitions = run.acquisitions()
    found = run.read(acquisitions, client.get_executor(pure=False))  # where the fields lie is known here
    before = pids(client)
    server.stall("/files/")
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(rows, found)
        limit = time.monotonic() + 10
        while sum(client.run(running).values()) < WORKERS and time.monotonic() < limit:
            time.sleep(0.1)
        for victim in sorted(before)[:2]:
            os.kill(victim, signal.SIGKILL)
        time.sleep(0.5)
        is_done = reading.done()
        server.forget_holds()
        assert reading.result(30) == expected
        assert not is_done
