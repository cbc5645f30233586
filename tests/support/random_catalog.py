"""A STAC API over made-up items, as good or as poor as a random number says."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.support.items import made_item
from tests.support.searching import following, page_of
from tests.support.stub import Answer, Request

BEGIN, DAYS = datetime(2021, 1, 1, tzinfo=UTC), 5 * 365
END = BEGIN + timedelta(days=DAYS)
Period = tuple[datetime, datetime]


@dataclass
class RandomCatalog:
    """``most``: items in a page, whatever is asked for; 0 heeds what is asked for."""

    seed: int
    counts: str = "numberMatched"  # or "context", "nothing"
    sorts: bool = True
    heeds_dates: bool = True
    most: int = 0
    turns_in_circles: bool = False
    periods: dict[str, Period | None] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)

    @classmethod
    def poor(cls, seed: int) -> RandomCatalog:
        """With one poor habit or several; none by which anything is lost."""
        dice = random.Random(seed)
        return cls(
            seed,
            dice.choice(["numberMatched", "context", "nothing"]),
            sorts=dice.random() < 0.5,
            heeds_dates=dice.random() < 0.6,
            most=dice.choice([0, 0, 7, 33, 250]),
        )

    def __post_init__(self) -> None:
        dice = random.Random(self.seed)
        self.items = []
        overpass = BEGIN
        for number in range(dice.choice([0, 40, 300, 700])):
            if dice.random() < 0.7:  # else a second tile of the same overpass, with the same moment
                overpass = BEGIN + timedelta(seconds=dice.randrange(DAYS * 86400))
            last = overpass
            stated: dict[str, Any] = {"datetime": _text(overpass)}
            if dice.random() < 0.1:
                last = overpass + timedelta(days=dice.randrange(400))
                stated = {"datetime": None, "start_datetime": _text(overpass), "end_datetime": _text(last)}
            elif dice.random() < 0.02:
                stated = {"datetime": None}
            name = f"{dice.randrange(10**6):06}-{number}"
            self.items.append(made_item(name, **stated))
            self.periods[name] = (overpass, last) if stated != {"datetime": None} else None
        self.order = self.items[:]
        dice.shuffle(self.order)

    def matching(self, *wanted: Period) -> list[str]:
        """The ids that the catalog names for any of these periods, sorted: by looking at each item."""
        return sorted(name for name, own in self.periods.items() if self._is_named(own, wanted))

    def _is_named(self, own: Period | None, wanted: tuple[Period, ...]) -> bool:
        if own is None:  # such a catalog leaves them out, unless it leaves out nothing
            return not self.heeds_dates
        return any(own[0] <= end and start <= own[1] for start, end in wanted)

    def answer(self, request: Request) -> Answer:
        self.asked.append(request)
        body = request.json
        start, end = (datetime.fromisoformat(text) for text in body["datetime"].split("/"))
        found = [
            item
            for item in self.order
            if not self.heeds_dates or self._is_named(self.periods[item["id"]], ((start, end),))
        ]
        if self.sorts and "sortby" in body:
            found.sort(key=lambda item: (self._begin_of(item), item["id"]), reverse=True)
        size, offset = self.most or body["limit"], int(body.get("token", 0))
        page = found[offset : offset + size]
        link = [following(request, token=offset + size)] if offset + size < len(found) else []
        if self.turns_in_circles and offset:
            page, link = found[:size], [following(request, token=offset + size)]
        counts = {"numberMatched": {"numberMatched": len(found)}, "context": {"context": {"matched": len(found)}}}
        return page_of(page, *link, **counts.get(self.counts, {}))

    def _begin_of(self, item: dict[str, Any]) -> datetime:
        return (self.periods[item["id"]] or (BEGIN,))[0]


def spread(count: int, days: float = DAYS) -> RandomCatalog:
    """As many items at even steps up to the end."""
    catalog = RandomCatalog(0)
    moments = [END - number * timedelta(days=days / count) for number in range(count)]
    catalog.periods = {f"{number:05}": (moment, moment) for number, moment in enumerate(moments)}
    made = RandomCatalog(9).items[0]
    catalog.order = [
        made | {"id": name, "properties": made["properties"] | {"datetime": f"{own[0]:%Y-%m-%dT%H:%M:%SZ}"}}
        for name, own in catalog.periods.items()
        if own
    ]
    for item in catalog.order:
        item["assets"] = {"scl": {"href": f"https://files.example.com/{item['id']}/SCL.tif"}}
    return catalog


def _text(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
