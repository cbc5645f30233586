"""The results on the map: their footprints, and choosing them there by clicks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent, QTransform
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QToolButton, QToolTip

from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.ui.common.settings import offered_catalogs, read_choices
from clear_scenes.ui.dock import ClearScenesDock
from clear_scenes.ui.map.footprints import FootprintLines
from tests.qgis.made_up import measured, scene
from tests.qgis.person import entry

WGS_84 = QgsCoordinateReferenceSystem("EPSG:4326")
WEST, EAST = QgsPointXY(10.25, 50.5), QgsPointXY(11.75, 50.5)
# the same places in UTM zone 33, by pyproj
WEST_33, EAST_33 = QgsPointXY(163_199, 5_605_009), QgsPointXY(269_530, 5_599_272)
EXTENT_33 = (141_744, 5_542_944, 289_511, 5_661_732)  # of both tiles


def box(west: float, south: float, east: float, north: float):
    """A footprint."""
    return (((west, south), (east, south), (east, north), (west, north), (west, south)),)


def eastern(day: int):
    """A scene of the tile beside that of ``scene``, a degree wide too."""
    return replace(scene(day, name=f"east-{day}"), footprint=(box(11, 50, 12, 51),))


def overlays(iface) -> list[FootprintLines]:
    return [item for item in iface.mapCanvas().scene().items() if isinstance(item, FootprintLines)]


def parts(iface) -> int:
    """How many polygons are drawn."""
    return sum(len(one.path.toSubpathPolygons(QTransform())) for one in overlays(iface))


def extent(iface) -> tuple[float, float, float, float]:
    (one,) = [one for one in overlays(iface) if not one.path.isEmpty()]
    box = one.path.boundingRect()
    return box.left(), box.top(), box.right(), box.bottom()


def click(iface, point: QgsPointXY, times: int = 1) -> None:
    """As a hand does it, at a point of the map."""
    place = iface.mapCanvas().getCoordinateTransform().transform(point)
    pixel, viewport = QPoint(int(place.x()), int(place.y())), iface.mapCanvas().viewport()
    at = viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel
    QTest.mouseClick(*at)
    if times == 2:
        QTest.mouseDClick(*at)
        QTest.mouseRelease(*at)


def chosen(person) -> str:
    (index,) = person.view.selectionModel().selectedRows()
    return person.view.model().row(index).acquisition.scenes[0].id[-2:]


@pytest.fixture
def two_tiles(person, iface, wait_until):
    """1 to 3 August over the western tile, 4 August over the eastern one; the map shows both in UTM."""
    iface.mapCanvas().setExtent(QgsRectangle(100_000, 5_500_000, 330_000, 5_700_000))
    person.search(scene(1), scene(2), scene(3), eastern(4))
    wait_until(lambda: parts(iface) == 2, 3, "the footprints")
    return person


@pytest.fixture
def picking(two_tiles, iface):
    """With the tool in hand, after the pan tool."""
    iface.actionPan().trigger()
    two_tiles.press("pick_button")
    return two_tiles


def test_each_distinct_footprint_is_drawn_once_in_the_crs_of_the_map(two_tiles, iface, wait_until):
    assert extent(iface) == pytest.approx(EXTENT_33, abs=1)
    iface.mapCanvas().setDestinationCrs(WGS_84)
    wait_until(lambda: parts(iface) == 2, 3, "the footprints")
    assert extent(iface) == pytest.approx((10, 50, 12, 51))


@pytest.mark.parametrize("turned", [0, 30])
def test_the_lines_are_where_the_map_has_them(two_tiles, iface, wait_until, turned):
    """The middle of an edge in the map's CRS, of the edge that both share, and a place inside."""
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(WGS_84)
    canvas.setRotation(turned)
    canvas.setExtent(QgsRectangle(9, 49, 13, 52))
    wait_until(lambda: parts(iface) == 2, 3, "the footprints")
    image = canvas.grab().toImage()
    for lon, lat, is_line in ((10.5, 51, True), (11, 50.5, True), (12, 50.3, True), (10.5, 50.5, False)):
        place = canvas.getCoordinateTransform().transform(QgsPointXY(lon, lat)) * image.devicePixelRatio()
        near = [image.pixelColor(int(place.x()) + dx, int(place.y()) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        assert any(color.red() - color.blue() > 60 for color in near) == is_line, (lon, lat)


def test_a_click_selects_the_row_of_its_footprint(picking, iface, wait_until):
    click(iface, EAST_33)
    assert chosen(picking) == "-4"
    click(iface, WEST_33)
    assert chosen(picking) == "03"  # newest first
    click(iface, QgsPointXY(120_000, 5_690_000))  # none lies there
    assert chosen(picking) == "03"
    iface.mapCanvas().setDestinationCrs(WGS_84)
    iface.mapCanvas().setExtent(QgsRectangle(9, 49, 13, 52))
    wait_until(lambda: parts(iface) == 2, 3, "the footprints")
    click(iface, EAST)
    assert chosen(picking) == "-4"
    click(iface, WEST)
    assert chosen(picking) == "03"


def test_clicks_go_on_through_those_at_the_point_in_the_order_of_the_table(picking, iface, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *more: told.append(text))
    picking.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    picking.view.setCurrentIndex(picking.view.model().index(1, 0))  # 2 August, in the table
    seen = []
    for _ in range(4):
        click(iface, WEST_33)
        seen.append(chosen(picking))
    assert seen == ["03", "01", "02", "03"]
    assert told[0] == "<qt>3 Aug 2026 · In area – · Waiting<br>3 of 3 here</qt>"


def test_only_rows_that_are_shown_are_drawn_and_chosen(picking, iface, wait_until):
    picking.finder.bring(measured(scene(1), 100), measured(scene(2), 100), measured(scene(3), 9000))
    picking.get(QCheckBox, "clear_only").setChecked(True)
    wait_until(lambda: parts(iface) == 1, 3, "the filter")
    seen = []
    for _ in range(3):
        click(iface, WEST_33)
        seen.append(chosen(picking))
    assert seen == ["02", "01", "02"]
    click(iface, EAST_33)
    assert chosen(picking) == "02"


def test_a_double_click_adds_what_was_selected_there(picking, iface):
    click(iface, WEST_33)
    click(iface, WEST_33)
    assert chosen(picking) == "02"
    click(iface, WEST_33, times=2)
    assert chosen(picking) == "02"
    assert [wish[0][-2:] for wish in picking.loader.wishes] == ["02"]
    click(iface, EAST_33, times=2)  # at once, elsewhere
    assert [wish[0][-2:] for wish in picking.loader.wishes] == ["02", "-4"]
    click(iface, QgsPointXY(120_000, 5_690_000), times=2)
    assert len(picking.loader.wishes) == 2


def test_the_map_goes_back_to_the_tool_that_had_it(picking, iface):
    canvas, button = iface.mapCanvas(), picking.get(QToolButton, "pick_button")
    tool = canvas.mapTool()
    assert button.isChecked()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert (canvas.mapTool().action(), button.isChecked()) == (iface.actionPan(), False)
    picking.press("pick_button")
    assert canvas.mapTool() is tool
    picking.press("pick_button")
    assert (canvas.mapTool().action(), button.isChecked()) == (iface.actionPan(), False)
    picking.press("pick_button")
    iface.actionIdentify().trigger()
    assert not button.isChecked()
    click(iface, WEST_33)
    assert not picking.view.selectionModel().hasSelection()


def test_dragging_pans_the_map_as_ever_and_selects_nothing(picking, iface):
    canvas = iface.mapCanvas()
    center, viewport = canvas.center(), canvas.viewport()
    start, end = QPoint(200, 200), QPoint(260, 200)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for x in range(200, 261, 20):
        drag(viewport, QPoint(x, 200))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert center.x() - canvas.center().x() == pytest.approx(60 * canvas.mapUnitsPerPixel(), rel=0.1)
    assert not picking.view.selectionModel().hasSelection()
    center = canvas.center()
    click(iface, WEST_33)
    assert canvas.center() == center


def drag(viewport, pos: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(pos), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def test_footprints_are_a_choice_that_is_remembered(two_tiles, iface, wait_until):
    action = entry(two_tiles, "footprints")
    assert action.isChecked()
    action.trigger()
    assert parts(iface) == 0
    two_tiles.press("pick_button")  # who clicks has to see where
    assert parts(iface) == 2
    two_tiles.press("pick_button")
    assert parts(iface) == 0
    two_tiles.press("find_button")
    two_tiles.press("find_button")
    assert read_choices().footprints is False
    dock = ClearScenesDock(offered_catalogs())
    dock.show_choices(read_choices())
    assert not dock.results.footprints_action.isChecked()
    dock.deleteLater()


@pytest.mark.parametrize("leave", ["dock", "search", "project", "plugin"])
def test_nothing_stays_on_the_map(two_tiles, iface, leave):
    two_tiles.view.setCurrentIndex(two_tiles.view.model().index(0, 0))
    two_tiles.dock.show()
    assert parts(iface) == 2
    if leave == "dock":
        two_tiles.dock.hide()
    elif leave == "search":
        two_tiles.press("find_button")
        two_tiles.press("find_button")
    elif leave == "project":
        iface.newProject()
        assert not two_tiles.view.selectionModel().hasSelection()
    else:
        before = len(overlays(iface))  # the plugin that QGIS has loaded has one too
        two_tiles.controller.teardown()
        assert len(overlays(iface)) == before - 1
        two_tiles.controller.teardown = lambda: None
    assert parts(iface) == 0


def test_the_map_is_given_back_when_the_dock_is_closed_or_the_plugin_goes(picking, iface):
    canvas = iface.mapCanvas()
    picking.dock.show()
    picking.dock.hide()
    assert canvas.mapTool().action() is iface.actionPan()
    picking.dock.show()
    picking.press("pick_button")
    assert canvas.mapTool().action() is not iface.actionPan()
    picking.controller.teardown()
    picking.controller.teardown = lambda: None
    assert canvas.mapTool().action() is iface.actionPan()


def test_a_drawing_tool_before_it_is_no_way_back(picking, iface):
    """It is gone by then: the map pans."""
    picking.press("pick_button")
    picking.dock.form.area.choose("drawn")
    picking.dock.form.area.draw_clicked.emit("rectangle")
    picking.press("pick_button")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    picking.press("pick_button")
    assert iface.mapCanvas().mapTool().action() is iface.actionPan()


def test_a_footprint_across_the_antimeridian_is_there_on_both_sides(person, iface, wait_until):
    both = (box(179, -17, 180, -16), box(-180, -17, -179, -16))
    iface.mapCanvas().setDestinationCrs(WGS_84)
    person.search(replace(scene(1), footprint=both))
    wait_until(lambda: parts(iface) == 2, 3, "the footprints")
    at = person.controller.map_selection.footprints.rows_at
    assert [len(at(QgsPointXY(lon, -16.5))) for lon in (179.5, -179.5, 0)] == [1, 1, 0]


def test_thousands_of_dates_of_few_footprints_are_few_shapes(person, iface, wait_until):
    """And many distinct ones come bit by bit."""
    few = [Acquisition.single((scene if n % 2 else eastern)(1 + n % 28)) for n in range(2000)]
    person.press("find_button")
    person.finder.found.emit([replace(one, key=str(n)) for n, one in enumerate(few)])
    wait_until(lambda: parts(iface) == 2, 3, "the footprints")
    many = [replace(scene(1, name=f"s{n}"), footprint=(box(10 + n / 1000, 50, 11, 51),)) for n in range(1, 501)]
    person.finder.found.emit([Acquisition.single(one) for one in many])
    wait_until(lambda: 2 < parts(iface) < 502, 3, "some of them")
    wait_until(lambda: parts(iface) == 502, 3, "all of them")
