"""Catalogs that misbehave: every search ends, in what was found or in a sentence that says what is wrong."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.area import AreaEmpty
from clear_scenes.core.errors.base import Cancelled, ClearScenesError
from clear_scenes.core.errors.catalog import (
    CatalogError,
    CatalogRetired,
    DatesReversed,
    NoCollection,
    NotACatalog,
    SearchCutShort,
    SearchRefused,
    TooManyScenes,
)
from clear_scenes.core.errors.login import LoginWanted
from clear_scenes.core.errors.network import AddressRefused, BadStatus, Unreachable
from clear_scenes.core.network import transport
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.transport import open_session
from clear_scenes.core.stac import catalogs, search
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.stac.search import SearchQuery
from sample.server import serving
from tests.support.items import COLLECTION, made_item
from tests.support.searching import AREA, FIRST, LAST, coming, following, names, page_of, pages, searches, stub
from tests.support.stub import Answer, Request, landing_page, stub_server


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


# Pages that never end


def test_a_next_link_to_itself_ends() -> None:
    with stub(lambda request: page_of([made_item("a"), made_item("b")], following(request))) as server:
        assert names(pages(server.url)) == ["a", "b"]
        assert searches(server) <= 6, "its circle, and that of the moment with which a page ended"


def test_a_server_that_turns_in_a_circle_ends() -> None:
    """Three pages that follow each other for ever."""

    def page(request: Request) -> Answer:
        number = (request.json.get("page", 0)) % 3
        return page_of([made_item(f"s{number}")], following(request, page=request.json.get("page", 0) + 1))

    with stub(page) as server:
        assert sorted(names(pages(server.url))) == ["s0", "s1", "s2"]
        assert searches(server) == 5


@pytest.mark.parametrize("last", [1, 7], ids=["at the second page", "for ever"])
@pytest.mark.parametrize("said", [{"numberMatched": 5}, {"context": {"matched": 5}}], ids=["STAC 1.0", "before"])
def test_a_circle_before_all_scenes_are_named_is_told(said: dict, last: int) -> None:
    """After what came: more scenes match, and nobody knows which."""

    def page(request: Request) -> Answer:
        number = request.json.get("page", 0)
        link = [following(request, page=number + 1)] if number < last else []
        return page_of([made_item("a"), made_item("b")], *link, **said)

    found: list[list[Scene]] = []
    with stub(page) as server:
        results = coming(server.url, catalog=Catalog("Ours", server.url, "sentinel-2-l2a"))
        with pytest.raises(SearchCutShort, match=r"Ours named only 2 of 5 scenes.* a shorter period"):
            found.extend(results)
    assert names(found) == ["a", "b"]


def test_fewer_scenes_than_estimated_are_all(caplog: pytest.LogCaptureFixture) -> None:
    """No page was repeated: a server may count by guessing."""

    def page(request: Request) -> Answer:
        number = request.json.get("page", 0)
        link = [following(request, page=1)] if not number else []
        return page_of([made_item(f"s{number}")], *link, numberMatched=5)

    with stub(page) as server, caplog.at_level("WARNING", "clear_scenes"):
        assert names(pages(server.url)) == ["s0", "s1"]
    assert "named 2 scenes, and says that 5 match" in caplog.text


@pytest.mark.parametrize("date", [None, 7, "yesterday", "2026-13-45T99:99:99Z"])
def test_a_page_that_ends_with_no_date_that_can_be_asked_for(date: object) -> None:
    """Two of a moment, so that there may be more of it; it is not asked for."""

    def page(request: Request) -> Answer:
        if "page" in request.json:
            return page_of([made_item("c")])
        return page_of([made_item(name, datetime=date) for name in "ab"], following(request, page=1))

    with stub(page) as server:
        assert sorted(names(pages(server.url))) == ["a", "b", "c"]
        assert searches(server) == 2


def test_a_page_of_nothing_that_goes_on() -> None:
    def page(request: Request) -> Answer:
        return page_of([made_item()]) if "page" in request.json else page_of([None], following(request, page=1))

    with stub(page) as server:
        assert names(pages(server.url)) == ["made-up"]


def test_repeated_items_come_once() -> None:
    """Each page repeats the last item of the one before."""

    def page(request: Request) -> Answer:
        number = request.json.get("page", 0)
        link = [following(request, page=number + 1)] if number < 5 else []
        return page_of([made_item(f"s{number}"), made_item(f"s{number + 1}")], *link)

    with stub(page) as server:
        assert sorted(names(pages(server.url))) == [f"s{number}" for number in range(7)]


def test_too_many_scenes_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MAX_SCENES", 20)

    def page(request: Request) -> Answer:
        number = request.json.get("page", 0)
        return page_of([made_item(f"{number}-{i}") for i in range(7)], following(request, page=number + 1))

    with stub(page) as server, pytest.raises(TooManyScenes, match="More than 20 scenes"):
        pages(server.url)


@pytest.mark.parametrize(
    "host", ["https://evil.example", "http://127.0.0.2:{port}", "http://localhost:{port}", "file:///etc"]
)
def test_a_next_link_to_another_host_is_not_followed(host: str) -> None:
    def page(request: Request) -> Answer:
        there = host.format(port=request.root.rsplit(":", 1)[1])
        return page_of([made_item("a")], following(request) | {"href": f"{there}/search"})

    found: list[str] = []
    with stub(page) as server:
        query = SearchQuery(Catalog("", server.url, "sentinel-2-l2a"), AREA, FIRST, LAST)
        session = open_session(PlainTransport(Addresses.of_catalog(server.url), Cancellation()))
        results = search.search(query, session)
        found += [scene.id for scene in next(results)]
        with pytest.raises(AddressRefused):
            next(results)
        assert searches(server) == 1
    assert found == ["a"], "what came before stays valid"


def test_get_only_servers_are_searched(tmp_path: Path) -> None:
    def page(request: Request) -> Answer:
        assert request.method == "GET"
        if "token" in request.query:
            return page_of([made_item("b")])
        return page_of([made_item("a")], {"rel": "next", "href": f"{request.root}/search?token=2"})

    with stub(page, methods=("GET",)) as server:
        assert names(pages(server.url)) == ["a", "b"]


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_packed_answers_are_unpacked(coding: str) -> None:
    def page(request: Request) -> Answer:
        body = page_of([made_item()]).body.encode()
        packed = gzip.compress(body) if coding == "gzip" else body
        return Answer(200, packed, (("Content-Encoding", coding), ("Content-Type", "application/geo+json")))

    with stub(page) as server:
        assert names(pages(server.url)) == ["made-up"]


def test_only_what_can_be_unpacked_is_accepted() -> None:
    session = open_session(PlainTransport(Addresses("x"), Cancellation()))
    assert session.headers["Accept-Encoding"] == "gzip"


BROKEN: dict[str, Answer] = {
    "html": Answer(200, "<html><body>Please log in</body></html>", (("Content-Type", "text/html"),)),
    "nothing": Answer(200, ""),
    "a list": Answer(200, "[1, 2]"),
    "null": Answer(200, "null"),
    "no features": Answer(200, '{"message": "internal error"}'),
    "features null": Answer(200, '{"type": "FeatureCollection", "features": null, "links": []}'),
    "features text": Answer(200, '{"type": "FeatureCollection", "features": "none", "links": []}'),
    "features object": Answer(200, '{"type": "FeatureCollection", "features": {"a": 1}, "links": []}'),
    "links null": Answer(200, json.dumps({"features": [made_item()], "links": None})),
    "links without rel": Answer(200, json.dumps({"features": [made_item()], "links": [{"href": "x"}]})),
    "next without href": Answer(200, json.dumps({"features": [made_item()], "links": [{"rel": "next"}]})),
    "deep": Answer(200, "[" * 100_000 + "]" * 100_000),
    "cut": Answer(200, '{"type": "FeatureCollection", "feat'),
    "not utf-8": Answer(200, b'{"features": ["\xff\xfe"]}'),
    "400": Answer(400, '{"code": "BadRequest", "description": "bbox is wrong"}'),
    "403": Answer(403, '{"message": "Forbidden"}'),
    "404": Answer(404, "not here"),
    "500": Answer(500, "oops"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_search_is_refused_with_a_sentence(case: str) -> None:
    with stub(lambda request: BROKEN[case]) as server, pytest.raises(CatalogError) as error:
        pages(server.url)
    assert isinstance(error.value, SearchRefused)
    assert server.url in str(error.value)
    assert "Expecting value" not in str(error.value), "words for programmers are in the log"
    if case == "400":
        assert "bbox is wrong" in str(error.value)


# The landing page


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Answer(404, "not found"), NotACatalog),
        (Answer(200, "<html>Welcome</html>"), NotACatalog),
        (Answer(200, "{}"), NotACatalog),
        (Answer(200, "[]"), NotACatalog),
        (Answer(200, "null"), NotACatalog),
        (Answer(200, '{"type": "Catalog"}'), NotACatalog),
        (Answer(200, json.dumps(made_item())), NotACatalog),
        (Answer(200, json.dumps(COLLECTION)), NotACatalog),
        (Answer(200, "[" * 100_000), NotACatalog),
        (Answer(503, "down for maintenance"), BadStatus),
        (Answer(401, "who are you"), LoginWanted),
        (Answer(302, "", (("Location", "http://10.0.0.1/"),)), AddressRefused),
    ],
)
def test_an_address_without_a_stac_api(answer: Answer, error: type[ClearScenesError]) -> None:
    with stub_server(lambda request: answer) as server, pytest.raises(error) as raised:
        pages(server.url)
    if error is NotACatalog:
        assert server.url in str(raised.value)


def test_nobody_there() -> None:
    with stub_server(lambda request: Answer(200, "")) as server:
        url = server.url
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1 cannot be reached"):
        pages(url)


def test_a_retired_catalogue_names_its_successor(monkeypatch: pytest.MonkeyPatch) -> None:
    with stub_server(lambda request: Answer(200, "")) as server:
        url = server.url
    old = Catalog("Old Search", url, "sentinel-s2-l2a-cogs", successor="Earth Search")
    with pytest.raises(CatalogRetired, match=r"Old Search is no longer served.*Earth Search \(https://.*/v1\)"):
        pages(url, catalog=old)
    assert catalogs.successor_of(catalogs.EARTH_SEARCH_V0) == catalogs.EARTH_SEARCH


@pytest.mark.parametrize("successor", ["", "Earth Search"])
def test_cancelled_is_cancelled_whatever_it_breaks(successor: str) -> None:
    switch = Cancellation()
    switch.cancel()
    with stub(lambda request: page_of([])) as server:
        catalog = Catalog("x", server.url, "sentinel-2-l2a", successor)
        with pytest.raises(Cancelled):
            pages(server.url, catalog=catalog, switch=switch)
        assert not server.asked


def test_cancelling_between_pages_ends_the_search() -> None:
    switch = Cancellation()

    def page(request: Request) -> Answer:
        switch.cancel()
        return page_of([made_item("a")], following(request))

    with stub(page) as server, pytest.raises(Cancelled):
        pages(server.url, switch=switch)
    assert searches(server) == 1


def test_a_collection_is_looked_up_where_none_is_named() -> None:
    with stub(lambda request: page_of([made_item()])) as server:
        assert names(pages(server.url, collection="")) == ["made-up"]


def test_no_known_collection_lists_what_is_offered(tmp_path: Path) -> None:
    others = [COLLECTION | {"id": name} for name in ("sentinel-1-grd", "cop-dem-glo-30")]
    with serving(tmp_path, items=[], collections=others) as server, pytest.raises(NoCollection) as error:
        pages(server.url, collection="")
    assert "sentinel-1-grd, cop-dem-glo-30" in str(error.value)


def test_a_landing_page_without_conformance() -> None:
    """As Earth Search v0 had."""

    def answer(request: Request) -> Answer:
        if request.path == "/":
            page = landing_page(request.root)
            del page["conformsTo"]
            return Answer(200, json.dumps(page))
        return page_of([made_item()])

    with stub_server(answer) as server:
        assert names(pages(server.url)) == ["made-up"]
        assert "sortby" not in (server.asked[-1].json or {})


def test_what_can_be_mended_is_told_before_anything_is_sent() -> None:
    with stub(lambda request: page_of([])) as server:
        with pytest.raises(DatesReversed):
            pages(server.url, start=LAST, end=FIRST)
        with pytest.raises(AreaEmpty):
            pages(server.url, area=Area(()))
        assert not server.asked
