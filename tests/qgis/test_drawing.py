"""Drawing the area on the map, also where the map shows no place of the earth."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSnappingConfig,
    QgsVectorLayer,
)
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from tests.qgis.person import UTM_33
from tests.qgis.test_area_form import choose, note, outline, searched

TYPED = QgsAdvancedDigitizingDockWidget.WidgetSetMode.ReturnPressed
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def at_scale(canvas, x: int, y: int) -> QgsPointXY:
    return canvas.getCoordinateTransform().toMapCoordinates(x, y)


def drag(canvas, start: tuple[int, int], end: tuple[int, int]) -> None:
    view = canvas.viewport()
    QTest.mousePress(view, LEFT, pos=QPoint(*start))
    QTest.mouseMove(view, QPoint(*end))
    QTest.mouseRelease(view, LEFT, pos=QPoint(*end))


@pytest.fixture
def pan(iface):
    """The tool that a person has in hand before."""
    iface.actionPan().trigger()
    assert isinstance(iface.mapCanvas().mapTool(), QgsMapToolPan)
    return iface.mapCanvas().mapTool()


@pytest.mark.parametrize("rotation", [0, 30])
def test_a_rectangle_is_dragged(person, iface, pan, wait_until, rotation):
    canvas = iface.mapCanvas()
    canvas.setRotation(rotation)
    choose(person, "drawn")
    assert person.get(QToolButton, "draw_rectangle").isChecked()
    a, b = at_scale(canvas, 100, 100), at_scale(canvas, 240, 190)
    drag(canvas, (100, 100), (240, 190))
    assert canvas.mapTool() is pan
    assert not person.get(QToolButton, "draw_rectangle").isChecked()
    xs, ys = zip(*searched(person).polygons[0][0], strict=True)
    expected = sorted((a.x(), b.x())), sorted((a.y(), b.y()))
    assert [min(xs), max(xs)] == pytest.approx(expected[0], rel=1e-6)
    assert [min(ys), max(ys)] == pytest.approx(expected[1], rel=1e-6)
    assert outline(iface).boundingBox().width() == pytest.approx(abs(a.x() - b.x()), rel=1e-3)


def test_a_polygon_is_clicked(person, iface, pan):
    canvas = iface.mapCanvas()
    choose(person, "drawn")
    person.press("draw_polygon")
    places = [(60, 60), (260, 80), (200, 220), (10, 10)]
    for place in places:
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(*place))
        QTest.mouseMove(canvas.viewport(), QPoint(150, 150))
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    QTest.mouseClick(canvas.viewport(), RIGHT, pos=QPoint(150, 150))
    assert canvas.mapTool() is pan
    corners = {(round(x, 3), round(y, 3)) for x, y in searched(person).polygons[0][0]}
    points = [at_scale(canvas, *place) for place in places[:3]]
    assert corners == {(round(point.x(), 3), round(point.y(), 3)) for point in points}


@pytest.fixture
def corner(iface, wait_until):
    """A vertex of a vector layer, to which the project snaps within 15 pixels."""
    project, canvas, bridge = QgsProject.instance(), iface.mapCanvas(), iface.layerTreeCanvasBridge()
    bridge.setAutoSetupOnFirstLayer(False)  # the map stays where it is
    layer = QgsVectorLayer("Point?crs=EPSG:32633", "corners", "memory")
    feature, place = QgsFeature(), at_scale(canvas, 180, 120)
    feature.setGeometry(QgsGeometry.fromPointXY(place))
    layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    wait_until(lambda: layer in canvas.layers(), 5)
    before, config = project.snappingConfig(), QgsSnappingConfig(project)
    config.setEnabled(True)
    config.setMode(Qgis.SnappingMode.AllLayers)
    config.setTypeFlag(Qgis.SnappingType.Vertex)
    config.setUnits(Qgis.MapToolUnit.Pixels)
    config.setTolerance(15)
    project.setSnappingConfig(config)
    yield place
    project.setSnappingConfig(before)
    project.removeMapLayer(layer)
    bridge.setAutoSetupOnFirstLayer(True)


def test_a_corner_of_a_polygon_snaps_to_a_vertex(person, iface, corner):
    canvas = iface.mapCanvas()
    choose(person, "drawn")
    person.press("draw_polygon")
    for place in ((60, 60), (60, 220), (186, 125)):
        QTest.mouseMove(canvas.viewport(), QPoint(*place))
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(*place))
    QTest.mouseClick(canvas.viewport(), RIGHT, pos=QPoint(150, 150))
    corners = [(round(x, 3), round(y, 3)) for x, y in searched(person).polygons[0][0]]
    assert (round(corner.x(), 3), round(corner.y(), 3)) in corners
    assert len(set(corners)) == 3


@pytest.mark.parametrize("ending", ["double click", "enter"])
def test_a_polygon_ends_otherwise_too(person, iface, pan, ending):
    canvas = iface.mapCanvas()
    choose(person, "drawn")
    person.press("draw_polygon")
    places = ((60, 60), (260, 80), (200, 220))
    for place in places:
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(*place))
    if ending == "enter":
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    else:
        QTest.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(200, 220))
    assert canvas.mapTool() is pan
    corners = {(round(x, 3), round(y, 3)) for x, y in searched(person).polygons[0][0]}
    points = [at_scale(canvas, *place) for place in places]
    assert corners == {(round(point.x(), 3), round(point.y(), 3)) for point in points}


def test_a_right_click_before_the_third_corner_makes_no_area(person, iface, pan):
    canvas = iface.mapCanvas()
    choose(person, "drawn")
    person.press("draw_polygon")
    for place in ((60, 60), (260, 80)):
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(*place))
    QTest.mouseClick(canvas.viewport(), RIGHT, pos=QPoint(150, 150))
    assert canvas.mapTool() is not pan
    assert person.get(QToolButton, "draw_polygon").isChecked()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan
    assert "Choose a shape" in note(person)


def test_the_advanced_digitizing_panel_serves_a_polygon(person, iface, pan):
    """It is offered while a polygon is drawn; a locked x holds for the next corner."""
    canvas, panel = iface.mapCanvas(), iface.cadDockWidget()
    choose(person, "drawn")
    person.press("draw_polygon")
    panel.enableAction().trigger()
    assert panel.cadEnabled()
    places = (60, 60), (260, 80), (200, 220)
    try:
        for place in places:
            QTest.mouseMove(canvas.viewport(), QPoint(*place))
            if place == places[2]:
                panel.setX(
                    f"{at_scale(canvas, 120, 0).x():.3f}", QgsAdvancedDigitizingDockWidget.WidgetSetMode.ReturnPressed
                )
            QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(*place))
        QTest.mouseClick(canvas.viewport(), RIGHT, pos=QPoint(150, 150))
    finally:
        panel.enableAction().trigger()
    assert canvas.mapTool() is pan
    corners = {(round(x, 2), round(y, 2)) for x, y in searched(person).polygons[0][0]}
    points = [at_scale(canvas, *place) for place in (*places[:2], (120, 220))]
    assert corners == {(round(point.x(), 2), round(point.y(), 2)) for point in points}


def test_a_circle_is_clicked_or_dragged(person, iface, pan, wait_until):
    canvas = iface.mapCanvas()
    choose(person, "drawn")
    person.press("draw_circle")
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(150, 150))
    assert note(person) == "78.5 km²"
    to_degrees = QgsCoordinateTransform(UTM_33, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    middle = to_degrees.transform(at_scale(canvas, 150, 150))
    west, south, east, north = searched(person).boxes()[0]
    assert ((west + east) / 2, (south + north) / 2) == pytest.approx((middle.x(), middle.y()), abs=1e-4)
    person.press("draw_circle")
    drag(canvas, (150, 150), (210, 150))
    meters = at_scale(canvas, 210, 150).x() - at_scale(canvas, 150, 150).x()
    assert person.get(QWidget, "area_radius").value() == pytest.approx(meters, rel=6e-3)
    assert searched(person).square_km() == pytest.approx(3.14159 * (meters / 1000) ** 2, rel=1.5e-2)
    person.get(QWidget, "area_radius").setValue(1000)
    wait_until(lambda: note(person) == "3.14 km²")


def test_escape_ends_drawing_and_another_tool_too(person, iface, pan):
    canvas = iface.mapCanvas()
    for shape in ("rectangle", "polygon", "circle"):
        choose(person, "drawn")
        if not person.get(QToolButton, f"draw_{shape}").isChecked():
            person.press(f"draw_{shape}")
        assert canvas.mapTool() is not pan
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(50, 50)) if shape == "polygon" else None
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        assert canvas.mapTool() is pan
        assert not person.get(QToolButton, f"draw_{shape}").isChecked()
    assert "Choose a shape" in note(person)
    person.press("draw_polygon")
    iface.actionZoomIn().trigger()
    assert not person.get(QToolButton, "draw_polygon").isChecked()
    assert canvas.mapTool() is not pan
    person.press("draw_polygon")
    person.press("draw_polygon")  # lets go of it
    assert not person.get(QToolButton, "draw_polygon").isChecked()
    person.press("find_button")
    assert "No area is chosen yet." in person.messages()[0]
    assert not person.finder.queries


# an orthographic view of the half of the earth that is seen from above the Gulf of Guinea
HEMISPHERE = "+proj=ortho +lat_0=0 +lon_0=0 +R=6371000 +units=m +no_defs"


@pytest.mark.parametrize("shape", ["rectangle", "polygon", "circle"])
@pytest.mark.parametrize("crs", [QgsCoordinateReferenceSystem(), QgsCoordinateReferenceSystem.fromProj(HEMISPHERE)])
def test_a_shape_that_is_nowhere_on_the_earth_is_told(person, iface, pan, crs, shape):
    """Without a CRS, and beside the disc of the earth."""
    canvas = iface.mapCanvas()
    choose(person, "drawn")
    drag(canvas, (100, 100), (240, 190))
    assert "km²" in note(person)
    QgsProject.instance().setCrs(crs)
    canvas.setDestinationCrs(crs)
    canvas.setExtent(QgsRectangle(8e6, 8e6, 9e6, 9e6))
    if not person.get(QToolButton, f"draw_{shape}").isChecked():
        person.press(f"draw_{shape}")
    if shape == "polygon":
        for place in ((60, 60), (260, 80), (200, 220)):
            QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(*place))
        QTest.mouseClick(canvas.viewport(), RIGHT, pos=QPoint(150, 150))
    else:
        drag(canvas, (60, 60), (200, 200))
    assert canvas.mapTool() is pan
    said = "The map shows more than the earth, or no place on it. Zoom" if crs.isValid() else "There is no CRS, so it"
    assert note(person).startswith(said)
    person.press("find_button")
    assert said in person.messages()[0]
    assert not person.finder.queries
    assert outline(iface).isEmpty(), "what was drawn before is not meant any more"
    assert person.dock.choices().area_drawn == ""


def test_a_map_of_ones_own_projection_is_drawn_on(person, iface, pan):
    canvas = iface.mapCanvas()
    crs = QgsCoordinateReferenceSystem.fromProj(HEMISPHERE)
    QgsProject.instance().setCrs(crs)
    canvas.setDestinationCrs(crs)
    canvas.setExtent(QgsRectangle(-5e3, -5e3, 5e3, 5e3))
    choose(person, "drawn")
    person.press("draw_circle")
    QTest.mouseClick(canvas.viewport(), LEFT, pos=canvas.viewport().rect().center())
    assert note(person) == "78.5 km²"
    assert searched(person).square_km() == pytest.approx(3.14159 * 25, rel=1e-3)
