"""The script that tools/run.py hands to QGIS (--code): opens the dock on the simulated catalogue over Singapore.

With CLEAR_SCENES_PRESS=1 it then presses what a person presses and leaves a picture and a report.
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QDate, QItemSelectionModel, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QDockWidget, QDoubleSpinBox, QLineEdit, QPushButton, QTreeView
from qgis.utils import iface

sys.path.insert(0, os.environ["CLEAR_SCENES_TOOLS"])  # a script given by --code does not know where it lies
from hands import colours, open_dock, press, quit_qgis, table, wait, wait_until

OUTPUT = Path(os.environ["CLEAR_SCENES_OUTPUT"])
FEWEST_COLOURS = 1000  # of a canvas that shows an image


def begin() -> QDockWidget:
    dock = open_dock()
    if "CLEAR_SCENES_AREA" in os.environ:
        kind = dock.findChild(QComboBox, "area_kind")
        kind.setCurrentIndex(kind.findData("typed"))
        kind.activated.emit(kind.currentIndex())
        dock.findChild(QLineEdit, "area_text").setText(os.environ["CLEAR_SCENES_AREA"])
    dock.findChild(QComboBox, "catalog").setCurrentText(os.environ["CLEAR_SCENES_CATALOG"])
    dock.findChild(QDateEdit, "start_date").setDate(QDate(2026, 6, 1))
    dock.findChild(QDateEdit, "end_date").setDate(QDate(2026, 9, 15))
    return dock


def press_through(dock: QDockWidget) -> None:
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
    wait_until(lambda: not canvas.isDrawing() and colours(canvas) >= FEWEST_COLOURS, 60, "the image on the map")
    seconds = time.monotonic() - began
    wait(1.5)  # messages slide in
    iface.mainWindow().grab().save(str(OUTPUT / "clear-scenes.png"))
    report = {
        "qgis": Qgis.version(),
        "searched": len(rows),
        "measured": sum(row["State"] not in ("Not measured", "Waiting") for row in rows),
        "clear": sum(row["State"] == "Clear" for row in rows),
        "not_measured": sum(row["State"] == "Not measured" for row in rows),
        "layers_added": len(QgsProject.instance().mapLayers()),
        "seconds": round(seconds, 2),
    }
    (OUTPUT / "rows.json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    (OUTPUT / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


def choose_latest_clear(view: QTreeView, rows: list[dict[str, str]]) -> None:
    """Select the two latest rows that are clear, to be compared on the map; the newest come first."""
    clear = [number for number, row in enumerate(rows) if row["State"] == "Clear"]
    if not clear:
        raise AssertionError("no clear scene")
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for number in clear[:2]:
        view.selectionModel().select(view.model().index(number, 0), flags)


def main() -> None:
    dock = begin()
    if os.environ["CLEAR_SCENES_PRESS"] != "1":
        return
    try:
        press_through(dock)
    except Exception:
        traceback.print_exc(file=sys.stderr)
        iface.mainWindow().grab().save(str(OUTPUT / "failed.png"))
    quit_qgis()


QTimer.singleShot(0, main)
