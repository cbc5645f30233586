"""The dock as a person uses it: typed into, pressed, and read; only the network is made up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from clear_scenes.ui.common.settings import offered_catalogs
from clear_scenes.ui.dock import ClearScenesDock
from clear_scenes.ui.dock_controller import DockController
from tests.qgis.made_up import acquisition, made_up_services
from tests.support.qgis_window import plugin_messages

UTM_33 = QgsCoordinateReferenceSystem("EPSG:32633")


class Person:
    """Finds things by their object names, as scripts do, and reads what is shown."""

    def __init__(self, iface, dock) -> None:
        self.iface, self.dock = iface, dock
        services = made_up_services()
        self.finder, self.loader = services.finder, services.loader
        self.fewest_finder, self.picture_finder = services.dates_finder, services.pictures
        self.place_finder, self.page_pictures = services.places, services.page_pictures
        self.ground_finder = services.ground
        self.watches = services.watches
        self.years_finder, self.looks_maker = services.years, services.clear_looks
        self.series_finder, self.change_maker = services.series, services.changes
        self.look_finder, self.opinion_finder = services.looks, services.opinions
        self.controller = DockController(iface, dock, services)

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
        return plugin_messages(self.iface.messageBar())

    def search(self, *scenes) -> None:
        self.press("find_button")
        self.finder.found.emit([acquisition(one) for one in scenes])


def entry(person, name: str):
    """An entry of the menu as it is shown."""
    menu = person.get(QToolButton, "more_button").menu()
    menu.aboutToShow.emit()
    (found,) = [action for action in menu.actions() if action.objectName() == name]
    return found


def choose(person, name: str) -> None:
    action = entry(person, name)
    assert action.isEnabled()
    action.trigger()


def bands(iface) -> list[QgsRubberBand]:
    return [item for item in iface.mapCanvas().scene().items() if isinstance(item, QgsRubberBand)]


# Asking


@contextmanager
def somebody(iface) -> Iterator[Person]:
    """A person before a fresh dock, the map over 12 by 9.4 km."""
    iface.newProject()  # in place of the welcome page
    QgsSettings().remove("plugins/clear_scenes")
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
    one.controller.teardown()
    dock.deleteLater()
    QgsProject.instance().clear()
    QgsSettings().remove("plugins/clear_scenes")
