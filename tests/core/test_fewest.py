"""The fewest clear dates of an area: to the pixel, from joined tiles, in any order, with some that cannot be read."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.warp import transform

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.scl import CLOUDS, STRICT
from clear_scenes.core.classification.verdict import CloudRule, Limits, Verdict
from clear_scenes.core.composite.clear_pixels import AreaPixels, bits_beyond_margin, clear_bits
from clear_scenes.core.composite.fewest_dates import FewestDates, Progress, fewest_dates
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.reading.blocks import class_lookup
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer
from tests.support.grown import near_by_distances
from tests.support.overpasses import CRS, NORTH, PIXEL, WEST, content, cuts, laid_together, some_area, world
from tests.support.rasters import MemoryRanges, tile

# One acquisition


@pytest.mark.parametrize("seed", range(40))
def test_clear_pixels_are_those_of_the_tiles_laid_together(seed: int) -> None:
    luck = random.Random(seed)
    tiles = cuts(luck, world(luck), luck.randint(1, 4))
    area, inside = some_area(luck)
    classes = np.zeros(inside.shape, np.uint8)
    for one in reversed(tiles):
        height, width = one.pixels.shape
        place = slice(one.row + 300, one.row + 300 + height), slice(one.column + 300, one.column + 300 + width)
        has_data = (one.pixels >= 1) & (one.pixels <= 11)
        classes[place][has_data] = one.pixels[has_data]
    clear = set(range(1, 12)) - luck.choice([CLOUDS, STRICT, frozenset({4})])
    lattice = luck.choice(tiles).tile().open().grid
    found = clear_bits([one.tile() for one in tiles], AreaPixels(area, lattice), class_lookup(clear))
    wanted = np.isin(classes[inside], list(clear))  # row by row, as the bits are
    assert np.array_equal(np.unpackbits(found, count=len(wanted)), wanted)
    assert np.unpackbits(found)[len(wanted) :].sum() == 0


@pytest.mark.parametrize("seed", range(12))
def test_with_a_margin_they_are_those_that_no_cloud_is_near(seed: int) -> None:
    luck = random.Random(700 + seed)
    tiles = cuts(luck, world(luck), luck.randint(1, 3))
    area, inside = some_area(luck)
    classes, _ = laid_together(tiles, inside.shape)
    rule = CloudRule(luck.choice([CLOUDS, frozenset({4})]), luck.choice([20, 60, 100]))
    near = near_by_distances(np.isin(classes, list(rule.classes)), rule.margin)
    found = bits_beyond_margin(
        [one.tile() for one in tiles], AreaPixels(area, luck.choice(tiles).tile().open().grid), rule
    )
    wanted = ((classes > 0) & ~near)[inside]
    assert np.array_equal(np.unpackbits(found, count=len(wanted)), wanted)


def test_a_tile_of_another_zone_shows_the_same_ground() -> None:
    """Half of it is cloud, parted by a line of the lattice: pixels within two of it may fall to either side."""
    area = Area.rectangle(WEST, NORTH - 100 * PIXEL, WEST + 100 * PIXEL, NORTH, CRS)
    lattice = tile(MemoryRanges(content(np.full((100, 100), 4, np.uint8)))).open().grid
    other = "EPSG:32634"
    x, y = transform(rasterio.CRS.from_user_input(CRS), rasterio.CRS.from_user_input(other), [WEST], [NORTH])[:2]
    west, north = x[0] - 3000, y[0] + 3000
    rows, columns = np.mgrid[0:400, 0:400]
    east, up = west + (columns.ravel() + 0.5) * PIXEL, north - (rows.ravel() + 0.5) * PIXEL
    back = transform(rasterio.CRS.from_user_input(other), rasterio.CRS.from_user_input(CRS), east, up)[0]
    pixels = np.where(np.array(back) < WEST + 50 * PIXEL, 4, 9).astype(np.uint8).reshape(400, 400)
    turned = tile(MemoryRanges(content(pixels, crs=other, origin=(west, north))))
    found = np.unpackbits(clear_bits([turned], AreaPixels(area, lattice), class_lookup([4]))).reshape(100, 100)
    assert found[:, :49].all()
    assert not found[:, 51:].any()


# All of a search


FIRST, LAST = datetime(2026, 7, 20, tzinfo=UTC), datetime(2026, 9, 5, tzinfo=UTC)
Box = tuple[int, int, int, int]
BOX = (344_000, 139_000, 351_000, 146_000)  # over both tiles and their overlap
LARGE = (332_000, 132_000, 368_000, 155_000)  # of so many blocks that verdicts are proven by a few
NOTHING = Limits(0)


def area_of(box: Box) -> Area:
    return Area.rectangle(*box, "EPSG:32648")


def searched(server: CatalogServer, store: Store, limits: Limits | None = NOTHING, box: Box = BOX) -> list[Measurement]:
    run = Run.plain(SearchQuery(parse_catalog(server.url), area_of(box), FIRST, LAST), store, limits)
    return list(run.measurements(run.pages()))


def looked(
    server: CatalogServer,
    store: Store,
    measured: list[Measurement],
    classes: frozenset[int] = CLOUDS,
    box: Box = BOX,
    told: Progress = lambda done, total: None,
    margin: float = 0,
) -> FewestDates:
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    return fewest_dates(area_of(box), measured, CloudRule(classes, margin), transport, store, told)


def truth(folder: Path, classes: frozenset[int], box: Box) -> dict[str, np.ndarray]:
    """By date, which pixels of the area are clear: the files as GDAL reads them."""
    west, south, east, north = box
    found: dict[str, np.ndarray] = {}
    for item in json.loads((folder / "items.json").read_text()):
        date = item["properties"]["datetime"][:10]
        if not "2026-07-20" <= date < "2026-09-05":
            continue
        with rasterio.open(folder / item["assets"]["scl"]["href"]) as file:
            window = rasterio.windows.from_bounds(west, south, east, north, file.transform)
            values = file.read(1, window=window, boundless=True, fill_value=0)
        clear = (values > 0) & ~np.isin(values, list(classes))
        found[date] = found.get(date, np.zeros_like(clear)) | clear
    return found


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept.sqlite")


@pytest.mark.parametrize("box", [BOX, LARGE])
@pytest.mark.parametrize("classes", [CLOUDS, STRICT])
def test_where_nothing_is_clear_dates_are_told_to_the_pixel(
    sample_server: CatalogServer, sample_folder: Path, store: Store, classes: frozenset[int], box: Box
) -> None:
    by = Limits(0, 0, classes)
    measured = searched(sample_server, store, by, box)
    assert [by.judge(one) for one in measured] == [Verdict.CLOUDY] * 6
    assert any(one.unread for one in measured) == (box == LARGE)
    found = looked(sample_server, store, measured, classes, box)
    clear = truth(sample_folder, classes, box)
    best = max(clear.values(), key=np.sum)
    assert found.dates[0].adds == best.sum()
    covered = np.zeros_like(best)
    for one in found.dates:
        mask = clear[f"{one.measurement.acquisition.moment:%Y-%m-%d}"]
        assert one.adds == (mask & ~covered).sum() > 0
        covered |= mask
        assert (one.total, one.area) == (covered.sum(), covered.size)
        assert one.total_percent == pytest.approx(100 * covered.mean())
        assert one.measurement.unread == 0
    assert covered.sum() == np.logical_or.reduce(list(clear.values())).sum()
    assert len(found.dates) >= 2
    assert found.left_out == ()


def test_the_order_of_the_results_does_not_matter(sample_server: CatalogServer, store: Store) -> None:
    measured = searched(sample_server, store, None)
    found = {looked(sample_server, store, random.Random(seed).sample(measured, len(measured))) for seed in range(6)}
    assert len(found) == 1


def test_nothing_is_fetched_that_the_search_has_read(sample_server: CatalogServer, store: Store) -> None:
    measured = searched(sample_server, store)
    before, told = len(sample_server.log), []
    looked(sample_server, store, measured, told=lambda done, total: told.append((done, total)))
    assert [entry.path for entry in sample_server.log[before:] if entry.path.startswith("/files/")] == []
    assert told[-1][1] == 6
    assert told == sorted(told)


def test_one_that_cannot_be_read_is_said_and_stops_no_other(sample_server: CatalogServer, store: Store) -> None:
    measured = searched(sample_server, store)
    whole = looked(sample_server, store, measured)
    gone = whole.dates[0].measurement.acquisition
    scenes = tuple(
        replace(one, assets=tuple((name, href + ".gone") for name, href in one.assets)) for one in gone.scenes
    )
    broken = [
        replace(one, acquisition=Acquisition(gone.key, scenes, gone.shares)) if one.acquisition == gone else one
        for one in measured
    ]
    found = looked(sample_server, store, broken)
    ((left_out, reason),) = found.left_out
    assert left_out.key == gone.key
    assert str(reason) == "127.0.0.1 answered with HTTP status 404."
    rest = [one for one in measured if one.acquisition != gone]
    assert found.dates == looked(sample_server, store, rest).dates


def test_without_anything_measured_there_is_nothing(sample_server: CatalogServer, store: Store) -> None:
    assert looked(sample_server, store, []) == FewestDates()


def test_cancel_ends_it(sample_server: CatalogServer, store: Store) -> None:
    measured, switch = searched(sample_server, store), Cancellation()
    switch.cancel()
    with pytest.raises(Cancelled):
        fewest_dates(
            area_of(BOX), measured, CloudRule(), PlainTransport(Addresses.of_catalog(sample_server.url), switch), store
        )
