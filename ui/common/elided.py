"""Text that is shown from its front: what lacks room ends in "…". A number cut at its front would be another number."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QRect, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QStyle, QStyleOptionComboBox, QStylePainter

from .direction import direction_of


def draw_text(
    painter: QPainter, room: QRect | QRectF, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    """Draw one line in ``room`` (pixels), in the middle of its height and at one ``side`` of it.

    Left is right where the painter's layout is from right to left; the text itself runs as its letters do.
    """
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    direction = painter.layoutDirection()
    side = QStyle.visualAlignment(direction, side) | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(direction_of(text, direction))
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    painter.setLayoutDirection(direction)


class FrontShown(QObject):
    """From now on the front of a long text is seen whenever nobody types there; Qt shows its end.

    It belongs to the box: what belongs to a line edit made by Qt alone is collected as garbage.
    """

    def __init__(self, box: QComboBox | QLineEdit) -> None:
        super().__init__(box)
        self._edit.cursorPositionChanged.connect(self._on_cursor_moved)  # by each text that is set
        self._edit.editingFinished.connect(self._show)
        self._show()

    @property
    def _edit(self) -> QLineEdit:
        box = self.parent()
        return box.lineEdit() if isinstance(box, QComboBox) else box

    def _on_cursor_moved(self) -> None:
        """Keys may come without the focus, as of a screen reader: what is typed stays in its order."""
        if not (self._edit.isModified() or self._edit.hasSelectedText()):
            self._show()

    def _show(self) -> None:
        if not self._edit.hasFocus():
            self._edit.setCursorPosition(0)


class ElidedLabel(QLabel):
    """One line of plain text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_text(painter, self.contentsRect(), self.text())
        painter.end()


class ElidedComboBox(QComboBox):
    """Qt's own clips what is chosen where it ends, which may be within a number."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = field.width() - 2  # which the style leaves beside the text
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
