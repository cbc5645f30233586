"""Clear pictures: every pixel as plain numpy makes it of whole arrays, and no block fetched that shows nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.method import Method
from clear_scenes.core.composite.picture_request import PicturePlan, PictureRequest
from clear_scenes.core.stac.acquisitions import Acquisition
from sample.server import CatalogServer, serving
from tests.support.clear_dates import (
    FIRST,
    NORTH,
    OTHER_ZONE,
    WEST,
    ZONE,
    Dates,
    Oracle,
    made,
    picture_of,
    scene_of,
    triangle,
)

CLOUD = {3, 8, 9, 10}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


def cut_out(whole: np.ndarray, plan: PicturePlan, pixel: int) -> np.ndarray:
    """Of the oracle's world, the picture's grid; all that lies outside has to be empty."""
    left = round((plan.grid.affine[2] - WEST + 1000) / pixel)
    top = round((NORTH - plan.grid.affine[5] + 1000) / pixel)
    return whole[..., top : top + plan.grid.height, left : left + plan.grid.width]


def days_of(dates: Dates) -> list[int]:
    """By the sun, worked out from the moments."""
    found = [one.scenes[0].moment + one.ahead for one in dates.acquisitions]
    return [day.year * 10_000 + day.month * 100 + day.day for day in found]


@pytest.mark.parametrize("seed", range(10))
def test_every_pixel_is_as_numpy_makes_it(server: CatalogServer, tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    wanted = [1, 2, 3, 5, 12][seed % 5]
    zones = (ZONE,) if seed % 3 else (ZONE, OTHER_ZONE)
    dates, area = made(tmp_path, server.url, seed, wanted, zones), triangle(luck)
    margin = luck.choice([0, 20, 60, 100, 200])
    bands = luck.choice([("red",), ("red", "nir", "swir16"), ("swir16",)])
    oracle = Oracle(dates, area, CLOUD, margin, bands)
    days, moments = days_of(dates), [one.scenes[0].moment for one in dates.acquisitions]
    newest = sorted(range(wanted), key=lambda number: moments[number], reverse=True)
    day = (moments[wanted // 2] + timedelta(days=luck.randint(-3, 3))).date()

    def days_off(number: int) -> int:
        found = days[number]
        return abs((date(found // 10_000, found // 100 % 100, found % 100) - day).days)

    shuffled = luck.sample(dates.acquisitions, wanted)
    for method in Method:
        request = PictureRequest(area, bands, method, day, frozenset(CLOUD), margin)
        plan, values, found_dates, looks = picture_of(request, shuffled, server.url, tmp_path)
        match method:
            case Method.MEDIAN:
                right, right_dates = oracle.median(), np.zeros(oracle.inside.shape, int)
            case Method.MEDOID:
                right, right_dates = oracle.medoid(newest, days)
            case Method.FEWEST:
                order = [dates.acquisitions.index(one.acquisition) for one in plan.dates]
                right, right_dates = oracle.first(order, days)
            case _:
                order = {
                    Method.NEWEST: newest,
                    Method.OLDEST: newest[::-1],
                    Method.CLOSEST: sorted(newest, key=days_off),
                }[method]
                right, right_dates = oracle.first(order, days)
        certain = cut_out(oracle.certain, plan, oracle.pixel)
        assert certain.mean() > (0.5 if len(zones) > 1 else 0.999)
        assert np.array_equal(values[:, certain], cut_out(right, plan, oracle.pixel)[:, certain]), method
        assert np.array_equal(found_dates[certain], cut_out(right_dates, plan, oracle.pixel)[certain]), method
        assert np.array_equal(looks[certain], cut_out(oracle.looks(), plan, oracle.pixel)[certain]), method
        assert plan.pixels == oracle.inside.sum() == cut_out(oracle.inside, plan, oracle.pixel).sum()
        if certain.all():
            assert plan.shown == (oracle.looks() > 0).sum()


@pytest.fixture
def noise(tmp_path: Path, server: CatalogServer) -> tuple[list[Acquisition], Area]:
    """Five dates of noise, which no packing makes smaller: a block of a band has 128 kB. A strip of each is clear."""
    luck = np.random.default_rng(1)
    side, found = 512, []
    for number in range(5):
        classes = np.full((side, side), 9, np.uint8)
        half = slice(100 * number, 100 * number + 130)
        classes[:, half] = 4
        red = luck.integers(1, 65_535, (2 * side, 2 * side), np.uint16)
        moment = FIRST + timedelta(days=number)
        scene = scene_of(tmp_path, server.url, str(number), moment, classes, {"red": red}, block=256)
        found.append(Acquisition.single(scene))
    return found, Area.rectangle(WEST, NORTH - 20 * side, WEST + 20 * side, NORTH, ZONE)


@pytest.mark.parametrize("method", Method)
def test_no_block_is_read_that_shows_nothing(
    server: CatalogServer, tmp_path: Path, noise: tuple[list[Acquisition], Area], method: Method
) -> None:
    """Blocks are 128 pixels of the classification wide: those that hold a pixel are known by their columns."""
    dates, area = noise
    request = PictureRequest(area, ("red",), method, FIRST.date(), frozenset({9}), 0.0)
    plan, *_ = picture_of(request, dates, server.url, tmp_path)
    taken, blocks = np.zeros(512, bool), 0
    for number in (int(one.acquisition.scenes[0].id) for one in plan.dates):
        columns = np.zeros(512, bool)
        columns[100 * number : 100 * number + 130] = True
        shown = columns & ~taken if method.takes_first else columns
        taken |= columns
        blocks += 4 * len(np.unique(np.flatnonzero(shown) // 128))
    one = 256 * 256 * 2
    sent = sum(entry.sent for entry in server.log if entry.path.endswith("red.tif"))
    assert blocks * one <= sent <= 1.1 * blocks * one
    assert blocks * one <= plan.bytes_to_read <= 1.01 * blocks * one
    asked = [(entry.path, entry.range) for entry in server.log if entry.path.endswith("red.tif")]
    assert len(set(asked)) == len(asked), "nothing is fetched twice"
