"""Curve over Time: the page of the dock, what it asks for, its marks, and how one moves in it."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QToolButton, QToolTip, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.second_looks import RowLook
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.series.acquisition_series import UNKNOWN, AcquisitionSeries
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.trust.second_look import SecondLook
from clear_scenes.ui.series.page import SeriesPage
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.person import choose
from tests.qgis.text_recorder import painted, wrong
from tests.support.heard import heard, reached


def page_of(person) -> SeriesPage | None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return person.dock.findChild(SeriesPage)


def searched(person, days) -> None:
    person.dock.show()
    person.search(*(scene(day) for day in days))
    person.finder.bring(*(measured(scene(day), 100) for day in days))
    person.finder.end(Outcome())


def opened(person) -> SeriesPage:
    choose(person, "series_action")
    page = page_of(person)
    assert page is not None
    return page


def said(page: SeriesPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    return label.text() if label.isVisibleTo(page) else ""


def series(one: Acquisition, *fields: tuple[float, int]) -> AcquisitionSeries:
    """Of each field a mean, and how many of 200 pixels are clear."""
    clear = np.array([count for _, count in fields])
    values = np.array([[[mean, mean, 0.05, mean - 0.1, mean + 0.05]] for mean, _ in fields])
    values[clear <= 0] = np.nan
    return AcquisitionSeries(one, tuple(range(len(fields))), np.full(len(fields), 200), clear, values)


def read(person, found: list[AcquisitionSeries], names=("Your area",)) -> None:
    person.press("series_read")
    person.series_finder.named.emit(names)
    for one in found:
        person.series_finder.found.emit(one)
    person.series_finder.ended.emit(None)


def season(first_year: int, years: int, fields: int) -> list[AcquisitionSeries]:
    """Each ten days, a third of it cloudy; each field green at another time."""
    luck, found = np.random.default_rng(5), []
    start = datetime(first_year, 1, 4, 10, 20, tzinfo=UTC)
    for number in range(36 * years):
        moment = start + timedelta(days=10.1 * number)
        one = Scene(f"S2_{number}", "", moment, scene(1).footprint, "33TWL", "", 50.0, True, (), "")
        place = []
        for field in range(fields):
            phase = 2 * math.pi * (moment.timetuple().tm_yday - 120 - 12 * field) / 365
            clear = int(luck.choice([200, 200, 190, luck.integers(1, 150), 0, 0]))
            place.append((0.45 + 0.32 * math.sin(phase) + luck.normal(0, 0.015 + 0.1 * (clear < 150)), clear))
        found.append(series(Acquisition.single(one), *place))
    return found


# What is asked


def test_it_is_offered_once_there_are_results_and_asks_for_those(person):
    menu = person.get(QToolButton, "more_button").menu()
    menu.aboutToShow.emit()
    (action,) = [one for one in menu.actions() if one.objectName() == "series_action"]
    assert not action.isEnabled()
    searched(person, range(1, 6))
    page = opened(person)
    page.index.setEditText("x = nir / red")
    person.press("series_read")
    ((order, polygons),) = person.series_finder.asked
    assert polygons is None
    assert {one.key for one in order.acquisitions} == {acquisition(scene(day)).key for day in range(1, 6)}
    assert [index.name for index in order.request.indices] == ["x"]
    rule = person.controller.session.limits.rule
    assert order.request.cloud_classes == rule.classes | {3}
    assert order.request.margin == rule.margin
    assert not page.read_button.isEnabled()
    person.press("series_cancel")
    assert not person.series_finder.running
    assert page.read_button.isEnabled()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("ndvy", "ndvy is no index"), ("x=nir**2", "is no formula of bands"), ("ndvi,evi", "A curve is of one index.")],
)
def test_what_cannot_be_read_is_said(person, text, sentence):
    searched(person, range(1, 4))
    page = opened(person)
    page.index.setEditText(text)
    person.press("series_read")
    assert sentence in said(page, "series_problem")
    assert person.series_finder.asked == []


def test_leaving_ends_the_reading_and_what_was_read_is_there_again(person):
    searched(person, range(1, 4))
    page = opened(person)
    read(person, [series(acquisition(scene(day)), (0.5, 200)) for day in range(1, 4)])
    assert said(page, "series_words") == "3 of 3 dates have a clear pixel."
    person.press("series_read")
    page.acceptPanel()
    assert not person.series_finder.running
    person.press("find_button")
    person.finder.end(Outcome())
    searched(person, range(1, 4))
    page = opened(person)
    assert said(page, "series_words").startswith("Read the values of your area's clear pixels")


def test_why_nothing_came_and_what_could_not_be_read_is_said(person):
    searched(person, range(1, 4))
    page = opened(person)
    person.press("series_read")
    person.series_finder.named.emit(("Your area",))
    person.series_finder.found.emit(series(acquisition(scene(1)), (0.5, 20)))
    person.series_finder.found.emit(series(acquisition(scene(2)), (0.5, UNKNOWN)))
    person.series_finder.ended.emit(Unreachable(host="files.example").text)
    assert said(page, "series_problem").startswith("files.example cannot be reached")
    assert said(page, "series_words").startswith("1 of 2 dates have a clear pixel. 1 date")


# Marks


def test_marks_tell_clear_from_partly_clear_and_choose_rows(person):
    searched(person, range(1, 6))
    page = opened(person)
    # the limit is 10 % at first
    found = {1: 200, 2: 180, 3: 179, 4: 20, 5: 0}
    read(person, [series(acquisition(scene(day)), (0.3 + day / 20, clear)) for day, clear in found.items()])
    marks = page.chart.marks
    assert [mark.point.time.day for mark in marks] == [1, 2, 3, 4]
    assert [mark.point.is_clear for mark in marks] == [True, True, False, False]
    assert marks[1].radius > marks[2].radius > marks[3].radius
    xs, ys = [mark.place.x() for mark in marks], [mark.place.y() for mark in marks]
    assert np.diff(xs) == pytest.approx(np.full(3, xs[1] - xs[0]))
    assert np.diff(ys) == pytest.approx(np.full(3, ys[1] - ys[0]))
    assert ys[0] > ys[3]
    QTest.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=marks[2].place.toPoint())
    assert person.view.chosen.acquisition.day == "2026-08-03"
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert person.view.chosen.acquisition.day == "2026-08-04"
    heard_of = page.chart.accessibleDescription()
    assert "4 Aug 2026" in heard_of
    assert "NDVI 0.500, 10th to 90th percentile 0.400 to 0.550" in heard_of
    assert "10 % clear, 20 of 200 pixels" in heard_of.replace("10.0", "10")
    place = marks[0].place.toPoint()
    QCoreApplication.sendEvent(page.chart, QHelpEvent(QEvent.Type.ToolTip, place, page.chart.mapToGlobal(place)))
    assert "1 Aug 2026" in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize("mean", [3e29, -7e12, 0.0, 1e-9])
def test_values_of_any_size_have_their_place(person, mean):
    """Those of a formula, of a single date, on which nothing tells how far the scale should reach."""
    searched(person, range(1, 3))
    page = opened(person)
    one = AcquisitionSeries(acquisition(scene(1)), (0,), np.array([200]), np.array([200]), np.full((1, 1, 5), mean))
    read(person, [one])
    page.smooth.setChecked(True)
    (mark,) = page.chart.marks
    assert page.chart.rect().contains(mark.place.toPoint())
    assert not page.chart.grab().isNull()


def test_another_limit_fills_other_marks(person, wait_until):
    searched(person, range(1, 3))
    page = opened(person)
    read(person, [series(acquisition(scene(day)), (0.5, 200 - 60 * day)) for day in (1, 2)])
    assert [mark.point.is_clear for mark in page.chart.marks] == [False, False]
    person.type_limit("max_cloud", "40")
    wait_until(lambda: [mark.point.is_clear for mark in page.chart.marks] == [True, False])


def test_what_a_second_look_doubts_is_marked_and_said(person, wait_until):
    searched(person, range(1, 4))
    page = opened(person)
    read(person, [series(acquisition(scene(day)), (0.5, 200)) for day in (1, 2, 3)])
    before = page.chart.grab().toImage()
    classes = person.controller.session.limits.cloud_classes
    key = acquisition(scene(2)).key
    marks = np.zeros((1, 1), np.uint8)
    look = SecondLook(key, classes, with_data=100, counted=30, doubtful=26, dates=5, marks=marks)
    person.look_finder.found.emit(RowLook(look))
    wait_until(lambda: [mark.point.doubt for mark in page.chart.marks] == ["", "26 doubtful", ""])
    assert page.chart.grab().toImage() != before
    page.chart.choose(key)
    assert "Second look: 26 doubtful" in page.chart.accessibleDescription()


def test_years_lie_over_each_other(person):
    searched(person, range(1, 3))
    page = opened(person)
    read(person, season(2023, 3, 1))
    long = {mark.point.acquisition.key: mark.place.x() for mark in page.chart.marks}
    page.findChild(QCheckBox, "series_over_years").click()
    marks = page.chart.marks
    assert {mark.curve for mark in marks} == {0, 1, 2}
    assert {mark.point.acquisition.key for mark in marks} == set(long)
    by_day = sorted(marks, key=lambda mark: (mark.point.time.timetuple().tm_yday, mark.point.time.hour))
    xs = [mark.place.x() for mark in by_day]
    assert max(np.diff(xs).min(), -2) > -2  # a day of leap years apart at most
    assert xs[-1] - xs[0] > 2.5 * (max(long.values()) - min(long.values())) / 3


def test_the_smoothed_line_leaves_the_points(person):
    searched(person, range(1, 3))
    page = opened(person)
    read(person, season(2025, 1, 1))
    before, plain = [mark.place for mark in page.chart.marks], page.chart.grab().toImage()
    page.findChild(QCheckBox, "series_smooth").click()
    assert [mark.place for mark in page.chart.marks] == before
    assert page.chart.grab().toImage() != plain
    assert "Whittaker's, by days, second differences, lambda 1000" in said(page, "series_key")


# Seeing and hearing


def test_nothing_lacks_a_name(person):
    searched(person, range(1, 3))
    page = opened(person)
    read(person, season(2025, 1, 3), ("Rye", "Beet", "Hops"))
    found = list(reached(page))
    assert len(found) >= 5
    assert [one.objectName() for one in found if not heard(one).strip("….")] == []


@pytest.mark.parametrize("width", [280, 360, 560])
def test_all_is_seen_at_any_width(iface, person, width):
    window = iface.mainWindow()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, person.dock)
    try:
        searched(person, range(1, 3))
        page = opened(person)
        QTest.qWait(200)
        read(person, season(2024, 2, 3), ("Rye", "Beet", "Hops"))
        page.findChild(QCheckBox, "series_over_years").click()
        window.resizeDocks([person.dock], [width], Qt.Orientation.Horizontal)
        QTest.qWait(200)
        assert person.dock.width() == width
        for part in (one for one in page.findChildren(QWidget) if one.isVisible()):
            assert wrong(painted(part)) == [], (part, part.objectName())
        assert person.get(QWidget, "series_save").isVisible()
    finally:
        window.removeDockWidget(person.dock)
