"""Catalogs on this machine in QGIS: Processing counts them, layers and clips are made of them, without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from clear_scenes.core.bridge.export.clipping import ClipRequest, Content
from clear_scenes.core.bridge.export.file_jobs import ClipJob, FileJobs
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import parse_catalog
from tests.support import archives
from tests.support.archives import AREA, FIRST, LAST, NEWER
from tests.support.layers import added_layers
from tests.support.local_catalogs import by_hand, measured, write_item_file, write_product
from tests.support.qgis_program import make_profile, run_qgis_process
from tests.support.static_catalogs import write_static_catalog

(RING,) = AREA.polygons[0]
EDGES = [min(x for x, _ in RING), max(x for x, _ in RING), min(y for _, y in RING), max(y for _, y in RING)]


@pytest.fixture
def network() -> Iterator[QgisNetwork]:
    one = QgisNetwork()
    yield one
    assert one.stop()


def write_kind(folder: Path, kind: str) -> Path:
    """The catalog; date 3 is in it."""
    if kind == "items":
        return write_item_file(folder)
    if kind == "static":
        return write_static_catalog(folder)
    write_product(folder, 3, packed=kind == "zip")
    return folder


def counts(kind: str) -> tuple[int, ...]:
    return archives.by_hand(NEWER, 3) if kind in ("items", "static") else by_hand(3)


def test_processing_counts_an_item_file_and_products_as_brute_force_does(tmp_path: Path) -> None:
    items = write_kind(tmp_path / "items", "items")
    products = tmp_path / "products"
    for date in (1, 2):
        write_product(products, date, packed=False)
    expected = {date: archives.by_hand(NEWER, date) for date in archives.DATES[NEWER]}
    for catalog, dates in ((items, expected), (products, {1: by_hand(1), 2: by_hand(2)})):
        output = tmp_path / f"{catalog.stem}.geojson"
        given = {
            "CATALOG": str(catalog),
            "EXTENT": f"{','.join(map(str, EDGES))} [EPSG:32648]",
            "START": f"{FIRST:%Y-%m-%d}",
            "END": f"{LAST:%Y-%m-%d}",
            "OUTPUT": str(output),
        }
        command = ["run", "clearscenes:findclearscenes", *(f"--{name}={value}" for name, value in given.items())]
        done = run_qgis_process(command, make_profile("local"))
        assert done.returncode == 0, done.stderr
        rows = [one["properties"] for one in json.loads(output.read_text())["features"]]
        found = {int(row["datetime"][8:10]) - 1: tuple(row[f"n{number}"] for number in range(12)) for row in rows}
        assert found == dates


@pytest.mark.parametrize("kind", ["items", "static", "folder", "zip"])
def test_a_layer_is_made_of_files_on_this_machine(network, wait_until, tmp_path: Path, kind: str) -> None:
    path = write_kind(tmp_path, kind)
    measurement = measured(path)[3]
    assert measurement.counts == counts(kind)
    request = [measurement], "scl", parse_catalog(str(path)), Limits()
    (layer,) = added_layers(LayerLoader(network), wait_until, *request)
    assert layer.isValid()
    assert "vsicurl" not in layer.source()
    provider = layer.dataProvider()
    block = provider.block(1, layer.extent(), layer.width(), layer.height())
    drawn = np.frombuffer(bytes(block.data()), np.uint8)
    whole = archives.classes(archives.seed(NEWER, 3) if kind in ("items", "static") else 3)
    assert np.array_equal(np.bincount(drawn, minlength=12)[1:], np.bincount(whole.ravel(), minlength=12)[1:])


@pytest.mark.parametrize("kind", ["items", "static", "folder", "zip"])
def test_a_clip_is_saved_of_files_on_this_machine(network, wait_until, tmp_path: Path, kind: str) -> None:
    path, target = write_kind(tmp_path / "in", kind), tmp_path / "clip.tif"
    request = ClipRequest(measured(path)[3], AREA, Content.of_style("scl"), Limits(), False, "", target)
    jobs, tasks, failed = FileJobs(network), [], []
    jobs.started.connect(tasks.append)
    jobs.started.connect(lambda task: task.failed.connect(lambda job, why: failed.append(str(why))))
    jobs.start("Saving", [ClipJob(request, wants_layer=False)], parse_catalog(str(path)))
    wait_until(lambda: tasks and tasks[0].has_ended, 30)
    assert not failed
    saved = np.bincount(gdal.Open(str(target)).ReadAsArray().ravel(), minlength=12)
    assert tuple(saved[1:12]) == counts(kind)[1:]
