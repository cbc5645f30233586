"""The map tool for choosing results: it tells clicks and double clicks; dragging moves the map as the pan tool does."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication


class SceneTool(QgsMapToolPan):
    """Emits ``clicked``, ``double_clicked``, and ``left`` where the Escape key gives the map back."""

    clicked = pyqtSignal(QgsPointXY, QPoint)  # on the map, and on the canvas
    double_clicked = pyqtSignal(QgsPointXY)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._cursor = QgsApplication.getThemeCursor(QgsApplication.Cursor.Select)
        self.setCursor(self._cursor)
        self._pressed: QPoint | None = None
        self._drags = False

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self._pressed = event.pos() if event.button() == Qt.MouseButton.LeftButton else None
        self._drags = False
        super().canvasPressEvent(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._pressed is not None and not self._drags:
            self._drags = (event.pos() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._drags:
            super().canvasMoveEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self._drags:
            self._drags = False
            super().canvasReleaseEvent(event)
        elif pressed is not None:  # the pan tool would move the map to a click
            self.canvas().setCursor(self._cursor)
            self.clicked.emit(event.mapPoint(), event.pos())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)
