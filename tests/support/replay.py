"""Serves recorded exchanges of a STAC API again, from this machine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.support.stub import Answer, Request, stub_server


@contextmanager
def replaying(recordings: Iterable[Path], landing: dict[str, Any] | None = None) -> Iterator[str]:
    """Gives the address of the API. Where no landing page was recorded, one is made of ``landing``.

    A request is answered by what was recorded for its path and the `next` of its body, by GET or POST; anything that
    was not recorded is a 404. The recorded host becomes this one in all answers, as a client would follow their links.
    """
    exchanges = [json.loads(path.read_text()) for path in recordings]
    root = urlsplit(exchanges[0]["request"]["url"])
    version = root.path.split("/")[1]
    original = f"{root.scheme}://{root.netloc}"

    def answer(request: Request) -> Answer:
        for exchange in exchanges:
            asked, said = exchange["request"], exchange["response"]
            same_place = urlsplit(asked["url"]).path.rstrip("/") == request.path.rstrip("/")
            same_page = ((asked["body"] or {}).get("next")) == (request.json or {}).get("next")
            if same_place and same_page:
                body = json.dumps(said["json"]).replace(f"{original}/", f"{request.root}/")
                return Answer(said["status"], body)
        if landing is not None and request.path.strip("/") == version:
            return Answer(200, json.dumps(landing).replace("ROOT", f"{request.root}/{version}"))
        return Answer(404, json.dumps({"code": "NotFound", "description": "Not Found"}))

    with stub_server(answer) as server:
        yield f"{server.url}/{version}"


EARTH_SEARCH_V1 = {
    "stac_version": "1.0.0",
    "type": "Catalog",
    "id": "earth-search-aws",
    "title": "Earth Search by Element 84",
    "description": "A STAC API of public datasets on AWS",
    "conformsTo": [
        f"https://api.stacspec.org/v1.0.0/{name}"
        for name in ("core", "collections", "ogcapi-features", "item-search", "item-search#sort", "item-search#query")
    ],
    "links": [
        {"rel": "self", "type": "application/json", "href": "ROOT"},
        {"rel": "root", "type": "application/json", "href": "ROOT"},
        {"rel": "data", "type": "application/json", "href": "ROOT/collections"},
        {"rel": "search", "type": "application/geo+json", "href": "ROOT/search", "method": "GET"},
        {"rel": "search", "type": "application/geo+json", "href": "ROOT/search", "method": "POST"},
    ],
}
