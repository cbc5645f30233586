"""Text that is shown from its front: what lacks room ends in "…". A number cut at its front would be another number."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionGroupBox,
    QStylePainter,
)

from .direction import direction_of
from .wording import tooltip


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
    """One line of plain text; the whole of it is its tooltip."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(tooltip(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_text(painter, self.contentsRect(), self.text())
        painter.end()


class ElidedParagraph(ElidedLabel):
    """Plain text in as many lines as there is room for, one in any case; the last of them is elided."""

    def __init__(self, name: str) -> None:
        super().__init__(objectName=name, textFormat=Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(0, max(1, len(self._lines())) * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        lines, high = self._lines(), self.fontMetrics().lineSpacing()
        most = max(1, self.height() // high)
        if len(lines) > most:
            lines[most - 1 :] = [" ".join(lines[most - 1 :])]
        top = max(0, self.height() - len(lines) * high) // 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for number, line in enumerate(lines):
            draw_text(painter, QRect(0, top + number * high, self.width(), high), line)
        painter.end()

    def _lines(self) -> list[str]:
        """As they are broken at the present width."""
        lines: list[str] = []
        for paragraph in self.text().splitlines():
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(_WRAPPED)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(1, self.width()))
                lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].strip())
            layout.endLayout()
        return lines


_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


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


class ElidedGroupBox(QgsCollapsibleGroupBox):
    """Its title has the room that its width leaves; the whole of it is its tooltip."""

    _whole = ""

    def show_title(self, text: str) -> None:
        self._whole = text
        self.setToolTip(tooltip(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        option = QStyleOptionGroupBox()
        self.initStyleOption(option)
        label = self.style().subControlRect(
            QStyle.ComplexControl.CC_GroupBox, option, QStyle.SubControl.SC_GroupBoxLabel, self
        )
        room = self.width() - label.left() - 8  # as much as the frame takes at the end
        self.setTitle(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
