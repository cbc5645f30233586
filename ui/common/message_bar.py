"""Messages over the map, in plain text: of ours one that stays at a time, and one that passes."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QPushButton

_SECONDS = {Qgis.MessageLevel.Success: 5, Qgis.MessageLevel.Info: 15}  # warnings and errors stay


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
        self._stay(text, Qgis.MessageLevel.Warning)

    def error(self, text: str, try_again: Callable[[], None]) -> None:
        self._stay(text, Qgis.MessageLevel.Critical)
        button = QPushButton(QCoreApplication.translate("Messages", "Try Again"), objectName="try_again")
        button.clicked.connect(lambda: try_again())
        self._staying.layout().addWidget(button)

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

    def _shown(self, text: str, level: Qgis.MessageLevel) -> QgsMessageBarItem:
        title = QCoreApplication.translate("Messages", "Clear Scenes")
        item = self._bar.createMessage(title, escape(text))  # the bar reads rich text
        self._bar.pushWidget(item, level, _SECONDS.get(level, 0))
        return item

    def _remove(self, item: QgsMessageBarItem | None) -> None:
        if item is not None and item in self._bar.items():
            self._bar.popWidget(item)
