"""Clouds counted by a cloud probability instead of the classification, from the search to the verdict."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import OPAQUE
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import AFFINE, CRS, KINDS, Kind, box, classes, written
from tests.support.recorded import recorded

DAYS = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
AREA = Area(((tuple(box(30.2, 250.3, 790.7, 720.6)),),), CRS)  # over the wedge without data, and off the scene's corner
SCL = classes(1)
LARGER = Kind({"compress": "deflate", "predictor": 2, "blocksize": 384}, strict=True, driver="COG")
SMALLER = Kind({"tiled": True, "blockxsize": 64, "blockysize": 96, "compress": "deflate"}, strict=True)
LZW = KINDS["lzw"]


@cache
def probability() -> np.ndarray:
    """0 to 100 and, where the scene has no data, nearly always 0; a few values that are no percentage."""
    random = np.random.default_rng(5)
    rows, columns = np.mgrid[0 : SCL.shape[0], 0 : SCL.shape[1]]
    values = np.clip(50 + 60 * np.sin(rows / 41.0) * np.cos(columns / 29.0) + random.normal(0, 9, SCL.shape), 0, 100)
    values = np.where(SCL == 0, 0, values).astype(np.uint8)
    values[300:310, 700:720] = 255
    values[300:310, 400:420] = 100
    assert not SCL[300:310, 400:420].any()
    return values


@cache
def expected(at_least: int) -> tuple[int, ...]:
    """Counted pixel by pixel: cloud from the probability on; what SCL alone calls cloud is unclassified."""
    both = np.where((SCL == 8) | (SCL == 9), 7, SCL)
    both[(probability() >= at_least) & (SCL > 0)] = 9
    both[probability() > 100] = 0
    return oracle.count(both, AFFINE, CRS, AREA.polygons, AREA.crs)


def item(name: str, **assets: str) -> dict[str, Any]:
    files = {"scl": "scl.tif"} | assets
    return made_item(name) | {"links": [], "assets": {key: {"href": file} for key, file in files.items()}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = {
        "scl.tif": written(KINDS["cog"], SCL),
        "larger.tif": written(LARGER, probability()),
        "smaller.tif": written(SMALLER, probability()),
        "lzw.tif": written(LZW, probability()),
        "scl.jp2": written(KINDS["jpeg 2000"], SCL),
        "probability.jp2": written(KINDS["jpeg 2000"], probability()),
        "shifted.tif": written(LARGER, probability(), (20.0, 0.0, AFFINE[2] + 20, 0.0, -20.0, AFFINE[5])),
    }
    for name, data in content.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def served(folder: Path, request: pytest.FixtureRequest) -> Iterator[CatalogServer]:
    with serving(folder, items=[item("one", **request.param)], collections=[COLLECTION]) as running:
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
    assert (alone.counts, alone.requests) == (oracle.count(SCL, AFFINE, CRS, AREA.polygons, AREA.crs), 0)
    assert measured(served, 40, store=store).counts == expected(40)


@pytest.mark.parametrize("served", [{"cloud": "smaller.tif"}], indirect=True)
def test_a_verdict_is_proven_by_the_same_numbers(served: CatalogServer) -> None:
    cloud = 100 * expected(40)[9] / sum(expected(40)[1:])
    for limit, verdict in ((cloud - 8, Verdict.CLOUDY), (cloud + 8, Verdict.CLEAR)):
        limits = Limits(limit, cloud_classes=OPAQUE)
        assert limits.judge(measured(served, 40, limits=limits)) is verdict


@pytest.mark.parametrize("served", [{"cloud": "shifted.tif"}, {"larger": "larger.tif"}], indirect=True)
def test_a_scene_whose_probability_cannot_be_used_says_so(served: CatalogServer) -> None:
    """Never counted by something else in silence; the classification still can be."""
    found = measured(served, 40)
    assert found.counts is None
    is_named = served.catalog.items[0]["assets"].get("cloud")
    assert ("has other pixels" if is_named else "names no cloud probability") in str(found.reason)
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
