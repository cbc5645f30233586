"""Pages of searches: asked for by what a server says it can do, and checked whatever it does.

A server may refuse what it offers, go round in a circle, end early, or lose scenes of one moment between two pages.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pystac_client import Client, ConformanceClasses, ItemSearch
from pystac_client.exceptions import APIError

from ..errors.catalog import CatalogError, SearchCutShort, SearchRefused
from ..errors.search import SearchEndedEarly, SearchOpenEnded
from .catalogs import Catalog
from .dates import Interval
from .page_edges import Page, PageEdges, identities, items_of
from .stated import as_mapping, server_message

log = logging.getLogger("clear_scenes")
PAGE_SIZE = 100
_MAX_REPEATS = 2  # pages in a row that bring nothing new: the server goes round in a circle
_MAX_EMPTY = 5  # pages in a row that hold nothing, and name a next one all the same
_MOST_MORE = 30  # pages that are asked for beyond where a search ended: the number that match may be an estimate
_NOT_UNDERSTOOD = frozenset({400, 405, 415, 422, 501})
_CQL2 = "cql2-json"


class PageSource(Protocol):
    """Where raw pages come from."""

    def pages(self, search: ItemSearch) -> Iterator[Page]:
        """All pages of a search as the server names them, empty ones too."""


@dataclass(frozen=True)
class StatedLimit:
    """What the analyst asks of the cloud that the catalog states.

    Attributes:
        field: the property of an item that states it.
        percent: how much it may be at most.
    """

    field: str
    percent: float

    def allows(self, item: Mapping[str, Any]) -> bool:
        """Whether an item states a number, and no more than that."""
        stated = as_mapping(item.get("properties")).get(self.field)
        return isinstance(stated, (int, float)) and stated <= self.percent


class ItemPages:
    """The searches of one catalog, one after another.

    Attributes:
        named: how many scenes the server has named.
        matched: how many there are as it says.
    """

    def __init__(
        self, client: Client, source: PageSource, catalog: Catalog, collection: str, limit: StatedLimit | None = None
    ) -> None:
        self._method = method_of(client)
        self.named = self.matched = 0
        self._client, self._source, self._catalog = client, source, catalog
        self._collection, self._limit = collection, limit
        self._order = _order_of(client, catalog)
        self._filter = _filter_of(client, limit) if limit else {}
        self._is_filter_sure = False
        self._repeats = self._is_open = False

    def within(self, box: tuple[float, ...], interval: Interval) -> Iterator[Page]:
        """All pages of a box (lon/lat) and a period (UTC), then whatever the server may have left out."""
        asked = {"method": self._method, "collections": [self._collection], "bbox": box}
        edges = PageEdges()
        for page in self._whole(asked, interval):
            edges.take(page, PAGE_SIZE)
            yield page
        is_circle = edges.repeats
        yield from self._rest(asked, interval, edges)
        self.named += len(edges.ids)
        self.matched += max(edges.matched, len(edges.ids))
        self._repeats |= is_circle
        self._is_open |= edges.is_open

    def shortfall(self) -> CatalogError | None:
        """What the analyst should know once all is asked for; None where nothing is missing.

        Where a search just ended early, the number that match may have been an estimate.

        Raises:
            SearchCutShort: the server began to repeat itself before it had named all.
        """
        catalog, named = self._catalog.title, self.named
        if self.named < self.matched:
            if self._repeats:
                raise SearchCutShort(catalog=catalog, named=named, matched=self.matched)
            log.warning("%s named %d scenes, and says that %d match", catalog, named, self.matched)
            return SearchEndedEarly(catalog=catalog, named=named, matched=self.matched)
        return SearchOpenEnded(catalog=catalog, named=named) if self._is_open else None

    def _rest(self, asked: Mapping[str, Any], interval: Interval, edges: PageEdges) -> Iterator[Page]:
        """The scenes that the pages of a whole period may have left out.

        More of the moments on which pages ended, then from the last moment on while something comes, then by halves of
        the period.
        """
        for moment in edges.doubtful():
            for page in self._whole(asked, (moment, moment)):
                edges.ids |= identities(page)
                yield page
        left = _MOST_MORE
        while edges.is_short and left > 0 and (beyond := edges.beyond(interval)):
            before = len(edges.ids)
            for page in self._whole(asked, beyond, left):
                left -= 1
                edges.take(page, PAGE_SIZE)
                yield page
            if len(edges.ids) == before:
                break
        parts, is_stuck = deque(_halves(interval)), False
        while edges.is_short and left > 0 and parts:
            part, own = parts.popleft(), PageEdges()
            for page in self._whole(asked, part, left):
                left -= 1
                own.take(page, PAGE_SIZE)
                yield page
            edges.ids |= own.ids
            if own.is_short:
                parts.extend(halves := _halves(part))
                is_stuck |= not halves
            edges.is_open &= bool(parts) or is_stuck

    def _whole(self, asked: Mapping[str, Any], interval: Interval, most: int | None = None) -> Iterator[Page]:
        """The pages of one search, ``most`` of them at most.

        Without the filter too, until it has once left anything: some servers offer one by which they find nothing.
        """
        asked, came = {**asked, "datetime": list(interval)}, False
        for page in self._understood(asked, most):
            came |= bool(items_of(page))
            yield page
        self._is_filter_sure |= came
        if self._is_filter_sure or not self._filter or self._limit is None:
            return
        offered, self._filter = self._filter, {}
        fits = False
        for page in self._understood(asked, most):
            fits |= any(self._limit.allows(item) for item in items_of(page))
            yield page
        if fits:
            log.warning("%s finds nothing by the filter that it offers; it is searched without", self._catalog.title)
        else:
            self._filter = offered

    def _understood(self, asked: Mapping[str, Any], most: int | None) -> Iterator[Page]:
        """Without order and filter where the server offers them and then refuses."""
        extras, came = {**self._order, **self._filter}, False
        try:
            for page in self._pages({**asked, **extras}, most):
                came = True
                yield page
        except APIError as error:
            if came or not extras or error.status_code not in _NOT_UNDERSTOOD:
                raise
            yield from self._pages(asked, most)

    def _pages(self, asked: Mapping[str, Any], most: int | None) -> Iterator[Page]:
        """The pages of one search, until the server goes round in a circle."""
        seen: set[tuple[str, ...]] = set()
        repeats = empty = 0
        for number, page in enumerate(self._source.pages(self._client.search(**asked, limit=PAGE_SIZE)), start=1):
            if not isinstance(page.get("features"), list):
                raise SearchRefused(catalog=self._catalog.title, answer=server_message(page))
            new = identities(page) - seen
            seen |= new
            empty = 0 if page["features"] else empty + 1
            repeats = 0 if new or empty else repeats + 1
            if repeats >= _MAX_REPEATS or empty >= _MAX_EMPTY:
                return
            yield page
            if number == most:
                return


def method_of(client: Client) -> str:
    """By which a server is searched: "POST" where it knows it, else "GET"."""
    methods = {str(link.extra_fields.get("method", "GET")) for link in client.get_links("search")}
    return "POST" if "POST" in methods or not methods else "GET"


def _order_of(client: Client, catalog: Catalog) -> dict[str, Any]:
    """One in which no tie is left."""
    may_sort = catalog.may_sort and client.conforms_to(ConformanceClasses.SORT)
    return {"sortby": ["-properties.datetime", "-id"]} if may_sort else {}


def _filter_of(client: Client, limit: StatedLimit) -> dict[str, Any]:
    """As CQL2 where the server knows it, else by the query extension."""
    if client.conforms_to(ConformanceClasses.FILTER) and any(_CQL2 in one for one in client.get_conforms_to()):
        condition = {"op": "<=", "args": [{"property": limit.field}, limit.percent]}
        return {"filter": condition, "filter_lang": _CQL2}
    if client.conforms_to(ConformanceClasses.QUERY):
        return {"query": {limit.field: {"lte": limit.percent}}}
    return {}


def _halves(interval: Interval) -> list[Interval]:
    """The later one first; none of what is a second long or less."""
    start, end = interval
    if (end - start).total_seconds() <= 1:
        return []
    middle = start + (end - start) / 2
    return [(middle, end), (start, middle)]
