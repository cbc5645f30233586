"""Where the map shows no place, the dock offers to go to one: typed, named, on the world map, or the last one."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsNominatimGeocoder,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapToolPan, QgsMapToolZoom
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.layers import world_map
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.places import NamedPlace, PlaceFinder
from clear_scenes.ui.common.settings import write_last_area
from tests.qgis.area_choice import choose, note
from tests.qgis.made_up import scene
from tests.qgis.person import somebody
from tests.qgis.speaking import speaking
from tests.support.stub import Answer, stub_server

WORLD = QgsRectangle(-180, -90, 180, 90)
TOO_LARGE = QgsRectangle(100, -5, 110, 5)


@pytest.fixture
def newcomer(person, iface, wait_until):
    """Before a map of the whole world, without a layer."""
    show(iface, WORLD)
    wait_until(lambda: is_offered(person))
    return person


def show(iface, extent: QgsRectangle) -> None:
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    QgsProject.instance().setCrs(crs)
    iface.mapCanvas().setDestinationCrs(crs)
    iface.mapCanvas().setExtent(extent)


def is_offered(person) -> bool:
    return person.get(QWidget, "place_offer").isVisibleTo(person.dock)


def type_place(person, text: str) -> QLineEdit:
    line = person.get(QLineEdit, "place_text")
    line.clear()
    QTest.keyClicks(line, text)
    return line


def go(person, text: str) -> None:
    QTest.keyClick(type_place(person, text), Qt.Key.Key_Return)


def lookups(person):
    return person.controller.places._finder


def middle(iface) -> tuple[float, float]:
    center = iface.mapCanvas().center()
    return center.x(), center.y()


def named(name: str, west: float, south: float, east: float, north: float) -> NamedPlace:
    return NamedPlace(name, Area.rectangle(west, south, east, north))


# When


def test_it_is_offered_while_the_map_shows_nothing_that_can_be_searched(newcomer, iface, wait_until):
    iface.mapCanvas().setExtent(QgsRectangle(103.6, 1.2, 103.9, 1.4))
    wait_until(lambda: not is_offered(newcomer))
    iface.mapCanvas().setExtent(TOO_LARGE)
    wait_until(lambda: is_offered(newcomer))
    assert "too large" in note(newcomer)
    choose(newcomer, "typed")
    wait_until(lambda: not is_offered(newcomer))


def test_who_opens_the_dock_types_a_place_at_once(newcomer, iface, wait_until):
    newcomer.dock.show()
    newcomer.dock.activateWindow()
    wait_until(newcomer.dock.isActiveWindow, 5)
    newcomer.dock.take_focus()
    assert newcomer.get(QLineEdit, "place_text").hasFocus()
    iface.mapCanvas().setExtent(QgsRectangle(103.6, 1.2, 103.9, 1.4))
    wait_until(lambda: not is_offered(newcomer))
    newcomer.dock.take_focus()
    assert newcomer.get(QWidget, "area_kind").hasFocus()


@pytest.mark.parametrize("language", ["en_US", "de", "ja"])
def test_it_fits_a_narrow_dock_in_large_letters(iface, wait_until, language):
    with speaking(language, {"de": "de_DE", "ja": "ja_JP"}.get(language, language)), somebody(iface) as person:
        write_last_area("103.6, 1.2, 103.9, 1.4")
        font = QFont(person.dock.font())
        font.setPointSizeF(20)
        person.dock.setFont(font)
        show(iface, WORLD)
        wait_until(lambda: is_offered(person))
        assert person.get(QWidget, "go_to_last_area").isVisibleTo(person.dock)
        assert person.get(QWidget, "place_offer").minimumSizeHint().width() < 240


def test_a_search_that_cannot_begin_brings_it_to_sight(person, iface, wait_until):
    """The form was folded by the search before."""
    person.search(scene(1))
    person.finder.end(Outcome())
    show(iface, WORLD)
    wait_until(lambda: not person.get(QWidget, "place_offer").isHidden())
    assert not is_offered(person)
    person.press("find_button")
    assert is_offered(person)


# Coordinates


def test_coordinates_bring_the_map_there_and_ask_nobody(newcomer, iface, wait_until):
    go(newcomer, "1.2987, 103.6549")
    wait_until(lambda: not is_offered(newcomer))
    assert middle(iface) == pytest.approx((103.6549, 1.2987), abs=1e-4)
    seen = iface.mapCanvas().extent()
    assert min(seen.width(), seen.height()) * 111.2 == pytest.approx(12, rel=0.02)  # km: the circle of 5, and a margin
    assert lookups(newcomer).names == []


def test_a_box_is_shown_whole(newcomer, iface, wait_until):
    go(newcomer, "103.6, 1.2, 103.9, 1.4")
    wait_until(lambda: not is_offered(newcomer))
    assert iface.mapCanvas().extent().contains(QgsRectangle(103.6, 1.2, 103.9, 1.4))


def test_coordinates_off_the_earth_are_said(newcomer, iface):
    go(newcomer, "103.85, 1.29")
    assert "Latitude comes first" in note(newcomer)
    assert is_offered(newcomer)


def test_the_welcome_page_gives_way_to_a_map(newcomer, iface, monkeypatch, wait_until):
    canvas, opened = iface.mapCanvas(), []
    with monkeypatch.context() as welcome:
        welcome.setattr(type(canvas), "isVisible", lambda _: bool(opened))
        welcome.setattr(type(iface), "newProject", lambda *_: opened.append(True))
        go(newcomer, "1.2987, 103.6549")
    assert opened == [True]
    wait_until(lambda: not is_offered(newcomer))


def test_a_map_without_a_crs_gets_one(newcomer, iface, wait_until):
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem())
    go(newcomer, "1.2987, 103.6549")
    wait_until(lambda: not is_offered(newcomer))
    assert QgsProject.instance().crs().authid() == "EPSG:4326"


# Names


def test_a_name_is_looked_up_only_when_asked_and_by_whom_is_said_before(newcomer, iface, wait_until):
    type_place(newcomer, "Singapore")
    assert "look this name up at places.example, © OpenStreetMap" in note(newcomer)
    assert lookups(newcomer).names == []
    newcomer.press("go_to_place")
    assert lookups(newcomer).names == ["Singapore"]
    assert note(newcomer) == "Asking places.example…"
    lookups(newcomer).ended.emit((named("Singapore", 103.6, 1.2, 104.1, 1.5),), None)
    wait_until(lambda: not is_offered(newcomer))
    assert iface.mapCanvas().extent().contains(QgsRectangle(103.6, 1.2, 104.1, 1.5))


def test_of_several_places_one_is_chosen(newcomer, iface, wait_until):
    go(newcomer, "Springfield")
    found = named("Springfield, Illinois", -89.8, 39.6, -89.5, 39.9), named("Springfield, Ohio", -83.9, 39.8, -83.7, 40)
    lookups(newcomer).ended.emit(found, None)
    places = newcomer.get(QListWidget, "places")
    assert [places.item(row).text() for row in range(places.count())] == [one.name for one in found]
    assert note(newcomer) == "Choose one of these places."
    assert middle(iface) == pytest.approx((0, 0), abs=1)  # nobody chose yet
    places.setCurrentRow(1)
    QTest.keyClick(places, Qt.Key.Key_Return)
    wait_until(lambda: not is_offered(newcomer))
    assert middle(iface) == pytest.approx((-83.8, 39.9), abs=1e-3)
    assert not places.isVisibleTo(newcomer.dock)


def test_typing_on_ends_a_look_up(newcomer):
    go(newcomer, "Singapo")
    assert lookups(newcomer).running
    type_place(newcomer, "Singapore")
    assert not lookups(newcomer).running


# QGIS's geocoder, on a server of its form

PLACE = {"display_name": "Singapore", "lat": "1.2899", "lon": "103.8519", "type": "city"}
SINGAPORE = PLACE | {"boundingbox": ["1.2", "1.5", "103.6", "104.1"]}
LANDMARK = PLACE | {"boundingbox": ["1.2898", "1.29", "103.8518", "103.852"]}


def looked_up(wait_until, answer: Answer):
    """What the finder says, and for what the server was asked."""
    ended = []
    with stub_server(lambda request: answer) as server:
        holder = QObject()
        finder = PlaceFinder(holder, QgsNominatimGeocoder("", f"{server.url}/search"))
        finder.ended.connect(lambda *said: ended.append(said))
        assert finder.service == "127.0.0.1"
        finder.start(f"Singapore {server.url[-5:]}")  # the geocoder keeps what it found, by name
        wait_until(lambda: ended, 20)
    return (*ended[0], [request.path for request in server.asked])


def test_a_place_is_shown_as_large_as_it_is(wait_until):
    places, error, asked = looked_up(wait_until, Answer(200, json.dumps([SINGAPORE, LANDMARK])))
    assert (error, [place.name for place in places]) == (None, ["Singapore", "Singapore"])
    assert places[0].area == Area.rectangle(103.6, 1.2, 104.1, 1.5)
    assert places[1].area.square_km() == pytest.approx(3.14, rel=0.01)  # a kilometer around
    assert asked == ["/search"]


def test_a_name_that_nobody_knows_is_said(wait_until):
    places, error, _ = looked_up(wait_until, Answer(200, "[]"))
    assert places == ()
    assert str(error).startswith("No place is called “Singapore")


def test_a_service_that_fails_is_named(wait_until):
    places, error, _ = looked_up(wait_until, Answer(500, "broken"))
    assert places == ()
    assert str(error).startswith("127.0.0.1 cannot be reached.")


# The world map


def test_the_world_map_is_offline_and_leads_to_a_place(newcomer, iface, wait_until):
    newcomer.press("show_world")
    wait_until(lambda: QgsProject.instance().mapLayers(), 20)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.source().startswith(QgsApplication.pkgDataPath())
    assert layer.renderer().symbol().symbolLayer(0).brushStyle() == Qt.BrushStyle.NoBrush  # images lie below it
    assert iface.mapCanvas().extent().contains(QgsRectangle(-179, -60, 179, 80))
    assert isinstance(iface.mapCanvas().mapTool(), QgsMapToolZoom)
    assert "Drag a box around your area" in note(newcomer)
    iface.mapCanvas().setExtent(TOO_LARGE)
    newcomer.press("show_world")  # once more
    assert iface.mapCanvas().extent().contains(QgsRectangle(-179, -60, 179, 80))
    assert len(QgsProject.instance().mapLayers()) == 1
    iface.mapCanvas().setExtent(QgsRectangle(103.6, 1.2, 103.9, 1.4))
    wait_until(lambda: not is_offered(newcomer))
    assert isinstance(iface.mapCanvas().mapTool(), QgsMapToolPan)


def test_a_qgis_without_a_world_map_says_so(newcomer, wait_until, monkeypatch, tmp_path):
    monkeypatch.setattr(world_map, "world_map_path", lambda: tmp_path / "gone.gpkg")
    newcomer.press("show_world")
    wait_until(lambda: "gone.gpkg" in note(newcomer), 20)
    assert "Type a place instead." in note(newcomer)


# The last area


@pytest.mark.parametrize(
    ("searched", "shown"),
    [
        (QgsRectangle(103.6, 1.2, 103.9, 1.4), QgsRectangle(103.6, 1.2, 103.9, 1.4)),
        (QgsRectangle(179.8, -17.1, 180.2, -16.9), QgsRectangle(179.8, -17.1, 180.2, -16.9)),
    ],
)
def test_the_next_session_goes_where_the_last_search_was(person, iface, wait_until, searched, shown):
    show(iface, searched)
    person.search(scene(1))
    seen = iface.mapCanvas().extent()
    person.press("fold_line")
    show(iface, WORLD)
    wait_until(lambda: is_offered(person))
    assert person.get(QWidget, "go_to_last_area").isVisibleTo(person.dock)
    person.press("go_to_last_area")
    wait_until(lambda: not is_offered(person))
    assert iface.mapCanvas().extent().contains(shown)
    assert iface.mapCanvas().extent().width() < 1.5 * seen.width()


def test_there_is_no_last_area_at_first(newcomer):
    assert not newcomer.get(QWidget, "go_to_last_area").isVisibleTo(newcomer.dock)
