"""Headers that a search has not needed are fetched ahead, within bounds: a search beside it does not ask for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.measuring import headers
from clear_scenes.core.measuring.headers import fetch_headers
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.access import Access, Grant
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.signing import Signer
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, Logged, serving
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import sample_file
from tests.support.stub import Answer, Request, stub_server

CRS = "EPSG:32648"
OVERLAP = Area.rectangle(349_000, 142_000, 352_000, 145_000, CRS)  # both tiles hold it, and one is read
BESIDE = Area.rectangle(357_000, 142_000, 360_000, 145_000, CRS)  # in the other tile alone
HEADER = "bytes=0-8191"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept.sqlite")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    for number in range(8):
        (tmp_path / f"scene{number}.tif").write_bytes(sample_file("plain"))
    with serving(tmp_path, items=[], collections=[COLLECTION]) as running:
        yield running


def scenes(url: str, count: int = 8) -> list[Scene]:
    items = [made_item(f"scene{number}") for number in range(count)]
    return [
        scene_from_item(item | {"assets": {"scl": {"href": f"{url}/files/{item['id']}.tif"}}}, url) for item in items
    ]


def transport(url: str, access: Access | None = None, login: str = "") -> PlainTransport:
    signer = Signer(Grant("", url, access or Access(), login))
    return PlainTransport(Addresses.of_catalog(url), Cancellation(), signer)


def asked(server: CatalogServer, since: int = 0) -> list[Logged]:
    return [entry for entry in server.log[since:] if entry.path.startswith("/files/")]


def searched(
    server: CatalogServer, area: Area, store: Store
) -> tuple[list[Acquisition], dict[str, Measurement], list[Logged]]:
    """What a search finds and measures, and the ranges of files that were asked for."""
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
    run, before = Run.plain(SearchQuery(parse_catalog(server.url), area, first, last), store), len(server.log)
    pages = list(run.pages())
    measured = {one.acquisition.day: one for one in run.measurements(iter(pages))}
    return [one for page in pages for one in page], measured, asked(server, before)


def test_an_area_in_the_tile_beside_finds_the_headers(sample_server: CatalogServer, store: Store) -> None:
    found, _, first = searched(sample_server, OVERLAP, store)
    unread = {scene.asset("scl") for one in found for scene in one.scenes} - {
        f"{sample_server.url}{entry.path}" for entry in first
    }
    assert len(unread) >= 8, "of most overpasses one tile holds all of the area"
    before = len(sample_server.log)
    assert fetch_headers([scene for one in found for scene in one.scenes], transport(sample_server.url), store) == len(
        unread
    )
    ahead = asked(sample_server, before)
    assert {f"{sample_server.url}{entry.path}" for entry in ahead} == unread
    assert {entry.range for entry in ahead} == {HEADER}
    _, beside, again = searched(sample_server, BESIDE, store)
    _, truth, cold = searched(sample_server, BESIDE, Store())
    assert {day: one.counts for day, one in beside.items()} == {day: one.counts for day, one in truth.items()}
    assert len(beside) == 12
    headers = [entry for entry in cold if entry.range.startswith("bytes=0-")]
    assert len(headers) == 12
    assert not [entry for entry in again if entry.range.startswith("bytes=0-")]
    assert len(again) == len(cold) - 12
    assert sum(entry.sent for entry in again) == sum(entry.sent for entry in cold) - sum(one.sent for one in headers)


def test_nothing_is_fetched_twice(server: CatalogServer, store: Store) -> None:
    assert fetch_headers(scenes(server.url), transport(server.url), store) == 8
    assert fetch_headers(scenes(server.url), transport(server.url), store) == 0
    assert len(asked(server)) == 8


def test_so_many_at_most(server: CatalogServer, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headers, "MOST_HEADERS", 5)
    assert fetch_headers(scenes(server.url), transport(server.url), store) == 5
    assert len(asked(server)) == 5


def test_so_long_at_most(server: CatalogServer, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headers, "SECONDS", 0.0)
    assert fetch_headers(scenes(server.url), transport(server.url), store) == 0
    assert asked(server) == []


@pytest.mark.parametrize(
    ("access", "login"), [(Access(), "abc1234"), (Access(pays=True), ""), (Access(login=True), "abc1234")]
)
def test_never_where_a_login_signs(server: CatalogServer, store: Store, access: Access, login: str) -> None:
    assert fetch_headers(scenes(server.url), transport(server.url, access, login), store) == 0
    assert asked(server) == []


def test_never_of_other_files(server: CatalogServer, store: Store, tmp_path: Path) -> None:
    """On this machine, without such a header, or without a quality layer."""
    (one,) = scenes(server.url, 1)
    addresses = [(tmp_path / "scene0.tif").as_uri(), f"{server.url}/files/a.zarr/scl"]
    others = [replace(one, assets=(("scl", address),)) for address in addresses]
    others.append(scene_from_item(made_item() | {"assets": {}}, server.url))
    assert fetch_headers(others, transport(server.url), store) == 0
    assert asked(server) == []


def answers(status: int, store: Store) -> tuple[int, Sequence[Request]]:
    """How many of 40 headers are fetched of a server that answers so, and what it was asked."""
    with stub_server(lambda request: Answer(status, "", (("Retry-After", "0"),))) as server:
        return fetch_headers(scenes(server.url, 40), transport(server.url), store), list(server.asked)


def test_a_server_that_has_too_much_to_do_is_left_alone(store: Store) -> None:
    count, requests = answers(429, store)
    assert count == 0
    assert len({request.path for request in requests}) <= 4, "those that were under way"


def test_where_requests_fail_it_ends(store: Store) -> None:
    count, requests = answers(404, store)
    assert count == 0
    assert 3 <= len(requests) <= 7


def test_cancel_ends_it(server: CatalogServer, store: Store) -> None:
    way = transport(server.url)
    way.cancellation.cancel()
    with pytest.raises(Cancelled):
        fetch_headers(scenes(server.url), way, store)
    assert asked(server) == []
