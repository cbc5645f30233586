"""A script for QGIS (--code): search a catalog, perhaps add what was found, and quit after so many seconds."""

import sys

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDateEdit, QDockWidget, QMessageBox, QPushButton
from qgis.utils import iface

CATALOG, SECONDS = sys.argv[1], float(sys.argv[2])


def begin() -> None:
    iface.newProject()
    crs, canvas = QgsCoordinateReferenceSystem("EPSG:32648"), iface.mapCanvas()
    QgsProject.instance().setCrs(crs)
    canvas.setDestinationCrs(crs)
    canvas.setExtent(QgsRectangle(348_003, 150_007, 350_400, 151_900))
    iface.mainWindow().findChild(QAction, "ClearScenesAction").trigger()
    dock = iface.mainWindow().findChild(QDockWidget, "ClearScenesDock")
    dock.findChild(QComboBox, "catalog").setCurrentText(CATALOG)
    dock.findChild(QDateEdit, "start_date").setDate(QDate(2026, 6, 1))
    dock.findChild(QDateEdit, "end_date").setDate(QDate(2026, 6, 30))
    dock.findChild(QPushButton, "find_button").click()
    QTimer.singleShot(int(900 * SECONDS), dock.findChild(QPushButton, "add_all_button").click)
    QTimer.singleShot(int(1000 * SECONDS), leave)


def say_yes() -> None:
    """QGIS offers to cancel what runs, and then wants to be asked once more; and it asks whether to save."""
    if isinstance(box := QApplication.activeModalWidget(), QMessageBox):
        for choice in (QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Discard):
            if (button := box.button(choice)) is not None:
                button.click()
                QTimer.singleShot(300, iface.actionExit().trigger)
                return


answers = QTimer(interval=50)
answers.timeout.connect(say_yes)


def leave() -> None:
    answers.start()
    print("LEAVING", file=sys.__stderr__, flush=True)
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(500, begin)
