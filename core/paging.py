"""Pages of one search: asked for by what a server says it can do, and checked whatever it does.

A server may refuse what it offers, turn in a circle, or lose scenes of one moment between two pages.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pystac_client import Client, ConformanceClasses
from pystac_client.exceptions import APIError

from .catalogs import Catalog
from .dates import first_moment
from .errors import DateInvalid, SearchCutShort, SearchRefused

log = logging.getLogger("clear_scenes")
PAGE_SIZE = 100
_MAX_EMPTY_PAGES = 2  # pages in a row that bring nothing new: the server turns in a circle
_NOT_UNDERSTOOD = frozenset({400, 405, 415, 422, 501})
_CQL2 = "cql2-json"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)?)?")  # what can be asked for

Page = Mapping[str, Any]


def extras_of(client: Client, may_sort: bool, cloud_field: str, most_cloud: float | None) -> dict[str, Any]:
    """What is asked for beside place and time: an order in which no tie is left, and the cloud that is stated at most,
    as CQL2 where the server knows it, else by the query extension.
    """
    extras: dict[str, Any] = {}
    if may_sort and client.conforms_to(ConformanceClasses.SORT):
        extras["sortby"] = ["-properties.datetime", "-id"]
    if most_cloud is None:
        return extras
    if client.conforms_to(ConformanceClasses.FILTER) and any(_CQL2 in one for one in client.get_conforms_to()):
        extras["filter"] = {"op": "<=", "args": [{"property": cloud_field}, most_cloud]}
        extras["filter_lang"] = _CQL2
    elif client.conforms_to(ConformanceClasses.QUERY):
        extras["query"] = {cloud_field: {"lte": most_cloud}}
    return extras


def pages_of(client: Client, catalog: Catalog, asked: Mapping[str, Any], extras: Mapping[str, Any]) -> Iterator[Page]:
    """All pages of a search, then whatever it may have lost between two of them.

    Raises ``SearchCutShort`` after them where the server began to repeat itself before it had named as many scenes as
    match. Where it just ended, their number may have been an estimate.
    """
    edges = _Edges()
    for page in _understood(client, catalog, asked, extras):
        edges.take(page)
        yield page
    for moment in edges.doubtful():
        for page in _understood(client, catalog, {**asked, "datetime": [moment, moment]}, {}):
            edges.ids |= _ids(page)
            yield page
    if (named := len(edges.ids)) < edges.matched:
        if edges.repeats:
            raise SearchCutShort(catalog=catalog.title, named=named, matched=edges.matched)
        log.warning("%s named %d scenes, and says that %d match", catalog.title, named, edges.matched)


def _understood(
    client: Client, catalog: Catalog, asked: Mapping[str, Any], extras: Mapping[str, Any]
) -> Iterator[Page]:
    """Without the extras where the server offers them and then refuses."""
    came = False
    try:
        for page in _until_it_turns(client.search(**asked, **extras, limit=PAGE_SIZE).pages_as_dicts(), catalog):
            came = True
            yield page
    except APIError as error:
        if came or not extras or error.status_code not in _NOT_UNDERSTOOD:
            raise
        yield from _until_it_turns(client.search(**asked, limit=PAGE_SIZE).pages_as_dicts(), catalog)


def _until_it_turns(pages: Iterator[Page], catalog: Catalog) -> Iterator[Page]:
    """The pages of one search, until the server turns in a circle."""
    seen: set[str] = set()
    empty = 0
    for page in pages:
        if not isinstance(page.get("features"), list):
            raise SearchRefused(catalog=catalog.title, answer="no list of scenes")
        new = _ids(page) - seen
        seen |= new
        empty = 0 if new else empty + 1
        if empty >= _MAX_EMPTY_PAGES:
            return
        yield page


class _Edges:
    """Watches where pages end. A server that goes on from the last moment of a page, and not from its last scene, loses
    the others of that moment; catalogues that date a whole overpass to one moment have many.

    ``ids`` are those of all scenes that came, ``matched`` how many there are as the server says, 0 where it does not;
    ``repeats``: whether the last page brought none that had not come before.
    """

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.matched = 0
        self.repeats = False
        self._has_ties = False
        self._last: str | None = None
        self._moments: dict[str, None] = {}

    def take(self, page: Page) -> None:
        matched = page.get("numberMatched", _mapping(page.get("context")).get("matched"))
        self.matched = max(self.matched, matched) if type(matched) is int else self.matched
        ids = _ids(page)
        self.repeats = bool(ids) and ids <= self.ids
        self.ids |= ids
        moments = [str(_mapping(item.get("properties")).get("datetime")) for item in _items(page)]
        self._has_ties |= len(set(moments)) < len(moments)
        if self._last is not None and moments[:1] != [self._last]:
            self._moments[self._last] = None
        goes_on = any(_mapping(link).get("rel") == "next" for link in page.get("links") or ())
        is_in_order = moments == sorted(moments, reverse=True)
        self._last = moments[-1] if goes_on and moments and is_in_order and _can_be_asked(moments[-1]) else None

    def doubtful(self) -> list[str]:
        """Moments of which there may be more scenes, once all pages came."""
        if self._last is not None:  # an empty page followed
            self._moments[self._last] = None
        if len(self.ids) < self.matched or (self._has_ties and not self.matched):
            return list(self._moments)
        return []


def _can_be_asked(moment: str) -> bool:
    """Whether it is a moment at all. pystac-client refuses others with a bare ``Exception``."""
    try:
        first_moment(moment)
    except DateInvalid:
        return False
    return _MOMENT.fullmatch(moment) is not None


def _items(page: Page) -> list[Mapping[str, Any]]:
    return [item for item in page["features"] if isinstance(item, Mapping)]


def _ids(page: Page) -> set[str]:
    return {str(item.get("id")) for item in _items(page)}


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
