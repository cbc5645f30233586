"""Buttons that may be narrower than their text: it ends in "…" then, and is whole in the tooltip."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QHelpEvent, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QToolTip,
)


class _ElidedButton:
    """A button that may be narrower than its text, which is elided then and heads its tooltip."""

    least_letters = 4  # of the text that are seen in any case

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **properties)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def take_all(self) -> None:
        """Of the room that others leave."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown_text(self) -> str:
        """What there is room for beside the style's frame, sign and icon."""
        metrics, text = self.fontMetrics(), self.text()
        lacking = self.sizeHint().width() - self.width()
        if lacking <= 0:
            return text
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, metrics.horizontalAdvance(text) - lacking)
        return "" if shown == "…" else shown

    def minimumSizeHint(self) -> QSize:
        """An icon says enough by itself."""
        hint, wide = self.sizeHint(), self.fontMetrics().horizontalAdvance
        least = "" if not self.icon().isNull() else self.text()[: self.least_letters] + "…"
        return QSize(hint.width() - max(0, wide(self.text()) - wide(least)), hint.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.shown_text != self.text():
            QToolTip.showText(event.globalPos(), f"<qt><p>{escape(self.text())}</p></qt>{self.toolTip()}", self)
            return True
        return super().event(event)


class ElidedPushButton(_ElidedButton, QPushButton):
    """A push button with an elided text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text
        _paint(self, QStyle.ControlElement.CE_PushButton, option)


class ElidedCheckBox(_ElidedButton, QCheckBox):
    """A check box with an elided text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text
        _paint(self, QStyle.ControlElement.CE_CheckBox, option)


def _paint(widget: QPushButton | QCheckBox, element: QStyle.ControlElement, option: QStyleOptionButton) -> None:
    painter = QStylePainter(widget)
    painter.drawControl(element, option)
    painter.end()


class ElidedToolButton(_ElidedButton, QToolButton):
    """A tool button with an elided text; with an icon it may be without."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = self.shown_text
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()
