"""The script that tools/run.py hands to QGIS (--code): opens the dock on the simulated catalog over Singapore.

With --press it then presses what a person presses and leaves a picture and a report.
"""

import argparse
import json
import sys
import time
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QDate, QItemSelectionModel, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QDockWidget, QDoubleSpinBox, QLineEdit, QPushButton, QTreeView
from qgis.utils import iface

sys.path.insert(0, str(Path(sys.argv[0]).parents[1]))  # QGIS runs it without the folder that it is in
from tests.support.qgis_window import colors, open_dock, press, quit_qgis, table, wait, wait_until

FEWEST_COLORS = 1000  # of a canvas that shows an image


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=Path)
    parser.add_argument("catalog", help="as the dock names it")
    parser.add_argument("--area", help="to be typed, in place of what the map shows")
    parser.add_argument("--press", action="store_true")
    return parser.parse_args()


def begin(area: str | None, catalog: str) -> QDockWidget:
    dock = open_dock()
    if area:
        kind = dock.findChild(QComboBox, "area_kind")
        kind.setCurrentIndex(kind.findData("typed"))
        kind.activated.emit(kind.currentIndex())
        dock.findChild(QLineEdit, "area_text").setText(area)
    dock.findChild(QComboBox, "catalog").setCurrentText(catalog)
    dock.findChild(QDateEdit, "start_date").setDate(QDate(2026, 6, 1))
    dock.findChild(QDateEdit, "end_date").setDate(QDate(2026, 9, 15))
    return dock


def press_through(dock: QDockWidget, output: Path) -> None:
    """Find Clear Scenes, choose a date, Add to Map."""
    began = time.monotonic()
    dock.findChild(QDoubleSpinBox, "max_cloud").setValue(10)
    find, add = dock.findChild(QPushButton, "find_button"), dock.findChild(QPushButton, "add_button")
    view = dock.findChild(QTreeView, "results_view")
    label = find.text()
    press(find)
    wait_until(lambda: find.text() == label, 60, "the search to end")
    rows = table(view)
    choose_latest_clear(view, rows)
    press(add)
    wait_until(lambda: len(QgsProject.instance().mapLayers()) == 2, 60, "the layers")
    canvas = iface.mapCanvas()
    wait_until(lambda: not canvas.isDrawing() and colors(canvas) >= FEWEST_COLORS, 60, "the image on the map")
    seconds = time.monotonic() - began
    wait(1.5)  # messages slide in
    iface.mainWindow().grab().save(str(output / "clear-scenes.png"))
    report = {
        "qgis": Qgis.version(),
        "searched": len(rows),
        "measured": sum(row["State"] not in ("Not measured", "Waiting") for row in rows),
        "clear": sum(row["State"] == "Clear" for row in rows),
        "not_measured": sum(row["State"] == "Not measured" for row in rows),
        "layers_added": len(QgsProject.instance().mapLayers()),
        "seconds": round(seconds, 2),
    }
    (output / "rows.json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    (output / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


def choose_latest_clear(view: QTreeView, rows: list[dict[str, str]]) -> None:
    """Select the two latest rows that are clear, to be compared on the map; the newest come first."""
    clear = [number for number, row in enumerate(rows) if row["State"] == "Clear"]
    if not clear:
        raise AssertionError("no clear scene")
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for number in clear[:2]:
        view.selectionModel().select(view.model().index(number, 0), flags)


def main() -> None:
    asked = read_arguments()
    dock = begin(asked.area, asked.catalog)
    if not asked.press:
        return
    try:
        press_through(dock, asked.output)
    except Exception:
        traceback.print_exc(file=sys.stderr)
        iface.mainWindow().grab().save(str(asked.output / "failed.png"))
    quit_qgis()


QTimer.singleShot(0, main)
