"""Save Clipped and Download as a person does them: chosen rows, the menu, the dialogs, the files, the map."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsCheckableComboBox, QgsFileWidget
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QAction, QContextMenuEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeView,
)

from clear_scenes.core.bridge.export import clipping
from clear_scenes.core.storage import download as downloading
from tests.support.catalog_process import ROOT
from tests.support.dock import SINGAPORE, find, show
from tests.support.export_dialogs import ExportMenu, content, download, save
from tests.support.qgis_window import Heartbeat

FILES = ROOT / "build/sample/sentinel-s2-l2a-cogs/48/N"


@pytest.fixture
def keeping(iface, sample, dock, wait_until, tmp_path):
    QgsSettings().setValue("plugins/clear_scenes/folder", str(tmp_path))
    show(iface, SINGAPORE, "EPSG:32648")
    find(dock, wait_until, sample.url, "2026-06-10", "2026-07-15", 10)
    yield ExportMenu(iface, dock, wait_until, tmp_path)
    iface.messageBar().clearWidgets()


NAMES = ["2026-06-13 Sentinel-2A T48NTG T48NUG True color.tif", "2026-07-13 Sentinel-2A T48NTG T48NUG True color.tif"]


def test_two_images_are_two_files_and_lie_on_the_map(keeping, iface):
    keeping.choose("13 Jun 2026", "13 Jul 2026")
    said = []

    def fill(dialog) -> None:
        said.append(dialog.findChild(QLabel, "clip_note").text())
        save(dialog)

    with Heartbeat() as beat:
        keeping.open("save_clipped_action", fill)
        message = keeping.end()
    assert message.endswith(f"2 files are in {keeping.folder}.")
    assert said[0].startswith("2 cloud optimized GeoTIFF files, about ")
    assert sorted(os.listdir(keeping.folder)) == NAMES
    one, other = (gdal.Open(str(keeping.folder / name)) for name in NAMES)
    assert one.GetGeoTransform() == other.GetGeoTransform()
    # 8 km wide at least: the map view is what was searched
    assert one.RasterXSize >= 800
    assert one.ReadAsArray()[:, 1:-1, 1:-1].any(axis=0).all()  # at the edge a center may lie outside
    groups = QgsProject.instance().layerTreeRoot().children()
    assert [group.name() for group in groups] == ["2026-07-13", "2026-06-13"]
    layers = list(QgsProject.instance().mapLayers().values())
    assert all(layer.isValid() for layer in layers)
    assert {layer.source() for layer in layers} == {str(keeping.folder / name) for name in NAMES}
    print(f"main thread away {1000 * beat.longest:.0f} ms")


def test_another_project_gets_no_layer_of_files_that_are_saved_nonetheless(keeping):
    keeping.choose("13 Jun 2026", "13 Jul 2026")
    keeping.open("save_clipped_action", save)
    QgsProject.instance().clear()
    assert keeping.end().endswith(f"2 files are in {keeping.folder}.")
    assert sorted(os.listdir(keeping.folder)) == NAMES
    assert QgsProject.instance().mapLayers() == {}


def test_chosen_bands_into_a_file_that_is_named(keeping):
    keeping.choose("13 Jun 2026")

    def fill(dialog) -> None:
        content(dialog, "bands")
        bands = dialog.findChild(QgsCheckableComboBox, "clip_bands")
        assert [bands.itemData(n) for n in range(bands.count())] == ["green", "red", "nir"]
        bands.setItemCheckState(bands.findData("green"), Qt.CheckState.Unchecked)
        dialog.findChild(QgsFileWidget, "clip_place").setFilePath(str(keeping.folder / "Łódź"))
        save(dialog)

    keeping.open("save_clipped_action", fill)
    keeping.end()
    data = gdal.Open(str(keeping.folder / "Łódź.tif"))
    assert [data.GetRasterBand(n).GetDescription() for n in range(1, data.RasterCount + 1)] == ["red", "nir"]


@pytest.mark.parametrize("agrees", [False, True])
def test_nothing_is_replaced_unasked(keeping, monkeypatch, agrees):
    keeping.choose("13 Jun 2026")
    path = keeping.folder / NAMES[0]
    path.write_text("mine")
    asked = []
    answer = QMessageBox.StandardButton.Yes if agrees else QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: asked.append(arguments[2]) or answer)

    def fill(dialog) -> None:
        save(dialog)
        if not agrees:
            dialog.reject()

    keeping.open("save_clipped_action", fill)
    assert asked == [f"1 file is there already, {NAMES[0]}. Replace?"]
    if agrees:
        keeping.end()
    assert (path.read_bytes() == b"mine") is not agrees


def test_an_image_that_fails_stops_no_other(keeping, monkeypatch):
    keeping.choose("13 Jun 2026", "13 Jul 2026")
    (keeping.folder / NAMES[1]).mkdir()  # whatever it is, it is no file that could be replaced
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    keeping.open("save_clipped_action", save)
    assert NAMES[1] in keeping.end()
    assert gdal.Open(str(keeping.folder / NAMES[0])).RasterCount == 3
    assert sorted(os.listdir(keeping.folder)) == NAMES


def test_cancel_is_quick_whatever_stalls(keeping, sample, monkeypatch):
    """Not the first bytes, which are asked for with our own means, but what GDAL reads."""
    keeping.choose("13 Jun 2026")
    real = clipping.image_xml

    def stalled(*arguments: object) -> str:
        image = real(*arguments)
        sample.stall("TCI")
        return image.replace("url=", "useragent=stalls&amp;url=")  # for GDAL a file that it has not seen

    monkeypatch.setattr(clipping, "image_xml", stalled)
    keeping.open("save_clipped_action", save)
    button = keeping.dock.widget.findChild(QPushButton, "keep_cancel")
    keeping.wait_until(button.isVisible, 10)
    button.click()
    assert keeping.end(3).endswith("Cancelled. No half-written file is left.")
    sample.release()
    keeping.wait_until(lambda: os.listdir(keeping.folder) == [], 20)


def test_files_are_downloaded_whole_and_once(keeping, sample):
    keeping.choose("13 Jun 2026")
    scenes = [f"S2A_48N{tile}_20260613_0_L2A" for tile in ("TG", "UG")]
    names = {f"{scene}_{file}.tif" for scene in scenes for file in ("SCL", "B04")}
    for message in (".", "4 of them had been downloaded before."):
        keeping.open("download_action", lambda dialog: download(dialog, "Classification (SCL)", "Red (B04)"))
        assert keeping.end().endswith(message)
        assert set(os.listdir(keeping.folder)) == names | {f"{scene}_stac_item.json" for scene in scenes}
    for name in names:
        scene, _, file = name.rpartition("_")
        assert (keeping.folder / name).read_bytes() == (FILES / scene[7:9] / "2026/6" / scene / file).read_bytes()


def test_a_download_goes_on_where_it_was_cancelled(keeping, sample, wait_until):
    keeping.choose("13 Jun 2026")
    name = "S2A_48NUG_20260613_0_L2A_B08.tif"
    source = (FILES / "UG/2026/6/S2A_48NUG_20260613_0_L2A/B08.tif").read_bytes()
    assert len(source) > 3_000_000
    downloading.PIECE, before = (
        20_000,
        downloading.PIECE,
    )  # and slow, or all is there before anybody can cancel
    sample.delay("B08", 0.05)
    try:
        keeping.open("download_action", lambda dialog: download(dialog, "Near infrared (B08)"))
        part = lambda: [one for one in keeping.folder.glob(f"{name}*.part") if one.stat().st_size > 300_000]  # noqa: E731
        wait_until(part, 20)
        keeping.dock.widget.findChild(QPushButton, "keep_cancel").click()
        assert keeping.end().endswith("Cancelled. What came until then is kept; Download goes on from there.")
    finally:
        downloading.PIECE = before
        sample.release()
    (half,) = keeping.folder.glob(f"{name}*.part")
    have = half.stat().st_size
    assert 300_000 < have < len(source)
    asked = len(sample.log())
    keeping.open("download_action", lambda dialog: download(dialog, "Near infrared (B08)"))
    keeping.end()
    assert (keeping.folder / name).read_bytes() == source
    ranges = sorted(entry[2] for entry in sample.log()[asked:] if "48NUG" in entry[1] and entry[1].endswith("B08.tif"))
    assert min(int(one.removeprefix("bytes=").split("-")[0]) for one in ranges if one != "bytes=0-0") == have


def test_there_is_nothing_to_save_where_nothing_is_chosen(keeping):
    keeping.choose()
    menu = keeping.dock.widget.findChild(QToolButton, "more_button").menu()
    menu.aboutToShow.emit()
    enabled = {one.objectName(): one.isEnabled() for one in menu.actions()}
    assert (enabled["save_clipped_action"], enabled["download_action"]) == (False, False)


def right_click(view: QTreeView, place: QPoint) -> dict[str, bool]:
    """The titles of the menu that comes up, and whether each can be chosen."""
    viewport = view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    titles = {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
    menu.hide()
    return titles


def test_a_right_click_offers_what_can_be_done_with_a_row(keeping):
    """The row below the mouse, which it selects, or all that are selected."""
    view = keeping.dock.results_view
    told = ("Second Look at the Cloud", "Compare with Fmask")
    network, change = "Compare with a Neural Network", "Change between Two Dates…"
    everything = dict.fromkeys(("Add to Map", "Show Picture", *told, "Save Clipped…", "Download…"), True)
    everything |= {network: False, change: False}  # these scenes lack bands that it takes, and it is of two dates
    keeping.choose("13 Jun 2026")
    other = next(row for row in (0, 1) if not view.selectionModel().isRowSelected(row, view.rootIndex()))
    place = view.visualRect(view.model().index(other, 0)).center()
    assert right_click(view, place) == everything
    assert [index.row() for index in view.selectionModel().selectedRows()] == [other]
    view.selectAll()
    count = len(view.selectionModel().selectedRows())
    assert right_click(view, place) == everything | {change: count == 2}
    assert len(view.selectionModel().selectedRows()) == count
    height = view.minimumHeight()
    view.setMinimumHeight(400)  # else there may be no room below the rows
    keeping.wait_until(lambda: view.viewport().height() > 300, 5, "the room")
    below = QPoint(place.x(), view.viewport().height() - 2)
    assert not view.indexAt(below).isValid()
    nothing = right_click(view, below)
    view.setMinimumHeight(height)
    disabled = {title for title, enabled in nothing.items() if not enabled}
    assert disabled == {"Add to Map", *told, network, change, "Save Clipped…", "Download…"}


def test_what_is_chosen_in_the_rows_menu_is_done(keeping):
    before = len(QgsProject.instance().mapLayers())
    keeping.choose("13 Jun 2026")
    keeping.dock.widget.findChild(QAction, "add_to_map").trigger()
    keeping.wait_until(lambda: len(QgsProject.instance().mapLayers()) == before + 1, 20, "the layer")
