"""Scenes on the map: built in the background from a few bytes, styled without statistics, grouped and dated."""

from __future__ import annotations

import gc
import re
import time
import weakref
from dataclasses import replace

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsRectangle, QgsTask
from qgis.PyQt.QtCore import QDate, Qt

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.scl import CLASSES
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.ui.results.cells import row_text
from clear_scenes.ui.results.rows import Column, Row
from tests.support.layers import COUNTS, acquisition, added_layers, measured


@pytest.fixture
def loader():
    network = QgisNetwork()
    loader = LayerLoader(network)
    yield loader
    loader.cancel()
    network.stop()
    QgsProject.instance().clear()


def load(loader, sample, wait_until, style: str):
    added, failed = [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    wait_until(lambda: not QgsApplication.taskManager().tasks(), 20)  # of a test before, such as pictures of its rows
    before = len(sample.log())
    loader.add([measured(sample.url, "S2A_48NUG_20260613_0_L2A")], style, parse_catalog(sample.url), Limits())
    wait_until(lambda: added or failed, 20)
    assert not failed
    # what rendering will read comes later: the map shows no layer of this test
    asked = [entry for entry in sample.log()[before:] if entry[1].startswith("/files/")]
    return added[0], asked


@pytest.mark.parametrize(
    ("style", "bands", "title"),
    [("true_color", 3, "True color"), ("near_infrared", 3, "Near infrared"), ("scl", 1, "Classification")],
)
def test_a_scene_becomes_a_layer(loader, sample, wait_until, iface, style, bands, title):
    iface.mapCanvas().freeze(True)
    try:
        layer, asked = load(loader, sample, wait_until, style)
    finally:
        iface.mapCanvas().freeze(False)
    assert layer.isValid()
    assert layer.bandCount() == bands
    assert f"{sample.url}/files/" in layer.source()
    assert layer.name() == f"2026-06-13 · 12.3 % cloud · {title}"
    assert layer.crs().authid() == "EPSG:32648"
    assert layer.metadata().identifier() == "S2A_48NUG_20260613_0_L2A"
    assert layer.metadata().links()[0].url.endswith("/items/S2A_48NUG_20260613_0_L2A")
    node = QgsProject.instance().layerTreeRoot().findLayer(layer)
    assert node.parent().name() == "2026-06-13 · 12.3 % cloud"
    assert not node.parent().isExpanded(), "a date is one row of the legend"
    tooltip = iface.layerTreeView().node2index(node).data(Qt.ItemDataRole.ToolTipRole)
    assert {"2026-06-13 · 12.3 % cloud", f"content: {title}", "tiles: 48NUG"} <= set(re.split(r"<[^>]+>|\n", tooltip))
    assert layer.temporalProperties().fixedTemporalRange().begin().date() == QDate(2026, 6, 13)
    assert sum(sent for *_, sent in asked) < 64 * 1024 * max(1, bands if style == "near_infrared" else 1)
    assert not layer.dataProvider().hasStatistics(1)


def test_classification_has_its_standard_colors_and_names(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "scl")
    shown = {one.value: (one.label, one.color.name()) for one in layer.renderer().classes()}
    assert shown == {one.value: (one.name, one.color) for one in CLASSES if one.value}
    assert shown[9] == ("Cloud, high probability", "#ffffff")


def test_near_infrared_has_a_fixed_stretch(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "near_infrared")
    red = layer.renderer().redContrastEnhancement()
    assert (red.minimumValue(), red.maximumValue()) == (200, 4500)


def pixels(layer, band: int, extent: QgsRectangle, size: int) -> list[float | None]:
    block = layer.dataProvider().block(band, extent, size, size)
    cells = [(row, column) for row in range(size) for column in range(size)]
    return [None if block.isNoData(*cell) else block.value(*cell) for cell in cells]


@pytest.mark.parametrize(
    ("limits", "said"),
    [(Limits(20), "≤ 12.3 %"), (Limits(12.3), "≤ 12.3 %"), (Limits(4.96), "≥ 5.0 %"), (Limits(10), "≥ 5.0 %")],
    ids=["clear", "clear at the limit", "cloudy", "not proven"],
)
def test_a_name_says_no_less_cloud_than_the_table(loader, sample, wait_until, limits, said):
    """Of 1,000 pixels 50 are cloud and 73 were left unread: 5 to 12.3 %."""
    found = measured(sample.url, "S2A_48NUG_20260613_0_L2A")
    found = replace(found, counts=(0, 0, 0, 0, 877, 0, 0, 0, 50, 0, 0, 0), unread=73)
    (layer,) = added_layers(loader, wait_until, [found], "scl", parse_catalog(sample.url), limits)
    assert layer.name() == f"2026-06-13 · {said} cloud · Classification"
    row = Row(0, found.acquisition, found)
    row.judge(limits)
    assert row_text(row, Column.IN_AREA, limits) == said
    abstract = layer.metadata().abstract().splitlines()
    assert {"area_cloud_at_least: 5.0000 %", "area_cloud_at_most: 12.3000 %"} <= set(abstract)
    assert "coverage_at_least: 92.7000 %" in abstract
    assert not [line for line in abstract if line.startswith(("area_cloud:", "coverage:"))]


def test_tiles_of_an_overpass_are_one_layer_that_a_project_opens_again(loader, sample, wait_until, tmp_path):
    request = [acquisition(sample.url)], "near_infrared", parse_catalog(sample.url), Limits()
    (layer,) = added_layers(loader, wait_until, *request)
    assert layer.name() == "2026-06-13 · 12.3 % cloud · Near infrared"
    assert layer.extent().width() == 37_200  # two tiles of 24 km, 10.8 km of them in common
    assert [link.name for link in layer.metadata().links()] == ["S2A_48NTG_20260613_0_L2A", "S2A_48NUG_20260613_0_L2A"]
    assert layer.metadata().rights() == ["Contains modified Copernicus Sentinel data 2026"]
    assert "area_cloud: 12.3000 %" in layer.metadata().abstract()
    place = QgsRectangle(350_000, 140_000, 350_320, 140_320)
    before = pixels(layer, 1, place, 16)
    assert len(set(before)) > 10
    project = str(tmp_path / "saved.qgz")
    QgsProject.instance().write(project)
    QgsProject.instance().clear()
    QgsProject.instance().read(project)
    (again,) = QgsProject.instance().mapLayers().values()
    assert again.isValid()
    wait_until(lambda: not qgis.utils.plugins["clear_scenes"].reachability.held_layers(), 10)
    assert pixels(again, 1, place, 16) == before


def test_an_index_is_that_of_its_bands(loader, sample, wait_until):
    request = [measured(sample.url, "S2A_48NUG_20260613_0_L2A")]
    catalog = parse_catalog(sample.url)
    (index,) = added_layers(loader, wait_until, request, "ndvi", catalog, Limits())
    nir, red = (added_layers(loader, wait_until, request, band, catalog, Limits())[-1] for band in ("nir", "red"))
    place = QgsRectangle(350_000, 140_000, 350_320, 140_320)
    values = [pixels(layer, 1, place, 32) for layer in (index, nir, red)]
    assert len(set(values[0])) > 100
    for found, one, other in zip(*values, strict=True):
        assert found == pytest.approx((one - other) / (one + other), abs=1e-5)


def test_clouds_are_hidden_where_they_were_counted(loader, sample, wait_until):
    """On 23 July clouds lie over nine tenths of the area; vegetation counts as cloud here as well."""
    request = [measured(sample.url, "S2C_48NUG_20260723_0_L2A")]
    limits = Limits(cloud_classes=frozenset({4, 8, 9, 10}))
    catalog = parse_catalog(sample.url)
    (image,) = added_layers(loader, wait_until, request, "true_color", catalog, limits, hides_clouds=True)
    (classes,) = added_layers(loader, wait_until, request, "scl", catalog, limits)[-1:]
    assert image.renderer().alphaBand() == 4
    place = QgsRectangle(345_000, 138_000, 355_000, 148_000)
    seen, found = pixels(image, 4, place, 500), pixels(classes, 1, place, 500)
    assert {4.0, 9.0} < set(found)
    assert [alpha == 255 for alpha in seen] == [value not in (None, 0, 4, 8, 9, 10) for value in found]


def test_the_layer_shows_the_image(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "true_color")
    block = layer.renderer().block(1, QgsRectangle(344900, 137600, 355600, 149600), 64, 64)
    colors = {block.color(row, column) for row in range(0, 64, 4) for column in range(0, 64, 4)}
    assert len(colors) > 50


def test_a_missing_file_is_said_and_stops_no_other(loader, sample, wait_until):
    good = measured(sample.url, "S2A_48NUG_20260613_0_L2A")
    scene = good.acquisition.scenes[0]
    assets = tuple((name, href.replace("TCI", "gone")) for name, href in scene.assets)
    broken = Measurement(Acquisition.single(replace(scene, assets=assets)), COUNTS)
    added, failed = [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    loader.add([broken, good], "true_color", parse_catalog(sample.url), Limits())
    wait_until(lambda: added and failed, 20)
    assert failed == ["127.0.0.1 answered with HTTP status 404."]


def test_what_is_on_the_map_is_not_added_twice(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "true_color")
    wait_until(lambda: not loader.running, 5)
    request = [measured(sample.url, name) for name in ("S2A_48NUG_20260613_0_L2A", "S2A_48NUG_20260713_0_L2A")]
    assert loader.add(request[:1], "true_color", parse_catalog(sample.url), Limits()) == [layer]
    assert not loader.running
    assert loader.add(request[1:], "true_color", parse_catalog(sample.url), Limits()) == []
    loader.cancel()
    assert list(QgsProject.instance().mapLayers().values()) == [layer]


def test_dates_lie_newest_first_whatever_the_order_in_which_they_come(loader, sample, wait_until):
    names = [f"S2A_48NUG_{day}_0_L2A" for day in ("20260713", "20260901", "20260613")]
    request = [measured(sample.url, name) for name in names]
    QgsProject.instance().layerTreeRoot().addGroup("Mine")
    told = []
    loader.progressed.connect(lambda done, wanted: told.append((done, wanted)))
    added_layers(loader, wait_until, request, "true_color", parse_catalog(sample.url), Limits())
    shown = [group.name() for group in QgsProject.instance().layerTreeRoot().children()]
    dates = [f"2026-{day} · 12.3 % cloud" for day in ("09-01", "07-13", "06-13")]
    assert shown == [*dates, "Mine"]
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3), (0, 0)]


def test_a_task_that_was_cancelled_lives_until_it_has_ended(loader, sample, wait_until):
    """Else Python clears what its signals are connected to, and QGIS crashes as it ends."""
    sample.stall("TCI")
    loader.add([measured(sample.url, "S2A_48NUG_20260613_0_L2A")], "true_color", parse_catalog(sample.url), Limits())
    manager = QgsApplication.taskManager()
    (known,) = [weakref.ref(task) for task in manager.activeTasks()]
    wait_until(lambda: known().status() == QgsTask.TaskStatus.Running, 5)
    heard = []
    known().taskTerminated.connect(lambda: heard.append(True))
    loader.cancel()
    time.sleep(1)  # its thread is done with it, and mostly QGIS has not yet heard of that
    gc.collect()
    assert heard or known() is not None
    wait_until(lambda: not manager.activeTasks(), 10)
    wait_until(lambda: gc.collect() is not None and known() is None, 5, "the end of the task")
