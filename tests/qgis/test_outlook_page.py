"""When Is It Clear: the page of the dock, what it shows of what is known, and how one comes in and out."""

from __future__ import annotations

import csv
from calendar import month_name
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QToolTip, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.outlook import MeasuredYears
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.outlook.outlook import outlook_of_sightings
from clear_scenes.core.outlook.sighting import Sighting
from clear_scenes.ui.outlook.page import OutlookPage
from tests.qgis.made_up import measured, scene
from tests.qgis.person import choose
from tests.qgis.text_recorder import painted, wrong
from tests.support.dock import SINGAPORE, find, show
from tests.support.heard import heard, reached
from tests.support.qgis_window import plugin_messages, press
from tests.support.weather import Climate, simulated

SEASONS = Climate(-0.4, 0.9, 4, 0.3)


def page_of(person) -> OutlookPage | None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return person.dock.findChild(OutlookPage)


def opened(person) -> OutlookPage:
    person.dock.show()
    choose(person, "outlook_action")
    page = page_of(person)
    assert page is not None
    return page


def said(page: OutlookPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    return label.text() if label.isVisibleTo(page) else ""


def years(person, number: int = 5) -> MeasuredYears:
    """As they would be measured by what was asked last."""
    query, limits = person.years_finder.asked[-1]
    sightings = simulated(np.random.default_rng(3), SEASONS, number)
    return MeasuredYears(query, limits, (), outlook_of_sightings(sightings))


def searched(person, cloudy: dict[int, int], outcome: Outcome | None = None) -> None:
    person.search(*(scene(day) for day in cloudy))
    person.finder.bring(*(measured(scene(day), pixels) for day, pixels in cloudy.items()))
    person.finder.end(outcome or Outcome())


# In and out


def test_it_is_the_first_of_the_pages_and_one_entry(person):
    menu = person.get(QToolButton, "more_button").menu()
    names = [action.objectName() for action in menu.actions() if action.text()]
    assert names.count("outlook_action") == 1
    assert names.index("outlook_action") < names.index("footprints")


def test_one_comes_in_by_the_menu_and_out_by_escape_with_the_focus_where_it_was(iface, person):
    window = iface.mainWindow()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, person.dock)
    try:
        person.dock.show()
        window.activateWindow()
        QTest.qWait(200)
        person.get(QToolButton, "more_button").setFocus()
        page = opened(person)
        QTest.qWait(100)
        assert QApplication.focusWidget() is page.years
        assert not person.view.isVisible()
        QTest.keyClick(page.years, Qt.Key.Key_Escape)
        assert page_of(person) is None
        assert person.get(QWidget, "find_button").isVisible()
        assert QApplication.focusWidget() is person.get(QToolButton, "more_button")
    finally:
        window.removeDockWidget(person.dock)


@pytest.mark.parametrize("floats", [False, True])
def test_the_button_leads_back_and_it_can_be_opened_again(iface, person, floats):
    iface.mainWindow().addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, person.dock)
    person.dock.setFloating(floats)
    try:
        for _ in range(2):
            page = opened(person)
            assert person.dock.windowTitle() == "Clear Scenes"
            assert page.panelTitle() == "When Is It Clear?"
            person.get(QToolButton, "mBackButton").click()
            assert page_of(person) is None
            assert person.get(QWidget, "find_button").isVisible()
    finally:
        iface.mainWindow().removeDockWidget(person.dock)


def test_leaving_ends_what_is_measured(person):
    page = opened(person)
    person.press("outlook_measure")
    assert person.years_finder.running
    page.acceptPanel()
    assert not person.years_finder.running
    assert page_of(person) is None


# What is known


def test_the_results_of_a_search_are_shown_at_once(person):
    person.dock.show()
    searched(person, {day: 0 if day < 5 else 5000 for day in range(1, 13)})
    page = opened(person)
    assert said(page, "outlook_words").startswith("Best in August: ")
    assert "over 12 measured acquisitions of 12 in the archive (2026)" in said(page, "outlook_basis")
    assert "One year says little of others" in said(page, "outlook_basis")


def test_of_few_it_says_that_it_cannot_tell(person):
    person.dock.show()
    searched(person, dict.fromkeys(range(1, 10), 0))
    page = opened(person)
    words = "This cannot be told yet: 9 acquisitions were measured, and it takes 10. Take more years."
    assert said(page, "outlook_words") == words


@pytest.mark.parametrize("outcome", [Outcome(cancelled=True), Outcome(Unreachable(host="h").text, all_found=False)])
def test_a_search_that_was_cut_short_tells_nothing(person, outcome):
    """What is likely to be clear is measured first."""
    person.dock.show()
    searched(person, dict.fromkeys(range(1, 13), 0), outcome)
    page = opened(person)
    assert said(page, "outlook_words").startswith("Measure the last years of your area")
    assert not page.chart.isVisibleTo(page)
    assert not page.findChild(QPushButton, "outlook_add_looks").isEnabled()


def test_a_search_that_ends_meanwhile_is_shown(person):
    page = opened(person)
    searched(person, dict.fromkeys(range(1, 13), 0))
    assert said(page, "outlook_words").startswith("Best in August")


# Years


def test_years_are_measured_up_to_the_end_of_the_search_by_its_limits(person):
    page = opened(person)
    person.type_limit("max_cloud", "20")
    page.years.setValue(3)
    person.press("outlook_measure")
    ((query, limits),) = person.years_finder.asked
    assert abs(query.end - query.start - timedelta(days=3 * 365.2425)) < timedelta(days=1)
    assert query.end.date() >= (query.start + timedelta(days=1095)).date()
    assert limits == replace(person.controller.session.limits, max_cloud=20)
    person.years_finder.progressed.emit(37, 120)
    assert page.findChild(QLabel, "outlook_text").text() == "37 of 120 measured"
    assert not page.measure_button.isEnabled()
    person.press("outlook_cancel")
    assert not person.years_finder.running
    assert page.measure_button.isEnabled()


def test_what_is_measured_is_shown_and_is_still_there_when_one_comes_back(person):
    page = opened(person)
    person.press("outlook_measure")
    found = years(person)
    person.years_finder.ended.emit(found, None)
    words = said(page, "outlook_words")
    best = found.outlook.best
    assert words.startswith(f"Best in {month_name[best.month]}: ")
    assert page.chart.isVisibleTo(page)
    page.acceptPanel()
    page = opened(person)
    assert said(page, "outlook_words") == words
    page.acceptPanel()
    person.type_limit("max_cloud", "33")
    assert said(opened(person), "outlook_words").startswith("Measure the last years")


def test_a_month_that_is_clear_nearly_always_is_not_told_as_always(person):
    """Of 20 overpasses of August 19 are clear; now there are six a month, of which 5.7 would be."""
    page = opened(person)
    person.press("outlook_measure")
    days = [date(year, 8, day) for year in (2022, 2023, 2024, 2025) for day in range(5, 30, 5)]
    sightings = [Sighting(day, day != days[7]) for day in days]
    person.years_finder.ended.emit(replace(years(person), outlook=outlook_of_sightings(sightings)), None)
    assert said(page, "outlook_words").startswith("Best in August: 19 of 20 overpasses")


@pytest.mark.parametrize("change", [{"cloud_from": 40}, {"months": frozenset({1})}])
def test_years_of_another_rule_are_not_shown_for_those_of_the_search(person, change):
    person.dock.show()
    searched(person, dict.fromkeys(range(1, 13), 0))
    page = opened(person)
    before = said(page, "outlook_basis")
    person.press("outlook_measure")
    found = years(person)
    person.years_finder.ended.emit(replace(found, query=replace(found.query, **change)), None)
    page.acceptPanel()
    assert said(opened(person), "outlook_basis") == before


def test_why_nothing_came_is_said_and_it_can_be_tried_again(person):
    page = opened(person)
    person.press("outlook_measure")
    person.years_finder.ended.emit(None, Unreachable(host="stac.example").text)
    assert said(page, "outlook_problem").startswith("stac.example cannot be reached")
    assert page.measure_button.isEnabled()
    person.press("outlook_measure")
    assert said(page, "outlook_problem") == ""


# Seeing and hearing


def test_each_month_is_told_by_keys_and_by_the_mouse(person):
    page = opened(person)
    person.press("outlook_measure")
    found = years(person, 6)
    person.years_finder.ended.emit(found, None)
    chart = page.chart
    assert chart.accessibleDescription().startswith("All: ")
    for key, month in (("Right", "January"), ("Right", "February"), ("End", "December"), ("Left", "November")):
        QTest.keyClick(chart, getattr(Qt.Key, f"Key_{key}"))
        assert chart.accessibleDescription().startswith(f"{month}: ")
    one = found.outlook.months[10]
    assert f"{one.clear} clear of {one.measured} measured, {one.acquisitions} in the archive" in (
        chart.accessibleDescription()
    )
    assert f"clear in {100 * one.chance.value:.0f} %" in chart.accessibleDescription()
    place = QPoint(chart.width() - 12, 40)
    QCoreApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    assert "December: " in QToolTip.text()
    QToolTip.hideText()
    assert "2016: " in page.calendar.accessibleDescription()


def test_nothing_lacks_a_name(person):
    page = opened(person)
    person.press("outlook_measure")
    person.years_finder.ended.emit(years(person), None)
    found = list(reached(page))
    assert len(found) >= 5
    assert [one.objectName() for one in found if not heard(one).strip("….")] == []


@pytest.mark.parametrize("width", [280, 360, 560])
def test_all_is_seen_at_any_width(iface, person, width):
    window = iface.mainWindow()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, person.dock)
    try:
        page = opened(person)
        QTest.qWait(200)  # until it has the width of a new dock
        person.press("outlook_measure")
        person.years_finder.ended.emit(years(person, 8), None)
        page.show_looks("Every pixel was seen clear once after 4 dates as a median, after 9 in 9 of 10 cases.")
        window.resizeDocks([person.dock], [width], Qt.Orientation.Horizontal)
        QTest.qWait(200)
        assert person.dock.width() == width
        for part in (one for one in page.findChildren(QWidget) if one.isVisible()):
            assert wrong(painted(part)) == [], (part, part.objectName())
        assert person.get(QWidget, "outlook_add_looks").isVisible()
    finally:
        window.removeDockWidget(person.dock)


# The real thing


@pytest.fixture
def there(iface, dock, sample, wait_until):
    """The plugin's dock before the simulated catalog, whose season was searched."""
    show(iface, SINGAPORE, "EPSG:32648")
    find(dock, wait_until, sample.url, "2026-06-01", "2026-09-30", 10)
    more = dock.widget.findChild(QToolButton, "more_button").menu()
    (action,) = [one for one in more.actions() if one.objectName() == "outlook_action"]
    action.trigger()
    yield dock.widget.findChild(OutlookPage)
    page = dock.widget.findChild(OutlookPage)
    if page is not None:
        page.acceptPanel()


def test_years_and_looks_of_the_simulated_catalog(iface, dock, there, wait_until, answer):
    """The same year is measured once more by itself: it says what the search said, and its looks go on the map."""
    page = there
    before = said(page, "outlook_words"), said(page, "outlook_basis")
    assert "over 12 measured acquisitions of 12 in the archive (2026)" in before[1]
    page.years.setValue(1)
    press(page.measure_button)
    assert not page.measure_button.isEnabled()
    wait_until(page.measure_button.isEnabled, 60)
    assert (said(page, "outlook_words"), said(page, "outlook_basis")) == before
    assert said(page, "outlook_problem") == ""
    press(page.looks_button)
    wait_until(lambda: QgsProject.instance().mapLayers(), 60)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert isinstance(layer, QgsRasterLayer)
    assert layer.name() == "Clear looks 2026-06-03 to 2026-09-11"
    assert layer.isTemporary()
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    assert layer.renderer().classificationMax() == 12
    looks = np.frombuffer(
        layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height()).data(), np.uint16
    )
    assert 0 < looks[looks != 0xFFFF].mean() < 12
    assert "Every pixel was seen clear once after" in said(page, "outlook_looks")
    path = answer("outlook.csv")
    press(page.save_button)
    wait_until(lambda: any("Saved to" in text for text in plugin_messages(iface.messageBar())))
    with path.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [row["month"] for row in rows] == [str(month) for month in range(13)]
    assert (rows[0]["acquisitions"], rows[0]["measured"]) == ("12", "12")
    assert rows[1]["chance"] == ""


def test_the_plugin_can_go_while_years_are_measured(iface, dock, there, sample, wait_until):
    import qgis.utils

    there.years.setValue(12)
    press(there.measure_button)
    assert qgis.utils.unloadPlugin("clear_scenes")
    assert qgis.utils.loadPlugin("clear_scenes")
    assert qgis.utils.startPlugin("clear_scenes")
    dock.widget = iface.mainWindow().findChild(QWidget, "ClearScenesDock")
