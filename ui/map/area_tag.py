"""The words "Your area" at the outline on the map."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter

from .canvas import ACCENT

_MARGIN = 4  # pixels around the words


class AreaTag(QgsMapCanvasItem):
    """Hangs on the lower left corner of an outline, or as near as the map has room: messages cover its top."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.text = QCoreApplication.translate("AreaTag", "Your area")
        words = QFontMetricsF(canvas.font()).boundingRect(self.text)
        self._rect = QRectF(0, 0, words.width() + 2 * _MARGIN, words.height() + _MARGIN)
        self._outlined = QgsRectangle()
        self.hide()

    def name(self, outline: QgsGeometry) -> None:
        """Show the words where this outline is in sight; of an empty one nowhere."""
        self._outlined = outline.boundingBox()
        self.updatePosition()

    def updatePosition(self) -> None:
        canvas = self._canvas
        self.setVisible(not self._outlined.isEmpty() and canvas.extent().intersects(self._outlined))
        if self.isVisible():
            corner = canvas.getCoordinateTransform().transform(
                QgsPointXY(self._outlined.xMinimum(), self._outlined.yMinimum())
            )
            x = min(max(corner.x(), 0), canvas.width() - self._rect.width())
            y = min(max(corner.y(), 0), canvas.height() - self._rect.height())
            self.setPos(QPointF(x, y))

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.fillRect(self._rect, ACCENT)
        painter.setFont(self._canvas.font())
        painter.setPen(Qt.GlobalColor.black)
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self.text)
