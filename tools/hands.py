"""What a person does in QGIS, for `make run` and for the tests: press, look, wait."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QThreadPool, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QTreeView
from qgis.utils import iface


def table(view: QTreeView) -> list[dict[str, str]]:
    """What the results show, by the columns' titles."""
    model = view.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    return [
        {title: model.index(row, column).data() for column, title in enumerate(titles)}
        for row in range(model.rowCount())
    ]


def press(button: QPushButton) -> None:
    assert button.isEnabled(), f"{button.text()} cannot be pressed"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(8, 8))


def colours(canvas: QgsMapCanvas) -> int:
    """How many colours the rendered map has, among every fourth pixel."""
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
    """Leave QGIS as a person does, without being asked to save.

    QGIS 3.40 has been seen to crash in its own code when a thread of its pool ended while it was quitting (a slot of
    ``QThread::finished`` in libqgis_core): they end before.
    """
    QgsProject.instance().setDirty(False)
    QThreadPool.globalInstance().waitForDone(10_000)
    QTimer.singleShot(0, iface.actionExit().trigger)
