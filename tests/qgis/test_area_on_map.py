"""The area on the map: its outline is explained once, can be hidden, and an image of it comes into sight."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QPointF

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.ui.common.settings import read_choices
from clear_scenes.ui.map.area_tag import AreaTag
from clear_scenes.ui.map.canvas import bring_into_view
from tests.qgis.area_choice import outline
from tests.qgis.made_up import scene
from tests.qgis.person import Person, entry
from tests.support.dock import show

NEAR = QgsRectangle(503_000, 5_603_000, 506_000, 5_606_000)  # part of the person's map
AROUND = QgsRectangle(480_000, 5_580_000, 530_000, 5_630_000)


def tags(iface) -> list[AreaTag]:
    return [one for one in iface.mapCanvas().scene().items() if isinstance(one, AreaTag) and one.isVisible()]


def corner_of(iface) -> QPointF:
    """The lower left one of the outline, in pixels of the map."""
    box = outline(iface).boundingBox()
    place = iface.mapCanvas().getCoordinateTransform().transform(box.xMinimum(), box.yMinimum())
    return QPointF(place.x(), place.y())


def test_the_outline_is_named_in_the_first_session(person, iface):
    assert tags(iface) == []
    person.search(scene(1))
    show(iface, AROUND, "EPSG:32633")
    (tag,) = tags(iface)
    assert tag.text == "Your area"
    assert (tag.pos() - corner_of(iface)).manhattanLength() < 2
    show(iface, NEAR, "EPSG:32633")  # its corner is out of sight
    assert iface.mapCanvas().rect().contains(tag.sceneBoundingRect().toAlignedRect())
    show(iface, QgsRectangle(700_000, 5_603_000, 706_000, 5_606_000), "EPSG:32633")
    assert tags(iface) == []


def test_in_the_next_session_it_is_known(person, iface):
    person.search(scene(1))
    assert len(tags(iface)) == 1
    person.controller.teardown()
    assert tags(iface) == []
    later = Person(iface, person.dock)
    later.search(scene(1))
    assert not outline(iface).isEmpty()
    assert tags(iface) == []
    person.controller = later.controller


def test_the_outline_can_be_hidden_and_stays_so(person, iface):
    person.search(scene(1))
    assert not outline(iface).isEmpty()
    entry(person, "outline").trigger()
    assert outline(iface).isEmpty()
    assert tags(iface) == []
    person.finder.end(Outcome())
    person.search(scene(1))
    assert outline(iface).isEmpty()
    assert read_choices().outline is False
    entry(person, "outline").trigger()
    assert not outline(iface).isEmpty()


def test_it_goes_with_the_dock(person, iface):
    person.dock.show()
    person.search(scene(1))
    assert len(tags(iface)) == 1
    person.dock.hide()
    assert outline(iface).isEmpty()
    assert tags(iface) == []


@pytest.fixture
def image(tmp_path) -> QgsRasterLayer:
    """110 km of UTM zone 33, as a tile is."""
    path, system = str(tmp_path / "tile.tif"), osr.SpatialReference()
    system.ImportFromEPSG(32633)
    raster = gdal.GetDriverByName("GTiff").Create(path, 110, 110)
    raster.SetProjection(system.ExportToWkt())
    raster.SetGeoTransform((450_000, 1000, 0, 5_660_000, 0, -1000))
    raster.GetRasterBand(1).WriteArray(np.ones((110, 110), np.uint8))
    raster.FlushCache()
    return QgsRasterLayer(path, "tile")


@pytest.mark.parametrize(
    ("half", "moves"),
    [(90, True), (20, True), (1, False)],  # degrees of the map to each side of the area
)
def test_an_image_that_would_be_a_speck_comes_near(iface, image, half, moves):
    """At 90 degrees it is a few pixels, at 20 some thirty, at one it fills the map."""
    area = Area.circle(15.05, 50.6, 5000)
    iface.newProject()
    wgs_84 = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(wgs_84)
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(wgs_84)
    canvas.setExtent(QgsRectangle(15.05 - half, 50.6 - half, 15.05 + half, 50.6 + half))
    before = canvas.extent()
    bring_into_view(area, canvas, image)
    now = canvas.extent()
    assert (now != before) == moves
    assert now.contains(QgsRectangle(14.98, 50.56, 15.12, 50.64))
    if moves:
        assert min(now.width(), now.height()) < 0.2
