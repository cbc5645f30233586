"""Where the pages of a search end, and what that says of scenes that were not named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ..network.addresses import unsigned
from .dates import Interval
from .stated import as_list, as_mapping, as_moment

Page = Mapping[str, Any]
_HEEDED = timedelta(days=1)  # some servers know days alone
_PLAIN_PAGE = 10  # what the STAC API specification has in a page where no limit is heeded


class PageEdges:
    """Watches the pages of one search.

    A server that goes on from the last moment of a page, and not from its last scene, loses the others of that moment;
    catalogs that date a whole overpass to one moment have many.

    Attributes:
        ids: of all scenes that came.
        matched: how many there are as the server says, 0 where it does not.
        repeats: whether the last page brought none that had not come before.
        is_circle: whether the pages of the period ended by repeating themselves.
        is_open: whether the last page was full, and says neither that there is a next one nor how many there are.
    """

    def __init__(self) -> None:
        self.ids: set[tuple[str, ...]] = set()
        self.matched = 0
        self.repeats = self.is_circle = self.is_open = False
        self._goes_on = self._has_ties = False
        self._last: datetime | None = None
        self._moments: dict[datetime, None] = {}
        self._all: list[datetime] = []  # in the order in which they came

    def take(self, page: Page, asked: int) -> None:
        """Take note of a page that came.

        Args:
            page: as the server sent it.
            asked: how many scenes a page should have.
        """
        context = as_mapping(page.get("context"))
        matched = page.get("numberMatched", context.get("matched"))
        self.matched = max(self.matched, matched) if type(matched) is int else self.matched
        ids = identities(page)
        self.repeats = bool(ids) and ids <= self.ids
        self.ids |= ids
        moments = [found for item in items_of(page) if (found := _moment_of(item))]
        self._has_ties |= len(set(moments)) < len(moments)
        if self._last is not None and moments[:1] != [self._last]:
            self._moments[self._last] = None
        self._goes_on = goes_on = any(as_mapping(link).get("rel") == "next" for link in as_list(page.get("links")))
        is_in_order = moments == sorted(moments, reverse=True)
        self._last = moments[-1] if goes_on and moments and is_in_order else None
        self._all += moments
        limit = context.get("limit")
        is_full = len(ids) >= asked or len(ids) in (limit, _PLAIN_PAGE)
        self.is_open = is_full and not goes_on and not self.matched

    @property
    def is_short(self) -> bool:
        """Whether there are, or may be, scenes that have not come."""
        return len(self.ids) < self.matched or self.is_open

    def expected(self, interval: Interval) -> int:
        """How many scenes a period holds, by the pages that came of it.

        That is what the server says; else they go on as close together as those that came, where these came in order.
        """
        start, end = interval
        moments = [moment for moment in self._all if start <= moment <= end]
        if self.matched or not self._goes_on or not moments or moments != sorted(moments, reverse=True):
            return max(self.matched, len(self.ids))
        covered = end - moments[-1]
        return round(len(self.ids) * ((end - start) / covered)) if covered else len(self.ids)

    def doubtful(self) -> list[datetime]:
        """Moments of which there may be more scenes, once all pages came."""
        if self._last is not None:  # an empty page followed
            self._moments[self._last] = None
        if len(self.ids) < self.matched or (self._has_ties and not self.matched):
            return list(self._moments)
        return []

    def beyond(self, interval: Interval) -> Interval | None:
        """What of the interval lies behind the last scene, that one's moment included.

        None where the scenes came in no order, by which that could be said.
        """
        start, end = interval
        if not self._all or not start <= self._all[-1] <= end:
            return None
        if self._all == sorted(self._all, reverse=True):
            return start, self._all[-1]
        return (self._all[-1], end) if self._all == sorted(self._all) else None


def items_of(page: Page) -> list[Mapping[str, Any]]:
    """The items of a page, whatever else is among its features."""
    return [item for item in page["features"] if isinstance(item, Mapping)]


def identities(page: Page) -> set[tuple[str, ...]]:
    """What its items are told apart by: two halves of a tile may have one id, in one collection or in two."""
    return {_identity(item) for item in items_of(page)}


def lies_outside(item: Mapping[str, Any], interval: Interval) -> bool:
    """Whether an item was taken more than a day before or after a period, so that the period was not heeded."""
    properties, (start, end) = as_mapping(item.get("properties")), interval
    stated = (as_moment(properties.get(name)) for name in ("datetime", "start_datetime", "end_datetime"))
    moments = [moment for moment in stated if moment]
    return bool(moments) and (min(moments) > end + _HEEDED or max(moments) < start - _HEEDED)


def _identity(item: Mapping[str, Any]) -> tuple[str, ...]:
    assets = as_mapping(item.get("assets"))
    href = as_mapping(assets[min(assets, key=str)]).get("href") if assets else ""
    return str(item.get("collection")), str(item.get("id")), unsigned(str(href))


def _moment_of(item: Mapping[str, Any]) -> datetime | None:
    properties = as_mapping(item.get("properties"))
    return as_moment(properties.get("datetime")) or as_moment(properties.get("start_datetime"))
