"""Dates made alike: what was planted is found again, what shares no ground stays, and no data stays no data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.method import Method
from clear_scenes.core.composite.normalization import GAINS, LEAST_COMPARED, matched_line, normalization
from clear_scenes.core.composite.picture_request import PictureRequest
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from sample.server import CatalogServer, serving
from tests.support.clear_dates import EMPTY, FIRST, NORTH, WEST, ZONE, picture_of, scene_of

SIDE = 120  # pixels of 20 m
AREA = Area.rectangle(WEST, NORTH - 20 * SIDE, WEST + 20 * SIDE, NORTH, ZONE)
LAND, CLOUD = 4, 9
# of each date, as it differs from the ground
LIGHT = [(1.0, 0.0), (1.25, 90.0), (0.8, 200.0), (1.1, -40.0)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


@pytest.fixture
def ground() -> np.ndarray:
    """Of two bands, of 10 m."""
    return np.random.default_rng(7).integers(400, 3500, (2, 2 * SIDE, 2 * SIDE)).astype(float)


def clear_columns(first: int, last: int) -> np.ndarray:
    classes = np.full((SIDE, SIDE), CLOUD, np.uint8)
    classes[:, first:last] = LAND
    return classes


def dates_of(folder: Path, url: str, ground: np.ndarray, clear: list[tuple[int, int]]) -> list[Acquisition]:
    """The ground by the light of each date, which is clear in some columns; the numbers are 1000 too high."""
    found = []
    for number, (columns, (gain, offset)) in enumerate(zip(clear, LIGHT, strict=False)):
        stored = np.rint(gain * ground + offset + 1000).astype(np.uint16)
        stored[:, 3:5] = 0
        bands = {"red": stored[0], "nir": stored[1]}
        scene = scene_of(folder, url, str(number), FIRST + timedelta(days=number), clear_columns(*columns), bands)
        found.append(Acquisition.single(replace(scene, offset=-1000)))
    return found


def request(**options: object) -> PictureRequest:
    given = {"area": AREA, "bands": ("red", "nir"), "margin": 0.0, "cloud_classes": frozenset({CLOUD})}
    return PictureRequest(**given | {"normalizes": True} | options)


OVERLAPPING = [(0, 70), (20, 90), (40, 120), (60, 120)]  # the newest, clear in few columns, hides of the others


@pytest.mark.parametrize("method", Method)
def test_planted_gains_and_offsets_are_found_again(
    server: CatalogServer, tmp_path: Path, ground: np.ndarray, method: Method
) -> None:
    """The picture is the ground by the light of one date, to the rounding of the numbers."""
    dates = dates_of(tmp_path, server.url, ground, OVERLAPPING)
    asked = request(method=method, day=FIRST.date())
    plan, values, found_dates, looks = picture_of(asked, dates, server.url, tmp_path)
    most = max(plan.dates, key=lambda one: one.pixels)
    gain, offset = LIGHT[int(most.acquisition.scenes[0].id)]
    is_there = values != EMPTY
    right = gain * ground + offset
    assert is_there.mean() > 0.95
    assert np.abs(values - right)[is_there].max() <= 2
    plain = picture_of(replace(asked, normalizes=False), dates, server.url, tmp_path)
    assert np.abs(plain[1] - right)[is_there].max() > 100
    assert np.array_equal(is_there, plain[1] != EMPTY)
    assert np.array_equal(looks, plain[3])
    if method is not Method.MEDOID:  # which is another one where dates are alike
        assert np.array_equal(found_dates, plain[2])


def test_the_date_that_shows_most_stays_as_it_is(server: CatalogServer, tmp_path: Path, ground: np.ndarray) -> None:
    dates = dates_of(tmp_path, server.url, ground, OVERLAPPING)
    plan, values, found_dates, _ = picture_of(request(), dates, server.url, tmp_path)
    plain = picture_of(request(normalizes=False), dates, server.url, tmp_path)[1]
    most = max(plan.dates, key=lambda one: one.pixels).acquisition
    of_it = found_dates == int(most.day.replace("-", ""))
    assert of_it.any()
    assert np.array_equal(values[:, of_it], plain[:, of_it])
    assert (values[:, ~of_it & (found_dates > 0)] != plain[:, ~of_it & (found_dates > 0)]).mean() > 0.9


def test_a_date_that_shares_no_ground_stays_as_it_is(server: CatalogServer, tmp_path: Path, ground: np.ndarray) -> None:
    """Clear side by side with the others; nothing of it is clear on another date."""
    dates = dates_of(tmp_path, server.url, ground, [(0, 60), (30, 60), (60, 120)])
    picture = ClearPicture(request(), dates, PlainTransport(Addresses.of_catalog(server.url), Cancellation()))
    picture.plan()
    found = picture.normalize(tmp_path)
    assert set(found.alone) == {one.key for one in dates[:2]}
    assert list(found.dates) == [dates[2].key]
    values, plain = (picture_of(request(normalizes=is_on), dates, server.url, tmp_path)[1] for is_on in (True, False))
    assert np.array_equal(values, plain)


@pytest.mark.parametrize("method", Method)
def test_it_costs_no_byte(server: CatalogServer, tmp_path: Path, method: Method) -> None:
    """Blocks of 128 kB of noise, between which no gap is read."""
    luck, dates = np.random.default_rng(1), []
    for number in range(4):
        classes = np.full((512, 512), CLOUD, np.uint8)
        classes[:, 100 * number : 100 * number + 150] = LAND
        bands = {"red": luck.integers(1, 65_535, (1024, 1024), np.uint16)}
        moment = FIRST + timedelta(days=number)
        dates.append(Acquisition.single(scene_of(tmp_path, server.url, str(number), moment, classes, bands, block=256)))
    area = Area.rectangle(WEST, NORTH - 20 * 512, WEST + 20 * 512, NORTH, ZONE)
    sent = []
    for normalizes in (False, True):
        server.log.clear()
        asked = request(area=area, bands=("red",), method=method, day=FIRST.date(), normalizes=normalizes)
        picture_of(asked, dates, server.url, tmp_path)
        sent.append(sum(entry.sent for entry in server.log if "red" in entry.path))
    assert sent[1] <= 1.001 * sent[0]


def test_it_does_not_depend_on_the_order_of_what_was_found(
    server: CatalogServer, tmp_path: Path, ground: np.ndarray
) -> None:
    dates = dates_of(tmp_path, server.url, ground, OVERLAPPING)
    one, other = (picture_of(request(), order, server.url, tmp_path)[1] for order in (dates, dates[::-1]))
    assert np.array_equal(one, other)


def test_colors_keep_black_borders_and_white_roofs(server: CatalogServer, tmp_path: Path) -> None:
    """Bytes that were cut off at white stay white, nothing becomes 0, and 0 in all colors stays no data."""
    ground = np.random.default_rng(3).integers(20, 240, (3, 2 * SIDE, 2 * SIDE)).astype(float)
    ground[:, 50:60] = 400
    ground[:, 90:95] = 2
    dates = []
    for number, (columns, (gain, offset)) in enumerate([((0, 100), (1.0, 0.0)), ((70, 120), (0.7, 20.0))]):
        stored = np.clip(np.rint(gain * ground + offset), 1, 255).astype(np.uint8)
        stored[:, 10:14] = 0
        stored[0, 20:24] = 0
        scene = scene_of(
            tmp_path,
            server.url,
            str(number),
            FIRST + timedelta(days=number),
            clear_columns(*columns),
            {"visual": stored},
        )
        dates.append(Acquisition.single(scene))
    plan, values, *_ = picture_of(request(bands=("visual",)), dates, server.url, tmp_path)
    assert plan.dates[1].pixels > plan.dates[0].pixels
    right = np.clip(np.rint(ground), 1, 255)
    newer = values[:, :, 2 * 70 :]
    assert values.dtype == np.uint8
    assert np.all(values[:, 10:14] == 0)
    assert np.all(newer[0, 20:24] == 1), "no data is black in all colors alone"
    assert np.all(newer[:, 50:60] == 255)
    rows = np.ones(2 * SIDE, bool)
    rows[[*range(10, 14), *range(20, 24)]] = False
    assert np.abs(newer - right[:, :, 2 * 70 :])[:, rows].max() <= 1
    older = values[:, :, : 2 * 70]
    assert np.array_equal(older[0, 20:24], np.zeros_like(older[0, 20:24]))
    assert np.array_equal(older[:, rows], right[:, rows, : 2 * 70])


@pytest.mark.parametrize("changed", [0.0, 0.1, 0.3])
def test_ground_that_has_changed_draws_the_line_nowhere(changed: float) -> None:
    luck = np.random.default_rng(5)
    x = luck.gamma(3, 400, 5000)
    y = 1.3 * x - 150 + luck.normal(0, 20, x.size)
    some = luck.random(x.size) < changed
    y[some] += luck.uniform(500, 6000, some.sum())  # cloud that was missed
    gain, offset = matched_line(x, y)
    assert gain == pytest.approx(1.3, abs=0.02)
    assert offset == pytest.approx(-150, abs=25)


def test_errors_of_both_dates_do_not_flatten_the_line() -> None:
    """Ordinary regression has a gain of 0.8 here, as the errors have a quarter of the ground's variance."""
    luck = np.random.default_rng(6)
    ground = luck.normal(2000, 400, 20_000)
    x, y = (ground + luck.normal(0, 200, ground.size) for _ in range(2))
    assert np.polyfit(x, y, 1)[0] == pytest.approx(0.8, abs=0.02)
    assert matched_line(x, y)[0] == pytest.approx(1.0, abs=0.02)


def test_what_shows_no_gain_is_shifted_alone() -> None:
    luck = np.random.default_rng(8)
    water, other = luck.normal(300, 5, 3000), luck.normal(380, 9, 3000)
    assert matched_line(water, other) == (1.0, pytest.approx(80, abs=1))
    assert matched_line(np.full(300, 7.0), np.full(300, 9.0)) == (1.0, 2.0)


@pytest.mark.parametrize("gain", [0.1, 5.0])
def test_gains_have_limits(gain: float) -> None:
    x = np.random.default_rng(9).uniform(100, 3000, 4000)
    found, offset = matched_line(x, gain * x)
    assert found == pytest.approx(min(max(gain, GAINS[0]), GAINS[1]))
    assert np.mean(found * x + offset) == pytest.approx(np.mean(gain * x), rel=0.2)


def test_dates_are_joined_by_way_of_others() -> None:
    """The third shares ground with the second alone; the fourth shares too little with any."""
    ground = np.random.default_rng(2).uniform(200, 3000, (1, 4000))
    values = np.stack([gain * ground + offset for gain, offset in LIGHT])
    values[0, :, 2000:] = values[1, :, :1000] = values[1, :, 3000:] = values[2, :, :2000] = np.nan
    values[3, :, LEAST_COMPARED - 1 :] = np.nan
    found = normalization(list("abcd"), values, 0)
    assert list(found.dates) == ["a", "b", "c"]
    assert found.alone == ("d",)
    assert found.of("a") is None
    for key, (gain, offset) in zip("bc", LIGHT[1:], strict=False):
        one = found.dates[key]
        assert one.compared == 1000
        assert one.gains[0] == pytest.approx(1 / gain)
        assert one.offsets[0] == pytest.approx(-offset / gain)
