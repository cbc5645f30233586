"""How a server is asked: by what it says it can do, and by what it turned out to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pystac_client import Client, ConformanceClasses

from .catalogs import Catalog
from .stated import as_mapping

_MOST_MORE = 300  # pages that one search asks for beyond where the server ended, in all its windows
_CQL2 = "cql2-json"


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


class Dialect:
    """What one search asks of a server beside place and time; its windows share what they learn.

    Attributes:
        method: by which it is searched, "POST" or "GET".
        more: pages that may still be asked for beyond where the server ended.
    """

    def __init__(self, client: Client, catalog: Catalog, limit: StatedLimit | None) -> None:
        self.method = method_of(client)
        self.more = _MOST_MORE
        self._limit, self._filter = limit, _filter_of(client, limit) if limit else {}
        self._order = _order_of(client, catalog)
        self._has_filtered = False

    @property
    def extras(self) -> dict[str, Any]:
        """Order and filter, as pystac-client takes them."""
        return {**self._order, **self._filter}

    @property
    def doubts_filter(self) -> bool:
        """Whether there is a filter that has left nothing yet: some servers offer one by which they find nothing."""
        return bool(self._filter) and not self._has_filtered

    def came(self) -> None:
        """Take note of scenes that came."""
        self._has_filtered = True

    def fits(self, item: Mapping[str, Any]) -> bool:
        """Whether an item is one that the filter should leave."""
        return self._limit is None or self._limit.allows(item)

    def drop_filter(self) -> None:
        """Search without the filter from now on."""
        self._filter = {}

    def drop_extras(self) -> None:
        """Search without order and filter from now on: the server offers them, and then refuses."""
        self._order, self._filter = {}, {}


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
