"""Windows: how many are asked for at once."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.network import transport
from tests.support.items import COLLECTION
from tests.support.random_catalog import BEGIN, END, spread
from tests.support.searching import names, page_of, pages, stub
from tests.support.stub import Answer, Request, landing_page, stub_server


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


class Together:
    """Counts how many requests are answered at the same time."""

    def __init__(self, answer: Callable[[Request], Answer], seconds: float = 0.05) -> None:
        self._answer, self._seconds, self._lock = answer, seconds, threading.Lock()
        self.now = self.most = 0

    def __call__(self, request: Request) -> Answer:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(self._seconds)
        try:
            return self._answer(request)
        finally:
            with self._lock:
                self.now -= 1


def test_six_requests_at_once_at_most() -> None:
    together = Together(spread(2000).answer)
    with stub(together, "item-search#sort") as server:
        pages(server.url, start=BEGIN, end=END)
    assert together.most == 6


@pytest.mark.parametrize("collection", ["", "sentinel-2-l2a"])
def test_what_a_catalog_says_of_itself_is_asked_for_at_once(collection: str) -> None:
    """Its landing page is not answered before its collections are asked for, nor these before it."""
    both, catalog = threading.Barrier(2), spread(20)

    def answer(request: Request) -> Answer:
        if request.path == "/search":
            return catalog.answer(request)
        both.wait(10)
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        found = COLLECTION if collection else {"collections": [COLLECTION], "links": []}
        return Answer(200, json.dumps(found))

    with stub_server(answer) as server:
        assert len(names(pages(server.url, start=BEGIN, end=END, collection=collection))) == 20
        described = {"/", f"/collections/{collection}".rstrip("/")}
        assert {request.path for request in server.asked} == {"/search", *described}
        assert sum(request.path in described for request in server.asked) == 2


def test_collections_at_an_address_of_their_own() -> None:
    """What was asked for meanwhile is not there."""
    catalog = spread(20)

    def answer(request: Request) -> Answer:
        if request.path == "/search":
            return catalog.answer(request)
        if request.path == "/":
            page = landing_page(request.root)
            links = [link | {"href": link["href"].replace("collections", "held")} for link in page["links"]]
            return Answer(200, json.dumps(page | {"links": links}))
        if request.path == "/held":
            return Answer(200, json.dumps({"collections": [COLLECTION], "links": []}))
        return Answer(404, "{}")

    with stub_server(answer) as server:
        assert len(names(pages(server.url, start=BEGIN, end=END, collection=""))) == 20


def test_fewer_at_once_where_the_server_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It answers with 429 while more than two are under way."""
    monkeypatch.setattr(transport, "backoff", lambda: [0.1, 0.3])
    catalog, late = spread(2000), []

    def answer(request: Request) -> Answer:
        if together.now > 2:
            late.append(len(catalog.asked))
            return Answer(429, "{}", (("Retry-After", "0"),))
        return catalog.answer(request)

    together = Together(answer, 0.02)
    with stub(together, "item-search#sort") as server:
        assert len(names(pages(server.url, start=BEGIN, end=END))) == 2000
    assert late
    assert max(late) < len(catalog.asked) / 2, "not to the end"


def test_boxes_are_searched_at_once_too() -> None:
    together = Together(lambda request: page_of([]), 0.1)
    with stub(together) as server:
        pages(server.url, area=Area.rectangle(179.5, -16.6, 180.2, -16.5))
    assert together.most == 2
