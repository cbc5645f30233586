"""What the analyst does in the cases of the fault bench: deeds take the bench, whose dock shows a case's catalog."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QStandardPaths, Qt, QThread
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit

from tests.support.full_disk import files_of_at_most

UNDER_WAY = 0.7  # seconds after which a search has come to where its server stalls
AT_ONCE = 1.0  # seconds that a cancel may take
AREAS = {
    "empty": "POLYGON EMPTY",
    "world": "-180, -90, 180, 90",
    "off-earth": "91, 10",
    "turned-box": "103.6, 1.4, 103.7, 1.3",
    "noise": "somewhere over the rainbow",
    "scattered": "MULTIPOLYGON(((1 1, 1.1 1, 1.1 1.1, 1 1)), ((170 -60, 170.1 -60, 170.1 -59.9, 170 -60)))",
    "detailed": "POLYGON((" + ", ".join(f"{10 + n / 1e6} {50 + n % 2 / 1e3}" for n in range(10**6)) + ", 10 50))",
    "flat": "POLYGON((0 89.9, 90 89.9, 180 89.9, -90 89.9, 0 89.9))",
    "antimeridian": "POLYGON((179.9 10, 180.1 10, 180.1 10.1, 179.9 10.1, 179.9 10))",
    "bow-tie": "POLYGON((10 50, 10.1 50.1, 10.1 50, 10 50.1, 10 50))",
}


def search(bench) -> None:
    bench.find()
    bench.wait_until_ended()


def search_on_this_machine(bench) -> None:
    bench.find(path=bench.catalog_as_file())
    bench.wait_until_ended()


def search_static_catalog(bench) -> None:
    bench.find(f"{bench.case.name}/catalog.json")
    bench.wait_until_ended()


# Changing one's mind


def cancel(bench) -> None:
    bench.find()
    bench.wait(UNDER_WAY)
    began = time.monotonic()
    bench.press("find_button")
    bench.wait_until_ended()
    bench.wait_until(lambda: not QgsApplication.taskManager().activeTasks(), AT_ONCE)
    assert time.monotonic() - began < AT_ONCE


def close_project(bench) -> None:
    bench.find()
    bench.wait(UNDER_WAY)
    bench.iface.newProject()
    bench.wait(0.2)
    bench.press("find_button")
    bench.wait_until_ended()


def reload_plugin(bench) -> None:
    bench.find()
    bench.wait(UNDER_WAY)
    began = time.monotonic()
    assert qgis.utils.unloadPlugin("clear_scenes")
    assert time.monotonic() - began < AT_ONCE
    bench.wait_until(lambda: not QgsApplication.taskManager().activeTasks(), AT_ONCE)
    threads = QCoreApplication.instance().findChildren(QThread, "clear-scenes-network")
    assert not [thread for thread in threads if thread.isRunning()]
    assert qgis.utils.loadPlugin("clear_scenes")
    assert qgis.utils.startPlugin("clear_scenes")
    bench.take_dock()


def search_again(bench) -> None:
    """The next one is of a catalog with which nothing is wrong."""
    bench.find()
    bench.wait(UNDER_WAY)
    bench.press("find_button")
    bench.find("nothing-wrong")
    bench.wait_until_ended()
    addresses = {row.acquisition.scenes[0].address for row in bench.rows()}
    assert all("/nothing-wrong/" in address for address in addresses)


def change_limits(bench) -> None:
    bench.find()
    for limit in (50, 3, 100, 0, 10):
        bench.dock.max_cloud.setValue(limit)
        bench.wait(0.1)
    bench.wait_until_ended()


# Areas


def type_area(bench) -> None:
    kind = bench.dock.widget.findChild(QComboBox, "area_kind")
    kind.setCurrentIndex(kind.findData("typed"))
    kind.activated.emit(kind.currentIndex())
    text = bench.dock.widget.findChild(QLineEdit, "area_text")
    text.setMaxLength(1 << 30)
    text.setText(AREAS[bench.case.name.removeprefix("area-")])
    bench.wait(0.3)
    search(bench)


def show_world(bench) -> None:
    _show(bench, "EPSG:4326", QgsRectangle(-180, -90, 180, 90))
    search(bench)


def rotate_map(bench) -> None:
    bench.iface.mapCanvas().setRotation(30)
    bench.wait(0.3)
    search(bench)


def show_in_web_mercator(bench) -> None:
    _show(bench, "EPSG:3857", QgsRectangle(11537000, 149000, 11539000, 150500))
    search(bench)


def _show(bench, crs: str, extent: QgsRectangle) -> None:
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(crs))
    canvas = bench.iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setExtent(extent)
    bench.wait(0.3)


# The map, words and files


def add_to_map(bench) -> None:
    """What leads into the machine is not added, and said."""
    search(bench)
    bench.select("broken")
    bench.press("add_button")
    bench.wait_until(lambda: any("was not added" in text for text in bench.messages()), 20)
    assert not QgsProject.instance().mapLayers()


def read_all(bench) -> None:
    search(bench)
    bold = "<b>bold</b>"
    labels = [one for one in bench.dock.widget.findChildren(QLabel) if bold in one.text()]
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in labels)
    if bench.case.ends:
        assert labels
        assert any(bold in text for text in bench.messages())
    model = bench.dock.results_view.model()
    for row in range(model.rowCount()):
        told = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or ""
        assert "<b>" not in told
        assert "<img" not in told


def _export(bench, name: str, chosen: str = "") -> str:
    path = bench.answer(name, chosen)
    bench.clear_messages()
    menu = bench.dock.widget.findChild(object, "more_button").menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.objectName() == "export_results").trigger()
    bench.wait_until(bench.messages, 10)
    return str(path)


def export_csv(bench) -> None:
    """No cell begins with what a spreadsheet reckons."""
    search(bench)
    with open(_export(bench, "x.csv", "CSV, for spreadsheets (*.csv)"), encoding="utf-8-sig") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("=cmd" in cell for cell in cells)
    assert not [cell for cell in cells if cell[:1] in tuple("=@+")]


def export_gpkg(bench) -> None:
    search(bench)
    _export(bench, "x.gpkg")
    assert "Exported to" in bench.messages()[0]


def _fails_to_export(bench, name: str, sentence: str, inside=None) -> None:
    search(bench)
    if inside is None:
        _export(bench, name)
    else:
        with inside:
            _export(bench, name)
    assert sentence in bench.messages()[0]
    assert not [path for path in bench.tmp_path.iterdir() if path.name != "gone"]


def export_full_gpkg(bench) -> None:
    _fails_to_export(bench, "x.gpkg", "could not be written to its end", files_of_at_most(50_000))


def export_full_csv(bench) -> None:
    _fails_to_export(bench, "x.csv", "could not be written to its end", files_of_at_most(400))


def export_missing_gpkg(bench) -> None:
    _fails_to_export(bench, "gone/x.gpkg", "There is no folder")


def export_missing_csv(bench) -> None:
    _fails_to_export(bench, "gone/x.csv", "There is no folder")


def _exports_as(bench, name: str) -> None:
    search(bench)
    _export(bench, name)
    assert "Exported to" in bench.messages()[0]
    assert [path.name for path in bench.tmp_path.iterdir()] == [name]


def export_unicode(bench) -> None:
    _exports_as(bench, "Žluť 雲 'ü; DROP.gpkg")


def export_bracket(bench) -> None:
    _exports_as(bench, "(1) ;found.gpkg")


def export_reserved(bench) -> None:
    _exports_as(bench, "CON.csv")


def export_long(bench) -> None:
    _fails_to_export(bench, "x" * 300 + ".csv", "was not written")


def damage_cache(bench) -> None:
    search(bench)
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    (file,) = Path(cache).glob("clear_scenes.sqlite")
    file.write_bytes(b"no database" * 9999)
    search(bench)
