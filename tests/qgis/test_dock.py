"""Searching with the dock: what is asked, and what is shown while it goes on and when it ends."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
)

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.ui.common.settings import offered_catalogs
from clear_scenes.ui.dock import ClearScenesDock
from tests.qgis.made_up import acquisition, measured, scene

UTM_33 = QgsCoordinateReferenceSystem("EPSG:32633")


def test_starts_with_sensible_choices(person):
    today = QDate.currentDate()
    assert person.get(QDateEdit, "end_date").date() == today
    assert person.get(QDateEdit, "start_date").date() == today.addMonths(-3)
    spin = person.get(QDoubleSpinBox, "max_cloud")
    assert (spin.text(), spin.decimals(), spin.minimum(), spin.maximum()) == ("10.00 %", 2, 0, 100)
    box = person.get(QComboBox, "catalog")
    assert box.isEditable()
    assert [box.itemText(n) for n in range(box.count())] == [
        *("Sentinel-2, all open archives", "Earth Search", "Earth Search, Collection 1"),
        "Planetary Computer, Sentinel-2",
        *("Planetary Computer, Landsat Collection 2", "Planetary Computer, HLS from Sentinel-2"),
        *("Planetary Computer, HLS from Landsat", "Copernicus Data Space", "USGS, Landsat Collection 2"),
        *("NASA, HLS from Sentinel-2", "NASA, HLS from Landsat"),
    ]
    assert person.get(QDoubleSpinBox, "min_coverage").text() == "50.00 %"
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
    # at 15 degrees east the sun is an hour ahead of UTC
    assert query.start.isoformat(timespec="minutes") == "2026-07-31T22:59+00:00"
    assert query.end.isoformat(timespec="minutes") == "2026-08-31T22:59+00:00"
    assert query.months == frozenset()
    months = person.get(QComboBox, "months")
    for number in (5, 6):
        months.setItemCheckState(number, Qt.CheckState.Checked)
    person.press("find_button")
    person.press("find_button")
    assert person.finder.queries[1].months == {6, 7}
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
    box, label = person.get(QComboBox, "area_kind"), person.get(QLabel, "area")
    iface.mapCanvas().setExtent(QgsRectangle(500_000, 5_600_000, 503_000, 5_603_000))
    size = iface.mapCanvas().extent()
    near = f"{size.width() / 1000:.1f} × {size.height() / 1000:.1f} km"  # UTM's scale is off by 0.04 % here
    wait_until(lambda: box.currentText() == f"Map view, {near}", 3, near)
    iface.mapCanvas().setExtent(QgsRectangle(0, 5_000_000, 900_000, 6_000_000))
    wait_until(lambda: "too large" in label.text() and "Zoom in" in label.text(), 3)


def test_an_offered_catalog_is_taken_by_its_name(person, iface):
    QgsSettings().setValue("plugins/clear_scenes/extra_catalogs", ["Office|http://127.0.0.1:9/|mine", "broken"])
    assert [one.name for one in offered_catalogs()][-2:] == ["NASA, HLS from Landsat", "Office"]
    dock = ClearScenesDock(offered_catalogs())
    dock.findChild(QComboBox, "catalog").setCurrentText("office")
    assert dock.form.chosen_catalog().collection == "mine"
    dock.findChild(QComboBox, "catalog").setCurrentText("Earth Search, Collection 1")
    assert dock.form.chosen_catalog().collection == "sentinel-2-c1-l2a"
    dock.deleteLater()


def test_classes_follow_the_catalog_and_it_says_what_its_images_need(person):
    catalog, note = person.get(QComboBox, "catalog"), person.get(QLabel, "catalog_note")
    presets, ticked = person.get(QComboBox, "cloud_classes"), person.get(QComboBox, "ticked_classes")

    def names():
        return [ticked.itemText(number) for number in range(ticked.count())]

    assert len(names()) == 11
    assert "Vegetation" in names()
    assert note.isHidden()
    presets.setCurrentText("Clouds and shadows")
    catalog.setCurrentText("Planetary Computer, Landsat Collection 2")
    assert names() == [
        *("Beside a cloud", "Cloud shadow", "Clear land", "Water", "Possible cloud, medium confidence"),
        *("Cloud", "Thin cirrus", "Snow or ice"),
    ]
    assert presets.itemData(1, Qt.ItemDataRole.ToolTipRole) == "<qt>Cloud, Thin cirrus</qt>"
    assert person.dock.form.limits().cloud_classes == {3, 8, 9, 10}, "the choice stays"
    presets.setCurrentText("Chosen classes")
    ticked.setItemCheckState(4, Qt.CheckState.Checked)
    assert person.dock.form.limits().cloud_classes == {3, 7, 8, 9, 10}
    assert note.isHidden()
    catalog.setCurrentText("Copernicus Data Space")
    assert "free account of the Copernicus Data Space" in note.text()
    assert not note.isHidden()
    assert "Vegetation" in names()
    assert person.dock.form.limits().cloud_classes == {3, 7, 8, 9, 10}, "8 does not occur in Landsat, and is not lost"
    catalog.setCurrentText("nasa, hls from landsat")
    assert "token at urs.earthdata.nasa.gov" in note.text()


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
    person.finder.found.emit([acquisition(first), acquisition(second)])
    assert person.column("State") == ["Waiting", "Waiting"]
    person.finder.bring(measured(first, 40))
    assert person.progress == "Searching, page 2, 2 scenes: 1 of 2 measured, 1 clear"
    assert person.column("State") == ["Waiting", "Clear"]
    person.finder.all_found.emit()
    assert person.progress == "Measuring: 1 of 2 measured, 1 clear"
    person.finder.bring(measured(second, 9700))
    person.finder.end(Outcome())
    assert person.find_text == "Find Clear Scenes"
    assert person.column("Date") == ["2 Aug 2026", "1 Aug 2026"]
    assert person.column("In area") == ["97.0 %", "0.40 %"]
    assert person.column("Catalog") == ["50.0 %", "50.0 %"]
    assert person.messages() == ["Clear Scenes: 2 of 2 measured, 1 clear."]


def test_cancel_leaves_what_was_measured_and_says_why_the_rest_was_not(person):
    first, second = scene(1), scene(2)
    person.search(first, second)
    person.finder.bring(measured(first, 40))
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
    person.finder.bring(measured(old, 0))
    assert person.progress == "Searching the catalog…"
    person.finder.found.emit([Acquisition.single(scene(1))])
    person.finder.bring(measured(old, 0))
    assert person.column("State") == ["Waiting"]


def test_what_was_not_measured_is_never_a_number(person):
    bad, empty = scene(2), scene(1)
    person.search(bad, empty)
    person.finder.bring(Measurement.failed(acquisition(bad), NoQualityLayer()))
    person.finder.bring(measured(empty, 0, no_data=10_000))
    person.finder.end(Outcome())
    assert person.column("State") == ["Not measured", "Low coverage"]
    assert person.column("In area") == ["–", "–"]
    assert person.column("Coverage") == ["–", "0 %"]
    assert "names no scene classification" in person.tooltip(0)
    assert "no data inside your area" in person.tooltip(1)


def test_the_catalogs_own_doubt_is_shown(person):
    person.search(scene(3, cloud=0.0, valid=False), scene(2, cloud=None), scene(1, cloud=33.154242))
    assert person.column("Catalog") == ["0 % (not valid)", "–", "33.2 %"]
    said = "Not valid: the catalog itself says that its number cannot be used."
    assert [said in person.tooltip(row) for row in range(3)] == [True, False, False]


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
    person.finder.bring(measured(first, 1230))
    person.finder.bring(measured(second, 8000))
    person.finder.end(Outcome())
    said = "No scene is clear. Closest: 12 Aug 2026 with 12.3 % cloud in area. Allow more cloud"
    assert said in person.messages()[0]
    assert said in person.progress
    person.type_limit("max_cloud", "12.5")
    assert person.progress.startswith("2 of 2 measured, 1 clear.")


# Judging


def test_without_a_map_it_says_so(person, iface, monkeypatch):
    monkeypatch.setattr(type(iface.mapCanvas()), "isVisible", lambda canvas: False)
    person.press("find_button")
    assert person.finder.queries == []
    assert "There is no map yet." in person.progress
