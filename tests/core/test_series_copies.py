"""Series of several archives and of several sensors: what is away is read of its copy, and each sensor has its grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.area_set import AreaSet
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.series.acquisition_series import SeriesRow
from clear_scenes.core.series.indices import parse_indices
from clear_scenes.core.series.request import SeriesRequest
from clear_scenes.core.series.series_reader import SeriesReader
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.products import HLS_S30
from clear_scenes.core.stac.scene import Scene
from sample.server import CatalogServer, serving
from tests.support.clear_dates import FIRST, NORTH, WEST, ZONE, scene_of
from tests.support.fields import box

GROUND = 4
FIELDS = [Area((((*map(tuple, box(WEST + x, NORTH - 60, 100, 100)),),),), ZONE) for x in (60, 200)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


def copy(server: CatalogServer, folder: Path, name: str, red: int, day: int = 0) -> Scene:
    """All of it shows one value; (nir - red) / (nir + red) with nir 3000."""
    bands = {band: np.full((60, 60), value, np.uint16) for band, value in (("red", red), ("nir", 3000))}
    moment = FIRST + timedelta(days=day)
    made = scene_of(folder, server.url, name, moment, np.full((30, 30), GROUND, np.uint8), bands, block=16)
    square = ((14.9, 45.1), (15.1, 45.1), (15.1, 45.2), (14.9, 45.2), (14.9, 45.1))
    return replace(made, tile="33TVL", footprint=((square,),))


def rows(server: CatalogServer, dates: list[Acquisition]) -> dict[tuple[str, int], SeriesRow]:
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    reader = SeriesReader(AreaSet(FIELDS), SeriesRequest(parse_indices("ndvi")), transport)
    reader.settle(dates)
    return {(one.key, row.number): row for one in dates for row in reader(one).rows()}


@pytest.mark.parametrize("gone", ["*", "scl", "red", "nir"])
def test_a_date_whose_file_is_away_is_read_of_its_copy(server: CatalogServer, tmp_path: Path, gone: str) -> None:
    dates = []
    for day in range(2):
        newer, older = (
            copy(server, tmp_path, f"{name}{day}", red, day) for name, red in (("new", 1000), ("old", 2000))
        )
        dates.append(Acquisition(f"date {day}", (newer,), (1.0,), (older,)))
    for file in tmp_path.glob(f"new1-{gone}.tif"):
        file.unlink()
    found = rows(server, dates)
    for (key, _), row in found.items():
        (scene,) = row.acquisition.scenes
        assert (row.pixels, row.clear_pixels, row.reason) == (100, 100, None)
        assert scene.id == ("new0" if key == "date 0" else "old1")
        assert row.statistics[0] is not None
        assert row.statistics[0].mean == pytest.approx(0.5 if key == "date 0" else 0.2)
    assert len(found) == 4


def test_where_no_newer_file_is_left_all_dates_are_read_of_copies(server: CatalogServer, tmp_path: Path) -> None:
    newer, older = copy(server, tmp_path, "new", 1000), copy(server, tmp_path, "old", 2000)
    for file in tmp_path.glob("new-*.tif"):
        file.unlink()
    found = rows(server, [Acquisition("date", (newer,), (1.0,), (older,))])
    assert [row.statistics[0] and round(row.statistics[0].mean, 9) for row in found.values()] == [0.2, 0.2]


def test_where_the_copy_is_away_too_the_row_says_why(server: CatalogServer, tmp_path: Path) -> None:
    newer, older = copy(server, tmp_path, "new", 1000), copy(server, tmp_path, "old", 2000)
    for file in tmp_path.glob("*-nir.tif"):
        file.unlink()
    other = Acquisition("other", (copy(server, tmp_path, "there", 1500, 1),), (1.0,))
    found = rows(server, [Acquisition("date", (newer,), (1.0,), (older,)), other])
    assert [row.statistics[0] is None for row in found.values()] == [True, True, False, False]
    lacking = [row for (key, _), row in found.items() if key == "date"]
    assert [(row.clear_pixels, row.statistics) for row in lacking] == [(100, (None,))] * 2
    assert all("404" in str(row.reason) for row in lacking)


def test_each_sensor_has_its_own_pixels_whichever_comes_first(server: CatalogServer, tmp_path: Path) -> None:
    """Of 10 m, and of 20 m from a corner of their own: a field's pixels are of the sensor that looks."""
    fine = copy(server, tmp_path, "fine", 1000)
    noise = np.random.default_rng(1).integers(500, 4000, (2, 40, 40)).astype(np.int16)
    fmask = np.zeros((40, 40), np.uint8)
    fmask[:, ::3] = 2  # cloud
    bands = {"red": noise[0], "nir": noise[1]}
    moment = FIRST + timedelta(days=1)
    coarse = scene_of(tmp_path, server.url, "coarse", moment, fmask, bands, corner=(WEST - 15, NORTH + 15))
    coarse = replace(coarse, product=HLS_S30, tile="33TVL")
    dates = [Acquisition("fine", (fine,), (1.0,)), Acquisition("coarse", (coarse,), (1.0,))]
    centers = (np.arange(40) + 0.5) * 20 - 15
    index = (noise[1].astype(float) - noise[0]) / (noise[1].astype(float) + noise[0])
    for some in (dates, dates[::-1]):
        found = rows(server, some)
        for number, left in enumerate((60, 200)):
            row = found["coarse", number]
            inside = ((centers > 60) & (centers < 160))[:, None] & ((centers > left) & (centers < left + 100))
            clear = inside & (fmask == 0)
            assert (row.pixels, row.clear_pixels) == (inside.sum(), clear.sum())
            assert row.statistics[0] is not None
            assert row.statistics[0].mean == pytest.approx(index[clear].mean(), abs=1e-12)
            assert found["fine", number].pixels == 100


def test_ground_beside_a_cloud_has_values_unless_it_counts_as_cloud(server: CatalogServer, tmp_path: Path) -> None:
    """The class 1 of HLS, where that of Sentinel-2 is saturated pixels."""
    fmask = np.zeros((30, 30), np.uint8)
    fmask[:, 8:] = 4  # beside a cloud: from 160 m on
    bands = {"red": np.full((30, 30), 1000, np.int16), "nir": np.full((30, 30), 3000, np.int16)}
    scene = scene_of(tmp_path, server.url, "hls", FIRST, fmask, bands)
    date = Acquisition.single(replace(scene, product=HLS_S30))
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    clear = {}
    for classes in (frozenset({3, 8, 9, 10}), frozenset({1, 3, 8, 9, 10})):
        reader = SeriesReader(AreaSet(FIELDS), SeriesRequest(parse_indices("ndvi"), classes), transport)
        reader.settle([date])
        clear[1 in classes] = [(row.pixels, row.clear_pixels) for row in reader(date).rows()]
    assert clear == {False: [(25, 25), (25, 25)], True: [(25, 25), (25, 0)]}
