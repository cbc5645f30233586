"""The map of clear looks: each pixel as plain numpy counts it, and how many dates it takes by trying each beginning."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.composite import clear_looks as module
from clear_scenes.core.composite.clear_looks import EMPTY, ClearLooks, Try, clear_looks
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.composite import NothingClear, NothingFound
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from sample.server import CatalogServer, serving
from tests.support.clear_dates import FIRST, NORTH, OTHER_ZONE, WEST, ZONE, Oracle, made, scene_of, triangle

CLOUD = {3, 8, 9, 10}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[]) as running:
        yield running


def looks_of(area: Area, acquisitions: list[Acquisition], url: str, margin: float = 0.0) -> ClearLooks:
    transport = PlainTransport(Addresses.of_catalog(url), Cancellation())
    return clear_looks(area, acquisitions, CloudRule(frozenset(CLOUD), margin), transport)


def tries_of(clear: list[np.ndarray]) -> list[Try]:
    """From each date on, in the order of time: a date more until all is seen that any date shows."""
    ever, found = np.logical_or.reduce(clear), []
    for first in range(len(clear)):
        seen = np.zeros_like(ever)
        for number, one in enumerate(clear[first:], 1):
            seen |= one
            if ever.any() and (seen == ever).all():
                found.append(Try(number, True))
                break
        else:
            found.append(Try(len(clear) - first, False))
    return found


@pytest.mark.parametrize("seed", range(8))
def test_every_pixel_and_every_try_is_as_numpy_counts_it(server: CatalogServer, tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    wanted = [1, 3, 12, 20][seed % 4]
    dates, area = made(tmp_path, server.url, seed, wanted, (ZONE, OTHER_ZONE) if seed > 5 else (ZONE,)), triangle(luck)
    margin = luck.choice([0, 20, 60])
    oracle = Oracle(dates, area, CLOUD, margin, ("swir16",))  # whose pixels are those of the classification
    found = looks_of(area, luck.sample(dates.acquisitions, wanted), server.url, margin)
    left, top = (found.grid.affine[2] - WEST + 1000) / 20, (NORTH - found.grid.affine[5] + 1000) / 20
    place = np.s_[round(top) : round(top) + found.grid.height, round(left) : round(left) + found.grid.width]
    inside, certain = oracle.inside[place], oracle.certain[place]
    assert oracle.inside.sum() == inside.sum() == found.pixels
    assert (found.looks[~inside] == EMPTY).all()
    right = oracle.looks()[place]
    assert np.array_equal(found.looks[inside & certain], right[inside & certain])
    assert found.dates == wanted
    if certain[inside].all():
        assert found.never == np.count_nonzero(right[inside] == 0)
        order = sorted(range(wanted), key=lambda number: dates.acquisitions[number].age_key)
        assert list(reversed(found.tries)) == tries_of([oracle.clear[number] for number in order])


def flat(server: CatalogServer, folder: Path, classes: list[int]) -> tuple[Area, list[Acquisition]]:
    """Dates five days apart, each of one class everywhere, and an area of 10 by 10 pixels."""
    area = Area.rectangle(WEST + 100, NORTH - 300, WEST + 300, NORTH - 100, ZONE)
    found = []
    for number, value in enumerate(classes):
        moment = FIRST + timedelta(days=5 * number)
        scene = scene_of(folder, server.url, f"d{number}", moment, np.full((32, 32), value, np.uint8), {})
        found.append(Acquisition(f"date {number}", (scene,), (1.0,)))
    return area, found


def test_a_date_that_cannot_be_read_is_no_cloud_and_is_said(server: CatalogServer, tmp_path: Path) -> None:
    area, found = flat(server, tmp_path, [4, 9, 4])
    gone = replace(found[1].scenes[0], assets=(("scl", f"{server.url}/files/gone.tif"),))
    found[1] = replace(found[1], scenes=(gone,))
    looks = looks_of(area, found, server.url)
    assert (looks.looks == 2).all()
    assert looks.dates == 2
    assert [one.key for one, _ in looks.left_out] == ["date 1"]


def test_there_are_no_more_tries_than_are_said(server: CatalogServer, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_TRIES", 3)
    area, found = flat(server, tmp_path, [4, 9, 9, 4, 9])
    looks = looks_of(area, found, server.url)
    assert looks.tries == (Try(1, False), Try(2, True), Try(1, True))  # from the last, the middle and the first


def test_nothing_to_count_is_an_error_with_its_sentence(server: CatalogServer, tmp_path: Path) -> None:
    area, found = flat(server, tmp_path, [4])
    with pytest.raises(NothingFound):
        looks_of(area, [], server.url)
    small = Area.rectangle(WEST + 101, NORTH - 102, WEST + 102, NORTH - 101, ZONE)
    with pytest.raises(NothingClear):
        looks_of(small, found, server.url)


def test_it_ends_when_it_is_cancelled(server: CatalogServer, tmp_path: Path) -> None:
    area, found = flat(server, tmp_path, [4, 4])
    switch = Cancellation()
    switch.cancel()
    with pytest.raises(Cancelled):
        clear_looks(area, found, CloudRule(), PlainTransport(Addresses.of_catalog(server.url), switch))
