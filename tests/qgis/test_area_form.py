"""Choosing the area in the dock: what is shown, what is drawn on the map, and what is searched."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from clear_scenes.ui.common.settings import read_choices
from tests.qgis.area_choice import choose, note, outline, searched

WITH_HOLE = (
    "MultiPolygon(((15 50.6,15.1 50.6,15.1 50.7,15 50.7,15 50.6),(15.02 50.62,15.04 50.62,15.04 50.64,15.02 50.62)))"
)
OVERLAPPING = "Polygon((15.05 50.65,15.15 50.65,15.15 50.75,15.05 50.75,15.05 50.65))"
BOW_TIE = "Polygon((15.3 50.6,15.4 50.7,15.4 50.6,15.3 50.7,15.3 50.6))"


def shown(person) -> set[str]:
    names = ("area_layer", "area_selected_only", "draw_rectangle", "area_text", "area_radius", "zoom_to_area")
    return {name for name in names if person.get(QWidget, name).isVisibleTo(person.dock)}


def km2(wkt: str) -> float:
    ruler = QgsDistanceArea()
    ruler.setEllipsoid("EPSG:7030")
    ruler.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext())
    return ruler.measureArea(QgsGeometry.fromWkt(wkt).densifyByDistance(0.001)) / 1e6


@pytest.fixture
def layer():
    made = QgsVectorLayer("MultiPolygon?crs=EPSG:4326", "fields", "memory")
    for wkt in (WITH_HOLE, OVERLAPPING, BOW_TIE):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert made.dataProvider().addFeatures([feature])[0]
    QgsProject.instance().addMapLayer(made)
    return made


# The map view


def test_the_map_view_is_one_line(person):
    assert person.get(QComboBox, "area_kind").currentData() == "map"
    assert (shown(person), note(person)) == (set(), "")


def test_each_choice_shows_what_it_needs(person, wait_until):
    choose(person, "typed")
    wait_until(lambda: "Latitude, longitude; or west, south" in note(person))
    assert shown(person) == {"area_text"}
    choose(person, "layer")
    wait_until(lambda: "There is no polygon layer" in note(person))
    assert shown(person) == {"area_layer"}
    choose(person, "drawn")
    wait_until(lambda: "Drag a rectangle" in note(person))
    assert shown(person) == {"draw_rectangle"}
    choose(person, "map")
    wait_until(lambda: note(person) == "")
    assert shown(person) == set()


# Coordinates


def test_coordinates_with_a_radius(person, iface, wait_until):
    choose(person, "typed")
    person.get(QLineEdit, "area_text").setText("50.6, 15.05")
    wait_until(lambda: note(person) == "78.5 km²")
    assert shown(person) == {"area_text", "area_radius", "zoom_to_area"}
    radius = person.get(QWidget, "area_radius")
    assert radius.text() == "5 km"
    radius.lineEdit().selectAll()
    QTest.keyClicks(radius.lineEdit(), "500 m")
    wait_until(lambda: note(person) == "0.785 km²")
    assert outline(iface).area() / 1e6 == pytest.approx(0.785, rel=0.003)  # UTM's scale
    assert searched(person).square_km() == pytest.approx(0.7854, rel=1e-3)
    person.press("zoom_to_area")
    assert iface.mapCanvas().extent().contains(outline(iface).boundingBox())


def test_what_is_not_understood_is_said_and_not_searched(person, iface, wait_until):
    choose(person, "typed")
    person.get(QLineEdit, "area_text").setText("Singapore")
    person.press("find_button")  # before the form has come to rest
    assert not person.finder.queries
    assert "This is not understood: “Singapore”. Write latitude and longitude" in person.messages()[0]
    assert "This is not understood" in note(person)
    person.get(QLineEdit, "area_text").setText("103.85, 1.29")
    wait_until(lambda: "Latitude comes first" in note(person))
    assert outline(iface).isEmpty()


def test_typed_polygons_that_overlap_or_cross_themselves_count_once(person, wait_until):
    choose(person, "typed")
    person.get(QLineEdit, "area_text").setText(f"GEOMETRYCOLLECTION({WITH_HOLE}, {OVERLAPPING}, {BOW_TIE})")
    union = QgsGeometry.fromWkt(WITH_HOLE).combine(QgsGeometry.fromWkt(OVERLAPPING)).asWkt(9)
    halves = km2("Polygon((15.3 50.6,15.35 50.65,15.3 50.7,15.3 50.6))") * 2
    wait_until(lambda: "km²" in note(person))
    assert searched(person).square_km() == pytest.approx(km2(union) + halves, rel=1e-4)


# Layers


def test_all_features_of_a_layer_are_one_area(person, iface, layer, wait_until):
    choose(person, "layer")
    wait_until(lambda: "km²" in note(person))
    union = QgsGeometry.fromWkt(WITH_HOLE).combine(QgsGeometry.fromWkt(OVERLAPPING)).asWkt(9)
    halves = km2("Polygon((15.3 50.6,15.35 50.65,15.3 50.7,15.3 50.6))") * 2
    assert searched(person).square_km() == pytest.approx(km2(union) + halves, rel=1e-4)
    person.dock.fold.open()
    assert shown(person) == {"area_layer", "zoom_to_area"}
    assert not outline(iface).isEmpty()


def test_selected_features_are_the_area_and_what_changes_is_followed(person, layer, wait_until):
    choose(person, "layer")
    layer.selectByIds([1])
    wait_until(lambda: person.get(QCheckBox, "area_selected_only").isVisibleTo(person.dock))
    assert person.get(QCheckBox, "area_selected_only").text() == "Selected features only (1)"
    with_hole = f"{km2(WITH_HOLE):.1f} km²"
    wait_until(lambda: note(person) == with_hole)
    area = searched(person)
    assert [len(rings) for rings in area.polygons] == [2], "one part with its hole"
    person.get(QCheckBox, "area_selected_only").setChecked(False)
    wait_until(lambda: note(person) not in (with_hole, "Reading the layer…"))
    person.get(QCheckBox, "area_selected_only").setChecked(True)
    layer.startEditing()
    layer.changeGeometry(1, QgsGeometry.fromWkt(OVERLAPPING))
    wait_until(lambda: note(person) == f"{km2(OVERLAPPING):.1f} km²")
    layer.rollBack()
    wait_until(lambda: note(person) == with_hole)


def test_a_layer_that_is_removed_leaves_the_map_view(person, iface, layer, wait_until):
    other = QgsVectorLayer("Polygon?crs=EPSG:4326", "nobody chose it", "memory")
    QgsProject.instance().addMapLayer(other)
    choose(person, "layer")
    person.get(QWidget, "area_layer").setLayer(layer)
    wait_until(lambda: "km²" in note(person))
    QgsProject.instance().removeMapLayer(layer.id())
    assert person.get(QComboBox, "area_kind").currentData() == "map"
    assert "The layer of the area was removed." in note(person)
    assert outline(iface).isEmpty()
    assert searched(person).crs == QgsProject.instance().crs().authid()


def test_a_layer_without_polygons_and_one_too_large_are_said(person, layer, wait_until):
    layer.dataProvider().truncate()
    choose(person, "layer")
    wait_until(lambda: "The area is empty." in note(person))
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0,9 0,9 9,0 0))"))
    layer.dataProvider().addFeatures([feature])
    layer.dataChanged.emit()
    wait_until(lambda: "The area is too large" in note(person))
    person.press("find_button")
    assert "The area is too large" in person.messages()[0]


# The antimeridian, and what is remembered


def test_a_map_across_the_antimeridian(person, iface, wait_until):
    canvas = iface.mapCanvas()
    for crs in ("EPSG:4326", "EPSG:32660", "EPSG:3832"):
        target = QgsCoordinateReferenceSystem(crs)
        canvas.setDestinationCrs(target)
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        middle = QgsCoordinateTransform(wgs84, target, QgsProject.instance()).transform(QgsPointXY(180, -17))
        half = 0.2 if target.mapUnits() == Qgis.DistanceUnit.Degrees else 20_000
        canvas.setExtent(QgsGeometry.fromPointXY(middle).buffer(half, 4).boundingBox())
        area = searched(person)
        assert sorted(round(box[0]) for box in area.boxes()) == [-180, 180]
        assert 1000 < area.square_km() < 20_000
        assert "km" in person.get(QComboBox, "area_kind").currentText()
        assert outline(iface).boundingBox().intersects(canvas.extent())


def test_the_choice_is_remembered(person, iface, layer, wait_until):
    choose(person, "typed")
    person.get(QLineEdit, "area_text").setText("50.6, 15.05")
    person.get(QWidget, "area_radius").setValue(750)
    searched(person)
    choices = read_choices()
    assert (choices.area, choices.area_text, choices.area_radius) == ("typed", "50.6, 15.05", 750)
    choose(person, "layer")
    wait_until(lambda: "km²" in note(person))
    searched(person)
    choices = read_choices()
    choose(person, "map")
    person.dock.show_choices(choices)
    assert person.get(QComboBox, "area_kind").currentData() == "layer"
    assert person.get(QWidget, "area_layer").currentLayer() is layer


def test_a_layer_that_is_gone_is_not_remembered_and_one_that_comes_back_is(person, layer, wait_until):
    QgsSettings().setValue("plugins/clear_scenes/area", "layer")
    QgsSettings().setValue("plugins/clear_scenes/area_layer", layer.id())
    clone = layer.clone()
    QgsProject.instance().removeMapLayer(layer.id())
    person.dock.show_choices(read_choices())
    assert person.get(QComboBox, "area_kind").currentData() == "map"
    clone.setId(read_choices().area_layer)
    QgsProject.instance().addMapLayer(clone)  # as when its project is opened
    assert person.get(QComboBox, "area_kind").currentData() == "layer"
    wait_until(lambda: "km²" in note(person))
