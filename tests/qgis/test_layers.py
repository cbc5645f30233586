"""Scenes on the map: built in the background from a few bytes, styled without statistics, grouped and dated."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import replace

import pytest
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate

from clear_scenes.core.acquisitions import Acquisition
from clear_scenes.core.bridge.layer_loader import LayerLoader
from clear_scenes.core.bridge.network import QgisNetwork
from clear_scenes.core.catalogs import catalog_of
from clear_scenes.core.measurement import Limits, Measurement
from clear_scenes.core.scene import scene_from_item
from clear_scenes.core.scl import CLASSES

COUNTS = (0, 0, 0, 0, 877, 0, 0, 0, 100, 23, 0, 0)  # 12.3 % cloud


@pytest.fixture
def loader():
    network = QgisNetwork()
    loader = LayerLoader(network)
    yield loader
    loader.cancel()
    network.stop()
    QgsProject.instance().clear()


def measured(url: str, identifier: str) -> Measurement:
    with urllib.request.urlopen(f"{url}/collections/sentinel-2-l2a/items/{identifier}") as answer:
        return Measurement(Acquisition.single(scene_from_item(json.load(answer), url)), COUNTS)


def load(loader, sample, wait_until, style: str):
    added, failed = [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    before = len(sample.log())
    loader.add([measured(sample.url, "S2A_48NUG_20260613_0_L2A")], style, catalog_of(sample.url), Limits())
    wait_until(lambda: added or failed, 20)
    assert not failed
    # what rendering will read comes later: the map shows no layer of this test
    asked = [entry for entry in sample.log()[before:] if entry[1].startswith("/files/")]
    return added[0], asked


@pytest.mark.parametrize(
    ("style", "bands", "title"),
    [("true_color", 3, "True color"), ("near_infrared", 3, "Near infrared"), ("scl", 1, "Classification (SCL)")],
)
def test_a_scene_becomes_a_layer(loader, sample, wait_until, iface, style, bands, title):
    iface.mapCanvas().freeze(True)
    try:
        layer, asked = load(loader, sample, wait_until, style)
    finally:
        iface.mapCanvas().freeze(False)
    assert layer.isValid()
    assert layer.bandCount() == bands
    assert f"/vsicurl/{sample.url}/files/" in layer.source()
    assert layer.name() == f"2026-06-13 · 12.3 % cloud · 48NUG · {title}"
    assert layer.crs().authid() == "EPSG:32648"
    assert layer.metadata().identifier() == "S2A_48NUG_20260613_0_L2A"
    assert layer.metadata().links()[0].url.endswith("/items/S2A_48NUG_20260613_0_L2A")
    parent = QgsProject.instance().layerTreeRoot().findLayer(layer).parent()
    assert parent.name() == "Clear scenes 2026-06-13"
    assert layer.temporalProperties().fixedTemporalRange().begin().date() == QDate(2026, 6, 13)
    assert sum(sent for *_, sent in asked) < 64 * 1024 * max(1, bands if style == "near_infrared" else 1)
    assert not layer.dataProvider().hasStatistics(1)


def test_classification_has_its_standard_colours_and_names(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "scl")
    shown = {one.value: (one.label, one.color.name()) for one in layer.renderer().classes()}
    assert shown == {one.value: (one.name, one.colour) for one in CLASSES if one.value}
    assert shown[9] == ("Cloud, high probability", "#ffffff")


def test_near_infrared_has_a_fixed_stretch(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "near_infrared")
    red = layer.renderer().redContrastEnhancement()
    assert (red.minimumValue(), red.maximumValue()) == (200, 4500)


def test_the_layer_shows_the_image(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "true_color")
    block = layer.renderer().block(1, QgsRectangle(344900, 137600, 355600, 149600), 64, 64)
    colours = {block.color(row, column) for row in range(0, 64, 4) for column in range(0, 64, 4)}
    assert len(colours) > 50


def test_a_missing_file_is_said_and_stops_no_other(loader, sample, wait_until):
    good = measured(sample.url, "S2A_48NUG_20260613_0_L2A")
    scene = good.acquisition.scenes[0]
    assets = tuple((name, href.replace("TCI", "gone")) for name, href in scene.assets)
    broken = Measurement(Acquisition.single(replace(scene, assets=assets)), COUNTS)
    added, failed = [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    loader.add([broken, good], "true_color", catalog_of(sample.url), Limits())
    wait_until(lambda: added and failed, 20)
    assert failed == ["127.0.0.1 answered with HTTP status 404."]


def test_what_is_on_the_map_is_not_added_twice(loader, sample, wait_until):
    layer, _ = load(loader, sample, wait_until, "true_color")
    wait_until(lambda: not loader.running, 5)
    loader.add([measured(sample.url, "S2A_48NUG_20260613_0_L2A")], "true_color", catalog_of(sample.url), Limits())
    assert not loader.running
    assert list(QgsProject.instance().mapLayers().values()) == [layer]
