"""A search of years over QGIS's network: several windows at once, all canceled at once, and not asked for twice."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support.random_catalog import BEGIN, DAYS, RandomCatalog
from tests.support.runs import Listener, finder_alone
from tests.support.searching import AREA, page_of, stub
from tests.support.stub import Answer, Request

END = BEGIN + timedelta(days=DAYS)


@pytest.fixture
def finder():
    with finder_alone() as finder:
        yield finder


def query(url: str, area: Area = AREA) -> SearchQuery:
    return SearchQuery(Catalog("Ours", url, "sentinel-2-l2a"), area, BEGIN, END)


def ids(heard: Listener) -> list[str]:
    last = {one.key: one for one in heard.found}
    return sorted(scene.id for one in last.values() for scene in (*one.scenes, *one.superseded))


def test_every_scene_comes_once_and_is_not_asked_for_again(finder, wait_until):
    catalog, at_once = RandomCatalog(9), []
    for item in catalog.items:
        item["assets"] = {}  # nothing to be read
    under_way = set()

    def answer(request: Request) -> Answer:
        under_way.add(threading.get_ident())
        at_once.append(len(under_way))
        time.sleep(0.1)
        under_way.discard(threading.get_ident())
        return catalog.answer(request)

    with stub(answer, "item-search#sort") as server:
        first = Listener(finder)
        finder.start(query(server.url))
        wait_until(lambda: first.outcomes, 60)
        assert first.outcomes[0].error is None
        assert ids(first) == catalog.matching((BEGIN, END))
        assert max(at_once) == 6
        asked = len(server.asked)

        again = Listener(finder)
        finder.start(query(server.url))
        wait_until(lambda: again.outcomes, 60)
        assert len(server.asked) == asked
        assert ids(again) == ids(first)

        finder.start(replace(query(server.url), start=BEGIN - timedelta(days=30)))
        wait_until(lambda: len(again.outcomes) == 2, 60)
        (last,) = [request.json["datetime"] for request in server.asked[asked:] if request.path == "/search"]
        assert last.endswith(f"/{BEGIN:%Y-%m-%dT%H:%M:%SZ}")


def test_cancel_ends_all_windows_at_once(finder, wait_until):
    hold = threading.Event()

    def answer(request: Request) -> Answer:
        hold.wait(30)
        return page_of([])

    with stub(answer) as server:
        heard = Listener(finder)
        finder.start(query(server.url))
        wait_until(lambda: sum(one.path == "/search" for one in server.asked) == 6, 30)
        finder.cancel()
        assert heard.outcomes[0].cancelled
        wait_until(lambda: not [one for one in threading.enumerate() if one.name.startswith("clear-scenes-search")], 10)
        hold.set()
