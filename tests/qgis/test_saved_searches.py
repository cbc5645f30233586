"""Searches that are saved and opened in the dock, and the last one, which is there again."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QLineEdit, QToolButton

from clear_scenes.core.stac.products import LANDSAT_C2
from clear_scenes.ui.common.settings import offered_catalogs, read_choices
from clear_scenes.ui.dock import ClearScenesDock
from clear_scenes.ui.dock_controller import DockController
from tests.qgis.made_up import made_up_services
from tests.qgis.person import choose
from tests.support.qgis_window import tab_stops


def fresh(iface):
    dock = ClearScenesDock(offered_catalogs())
    return dock, DockController(iface, dock, made_up_services())


def set_up(person) -> None:
    person.get(QDateEdit, "start_date").setDate(QDate(2026, 6, 1))
    person.get(QDateEdit, "end_date").setDate(QDate(2026, 9, 30))
    person.type_limit("max_cloud", "7.25")
    person.type_limit("min_coverage", "60")
    person.get(QComboBox, "cloud_classes").setCurrentIndex(2)
    # pragma: allowlist nextline secret (made up)
    person.get(QComboBox, "catalog").setCurrentText("https://me:pw@stac.example.org/v1?token=abc")
    person.get(QComboBox, "layer_style").setCurrentIndex(1)


def test_a_saved_search_fills_the_form_and_waits(person, answer):
    set_up(person)
    wanted = person.controller.area.area()  # the map's
    path = answer("search.json")
    choose(person, "save_search")
    assert str(path) in person.messages()[0]
    assert not {"me:pw", "token", "abc"} & set(path.read_text().split('"'))
    person.get(QDateEdit, "end_date").setDate(QDate(2020, 1, 1))
    for name, index in (("cloud_classes", 0), ("layer_style", 0), ("catalog", 0)):
        person.get(QComboBox, name).setCurrentIndex(index)
    person.type_limit("max_cloud", "50")
    person.iface.mapCanvas().zoomByFactor(5)
    choose(person, "open_search")
    assert person.finder.queries == []
    assert "Press Find Clear Scenes" in person.messages()[0]
    assert person.get(QComboBox, "layer_style").currentIndex() == 1
    person.press("find_button")
    (query,) = person.finder.queries
    assert query.area.crs == "EPSG:32633"
    assert set(query.area.polygons[0][0]) == set(wanted.polygons[0][0])
    dates = [person.get(QDateEdit, name).date().toString("yyyy-MM-dd") for name in ("start_date", "end_date")]
    assert dates == ["2026-06-01", "2026-09-30"]
    assert query.catalog.url == "https://stac.example.org/v1"
    limits = person.controller.session.limits
    assert (limits.max_cloud, limits.min_coverage, limits.cloud_classes) == (7.25, 60, {3, 8, 9, 10})


def test_a_point_stays_a_point(person, answer, iface):
    person.get(QComboBox, "area_kind").setCurrentIndex(3)
    person.get(QLineEdit, "area_text").setText("1°15'N 103.85E")
    person.controller.area.follow()
    person.dock.form.area.radius.setValue(2500)
    wanted = person.controller.area.area()
    answer("search.json")
    choose(person, "save_search")
    person.get(QLineEdit, "area_text").setText("")
    person.dock.form.area.radius.setValue(100)
    choose(person, "open_search")
    assert person.get(QLineEdit, "area_text").text() == "1.25, 103.85"
    assert person.controller.area.area() == wanted


def test_an_offered_catalog_is_shown_by_its_name(person, answer):
    person.get(QComboBox, "catalog").setCurrentText("Earth Search, Collection 1")
    path = answer("search.json")
    choose(person, "save_search")
    person.get(QComboBox, "catalog").setCurrentIndex(0)
    choose(person, "open_search")
    assert person.get(QComboBox, "catalog").currentText() == "Earth Search, Collection 1"
    content = json.loads(path.read_text())
    content["catalog"]["url"] = "https://elsewhere.example/v1"  # the name alone is nobody's word
    path.write_text(json.dumps(content))
    choose(person, "open_search")
    assert person.get(QComboBox, "catalog").currentText() == "https://elsewhere.example/v1 sentinel-2-c1-l2a"


def test_a_colleagues_catalog_keeps_its_collection(person, answer, iface):
    """Its name is in nobody's options here. It can be chosen again, and is there at the next start."""
    box = person.get(QComboBox, "catalog")
    path = answer("search.json")
    choose(person, "save_search")
    content = json.loads(path.read_text())
    content["catalog"] = {"name": "Ours", "url": "https://stac.example.org/v1", "collection": "landsat-c2-l2"}
    path.write_text(json.dumps(content))
    choose(person, "open_search")
    person.press("find_button")
    searched = person.finder.queries[-1].catalog
    assert (searched.url, searched.collection) == ("https://stac.example.org/v1", "landsat-c2-l2")
    assert searched.product == LANDSAT_C2
    text, count = box.currentText(), box.count()
    person.dock.form.offer(offered_catalogs())  # as after the options
    assert (box.currentText(), box.count()) == (text, count)
    box.setCurrentText("Earth Search")
    assert person.dock.form.chosen_catalog().collection == "sentinel-2-l2a"
    choose(person, "open_search")
    box.setCurrentIndex(0)
    assert box.count() == count, "it is offered once"
    box.setCurrentIndex(box.findText(text))
    assert person.dock.form.chosen_catalog() == searched
    person.finder.cancel()
    person.press("find_button")
    dock, again = fresh(iface)
    assert dock.form.chosen_catalog() == searched
    again.teardown()
    dock.deleteLater()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<b>no</b>", "is no search that Clear Scenes saved. Choose another file."),
        ('{"clear_scenes_search": 2}', "was saved by a newer Clear Scenes. Update the plugin first."),
        ('{"clear_scenes_search": 1}', "cannot be opened: its “area” is missing or wrong."),
        (None, "cannot be read: No such file or directory. Choose another file."),
    ],
)
def test_other_files_change_nothing(person, answer, text, said):
    before = person.dock.choices()
    path = answer("x.json")
    if text:
        path.write_text(text)
    choose(person, "open_search")
    assert f"{path} {said}" in person.messages()[0]
    assert person.dock.choices() == before


def test_an_area_that_cannot_be_searched_is_not_saved(person, answer, tmp_path):
    person.get(QComboBox, "area_kind").setCurrentIndex(3)
    answer("x.json")
    choose(person, "save_search")
    assert "No area is chosen yet" in person.messages()[0]
    assert os.listdir(tmp_path) == []


# The last search


TODAY = QDate.currentDate()


@pytest.mark.parametrize(
    ("start", "end", "start_again", "end_again"),
    [
        (TODAY.addDays(-40), TODAY, TODAY.addDays(-40), TODAY),
        (QDate(2024, 6, 1), QDate(2024, 8, 31), QDate(2024, 6, 1), QDate(2024, 8, 31)),
        (TODAY.addDays(-5), TODAY.addDays(15), TODAY.addDays(-20), TODAY),
    ],
    ids=["up to today", "in the past", "into the future"],
)
def test_the_last_period_is_there_again(person, iface, start, end, start_again, end_again):
    person.get(QDateEdit, "start_date").setDate(start)
    person.get(QDateEdit, "end_date").setDate(end)
    person.press("find_button")
    dock, again = fresh(iface)
    assert (dock.form.start_date.date(), dock.form.end_date.date()) == (start_again, end_again)
    again.teardown()
    dock.deleteLater()


def test_a_period_up_to_today_moves_on_with_the_days(person, iface, monkeypatch):
    person.get(QDateEdit, "start_date").setDate(TODAY.addDays(-40))
    person.press("find_button")
    with monkeypatch.context() as patch:
        patch.setattr(QDate, "currentDate", staticmethod(lambda: TODAY.addDays(10)))
        dock, again = fresh(iface)
        found = dock.form.start_date.date(), dock.form.end_date.date()
    assert found == (TODAY.addDays(-30), TODAY.addDays(10))
    again.teardown()
    dock.deleteLater()


@pytest.fixture
def calendar(monkeypatch):
    """`calendar(day)`: what day it is from then on."""
    return lambda day: monkeypatch.setattr(QDate, "currentDate", staticmethod(lambda: day))


MONDAY, TUESDAY = QDate(2026, 11, 23), QDate(2026, 11, 24)


def choose_period(person, calendar, last: QDate) -> None:
    """On Monday, as it is shown then."""
    calendar(MONDAY)
    person.dock.show_choices(replace(person.dock.choices(), last_day=""))
    person.get(QDateEdit, "end_date").setDate(last)
    person.get(QDateEdit, "start_date").setDate(QDate(2026, 9, 1))


@pytest.mark.parametrize(
    ("last", "searched", "remembered"),
    [(MONDAY, TUESDAY, ""), (MONDAY.addDays(-1), MONDAY.addDays(-1), "2026-11-22")],
    ids=["up to today", "in the past"],
)
def test_qgis_left_open_over_midnight(person, calendar, last, searched, remembered):
    choose_period(person, calendar, last)
    calendar(TUESDAY)
    assert person.dock.choices().last_day == remembered  # as at quitting
    person.press("find_button")
    assert person.finder.queries[-1].end.date() == searched.toPyDate()
    dates = [person.get(QDateEdit, name).date() for name in ("start_date", "end_date")]
    assert dates == [QDate(2026, 9, 1), searched]
    assert read_choices().last_day == remembered


def test_a_day_chosen_after_midnight_is_meant(person, calendar):
    """Also that which was today's when QGIS was opened."""
    choose_period(person, calendar, MONDAY)
    calendar(TUESDAY)
    person.get(QDateEdit, "end_date").setDate(MONDAY.addDays(-1))
    person.get(QDateEdit, "end_date").setDate(MONDAY)
    person.press("find_button")
    assert person.finder.queries[-1].end.date() == MONDAY.toPyDate()
    assert read_choices().last_day == "2026-11-23"


def test_a_saved_search_ends_where_it_ended(person, calendar, answer):
    """Opened the day after, where that day was today's in the form; and one saved after midnight goes up to today."""
    path = answer("search.json")
    choose_period(person, calendar, MONDAY)
    choose(person, "save_search")
    calendar(TUESDAY)
    choose(person, "open_search")
    person.press("find_button")
    assert person.finder.queries[-1].end.date() == MONDAY.toPyDate()
    choose_period(person, calendar, MONDAY)
    calendar(TUESDAY)
    choose(person, "save_search")
    assert json.loads(path.read_text())["end"] == "2026-11-24"


def test_the_menu_is_reached_by_key(person):
    button = person.get(QToolButton, "more_button")
    assert button.accessibleName() == "Save, download, export and open"
    person.dock.show()
    assert button in tab_stops(person.dock)
