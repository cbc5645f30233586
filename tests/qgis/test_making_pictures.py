"""Make Clear Picture as a person does it: the entry of the menu, the dialog, the files, the map."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsCheckableComboBox, QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
)

from clear_scenes.core.composite.method import Method
from clear_scenes.ui.common.number_box import NumberBox
from tests.support.dock import SINGAPORE, find, show
from tests.support.export_dialogs import ExportMenu, save

NAME = "Clear picture 2026-07-23 to 2026-09-01"
FILES = [f"{NAME} dates.tif", f"{NAME} looks.tif", f"{NAME}.tif"]


def forecast(dialog, wait_until) -> str:
    """What the dialog tells of the picture, once it knows."""
    label = dialog.findChild(QLabel, "picture_forecast")
    wait_until(lambda: label.text() and not label.text().endswith("…"), 30)
    return label.text()


@pytest.fixture
def making(iface, sample, dock, wait_until, tmp_path):
    QgsSettings().setValue("plugins/clear_scenes/folder", str(tmp_path))
    show(iface, SINGAPORE, "EPSG:32648")
    find(dock, wait_until, sample.url, "2026-07-20", "2026-09-04", 10)
    yield ExportMenu(iface, dock, wait_until, tmp_path)
    iface.messageBar().clearWidgets()


def test_a_picture_of_all_dates_lies_on_the_map_with_its_dates_and_looks(making):
    said = []

    def fill(dialog) -> None:
        said.append(dialog.findChild(QLabel, "picture_note").text())
        said.append(forecast(dialog, making.wait_until))
        if path := os.environ.get("PICTURE_DIALOG"):
            dialog.grab().save(path)
        save(dialog)

    making.choose()
    making.open("make_picture_action", fill)
    message = making.end()
    assert said[0].startswith("Made of 6 date")
    percent = message.partition("shows ")[2].partition(" of")[0]
    dates = message.partition("of ")[2].partition(" date")[0]
    assert said[1].startswith(f"It will show {percent} of your area, from {dates} date")
    assert message.endswith(f" % of your area; it is in {making.folder}.")
    assert sorted(os.listdir(making.folder)) == FILES
    picture = gdal.Open(str(making.folder / FILES[2]))
    assert picture.RasterCount == 3
    assert picture.GetMetadata()["cloud_classes"] == "3,8,9,10"
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert group.name() == NAME
    assert [node.name() for node in group.children()] == [NAME, f"{NAME} dates", f"{NAME} looks"]
    assert [node.itemVisibilityChecked() for node in group.children()] == [True, False, False]
    dates = group.children()[1].layer()
    days = [one.label for one in dates.renderer().classes()]
    assert days == sorted(days)
    assert {int(day.replace("-", "")) for day in days} == set(gdal.Open(dates.source()).ReadAsArray().ravel()) - {0}
    assert dates.metadata().rights() == ["Contains modified Copernicus Sentinel data 2026"]


def test_chosen_dates_bands_and_ways_are_those_of_the_file(making):
    making.choose("12 Aug 2026", "22 Aug 2026")

    def fill(dialog) -> None:
        method, content = (dialog.findChild(QComboBox, f"picture_{name}") for name in ("method", "content"))
        method.setCurrentIndex(method.findData(Method.MEDIAN))
        content.setCurrentIndex(content.findData(""))
        bands = dialog.findChild(QgsCheckableComboBox, "picture_bands")
        assert bands.isVisible()
        bands.setItemCheckState(bands.findData("green"), Qt.CheckState.Unchecked)
        dialog.findChild(QCheckBox, "picture_shadows").setChecked(False)
        dialog.findChild(QCheckBox, "picture_add").setChecked(False)
        save(dialog)

    making.open("make_picture_action", fill)
    making.end()
    name = "Clear picture 2026-08-12 to 2026-08-22"
    assert sorted(os.listdir(making.folder)) == [f"{name} looks.tif", f"{name}.tif"]
    picture = gdal.Open(str(making.folder / f"{name}.tif"))
    assert [picture.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["red", "nir"]
    said = picture.GetMetadata()
    assert (said["method"], said["cloud_classes"]) == ("median", "8,9,10")
    assert len(said["dates"].split("; ")) == 2
    assert QgsProject.instance().mapLayers() == {}


def test_what_is_closest_to_a_day_is_forecast_as_it_is_made(making, sample):
    """Each choice is told of anew; nothing of a band is read but its head."""
    heads, before = [], len(sample.log())

    def fill(dialog) -> None:
        method, day = dialog.findChild(QComboBox, "picture_method"), dialog.findChild(QDateEdit, "picture_day")
        newest = forecast(dialog, making.wait_until)
        assert not day.isVisible()
        method.setCurrentIndex(method.findData(Method.CLOSEST))
        assert day.isVisible()
        day.setDate(QDate(2026, 8, 2))
        dialog.findChild(QCheckBox, "picture_even_out").setChecked(True)
        closest = forecast(dialog, making.wait_until)
        heads.extend(sent for _, path, _, sent in sample.log()[before:] if "SCL" not in path)
        assert closest.partition(" of")[0] == newest.partition(" of")[0]
        dialog.findChild(NumberBox, "picture_margin").setValue(2000)
        assert forecast(dialog, making.wait_until) not in (newest, closest)
        dialog.findChild(NumberBox, "picture_margin").setValue(60)
        assert forecast(dialog, making.wait_until) == closest
        if path := os.environ.get("PICTURE_DIALOG_CLOSEST"):
            dialog.grab().save(path)
        save(dialog)

    making.choose()
    making.open("make_picture_action", fill)
    message = making.end()
    said = gdal.Open(str(making.folder / FILES[2])).GetMetadata()
    assert said["method"] == "closest to 2026-08-02"
    assert said["normalized_to"] in said["dates"]
    others = {one.partition(":")[0] for one in said["normalization"].split("; ")}
    alone = said["not_normalized"]
    assert {*others, said["normalized_to"], alone} == {one.partition(":")[0] for one in said["dates"].split("; ")}
    assert message.endswith(f"Not evened out, as too little clear ground is shared with the others: {alone}.")
    assert 0 < max(heads) < 20_000


def test_where_nothing_would_be_clear_the_dialog_says_so(making):
    def fill(dialog) -> None:
        dialog.findChild(NumberBox, "picture_margin").setValue(2000)
        said.append(forecast(dialog, making.wait_until))
        dialog.reject()

    said = []
    making.choose("12 Aug 2026", "22 Aug 2026")
    making.open("make_picture_action", fill)
    assert said == [
        "No pixel of the area is clear on any of the 2 dates that could be read. Search a longer period, or take a "
        "smaller margin or fewer classes as cloud."
    ]


def test_what_is_there_already_is_not_replaced_unasked(making, monkeypatch):
    (making.folder / FILES[1]).write_text("mine")
    asked = []
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: asked.append(arguments[2]) or no)

    def fill(dialog) -> None:
        save(dialog)
        dialog.reject()

    making.open("make_picture_action", fill)
    assert len(asked) == 1
    assert FILES[1] in asked[0]
    assert os.listdir(making.folder) == [FILES[1]]


def test_one_that_fails_is_a_sentence_and_leaves_nothing(making):
    def fill(dialog) -> None:
        dialog.findChild(QgsFileWidget, "picture_place").setFilePath(str(making.folder / "none" / "picture.tif"))
        save(dialog)

    making.open("make_picture_action", fill)
    assert f"There is no folder {making.folder / 'none'}" in making.end()
    assert os.listdir(making.folder) == []
    assert QgsProject.instance().mapLayers() == {}


def test_the_fewest_dates_end_in_a_picture(making, wait_until):
    """All of them, or those that are selected in their table; with the margin of the search."""
    dock = making.dock.widget
    dock.findChild(QAbstractSpinBox, "cloud_margin").setValue(120)
    dock.findChild(QPushButton, "fewest_button").click()
    button, table = dock.findChild(QPushButton, "fewest_picture"), dock.findChild(QTreeWidget, "fewest_dates")
    wait_until(button.isVisible, 30)
    offered = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        offered.append((dialog.findChild(QComboBox, "picture_method").currentData(), dialog.job()))
        dialog.reject()

    for _ in range(2):
        QTimer.singleShot(100, fill)
        button.click()
        table.topLevelItem(1).setSelected(True)
    (method, of_all), (_, of_one) = offered
    assert of_all.request.margin == 120
    assert method is Method.FEWEST
    assert len(of_all.acquisitions) == table.topLevelItemCount() > 1
    assert of_one.acquisitions == of_all.acquisitions[1:2]
