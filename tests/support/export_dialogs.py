"""The dialogs that save images and download files, filled in as the analyst does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QListWidget,
    QToolButton,
    QWidget,
)

from tests.support.qgis_window import plugin_messages

SAVE = QDialogButtonBox.StandardButton.Save


class ExportMenu:
    """Chosen rows, the entries of the menu that export them, and the message that comes of it."""

    def __init__(self, iface, panel, wait_until, folder: Path) -> None:
        self.iface, self.dock, self.wait_until, self.folder = iface, panel, wait_until, folder

    def choose(self, *dates: str) -> None:
        self.dock.results_view.clearSelection()
        for date in dates:
            self.dock.select(Date=date)

    def open(self, name: str, fill: Callable[[QWidget], object]) -> None:
        """Choose an entry of the menu and do ``fill`` in the dialog that it opens."""
        menu = self.dock.widget.findChild(QToolButton, "more_button").menu()
        menu.aboutToShow.emit()
        (action,) = [one for one in menu.actions() if one.objectName() == name]
        assert action.isEnabled()
        failures = []

        def act() -> None:
            dialog = QApplication.activeModalWidget()
            try:
                fill(dialog)
            except BaseException as error:
                failures.append(error)
                dialog.reject()

        QTimer.singleShot(100, act)
        self.iface.messageBar().clearWidgets()
        action.trigger()
        if failures:
            raise failures[0]

    def end(self, seconds: float = 60) -> str:
        """The plugin's message in the end."""
        self.wait_until(self.messages, seconds, "the message")
        assert not self.dock.widget.findChild(QWidget, "keep_bar").isVisible()
        return self.messages()[0]

    def messages(self) -> list[str]:
        return plugin_messages(self.iface.messageBar())


def content(dialog: QWidget, key: str) -> None:
    box = dialog.findChild(QComboBox, "clip_content")
    box.setCurrentIndex(box.findData(key))


def save(dialog: QWidget) -> None:
    dialog.findChild(QDialogButtonBox).button(SAVE).click()


def download(dialog, *titles: str) -> None:
    files = dialog.findChild(QListWidget, "download_files")
    for row in range(files.count()):
        item = files.item(row)
        item.setCheckState(Qt.CheckState.Checked if item.text() in titles else Qt.CheckState.Unchecked)
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    (start,) = [button for button in buttons if button.text().replace("&", "") == "Download"]
    start.click()
