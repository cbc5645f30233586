"""Arabic, Hebrew and Persian: the interface is read from right to left. Time and the map are not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from qgis.PyQt.QtCore import QLocale, QPoint, QRect, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.pictures import ICON_WIDTH
from clear_scenes.ui.results.rows import Column
from clear_scenes.ui.results.time_line import Spot
from tests.qgis.all_kinds import settle, show_all_kinds
from tests.qgis.made_up import measured, scene
from tests.qgis.person import Person, somebody
from tests.qgis.text_recorder import painted, wrong

TYPED = {"ar_EG": "١٢٫٥", "he_IL": "12.5", "fa_IR": "۱۲٫۵"}
GREEN = QColor("#2e9e5b")


@contextmanager
def read_from_the_right(locale: str) -> Iterator[None]:
    before = QLocale()
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QLocale.setDefault(QLocale(locale))
    try:
        yield
    finally:
        QLocale.setDefault(before)
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("points", [8, 16])
@pytest.mark.parametrize("locale", TYPED)
def test_nothing_is_cut(iface, locale, points):
    with read_from_the_right(locale), somebody(iface) as person:
        show_all_kinds(person, points)
        for width in (320, 580):
            person.dock.resize(width, 1000)
            settle()
            login = person.dock.form.login.select  # QGIS's own
            parts = [one for one in person.dock.findChildren(QWidget) if one.isVisible()]
            parts = [one for one in parts if not login.isAncestorOf(one)]
            if person.view.horizontalScrollBar().maximum():  # what follows is scrolled to, at the left
                table = person.view.viewport(), person.view.header().viewport()
                parts = [one for one in parts if one not in table]
            assert len(parts) > 40
            for part in parts:
                runs_on = isinstance(part, QLineEdit) or part is person.view.viewport()
                assert wrong(painted(part), may_run_on=runs_on) == [], (width, part, part.objectName())


@pytest.mark.parametrize("locale", TYPED)
def test_a_search_is_typed_and_pressed(iface, wait_until, locale):
    with read_from_the_right(locale), somebody(iface) as person:
        person.dock.setFloating(True)
        person.dock.resize(580, 1000)
        person.dock.show()
        settle()
        edit = person.dock.form.max_cloud.lineEdit()
        edit.selectAll()
        edit.insert(TYPED[locale])  # Qt's tests press no keys of other letters
        one, other = scene(1), scene(2)
        click(person.get(QPushButton, "find_button"))
        assert person.dock.form.max_cloud.value() == 12.5
        person.finder.found.emit([measured(each, 0).acquisition for each in (one, other)])
        person.finder.bring(measured(one, 1240), measured(other, 1260))
        person.finder.end(Outcome())
        settle()
        view, column = person.view, Column.STATE
        assert [view.model().index(row, column).data() for row in range(2)] == ["Cloudy", "Clear"]
        row = view.visualRect(view.model().index(1, Column.DATE))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        click(person.get(QPushButton, "add_button"))
        assert [wish[0] for wish in person.loader.wishes] == [one.id]
        line = person.dock.results.time_line

        def marks() -> list[Spot]:
            return [spot for spot, rows in line.spots.items() if rows[0].acquisition.scenes[0].id == other.id]

        wait_until(marks, 10)
        ((x, y, _),) = marks()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        assert view.chosen.acquisition.scenes[0].id == other.id


def click(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def shown(person) -> Person:
    """One clear row, with 40 % of the limit's bar and of the class bar to be seen."""
    person.dock.setFloating(True)
    person.dock.resize(580, 1000)
    person.dock.show()
    person.dock.form.max_cloud.setValue(50)
    one = scene(1)
    person.search(one)
    person.finder.bring(measured(one, 4000))
    person.finder.end(Outcome())
    settle()
    return person


def cell(person: Person, column: Column) -> QImage:
    view = person.view
    return view.viewport().grab(view.visualRect(view.model().index(0, column))).toImage()


def columns_of(image: QImage, color: QColor) -> tuple[int, int]:
    """The first and the last pixel of a color, from the left."""
    found = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == color]
    return min(found), max(found)


@pytest.mark.parametrize(
    ("column", "color"), [(Column.IN_AREA, GREEN), (Column.CLASSES, QColor("#00a000"))], ids=["cloud", "classes"]
)
def test_bars_are_drawn_as_in_a_mirror(shown, column, color):
    before = cell(shown, column)
    first, last = columns_of(before, color)
    shown.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    after = cell(shown, column)
    assert after.width() == before.width()
    mirrored = (before.width() - 1 - last, before.width() - 1 - first)
    assert columns_of(after, color) == pytest.approx(mirrored, abs=1)
    assert abs(first - mirrored[0]) > 4, "it would be the same in a mirror"


def test_the_date_stands_beside_its_picture_and_runs_as_its_letters_do(shown):
    view = shown.view
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view.setLayoutDirection(direction)
        settle()
        room = view.visualRect(view.model().index(0, Column.DATE))
        texts = [one for one in painted(view.viewport()) if QRect.contains(room, one.box.center().toPoint())]
        read = sorted(texts, key=lambda one: (round(one.box.bottom()), one.box.left()))
        assert "".join(one.text for one in read) == "1 Aug 2026Clear"
        left, right = min(one.box.left() for one in read), max(one.box.right() for one in read)
        picture_is_left = direction == Qt.LayoutDirection.LeftToRight
        beside = left - room.left() if picture_is_left else room.right() - right
        assert ICON_WIDTH < beside < ICON_WIDTH + 40


def test_time_runs_from_left_to_right(shown):
    line = shown.dock.results.time_line
    before = line.grab().toImage()
    with read_from_the_right("en_US"):
        settle()
        assert line.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert line.grab().toImage() == before
