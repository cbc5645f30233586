"""Numbers typed into the boxes, where decimals are written with a comma and where with a point."""

from __future__ import annotations

import pytest
from qgis.gui import QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QLineEdit

from clear_scenes.core.bridge.tasks.cache import CacheCleaner
from clear_scenes.core.storage.store import Store
from clear_scenes.ui.area.radius_box import RadiusBox
from clear_scenes.ui.common.number_box import NumberBox, WholeNumberBox, number_typed
from clear_scenes.ui.options.page import OptionsPage
from tests.qgis.area_choice import choose, note
from tests.qgis.person import somebody


@pytest.fixture
def locale(request):
    """The locale that QGIS writes numbers in."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def typed(box: QAbstractSpinBox, text: str) -> float:
    """Its value once the text was typed over what stood there and the box was left."""
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), text)
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    return box.value()


def pasted(box: QAbstractSpinBox, text: str) -> float:
    box.lineEdit().selectAll()
    box.lineEdit().insert(text)
    QTest.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    return box.value()


@pytest.mark.parametrize("locale", ["de_DE", "fr_FR", "pt_BR", "en_US", "de_CH", "ja_JP"], indirect=True)
def test_a_limit_is_what_it_looks_like(locale):
    box = NumberBox(decimals=2, minimum=0, maximum=100, suffix=" %")
    for text, value in (("2.5", 2.5), ("2,5", 2.5), ("0,25", 0.25), (".5", 0.5), ("25", 25), ("100", 100)):
        for enter in (typed, pasted):
            box.setValue(7)
            assert enter(box, text) == value, text
    for text in ("2,5,5", "1/4", "x", "101", "-1", "9.996", ""):  # it would be shown as 10
        box.setValue(7)
        assert pasted(box, text) == 7, text
        assert box.text() == QLocale(locale).toString(7.0, "f", 2) + " %"
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "101")
    assert box.lineEdit().text() == "10 %", "what goes too far does not even stand there"


@pytest.mark.parametrize("locale", ["de_DE", "en_US"], indirect=True)
def test_a_radius_is_what_it_looks_like(locale):
    box = RadiusBox()
    thousand = QLocale(locale).groupSeparator()
    for text, meters in (
        ("2.5", 2500),
        ("2,5", 2500),
        ("2.5 km", 2500),
        ("2,5km", 2500),
        ("500 m", 500),
        ("12,5 m", 12.5),
        (f"2{thousand}500 m", 2500),
        (f"2{thousand}500", 2500),  # 2500 km is no radius
    ):
        box.setValue(7000)
        assert typed(box, text) == meters, text
    for text in ("2,5,5", "5 miles", "900 km", "1/2"):
        box.setValue(7000)
        assert pasted(box, text) == 7000, text


@pytest.mark.parametrize("locale", ["de_DE", "en_US"], indirect=True)
def test_a_whole_number_is_never_made_of_another(locale):
    box = WholeNumberBox(minimum=1, maximum=100_000)
    thousand = QLocale(locale).groupSeparator()
    for text, value in (("25", 25), (f"1{thousand}024", 1024), ("2.5", 7), ("2,5", 7), ("1/4", 7)):
        box.setValue(7)
        assert pasted(box, text) == value, text


def test_groups_have_three_digits():
    german = QLocale("de_DE")
    assert number_typed("1.234,5", german, 0, 10_000) == 1234.5
    assert number_typed("1.23,5", german, 0, 10_000) is None
    assert number_typed("1 234,5", QLocale("fr_FR"), 0, 10_000) == 1234.5
    assert number_typed("1.234", german, 0, 100) == 1.234
    assert number_typed("1,234", QLocale("en_US"), 0, 10_000) == 1234


@pytest.mark.parametrize("locale", ["de_DE"], indirect=True)
def test_the_dock_where_decimals_have_commas(iface, locale, wait_until):
    with somebody(iface) as person:
        for name in ("max_cloud", "min_coverage"):
            assert typed(person.get(QgsDoubleSpinBox, name), "2.5") == 2.5
        assert person.controller.session.limits.max_cloud == 2.5
        choose(person, "typed")
        text = person.get(QLineEdit, "area_text")
        text.setText("48,5, 49,9")
        wait_until(lambda: note(person) == "78,5 km²")
        text.setText("48,5,49,9")
        wait_until(lambda: "latitude 48.5, longitude 49.9, or west 48, south 5" in note(person))
        person.press("find_button")
        assert not person.finder.queries
        assert "two ways" in person.get(QLabel, "progress").text()


def test_every_box_for_a_number_is_one_of_qgis(person, tmp_path):
    page = OptionsPage(CacheCleaner(Store(tmp_path)), lambda: None)
    boxes = [*person.dock.findChildren(QAbstractSpinBox), *page.findChildren(QAbstractSpinBox)]
    numbers = [one for one in boxes if hasattr(one, "value")]
    assert {one.objectName() for one in numbers} == {
        *("max_cloud", "min_coverage", "area_radius", "add_as_found_count", "cache_limit"),
        *("cloud_margin", "cloud_probability"),
    }
    assert all(isinstance(one, (QgsDoubleSpinBox, QgsSpinBox)) for one in numbers)


def test_what_is_typed_without_the_focus_stays_in_its_order(person):
    """As keys of a screen reader, or of another program, come."""
    line = person.get(QComboBox, "catalog").lineEdit()
    line.clearFocus()
    line.selectAll()
    QTest.keyClicks(line, "https://stac.example")
    assert line.text() == "https://stac.example"
    line.setText("a new text that is longer than any box is wide " * 9)
    assert line.cursorPosition() == 0, "its front is seen"
