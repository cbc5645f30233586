"""Measuring many scenes: results stream, one that fails or stalls holds up no other, cancel ends at once."""

from __future__ import annotations

import logging
import pickle
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.catalog import SearchRefused
from clear_scenes.core.measuring import one_area as measuring
from clear_scenes.core.measuring.executor import measure_all
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.remote import RemoteMeasurer
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION
from tests.support.measuring import AREA, COUNTS, COUNTS_OF_DATA, made, measurer, name_of, scene
from tests.support.rasters import DEFLATE, Kind, classes, sample_file, written

DAYS = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))


class Inline(Executor):
    """Runs each job where it is submitted, as a test double of a cluster's executor might."""

    def submit(self, work: Callable, /, *args: Any, **options: Any) -> Future:
        future: Future = Future()
        try:
            future.set_result(work(*args, **options))
        except BaseException as error:
            future.set_exception(error)
        return future


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    """Six scenes that can be read, by name, and more that cannot."""
    for number in range(6):
        (tmp_path / f"good{number}.tif").write_bytes(sample_file("plain"))
    (tmp_path / "lzw.tif").write_bytes(sample_file("lzw"))
    (tmp_path / "cut.tif").write_bytes(sample_file("plain")[:-30_000])
    (tmp_path / "page.tif").write_text("<html>Please log in</html>")
    (tmp_path / "nowhere.tif").write_bytes(nowhere())
    with serving(tmp_path, items=[], collections=[COLLECTION]) as running:
        yield running


def nowhere() -> bytes:
    return written(Kind(DEFLATE, strict=False, crs=None), classes(1), (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))


def goods(server: CatalogServer) -> list[Acquisition]:
    return [scene(server, f"good{number}") for number in range(6)]


def test_a_scene_is_measured_in_few_requests(server: CatalogServer) -> None:
    found = measurer(server)(scene(server, "good0"))
    assert found == Measurement(
        scene(server, "good0"), COUNTS, None, "strict", found.requests, found.bytes_read, 0, (COUNTS_OF_DATA,)
    )
    seen = [entry for entry in server.log if entry.path == "/files/good0.tif"]
    assert (len(seen), sum(entry.sent for entry in seen)) == (found.requests, found.bytes_read)
    assert all(entry.method == "GET" and entry.range for entry in seen)
    assert found.requests == 2
    assert found.bytes_read < len(sample_file("plain"))


def test_what_is_not_plain_is_decoded_by_gdal_from_the_same_ranges(server: CatalogServer) -> None:
    found = measurer(server)(scene(server, "lzw"))
    assert found.counts == COUNTS
    assert found.decoder in ("rasterio", "osgeo")
    assert found.requests == 2
    assert found.bytes_read < len(sample_file("lzw"))


FAILING = {
    "cut": ({}, "cannot be read: the file is cut short"),
    "page": ({}, "cannot be read: its format is not known"),
    "nowhere": ({}, "does not say where on the earth|format is not known"),
    "missing": ({}, "answered with HTTP status 404"),
    "far": (
        {"assets": {"scl": {"href": "https://10.0.0.1/SCL.tif"}}},
        "not opened for safety: https://10.0.0.1/SCL.tif",
    ),
    "bucket": ({"assets": {"scl": {"href": "abfs://eodata/SCL.jp2"}}}, "not opened for safety: abfs://eodata"),
    "local": ({"assets": {"scl": {"href": "file:///etc/passwd"}}}, "not opened for safety"),
    "bare": ({"assets": {}}, "names no scene classification"),
    "shapeless": ({"geometry": None}, "no valid footprint"),
    "dateless": ({"properties": {}}, "no valid date"),
}


@pytest.mark.parametrize("executor", [None, Inline()], ids=["threads", "inline"])
def test_failing_scenes_say_why_and_stop_no_other(server: CatalogServer, executor: Executor | None) -> None:
    bad = [scene(server, name, **changes) for name, (changes, _) in FAILING.items()]
    good = [replace(one, key=f"{turn} {one.key}") for turn in range(2) for one in goods(server)]
    mixed = [one for pair in zip(bad, good, strict=False) for one in pair]
    found = list(measure_all(iter([mixed]), measurer(server), Cancellation(), executor))
    assert len(found) == len(mixed)
    for one in found:
        if name_of(one) in FAILING:
            assert one.counts is None
            assert one.decoder == ""
            assert re.search(FAILING[name_of(one)][1], str(one.reason)), one
        else:
            assert (one.counts, one.reason) == (COUNTS, None)


def test_an_unexpected_error_is_named_and_logged(
    server: CatalogServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(measuring, "count_classes", broken)
    with caplog.at_level(logging.WARNING, "clear_scenes"):
        found = measurer(server)(scene(server, "good0"))
    assert str(found.reason).startswith("An unexpected error (ZeroDivisionError)")
    assert found.counts is None
    (record,) = [record for record in caplog.records if record.exc_info]
    assert "good0" in record.getMessage()
    assert record.exc_info[0] is ZeroDivisionError


def test_one_stalled_scene_holds_up_no_other(server: CatalogServer) -> None:
    release = server.stall("good2")
    results = measure_all(iter([goods(server)]), measurer(server), Cancellation())
    first = [next(results) for _ in range(5)]
    assert {name_of(one) for one in first} == {"good0", "good1", "good3", "good4", "good5"}
    release.set()
    (last,) = results
    assert name_of(last) == "good2"
    assert {one.counts for one in [*first, last]} == {COUNTS}


def test_results_come_in_the_order_in_which_they_finish() -> None:
    waits = {f"s{number}": threading.Event() for number in range(4)}
    scenes = [made(name) for name in waits]

    def measure(one: Acquisition) -> Measurement:
        assert waits[one.scenes[0].id].wait(5)
        return Measurement(one)

    results = measure_all(iter([scenes]), measure, Cancellation())
    found = []
    for name in ("s2", "s0", "s3", "s1"):
        waits[name].set()
        found.append(name_of(next(results)))
    assert found == ["s2", "s0", "s3", "s1"]
    assert list(results) == []


class Broken(Inline):
    """Loses jobs as a pool does whose workers die: the first is refused, the second fails, the third is cancelled."""

    jobs = 0

    def submit(self, work: Callable, /, *args: Any, **options: Any) -> Future:
        self.jobs += 1
        if self.jobs == 1:
            raise BrokenExecutor("no workers")
        if self.jobs > 3:
            return super().submit(work)
        future: Future = Future()
        if self.jobs == 2:
            future.set_exception(BrokenExecutor("killed"))
        else:
            future.cancel()
            future.set_running_or_notify_cancel()
        return future


def test_jobs_that_an_executor_loses_are_not_measured_and_stop_no_other(server: CatalogServer) -> None:
    found = list(measure_all(iter([goods(server)]), measurer(server), Cancellation(), Broken()))
    reasons = {name_of(one): str(one.reason) for one in found if one.reason}
    assert [one.counts for one in found if one.reason is None] == [COUNTS] * 3
    assert reasons == {
        f"good{number}": f"An unexpected error ({kind}) stopped this scene; details are in the log."
        for number, kind in enumerate(["BrokenExecutor", "BrokenExecutor", "CancelledError"])
    }


def test_what_is_sent_far_away_comes_back_as_measured_here(server: CatalogServer) -> None:
    """As bytes, which is how another process has it; a process makes its connections once."""
    far = pickle.loads(pickle.dumps(RemoteMeasurer(AREA, Catalog("", server.url))))
    far.prepare()
    for number in range(3):
        one = scene(server, f"good{number}")
        found = pickle.loads(pickle.dumps(far(pickle.loads(pickle.dumps(one)))))
        assert found == Measurement(one, COUNTS, None, "strict", found.requests, found.bytes_read, 0, (COUNTS_OF_DATA,))
    assert len(pickle.dumps(far)) < 1000
    refused = far(scene(server, "missing"))
    assert pickle.loads(pickle.dumps(refused)) == refused
    assert "HTTP status 404" in str(refused.reason)


def test_results_come_while_further_pages_are_fetched() -> None:
    second_page = threading.Event()

    def pages() -> Iterator[list[Acquisition]]:
        yield [made("a")]
        assert second_page.wait(5)
        yield []
        yield [made("b")]

    results = measure_all(pages(), Measurement, Cancellation())
    assert name_of(next(results)) == "a"
    second_page.set()
    assert [name_of(one) for one in results] == ["b"]


@pytest.mark.parametrize("executor", [None, Inline()], ids=["threads", "inline"])
def test_pages_that_fail_midway_come_after_what_was_found(server: CatalogServer, executor: Executor | None) -> None:
    def pages() -> Iterator[list[Acquisition]]:
        yield goods(server)[:3]
        yield goods(server)[3:]
        raise SearchRefused(catalog="x", answer="enough")

    found = []
    results = measure_all(pages(), measurer(server), Cancellation(), executor)
    with pytest.raises(SearchRefused, match="enough"):
        found.extend(results)
    assert [one.counts for one in found] == [COUNTS] * 6


def test_no_page_at_all() -> None:
    assert list(measure_all(iter([]), Measurement, Cancellation())) == []


@pytest.mark.parametrize("what", ["a file", "the catalog"])
def test_cancel_ends_within_a_second(server: CatalogServer, what: str) -> None:
    switch = Cancellation()
    server.stall("good" if what == "a file" else "/search")
    query = SearchQuery(Catalog("", server.url, "sentinel-2-l2a"), Area.rectangle(103.65, 1.25, 103.7, 1.3), *DAYS)
    run = Run(query, PlainTransport(Addresses.of_catalog(server.url), switch))
    pages = iter([goods(server)]) if what == "a file" else run.pages()
    threading.Timer(0.3, switch.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        list(run.measurements(pages))
    assert 0.25 < time.monotonic() - began < 1


def test_scenes_that_wait_are_not_measured_after_cancel() -> None:
    switch, begun = Cancellation(), []

    def measure(one: Acquisition) -> Measurement:
        switch.check()
        begun.append(one.key)
        switch.sleep(10)
        return Measurement(one)

    scenes = [made(f"s{number}") for number in range(50)]
    threading.Timer(0.2, switch.cancel).start()
    with ThreadPoolExecutor(4) as pool, pytest.raises(Cancelled):
        list(measure_all(iter([scenes]), measure, switch, pool))
    assert len(begun) == 4


def test_leaving_early_stops_the_rest() -> None:
    """Whoever takes the first result and goes leaves nothing running."""
    begun = []

    def measure(one: Acquisition) -> Measurement:
        begun.append(one.key)
        time.sleep(0.05)
        return Measurement(one)

    scenes = [made(f"s{number}") for number in range(200)]
    with ThreadPoolExecutor(2) as pool:
        results = measure_all(iter([scenes]), measure, Cancellation(), pool)
        next(results)
        results.close()
    assert len(begun) < 20
