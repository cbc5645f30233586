"""A run of series: one search, a stream, other processes, and its end."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.series.acquisition_series import AcquisitionSeries
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.remote import RemoteSeriesReader
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.series.series_reader import SeriesReader
from clear_scenes.core.series.series_run import SeriesRun
from clear_scenes.core.stac.catalogs import Catalog, parse_catalog
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support.clear_dates import made
from tests.support.fields import some_field

REQUEST = SeriesRequest(parse_indices("ndvi,red"), margin=40)


def fields() -> AreaSet:
    """In the sample's tiles, over their seam, and off them."""
    places = [(345_000, 140_000), (333_000, 150_000), (346_500, 141_000), (600_000, 140_000)]
    return AreaSet([Area.rectangle(x, y, x + 900, y + 700, "EPSG:32648") for x, y in places])


def run_of(server: CatalogServer) -> tuple[SeriesRun, Cancellation]:
    areas, cancellation = fields(), Cancellation()
    transport = PlainTransport(Addresses.of_catalog(server.url), cancellation)
    query = SearchQuery(parse_catalog(server.url), areas.around, first_moment("2026-06-01"), last_moment("2026-09-30"))
    return SeriesRun(query, areas, REQUEST, transport), cancellation


def test_each_polygon_has_a_row_of_every_acquisition_that_touches_it(sample_server: CatalogServer) -> None:
    run, _ = run_of(sample_server)
    acquisitions = run.acquisitions()
    rows = [row for series in run.read(acquisitions) for row in series.rows()]
    assert len({(row.acquisition.key, row.number) for row in rows}) == len(rows)
    assert {row.number for row in rows} == {0, 1, 2}, "no scene touches the last one"
    assert {row.acquisition.key for row in rows} == {one.key for one in acquisitions}
    assert {row.pixels for row in rows} == {90 * 70}
    assert all(row.reason is None for row in rows)
    clear = {row.clear_pixels for row in rows}
    assert 0 in clear
    assert 90 * 70 in clear


def test_a_canceled_run_ends(sample_server: CatalogServer) -> None:
    run, cancellation = run_of(sample_server)
    results = run.read(run.acquisitions())
    next(results)
    cancellation.cancel()
    with pytest.raises(Cancelled):
        list(results)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


def same(one: AcquisitionSeries, other: AcquisitionSeries) -> bool:
    arrays = ("pixels", "clear_pixels", "statistics")
    return (one.numbers, one.reasons) == (other.numbers, other.reasons) and all(
        np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True) for name in arrays
    )


def test_another_process_reads_the_same(server: CatalogServer, tmp_path: Path) -> None:
    """What is sent to it and what comes back are values."""
    luck = random.Random(1)
    areas, dates = AreaSet([some_field(luck) for _ in range(20)]), made(tmp_path, server.url, 2, 3).acquisitions
    reader = SeriesReader(areas, REQUEST, PlainTransport(Addresses.of_catalog(server.url), Cancellation()))
    tiles = reader.settle(dates)
    remote = RemoteSeriesReader(areas.areas, Catalog("", server.url, "sentinel-2-l2a"), REQUEST, tiles)
    with ProcessPoolExecutor(1, get_context("fork")) as pool:
        found = list(pool.map(remote, dates))
    assert all(same(one, reader(date)) for one, date in zip(found, dates, strict=True))
    assert any(np.isfinite(one.statistics).any() for one in found)
    with pytest.raises(ValueError, match="read-only"):
        pickle.loads(pickle.dumps(found[0])).pixels[0] = 1
