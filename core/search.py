"""Searching a STAC API: pages stream in and leave as scenes; what a server ignores is applied again here."""

from __future__ import annotations

import itertools
import json
import time
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from pystac.errors import STACError
from pystac_client import Client, ConformanceClasses
from pystac_client.exceptions import APIError
from pystac_client.stac_api_io import StacApiIO
from requests import Session

from .area import Area
from .catalogs import COLLECTIONS, Catalog, successor_of
from .dates import Interval, within_months
from .errors import (
    AddressRefused,
    BadStatus,
    Cancelled,
    CatalogRetired,
    ClearScenesError,
    DatesReversed,
    NoCollection,
    NotACatalog,
    SearchRefused,
    SearchTooLong,
    TooManyScenes,
)
from .network.addresses import Addresses
from .polygons import overlap
from .scene import Scene, points_of, scene_from_item

PAGE_SIZE = 100
MAX_SCENES = 10_000
MAX_SECONDS = 20 * 60  # that a catalogue may take to name them, whatever it takes to measure them
_NOT_NOW = frozenset({401, 403, 407, 429})  # answers of a server that may well be a catalogue
_MAX_EMPTY_PAGES = 2  # pages in a row that bring nothing new: the server turns in a circle


@dataclass(frozen=True)
class SearchQuery:
    """``start`` and ``end`` are UTC and both included; ``months`` of the year by the sun over the area, none is all;
    ``limit`` counts scenes newest first by (datetime, id), 0 is all.
    """

    catalog: Catalog
    area: Area
    start: datetime
    end: datetime
    limit: int = 0
    months: frozenset[int] = frozenset()

    @cached_property
    def intervals(self) -> list[Interval]:
        return within_months(self.start, self.end, self.months, self.area.ahead_of_utc)

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
    for collection, url, page in _pages(query, session):
        scenes = [scene_from_item(item, url) for item in page.get("features") or [] if isinstance(item, Mapping)]
        new = list({scene.id: scene for scene in scenes if scene.id not in seen}.values())
        seen.update(scene.id for scene in new)
        if len(seen) > MAX_SCENES:
            raise TooManyScenes(limit=MAX_SCENES, catalog=query.catalog.title)
        yield [scene for scene in new if scene.collection in ("", collection) and _matches(scene, query)]


def _matches(scene: Scene, query: SearchQuery) -> bool:
    """Whether a scene is one that was asked for; what it does not say is not held against it."""
    if scene.moment is not None and not any(start <= scene.moment <= end for start, end in query.intervals):
        return False
    return not scene.footprint or overlap(points_of(scene.footprint), query.area.on_globe())


def _pages(query: SearchQuery, session: Session) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The collection searched, the address against which links are read, and a raw page."""
    catalog = query.catalog
    io, waited = _Io(catalog.url, session), 0.0
    try:
        with warnings.catch_warnings():  # pystac-client warns of what old servers lack; it is dealt with here
            warnings.simplefilter("ignore")
            client = _client(catalog, io)
            collection = catalog.collection or _collection(catalog, client)
            methods = {str(link.extra_fields.get("method", "GET")) for link in client.get_links("search")}
            boxes = query.area.boxes()  # servers disagree on boxes that cross the antimeridian
            for interval, box in itertools.product(query.intervals, boxes):
                found = client.search(
                    method="POST" if "POST" in methods or not methods else "GET",
                    collections=[collection],
                    bbox=box,
                    datetime=list(interval),
                    limit=PAGE_SIZE,
                    sortby=["-properties.datetime", "-id"] if client.conforms_to(ConformanceClasses.SORT) else None,
                )
                for page, seconds in _timed(_until_it_turns(found.pages_as_dicts(), catalog)):
                    waited += seconds
                    if waited > MAX_SECONDS:
                        raise SearchTooLong(catalog=catalog.title, minutes=MAX_SECONDS // 60)
                    yield collection, found.url, page
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


def _until_it_turns(pages: Iterator[Mapping[str, Any]], catalog: Catalog) -> Iterator[Mapping[str, Any]]:
    """The pages of one search, until the server turns in a circle."""
    seen: set[str] = set()
    empty = 0
    for page in pages:
        if not isinstance(page.get("features"), list):
            raise SearchRefused(catalog=catalog.title, answer="no list of scenes")
        new = {str(item.get("id")) for item in page["features"] if isinstance(item, Mapping)} - seen
        seen |= new
        empty = 0 if new else empty + 1
        if empty >= _MAX_EMPTY_PAGES:
            return
        yield page


def _client(catalog: Catalog, io: StacApiIO) -> Client:
    try:
        client = Client.open(catalog.url, stac_io=io)
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
        if status >= 500 or status in _NOT_NOW:
            raise BadStatus(urlsplit(catalog.url).hostname or "", status, str(error)) from error
        raise NotACatalog(str(error), url=catalog.url) from error
    if not client.conforms_to(ConformanceClasses.ITEM_SEARCH):
        client.add_conforms_to("ITEM_SEARCH")  # old landing pages say nothing of what they can do
    return client


def _collection(catalog: Catalog, client: Client) -> str:
    """The first collection with a known scene classification of a catalogue whose address was typed."""
    client.add_conforms_to("COLLECTIONS")
    offered = [one.id for one in client.get_collections()]
    for wanted in COLLECTIONS:
        if wanted in offered:
            return wanted
    raise NoCollection(catalog=catalog.title, offered=", ".join(offered[:8]) or "–")


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
