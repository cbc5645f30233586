"""A column that is scrolled only when each of its parts is as low as it can be, and one of them gave way before."""

from __future__ import annotations

from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget


class ShrinkingLayout(QVBoxLayout):
    """Where a part's height depends on its width, a scroll area asks Qt's own for the height that all would like."""

    _is_asked = False

    def heightForWidth(self, width: int) -> int:
        if self._is_asked:  # by what follows
            return super().heightForWidth(width)
        self._is_asked = True
        try:
            return self.minimumHeightForWidth(width)
        finally:
            self._is_asked = False


class ShrinkingArea(QgsScrollArea):
    """``room_changed`` says how much higher (pixels) it is than its content has to be; less than 0 is scrolled."""

    room_changed = pyqtSignal(int)

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt makes it that of its content."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        content, room = self.widget(), self.maximumViewportSize()
        least = max(content.heightForWidth(room.width()), content.minimumSizeHint().height())
        self.room_changed.emit(room.height() - least)
