"""Drawing where the interface is read from right to left, as in Arabic, Hebrew and Persian."""

from __future__ import annotations

from unicodedata import bidirectional

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QPainter

_DIRECTIONS = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}


def direction_of(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """That of the first letter; ``otherwise`` of what has none."""
    return next((_DIRECTIONS[kind] for kind in map(bidirectional, text) if kind in _DIRECTIONS), otherwise)


def mirror(painter: QPainter, rect: QRect, direction: Qt.LayoutDirection) -> None:
    """From now on draw in ``rect`` (pixels) as in a mirror, where the direction is from right to left. Not for text."""
    if direction == Qt.LayoutDirection.RightToLeft:
        painter.translate(2 * rect.left() + rect.width(), 0)
        painter.scale(-1, 1)
