"""The dock of the plugin that runs, over the map, as the analyst uses it."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate, QItemSelectionModel
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QDockWidget, QDoubleSpinBox, QLabel, QPushButton, QTreeView

from tests.support.qgis_window import press, table

SINGAPORE = QgsRectangle(346300, 139600, 354300, 147600)  # EPSG:32648, around lat 1.2987, lon 103.6549


class Dock:
    """The dock as a person and a script find it: by the names of its widgets."""

    def __init__(self, window) -> None:
        action = window.findChild(QAction, "ClearScenesAction")
        if not action.isChecked():
            action.trigger()
        self.widget = window.findChild(QDockWidget, "ClearScenesDock")

    def __getattr__(self, name: str):
        kinds = {"catalog": QComboBox, "start_date": QDateEdit, "end_date": QDateEdit, "max_cloud": QDoubleSpinBox}
        kinds |= {"progress": QLabel, "find_button": QPushButton, "add_button": QPushButton, "results_view": QTreeView}
        return self.widget.findChild(kinds[name], name)

    @property
    def rows(self) -> list[dict[str, str]]:
        return table(self.results_view)

    def select(self, **wanted: str) -> None:
        """The rows that show these texts, by column."""
        select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number, row in enumerate(self.rows):
            if all(row[title] == text for title, text in wanted.items()):
                index = self.results_view.model().index(number, 0)
                self.results_view.selectionModel().select(index, select)


def find(dock: Dock, wait_until, url: str, start: str, end: str, limit: float) -> list[dict[str, str]]:
    dock.catalog.setCurrentText(url)
    dock.start_date.setDate(QDate.fromString(start, "yyyy-MM-dd"))
    dock.end_date.setDate(QDate.fromString(end, "yyyy-MM-dd"))
    dock.max_cloud.setValue(limit)
    press(dock.find_button)
    wait_until(lambda: dock.find_button.text() == "Find Clear Scenes", 60)
    return dock.rows


def show(iface, area: QgsRectangle, crs: str) -> None:
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(crs))
    iface.mapCanvas().setExtent(area)
    iface.mapCanvas().refresh()
