"""Messages over the map, in plain text: of ours one that stays at a time, and one that passes."""

from __future__ import annotations

import math
from collections.abc import Callable
from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QPushButton, QTextEdit

from .wording import tooltip

# QGIS keeps in its log what has passed. Errors stay, for what can be done about them.
SECONDS = {Qgis.MessageLevel.Success: 5, Qgis.MessageLevel.Info: 15, Qgis.MessageLevel.Warning: 60}


class Messages:
    """Shows messages in QGIS's message bar. Each owner makes its own and clears no other's."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar
        self._staying: QgsMessageBarItem | None = None
        self._passing: QgsMessageBarItem | None = None

    def success(self, text: str) -> None:
        self._pass(text, Qgis.MessageLevel.Success)

    def info(self, text: str) -> None:
        self._pass(text, Qgis.MessageLevel.Info)

    def warning(self, text: str) -> None:
        """Of something that is over in a while, or that ``clear`` removes once it is no longer so."""
        self._stay(text, Qgis.MessageLevel.Warning)

    def error(self, text: str, try_again: Callable[[], None]) -> None:
        self._stay(text, Qgis.MessageLevel.Critical)
        self._add_button("try_again", QCoreApplication.translate("Messages", "Try Again"), try_again)

    def offer(self, text: str, title: str, do: Callable[[], None]) -> None:
        """Good news that stays until it is closed, or its button is pressed, which does what can be done with it."""
        self.clear()
        self._staying = self._shown(text, Qgis.MessageLevel.Success, stays=True)
        self._add_button("offer", title, lambda: (self.clear(), do()))

    @property
    def stays(self) -> bool:
        """Whether one is there that stays."""
        return self._staying is not None and self._staying in self._bar.items()

    def clear(self) -> None:
        """Remove ours, if they are still there."""
        for item in (self._staying, self._passing):
            self._remove(item)
        self._staying = self._passing = None

    def _stay(self, text: str, level: Qgis.MessageLevel) -> None:
        self.clear()
        self._staying = self._shown(text, level)

    def _pass(self, text: str, level: Qgis.MessageLevel) -> None:
        """Over what stays: that comes to sight again."""
        self._remove(self._passing)
        self._passing = self._shown(text, level)

    def _shown(self, text: str, level: Qgis.MessageLevel, stays: bool = False) -> QgsMessageBarItem:
        item = _OneLine(QCoreApplication.translate("Messages", "Clear Scenes"), text)
        self._bar.pushWidget(item, level, 0 if stays else SECONDS.get(level, 0))
        return item

    def _add_button(self, name: str, title: str, do: Callable[[], object]) -> None:
        button = QPushButton(title, objectName=name)
        button.clicked.connect(lambda: do())
        self._staying.layout().addWidget(button)

    def _remove(self, item: QgsMessageBarItem | None) -> None:
        if item is not None and item in self._bar.items():
            self._bar.popWidget(item)


class _OneLine(QgsMessageBarItem):
    """What lacks room is elided: the bar is one line high. The whole is the tooltip, and what is heard."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title, escape(text))  # the bar reads rich text
        self._whole = text
        self.setToolTip(tooltip(text))
        self.setAccessibleDescription(text)
        self._line = self.findChild(QTextEdit)
        self._line.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit(event.size().width())
        return super().eventFilter(watched, event)

    def _fit(self, room: int) -> None:
        bold = self._line.font()
        bold.setBold(True)
        title = QFontMetrics(bold).horizontalAdvance(f"{self.title()}: ")
        room -= title + 2 * math.ceil(self._line.document().documentMargin())
        shown = self._line.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if escape(shown) != self.text():
            self.setText(escape(shown))
