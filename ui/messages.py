"""Messages over the map: one of ours at a time, in plain text."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QPushButton

_SECONDS = {Qgis.MessageLevel.Success: 5, Qgis.MessageLevel.Info: 15}  # warnings and errors stay


class Messages:
    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar
        self._item: QgsMessageBarItem | None = None

    def success(self, text: str) -> None:
        self._show(text, Qgis.MessageLevel.Success)

    def info(self, text: str) -> None:
        self._show(text, Qgis.MessageLevel.Info)

    def warning(self, text: str) -> None:
        self._show(text, Qgis.MessageLevel.Warning)

    def error(self, text: str, try_again: Callable[[], None]) -> None:
        self._show(text, Qgis.MessageLevel.Critical)
        button = QPushButton(QCoreApplication.translate("Messages", "Try Again"), objectName="try_again")
        button.clicked.connect(lambda: try_again())
        self._item.layout().addWidget(button)

    def clear(self) -> None:
        """Take ours away, if it is still there."""
        if self._item is not None and self._item in self._bar.items():
            self._bar.popWidget(self._item)
        self._item = None

    def _show(self, text: str, level: Qgis.MessageLevel) -> None:
        self.clear()
        title = QCoreApplication.translate("Messages", "Clear Scenes")
        self._item = self._bar.createMessage(title, escape(text))  # the bar reads rich text
        self._bar.pushWidget(self._item, level, _SECONDS.get(level, 0))
