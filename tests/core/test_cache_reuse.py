"""Never twice: what an earlier run read is not asked for again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.one_area import KEPT, AcquisitionMeasurer, quality_name
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.items import COLLECTION, made_item
from tests.support.measuring import scene
from tests.support.rasters import AFFINE, box, classes, sample_file

CRS = "EPSG:32648"
HERE = Area.rectangle(349_000, 142_000, 352_000, 145_000, CRS)
MOVED = Area.rectangle(348_000, 142_000, 351_000, 145_000, CRS)  # a kilometre on, in the same blocks
AWAY = Area.rectangle(346_000, 134_000, 349_000, 137_000, CRS)
ENLARGED = Area.rectangle(347_000, 136_000, 353_000, 148_000, CRS)
BEGINNING = "bytes=0-"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept.sqlite")


def run(server: CatalogServer, area: Area, store: Store, limits: Limits | None = None) -> tuple[dict, list]:
    """Measurements by scene, and the ranges of files that were asked for."""
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
    one = Run.plain(SearchQuery(parse_catalog(server.url), area, first, last), store, limits, by_acquisition=False)
    before = len(server.log)
    found: dict[str, Measurement] = {each.acquisition.scenes[0].id: each for each in one.measurements(one.pages())}
    asked = [entry for entry in server.log[before:] if entry.path.startswith("/files/")]
    assert sum(each.requests for each in found.values()) == len(asked)
    return found, asked


def counts(found: dict[str, Measurement]) -> dict[str, tuple[int, ...] | None]:
    return {name: each.counts for name, each in found.items()}


def test_the_same_search_again_asks_for_no_pixel(sample_server: CatalogServer, store: Store) -> None:
    once, asked = run(sample_server, HERE, store)
    assert len(asked) >= 2 * len(once) == 48
    again, asked = run(sample_server, HERE, store)
    assert asked == []
    assert counts(again) == counts(once)
    assert {each.decoder for each in again.values()} == {KEPT}


def test_another_program_finds_it_too(sample_server: CatalogServer, store: Store, tmp_path: Path) -> None:
    once, _ = run(sample_server, HERE, store)
    store.close()
    again, asked = run(sample_server, HERE, Store(tmp_path / "kept.sqlite"))
    assert asked == []
    assert counts(again) == counts(once)


def test_a_moved_area_reads_only_blocks_not_seen(sample_server: CatalogServer, store: Store) -> None:
    run(sample_server, HERE, store)
    moved, asked = run(sample_server, MOVED, store)
    assert asked == []
    assert counts(moved) == counts(run(sample_server, MOVED, Store())[0])
    away, asked = run(sample_server, AWAY, store)
    assert asked
    assert not [entry for entry in asked if entry.range.startswith(BEGINNING)], "headers are kept"
    assert counts(away) == counts(run(sample_server, AWAY, Store())[0])


@pytest.mark.parametrize("area", [AWAY, ENLARGED], ids=["moved", "enlarged"])
def test_a_second_search_asks_for_blocks_alone(sample_server: CatalogServer, store: Store, area: Area) -> None:
    """It asks for what the first one asks for there, less the headers and the blocks that are kept."""
    truth, cold = run(sample_server, area, Store())
    _, first = run(sample_server, HERE, store)
    again, asked = run(sample_server, area, store)
    assert counts(again) == counts(truth)
    headers = [entry for entry in cold if entry.range.startswith(BEGINNING)]
    assert {entry.path for entry in headers} <= {entry.path for entry in first}
    assert len(headers) == 24
    assert not [entry for entry in asked if entry.range.startswith(BEGINNING)]
    assert len(asked) <= 0.6 * len(cold)
    assert sum(entry.sent for entry in asked) + sum(one.sent for one in headers) <= sum(entry.sent for entry in cold)


def test_reading_on_asks_only_for_what_is_missing(sample_server: CatalogServer, store: Store) -> None:
    whole = Area.rectangle(332_000, 132_000, 355_000, 155_000, CRS)
    proven, first = run(sample_server, whole, store, Limits(10))
    partial = {name for name, each in proven.items() if each.unread}
    assert partial
    full, rest = run(sample_server, whole, store)
    assert counts(full) == counts(run(sample_server, whole, Store())[0])
    assert not any(each.unread for each in full.values())
    both = [(entry.path, entry.range) for entry in (*first, *rest)]
    assert len(set(both)) == len(both)
    assert {entry.path.split("/")[-2] for entry in rest} == partial


def test_another_limit_is_proven_with_what_is_kept(sample_server: CatalogServer, store: Store) -> None:
    run(sample_server, HERE, store)
    for limit in (0, 1, 50, 100):
        found, asked = run(sample_server, HERE, store, Limits(limit))
        assert asked == []
        assert len(found) == 24


def test_what_came_damaged_is_asked_for_again(
    sample_server: CatalogServer, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A block that came broken once must not stay broken."""
    good, _ = run(sample_server, HERE, Store())
    read_all = RemoteFile.read_all

    def damaged(file: RemoteFile, ranges: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        return (data[:-40] + bytes(40) for data in read_all(file, ranges))

    with monkeypatch.context() as patch:
        patch.setattr(RemoteFile, "read_all", damaged)
        broken, _ = run(sample_server, HERE, store)
    assert any(each.counts is None for each in broken.values())
    again, asked = run(sample_server, HERE, store)
    assert asked
    assert counts(again) == counts(good)


@pytest.mark.parametrize(
    ("first", "then", "trouble"),
    [("uncompressed", "plain", "HTTP status 416"), ("plain", "uncompressed", "another part of the file")],
    ids=["shorter", "longer"],
)
def test_a_file_that_was_replaced_is_read_anew(
    first: str, then: str, trouble: str, tmp_path: Path, store: Store
) -> None:
    """In place, where the catalog states no version: where its blocks lie is kept of the one before."""
    seen, elsewhere = (Area(((tuple(box(*place)),),), CRS) for place in ((10, 10, 40, 40), (500, 600, 700, 690)))
    with serving(tmp_path, items=[], collections=[COLLECTION]) as server:
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        one = scene(server, "one")
        (tmp_path / "one.tif").write_bytes(sample_file(first, 1))
        assert AcquisitionMeasurer(seen, transport, store)(one).counts
        (tmp_path / "one.tif").write_bytes(sample_file(then, 5))
        measure = AcquisitionMeasurer(elsewhere, transport, store)
        assert trouble in str(measure(one).reason)
        assert measure(one).counts == oracle.count(classes(5), AFFINE, CRS, elsewhere.polygons, CRS)


def test_another_processing_is_another_file() -> None:
    """Whatever the catalog says of it: a version, or how or when it was processed."""
    said = ({}, {"updated": "2026-06-14T00:00:00Z"}, {"s2:processing_baseline": "05.10"})
    said = (*said, {"s2:generation_time": "2026-06-14T00:00:00Z"}, {"s2:sequence": "1"})
    assert len({quality_name(scene_from_item(made_item(**each), "")) for each in said}) == len(said)
