"""Clouds counted by a cloud probability instead of the classification, from the search to the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.classification.scl import OPAQUE
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run, newest_acquisitions
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer
from tests.support.probability import AREA, expected, probability_catalog
from tests.support.recorded import recorded

DAYS = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))


@pytest.fixture
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[CatalogServer]:
    with probability_catalog(tmp_path, **request.param) as running:
        yield running


def measured(server: CatalogServer, cloud_from: int, **options: Any) -> Measurement:
    run = Run.plain(
        SearchQuery(Catalog("", server.url, "sentinel-2-l2a"), AREA, *DAYS, cloud_from=cloud_from), **options
    )
    (found,) = run.measurements(run.pages())
    return found


@pytest.mark.parametrize("at_least", [1, 40, 100])
@pytest.mark.parametrize(
    "served",
    [
        {"cloud": "larger.tif"},
        {"cloud": "smaller.tif"},
        {"cloud": "lzw.tif"},
        {"scl": "scl.jp2", "CLD_20m": "probability.jp2"},
    ],
    ids=["larger blocks", "smaller blocks", "decoded by GDAL", "JPEG 2000"],
    indirect=True,
)
def test_cloud_is_what_is_probable_enough(served: CatalogServer, at_least: int) -> None:
    """At the percentage is cloud; no data, snow, shadow and cirrus stay the classification's."""
    found = measured(served, at_least)
    assert found.reason is None
    assert found.counts == expected(at_least)
    assert found.cloud(OPAQUE) == pytest.approx(100 * found.counts[9] / sum(found.counts[1:]))


@pytest.mark.parametrize("served", [{"cloud": "larger.tif"}], indirect=True)
def test_another_percentage_asks_for_nothing(served: CatalogServer, tmp_path: Path) -> None:
    """The blocks of both files are kept; the counts of each percentage, and of the classification, are their own."""
    store = Store(tmp_path / "kept.sqlite")
    assert measured(served, 40, store=store).requests > 0
    other = measured(served, 70, store=store)
    assert (other.counts, other.requests) == (expected(70), 0)
    alone = measured(served, 0, store=store)
    assert (alone.counts, alone.requests) == (expected(0), 0)
    assert measured(served, 40, store=store).counts == expected(40)


@pytest.mark.parametrize("served", [{"cloud": "smaller.tif"}], indirect=True)
def test_a_verdict_is_proven_by_the_same_numbers(served: CatalogServer) -> None:
    cloud = 100 * expected(40)[9] / sum(expected(40)[1:])
    for limit, verdict in ((cloud - 8, Verdict.CLOUDY), (cloud + 8, Verdict.CLEAR)):
        limits = Limits(limit, cloud_classes=OPAQUE)
        assert limits.judge(measured(served, 40, limits=limits)) is verdict


@pytest.mark.parametrize("at_least", [0, 40])
@pytest.mark.parametrize("served", [{"cloud": "larger.tif", "red": "scl.tif"}], indirect=True)
def test_a_clear_picture_leaves_out_what_the_search_has_counted(served: CatalogServer, at_least: int) -> None:
    """By classes 3, 8, 9 and 10; the band has the pixels of the classification."""
    query = SearchQuery(Catalog("", served.url, "sentinel-2-l2a"), AREA, *DAYS, cloud_from=at_least)
    run = Run.plain(query)
    found = newest_acquisitions(run.pages(), query)
    plan = ClearPicture(PictureRequest(AREA, ("red",), margin=0), found, run.transport).plan()
    assert plan.shown == sum(expected(at_least)[number] for number in (1, 2, 4, 5, 6, 7, 11))


@pytest.mark.parametrize("served", [{"cloud": "shifted.tif"}, {"larger": "larger.tif"}], indirect=True)
def test_a_scene_whose_probability_cannot_be_used_says_so(served: CatalogServer) -> None:
    """Never counted by something else in silence; the classification still can be."""
    found = measured(served, 40)
    assert found.counts is None
    has_one = "cloud" in served.catalog.items[0]["assets"]
    assert ("has other pixels" if has_one else "names no cloud probability") in str(found.reason)
    assert measured(served, 0).counts is not None


@pytest.mark.parametrize(
    ("catalog", "collection", "has_it"),
    [
        ("earth-search-v1", "sentinel-2-c1-l2a", True),
        ("cdse", "sentinel-2-l2a", True),
        ("planetary-computer", "sentinel-2-l2a", False),
    ],
)
def test_it_is_found_where_real_catalogs_have_it(
    shared_data: Path, catalog: str, collection: str, has_it: bool
) -> None:
    items = [one for one in recorded(shared_data, catalog) if one.get("collection") == collection]
    found = [scene_from_item(one, "https://example.com").asset("probability") or "" for one in items]
    assert any("CLD" in href for href in found) == has_it
