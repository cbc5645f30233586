"""A file that the catalog states to be small comes in one request, whatever is wanted of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support import oracle
from tests.support.items import COLLECTION
from tests.support.measuring import AREA, scene
from tests.support.rasters import AFFINE, CRS, KINDS, box, classes, written

WHOLE = classes(1)
PIXELS = WHOLE[::4, ::4].repeat(4, 0).repeat(4, 1)[: WHOLE.shape[0], : WHOLE.shape[1]]  # which packs well
CONTENT = written(KINDS["plain"], PIXELS)
SIZE = len(CONTENT)
COUNTS = oracle.count(PIXELS, AFFINE, CRS, AREA.polygons, CRS)
ELSEWHERE = Area(((tuple(box(500, 600, 700, 690)),),), CRS)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[CatalogServer]:
    (tmp_path / "one.tif").write_bytes(CONTENT)
    with serving(tmp_path, items=[], collections=[COLLECTION]) as running:
        yield running


def measured(server: CatalogServer, size: Any, store: Store, area: Area = AREA) -> tuple[Any, list[str | None]]:
    """Counts, and the ranges that were asked for."""
    asset, before = {"href": f"{server.url}/files/one.tif", "file:size": size}, len(server.log)
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    found = AcquisitionMeasurer(area, transport, store)(scene(server, "one", assets={"scl": asset}))
    return found.counts, [entry.range for entry in server.log[before:]]


def test_it_comes_at_once_and_for_good(server: CatalogServer, tmp_path: Path) -> None:
    assert 8192 < SIZE < 72 * 1024
    store = Store(tmp_path / "kept.sqlite")
    assert measured(server, SIZE, store) == (COUNTS, [f"bytes=0-{SIZE - 1}"])
    truth = oracle.count(PIXELS, AFFINE, CRS, ELSEWHERE.polygons, CRS)
    assert measured(server, SIZE, store, ELSEWHERE) == (truth, [])


@pytest.mark.parametrize("size", [SIZE - 4000, SIZE + 4000])
def test_a_size_that_is_not_right_does_no_harm(server: CatalogServer, size: int) -> None:
    counts, ranges = measured(server, size, Store())
    assert counts == COUNTS
    assert ranges[0] == f"bytes=0-{size - 1}"
    assert len(ranges) <= 2


@pytest.mark.parametrize("size", [None, 0, -1, 100, 72 * 1024 + 1, 3_000_000, 1e300, "many", True, [SIZE]])
def test_else_the_header_comes_first(server: CatalogServer, size: Any) -> None:
    counts, ranges = measured(server, size, Store())
    assert counts == COUNTS
    assert ranges[0] == "bytes=0-8191"
    assert len(ranges) == 2
