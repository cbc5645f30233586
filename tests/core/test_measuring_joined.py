"""Measuring acquisitions of several scenes: as one, with one that fails, with one that a later page adds to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.measuring.executor import measure_all
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item
from tests.support.measuring import AREA, COUNTS, COUNTS_OF_DATA, made, measurer, scene
from tests.support.rasters import KINDS, classes, sample_file, written
from tests.support.searching import page_of, stub


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    (tmp_path / "good0.tif").write_bytes(sample_file("plain"))
    (tmp_path / "page.tif").write_text("<html>Please log in</html>")
    with serving(tmp_path, items=[], collections=[COLLECTION]) as running:
        yield running


def halves(server: CatalogServer, tmp_path: Path) -> list[Scene]:
    """The two halves of what the good ones hold, each with the other half empty."""
    found = []
    for name, columns in (("left", slice(None, 200)), ("right", slice(200, None))):
        pixels = np.zeros_like(classes(1))
        pixels[:, columns] = classes(1)[:, columns]
        (tmp_path / f"{name}.tif").write_bytes(written(KINDS["plain"], pixels))
        found += scene(server, name).scenes
    return found


def test_scenes_of_an_acquisition_are_measured_as_one(server: CatalogServer, tmp_path: Path) -> None:
    scenes = halves(server, tmp_path)
    found = measurer(server)(Acquisition("one", tuple(scenes), (0.5, 0.5)))
    assert (found.counts, found.reason, found.unread, found.decoder) == (COUNTS, None, 0, "strict")
    assert tuple(np.sum(found.parts, axis=0)) == COUNTS_OF_DATA
    seen = [entry for entry in server.log if entry.path.startswith("/files/")]
    assert (len(seen), sum(entry.sent for entry in seen)) == (found.requests, found.bytes_read)
    assert min(sum(part) for part in found.parts) > 0


def test_a_broken_scene_of_several_hides_only_what_it_alone_may_have(server: CatalogServer, tmp_path: Path) -> None:
    left, _ = halves(server, tmp_path)
    broken = scene(server, "missing").scenes[0]
    for order in ((left, broken), (broken, left)):
        found = measurer(server)(Acquisition("one", order, (0.5, 0.5)))
        assert "HTTP status 404" in str(found.reason)
        data = [sum(part) for part in found.parts]
        assert data[order.index(broken)] == 0 < data[order.index(left)]
        assert sum(found.counts) + found.unread == sum(COUNTS)
        assert found.unread >= sum(COUNTS_OF_DATA) - sum(data)
        assert Limits(50).judge(found) is Verdict.NOT_MEASURED
        assert Limits(0).judge(found) is Verdict.CLOUDY
        assert Limits(100).judge(found) is Verdict.CLEAR
    whole = measurer(server)(Acquisition("one", (broken, *scene(server, "good0").scenes), (1.0, 0.0)))
    assert (whole.counts, whole.reason) == (COUNTS, None), "it hides nothing where another has data everywhere"


def test_none_that_can_be_read_says_why(server: CatalogServer) -> None:
    broken = (*scene(server, "missing").scenes, *scene(server, "page").scenes)
    found = measurer(server)(Acquisition("one", broken, (0.5, 0.5)))
    assert found.counts is None
    assert "HTTP status 404" in str(found.reason)
    assert found.requests == 2


def test_counts_are_kept_for_the_set_of_scenes(server: CatalogServer, tmp_path: Path) -> None:
    """One that grows reads nothing of what it had again."""
    store = Store(tmp_path / "kept.sqlite")
    measure = AcquisitionMeasurer(AREA, PlainTransport(Addresses.of_catalog(server.url), Cancellation()), store)
    left, right = halves(server, tmp_path)
    one = measure(Acquisition("one", (left,), (1.0,)))
    assert one.counts != COUNTS
    grown = Acquisition("one", (left, right), (0.5, 0.5))
    asked = len(server.log)
    both = measure(grown)
    assert both.counts == COUNTS
    assert {entry.path for entry in server.log[asked:]} == {"/files/right.tif"}
    asked = len(server.log)
    again = measure(grown)
    assert (again.counts, again.parts, again.decoder) == (COUNTS, both.parts, "kept")
    assert measure(Acquisition("one", (left,), (1.0,))).counts == one.counts
    assert len(server.log) == asked


def test_only_what_comes_of_the_last_version_is_yielded() -> None:
    """The older one is still being measured when the page comes that adds to it; they are not measured at once."""
    started, release, running = threading.Event(), threading.Event(), []
    small, other = made("a"), made("b")
    large = replace(small, scenes=(*small.scenes, *made("c").scenes), shares=(0.5, 0.5))

    def pages() -> Iterator[list[Acquisition]]:
        yield [small, other]
        assert started.wait(5)
        yield [large]
        release.set()

    def measure(one: Acquisition) -> Measurement:
        running.append(one)
        if one is small:
            started.set()
            assert release.wait(5)
        assert one is not large or release.is_set()
        return Measurement(one)

    found = [one.acquisition for one in measure_all(pages(), measure, Cancellation())]
    assert sorted(one.key for one in found) == sorted([large.key, other.key])
    assert large in found
    assert len(running) == 3


def test_one_that_grows_after_it_was_measured_is_measured_again() -> None:
    small = made("a")
    large = replace(small, scenes=(*small.scenes, *made("c").scenes), shares=(0.5, 0.5))
    measured = threading.Event()

    def pages() -> Iterator[list[Acquisition]]:
        yield [small]
        assert measured.wait(5)
        yield [large]

    results = measure_all(pages(), Measurement, Cancellation())
    assert next(results).acquisition is small
    measured.set()
    assert [one.acquisition for one in results] == [large]


def test_halves_under_one_id_are_measured_as_one(server: CatalogServer, tmp_path: Path) -> None:
    """As found by a search: two items of one id, each with the file of one half, in one collection or in two."""
    halves(server, tmp_path)
    west, south, east, north = AREA.on_globe()[0][0].min(0).tolist() + AREA.on_globe()[0][0].max(0).tolist()
    middle = (west + east) / 2  # where the halves meet, nearly: each reaches as far as the tile
    items = []
    for name, (left, right) in {"left": (west - 1, middle), "right": (middle, east + 1)}.items():
        ring = [[left, south - 1], [right, south - 1], [right, north + 1], [left, north + 1], [left, south - 1]]
        item = made_item("one", **{"s2:datatake_id": "GS2A_20260613T032000_000001_N05.11"})
        item |= {"geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [left, south - 1, right, north + 1]}
        items.append(item | {"assets": {"scl": {"href": f"{server.url}/files/{name}.tif"}}})
    with stub(lambda request: page_of(items)) as catalog:
        day = datetime(2026, 6, 13, tzinfo=UTC), datetime(2026, 6, 13, 23, tzinfo=UTC)
        run = Run.plain(SearchQuery(Catalog("", catalog.url, "sentinel-2-l2a"), AREA, *day))
        (found,) = run.measurements(run.pages())
    assert len(found.acquisition.scenes) == 2
    assert (found.counts, found.reason) == (COUNTS, None)
