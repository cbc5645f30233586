"""Collections: one that is not there is an error with the nearest names that are, another spelling is the same one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.catalog import SearchRefused
from clear_scenes.core.errors.search import CollectionMissing
from clear_scenes.core.network import transport
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.stac.collection_names import are_alike, product_named
from clear_scenes.core.stac.products import HLS_S30
from tests.support.items import COLLECTION, made_item
from tests.support.searching import names, page_of, pages
from tests.support.stub import Answer, Request, Stub, landing_page, stub_server

THERE = ("sentinel-2-l1c", "sentinel-2-l2a", "sentinel-2-c1-l2a", "landsat-c2-l2", "cop-dem-glo-30")


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


def nothing(request: Request) -> Answer:
    return page_of([])


def server_of(
    there: Iterable[str], page: Callable[[Request], Answer] = nothing, **listed: Any
) -> AbstractContextManager[Stub]:
    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        if request.path == "/collections":
            found = [COLLECTION | {"id": name} for name in listed.get("listed", there)]
            return Answer(200, json.dumps({"collections": found, "links": []}))
        if request.path.startswith("/collections/"):
            name = request.path.removeprefix("/collections/")
            found = json.dumps(COLLECTION | {"id": name})
            return Answer(200, found) if name in there else Answer(404, '{"code": "NotFoundError"}')
        return page(request)

    return stub_server(answer)


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("sentinel-2-l2aa", "sentinel-2-l2a, "),  # typed wrongly
        ("sentinel-s2-l2a-cogs", "sentinel-2-l2a, "),  # renamed since; its name is known
        ("SENTINEL-2-L2A", "sentinel-2-l2a, "),
        ("hls2-s30", "sentinel-2-l1c, sentinel-2-l2a, sentinel-2-c1-l2a, landsat-c2-l2, cop-dem-glo-30."),
    ],
)
def test_a_collection_that_is_not_there_is_an_error(asked: str, offered: str) -> None:
    with server_of(THERE) as server, pytest.raises(CollectionMissing) as error:
        pages(server.url, collection=asked)
    assert str(error.value).startswith(f"{server.url} has no collection {asked}. Choose one that it has, as {offered}")


@pytest.mark.parametrize("status", [400, 404, 422])
def test_a_search_that_is_refused_for_its_collection(status: int) -> None:
    refusing = Answer(status, '{"description": "collection not found"}')
    with server_of(THERE, lambda request: refusing) as server:
        with pytest.raises(CollectionMissing, match="as sentinel-2-l2a"):
            pages(server.url, collection="sentinel-s2-l2a-cogs")
        with pytest.raises(SearchRefused, match="collection not found"):
            pages(server.url)


def test_a_server_that_has_everything_else_is_told_by_what_it_names() -> None:
    """It ignores the collection that is asked for, which it does not have."""
    other = made_item() | {"collection": "sentinel-2-l1c"}
    with server_of(THERE, lambda request: page_of([other])) as server:
        with pytest.raises(CollectionMissing):
            pages(server.url, collection="sentinel-s2-l2a-cogs")
        assert names(pages(server.url)) == []


@pytest.mark.parametrize("asked", ["sentinel-2-l2a", "landsat-c2-l2"])
def test_a_collection_without_scenes_is_no_error(asked: str) -> None:
    with server_of(THERE) as server:
        assert names(pages(server.url, collection=asked)) == []


def test_what_is_listed_is_there() -> None:
    """A server that knows no address for one collection alone, as some static catalogs behind a search."""
    with server_of((), listed=THERE) as server:
        assert names(pages(server.url)) == []


def test_a_server_that_does_not_say_what_it_has() -> None:
    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        return page_of([]) if request.path == "/search" else Answer(404, "not found")

    with stub_server(answer) as server:
        assert names(pages(server.url)) == []


def test_a_search_that_finds_something_looks_its_collection_up_once() -> None:
    with server_of(THERE, lambda request: page_of([made_item()])) as server:
        assert names(pages(server.url)) == ["made-up"]
        once = sorted(request.path for request in server.asked if request.path != "/search")
        assert once == ["/", "/collections/sentinel-2-l2a"], "what its quality layer states is asked once"


def test_cancelling_while_the_collection_is_looked_up() -> None:
    switch = Cancellation()

    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        switch.cancel()
        return Answer(404, '{"code": "NotFoundError"}')

    with stub_server(answer) as server, pytest.raises(Cancelled):
        pages(server.url, switch=switch)


# Spelling


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("HLSS30.v2.0", "HLSS30_2.0"),
        ("HLSS30_2.0", "HLSS30.v2.0"),
        ("sentinel-2-l2a", "Sentinel-2-L2A"),
        ("sentinel-2-l2a", "sentinel_2_l2a"),
    ],
)
def test_scenes_of_another_spelling_are_of_the_collection(asked: str, answered: str) -> None:
    item = made_item() | {"collection": answered}
    item["assets"]["Fmask"] = item["assets"]["scl"]
    with server_of((asked,), lambda request: page_of([item])) as server:
        assert names(pages(server.url, collection=asked)) == ["made-up"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sentinel-2-l2a", "sentinel-2-l1c"),
        ("sentinel-2-l2a", "sentinel-2-c1-l2a"),
        ("HLSS30_2.0", "HLSL30_2.0"),
        ("HLSS30.v2.0", "HLSS30.v1.5"),
        ("landsat-c2-l2", "landsat-c2-l1"),
    ],
)
def test_other_collections_are_others(one: str, other: str) -> None:
    assert not are_alike(one, other)
    item = made_item() | {"collection": other}
    with server_of((one, other), lambda request: page_of([item])) as server:
        assert names(pages(server.url, collection=one)) == []


def test_a_known_collection_is_known_however_it_is_spelled() -> None:
    assert product_named("HLSS30.v2.0") is HLS_S30
    assert product_named("nothing") is None
