"""A neural network's opinion: what it is shown, and how what it says is counted; with a stand-in for the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.scene import MaskNotInstalled, OpinionTooLarge
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.reflectance.offset_finder import OffsetFinder
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.storage.store import Store
from clear_scenes.core.trust.csmask import BANDS, csmask_opinion, has_bands
from sample.server import CatalogServer, serving
from tests.support import fake_network
from tests.support.clear_dates import NORTH, WEST, ZONE, scene_of

SIDE = 180  # pixels of 20 m
LEFT, TOP, WIDTH, HEIGHT = 1240, 1260, 1020, 780  # meters from the corner of the image: 34 pixels of 30 m by 26
AREA = Area.rectangle(WEST + LEFT, NORTH - TOP - HEIGHT, WEST + LEFT + WIDTH, NORTH - TOP, ZONE)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    with serving(tmp_path, items=[], collections=[]) as running:
        yield running


def numbers() -> dict[str, np.ndarray]:
    """Of each band reflectance x 10000, at 10 or 20 m: patches of 300 m, noise, and a hole."""
    random = np.random.default_rng(3)
    made = {}
    for name in BANDS:
        size = 2 if name.startswith("swir") else 1
        patches = random.integers(200, 4000, (SIDE // 15 + 1, SIDE // 15 + 1))
        fine = np.kron(patches, np.ones((30 // size, 30 // size), int))[: 2 * SIDE // size, : 2 * SIDE // size]
        made[name] = (fine + random.integers(0, 300, fine.shape)).astype(np.uint16)
    for name in BANDS:
        size = 2 if name.startswith("swir") else 1
        made[name][160 // size : 180 // size, 190 // size : 220 // size] = 0  # a hole
    return made


def written(folder: Path, server: CatalogServer, bands: dict[str, np.ndarray]) -> Acquisition:
    classes = np.full((SIDE, SIDE), 5, np.uint8)
    scene = scene_of(folder, server.url, "one", datetime(2026, 5, 1, 10, tzinfo=UTC), classes, bands)
    return Acquisition.single(replace(scene, offset=0))


def asked(acquisition: Acquisition, server: CatalogServer, area: Area = AREA):
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    return csmask_opinion(acquisition, area, transport, Store(), OffsetFinder())


def test_it_is_shown_reflectance_of_30_m_and_counted_in_the_area(
    tmp_path: Path, server: CatalogServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_network.install(monkeypatch)
    bands = numbers()
    opinion = asked(written(tmp_path, server, bands), server)
    ((shape, order, level),) = fake_network.CSmask.asked
    assert (shape[2], order, level) == (6, list(BANDS), "l2a")
    assert min(shape[:2]) >= 256
    counts = np.zeros(12, int)
    left, top = LEFT // 10 - 100, TOP // 10 - 100  # the network's image begins a kilometer around
    for row in range((TOP // 10 - top) // 3, (TOP // 10 - top + HEIGHT // 10) // 3 + 1):
        for column in range((LEFT // 10 - left) // 3, (LEFT // 10 - left + WIDTH // 10) // 3 + 1):
            x, y = left + 3 * column, top + 3 * row
            if not (LEFT < 10 * x + 15 < LEFT + WIDTH and TOP < 10 * y + 15 < TOP + HEIGHT):
                continue
            blue, infrared = (bands[name][y : y + 3, x : x + 3] for name in ("blue", "nir"))
            cloud = blue.mean() > 2500
            counts[0 if not blue.all() else 9 if cloud else 3 if infrared.mean() < 1000 else 5] += 1
    assert opinion.reason is None
    assert opinion.mask == "ukis-csmask"
    assert opinion.measurement.counts == tuple(counts.tolist())
    assert all(counts[number] > 20 for number in (0, 3, 5, 9))
    assert sum(counts) == 34 * 26


def test_without_the_package_it_says_what_is_missing_and_reads_nothing(
    tmp_path: Path, server: CatalogServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_network.remove(monkeypatch)
    acquisition = written(tmp_path, server, numbers())
    with pytest.raises(MaskNotInstalled) as missing:
        asked(acquisition, server)
    assert str(missing.value).startswith(
        "ukis-csmask is missing: install it with python3 -m pip install ukis-csmask[cpu]"
    )
    assert server.log == []


def test_an_area_that_is_too_large_is_not_looked_at(
    tmp_path: Path, server: CatalogServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_network.install(monkeypatch)
    acquisition = written(tmp_path, server, numbers())
    with pytest.raises(OpinionTooLarge, match="472 km²"):
        asked(acquisition, server, Area.rectangle(WEST, NORTH - 21_000, WEST + 21_000, NORTH, ZONE))
    assert fake_network.CSmask.asked == []


def test_it_takes_all_six_bands(tmp_path: Path, server: CatalogServer) -> None:
    bands = numbers()
    assert has_bands(written(tmp_path, server, bands))
    del bands["swir22"]
    assert not has_bands(written(tmp_path, server, bands))


def test_a_band_that_cannot_be_read_says_why(
    tmp_path: Path, server: CatalogServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_network.install(monkeypatch)
    acquisition = written(tmp_path, server, numbers())
    (tmp_path / "one-swir16.tif").write_bytes(b"no image")
    with pytest.raises(ClearScenesError):
        asked(acquisition, server)
