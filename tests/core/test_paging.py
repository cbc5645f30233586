"""Servers that end early: nothing that matches is lost without a word, and no search asks for ever."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.catalog import SearchCutShort
from clear_scenes.core.network import transport
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.transport import open_session
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery, search
from tests.support.items import made_item
from tests.support.searching import AREA, FIRST, LAST, following, names, page_of, searches, stub
from tests.support.stub import Answer, Request, Stub

MOST = 32  # searches: the first, thirty more, and the question whether the collection is there


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


def asked(server: Stub, **changes: Any) -> tuple[list[str], list[str]]:
    """The ids that come, and what is told beside them."""
    told: list[str] = []
    query = {"catalog": Catalog("Ours", server.url, "sentinel-2-l2a"), "area": AREA, "start": FIRST, "end": LAST}
    session = open_session(PlainTransport(Addresses.of_catalog(server.url), Cancellation()))
    found = search(SearchQuery(**query | changes), session, lambda text: told.append(str(text)))
    return sorted(names(list(found))), told


def items_of(count: int, days: float = 120.0) -> list[dict[str, Any]]:
    """The oldest first, at even steps from 1 June 2026 on."""
    step = timedelta(days=days) / count
    dates = (datetime(2026, 6, 1, 3, tzinfo=UTC) + number * step for number in range(count))
    return [made_item(f"{number:03}", datetime=f"{date:%Y-%m-%dT%H:%M:%S.%fZ}") for number, date in enumerate(dates)]


def within(request: Request, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    start, end = (datetime.fromisoformat(text) for text in request.json["datetime"].split("/"))
    dates = {item["id"]: datetime.fromisoformat(item["properties"]["datetime"]) for item in items}
    return [item for item in items if start <= dates[item["id"]] <= end]


def capped(items: list[dict[str, Any]], cap: int, counts: bool) -> Callable[[Request], Answer]:
    """As many as a page may hold, and no word of a next one."""

    def page(request: Request) -> Answer:
        found = within(request, items)
        return page_of(found[:cap], **({"numberMatched": len(found)} if counts else {}))

    return page


def in_order(items: list[dict[str, Any]], order: str) -> list[dict[str, Any]]:
    if order == "in no order":
        return random.Random(7).sample(items, len(items))
    return items[::-1] if order == "newest first" else items


ORDERS = ["newest first", "oldest first", "in no order"]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("count", "cap"), [(150, 100), (20, 10), (60, 10)])
def test_a_server_that_names_fewer_than_it_counts_is_asked_on(count: int, cap: int, order: str) -> None:
    items = items_of(count)
    with stub(capped(in_order(items, order), cap, counts=True)) as server:
        found, told = asked(server)
        assert searches(server) <= MOST
    assert found == [item["id"] for item in items]
    assert told == []


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("count", "cap"), [(250, 100), (100, 100), (30, 10)])
def test_a_full_page_is_not_the_end(count: int, cap: int, order: str) -> None:
    """It tells neither of a next one nor of how many there are: servers have been seen that take the size of a page for
    the size of all.
    """
    items = items_of(count)
    with stub(capped(in_order(items, order), cap, counts=False)) as server:
        found, told = asked(server)
        assert searches(server) <= MOST
    assert found == [item["id"] for item in items]
    assert told == []


def test_a_page_that_is_not_full_is_the_end() -> None:
    with stub(capped(items_of(99), 100, counts=False)) as server:
        assert len(asked(server)[0]) == 99
        assert searches(server) == 1


def test_what_cannot_be_had_is_told() -> None:
    """Of 150, always the same ten."""
    with stub(lambda request: page_of(items_of(150)[:10], numberMatched=150)) as server:
        found, told = asked(server)
        assert searches(server) <= MOST
    assert len(found) == 10
    (line,) = told
    assert line.startswith("Ours named 10 of 150 scenes")


def test_a_full_page_of_one_moment_is_told() -> None:
    """No period is short enough to part them."""
    items = [made_item(f"{number:03}") for number in range(250)]
    with stub(capped(items, 100, counts=False)) as server:
        found, told = asked(server)
        assert searches(server) <= MOST
    assert len(found) == 100
    (line,) = told
    assert line.startswith("Ours named 100 scenes, and does not say whether they are all.")


def test_more_than_can_be_asked_for_is_told() -> None:
    """4,000 in no order, without a count: thirty searches of a hundred find no more than 3,100."""
    items = in_order(items_of(4000), "in no order")
    with stub(capped(items, 100, counts=False)) as server:
        found, told = asked(server)
        assert searches(server) == 31
    assert 100 < len(found) < 3101
    assert [line[: line.index(", and")] for line in told] == [f"Ours named {len(found):,} scenes"]


@pytest.mark.parametrize("counts", [True, False], ids=["says how many", "does not say"])
@pytest.mark.parametrize("empty", [1, 3])
def test_an_empty_page_in_the_middle_is_not_the_end(counts: bool, empty: int) -> None:
    items = items_of(30)[::-1]
    sheets = [items[:15], *[[]] * empty, items[15:]]

    def page(request: Request) -> Answer:
        number = request.json.get("page", 0)
        more = {"numberMatched": 30} if counts else {}
        link = [following(request, page=number + 1)] if number + 1 < len(sheets) else []
        return page_of(sheets[number], *link, **more)

    with stub(page) as server:
        found, told = asked(server)
        assert searches(server) == 2 + empty
    assert found == [item["id"] for item in items[::-1]]
    assert told == []


def test_empty_pages_without_end_end() -> None:
    def page(request: Request) -> Answer:
        number = request.json.get("page", 0)
        return page_of([] if number else items_of(3), following(request, page=number + 1))

    with stub(page) as server:
        assert len(asked(server)[0]) == 3
        assert searches(server) <= 7


def test_a_circle_ends_in_an_error_after_all_sides_were_asked() -> None:
    """Two boxes: the server turns in a circle in the first, and the second is searched all the same."""

    def page(request: Request) -> Answer:
        west = request.json["bbox"][0]
        x = 179.8 if west > 0 else -179.9
        ring = [[x, -17], [x + 0.05, -17], [x + 0.05, -16], [x, -16], [x, -17]]
        item = made_item(f"at {west:g}") | {"geometry": {"type": "Polygon", "coordinates": [ring]}}
        return page_of([item], *([following(request)] if west > 0 else []), numberMatched=5 if west > 0 else 1)

    found: list[str] = []
    with stub(page) as server:
        catalog = Catalog("Ours", server.url, "sentinel-2-l2a")
        query = SearchQuery(catalog, Area.rectangle(179.5, -16.6, 180.2, -16.5), FIRST, LAST)
        session = open_session(PlainTransport(Addresses.of_catalog(server.url), Cancellation()))
        with pytest.raises(SearchCutShort, match="named only 2 of 6 scenes"):
            found += (scene.id for each in search(query, session) for scene in each)


# The filter


def filtering(items: list[dict[str, Any]], keeps: Callable[[dict[str, Any]], bool]) -> Callable[[Request], Answer]:
    def page(request: Request) -> Answer:
        found = within(request, items)
        if "query" in request.json:
            found = [item for item in found if keeps(item)]
        return page_of(found, numberMatched=len(found))

    return page


def cloudy(*clouds: float) -> list[dict[str, Any]]:
    made = items_of(len(clouds))
    for item, cloud in zip(made, clouds, strict=True):
        item["properties"]["eo:cloud_cover"] = cloud
    return made


JUNE_AND_AUGUST = {"months": frozenset({6, 8})}


def test_a_filter_that_finds_nothing_is_checked_without() -> None:
    """Also where the first of two periods has nothing that fits."""
    items = cloudy(5, 50, 12, 80)  # on 1 June, 1 and 31 July and 30 August
    with stub(filtering(items, lambda item: False), "item-search#query") as server:
        assert asked(server, most_stated=20.0, **JUNE_AND_AUGUST) == (["000"], [])
        assert ["query" in request.json for request in server.asked if request.path == "/search"] == [
            True,
            True,
            False,
            False,
        ]


def test_a_filter_that_is_found_wrong_is_left_away() -> None:
    items = cloudy(5, 50, 60, 3)
    with stub(filtering(items, lambda item: False), "item-search#query") as server:
        assert asked(server, most_stated=20.0, **JUNE_AND_AUGUST) == (["000", "003"], [])
        assert ["query" in request.json for request in server.asked if request.path == "/search"] == [
            True,
            True,
            False,
            False,
        ]


def test_a_filter_that_has_found_something_is_believed() -> None:
    items = cloudy(70, 50, 60, 3)
    honest = filtering(items, lambda item: item["properties"]["eo:cloud_cover"] <= 20)
    with stub(honest, "item-search#query") as server:
        assert asked(server, most_stated=20.0, **JUNE_AND_AUGUST) == (["003"], [])
        assert ["query" in request.json for request in server.asked if request.path == "/search"] == [
            True,
            True,
        ]


@pytest.mark.parametrize("version", ["v1.0.0", "v1.0.0-rc.2", "v1.1.0", "v2.0.0"])
@pytest.mark.parametrize(("offered", "key"), [("sort", "sortby"), ("query", "query")])
def test_what_is_announced_counts_whatever_its_version(version: str, offered: str, key: str) -> None:
    name = f"../{version}/item-search#{offered}"  # after the stub's own version
    with stub(lambda request: page_of(items_of(1)), name) as server:
        asked(server, most_stated=20.0)
        assert key in server.asked[-1].json


# Intervals


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2026-05-20T00:00:00Z", "2026-06-05T00:00:00Z", True),  # began before the period
        ("2026-09-25T00:00:00Z", "2026-10-20T00:00:00Z", True),  # ends after it
        ("2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z", True),  # holds it
        ("2026-05-01T00:00:00Z", "2026-05-31T23:59:59Z", False),
        ("2026-10-01T00:00:00Z", "2026-10-31T00:00:00Z", False),
        ("2026-06-03T00:00:00Z", None, True),
        (None, "2026-06-03T00:00:00Z", True),
    ],
)
def test_of_an_interval_any_part_counts(first: str | None, last: str | None, found: bool) -> None:
    item = made_item("composite", datetime=None, start_datetime=first, end_datetime=last)
    with stub(lambda request: page_of([item])) as server:
        assert asked(server)[0] == ["composite"] * found
        if found and first and first < "2026-06":
            autumn = {"start": datetime(2026, 7, 1, tzinfo=UTC), "end": datetime(2026, 7, 2, tzinfo=UTC)}
            assert asked(server, **autumn)[0] == ["composite"] * (last > "2026-07-01")


def test_halves_under_one_id_both_come() -> None:
    """On one page, on two pages, and in the count of what matches."""
    items = items_of(2)
    for item, name in zip(items, "ab", strict=True):
        item["id"] = "one"
        item["assets"]["scl"]["href"] = f"https://files.example.com/{name}/SCL.tif"

    def page(request: Request) -> Answer:
        if "page" in request.json:
            return page_of(items[1:], numberMatched=2)
        return page_of(items[:1], following(request, page=1), numberMatched=2)

    with stub(lambda request: page_of(items, numberMatched=2)) as server:
        assert asked(server) == (["one", "one"], [])
    with stub(page) as server:
        assert asked(server) == (["one", "one"], [])
        assert searches(server) == 2
