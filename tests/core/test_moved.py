"""A search that was moved: the new address is asked for the same, whatever status tells of it."""

from __future__ import annotations

import json

import pytest

from clear_scenes.core.errors.catalog import SearchRefused
from tests.support.items import made_item
from tests.support.searching import following, names, page_of, pages
from tests.support.stub import Answer, Request, landing_page, stub_server


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_moved_search_is_posted_again(status: int) -> None:
    """Asked with GET, as browsers do, a catalog names ten scenes of anywhere: here, none."""

    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root, "item-search#sort")))
        if request.path == "/search":
            return Answer(status, "", (("Location", f"{request.root}/v2/search"),))
        if request.method != "POST":
            return page_of([])
        if "page" in request.json:
            return page_of([made_item("b")])
        return page_of([made_item("a")], following(request, page=1) | {"href": f"{request.root}/search"})

    with stub_server(answer) as server:
        assert names(pages(server.url)) == ["a", "b"]
        moved = [request for request in server.asked if request.path == "/v2/search"]
        posted = [request for request in server.asked if request.path == "/search"]
    assert [request.method for request in moved] == ["POST", "POST"]
    assert [request.json for request in moved] == [request.json for request in posted]
    assert moved[0].json["bbox"] == pytest.approx([103.65, 1.25, 103.7, 1.3])
    assert all(request.headers["content-type"] == "application/json" for request in moved)


def test_what_is_seen_elsewhere_is_got_there() -> None:
    """303 says that the answer itself lies at the other address."""

    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        if request.path == "/search":
            return Answer(303, "", (("Location", f"{request.root}/results/7"),))
        assert request.method == "GET"
        return page_of([made_item("a")])

    with stub_server(answer) as server:
        assert names(pages(server.url)) == ["a"]


def test_a_search_is_not_posted_in_circles() -> None:
    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        return Answer(301, "", (("Location", f"{request.root}/search"),))

    with stub_server(answer) as server, pytest.raises(SearchRefused):
        pages(server.url)
    assert len(server.asked) < 20  # the collection is looked up, then searched: each is followed a few times
