"""The whole way against a real STAC API: the same scenes and counts as against the sample's own server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.catalog import NoCollection
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from sample.api import linked
from sample.server import CatalogServer, serving

AREA = Area.rectangle(103.637, 1.281, 103.673, 1.317)
FIRST, LAST = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, 23, 59, 59, 999999, tzinfo=UTC)


@pytest.fixture(scope="module")
def files(sample_folder: Path) -> Iterator[CatalogServer]:
    with serving(sample_folder) as server:
        yield server


@pytest.fixture(scope="module")
def url(stac_api, files: CatalogServer) -> str:
    """A STAC API that holds the sample's items, whose files stay where they are."""
    items = [linked(item, files.url) | {"links": []} for item in files.catalog.items]
    return stac_api([json.loads((files.folder / "collection.json").read_text())], items)


def measured(url: str, **changes: object) -> dict[str, Measurement]:
    asked = {"catalog": Catalog("", url, "sentinel-2-l2a"), "area": AREA, "start": FIRST, "end": LAST} | changes
    run = Run.plain(SearchQuery(**asked))
    return {one.acquisition.key: one for one in run.measurements(run.pages())}


def counts(found: dict[str, Measurement]) -> dict[str, tuple[int, ...] | None]:
    return {name: one.counts for name, one in found.items()}


def test_the_same_scenes_and_counts(url: str, files: CatalogServer) -> None:
    ours, theirs = measured(files.url), measured(url)
    assert len(ours) == 12
    assert {one.acquisition.tiles for one in ours.values()} >= {("48NTG", "48NUG")}
    assert None not in counts(ours).values()
    assert counts(theirs) == counts(ours)
    for name, one in theirs.items():
        assert one.acquisition.catalog_cloud == ours[name].acquisition.catalog_cloud
        assert one.acquisition.catalog_cloud_valid == ours[name].acquisition.catalog_cloud_valid
        assert one.acquisition.moment == ours[name].acquisition.moment
        assert one.acquisition.tiles == ours[name].acquisition.tiles
        assert one.decoder == "strict"


@pytest.mark.parametrize("page_size", [1, 3, 7])
def test_pages_are_followed_to_the_end(
    url: str, files: CatalogServer, monkeypatch: pytest.MonkeyPatch, page_size: int
) -> None:
    monkeypatch.setattr("clear_scenes.core.stac.paging.PAGE_SIZE", page_size)
    assert counts(measured(url)) == counts(measured(files.url))


@pytest.mark.parametrize("limit", [1, 5, 100])
def test_a_limit_takes_the_newest(url: str, files: CatalogServer, limit: int) -> None:
    ours = measured(files.url)
    newest = sorted(ours, key=lambda name: ours[name].acquisition.age_key, reverse=True)[:limit]
    assert set(measured(url, limit=limit)) == set(newest)


def test_days_are_whole(url: str) -> None:
    day = datetime(2026, 7, 13, tzinfo=UTC)
    found = measured(url, start=day, end=day.replace(hour=23, minute=59, second=59))
    assert [one.acquisition.moment.date() for one in found.values()] == [day.date()]


def test_a_collection_is_looked_up(url: str) -> None:
    assert measured(url, catalog=Catalog("", url)).keys() == measured(url).keys()


def test_nothing_there_is_no_error(url: str) -> None:
    assert measured(url, area=Area.rectangle(10, 10, 10.1, 10.1)) == {}


def test_another_collection_is_told(stac_api) -> None:
    other = {
        "type": "Collection",
        "stac_version": "1.0.0",
        "id": "sentinel-1-grd",
        "description": "Made up",
        "license": "CC0-1.0",
        "links": [],
        "extent": {"spatial": {"bbox": [[-180, -90, 180, 90]]}, "temporal": {"interval": [[None, None]]}},
    }
    url = stac_api([other], [])
    with pytest.raises(NoCollection, match="sentinel-1-grd"):
        measured(url, catalog=Catalog("", url))
