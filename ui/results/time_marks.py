"""The marks of the time line: one shape for each state, so that nobody needs the colors to tell them apart."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QLineF, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPixmap, QPolygonF

from .rows import State

HALF = 5  # pixels from the middle of a mark to its edge
_SIDE = 2 * HALF + 1
# As the states' icons: they are seen on light and on dark.
CLEAR, _LOW_COVERAGE, _NOT_MEASURED = QColor("#2e9e5b"), QColor("#c98a1b"), QColor("#d9822b")


def faded(ink: QColor, opacity: float) -> QColor:
    color = QColor(ink)
    color.setAlphaF(opacity)
    return color


def mark_of(state: State, palette: QPalette, pixel_ratio: float) -> QPixmap:
    """A filled disc (clear), a hollow one (cloudy), a diamond (low coverage), a cross (not measured), a tick (waiting).

    Its middle is that of its middle pixel.
    """
    side = math.ceil(_SIDE * pixel_ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    ink, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(_SIDE / 2, _SIDE / 2)
    painter.setBrush(ground)
    if state is State.CLEAR:
        painter.setPen(QPen(ground, 1))
        painter.setBrush(CLEAR)
        painter.drawEllipse(QPointF(), 4.5, 4.5)
    elif state is State.CLOUDY:
        painter.setPen(QPen(faded(ink, 0.7), 1.2))
        painter.drawEllipse(QPointF(), 3, 3)
    elif state is State.LOW_COVERAGE:
        painter.setPen(QPen(_LOW_COVERAGE, 1.4))
        painter.drawPolygon(QPolygonF([QPointF(0, -4), QPointF(4, 0), QPointF(0, 4), QPointF(-4, 0)]))
    elif state is State.NOT_MEASURED:
        painter.setPen(QPen(_NOT_MEASURED, 1.6))
        painter.drawLines([QLineF(-3, -3, 3, 3), QLineF(-3, 3, 3, -3)])
    else:
        painter.setPen(QPen(faded(ink, 0.45), 1))
        painter.drawLine(QLineF(-3, 0, 3, 0))
    painter.end()
    return pixmap
