"""A search that was moved, through QGIS's own network: it is posted again where it went."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support.items import made_item
from tests.support.searching import page_of
from tests.support.stub import Answer, Request, landing_page, stub_server


@pytest.mark.parametrize("status", [301, 302, 307])
def test_a_moved_search_is_posted_again(status, wait_until):
    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root)))
        if request.path == "/search":
            return Answer(status, "", (("Location", f"{request.root}/v2/search"),))
        return page_of([made_item() | {"assets": {}}] if request.method == "POST" and request.json["bbox"] else [])

    network, outcomes, found = QgisNetwork(), [], []
    finder = Finder(network)
    finder.ended.connect(outcomes.append)
    finder.found.connect(found.extend)
    with stub_server(answer) as server:
        days = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, tzinfo=UTC)
        catalog = Catalog("Ours", server.url, "sentinel-2-l2a")
        finder.start(SearchQuery(catalog, Area.rectangle(103.65, 1.25, 103.7, 1.3), *days))
        wait_until(lambda: outcomes, 60)
        finder.cancel()
        assert network.stop()
    assert outcomes[0].error is None
    assert [one.scenes[0].id for one in found] == ["made-up"]
