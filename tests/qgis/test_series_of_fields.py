"""Curve over Time in the plugin that runs, over the simulated catalog: the numbers of numpy, and what is saved."""

from __future__ import annotations

import csv
from xml.etree import ElementTree

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QToolButton, QWidget

from clear_scenes.ui.series.page import SeriesPage
from tests.support.dock import SINGAPORE, find, show
from tests.support.qgis_window import plugin_messages, press
from tests.support.sample_squares import by_numpy

SQUARES = {"Rye": (345_000, 140_000, 2000), "Beet": (346_000, 141_000, 700)}


@pytest.fixture
def fields(iface) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32648&field=crop:string", "fields", "memory")
    made = []
    for crop, (x, y, side) in SQUARES.items():
        feature = QgsFeature(layer.fields())
        feature["crop"] = crop
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side)))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    layer.setDisplayExpression('"crop"')
    return layer


@pytest.fixture
def there(iface, dock, sample, fields, wait_until):
    """The plugin's page, after a search of two fields in the simulated catalog."""
    show(iface, SINGAPORE, "EPSG:32648")
    QgsProject.instance().addMapLayer(fields)
    fields.selectAll()
    kind = dock.widget.findChild(QComboBox, "area_kind")
    kind.setCurrentIndex(kind.findData("layer"))
    area = dock.widget.findChild(QLabel, "area")
    wait_until(lambda: "km" in area.text(), what=area.text())
    assert find(dock, wait_until, sample.url, "2026-06-01", "2026-09-30", 10)
    more = dock.widget.findChild(QToolButton, "more_button").menu()
    (action,) = [one for one in more.actions() if one.objectName() == "series_action"]
    more.aboutToShow.emit()
    action.trigger()
    yield dock.widget.findChild(SeriesPage)
    page = dock.widget.findChild(SeriesPage)
    if page is not None:
        page.acceptPanel()
    kind.setCurrentIndex(0)


def test_two_fields_have_the_numbers_of_numpy_and_are_saved(iface, there, wait_until, answer):
    page = there
    page.each_polygon.setChecked(True)
    press(page.read_button)
    wait_until(page.read_button.isEnabled, 60)
    assert page.problem.text() == ""
    found = {}
    for mark in page.chart.marks:
        point = mark.point
        found[mark.curve, point.acquisition.day] = (point.pixels, point.clear_pixels, point.statistics)
    right = {
        (number, day): (clear, statistics)
        for number, square in enumerate(SQUARES.values())
        for day, (clear, statistics) in by_numpy(square).items()
        if statistics is not None
    }
    assert set(found) == set(right)
    for key, (clear, statistics) in right.items():
        side = list(SQUARES.values())[key[0]][2]
        pixels, counted, one = found[key]
        assert (pixels, counted) == ((side // 10) ** 2, clear)
        assert (one.mean, one.median, one.std, one.p10, one.p90) == pytest.approx(tuple(statistics))
    saved(iface, page, wait_until, answer, right)


def test_a_polygon_that_is_selected_after_the_search_and_lies_beyond_it_is_refused(there, fields, wait_until):
    """Images of the tile on which it lies may not have been found."""
    page, beyond = there, QgsFeature(fields.fields())
    beyond["crop"] = "Oats"
    beyond.setGeometry(QgsGeometry.fromRect(QgsRectangle(356_000, 140_000, 357_000, 141_000)))
    fields.dataProvider().addFeatures([beyond])
    fields.selectAll()
    page.each_polygon.setChecked(True)
    press(page.read_button)
    wait_until(page.read_button.isEnabled, 60)
    assert page.problem.text().startswith("Oats reaches beyond the area that was searched")
    assert not page.chart.marks


def saved(iface, page, wait_until, answer, right) -> None:
    for name, chosen in (
        ("curve.csv", "CSV, for spreadsheets (*.csv)"),
        ("curve.svg", "SVG drawing (*.svg)"),
        ("curve.png", "PNG picture (*.png)"),
    ):
        path = answer(name, chosen)
        press(page.save_button)
        wait_until(path.exists)
    with (path.parent / "curve.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    names = list(SQUARES)
    means = {
        (names.index(row["field"]), row["datetime"][:10]): float(row["ndvi_mean"]) for row in rows if row["ndvi_mean"]
    }
    assert means == pytest.approx({key: statistics[0] for key, (_, statistics) in right.items()})
    assert len(rows) > len(means), "dates without a clear pixel have their row"
    root = ElementTree.parse(path.parent / "curve.svg").getroot()
    texts = "".join(root.itertext())
    assert "Rye" in texts
    assert "NDVI" in texts
    image = QImage(str(path.parent / "curve.png"))
    assert (image.width(), image.height()) == (2000, 900)
    assert image.pixelColor(1, 1).name() == "#ffffff"
    wait_until(lambda: any("Saved to" in text for text in plugin_messages(iface.messageBar())))


def test_the_plugin_can_go_while_values_are_read(iface, dock, there, sample):
    import qgis.utils

    press(there.read_button)
    assert qgis.utils.unloadPlugin("clear_scenes")
    assert qgis.utils.loadPlugin("clear_scenes")
    assert qgis.utils.startPlugin("clear_scenes")
    dock.widget = iface.mainWindow().findChild(QWidget, "ClearScenesDock")
