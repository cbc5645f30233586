"""The change of an index between two dates is what plain numpy subtracts, each date with its own offset."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.area import AreaTooLarge
from clear_scenes.core.errors.series import ChangeNotRead, NothingClearOnBoth, PixelsDiffer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.series.change import Change, change_between
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.products import HLS_S30
from sample.server import CatalogServer, serving
from tests.support.clear_dates import FIRST, NORTH, WEST, ZONE, Oracle, made, scene_of
from tests.support.fields import BY_HAND, box, inside, some_field

CLOUD = frozenset({3, 8, 9, 10})
EVERYTHING = Area((((*map(tuple, box(WEST - 903, NORTH + 903, 4703, 4703)),),),), ZONE)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


def change(server: CatalogServer, area: Area, one: Acquisition, other: Acquisition, index: str = "ndvi") -> Change:
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    return change_between(area, one, other, SeriesRequest(parse_indices(index), CLOUD), transport)


@pytest.mark.filterwarnings("ignore:divide by zero", "ignore:invalid value")
@pytest.mark.parametrize("seed", range(6))
def test_it_is_what_numpy_subtracts(server: CatalogServer, tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    dates = made(tmp_path, server.url, seed, 4, (ZONE,))
    name = luck.choice(["ndvi", "ndmi", "red"])
    request = SeriesRequest(parse_indices(name), CLOUD)
    oracle = Oracle(dates, EVERYTHING, set(CLOUD), 0, request.bands)
    compared = 0
    for _ in range(20):
        area = some_field(luck, 150, 600)
        pixels = inside(area, oracle.pixel)
        one, other = luck.sample(range(len(dates.acquisitions)), 2)
        both = pixels & oracle.clear[one] & oracle.clear[other]
        if not oracle.certain[pixels].all() or not both.any():
            continue
        first, last = sorted((one, other), key=lambda at: dates.acquisitions[at].age_key)
        values = []
        for date in (first, last):
            bands = {band: oracle.values[date][at] / 10_000 for at, band in enumerate(request.bands)}
            values.append(BY_HAND[name](bands))
        right = np.where(both, values[1] - values[0], np.nan)
        rows, columns = (slice(some.min(), some.max() + 1) for some in np.nonzero(pixels))
        if not np.isfinite(right).any():
            continue
        found = change(server, area, dates.acquisitions[one], dates.acquisitions[other], name)
        np.testing.assert_allclose(found.values, right[rows, columns], atol=1e-6)
        left, top = WEST + (-1000 // oracle.pixel + columns.start) * oracle.pixel, NORTH
        top -= (-1000 // oracle.pixel + rows.start) * oracle.pixel
        assert found.grid.affine == pytest.approx((oracle.pixel, 0, left, 0, -oracle.pixel, top))
        assert (found.first.key, found.last.key) == tuple(dates.acquisitions[at].key for at in (first, last))
        compared += 1
    assert compared > 3


def date(server: CatalogServer, folder: Path, name: str, classes: np.ndarray, red: int, nir: int) -> Acquisition:
    bands = {"red": np.full((60, 60), red, np.uint16), "nir": np.full((60, 60), nir, np.uint16)}
    return Acquisition.single(scene_of(folder, server.url, name, FIRST, classes, bands, block=16))


def test_colors_reach_as_far_to_both_sides_as_nearly_all_changes(server: CatalogServer, tmp_path: Path) -> None:
    clear = np.full((30, 30), 4, np.uint8)
    one, other = date(server, tmp_path, "a", clear, 1000, 3000), date(server, tmp_path, "b", clear, 1000, 4000)
    area = Area((((*map(tuple, box(WEST, NORTH, 100, 100)),),),), ZONE)
    assert change(server, area, one, other).reach == pytest.approx(0.1)
    assert change(server, area, one, replace(other, scenes=one.scenes)).reach == 0.01


def test_nothing_clear_on_both_is_said(server: CatalogServer, tmp_path: Path) -> None:
    left = np.full((30, 30), 4, np.uint8)
    right = left.copy()
    left[:, :15], right[:, 15:] = 9, 9
    one, other = date(server, tmp_path, "a", left, 1000, 3000), date(server, tmp_path, "b", right, 1000, 4000)
    area = Area((((*map(tuple, box(WEST, NORTH, 600, 600)),),),), ZONE)
    with pytest.raises(NothingClearOnBoth, match="2026-05-01"):
        change(server, area, one, other)


def test_a_date_that_cannot_be_read_is_named(server: CatalogServer, tmp_path: Path) -> None:
    clear = np.full((30, 30), 4, np.uint8)
    one, other = date(server, tmp_path, "a", clear, 1000, 3000), date(server, tmp_path, "b", clear, 1000, 4000)
    (tmp_path / "b-nir.tif").unlink()
    area = Area((((*map(tuple, box(WEST, NORTH, 100, 100)),),),), ZONE)
    with pytest.raises(ChangeNotRead, match="2026-05-01 cannot be read"):
        change(server, area, one, other)


def test_an_area_with_too_many_pixels_is_refused_before_anything_is_read(server: CatalogServer, tmp_path: Path) -> None:
    one = date(server, tmp_path, "a", np.full((30, 30), 4, np.uint8), 1000, 3000)
    area = Area((((*map(tuple, box(WEST, NORTH, 40_000, 40_000)),),),), ZONE)
    (tmp_path / "a-scl.tif").unlink()  # which would be said of it else
    with pytest.raises(AreaTooLarge, match="1,000 km²"):
        change(server, area, one, one)


def test_dates_of_two_sensors_are_refused_even_where_as_many_pixels_lie_in_the_area(
    server: CatalogServer, tmp_path: Path
) -> None:
    """Both have pixels of 10 m; those of the other one lie 5 m aside, so that they would be laid over wrong ground."""
    one = date(server, tmp_path, "a", np.full((30, 30), 4, np.uint8), 1000, 3000)
    bands = {"red": np.full((60, 60), 1000, np.int16), "nir": np.full((60, 60), 4000, np.int16)}
    fmask, corner = np.zeros((30, 30), np.uint8), (WEST - 5, NORTH + 5)
    scene = scene_of(tmp_path, server.url, "b", FIRST + timedelta(days=1), fmask, bands, corner=corner)
    other = Acquisition.single(replace(scene, product=HLS_S30))
    area = Area((((*map(tuple, box(WEST + 1, NORTH - 1, 100, 100)),),),), ZONE)
    with pytest.raises(PixelsDiffer, match=r"2026-05-01 and 2026-05-02 .* different sensors"):
        change(server, area, one, other)
