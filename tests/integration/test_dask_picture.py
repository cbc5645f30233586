"""A clear picture of 100 x 100 km on a Dask cluster: the pixels that this process makes alone, whoever dies."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from dask.distributed import Client

from clear_scenes.core.area.area import Area
from clear_scenes.core.composite.clear_picture import ClearPicture
from clear_scenes.core.composite.method import Method
from clear_scenes.core.composite.picture_request import PicturePlan, PictureRequest
from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.scene import ImageUnreadable
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import Catalog
from sample.server import CatalogServer, serving
from tests.support.clear_dates import FIRST, NORTH, WEST, ZONE, scene_of
from tests.support.dask_cluster import WORKERS, pids, running

SIDE = 5000  # pixels of 20 m: 100 km
AREA = Area.rectangle(WEST, NORTH - 20 * SIDE, WEST + 20 * SIDE, NORTH, ZONE)
LAND, CLOUD = 4, 9
DATES = 4

Result = TypeVar("Result")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogServer]:
    with serving(tmp_path_factory.mktemp("files"), items=[]) as running:
        yield running


@pytest.fixture(scope="module")
def dates(server: CatalogServer) -> list[Acquisition]:
    """Of each a third is cloud, in squares of 3 km; the ground is brighter from date to date."""
    luck, found = np.random.default_rng(4), []
    ground = np.kron(luck.integers(300, 3000, (250, 250)), np.ones((20, 20), int)) + np.arange(SIDE) % 97
    for number in range(DATES):
        cloudy = np.kron(luck.random((34, 34)) < 0.33, np.ones((150, 150), bool))[:SIDE, :SIDE]
        classes = np.where(cloudy, CLOUD, LAND).astype(np.uint8)
        band = (ground + 50 * number).astype(np.uint16)
        moment = FIRST + timedelta(days=number)
        scene = scene_of(server.folder, server.url, str(number), moment, classes, {"swir16": band}, block=512)
        found.append(Acquisition.single(scene))
    return found


def request(**options: object) -> PictureRequest:
    return PictureRequest(**{"area": AREA, "bands": ("swir16",), "day": FIRST.date()} | options)


def picture_of(asked: PictureRequest, dates: list[Acquisition], server: CatalogServer) -> ClearPicture:
    return ClearPicture(asked, dates, PlainTransport(Addresses.of_catalog(server.url), Cancellation()))


def laid_out(plan: PicturePlan, picture: ClearPicture, scratch: Path) -> list[np.ndarray]:
    """The whole picture, its dates and looks."""
    shape = plan.grid.height, plan.grid.width
    values, dates, looks = (np.zeros(shape, kind) for kind in (np.int16, np.uint32, np.uint16))
    for _, piece in picture.pieces(scratch):
        place = piece.window.slices
        values[place], dates[place], looks[place] = piece.values[0], piece.dates, piece.looks
    return [values, dates, looks]


def with_a_death(client: Client, server: CatalogServer, held: str, work: Callable[[], Result]) -> Result:
    """What work brings, of whose workers one dies while it waits for files with such a name."""
    server.stall(held)
    before = pids(client)
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(work)
        limit = time.monotonic() + 20
        while sum(client.run(running).values()) < WORKERS and time.monotonic() < limit:
            time.sleep(0.1)
        busy = client.run(running)
        victim = client.run(os.getpid)[max(busy, key=busy.__getitem__)]
        os.kill(victim, signal.SIGKILL)
        time.sleep(0.5)
        assert not job.done()
        server.forget_holds()
        found = job.result(200)
    client.wait_for_workers(WORKERS, timeout=30)
    assert pids(client) & before == before - {victim}
    return found


@pytest.mark.parametrize(("method", "normalizes"), [(Method.FEWEST, True), (Method.MEDIAN, False)])
def test_a_cluster_makes_the_same_pixels_though_its_workers_are_killed(
    client: Client, server: CatalogServer, dates: list[Acquisition], tmp_path: Path, method: Method, normalizes: bool
) -> None:
    asked = request(method=method, normalizes=normalizes)
    alone = picture_of(asked, dates, server)
    plan = alone.plan()
    assert (plan.grid.width, plan.grid.height) == (SIDE, SIDE)
    right = laid_out(plan, alone, tmp_path)
    there = picture_of(asked, dates, server)
    there.use_executor(client.get_executor(pure=False), Catalog("", server.url, "sentinel-2-l2a"))
    plan_there = with_a_death(client, server, "scl.tif", there.plan)
    found = with_a_death(client, server, "swir16.tif", lambda: laid_out(plan_there, there, tmp_path))
    assert all(np.array_equal(one, other) for one, other in zip(right, found, strict=True))
    assert (plan_there.dates, plan_there.shown, plan_there.left_out) == (plan.dates, plan.shown, ())
    assert not any(tmp_path.iterdir())


def test_what_a_worker_cannot_read_is_said_here(
    client: Client, server: CatalogServer, dates: list[Acquisition], tmp_path: Path
) -> None:
    (server.folder / "0-scl.tif").rename(server.folder / "away.tif")
    picture = picture_of(request(), dates, server)
    picture.use_executor(client.get_executor(pure=False), Catalog("", server.url, "sentinel-2-l2a"))
    try:
        plan = picture.plan()
    finally:
        (server.folder / "away.tif").rename(server.folder / "0-scl.tif")
    ((left_out, why),) = plan.left_out
    assert left_out == dates[0]
    assert str(why) == "127.0.0.1 answered with HTTP status 404."
    path = server.folder / "3-swir16.tif"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2].ljust(len(whole), b"\0"))
    try:
        with pytest.raises(ImageUnreadable, match="a block is damaged"):
            laid_out(plan, picture, tmp_path)
    finally:
        path.write_bytes(whole)


def test_cancel_ends_it_though_the_workers_wait(
    client: Client, server: CatalogServer, dates: list[Acquisition], tmp_path: Path
) -> None:
    switch = Cancellation()
    picture = ClearPicture(request(), dates, PlainTransport(Addresses.of_catalog(server.url), switch))
    picture.use_executor(client.get_executor(pure=False), Catalog("", server.url, "sentinel-2-l2a"))
    plan = picture.plan()
    server.stall("swir16.tif")
    timer = threading.Timer(0.5, switch.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        laid_out(plan, picture, tmp_path)
    server.forget_holds()
    timer.join()
