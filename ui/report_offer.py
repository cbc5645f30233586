"""Copy Report: the entry of the dock's menu that puts a report for others on the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import pluginMetadata

from ..core.bridge.diagnostics.report import format_report
from .common.message_bar import Messages
from .dock import ClearScenesDock


class ReportOffer(QObject):
    """Adds Copy Report to the dock's menu."""

    def __init__(self, iface: QgisInterface, dock: ClearScenesDock, errors: Iterable[str]) -> None:
        """``errors``: the last ones of the log, whenever it is asked."""
        super().__init__(dock)
        self._dock, self._errors = dock, errors
        self._messages = Messages(iface.messageBar())
        copy = QAction(self.tr("Copy Report"), self, objectName="copy_report")
        copy.triggered.connect(self._copy)
        dock.results.more_button.menu().addAction(copy)

    def teardown(self) -> None:
        self._messages.clear()

    def _copy(self) -> None:
        dock = self._dock
        report = format_report(_version(), dock.form.chosen_catalog(), asdict(dock.choices()), self._errors)
        QApplication.clipboard().setText(report)
        self._messages.success(self.tr("The report is copied. Paste it where you ask for help."))


def _version() -> str:
    """The plugin's, whatever its folder is called."""
    return str(pluginMetadata(__name__.partition(".")[0], "version"))
