"""The dock in QGIS on a screen of 1366 x 768: what a search was made of is folded, and its results are in sight."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QDate, QPoint, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QScrollArea, QToolButton, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.person import Person, somebody
from tests.qgis.speaking import LANGUAGES, speaking
from tests.qgis.text_recorder import painted, wrong

SCREEN = (1366, 768)
WIDTHS = {280: 1, 360: 2, 420: 1, 600: 2}  # in pixels, and how many of the screen's are one of them
ROWS = {8: 3, 12: 3, 16: 3, 20: 2}  # that are seen at a size of the font in points


@contextmanager
def docked(iface, points: int = 0) -> Iterator[Person]:
    window = iface.mainWindow()
    before, beside = window.geometry(), window.findChild(QWidget, "ClearScenesDock")
    beside.hide()
    with somebody(iface) as person:
        if points:
            font = QFont(person.dock.font())
            font.setPointSizeF(points)
            person.dock.setFont(font)
        window.setGeometry(0, 0, *SCREEN)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, person.dock)
        person.dock.show()
        settle()
        try:
            yield person
        finally:
            window.removeDockWidget(person.dock)
            window.setGeometry(before)


@pytest.fixture
def at_right(iface) -> Iterator[Person]:
    with docked(iface) as person:
        yield person


def settle() -> None:
    for _ in range(5):
        QCoreApplication.processEvents()


def search(person: Person, *, with_trouble: bool = False) -> None:
    scenes = [scene(day, cloud=day * 3) for day in range(1, 16)]
    person.search(*scenes)
    person.finder.bring(*(measured(one, 90 * day) for day, one in enumerate(scenes)))
    if with_trouble:
        person.finder.bring(Measurement.failed(acquisition(scenes[3]), NoQualityLayer()))
    person.finder.end(Outcome())
    settle()


def is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect() and widget.isVisible()


def rows_in_sight(person: Person) -> int:
    """That are seen from their top to their bottom."""
    view = person.view
    seen = view.viewport().visibleRegion().boundingRect()
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return sum(rect.isValid() and seen.top() <= rect.top() and rect.bottom() <= seen.bottom() for rect in rects)


@pytest.mark.parametrize("points", ROWS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_results_and_add_to_map_are_in_sight(iface, language, points):
    with speaking(language, LANGUAGES[language]), docked(iface, points) as person:
        search(person)
        dock, window = person.dock, iface.mainWindow()
        assert window.size().height() == SCREEN[1]
        for width, ratio in WIDTHS.items():
            window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
            settle()
            assert dock.width() == width or (points == 20 and dock.width() < 350)  # nothing else keeps it wider
            assert is_in_sight(person.get(QWidget, "add_button")), width
            assert is_in_sight(person.get(QWidget, "find_button")), width
            assert rows_in_sight(person) >= ROWS[points], width
            table = (person.view.viewport(), person.view.header().viewport())
            is_scrolled = person.view.horizontalScrollBar().maximum() > 0
            for part in (one for one in dock.findChildren(QWidget) if one.isVisible()):
                runs_on = part in table and is_scrolled
                assert wrong(painted(part, ratio), may_run_on=runs_on) == [], (width, part, part.objectName())


@pytest.mark.parametrize("points", ROWS)
def test_add_to_map_stays_in_sight_whatever_is_said_and_opened(iface, points):
    with docked(iface, points) as person:
        search(person, with_trouble=True)
        person.press("help_button")
        person.dock.fold.open()
        content, area = person.get(QWidget, "content"), person.get(QScrollArea, "scrolled")
        for width in WIDTHS:
            iface.mainWindow().resizeDocks([person.dock], [width], Qt.Orientation.Horizontal)
            settle()
            assert is_in_sight(person.get(QWidget, "add_button")), width
            assert content.width() <= area.viewport().width() or points == 20, "the form is scrolled sidewards"


def test_a_search_folds_the_form_and_a_key_or_a_click_opens_it(at_right):
    form, line = at_right.dock.form, at_right.get(QToolButton, "fold_line")
    form.start_date.setDate(QDate(2026, 8, 1))
    form.end_date.setDate(QDate(2026, 8, 31))
    at_right.type_limit("max_cloud", "12.5")
    assert not line.isVisible(), "a newcomer sees a form"
    search(at_right)
    assert not form.isVisible()
    assert line.text() == f"{form.area.kind.currentText()} · 1 Aug 2026 to 31 Aug 2026 · 12.5 %"
    assert line.text().startswith("Map view, ")
    assert line.text() in line.accessibleName()
    assert line.arrowType() == Qt.ArrowType.RightArrow
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Space)
    assert form.isVisible()
    assert line.arrowType() == Qt.ArrowType.DownArrow
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 8))
    assert not form.isVisible()
    at_right.type_limit("max_cloud", "20")
    assert line.text().endswith(" · 20.0 %")


def test_the_form_is_open_where_nothing_was_found_or_asked(at_right):
    form = at_right.dock.form
    at_right.press("find_button")
    assert not form.isVisible()
    at_right.finder.end(Outcome(Unreachable(host="stac.example.org").text))
    assert not form.isVisible(), "why it failed is in sight"
    at_right.press("find_button")
    at_right.finder.end(Outcome())
    assert form.isVisible()
    search(at_right)
    assert not form.isVisible()
    at_right.dock.fold.open()
    form.start_date.setDate(QDate(2100, 1, 1))
    at_right.press("find_button")
    assert "first date is after the last" in at_right.progress
    assert form.isVisible()


def test_the_time_line_gives_way_to_the_rows(at_right, wait_until):
    search(at_right)
    line = at_right.dock.results.time_line
    wait_until(line.isVisible)
    at_right.press("help_button")
    wait_until(lambda: not line.isVisible())
    at_right.press("help_button")
    wait_until(line.isVisible)
