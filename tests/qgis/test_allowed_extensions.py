"""Offices tell GDAL to open only what ends as images do (CPL_VSIL_CURL_ALLOWED_EXTENSIONS): they draw all the same."""

from __future__ import annotations

import pytest
import qgis.utils
from osgeo import gdal
from qgis.core import QgsProject, QgsRectangle

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.gdal_paths import is_allowed, vsi_path
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import parse_catalog
from tests.support.layers import acquisition, measured

OPTION = "CPL_VSIL_CURL_ALLOWED_EXTENSIONS"
PLACE = QgsRectangle(350_000, 140_000, 350_640, 140_640)
STYLES = ("true_color", "near_infrared", "ndvi", "scl")


@pytest.fixture
def allow(iface):
    """`allow(".tif")`, as an office does; nobody but the test draws."""
    iface.newProject()
    iface.mapCanvas().freeze(True)

    def set_to(value: str | None) -> None:
        gdal.SetConfigOption(OPTION, value)
        gdal.VSICurlClearCache()

    yield set_to
    set_to(None)
    iface.newProject()
    iface.mapCanvas().freeze(False)


def added(sample, wait_until) -> list[str]:
    """What is said of those that failed."""
    network, failed = QgisNetwork(), []
    loader = LayerLoader(network)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    for style in STYLES:
        loader.add([measured(sample.url, "S2A_48NUG_20260613_0_L2A")], style, parse_catalog(sample.url), Limits())
    loader.add([acquisition(sample.url)], "true_color", parse_catalog(sample.url), Limits(), hides_clouds=True)
    wait_until(lambda: not loader.running, 30)
    network.stop()
    return failed


def drawn() -> list[bool]:
    """Whether each layer has pixels."""
    found = []
    for layer in QgsProject.instance().mapLayers().values():
        block = layer.dataProvider().block(1, PLACE, 32, 32)
        found.append(len({block.value(row, row) for row in range(32) if not block.isNoData(row, row)}) > 1)
    return found


@pytest.mark.parametrize("value", [".tif", "jp2,TIF"])
def test_images_are_added_and_drawn(sample, wait_until, allow, value):
    allow(value)
    assert added(sample, wait_until) == []
    assert drawn() == [True] * 5


def test_a_project_of_another_computer_is_drawn_and_goes_back(iface, sample, wait_until, allow, tmp_path):
    assert added(sample, wait_until) == []
    here, there = tmp_path / "here.qgs", tmp_path / "there.qgs"
    assert QgsProject.instance().write(str(here))
    for project, value in ((here, ".tif"), (there, None)):
        iface.newProject()
        allow(value)
        assert iface.addProject(str(project))
        wait_until(lambda: not qgis.utils.plugins["clear_scenes"].reachability.held_layers(), 10)
        assert drawn() == [True] * 5
        assert QgsProject.instance().write(str(there))


def test_what_may_not_be_opened_is_said(sample, wait_until, allow):
    allow(".jp2")
    said = f"QGIS may not open TCI.tif, as GDAL's setting {OPTION} does not name its ending. Ask who has set it."
    assert said in added(sample, wait_until)
    assert not QgsProject.instance().mapLayers()


def test_an_address_is_as_it_was(allow):
    address = "https://files.example/a%20b/B04.tif"
    usual = vsi_path(address)
    assert usual.startswith("/vsicurl?")
    allow(".tif")
    assert vsi_path(address) == f"/vsicurl/{address}"
    assert is_allowed(vsi_path(address))
    assert not is_allowed(usual)
    asked = vsi_path(address, 5, "pc_url_signing=yes&pc_collection=c")
    assert asked.startswith("/vsicurl?"), "GDAL signs by what the path says"
