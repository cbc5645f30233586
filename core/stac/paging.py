"""Pages of searches: asked for by what a server says it can do, and checked whatever it does.

A server may refuse what it offers, go round in a circle, end early, or lose scenes of one moment between two pages.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from pystac_client import Client, ItemSearch
from pystac_client.exceptions import APIError

from ..errors.catalog import SearchRefused
from .catalogs import Catalog
from .dates import Interval
from .dialect import Dialect
from .page_edges import Page, PageEdges, identities, items_of
from .search_windows import SearchWindow
from .stated import server_message

PAGE_SIZE = 100
_MAX_REPEATS = 2  # pages in a row that bring nothing new: the server goes round in a circle
_MAX_EMPTY = 5  # pages in a row that hold nothing, and name a next one all the same
_MOST_MORE = 30  # pages of a window that are asked for beyond its end: the number that match may be an estimate
_NOT_UNDERSTOOD = frozenset({400, 405, 415, 422, 501})


class PageSource(Protocol):
    """Where raw pages come from."""

    def pages(self, search: ItemSearch) -> Iterator[Page]:
        """All pages of a search as the server names them, empty ones too."""


class ItemPages:
    """The pages of the windows of one search.

    Args:
        client: opened on the catalog.
        source: of raw pages; it belongs to the calling thread.
        catalog: that is searched.
        collection: its id.
        dialect: how the server is asked; the windows of a search share it.
    """

    def __init__(self, client: Client, source: PageSource, catalog: Catalog, collection: str, dialect: Dialect) -> None:
        self._client, self._source, self._catalog = client, source, catalog
        self._collection, self._dialect = collection, dialect

    def within(self, window: SearchWindow, edges: PageEdges) -> Iterator[Page]:
        """All pages of a window, then whatever the server may have left out.

        Args:
            window: that is searched.
            edges: which watch the pages, and say in the end what is missing.
        """
        asked = {"method": self._dialect.method, "collections": [self._collection], "bbox": window.box}
        for page in self._whole(asked, window.interval):
            edges.take(page, PAGE_SIZE)
            yield page
        edges.is_circle = edges.repeats
        if edges.ids or not self._dialect.doubts_filter:
            yield from self._rest(asked, window.interval, edges)

    def _rest(self, asked: Mapping[str, Any], interval: Interval, edges: PageEdges) -> Iterator[Page]:
        """The scenes that the pages of a whole period may have left out.

        More of the moments on which pages ended, then from the last moment on while something comes, then by halves of
        the period.
        """
        for moment in edges.doubtful():
            for page in self._whole(asked, (moment, moment)):
                edges.ids |= identities(page)
                yield page
        left = min(_MOST_MORE, self._dialect.more)
        while edges.is_short and left > 0 and (beyond := edges.beyond(interval)):
            before = len(edges.ids)
            for page in self._whole(asked, beyond, left):
                left -= 1
                self._dialect.more -= 1
                edges.take(page, PAGE_SIZE)
                yield page
            if len(edges.ids) == before:
                break
        parts, is_stuck = deque(_halves(interval)), False
        while edges.is_short and left > 0 and parts:
            part, own = parts.popleft(), PageEdges()
            for page in self._whole(asked, part, left):
                left -= 1
                self._dialect.more -= 1
                own.take(page, PAGE_SIZE)
                yield page
            edges.ids |= own.ids
            if own.is_short:
                parts.extend(halves := _halves(part))
                is_stuck |= not halves
            edges.is_open &= bool(parts) or is_stuck

    def _whole(self, asked: Mapping[str, Any], interval: Interval, most: int | None = None) -> Iterator[Page]:
        """The pages of one search, ``most`` of them at most.

        Without order and filter where the server offers them and then refuses.
        """
        asked, came = {**asked, "datetime": list(interval)}, False
        extras = self._dialect.extras
        try:
            for page in self._pages({**asked, **extras}, most):
                came = True
                if items_of(page):
                    self._dialect.came()
                yield page
        except APIError as error:
            if came or not extras or error.status_code not in _NOT_UNDERSTOOD:
                raise
            self._dialect.drop_extras()
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


def _halves(interval: Interval) -> list[Interval]:
    """The later one first; none of what is a second long or less."""
    start, end = interval
    if (end - start).total_seconds() <= 1:
        return []
    middle = start + (end - start) / 2
    return [(middle, end), (start, middle)]
