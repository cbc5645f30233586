"""What a real STAC API does with collections that it lacks, with intervals, and with what it announces."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clear_scenes.core.errors.search import CollectionMissing
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.transport import open_session
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery, search
from tests.support.items import COLLECTION, made_item
from tests.support.searching import AREA, FIRST, LAST, names

COLLECTIONS = [COLLECTION | {"id": name} for name in ("sentinel-2-l2a", "sentinel-2-c1-l2a", "landsat-c2-l2")]


@pytest.fixture(scope="module")
def url(stac_api) -> str:
    dated = [made_item(f"{day:02}", datetime=f"2026-06-{day:02}T03:22:11Z") for day in range(1, 21)]
    spans = {"start_datetime": "2026-07-01T00:00:00Z", "end_datetime": "2026-07-31T23:59:59Z"}
    return stac_api(COLLECTIONS, [*dated, made_item("july", datetime=None, **spans)])


def asked(url: str, collection: str = "sentinel-2-l2a", **changes: Any) -> tuple[list[str], list[dict[str, Any]]]:
    """The ids that come, and the bodies that were posted."""
    session, posted = open_session(PlainTransport(Addresses.of_catalog(url), Cancellation())), []
    send = session.send

    def recorded(request: Any, **options: Any) -> Any:
        if request.body:
            posted.append(json.loads(request.body))
        return send(request, **options)

    session.send = recorded
    query = {"catalog": Catalog("", url, collection), "area": AREA, "start": FIRST, "end": LAST} | changes
    return names(list(search(SearchQuery(**query), session))), posted


@pytest.mark.parametrize("collection", ["sentinel-2-l2aa", "sentinel-s2-l2a-cogs", "hls2-s30"])
def test_a_collection_that_is_not_there(url: str, collection: str) -> None:
    """It answers a search in one that it lacks with an empty list, and no error."""
    with pytest.raises(CollectionMissing, match=f"no collection {collection}.*sentinel-2-l2a"):
        asked(url, collection)


def test_a_collection_that_is_empty_is_no_error(url: str) -> None:
    assert asked(url, "landsat-c2-l2")[0] == []


def test_it_is_asked_to_sort(url: str) -> None:
    """It announces so as v1.1.0."""
    found, (body,) = asked(url)
    assert len(found) == 21
    assert [key["field"] for key in body["sortby"]] == ["properties.datetime", "id"]


def test_of_an_interval_any_day_counts(url: str) -> None:
    day = datetime(2026, 7, 13, tzinfo=UTC)
    assert asked(url, start=day, end=day.replace(hour=23))[0] == ["july"]


@pytest.mark.parametrize("size", [7, 10, 21, 100])
def test_whole_pages_cost_one_search_more_at_most(url: str, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """It tells no number of what matches; a last page that is full may not be the end."""
    monkeypatch.setattr("clear_scenes.core.stac.paging.PAGE_SIZE", size)
    found, posted = asked(url, most_stated=50.0)
    assert sorted(found) == sorted([*(f"{day:02}" for day in range(1, 21)), "july"])
    assert len(posted) <= -(-21 // size) + 1


@pytest.mark.parametrize("size", [7, 100])
def test_years_are_searched_in_windows(stac_api, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Two tiles of each overpass share a moment, and composites of months lie in several windows."""
    monkeypatch.setattr("clear_scenes.core.stac.paging.PAGE_SIZE", size)
    begin = datetime(2021, 1, 1, 3, 22, 11, tzinfo=UTC)
    overpasses = [begin + timedelta(days=5 * number) for number in range(366)]
    items = [made_item(f"{at:%Y%m%d}-{tile}", datetime=at.isoformat()) for at in overpasses for tile in "ab"]
    for number in range(20):
        first = begin + timedelta(days=90 * number)
        period = {"start_datetime": first.isoformat(), "end_datetime": (first + timedelta(days=89)).isoformat()}
        items.append(made_item(f"composite-{number}", datetime=None, **period))
    last = datetime(2026, 1, 6, tzinfo=UTC)
    found, posted = asked(stac_api(COLLECTIONS, items), start=begin, end=last)
    assert sorted(found) == sorted(item["id"] for item in items)
    assert len({body["datetime"] for body in posted}) > 10
