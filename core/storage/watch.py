"""A watch: a search without an end, which is run again and again and tells what is new and clear.

Its file has what a saved search has, and what was seen of it. Of a login it has the id alone, as QGIS's projects have.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from ..area.area import Area
from ..area.area_text import Place
from ..errors.base import ClearScenesError
from ..errors.seen import WatchBroken
from ..stac.search import SearchQuery
from .saved_search import SavedSearch, format_search, parse_search
from .seen import Sighting, sighting_from_json, sighting_to_json

_MARK, _VERSION = "clear_scenes_watch", 1
_NONSENSE = (
    *(ClearScenesError, ArithmeticError, LookupError),
    *(TypeError, ValueError, AttributeError, RecursionError),
)
_ID = re.compile(r"[0-9a-f]{32}")
# Archives list some images weeks late; none of the open ones has been seen to take three months.
LATE = timedelta(days=90)
STILL = timedelta(days=30)  # six overpasses of one Sentinel-2, two of one Landsat


@dataclass(frozen=True)
class Watch:
    """A search that is run again and again.

    Attributes:
        id: 32 hexadecimal digits.
        name: by which the analyst knows it.
        search: what is searched; its last day does not count.
        created: when it was begun, UTC: what was taken before, and is there at the first look, is told to nobody.
        login: the id of the QGIS authentication that was chosen for the catalog; "" for none.
        pays: whether the analyst agreed to pay for what is read.
        paused: whether it rests.
        looked: when it was looked at last to the end, UTC; None before the first time.
        newest: when the newest image that the catalog has listed was taken, UTC; None where it has listed none.
        stands_still: whether the catalog has listed nothing new for long, which was told.
        clear: the day of the newest clear image, by the sun over the area, as "2026-08-13"; "" where there is none.
        clear_cloud: its cloud in the area in percent, None where there is none.
        seen: the acquisitions that were seen.
    """

    id: str
    name: str
    search: SavedSearch
    created: datetime
    login: str = ""
    pays: bool = False
    paused: bool = False
    looked: datetime | None = None
    newest: datetime | None = None
    stands_still: bool = False
    clear: str = ""
    clear_cloud: float | None = None
    seen: tuple[Sighting, ...] = ()

    @classmethod
    def begun(cls, name: str, search: SavedSearch, now: datetime) -> Watch:
        """A new one of a search, with the login that was chosen for its catalog."""
        catalog = search.catalog
        return cls(uuid4().hex, name, search, now, catalog.login, catalog.pays)

    @property
    def area(self) -> Area:
        """What is looked at."""
        search = self.search
        return search.area.around(search.radius) if isinstance(search.area, Place) else search.area

    @property
    def first(self) -> datetime:
        """From when on images are listed, UTC: late ones come, but not all of years are listed each day.

        It never goes back, or what is older would be taken for new. Ground that recurs as cloud is judged by all of the
        search, where it is left out.
        """
        area, search = self.area, self.search
        first = datetime.combine(search.start, time.min, UTC) - area.ahead_of_utc
        return first if search.limits.leave_out else max(first, max(self.newest or self.created, self.created) - LATE)

    def query(self, now: datetime) -> SearchQuery:
        """What is searched now. Raises an ``AreaError`` where the area is none."""
        search = self.search
        catalog = replace(search.catalog, login=self.login, pays=self.pays)
        end = max(now + timedelta(days=1), self.first)  # clocks differ
        return SearchQuery(catalog, self.area, self.first, end, months=search.months, cloud_from=search.cloud_from)

    def is_due(self, now: datetime, pause: timedelta) -> bool:
        """Whether it is time to look: it does not rest, and the last look is so long ago, or in the future."""
        is_fresh = self.looked is not None and timedelta() <= now - self.looked < pause
        return not self.paused and not is_fresh

    def is_still(self, now: datetime) -> bool:
        """Whether the catalog has listed nothing new for long, in a search that names no months."""
        return not self.search.months and now - (self.newest or self.created) > STILL


def format_watch(watch: Watch) -> str:
    """The text of a watch's file."""
    document = {
        _MARK: _VERSION,
        "id": watch.id,
        "name": watch.name,
        "search": json.loads(format_search(watch.search)),
        "created": watch.created.isoformat(),
        "login": watch.login,
        "pays": watch.pays,
        "paused": watch.paused,
        "looked": watch.looked.isoformat() if watch.looked else None,
        "newest": watch.newest.isoformat() if watch.newest else None,
        "stands_still": watch.stands_still,
        "clear": watch.clear,
        "clear_cloud": watch.clear_cloud,
        "seen": [sighting_to_json(one) for one in watch.seen],
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


def parse_watch(data: bytes, file: str) -> Watch:
    """Read a watch's file.

    Args:
        data: its bytes.
        file: its name, for messages.

    Raises:
        WatchBroken: it cannot be understood, or a later version of the plugin has written it.
    """
    try:
        document = json.loads(data)
        if document[_MARK] != _VERSION or not _ID.fullmatch(document["id"]):
            raise ValueError(document[_MARK])
        cloud = document["clear_cloud"]
        return Watch(
            document["id"],
            _text(document, "name"),
            parse_search(json.dumps(document["search"]).encode(), file),
            _moment(document, "created") or datetime.min.replace(tzinfo=UTC),
            _text(document, "login"),
            document["pays"] is True,
            document["paused"] is True,
            _moment(document, "looked"),
            _moment(document, "newest"),
            document["stands_still"] is True,
            _text(document, "clear"),
            None if cloud is None else float(cloud),
            tuple(map(sighting_from_json, document["seen"])),
        )
    except _NONSENSE as error:
        raise WatchBroken(repr(error), file=file) from error


def _text(document: Mapping[str, Any], name: str) -> str:
    value = document[name]
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _moment(document: Mapping[str, Any], name: str) -> datetime | None:
    text = document[name]
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)
