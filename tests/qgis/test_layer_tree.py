"""Where new images lie in QGIS's layer tree, and that they are seen."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import Qgis, QgsLayerTreeGroup, QgsProject, QgsRasterLayer, QgsVectorLayer

from clear_scenes.core.bridge.layers.layer_tree import put_into_group

Method = Qgis.LayerTreeInsertionMethod


@pytest.fixture(autouse=True)
def project(iface):
    iface.newProject()
    bridge = QgsProject.instance().layerTreeRegistryBridge()
    before = bridge.layerInsertionMethod()
    yield QgsProject.instance()
    bridge.setLayerInsertionMethod(before)
    iface.newProject()


@pytest.fixture
def raster(tmp_path):
    """`raster(name)`: a layer of a small file."""

    def made(name: str) -> QgsRasterLayer:
        path = str(tmp_path / f"{name}.tif")
        gdal.GetDriverByName("GTiff").Create(path, 4, 4).FlushCache()
        return QgsRasterLayer(path, name)

    return made


def vector(name: str) -> QgsVectorLayer:
    return QgsVectorLayer("Polygon?crs=EPSG:32648", name, "memory")


def names(group: QgsLayerTreeGroup | None = None) -> list[str]:
    return [one.name() for one in (group or QgsProject.instance().layerTreeRoot()).children()]


def lay(*layers) -> None:
    """From top to bottom, as an analyst has them."""
    for layer in layers:
        QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().addLayer(layer)


def select(iface, layer) -> None:
    """As a click in the layer panel."""
    iface.setActiveLayer(layer)


def test_an_image_lies_below_the_vector_layers_and_above_the_base_map(iface, raster):
    lay(vector("fields"), vector("roads"), raster("streets"), vector("of streets"))
    put_into_group(raster("a"), "2026-06-13")
    assert names() == ["fields", "roads", "2026-06-13", "streets", "of streets"]
    put_into_group(raster("b"), "2026-07-13")
    put_into_group(raster("c"), "2026-06-20")
    assert names() == ["fields", "roads", "2026-07-13", "2026-06-20", "2026-06-13", "streets", "of streets"]
    put_into_group(raster("d"), "2026-07-13", "Fewest clear dates")
    assert names()[:4] == ["fields", "roads", "Fewest clear dates", "2026-07-13"]


def test_a_group_of_vector_layers_stays_above_and_one_with_a_base_map_below(raster):
    root = QgsProject.instance().layerTreeRoot()
    for title, layer in (("Survey", vector("points")), ("Base", raster("streets"))):
        QgsProject.instance().addMapLayer(layer, False)
        root.addGroup(title).addLayer(layer)
    put_into_group(raster("a"), "2026-06-13")
    assert names() == ["Survey", "2026-06-13", "Base"]


@pytest.mark.parametrize(
    ("method", "wanted"),
    [
        (Method.AboveInsertionPoint, ["fields", "hills", "2026-06-13", "streets"]),
        (Method.TopOfTree, ["fields", "2026-06-13", "hills", "streets"]),
    ],
)
def test_it_goes_where_the_settings_of_qgis_say(iface, raster, method, wanted):
    streets = raster("streets")
    lay(vector("fields"), raster("hills"), streets)
    QgsProject.instance().layerTreeRegistryBridge().setLayerInsertionMethod(method)
    select(iface, streets)
    put_into_group(raster("a"), "2026-06-13")
    assert names() == wanted


def test_it_goes_into_the_group_that_is_selected(iface, raster):
    group = QgsProject.instance().layerTreeRoot().addGroup("Imagery")
    index = iface.layerTreeView().node2index(group)
    iface.layerTreeView().setCurrentIndex(index)
    put_into_group(raster("a"), "2026-06-13")
    assert names(group) == ["2026-06-13"]
    image = group.children()[0].children()[0]
    iface.layerTreeView().setCurrentIndex(iface.layerTreeView().node2index(image))
    put_into_group(raster("b"), "2026-07-13")
    assert names(group) == ["2026-07-13", "2026-06-13"]


def test_an_image_is_seen_in_a_group_that_was_hidden(raster):
    first, second = raster("a"), raster("b")
    assert put_into_group(first, "2026-06-13") == ""
    root = QgsProject.instance().layerTreeRoot()
    group = root.findLayer(first).parent()
    group.setItemVisibilityChecked(False)
    assert put_into_group(second, "2026-06-13") == "2026-06-13"
    assert root.findLayer(second).isVisible()
    outer = root.addGroup("Mine")
    outer.setItemVisibilityChecked(False)
    outer.addChildNode(group.clone())
    root.removeChildNode(group)
    third = raster("c")
    assert put_into_group(third, "2026-05-02") == "Mine"
    assert root.findLayer(third).parent().parent() == outer
    assert root.findLayer(third).isVisible()


def test_a_date_is_one_row_of_the_legend_and_a_group_that_is_named_shows_its_dates(raster):
    put_into_group(raster("a"), "2026-06-13", title="2026-06-13 · 3.2 % cloud")
    put_into_group(raster("b"), "2026-06-13", "Fewest clear dates", "2026-06-13 · 3.2 % cloud")
    root = QgsProject.instance().layerTreeRoot()
    assert {one.name(): one.isExpanded() for one in root.children()} == {
        "Fewest clear dates": True,
        "2026-06-13 · 3.2 % cloud": False,
    }


def test_a_group_has_the_name_of_its_latest_layer_unless_the_analyst_gave_one(raster):
    put_into_group(raster("a"), "2026-06-13", title="2026-06-13 · 3.2 % cloud")
    put_into_group(raster("b"), "2026-06-13", title="2026-06-13 · 8.1 % cloud")
    put_into_group(raster("saved"), "2026-06-13")
    assert names() == ["2026-06-13 · 8.1 % cloud"]
    (group,) = QgsProject.instance().layerTreeRoot().children()
    group.setName("The flood")
    put_into_group(raster("c"), "2026-06-13", title="2026-06-13 · 3.2 % cloud")
    assert names() == ["The flood"]
    assert names(group) == ["c", "saved", "b", "a"]
