"""What a person does in QGIS, for `make run`, `make pictures` and the tests: open, press, look, wait."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QDockWidget, QTextEdit, QTreeView, QWidget
from qgis.utils import iface

AREA = QgsRectangle(345000, 138000, 355500, 149200)  # of EPSG:32648, around lat 1.2987, lon 103.6549


class Heartbeat:
    """The longest time in seconds between two beats of a timer of the main thread, and the most work of its own."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self.most_work, self._worked = 0.0, time.thread_time()
        self._timer = QTimer(interval=2)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.most_work, self._worked = max(self.most_work, worked - self._worked), worked

    def __enter__(self) -> Heartbeat:
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()


def open_dock() -> QDockWidget:
    """QGIS as the person meets it: the map over the simulated ground, the dock open beside it."""
    take_window()
    return show_dock()


def take_window() -> None:
    """An empty project, in a window that has the display and the keyboard to itself."""
    window = iface.mainWindow()
    window.setGeometry(window.screen().availableGeometry())
    window.activateWindow()  # a bare virtual display has nobody who does, and keys go to the active window
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
    iface.newProject()  # in place of the welcome page
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32648"))
    wait(0.5)


def show_dock() -> QDockWidget:
    window = iface.mainWindow()
    window.findChild(QAction, "ClearScenesAction").trigger()
    wait(1)  # until the dock has taken its room from the map
    iface.mapCanvas().setExtent(AREA)
    wait(0.5)
    return window.findChild(QDockWidget, "ClearScenesDock")


def table(view: QTreeView) -> list[dict[str, str]]:
    """What the results show, by the columns' titles."""
    model = view.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    return [
        {title: model.index(row, column).data() for column, title in enumerate(titles)}
        for row in range(model.rowCount())
    ]


def messages(bar: QgsMessageBar) -> list[str]:
    """What is said in the message bar, newest first; of what is elided there, the whole, which its tooltip says."""
    return [
        f"{item.title()}: {item.accessibleDescription()}" if item.accessibleDescription() else text.toPlainText()
        for item in bar.items()
        for text in item.findChildren(QTextEdit)
    ]


def plugin_messages(bar: QgsMessageBar) -> list[str]:
    """What the plugin says there; QGIS says which tasks ended."""
    return [text for text in messages(bar) if text.startswith("Clear Scenes")]


def press(button: QAbstractButton) -> None:
    assert button.isEnabled(), f"{button.text()} cannot be pressed"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))


def tab_stops(dock: QDockWidget) -> list[QWidget]:
    """What Tab reaches in the dock, as it is shown now, in its order."""
    first = widget = dock.findChild(QWidget, "fold_line")
    stops: list[QWidget] = []
    while True:
        reachable = bool(int(widget.focusPolicy()) & int(Qt.FocusPolicy.TabFocus))
        if reachable and widget.isVisibleTo(dock) and widget.isEnabled() and dock.isAncestorOf(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            return stops


def colors(canvas: QgsMapCanvas) -> int:
    """How many colors the rendered map has, among every fourth pixel."""
    image = canvas.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)})


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        wait(0.05)


def quit_qgis() -> None:
    """Leave QGIS as a person does, without being asked to save."""
    QgsProject.instance().setDirty(False)
    tasks = QgsApplication.taskManager()
    tasks.cancelAll()
    end = time.monotonic() + 60
    while tasks.countActiveTasks() and time.monotonic() < end:  # else it asks about those that run
        wait(0.05)
    QTimer.singleShot(0, iface.actionExit().trigger)
