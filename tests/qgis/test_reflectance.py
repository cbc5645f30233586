"""Layers and saved images are of reflectance, whatever a catalog says of the offset in their files: by the pixel."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.export.clipping import ClipRequest, Content
from clear_scenes.core.bridge.export.file_jobs import ClipJob, FileJobs
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.network.transport import Transport
from clear_scenes.core.reflectance.offset import Offsets
from clear_scenes.core.reflectance.offset_finder import OffsetFinder
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from tests.support.catalog_process import CatalogProcess, catalog_process
from tests.support.dock import find, show
from tests.support.layers import added_layers
from tests.support.qgis_window import press
from tests.support.reflectance import CORNER, EPSG, ground

COUNTS = (0, 0, 0, 0, 900, 0, 0, 0, 0, 100, 0, 0)
ROW, COLUMN, COUNT = 100, 300, 64  # the pixels that are looked at
LEFT, TOP = CORNER[0] + 10 * COLUMN, CORNER[1] - 10 * ROW
PLACE = QgsRectangle(LEFT, TOP - 10 * COUNT, LEFT + 10 * COUNT, TOP)


class Watched(OffsetFinder):
    """Notes the threads in which it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: set[threading.Thread] = set()

    def offsets(self, scenes: Sequence[Scene], transport: Transport) -> Offsets:
        self.threads.add(threading.current_thread())
        return super().offsets(scenes, transport)


@pytest.fixture(scope="module")
def server() -> Iterator[CatalogProcess]:
    with catalog_process("reflectance") as process:
        yield process


@pytest.fixture
def network(iface) -> Iterator[QgisNetwork]:
    iface.mapCanvas().freeze(True)
    found = QgisNetwork()
    yield found
    found.stop()
    QgsProject.instance().clear()
    iface.mapCanvas().freeze(False)


def measured(url: str, name: str) -> Measurement:
    with urllib.request.urlopen(f"{url}/collections/sentinel-2-l2a/items/{name}") as answer:
        return Measurement(Acquisition.single(scene_from_item(json.load(answer), url)), COUNTS)


def reflectance(land: str, band: int) -> np.ndarray:
    """Blue, green, red and near infrared of the place; not what is stored."""
    return ground(land).bands[band, ROW : ROW + COUNT, COLUMN : COLUMN + COUNT].astype(float)


def drawn(layer, band: int) -> np.ndarray:
    block = layer.dataProvider().block(band, PLACE, COUNT, COUNT)
    return np.array([[block.value(row, column) for column in range(COUNT)] for row in range(COUNT)])


def layer_of(network, server, wait_until, name: str, style: str, finder: OffsetFinder):
    loader = LayerLoader(network, finder=finder)
    request = [measured(server.url, name)], style, parse_catalog(server.url), Limits()
    (layer,) = added_layers(loader, wait_until, *request)
    return layer


def offset_said(layer) -> str:
    return next(line for line in layer.metadata().abstract().splitlines() if line.startswith("offset: "))


@pytest.mark.parametrize("name", ["forest-0", "forest-1000"])
def test_bands_and_indices_are_right_though_the_catalog_is_not(network, server, wait_until, name):
    finder = Watched()
    layer = layer_of(network, server, wait_until, name, "near_infrared", finder)
    for number, band in enumerate((3, 2, 1), 1):
        assert (drawn(layer, number) == reflectance("forest", band)).all()
    ndvi = layer_of(network, server, wait_until, name, "ndvi", finder)
    nir, red = reflectance("forest", 3), reflectance("forest", 2)
    assert np.allclose(drawn(ndvi, 1), (nir - red) / (nir + red), atol=1e-5)
    assert threading.main_thread() not in finder.threads
    said = (
        "+0, decided from the pixels (the catalog states -1000)"
        if name == "forest-0"
        else "-1000, decided from the pixels"
    )
    assert offset_said(layer) == offset_said(ndvi) == f"offset: {name}: {said}"


def test_where_no_reflectance_is_used_none_is_asked_for(network, server, wait_until):
    before = len(server.log())
    finder = Watched()
    layer = layer_of(network, server, wait_until, "forest-0", "scl", finder)
    assert not finder.threads
    assert not [path for _, path, *_ in server.log()[before:] if "B0" in path]
    assert "offset" not in layer.metadata().abstract()


def test_a_desert_is_told_by_what_a_search_has_found(network, server, wait_until):
    """Alone it is what the catalog says, which is wrong; beside an old date it is right."""
    alone = layer_of(network, server, wait_until, "desert-0", "red", OffsetFinder())
    assert (drawn(alone, 1) == reflectance("desert", 2) - 1000).all()
    assert offset_said(alone) == "offset: desert-0: -1000, stated by the catalog"
    QgsProject.instance().clear()
    finder = OffsetFinder()
    finder.know(measured(server.url, "desert-old").acquisition.scenes)
    layer = layer_of(network, server, wait_until, "desert-0", "red", finder)
    assert (drawn(layer, 1) == reflectance("desert", 2)).all()
    assert "decided from other dates of the tile" in offset_said(layer)


@pytest.mark.parametrize("name", ["forest-0", "forest-1000"])
def test_a_saved_image_is_right_too(network, server, wait_until, tmp_path: Path, name):
    finder, done, failed = Watched(), [], []
    file_jobs = FileJobs(network, finder=finder)
    file_jobs.started.connect(lambda task: task.done.connect(lambda _, layer: done.append(layer)))
    file_jobs.started.connect(lambda task: task.failed.connect(lambda _, text: failed.append(str(text))))
    area = Area.rectangle(LEFT, TOP - 10 * COUNT, LEFT + 10 * COUNT, TOP, f"EPSG:{EPSG}")
    bands, path = Content.of_bands(["red", "nir"]), tmp_path / "x.tif"
    request = ClipRequest(measured(server.url, name), area, bands, Limits(), False, "", path)
    file_jobs.start("ExportController", [ClipJob(request, wants_layer=True)], parse_catalog(server.url))
    wait_until(lambda: done or failed, 20)
    assert not failed
    data = gdal.Open(str(path))
    assert (data.ReadAsArray() == np.stack([reflectance("forest", 2), reflectance("forest", 3)])).all()
    value = "-1000" if name == "forest-1000" else "+0"
    assert data.GetMetadataItem("values") == f"surface reflectance x 10000: what the archive holds, {value}"
    assert data.GetMetadataItem("offset").startswith(f"{name}: {value}, decided from the pixels")
    assert offset_said(done[0]) == f"offset: {data.GetMetadataItem('offset')}"
    assert threading.main_thread() not in finder.threads


def test_from_the_dock_every_date_of_a_search_may_tell(dock, iface, server, wait_until):
    """The desert of 3 June, beside that of 2021."""
    style = dock.widget.results.layer_style
    show(iface, QgsRectangle(347_500, 152_600, 350_000, 154_500), f"EPSG:{EPSG}")
    rows = find(dock, wait_until, server.url, "2021-06-01", "2026-06-30", 10)
    assert len(rows) == 5
    before = style.currentIndex()
    style.setCurrentIndex(style.findData("red"))
    dock.select(Date="3 Jun 2026")
    press(dock.add_button)
    wait_until(lambda: QgsProject.instance().mapLayers(), 30)
    style.setCurrentIndex(before)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert (drawn(layer, 1) == reflectance("desert", 2)).all()
    assert offset_said(layer).startswith("offset: desert-0: +0, decided from other dates of the tile")
