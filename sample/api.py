"""The STAC documents that the server answers with: landing page, collection, items, pages of a search."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from .query import BadRequest, Item, Request, search

TITLE = "Simulated catalog (not real images)"
CORE = ("core", "collections", "ogcapi-features", "item-search")
RICH = ("item-search#sort", "item-search#query", "ogcapi-features#sort", "ogcapi-features#query")
JSON, GEOJSON = "application/json", "application/geo+json"
LISTS, OBJECTS = ("collections", "ids", "bbox"), ("intersects", "query")


@dataclass
class Catalog:
    """Items and collections in memory; `poor` ignores query and sortby, `page_limit` caps a page."""

    items: list[Item]
    collections: list[dict[str, Any]]
    poor: bool = False
    page_limit: int = 100
    by_id: dict[str, Item] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {item["id"]: item for item in self.items}

    def conformance(self) -> list[str]:
        classes = CORE if self.poor else CORE + RICH
        return [f"https://api.stacspec.org/v1.0.0/{name}" for name in classes]

    def landing(self, root: str) -> dict[str, Any]:
        links = [link("self", root), link("root", root), link("data", f"{root}/collections")]
        links += [link("conformance", f"{root}/conformance")]
        links += [link("search", f"{root}/search", GEOJSON) | {"method": method} for method in ("GET", "POST")]
        links += [link("child", f"{root}/collections/{each['id']}") for each in self.collections]
        return {
            "type": "Catalog",
            "stac_version": "1.0.0",
            "id": "simulated",
            "title": TITLE,
            "description": "Synthetic scenes for a first look, tests and benchmarks. Nothing here is a real image.",
            "conformsTo": self.conformance(),
            "links": links,
        }

    def list_collections(self, root: str) -> dict[str, Any]:
        found = [self.collection(each["id"], root) for each in self.collections]
        return {"collections": found, "links": [link("self", f"{root}/collections"), link("root", root)]}

    def collection(self, name: str, root: str) -> dict[str, Any] | None:
        """A collection with its links, or None."""
        for each in self.collections:
            if each["id"] == name:
                place = f"{root}/collections/{name}"
                links = [link("self", place), link("root", root), link("items", f"{place}/items", GEOJSON)]
                return each | {"links": links}
        return None

    def item(self, name: str, root: str) -> Item | None:
        """An item with absolute hrefs, or None."""
        found = self.by_id.get(name)
        return found and linked(found, root)

    def page(self, request: Request, root: str, method: str) -> dict[str, Any]:
        """One page of a search, with a `next` link while more follow."""
        found = search(self.items, request, self.poor)
        limit, start = page_size(request, self.page_limit), self.start(request, found)
        shown = found[start : start + limit]
        links = [link("root", root)]
        if start + limit < len(found):
            # The token names the last item shown, as Earth Search's does.
            links.append(next_link(request | {"next": shown[-1]["id"]}, root, method))
        return {
            "type": "FeatureCollection",
            "stac_version": "1.0.0",
            "context": {"limit": limit, "matched": len(found), "returned": len(shown)},
            "numberMatched": len(found),
            "numberReturned": len(shown),
            "features": [linked(item, root) for item in shown],
            "links": links,
        }

    @staticmethod
    def start(request: Request, found: list[Item]) -> int:
        """Where the asked page begins."""
        if "next" not in request:
            return 0
        for place, item in enumerate(found, start=1):
            if item["id"] == request["next"]:
                return place
        raise BadRequest("no such page")


def link(rel: str, href: str, kind: str = JSON) -> dict[str, Any]:
    return {"rel": rel, "type": kind, "href": href}


def next_link(request: Request, root: str, method: str) -> dict[str, Any]:
    """The next page: for POST a body to merge into the first one, for GET a whole address."""
    if method == "POST":
        body = {"next": request["next"]}
        return link("next", f"{root}/search", GEOJSON) | {"method": "POST", "merge": True, "body": body}
    plain = {key: written(key, value) for key, value in request.items()}
    return link("next", f"{root}/search?{urlencode(plain)}", GEOJSON) | {"method": "GET"}


def written(key: str, value: Any) -> str:
    """A search parameter as a GET address holds it."""
    if key in OBJECTS:
        return json.dumps(value)
    if key == "sortby":
        return ",".join(("-" if each.get("direction") == "desc" else "") + each["field"] for each in value)
    return ",".join(str(each) for each in value) if key in LISTS else str(value)


def parsed(parameters: dict[str, str]) -> Request:
    """A GET address's parameters as a POST body would hold them."""
    request: Request = dict(parameters)
    try:
        for key in LISTS:
            if key in request:
                request[key] = [part for part in request[key].split(",") if part]
        for key in OBJECTS:
            if key in request:
                request[key] = json.loads(request[key])
    except ValueError as error:
        raise BadRequest(str(error)) from error
    if "sortby" in request:
        parts = [part.strip() for part in request["sortby"].split(",") if part.strip()]
        request["sortby"] = [
            {"field": part.lstrip("+-"), "direction": "desc" if part[0] == "-" else "asc"} for part in parts
        ]
    return request


def page_size(request: Request, most: int) -> int:
    """How many items a page holds: what is asked, 10 when nothing is, never over `most`."""
    try:
        limit = int(request.get("limit") or 10)
    except (TypeError, ValueError) as error:
        raise BadRequest("limit is no number") from error
    if limit < 1:
        raise BadRequest("limit must be at least 1")
    return min(limit, most)


def linked(item: Item, root: str) -> Item:
    """The item with its links, and with relative asset hrefs made absolute."""
    collection = f"{root}/collections/{item.get('collection')}"
    assets = {
        key: asset | {"href": asset["href"] if ":" in asset["href"] else f"{root}/files/{asset['href']}"}
        for key, asset in (item.get("assets") or {}).items()
    }
    links = [
        link("self", f"{collection}/items/{item['id']}", GEOJSON),
        link("collection", collection),
        link("root", root),
    ]
    return item | {"assets": assets, "links": links}
