"""Parts beside each other where there is room for that, else below each other."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QBoxLayout, QWidget


class TurningRow(QWidget):
    """Lays its parts out anew whenever its width changes."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            row.addWidget(part, 1)

    def minimumSizeHint(self) -> QSize:
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = sum(part.minimumSizeHint().width() for part in self._parts)
        beside += self.layout().spacing() * (len(self._parts) - 1)
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if beside <= self.width() else directions.TopToBottom
        if wanted != self.layout().direction():
            self.layout().setDirection(wanted)
