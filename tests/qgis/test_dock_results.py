"""Working with the results: judged anew, sorted, selected, added to the map; and what the dock remembers."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtGui import QRegion
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QSpinBox,
    QToolButton,
    QTreeView,
    QWidget,
)

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.ui.common.settings import offered_catalogs
from clear_scenes.ui.dock import ClearScenesDock
from clear_scenes.ui.dock_controller import DockController
from clear_scenes.ui.results.rows import Column
from tests.qgis.made_up import acquisition, made_up_services, measured, scene
from tests.qgis.person import bands


def test_a_typed_limit_judges_all_anew_without_a_request(person):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 1004))
    person.finder.bring(measured(other, 500, no_data=5000))
    person.finder.end(Outcome())
    assert person.column("In area") == ["10.0 %", "10.04 %"]
    assert person.column("State") == ["Clear", "Cloudy"]
    person.type_limit("max_cloud", "10.04")
    assert person.column("State") == ["Clear", "Clear"]
    person.type_limit("min_coverage", "50.01")
    assert person.column("State") == ["Low coverage", "Clear"]
    assert person.progress.startswith("2 of 2 measured, 1 clear.")
    assert len(person.finder.queries) == 1


def test_what_counts_as_cloud_is_a_choice(person):
    one = scene(1)
    person.search(one)
    person.finder.bring(Measurement(acquisition(one), (0, 0, 0, 20, 80, 0, 0, 0, 0, 0, 0, 0)))
    box = person.get(QComboBox, "cloud_classes")
    seen = {}
    for number in range(box.count() - 1):
        box.setCurrentIndex(number)
        seen[box.currentText()] = person.column("In area")[0]
    assert seen == {"Opaque clouds": "0 %", "Clouds": "0 %", "Clouds and shadows": "20.0 %", "Strict": "20.0 %"}


def test_classes_are_ticked_one_by_one(person):
    one = scene(1)
    person.search(one)
    person.finder.bring(Measurement(acquisition(one), (0, 0, 0, 20, 70, 0, 0, 0, 0, 0, 0, 10)))
    box, ticks = person.get(QComboBox, "cloud_classes"), person.get(QComboBox, "ticked_classes")
    box.setCurrentText("Chosen classes")
    assert not ticks.isHidden()
    assert person.column("In area") == ["0 %"]  # as the preset before
    ticks.setItemCheckState(ticks.findText("Snow or ice"), Qt.CheckState.Checked)
    assert person.column("In area") == ["10.0 %"]
    assert person.dock.choices().clouds == "8,9,10,11"
    box.setCurrentText("Clouds")
    assert ticks.isHidden()
    assert person.column("In area") == ["0 %"]


def test_sorts_and_filters(person):
    scenes = [scene(1), scene(2), scene(3), scene(4)]
    person.search(*scenes)
    for one, cloudy in zip(scenes[:3], (300, 9000, 100), strict=True):
        person.finder.bring(measured(one, cloudy))
    person.view.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert person.column("State") == ["Clear", "Clear", "Cloudy", "Waiting"]
    assert person.column("In area") == ["1.0 %", "3.0 %", "90.0 %", "–"]
    person.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert person.column("In area") == ["90.0 %", "3.0 %", "1.0 %", "–"]
    person.press("clear_only")
    assert person.column("In area") == ["3.0 %", "1.0 %"]
    person.finder.bring(measured(scenes[3], 200))
    assert person.column("In area") == ["3.0 %", "2.0 %", "1.0 %"]


# The map


def clear_search(person) -> None:
    scenes = [scene(day) for day in (1, 2, 3)]
    person.search(*scenes)
    for one, cloudy in zip(scenes, (0, 9000, 10), strict=True):
        person.finder.bring(measured(one, cloudy))


def test_selected_scenes_are_added_in_the_chosen_style(person):
    clear_search(person)
    person.view.setCurrentIndex(person.view.model().index(1, 0))
    box = person.get(QComboBox, "layer_style")
    assert [box.itemText(n) for n in range(box.count())] == [
        *("True color", "Near infrared", "Agriculture", "Short-wave infrared", "Vegetation index (NDVI)"),
        *("Water index (NDWI)", "Single band, red", "Single band, near infrared", "Classification"),
    ]
    box.setCurrentText("Classification")
    person.press("add_button")
    assert person.loader.wishes == [("S2A_33TWL_20260802", "scl", "Sentinel-2, all open archives")]


def test_all_clear_ones_are_added(person):
    clear_search(person)
    person.press("add_all_button")
    assert [wish[0][-2:] for wish in person.loader.wishes] == ["01", "03"]


def test_a_double_click_adds_a_scene(person):
    clear_search(person)
    person.view.doubleClicked.emit(person.view.model().index(0, 2))
    assert [wish[0][-2:] for wish in person.loader.wishes] == ["03"]


def test_clear_scenes_are_added_as_they_are_found_up_to_a_number(person):
    person.press("add_as_found")
    person.get(QSpinBox, "add_as_found_count").setValue(1)
    clear_search(person)
    assert [wish[0][-2:] for wish in person.loader.wishes] == ["01"]


def test_what_cannot_be_added_is_said(person):
    clear_search(person)
    person.press("add_all_button")
    for _ in range(2):
        person.loader.failed.emit(scene(1), Unreachable(host="files.example.org").text)
    (said,) = person.messages()
    assert "S2A_33TWL_20260801 was not added. files.example.org cannot be reached." in said


def test_selected_scenes_are_outlined_on_the_map(person, iface):
    clear_search(person)
    before = [band for band in bands(iface) if band.size()]
    person.view.setCurrentIndex(person.view.model().index(0, 0))
    (outline,) = [band for band in bands(iface) if band.size() and band not in before]
    assert outline.asGeometry().boundingBox().width() == pytest.approx(77_600, rel=0.02)
    person.view.clearSelection()
    assert [band for band in bands(iface) if band.size()] == before


# What a catalog writes, what is remembered, what it looks like


def test_what_a_catalog_writes_stays_plain_text(person):
    evil = scene(1, name='<img src="x"><b>bold</b>')
    person.search(evil)
    assert "<b>" not in person.tooltip(0)
    person.loader.failed.emit(evil, Unreachable(host="<u>h</u>").text)
    assert '<img src="x"><b>bold</b> was not added. <u>h</u> cannot be reached.' in person.messages()[0]


def test_choices_are_remembered_but_no_secrets(person, iface):
    person.type_limit("max_cloud", "7.5")
    person.get(QComboBox, "cloud_classes").setCurrentIndex(3)
    person.get(QComboBox, "catalog").setCurrentText("https://stac.example.org/v1?token=secret")
    person.press("find_button")
    dock = ClearScenesDock(offered_catalogs())
    again = DockController(iface, dock, made_up_services())
    assert dock.findChild(QDoubleSpinBox, "max_cloud").value() == 7.5
    assert dock.findChild(QComboBox, "cloud_classes").currentText() == "Strict"
    assert dock.findChild(QComboBox, "catalog").currentText() == "Sentinel-2, all open archives"
    again.teardown()
    dock.deleteLater()


def test_settings_that_make_no_sense_are_the_defaults(person, iface):
    QgsSettings().setValue("plugins/clear_scenes/max_cloud", "much")
    QgsSettings().setValue("plugins/clear_scenes/clouds", "purple")
    dock = ClearScenesDock(offered_catalogs())
    again = DockController(iface, dock, made_up_services())
    assert dock.findChild(QDoubleSpinBox, "max_cloud").value() == 10
    again.teardown()
    dock.deleteLater()


def test_fits_into_a_narrow_window(person):
    clear_search(person)
    content = person.get(QWidget, "content")
    assert content.minimumSizeHint().width() <= 330
    assert content.sizeHint().width() <= 580
    person.get(QToolButton, "help_button").click()
    person.get(QWidget, "advanced").setCollapsed(False)
    assert content.sizeHint().height() <= 1000


def test_every_control_has_a_name_for_those_who_cannot_see_it(person):
    kinds = (QDateEdit, QDoubleSpinBox, QSpinBox, QComboBox, QTreeView)
    nameless = [w.objectName() for kind in kinds for w in person.dock.findChildren(kind) if not w.accessibleName()]
    # the calendars that Qt puts into date boxes name themselves
    assert not [name for name in nameless if not name.startswith("qt_")]


def test_the_bar_shows_cloud_and_limit(person, wait_until):
    one = scene(1)
    person.search(one)
    person.dock.show()
    person.finder.bring(measured(one, 500))
    rect = person.view.visualRect(person.view.model().index(0, 2))

    def greens() -> int:
        image = person.view.viewport().grab(rect).toImage()
        colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return sum(color.green() > 120 and color.red() < 90 and color.blue() < 130 for color in colors)

    few = greens()
    person.finder.bring(measured(one, 900))
    assert greens() > few > 0
    person.type_limit("max_cloud", "5")
    assert greens() == 0


class Painted(QObject):
    """What of a widget is painted from now on."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.region = self.region.united(event.region())
        return False


def test_a_row_that_was_measured_is_painted_anew_and_no_other(person, wait_until):
    person.dock.show()
    person.search(scene(1), scene(2), scene(3))
    view = person.view
    wait_until(lambda: view.visualRect(view.model().index(2, 0)).isValid(), 5)
    QTest.qWait(300)
    painted = Painted(view.viewport())
    person.finder.bring(measured(scene(2), 500))
    wait_until(lambda: not painted.region.isEmpty(), 5)
    newest, middle, oldest = (view.visualRect(view.model().index(row, Column.IN_AREA)) for row in range(3))
    assert painted.region.contains(middle)
    assert not painted.region.intersects(newest)
    assert not painted.region.intersects(oldest)
