"""The mission: at Singapore's harbour, scenes stated as 0 % are rejected, and hidden clear ones found."""

from __future__ import annotations

import json
import math
from dataclasses import replace
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

LAT, LON, HALF_KM = 1.2987, 103.6549, 2.0
UP, ACROSS = HALF_KM / 110.574, HALF_KM / (111.320 * math.cos(math.radians(LAT)))
AREA = Area.rectangle(LON - ACROSS, LAT - UP, LON + ACROSS, LAT + UP)
LIMITS = Limits(max_cloud=1.0)
FIRST, LAST = datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 9, 30, 23, 59, 59, tzinfo=UTC)


@pytest.fixture
def found(sample_server: CatalogServer) -> dict[str, Measurement]:
    run = Run.plain(SearchQuery(Catalog("", sample_server.url), AREA, FIRST, LAST), by_acquisition=False)
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


# Acquisitions: both tiles of an overpass as one

WIDE = Area.rectangle(340_111.0, 134_007.0, 352_333.0, 146_777.0, "EPSG:32648")  # west of the overlap, and east of it


@pytest.mark.parametrize("area", [AREA, WIDE], ids=["in the overlap", "over both tiles"])
@pytest.mark.parametrize("page_size", [100, 1])
def test_overpasses_are_judged_by_the_pixels_of_both_tiles(
    sample_server: CatalogServer, sample_folder: Path, monkeypatch: pytest.MonkeyPatch, area: Area, page_size: int
) -> None:
    """The tiles are cut from one world here, laid together pixel by pixel."""
    monkeypatch.setattr("clear_scenes.core.stac.paging.PAGE_SIZE", page_size)
    query = SearchQuery(Catalog("", sample_server.url), area, FIRST, LAST)
    run = Run.plain(query)
    found = {one.acquisition.key: one for one in run.measurements(run.pages())}
    assert len(found) == 12
    pixels_asked = [entry for entry in sample_server.log if entry.path.startswith("/files/")]
    for one in found.values():
        day = one.acquisition.moment
        world, corner = laid_together(sample_folder, f"{day:%Y%m%d}")
        affine = (20.0, 0.0, corner[0], 0.0, -20.0, corner[1])
        assert one.counts == oracle.count(world, affine, "EPSG:32648", area.polygons, area.crs)
        assert (one.decoder, one.unread) == ("strict", 0)
        assert {"48NTG", "48NUG"} >= set(one.acquisition.tiles)
        for limit in (0.0, 1.0, 10.0, 50.0):
            proof = Run.plain(replace(query, start=day, end=day), limits=Limits(limit))
            (proven,) = list({each.acquisition.key: each for each in proof.measurements(proof.pages())}.values())
            assert Limits(limit).judge(proven) is Limits(limit).judge(one)
    if area is AREA and page_size == 100:
        opened = {entry.path for entry in pixels_asked}
        assert len(opened) <= 13, "where the first tile has data everywhere, the second is left alone"


def laid_together(folder: Path, day: str) -> tuple[np.ndarray, tuple[float, float]]:
    parts = []
    for item in json.loads((folder / "items.json").read_text()):
        if f"_{day}_" in item["id"]:
            with rasterio.open(folder / item["assets"]["scl"]["href"]) as dataset:
                parts.append((dataset.read(1), dataset.transform.c, dataset.transform.f))
    left, top = min(part[1] for part in parts), max(part[2] for part in parts)
    world = np.zeros((2000, 2000), np.uint8)
    for pixels, west, north in parts:
        row, column = round((top - north) / 20), round((west - left) / 20)
        place = world[row : row + pixels.shape[0], column : column + pixels.shape[1]]
        place[pixels > 0] = pixels[pixels > 0]
    return world, (left, top)


def test_a_limit_cuts_no_overpass(sample_server: CatalogServer) -> None:
    run = Run.plain(SearchQuery(Catalog("", sample_server.url), WIDE, FIRST, LAST, limit=3))
    (page,) = run.pages()
    assert sorted(f"{one.moment:%m-%d}" for one in page) == ["08-22", "09-01", "09-11"]
    assert [len(one.tiles) for one in page] == [2, 2, 2]
