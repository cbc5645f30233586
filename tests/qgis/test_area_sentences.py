"""What is said where the map is no area: what is the case, and what to do about it."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from clear_scenes.core.bridge.tasks.finder import Outcome
from tests.qgis.area_choice import choose, note
from tests.qgis.made_up import measured, scene


def map_line(person) -> str:
    return person.get(QComboBox, "area_kind").itemText(0)


def refused(person) -> str:
    person.press("find_button")
    assert not person.finder.queries
    return person.get(QLabel, "progress").text()


def test_on_the_welcome_page_there_is_no_map_yet(person, iface, wait_until, monkeypatch):
    """Its hidden canvas has a size, which was told as an area of millions of square kilometers."""
    canvas = iface.mapCanvas()
    with monkeypatch.context() as welcome:
        welcome.setattr(type(canvas), "isVisible", lambda _: False)
        canvas.setExtent(QgsRectangle(-4e6, -4e6, 4e6, 4e6))
        said = "There is no map yet. Type your place under Area, or open a project."
        wait_until(lambda: note(person) == said)
        assert map_line(person) == "Map view"
        assert refused(person) == said
    QgsProject.instance().cleared.emit()  # a project is there, and its map is seen
    wait_until(lambda: note(person) != said)


@pytest.mark.parametrize("half", [90, 300])
def test_a_map_of_more_than_the_earth(person, iface, wait_until, half):
    """As an empty project shows it."""
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(crs)
    iface.mapCanvas().setDestinationCrs(crs)
    iface.mapCanvas().setExtent(QgsRectangle(-2 * half, -half * 1.2, 2 * half, half * 1.2))
    said = "The map shows more than the earth, or no place on it. Zoom to your area, or type a place"
    wait_until(lambda: note(person).startswith(said))
    assert refused(person).startswith(said)


def test_a_map_and_a_layer_without_a_crs(person, iface, wait_until):
    said = "There is no CRS, so it is not known where the area lies. Set one for its layer or for the project."
    iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem())
    wait_until(lambda: note(person) == said)
    assert refused(person) == said
    layer = QgsVectorLayer("Polygon", "fields", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem())
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((15 50.6,15.1 50.6,15.1 50.7,15 50.6))"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    choose(person, "layer")
    wait_until(lambda: note(person) == said)


def test_what_to_do_does_not_name_the_map_where_the_area_is_another(person):
    person.press("find_button")
    person.finder.end(Outcome())
    assert "check that the area is the one that you mean" in person.get(QLabel, "progress").text()
    person.search(scene(1))
    person.finder.bring(measured(scene(1), 0, no_data=9900))
    person.finder.end(Outcome())
    assert "Ask for less coverage, or choose a smaller area." in person.get(QLabel, "progress").text()
