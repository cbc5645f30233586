"""Ten real scenes: what is measured of whole tiles agrees with what ESA states, and of a small area with a hand count.

Contains modified Copernicus Sentinel data 2023.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import rasterio

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.search import SearchQuery
from sample.server import CatalogServer
from tests.support import oracle
from tests.support.real_scenes import real_catalog

CRS = "EPSG:32633"
SIDE = 109_800
CORNERS = {"33TWL": (499_980, 4_990_200), "33TWM": (499_980, 5_090_220)}  # lower left, in meters
NEAR = 2.0  # points; the classes are those of a cleaned picture at 120 m, in which fine patterns are lost
STATED = {
    2: "s2:dark_features_percentage",
    3: "s2:cloud_shadow_percentage",
    4: "s2:vegetation_percentage",
    5: "s2:not_vegetated_percentage",
    6: "s2:water_percentage",
    7: "s2:unclassified_percentage",
    8: "s2:medium_proba_clouds_percentage",
    9: "s2:high_proba_clouds_percentage",
    10: "s2:thin_cirrus_percentage",
    11: "s2:snow_ice_percentage",
}
# Fields and bare soil, and thicker and thinner cloud, alternate from pixel to pixel: each pair is taken as one.
TOGETHER = [(2,), (3,), (4, 5), (6,), (7,), (8, 9), (10,), (11,)]
VALLEY = Area.rectangle(560_003.3, 5_092_011.1, 565_004.4, 5_097_012.2, CRS)  # 5 km, where the two tiles overlap


@pytest.fixture(scope="module")
def server(shared_data: Path) -> Iterator[CatalogServer]:
    with real_catalog() as running:
        yield running


def measured(server: CatalogServer, area: Area) -> dict[str, Measurement]:
    start, end = datetime(2023, 8, 1, tzinfo=UTC), datetime(2023, 8, 31, 23, 59, 59, tzinfo=UTC)
    run = Run.plain(SearchQuery(Catalog("", server.url, "sentinel-2-l2a"), area, start, end), by_acquisition=False)
    return {one.acquisition.scenes[0].id: one for one in run.measurements(run.pages())}


@pytest.mark.parametrize("tile", CORNERS)
def test_whole_tiles_agree_with_what_is_stated(server: CatalogServer, tile: str) -> None:
    west, south = CORNERS[tile]
    found = measured(server, Area.rectangle(west, south, west + SIDE, south + SIDE, CRS))
    whole = {name: one for name, one in found.items() if tile in name}
    assert len(whole) == 5
    for name, one in whole.items():
        stated = server.catalog.by_id[name]["properties"]
        assert sum(one.counts) == 5490 * 5490
        assert one.cloud() == pytest.approx(stated["eo:cloud_cover"], abs=1.0)
        assert 100 - one.coverage == pytest.approx(stated["s2:nodata_pixel_percentage"], abs=0.1)
        for values in TOGETHER:
            share = 100 * sum(one.counts[value] for value in values) / one.tally.valid
            assert share == pytest.approx(sum(stated[STATED[value]] for value in values), abs=NEAR), values


def test_a_small_area_is_counted_exactly(server: CatalogServer) -> None:
    found = measured(server, VALLEY)
    assert len(found) == 10, "both tiles cover it on all five days"
    limits, table = Limits(max_cloud=10.0), []
    for name, one in sorted(found.items(), key=lambda pair: pair[1].acquisition.age_key):
        with rasterio.open(server.folder / name / "SCL.tif") as dataset:
            by_hand = oracle.count(dataset.read(1), tuple(dataset.transform)[:6], CRS, VALLEY.polygons, CRS)
        assert one.counts == by_hand
        assert one.decoder == "strict"
        assert one.bytes_read < 400_000
        table.append(f"{name}  {one.acquisition.catalog_cloud:9.2f}  {one.cloud():9.2f}  {limits.judge(one).value}")
    print("\n" + "\n".join([f"{'scene':24}  catalog   measured  at 10 %", *table]))
    verdicts = {name: limits.judge(one) for name, one in found.items()}
    assert set(verdicts.values()) >= {Verdict.CLEAR, Verdict.CLOUDY}


def test_the_overlap_of_two_tiles_says_the_same_twice(server: CatalogServer) -> None:
    """The two tiles of an overpass hold the same pixels there, but for what their pictures lost."""
    found = measured(server, VALLEY)
    days = {name[10:18] for name in found}
    assert len(days) == 5
    for day in days:
        one, other = (np.array(measurement.counts) for name, measurement in found.items() if day in name)
        assert np.abs(one - other).max() <= 0.04 * one.sum()
        assert abs(one[8:11].sum() - other[8:11].sum()) <= 0.01 * one.sum()
