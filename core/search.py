"""Searching a STAC API: pages stream in and leave as scenes; what a server ignores is applied again here."""

from __future__ import annotations

import itertools
import json
import logging
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from pystac import Link, MediaType
from pystac.errors import STACError
from pystac_client import Client, ConformanceClasses
from pystac_client.exceptions import APIError
from pystac_client.stac_api_io import StacApiIO
from requests import Session

from .area import Area
from .catalogs import Catalog, successor_of
from .dates import Interval, within_months
from .errors import (
    AddressRefused,
    BadStatus,
    Cancelled,
    CatalogRetired,
    ClearScenesError,
    DatesReversed,
    LoginNotReady,
    NoCollection,
    NoQualityLayers,
    NotACatalog,
    SearchRefused,
    SearchTooLong,
    TooManyScenes,
)
from .login_errors import LoginRefused, LoginWanted
from .network.addresses import Addresses
from .network.signing import REFUSED
from .paging import extras_of, pages_of
from .polygons import overlap
from .products import COLLECTIONS, SENTINEL_2, Product
from .scene import Scene, points_of, scene_from_item
from .understanding import lacking, product_of

log = logging.getLogger("clear_scenes")
MAX_SCENES = 10_000
_NOT_NOW = frozenset({403, 407, 429})  # answers of a server that may well be a catalogue
MAX_SECONDS = 20 * 60  # that a catalogue may take to name them, whatever it takes to measure them


@dataclass(frozen=True)
class SearchQuery:
    """``start`` and ``end`` are UTC and both included; ``months`` of the year by the sun over the area, none is all;
    ``limit`` counts scenes newest first by (datetime, id), 0 is all. ``most_stated``: scenes for which the catalogue
    states more cloud than this, in percent, or none, are left out. Where the tiles of an overpass are joined, both are
    about the acquisitions.
    """

    catalog: Catalog
    area: Area
    start: datetime
    end: datetime
    limit: int = 0
    months: frozenset[int] = frozenset()
    most_stated: float | None = None

    @cached_property
    def intervals(self) -> list[Interval]:
        return within_months(self.start, self.end, self.months, self.area.ahead_of_utc)

    @property
    def of_all(self) -> SearchQuery:
        """For every scene of this place and time: what whole acquisitions are made of."""
        return replace(self, limit=0, most_stated=None)

    def allows(self, stated: float | None) -> bool:
        """Whether the cloud that the catalogue states, in percent, is little enough."""
        return self.most_stated is None or (stated is not None and stated <= self.most_stated)

    def check(self) -> None:
        """Raise the error that the analyst can mend before anything is sent."""
        if self.start > self.end:
            raise DatesReversed
        self.area.check()
        try:
            Addresses.of_catalog(self.catalog.url)
        except AddressRefused as error:  # it was typed: whoever typed it can mend it
            raise NotACatalog(error.detail, url=self.catalog.url) from error


def search(query: SearchQuery, session: Session) -> Iterator[list[Scene]]:
    """Pages of scenes that match, each page the likeliest clear first.

    With a limit there is one page, when all is known: which scenes are the newest shows only at the end, whatever a
    server says of its order. Raises a ``CatalogError`` or a ``NetworkError``; pages that came before stay valid.
    """
    query.check()
    pages = _matching(query, session)
    if query.limit:
        newest = sorted((scene for page in pages for scene in page), key=lambda scene: scene.age_key, reverse=True)
        pages = iter([newest[: query.limit]])
    for page in pages:
        yield sorted(page, key=lambda scene: scene.promise_key)


def _matching(query: SearchQuery, session: Session) -> Iterator[list[Scene]]:
    seen: set[str] = set()
    for collection, product, url, page in _pages(query, session):
        items = [item for item in page.get("features") or [] if isinstance(item, Mapping)]
        scenes = [_measurable(scene_from_item(item, url, product), query.catalog) for item in items]
        new = list({scene.id: scene for scene in scenes if scene.id not in seen}.values())
        seen.update(scene.id for scene in new)
        if len(seen) > MAX_SCENES:
            raise TooManyScenes(limit=MAX_SCENES, catalog=query.catalog.title)
        yield [scene for scene in new if scene.collection in ("", collection) and _matches(scene, query)]


def _measurable(scene: Scene, catalog: Catalog) -> Scene:
    """With its problem, where its files are behind a login that is not built in."""
    if catalog.access.ready or scene.problem is not None:
        return scene
    return replace(scene, problem=LoginNotReady(catalog=catalog.title))


def _matches(scene: Scene, query: SearchQuery) -> bool:
    """Whether a scene is one that was asked for; what it does not say is not held against it."""
    if not query.allows(scene.catalog_cloud):
        return False
    if scene.moment is not None and not any(start <= scene.moment <= end for start, end in query.intervals):
        return False
    return not scene.footprint or overlap(points_of(scene.footprint), query.area.on_globe())


def _pages(query: SearchQuery, session: Session) -> Iterator[tuple[str, Product, str, Mapping[str, Any]]]:
    """The collection searched, what it holds, the address against which links are read, and a raw page."""
    catalog = query.catalog
    io, waited = _Io(catalog.url, session), 0.0
    try:
        client = _client(catalog, io)
        collection, product = _holding(catalog, client)
        extras = extras_of(client, catalog.may_sort, product.cloud[0], query.most_stated)
        link = client.get_search_link()
        url = urljoin(f"{catalog.url}/", str(link.href) if link else "search")
        boxes = query.area.boxes()  # servers disagree on boxes that cross the antimeridian
        for interval, box in itertools.product(query.intervals, boxes):
            asked = {
                "method": _method(client),
                "collections": [collection],
                "bbox": box,
                "datetime": list(interval),
            }
            for page, seconds in _timed(pages_of(client, catalog, asked, extras)):
                waited += seconds
                if waited > MAX_SECONDS:
                    raise SearchTooLong(catalog=catalog.title, minutes=MAX_SECONDS // 60)
                yield collection, product, url, page
            if not isinstance(io.last.get("features"), list):  # pystac-client takes such a page for the end
                raise SearchRefused(catalog=catalog.title, answer=_sentence(json.dumps(io.last)))
    except (APIError, STACError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise _explained(error, catalog) from error


def _timed(pages: Iterator[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], float]]:
    """With the seconds that each took to come."""
    began = time.monotonic()
    for page in pages:
        yield page, time.monotonic() - began
        began = time.monotonic()


def _client(catalog: Catalog, io: StacApiIO) -> Client:
    try:
        client = Client.from_file(catalog.url, stac_io=io)
    except Exception as error:
        cause = _named_cause(error)
        successor = successor_of(catalog)
        if isinstance(cause, Cancelled):
            raise cause from error
        if successor is not None:
            raise CatalogRetired(
                str(error), catalog=catalog.title, successor=successor.name, url=successor.url
            ) from error
        if isinstance(cause, ClearScenesError):
            raise cause from error
        status = getattr(error, "status_code", None) or 0
        if status == 401 or (status in REFUSED and catalog.login):
            host = urlsplit(catalog.url).hostname or ""
            raise LoginRefused(host=host, status=status) if catalog.login else LoginWanted(host=host) from error
        if status >= 500 or status in _NOT_NOW:
            raise BadStatus(urlsplit(catalog.url).hostname or "", status, str(error)) from error
        raise NotACatalog(str(error), url=catalog.url) from error
    if not client.conforms_to(ConformanceClasses.ITEM_SEARCH):
        client.add_conforms_to("ITEM_SEARCH")  # old landing pages say nothing of what they can do
    for relation, end in (("search", "search"), ("data", "collections")):
        if not client.get_links(relation):  # pystac-client would take the same, with a warning to the whole process
            link = Link(
                relation, f"{catalog.url.rstrip('/')}/{end}", MediaType.GEOJSON, extra_fields={"method": "POST"}
            )
            client.add_link(link)
    return client


def _holding(catalog: Catalog, client: Client) -> tuple[str, Product]:
    """The collection to search, and what it holds. Where none is named it is the first that is known here, else the
    first that is understood.
    """
    if catalog.collection:
        known = catalog.product or COLLECTIONS.get(catalog.collection)
        return catalog.collection, known or _understood(catalog, client)
    client.add_conforms_to("COLLECTIONS")
    offered = {one.id: one for one in client.get_collections()}
    for wanted, product in COLLECTIONS.items():
        if wanted in offered:
            return wanted, product
    for name, one in offered.items():
        if understood := product_of(_item_assets(one)):
            return name, _told(name, understood)
    raise NoCollection(catalog=catalog.title, offered=", ".join([*offered][:8]) or "–")


def _understood(catalog: Catalog, client: Client) -> Product:
    """By what the collection says of its items' assets, else by an item of it; where it says nothing, by the names of
    Sentinel-2.
    """
    client.add_conforms_to("COLLECTIONS")
    try:
        assets = _item_assets(client.get_collection(catalog.collection))
    except (APIError, STACError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        if (cause := _named_cause(error)) is not None:
            raise cause from error
        assets = {}
    if not assets:
        found = client.search(collections=[catalog.collection], max_items=1, method=_method(client)).items_as_dicts()
        item = next(iter(found), {})
        assets = item.get("assets") or {}
    if not assets:
        return SENTINEL_2
    product = product_of(assets)
    if product is None:
        names = ", ".join([*assets][:12])
        raise NoQualityLayers(collection=catalog.collection, catalog=catalog.title, assets=names)
    return _told(catalog.collection, product)


def _told(collection: str, product: Product) -> Product:
    """The log says what it lacks: layers of these bands cannot be had."""
    if lacks := lacking(product):
        log.warning("%s describes no band as %s", collection, ", ".join(lacks))
    return product


def _item_assets(collection: Any) -> Mapping[str, Any]:
    described = collection.to_dict(include_self_link=False, transform_hrefs=False).get("item_assets")
    return described if isinstance(described, Mapping) else {}


def _method(client: Client) -> str:
    methods = {str(link.extra_fields.get("method", "GET")) for link in client.get_links("search")}
    return "POST" if "POST" in methods or not methods else "GET"


class _Io(StacApiIO):
    """pystac-client's input over our own session; pages come from the catalogue's own host only."""

    def __init__(self, catalog_url: str, session: Session) -> None:
        super().__init__(max_retries=None)
        self.session = session
        self._catalog_url = catalog_url
        self.last: Mapping[str, Any] = {}  # the document that was read last

    def read_json(self, *args: Any, **options: Any) -> dict[str, Any]:
        self.last = found = super().read_json(*args, **options)
        return found

    def request(self, href: str, *args: Any, **options: Any) -> str:
        href = urljoin(self._catalog_url, href)
        if urlsplit(href).hostname != urlsplit(self._catalog_url).hostname:
            raise AddressRefused(address=href)
        return super().request(href, *args, **options)


def _named_cause(error: BaseException | None) -> ClearScenesError | None:
    """The error of our own that a library has wrapped up."""
    while error is not None:
        if isinstance(error, ClearScenesError):
            return error
        error = error.__cause__ or error.__context__
    return None


def _explained(error: Exception, catalog: Catalog) -> ClearScenesError:
    if (cause := _named_cause(error)) is not None:
        return cause
    status = getattr(error, "status_code", None)
    answer = f"HTTP {status}, {_sentence(str(error))}" if status else "what it sent is no list of scenes"
    return SearchRefused(str(error), catalog=catalog.title, answer=answer)


def _sentence(answer: str) -> str:
    """What a server says in JSON, or the beginning of whatever it sent."""
    try:
        said = json.loads(answer)
        answer = str(said.get("description") or said.get("detail") or said.get("message") or answer)
    except (ValueError, AttributeError):
        pass
    return " ".join(answer.split())[:200]
