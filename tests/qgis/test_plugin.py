"""The plugin comes and goes in the running program, and leaves nothing behind."""

from __future__ import annotations

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.gui import QgsGui, QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QDate, QEvent, QThread
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QDockWidget, QLabel, QPushButton, QTreeView

NAME = "clear_scenes"
DOCK = "ClearScenesDock"


def traces(iface) -> dict[str, int]:
    """All that a person could still see, or that could still run, of the plugin."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = iface.mainWindow()
    return {
        "docks": len(window.findChildren(QDockWidget, DOCK)),
        "actions": len(window.findChildren(QAction, "ClearScenesAction")),
        "menus": len([one for one in iface.pluginMenu().actions() if one.text().replace("&", "") == "Clear Scenes"]),
        "providers": sum(one.id() == "clearscenes" for one in QgsApplication.processingRegistry().providers()),
        "browser": sum(one.name() == "clear_scenes" for one in QgsGui.dataItemGuiProviderRegistry().providers()),
        "outlines": sum(isinstance(item, QgsRubberBand) for item in iface.mapCanvas().scene().items()),
        "footprints": sum(type(item).__name__ == "FootprintLines" for item in iface.mapCanvas().scene().items()),
        "threads": sum(
            one.isRunning() and "clear-scenes" in one.objectName()
            for one in QCoreApplication.instance().findChildren(QThread)
        ),
    }


def test_loads_and_unloads_twice(iface):
    assert qgis.utils.reloadPlugin(NAME)  # other tests have used it
    loaded = traces(iface)
    assert loaded == {
        "docks": 1,
        "actions": 1,
        "menus": 1,
        "providers": 1,
        "browser": 1,
        "outlines": loaded["outlines"],
        "footprints": 1,
        "threads": 0,
    }
    nothing = {**dict.fromkeys(loaded, 0), "outlines": loaded["outlines"] - 2}  # QGIS has some of its own
    for _ in range(2):
        assert qgis.utils.unloadPlugin(NAME)
        assert NAME not in qgis.utils.active_plugins
        assert traces(iface) == nothing
        assert qgis.utils.loadPlugin(NAME)
        assert qgis.utils.startPlugin(NAME)
        assert traces(iface) == loaded


def test_the_action_opens_and_closes_the_dock(iface):
    action = iface.mainWindow().findChild(QAction, "ClearScenesAction")
    dock = iface.mainWindow().findChild(QDockWidget, DOCK)
    dock.hide()
    assert action.isCheckable()
    assert not action.icon().isNull()
    action.trigger()
    assert dock.isVisible()
    assert action.isChecked()
    action.trigger()
    assert not dock.isVisible()
    assert not action.isChecked()


def test_processing_alone_needs_no_window():
    assert qgis.utils.unloadPlugin(NAME)
    import clear_scenes

    plugin = clear_scenes.classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("clearscenes") is not None
    plugin.unload()
    assert QgsApplication.processingRegistry().providerById("clearscenes") is None


@pytest.fixture
def open_dock(iface, sample):
    """Over the simulated ground, with the catalog's address typed in."""
    iface.newProject()  # in place of the welcome page, which hides the map
    crs = QgsCoordinateReferenceSystem("EPSG:32648")
    QgsProject.instance().setCrs(crs)
    canvas = iface.mapCanvas()
    canvas.setDestinationCrs(crs)
    canvas.setExtent(QgsRectangle(346_300, 139_600, 354_300, 147_600))
    dock = iface.mainWindow().findChild(QDockWidget, DOCK)
    dock.show()
    dock.findChild(QComboBox, "catalog").setCurrentText(sample.url)
    dock.findChild(QDateEdit, "start_date").setDate(QDate(2026, 1, 1))
    dock.findChild(QDateEdit, "end_date").setDate(QDate(2026, 12, 1))
    yield dock
    iface.messageBar().clearWidgets()
    QgsProject.instance().clear()
    QgsSettings().remove("plugins/clear_scenes")


def test_one_button_finds_clear_scenes(open_dock, wait_until):
    button = open_dock.findChild(QPushButton, "find_button")
    button.click()
    assert button.text() == "Cancel"
    wait_until(lambda: button.text() == "Find Clear Scenes", 30)
    model = open_dock.findChild(QTreeView, "results_view").model()
    states = [model.index(row, 4).data() for row in range(model.rowCount())]
    assert {"Clear", "Cloudy"} <= set(states)
    assert "Waiting" not in states
    said = open_dock.findChild(QLabel, "progress").text()
    assert said.startswith(f"{sum(s != 'Not measured' for s in states)} of {len(states)} measured, ")
    assert f", {states.count('Clear')} clear." in said


def test_unloading_in_the_middle_of_a_search_ends_it(iface, open_dock, sample, wait_until):
    sample.stall("SCL")
    sample.stall("scl")
    open_dock.findChild(QPushButton, "find_button").click()
    model = open_dock.findChild(QTreeView, "results_view").model()
    wait_until(lambda: model.rowCount(), 20)
    assert qgis.utils.unloadPlugin(NAME)
    left = traces(iface)
    assert (left["docks"], left["threads"]) == (0, 0)
    wait_until(lambda: not QgsApplication.taskManager().activeTasks(), 5)
