"""What a search has named is not asked for again within ten minutes; what is new is, and nothing else is lost."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.catalog import NotACatalog
from clear_scenes.core.errors.search import CollectionMissing, PeriodMissing
from clear_scenes.core.network import transport
from clear_scenes.core.stac import search
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.kept_searches import KEPT_SECONDS, KeptSearches
from tests.support.items import made_item
from tests.support.random_catalog import BEGIN, DAYS, RandomCatalog
from tests.support.searching import names, page_of, pages, searches, stub
from tests.support.stub import Answer, Request, landing_page, stub_server

END = BEGIN + timedelta(days=DAYS)
YEAR = timedelta(days=365)


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


def test_the_same_search_asks_nothing_for_ten_minutes() -> None:
    catalog, clock = RandomCatalog(9), Clock()
    kept = KeptSearches(clock)
    with stub(catalog.answer) as server:
        first = names(pages(server.url, start=BEGIN, end=END, kept=kept))
        asked = len(server.asked)
        clock.now = KEPT_SECONDS - 1
        assert sorted(names(pages(server.url, start=BEGIN, end=END, kept=kept))) == sorted(first)
        assert len(server.asked) == asked
        clock.now = KEPT_SECONDS
        assert sorted(names(pages(server.url, start=BEGIN, end=END, kept=kept))) == sorted(first)
        assert len(server.asked) > asked


def test_without_being_told_so_nothing_is_kept() -> None:
    catalog = RandomCatalog(9)
    with stub(catalog.answer) as server:
        for times in (1, 2):
            pages(server.url, start=END - timedelta(days=20), end=END)
            assert searches(server) == times


def test_of_a_longer_period_only_what_is_new_is_asked_for() -> None:
    catalog, kept = RandomCatalog(9), KeptSearches()
    with stub(catalog.answer) as server:
        pages(server.url, start=END - YEAR, end=END - timedelta(days=20), kept=kept)
        before = len(catalog.asked)
        found = names(pages(server.url, start=END - 2 * YEAR, end=END, kept=kept))
    assert sorted(found) == catalog.matching((END - 2 * YEAR, END))
    for request in catalog.asked[before:]:
        start, end = request.json["datetime"].split("/")
        assert start >= f"{END - timedelta(days=20):%Y-%m-%dT%H:%M:%SZ}" or end <= f"{END - YEAR:%Y-%m-%dT%H:%M:%SZ}"


@pytest.mark.parametrize("seed", range(12))
def test_whatever_was_searched_before_all_comes(seed: int) -> None:
    catalog, dice, kept = RandomCatalog.poor(seed), random.Random(seed), KeptSearches()
    with stub(catalog.answer, *["item-search#sort"] * catalog.sorts) as server:
        for _ in range(4):
            start = BEGIN + timedelta(seconds=dice.randrange(DAYS * 86400))
            end = start + timedelta(days=dice.choice([0.5, 30, 300, 1000]))
            found = names(pages(server.url, start=start, end=end, kept=kept))
            assert len(found) == len(set(found))
            assert sorted(found) == catalog.matching((start, end))


@pytest.mark.parametrize(
    "other",
    [
        {"area": Area.rectangle(103.66, 1.25, 103.7, 1.3)},
        {"most_stated": 50.0},
        {"login": "abc1234"},
    ],
    ids=["area", "stated cloud", "login"],
)
def test_another_search_is_asked_for(other: dict[str, Any]) -> None:
    catalog, kept = RandomCatalog(9), KeptSearches()
    days = {"start": END - timedelta(days=20), "end": END, "kept": kept}
    with stub(catalog.answer) as server:
        ours = Catalog("", server.url, "sentinel-2-l2a")
        pages(server.url, catalog=ours, **days)
        login = other.pop("login", "")
        pages(server.url, catalog=replace(ours, login=login), **days, **other)
        assert searches(server) == 2


def test_what_is_incomplete_is_not_kept() -> None:
    """It named 10 of 60 scenes that match."""
    items = RandomCatalog(9).items[:10]
    for item in items:
        item["properties"]["datetime"] = f"{END - timedelta(days=3):%Y-%m-%dT%H:%M:%SZ}"
    kept = KeptSearches()
    with stub(lambda request: page_of(items, numberMatched=60)) as server:
        pages(server.url, start=END - timedelta(days=20), end=END, kept=kept)
        asked = searches(server)
        pages(server.url, start=END - timedelta(days=20), end=END, kept=kept)
        assert searches(server) == 2 * asked


def test_after_a_failure_only_what_is_missing_is_asked_for() -> None:
    catalog, kept, is_broken = RandomCatalog(9), KeptSearches(), [True]

    def answer(request: Request) -> Answer:
        if is_broken and request.json["datetime"].startswith("2021-01-01"):
            return Answer(500, "{}")
        return catalog.answer(request)

    with stub(answer, "item-search#sort") as server:
        with pytest.raises(PeriodMissing) as caught:
            pages(server.url, start=BEGIN, end=END, kept=kept)
        last = str(caught.value).partition(" to ")[2][:10]
        is_broken.clear()
        before = len(catalog.asked)
        found = names(pages(server.url, start=BEGIN, end=END, kept=kept))
    assert sorted(found) == catalog.matching((BEGIN, END))
    for request in catalog.asked[before:]:
        assert request.json["datetime"].partition("/")[2][:10] <= last


def test_a_collection_that_is_missing_is_told_again() -> None:
    def page(request: Request) -> Answer:
        if request.path.startswith("/collections"):
            return Answer(404, "{}")
        return page_of([])

    kept = KeptSearches()
    with stub(page) as server:
        for _ in range(2):
            with pytest.raises(CollectionMissing):
                pages(server.url, collection="no-such", kept=kept)


def test_what_a_catalog_says_of_itself_is_asked_once() -> None:
    """Of a moved area all scenes are asked for, and nothing else; after ten minutes all is."""
    clock = Clock()
    kept, moved = KeptSearches(clock), Area.rectangle(103.66, 1.25, 103.71, 1.3)
    with stub(lambda request: page_of([made_item()])) as server:
        pages(server.url, collection="", kept=kept)
        assert {request.path for request in server.asked} == {"/", "/collections", "/search"}
        before = len(server.asked)
        assert names(pages(server.url, collection="", area=moved, kept=kept)) == ["made-up"]
        assert [request.path for request in server.asked[before:]] == ["/search"]
        clock.now = KEPT_SECONDS
        pages(server.url, collection="", area=moved, kept=kept)
        assert {request.path for request in server.asked[before + 1 :]} == {"/", "/collections", "/search"}


def test_a_page_that_is_no_catalog_is_asked_for_again() -> None:
    """A proxy's page of HTML, say."""
    kept, is_wrong = KeptSearches(), [True]

    def answer(request: Request) -> Answer:
        if request.path == "/" and is_wrong:
            return Answer(200, "<html>")
        return Answer(200, json.dumps(landing_page(request.root))) if request.path == "/" else page_of([made_item()])

    with stub_server(answer) as server:
        with pytest.raises(NotACatalog):
            pages(server.url, kept=kept)
        is_wrong.clear()
        assert names(pages(server.url, kept=kept)) == ["made-up"]


def test_what_is_kept_beside_the_period_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two long searches together have more scenes than one may; a short one within them has few."""
    catalog, kept = RandomCatalog(9), KeptSearches()
    halves = [(BEGIN, BEGIN + timedelta(days=DAYS / 2)), (BEGIN + timedelta(days=DAYS / 2), END)]
    monkeypatch.setattr(search, "MAX_SCENES", max(len(catalog.matching(half)) for half in halves))
    with stub(catalog.answer) as server:
        for start, end in halves:
            pages(server.url, start=start, end=end, kept=kept)
        asked = len(server.asked)
        start, end = halves[1][0] - timedelta(days=20), halves[1][0] + timedelta(days=20)
        assert sorted(names(pages(server.url, start=start, end=end, kept=kept))) == catalog.matching((start, end))
        assert len(server.asked) == asked


def test_no_more_is_kept_than_memory_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest search goes first."""
    monkeypatch.setattr("clear_scenes.core.stac.kept_searches.MOST_KEPT", 1000)
    catalog, kept = RandomCatalog(9), KeptSearches()
    with stub(catalog.answer) as server:
        ours = Catalog("", server.url, "sentinel-2-l2a")
        logins = [replace(ours, login=name) for name in ("a", "b", "b", "a")]
        asked = [0]
        for one in logins:
            pages(server.url, catalog=one, start=BEGIN, end=END, kept=kept)
            asked.append(len(server.asked))
    assert asked[0] < asked[1] < asked[2]
    assert asked[3] == asked[2], "b is still there"
    assert asked[4] > asked[3], "a had to go"
