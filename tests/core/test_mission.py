"""The mission: at Singapore's harbour, scenes stated as 0 % are rejected, and hidden clear ones found."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from pathlib import Path

import pytest
import rasterio

from clear_scenes.core.area import Area
from clear_scenes.core.catalogs import Catalog
from clear_scenes.core.measurement import Limits, Measurement, Verdict
from clear_scenes.core.run import Run
from clear_scenes.core.search import SearchQuery
from sample.server import CatalogServer
from tests.support import oracle

LAT, LON, HALF_KM = 1.2987, 103.6549, 2.0
UP, ACROSS = HALF_KM / 110.574, HALF_KM / (111.320 * math.cos(math.radians(LAT)))
AREA = Area.rectangle(LON - ACROSS, LAT - UP, LON + ACROSS, LAT + UP)
LIMITS = Limits(max_cloud=1.0)


@pytest.fixture
def found(sample_server: CatalogServer) -> dict[str, Measurement]:
    start, end = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, 23, 59, 59, tzinfo=UTC)
    run = Run.plain(SearchQuery(Catalog("", sample_server.url), AREA, start, end), by_acquisition=False)
    return {one.acquisition.scenes[0].id: one for one in run.measurements(run.pages())}


def by_hand(folder: Path, item: dict) -> tuple[int, ...]:
    with rasterio.open(folder / item["assets"]["scl"]["href"]) as dataset:
        affine = tuple(dataset.transform)[:6]
        return oracle.count(dataset.read(1), affine, f"EPSG:{dataset.crs.to_epsg()}", AREA.polygons, AREA.crs)


def test_every_scene_is_judged_by_its_own_pixels(found: dict[str, Measurement], sample_folder: Path) -> None:
    items = json.loads((sample_folder / "items.json").read_text())
    assert {one.id for one in (m.acquisition.scenes[0] for m in found.values())} <= {item["id"] for item in items}
    assert len(found) >= 20
    for item in items:
        if item["id"] in found:
            assert found[item["id"]].counts == by_hand(sample_folder, item)
            assert found[item["id"]].decoder == "strict"


def test_lies_are_seen_through(found: dict[str, Measurement]) -> None:
    """Stated as 0 %, with the flag that says that it is none."""
    liars = [one for one in found.values() if not one.acquisition.catalog_cloud_valid]
    assert len(liars) == 6
    for liar in liars:
        assert liar.acquisition.catalog_cloud == 0
        assert liar.cloud() > 50, "the planted clouds are thick here"
        assert LIMITS.judge(liar) is Verdict.CLOUDY


def test_clear_ones_are_found_whatever_the_tile_says(found: dict[str, Measurement]) -> None:
    clear = {name: one for name, one in found.items() if LIMITS.judge(one) is Verdict.CLEAR}
    assert {name[10:18] for name in clear} == {"20260613", "20260713", "20260911"}
    hidden = [one for name, one in clear.items() if "20260713" in name]
    assert hidden
    for one in hidden:
        assert one.acquisition.catalog_cloud > 60
        assert one.cloud() <= 1


def test_nothing_is_lost(found: dict[str, Measurement]) -> None:
    assert Verdict.NOT_MEASURED not in {LIMITS.judge(one) for one in found.values()}
    overcast = next(one for name, one in found.items() if name.startswith("S2A_48NUG_20260802"))
    assert overcast.cloud() > 99
