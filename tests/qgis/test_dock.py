"""The dock as a person uses it: typed into, pressed, and read; only the network is made up."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

from clear_scenes.core.bridge.finder import Outcome
from clear_scenes.core.errors import NoQualityLayer, Unreachable
from clear_scenes.core.measurement import Measurement
from clear_scenes.ui.conductor import Conductor
from clear_scenes.ui.dock import ClearScenesDock
from clear_scenes.ui.settings import offered_catalogs
from tests.qgis.made_up import FakeFinder, FakeLoader, measured, scene

UTM_33 = QgsCoordinateReferenceSystem("EPSG:32633")


class Person:
    """Finds things by their object names, as scripts do, and reads what is shown."""

    def __init__(self, iface, dock) -> None:
        self.iface, self.dock = iface, dock
        self.finder, self.loader = FakeFinder(), FakeLoader()
        self.conductor = Conductor(iface, dock, self.finder, self.loader)

    def get(self, kind, name):
        widget = self.dock.findChild(kind, name)
        assert widget is not None, name
        return widget

    def press(self, name: str) -> None:
        button = self.get(QWidget, name)
        assert button.isEnabled()
        button.click()

    def type_limit(self, name: str, text: str) -> None:
        spin = self.get(QDoubleSpinBox, name)
        spin.lineEdit().selectAll()
        QTest.keyClicks(spin.lineEdit(), text)

    @property
    def find_text(self) -> str:
        return self.get(QPushButton, "find_button").text()

    @property
    def progress(self) -> str:
        return self.get(QLabel, "progress").text()

    @property
    def view(self) -> QTreeView:
        return self.get(QTreeView, "results_view")

    def column(self, title: str) -> list[str]:
        model = self.view.model()
        titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
        return [model.index(row, titles.index(title)).data() for row in range(model.rowCount())]

    def tooltip(self, row: int) -> str:
        return self.view.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)

    def messages(self) -> list[str]:
        bar = self.iface.messageBar()
        return [text.toPlainText() for item in bar.items() for text in item.findChildren(QTextEdit)]

    def search(self, *scenes) -> None:
        self.press("find_button")
        self.finder.found.emit(list(scenes))


@pytest.fixture
def person(iface):
    QgsSettings().remove("clear_scenes")
    QgsProject.instance().setCrs(UTM_33)
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(UTM_33)
    canvas.setRotation(0)
    canvas.setExtent(QgsRectangle(500_000, 5_600_000, 512_000, 5_609_400))
    iface.messageBar().clearWidgets()
    dock = ClearScenesDock(offered_catalogs())
    dock.resize(500, 800)
    one = Person(iface, dock)
    yield one
    one.conductor.teardown()
    dock.deleteLater()
    QgsProject.instance().clear()
    QgsSettings().remove("clear_scenes")


def bands(iface) -> list[QgsRubberBand]:
    return [item for item in iface.mapCanvas().scene().items() if isinstance(item, QgsRubberBand)]


# Asking


def test_starts_with_sensible_choices(person):
    today = QDate.currentDate()
    assert person.get(QDateEdit, "end_date").date() == today
    assert person.get(QDateEdit, "start_date").date() == today.addMonths(-3)
    spin = person.get(QDoubleSpinBox, "max_cloud")
    assert (spin.text(), spin.decimals(), spin.minimum(), spin.maximum()) == ("10.00 %", 2, 0, 100)
    box = person.get(QComboBox, "catalog")
    assert box.isEditable()
    assert [box.itemText(n) for n in range(box.count())] == ["Earth Search", "Earth Search, Collection 1"]
    assert person.find_text == "Find Clear Scenes"
    assert not person.get(QPushButton, "add_button").isEnabled()
    assert not person.get(QCheckBox, "add_as_found").isChecked()


def test_asks_for_what_is_shown_and_typed(person, iface):
    person.get(QDateEdit, "start_date").setDate(QDate(2026, 8, 1))
    person.get(QDateEdit, "end_date").setDate(QDate(2026, 8, 31))
    person.get(QComboBox, "catalog").setCurrentText("https://stac.example.org/v1/")
    person.press("find_button")
    (query,) = person.finder.queries
    assert query.catalog.url == "https://stac.example.org/v1"
    assert query.start.isoformat() == "2026-08-01T00:00:00+00:00"
    assert query.end.isoformat() >= "2026-08-31T23:59:59.999"
    assert query.end.date().isoformat() == "2026-08-31"
    assert query.area.crs == "EPSG:32633"
    extent = iface.mapCanvas().extent()
    xs, ys = zip(*query.area.polygons[0][0], strict=True)
    assert (min(xs), min(ys), max(xs), max(ys)) == pytest.approx(
        (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    )


def test_a_turned_map_is_asked_for_as_it_is_turned(person, iface):
    upright = iface.mapCanvas().mapSettings().visiblePolygon().boundingRect()
    iface.mapCanvas().setRotation(30)
    person.press("find_button")
    ring = person.finder.queries[0].area.polygons[0][0]
    assert len({round(x) for x, _ in ring}) == 4, "no two corners above each other"
    assert max(x for x, _ in ring) - min(x for x, _ in ring) > upright.width()


def test_area_line_follows_the_map(person, iface, wait_until):
    label = person.get(QLabel, "area")
    iface.mapCanvas().setExtent(QgsRectangle(500_000, 5_600_000, 503_000, 5_603_000))
    size = iface.mapCanvas().extent()
    near = f"{size.width() / 1000:.1f} × {size.height() / 1000:.1f} km"  # UTM's scale is off by 0.04 % here
    wait_until(lambda: label.text() == f"Map view, {near}", 3, near)
    iface.mapCanvas().setExtent(QgsRectangle(0, 5_000_000, 900_000, 6_000_000))
    wait_until(lambda: "too large" in label.text() and "Zoom in" in label.text(), 3)


def test_an_offered_catalog_is_taken_by_its_name(person, iface):
    QgsSettings().setValue("clear_scenes/extra_catalogs", ["Office|http://127.0.0.1:9/|mine", "broken"])
    assert [one.name for one in offered_catalogs()] == ["Earth Search", "Earth Search, Collection 1", "Office"]
    dock = ClearScenesDock(offered_catalogs())
    dock.findChild(QComboBox, "catalog").setCurrentText("office")
    assert dock.form.chosen_catalog().collection == "mine"
    dock.findChild(QComboBox, "catalog").setCurrentText("Earth Search, Collection 1")
    assert dock.form.chosen_catalog().collection == "sentinel-2-c1-l2a"
    dock.deleteLater()


@pytest.mark.parametrize(
    ("start", "address", "said"),
    [
        (QDate(2100, 1, 1), "Earth Search", "The first date is after the last date."),
        (QDate(2026, 1, 1), "my catalog", "There is no STAC API at https://my catalog. Check the address"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nothing_is_sent(person, start, address, said):
    person.get(QDateEdit, "start_date").setDate(start)
    person.get(QComboBox, "catalog").setCurrentText(address)
    person.press("find_button")
    assert not person.finder.queries
    assert said in person.messages()[0]
    assert said in person.progress
    assert person.find_text == "Find Clear Scenes"


# Watching


def test_results_stream_in(person):
    first, second = scene(1), scene(2)
    person.press("find_button")
    assert person.find_text == "Cancel"
    assert person.progress == "Searching the catalog…"
    person.finder.found.emit([first, second])
    assert person.column("State") == ["Waiting", "Waiting"]
    person.finder.measured.emit(measured(first, 40))
    assert person.progress == "1 of 2 measured, 1 clear"
    assert person.column("State") == ["Waiting", "Clear"]
    person.finder.measured.emit(measured(second, 9700))
    person.finder.end(Outcome())
    assert person.find_text == "Find Clear Scenes"
    assert person.column("Date") == ["2 Aug 2026", "1 Aug 2026"]
    assert person.column("In area") == ["97.0 %", "0.40 %"]
    assert person.column("Catalog") == ["50.0 %", "50.0 %"]
    assert person.messages() == ["Clear Scenes: 2 of 2 measured, 1 clear."]


def test_cancel_leaves_what_was_measured_and_says_why_the_rest_was_not(person):
    first, second = scene(1), scene(2)
    person.search(first, second)
    person.finder.measured.emit(measured(first, 40))
    person.press("find_button")
    assert person.find_text == "Find Clear Scenes"
    assert person.progress == "Cancelled. 1 of 2 measured, 1 clear."
    assert person.column("State") == ["Not measured", "Clear"]
    assert "The search was stopped before this scene was measured." in person.tooltip(0)
    assert not person.messages()


def test_a_new_search_begins_empty_and_drops_what_an_older_one_still_says(person):
    old = scene(1)
    person.search(old)
    person.view.selectAll()
    person.press("find_button")
    person.press("find_button")
    assert person.column("Date") == []
    assert not person.get(QPushButton, "add_button").isEnabled()
    person.finder.measured.emit(measured(old, 0))
    assert person.progress == "Searching the catalog…"
    person.finder.found.emit([scene(1)])
    person.finder.measured.emit(measured(old, 0))
    assert person.column("State") == ["Waiting"]


def test_what_was_not_measured_is_never_a_number(person):
    bad, empty = scene(2), scene(1)
    person.search(bad, empty)
    person.finder.measured.emit(Measurement.failed(bad, NoQualityLayer()))
    person.finder.measured.emit(measured(empty, 0, no_data=10_000))
    person.finder.end(Outcome())
    assert person.column("State") == ["Not measured", "Low coverage"]
    assert person.column("In area") == ["–", "–"]
    assert person.column("Coverage") == ["–", "0 %"]
    assert "names no scene classification" in person.tooltip(0)
    assert "no data inside your area" in person.tooltip(1)


def test_the_catalogs_own_doubt_is_shown(person):
    person.search(scene(3, cloud=0.0, valid=False), scene(2, cloud=None), scene(1, cloud=33.154242))
    assert person.column("Catalog") == ["0 % (not valid)", "–", "33.2 %"]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome(), "No scenes in this area and period. Choose a longer period"),
        (Outcome(Unreachable(host="stac.example.org").text), "stac.example.org cannot be reached. Check the network"),
    ],
)
def test_nothing_came(person, outcome, said):
    person.press("find_button")
    person.finder.end(outcome)
    assert said in person.messages()[0]
    assert said in person.progress
    assert person.find_text == "Find Clear Scenes"


def test_nothing_clear_names_the_closest_and_what_to_do(person):
    first, second = scene(12), scene(20)
    person.search(first, second)
    person.finder.measured.emit(measured(first, 1230))
    person.finder.measured.emit(measured(second, 8000))
    person.finder.end(Outcome())
    said = "No scene is clear. Closest: 12 Aug 2026 with 12.3 % cloud in area. Allow more cloud"
    assert said in person.messages()[0]
    assert said in person.progress
    person.type_limit("max_cloud", "12.5")
    assert person.progress == "2 of 2 measured, 1 clear."


# Judging


def test_a_typed_limit_judges_all_anew_without_a_request(person):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.measured.emit(measured(one, 1004))
    person.finder.measured.emit(measured(other, 500, no_data=5000))
    person.finder.end(Outcome())
    assert person.column("In area") == ["10.0 %", "10.04 %"]
    assert person.column("State") == ["Clear", "Cloudy"]
    person.type_limit("max_cloud", "10.04")
    assert person.column("State") == ["Clear", "Clear"]
    person.type_limit("min_coverage", "50.01")
    assert person.column("State") == ["Low coverage", "Clear"]
    assert person.progress == "2 of 2 measured, 1 clear."
    assert len(person.finder.queries) == 1


def test_what_counts_as_cloud_is_a_choice(person):
    one = scene(1)
    person.search(one)
    person.finder.measured.emit(Measurement(one, (0, 0, 0, 20, 80, 0, 0, 0, 0, 0, 0, 0)))
    box = person.get(QComboBox, "cloud_classes")
    seen = {}
    for number in range(box.count()):
        box.setCurrentIndex(number)
        seen[box.currentText()] = person.column("In area")[0]
    assert seen == {"Opaque clouds": "0 %", "Clouds": "0 %", "Clouds and shadows": "20.0 %", "Strict": "20.0 %"}


def test_sorts_and_filters(person):
    scenes = [scene(1), scene(2), scene(3), scene(4)]
    person.search(*scenes)
    for one, cloudy in zip(scenes[:3], (300, 9000, 100), strict=True):
        person.finder.measured.emit(measured(one, cloudy))
    person.view.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert person.column("State") == ["Clear", "Clear", "Cloudy", "Waiting"]
    assert person.column("In area") == ["1.0 %", "3.0 %", "90.0 %", "–"]
    person.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert person.column("In area") == ["90.0 %", "3.0 %", "1.0 %", "–"]
    person.press("clear_only")
    assert person.column("In area") == ["3.0 %", "1.0 %"]
    person.finder.measured.emit(measured(scenes[3], 200))
    assert person.column("In area") == ["3.0 %", "2.0 %", "1.0 %"]


# The map


def clear_search(person) -> None:
    scenes = [scene(day) for day in (1, 2, 3)]
    person.search(*scenes)
    for one, cloudy in zip(scenes, (0, 9000, 10), strict=True):
        person.finder.measured.emit(measured(one, cloudy))


def test_selected_scenes_are_added_in_the_chosen_style(person):
    clear_search(person)
    person.view.setCurrentIndex(person.view.model().index(1, 0))
    box = person.get(QComboBox, "layer_style")
    assert [box.itemText(n) for n in range(box.count())] == ["True color", "Near infrared", "Classification (SCL)"]
    box.setCurrentIndex(2)
    person.press("add_button")
    assert person.loader.wishes == [("S2A_33TWL_20260802", "scl", "Earth Search")]


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


# What a catalogue writes, what is remembered, what it looks like


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
    again = Conductor(iface, dock, FakeFinder(), FakeLoader())
    assert dock.findChild(QDoubleSpinBox, "max_cloud").value() == 7.5
    assert dock.findChild(QComboBox, "cloud_classes").currentText() == "Strict"
    assert dock.findChild(QComboBox, "catalog").currentText() == "Earth Search"
    again.teardown()
    dock.deleteLater()


def test_settings_that_make_no_sense_are_the_defaults(person, iface):
    QgsSettings().setValue("clear_scenes/max_cloud", "much")
    QgsSettings().setValue("clear_scenes/clouds", "purple")
    dock = ClearScenesDock(offered_catalogs())
    again = Conductor(iface, dock, FakeFinder(), FakeLoader())
    assert dock.findChild(QDoubleSpinBox, "max_cloud").value() == 10
    again.teardown()
    dock.deleteLater()


def test_fits_into_a_narrow_window(person):
    clear_search(person)
    content = person.dock.widget()
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
    person.finder.measured.emit(measured(one, 500))
    rect = person.view.visualRect(person.view.model().index(0, 2))

    def greens() -> int:
        image = person.view.viewport().grab(rect).toImage()
        colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return sum(colour.green() > 120 and colour.red() < 90 and colour.blue() < 130 for colour in colours)

    few = greens()
    person.finder.measured.emit(measured(one, 900))
    assert greens() > few > 0
    person.type_limit("max_cloud", "5")
    assert greens() == 0
