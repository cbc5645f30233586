"""Searches against servers of this machine, and a STAC API whose search is a function."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from clear_scenes.core.area.area import Area
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.transport import open_session
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.stac.search import SearchQuery, search
from tests.support.items import COLLECTION
from tests.support.stub import Answer, Request, Stub, landing_page, stub_server

AREA = Area.rectangle(103.65, 1.25, 103.7, 1.3)
FIRST, LAST = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, 23, 59, 59, 999999, tzinfo=UTC)


def pages(url: str, limit: int = 0, **options: Any) -> list[list[Scene]]:
    return list(coming(url, limit, **options))


def coming(
    url: str, limit: int = 0, start: datetime = FIRST, end: datetime = LAST, **options: Any
) -> Iterator[list[Scene]]:
    """The same pages as they come."""
    catalog = options.pop("catalog", None) or Catalog("", url, options.pop("collection", "sentinel-2-l2a"))
    more = {"months": options.pop("months", frozenset()), "most_stated": options.pop("most_stated", None)}
    query = SearchQuery(catalog, options.pop("area", AREA), start, end, limit, **more)
    session = open_session(PlainTransport(Addresses.of_catalog(catalog.url), options.pop("switch", Cancellation())))
    return search(query, session, kept=options.pop("kept", None))


def names(found: list[list[Scene]]) -> list[str]:
    return [scene.id for page in found for scene in page]


def page_of(items: list[Any], *links: dict[str, Any], **more: Any) -> Answer:
    return Answer(200, json.dumps({"type": "FeatureCollection", "features": items, "links": list(links)} | more))


def stub(
    page: Callable[[Request], Answer], *conformance: str, methods: tuple[str, ...] = ("GET", "POST")
) -> AbstractContextManager[Stub]:
    """A STAC API whose search is a function."""

    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root, *conformance, methods=methods)))
        if request.path == "/collections":
            return Answer(200, json.dumps({"collections": [COLLECTION], "links": []}))
        if request.path == f"/collections/{COLLECTION['id']}":
            return Answer(200, json.dumps(COLLECTION))
        return page(request)

    return stub_server(answer)


def searches(server: Stub) -> int:
    return sum(request.path == "/search" for request in server.asked)


def following(request: Request, **body: Any) -> dict[str, Any]:
    return {"rel": "next", "href": f"{request.root}/search", "method": "POST", "body": body, "merge": True}
