"""Watches as a person meets them: the menu, the page, the message. What looks is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QTreeWidget

from clear_scenes.core.bridge.tasks.watch_keeper import Watched, WatchNews
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.measuring.watch_look import WatchLook
from clear_scenes.core.stac.catalogs import ALL_OPEN
from tests.qgis.area_choice import choose as choose_area
from tests.qgis.area_choice import note
from tests.qgis.made_up import measured, scene
from tests.qgis.person import choose

NAME = "50.594, 15.085"  # the middle of the map, 5,604,700 m north of the equator
NOW = datetime(2026, 8, 20, tzinfo=UTC)


def rows(person) -> list[list[str]]:
    table = person.get(QTreeWidget, "watches_table")
    return [[table.topLevelItem(row).text(column) for column in range(4)] for row in range(table.topLevelItemCount())]


def select(person, row: int) -> None:
    table = person.get(QTreeWidget, "watches_table")
    table.setCurrentItem(table.topLevelItem(row))
    table.topLevelItem(row).setSelected(True)


def news(watch, *days: int, stands_still: bool = False) -> WatchNews:
    """Of images of August with 2 % cloud, the newest first."""
    told = tuple(measured(scene(day), 200) for day in sorted(days, reverse=True))
    return WatchNews(watch, WatchLook(NOW, told), stands_still)


@pytest.fixture
def begun(person):
    """A watch that was begun from the dock, its page open."""
    person.type_limit("max_cloud", "7")
    choose(person, "tell_me")
    (watch,) = person.watches.watches.values()
    return watch


def test_what_the_dock_shows_becomes_a_watch(person, begun):
    assert begun.search.limits == person.controller.session.limits
    assert begun.search.limits.max_cloud == 7
    assert begun.area == person.controller.area.area()
    assert rows(person) == [[NAME, "–", "Not yet", "7.0 %"]]
    assert person.get(QLabel, "watches_note").isHidden()


def test_it_is_named_by_its_layer(person, wait_until):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "North bank", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((15 50, 15.1 50, 15.1 50.1, 15 50.1, 15 50))"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    choose_area(person, "layer")
    wait_until(lambda: "km²" in note(person))
    choose(person, "tell_me")
    assert rows(person)[0][0] == "North bank"


def test_without_an_area_there_is_none(person):
    person.get(QComboBox, "area_kind").setCurrentIndex(3)
    choose(person, "tell_me")
    assert person.watches.watches == {}
    assert "No area is chosen yet" in person.messages()[0]


def test_without_watches_the_page_says_how_to_begin(person):
    choose(person, "watches")
    assert "choose Tell Me When It Is Clear" in person.get(QLabel, "watches_note").text()
    buttons = [person.get(QPushButton, f"watches_{name}") for name in ("look", "pause", "delete")]
    assert not any(button.isEnabled() for button in buttons)


def test_one_message_with_add_to_map(person, begun):
    person.watches.told.emit((news(begun, 13),))
    assert person.messages() == [f"Clear Scenes: 13 Aug 2026 is clear: {NAME}, 2.0 % cloud in area."]
    person.watches.told.emit((news(replace(begun, name="Other"), 15, 18),))
    (text,) = person.messages()
    assert "13 Aug 2026 is clear" in text
    assert "2 clear image" in text
    assert ", the newest of 18 Aug 2026: Other." in text
    person.iface.messageBar().findChild(QPushButton, "offer").click()
    assert [name[-2:] for name, _, _ in person.loader.wishes] == ["13", "18", "15"]
    assert {(style, catalog) for _, style, catalog in person.loader.wishes} == {("true_color", ALL_OPEN.title)}
    assert person.messages() == []


def test_a_message_that_was_closed_does_not_come_back(person, begun):
    person.watches.told.emit((news(begun, 13),))
    person.iface.messageBar().clearWidgets()
    person.watches.told.emit((news(begun, 18),))
    (text,) = person.messages()
    assert "13 Aug" not in text


def test_an_archive_that_stands_still_is_said(person, begun):
    person.watches.told.emit((news(replace(begun, newest=datetime(2026, 7, 1, tzinfo=UTC)), stands_still=True),))
    (text,) = person.messages()
    assert f"{NAME}: the catalog has listed nothing newer than 1 Jul 2026." in text
    assert person.iface.messageBar().findChild(QPushButton, "offer") is None


def test_pause_and_resume(person, begun):
    select(person, 0)
    person.press("watches_pause")
    assert person.watches.watches[begun.id].paused
    assert rows(person)[0][2] == "Paused"
    assert person.get(QPushButton, "watches_pause").text() == "Resume"
    person.press("watches_pause")
    assert not person.watches.watches[begun.id].paused


def test_delete_asks_first(person, begun, agreed):
    select(person, 0)
    person.press("watches_delete")
    assert agreed == [f"Delete “{NAME}”? Images on the map stay."]
    assert person.watches.watches == {}


def test_another_name(person, begun):
    item = person.get(QTreeWidget, "watches_table").topLevelItem(0)
    assert item.flags() & Qt.ItemFlag.ItemIsEditable
    item.setText(0, " Harbor ")
    assert person.watches.watches[begun.id].name == "Harbor"
    item = person.get(QTreeWidget, "watches_table").topLevelItem(0)
    item.setText(0, "  ")
    assert person.watches.watches[begun.id].name == rows(person)[0][0] == "Harbor"


def test_look_now(person, begun):
    person.press("watches_look")
    assert person.watches.looks == 1
    button = person.get(QPushButton, "watches_look")
    person.watches.looking.emit(True)
    assert (button.text(), button.isEnabled()) == ("Looking…", False)
    person.watches.looking.emit(False)
    assert (button.text(), button.isEnabled()) == ("Look Now", True)


def test_numbers_and_troubles_of_a_watch(person, begun):
    looked = datetime.now(UTC) - timedelta(days=40)
    one = replace(begun, looked=looked, clear="2026-08-13", clear_cloud=1.234)
    problem = Unreachable(host="stac.example.org").text
    person.watches.listed.emit((Watched(one, problem), Watched(replace(begun, id="b" * 32))), (problem,))
    assert rows(person)[0][1] == "13 Aug 2026 · 1.2 %"
    assert rows(person)[0][2].startswith("⚠ ")
    text = person.get(QLabel, "watches_note").text()
    assert text.count("stac.example.org cannot be reached.") == 2  # of the watch, and of a file
    assert person.messages() == []


def test_when_qgis_looks_is_remembered(person, begun):
    box = person.get(QComboBox, "watches_when")
    assert box.currentData() == "day"
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert QgsSettings().value("plugins/clear_scenes/watches") == "hand"
    choose(person, "watches")
    assert [one.currentData() for one in person.dock.findChildren(QComboBox, "watches_when")][-1] == "hand"


def test_all_is_reached_and_named(person, begun):
    for kind, name in ((QTreeWidget, "watches_table"), (QComboBox, "watches_when")):
        assert person.get(kind, name).accessibleName()
    for name in ("look", "pause", "delete"):
        button = person.get(QPushButton, f"watches_{name}")
        assert button.toolTip()
        assert int(button.focusPolicy()) & int(Qt.FocusPolicy.TabFocus)
