"""The newcomer's path, from the toolbar to a clear image on the map: how many clicks, and what has to be understood."""

from __future__ import annotations

import re

import pytest
import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, QPoint, Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton, QToolBar, QWidget

from clear_scenes.ui.dock import ClearScenesDock
from tests.support.dock import SINGAPORE, Dock, show
from tests.support.qgis_window import colors, wait

# What somebody who has never heard of the archives' formats and protocols cannot know.
JARGON = re.compile(r"\b(STAC|SCL|COG|GeoTIFF|AOI|API|JSON|href|asset|item|collection|datatake|baseline)s?\b", re.I)


class Clicks:
    """Every click of the mouse is one of these, and they are counted."""

    def __init__(self) -> None:
        self.count = 0

    def on(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        self.count += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))


@pytest.fixture
def newcomer(iface, sample):
    """A dock that nobody has used. The catalog is the simulated one, and its images end in 2026."""
    assert qgis.utils.reloadPlugin("clear_scenes")
    iface.newProject()
    show(iface, SINGAPORE, "EPSG:32648")
    wait(0.5)
    dock = iface.mainWindow().findChild(QDockWidget, "ClearScenesDock")
    dock.hide()
    dock.form.catalog.setCurrentText(sample.url)
    dock.form.start_date.setDate(QDate(2026, 6, 1))
    dock.form.end_date.setDate(QDate(2026, 9, 15))
    dock.form.max_cloud.setValue(10)
    yield dock
    QgsProject.instance().clear()


def test_a_clear_image_is_two_clicks_away(newcomer: ClearScenesDock, iface, wait_until):
    clicks = Clicks()
    action = iface.mainWindow().findChild(QAction, "ClearScenesAction")
    (bar,) = [bar for bar in iface.mainWindow().findChildren(QToolBar) if action in bar.actions()]
    clicks.on(bar.widgetForAction(action))
    wait_until(newcomer.isVisible, 5)
    clicks.on(newcomer.findChild(QPushButton, "latest_button"))
    wait_until(lambda: QgsProject.instance().mapLayers(), 60, "a layer")
    assert clicks.count == 2  # three are allowed
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name().startswith("2026-09-11 · ")  # the latest that is clear
    canvas = iface.mapCanvas()
    wait_until(lambda: not canvas.isDrawing() and colors(canvas) >= 1000, 60, "the image on the map")


def test_choosing_oneself_takes_three_after_the_dock_is_open(newcomer: ClearScenesDock, iface, wait_until):
    clicks, dock = Clicks(), Dock(iface.mainWindow())
    clicks.on(dock.find_button)
    wait_until(lambda: dock.find_button.text() == "Find Clear Scenes" and dock.rows, 60)
    view = dock.results_view
    clear = next(number for number, row in enumerate(dock.rows) if row["State"] == "Clear")
    place = view.visualRect(view.model().index(clear, 1)).center()
    clicks.count += 1
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    clicks.on(dock.add_button)
    wait_until(lambda: QgsProject.instance().mapLayers(), 60, "a layer")
    assert clicks.count == 3


def test_no_text_of_the_dock_needs_to_be_learned(newcomer: ClearScenesDock, iface, wait_until):
    dock = Dock(iface.mainWindow())
    dock.find_button.click()
    wait_until(lambda: dock.find_button.text() == "Find Clear Scenes" and dock.rows, 60)
    shown = []
    for widget in newcomer.findChildren(QWidget):
        if widget.isVisibleTo(newcomer):
            texts = (getattr(widget, name, None) for name in ("text", "title", "placeholderText"))
            shown += [text() for text in texts if callable(text)]
    shown += [title for row in dock.rows for title in row]
    assert len([text for text in shown if text]) > 20
    assert [text for text in shown if JARGON.search(text)] == []
