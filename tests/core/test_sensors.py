"""Landsat and HLS from the search to the verdict: their items, files and overpasses, on a server of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import Limits, Verdict
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.products import HLS_S30, LANDSAT_C2, SENTINEL_2
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.bits import bits, of_fmask, of_qa_pixel
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import AFFINE, CRS, DEFLATE, Kind, box, written

DAYS = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))
COG16 = Kind(DEFLATE | {"predictor": 2}, strict=True, dtype="uint16")
COG8 = Kind(DEFLATE | {"predictor": 2}, strict=True)
NORTH, SOUTH, BESIDE = bits(11, LANDSAT_C2.scheme), bits(12, LANDSAT_C2.scheme), bits(13, LANDSAT_C2.scheme)
NORTH[430:] = 1
SOUTH[:400] = 1
AREA = Area(((tuple(box(150.2, 320.3, 480.7, 560.6)),),), CRS)
HLS = bits(14, HLS_S30.scheme)


def landsat(name: str, row: str, path: str, moment: str) -> dict[str, Any]:
    stated = {"platform": "landsat-9", "datetime": moment, "landsat:wrs_path": path, "landsat:wrs_row": row}
    item = made_item(f"LC09_L2SP_{path}{row}_20260613_02_T1", **stated)
    return item | {"collection": "landsat-c2-l2", "assets": {"qa_pixel": {"href": f"{name}.tif"}}}


def hls(name: str, tile: str) -> dict[str, Any]:
    item = made_item(f"HLS.S30.T{tile}.2026164T031541.v2.0", datetime="2026-06-13T03:22:11Z")
    item["properties"].pop("grid:code")
    return item | {"collection": "hls2-s30", "assets": {"Fmask": {"href": f"{name}.tif"}}}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    for name, values in {"north": NORTH, "south": SOUTH, "beside": BESIDE}.items():
        (tmp_path / f"{name}.tif").write_bytes(written(COG16, values, nodata=1))
    (tmp_path / "hls.tif").write_bytes(written(COG8, HLS, nodata=255))
    items = [
        landsat("north", "059", "125", "2026-06-13T03:20:00Z"),
        landsat("south", "060", "125", "2026-06-13T03:20:24Z"),
        landsat("beside", "059", "124", "2026-06-13T03:14:00Z"),
        hls("hls", "48NUG"),
    ]
    for item in items:
        item["links"] = []
    collections = [COLLECTION | {"id": name} for name in ("landsat-c2-l2", "hls2-s30")]
    with serving(tmp_path, items=items, collections=collections) as running:
        yield running


def measured(catalog: Catalog, area: Area = AREA, **options: Any) -> dict[str, Measurement]:
    run = Run.plain(SearchQuery(catalog, area, *DAYS), **options)
    found = list(run.measurements(run.pages()))
    assert all(one.reason is None for one in found)
    return {one.acquisition.key: one for one in found}


def by_hand(classes: np.ndarray) -> tuple[int, ...]:
    return oracle.count(classes, AFFINE, CRS, AREA.polygons, AREA.crs)


def test_landsat_scenes_of_one_path_are_one_overpass(server: CatalogServer) -> None:
    """The rows of a path are joined; the path beside it, minutes earlier on the same day, is another overpass."""
    catalog = Catalog("", server.url, "landsat-c2-l2", product=LANDSAT_C2)
    found = measured(catalog)
    assert set(found) == {"landsat-9 125 2026-06-13", "landsat-9 124 2026-06-13"}
    path, beside = found["landsat-9 125 2026-06-13"], found["landsat-9 124 2026-06-13"]
    assert sorted(path.acquisition.tiles) == ["125059", "125060"]
    first, second = (NORTH, SOUTH) if path.acquisition.tiles[0] == "125059" else (SOUTH, NORTH)
    joined = np.where(np.vectorize(of_qa_pixel)(first) > 0, first, second)
    assert path.counts == by_hand(np.vectorize(of_qa_pixel)(joined))
    assert beside.counts == by_hand(np.vectorize(of_qa_pixel)(BESIDE))
    assert path.decoder == beside.decoder == "strict"
    cloudy = 100 * sum(path.counts[8:11]) / sum(path.counts[1:])
    assert path.cloud() == pytest.approx(cloudy)
    assert Limits(cloudy + 0.01).judge(path) is Verdict.CLEAR
    assert Limits(cloudy - 0.01).judge(path) is Verdict.CLOUDY


def test_an_address_that_is_typed_with_its_collection_is_read_by_the_same_scheme(server: CatalogServer) -> None:
    (found,) = measured(Catalog("", server.url, "hls2-s30")).values()
    assert found.counts == by_hand(np.vectorize(of_fmask)(HLS))
    assert found.acquisition.tiles == ("48NUG",)
    assert found.acquisition.platform == "sentinel-2a"


def test_counts_are_kept_for_each_way_of_reading_a_file(server: CatalogServer, tmp_path: Path) -> None:
    """The same file asked for as something else is not answered with what was kept."""
    store = Store(tmp_path / "kept.sqlite")
    right = Catalog("", server.url, "hls2-s30", product=HLS_S30)
    wrong = replace(right, product=replace(SENTINEL_2, quality=("Fmask",)))
    first = {one.counts for one in measured(right, store=store).values()}
    other = {one.counts for one in measured(wrong, store=store).values()}
    again = {(one.counts, one.decoder) for one in measured(right, store=store).values()}
    assert first == {by_hand(np.vectorize(of_fmask)(HLS))}
    assert other == {by_hand(HLS)}
    assert again == {(*first, "kept")}
