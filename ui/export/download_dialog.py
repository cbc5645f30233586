"""The dialog of Download: which files of the chosen scenes, and into which folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.bridge.export.file_jobs import DownloadJob
from ...core.stac.acquisitions import Acquisition
from ...core.storage.file_names import asset_names
from ..common.accessible import name_whole
from ..common.deleting import can_be_deleted
from ..common.settings import read_folder, write_folder
from .asset_titles import ALL, asset_title, distinct


class DownloadDialog(QDialog):
    """Offers the files that the scenes have; ``jobs()`` are those that were chosen, once it was accepted.

    A copy of a scene that has a file too stands in where that cannot be had.
    """

    def __init__(self, acquisitions: Sequence[Acquisition], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        found = [(one, scene) for one in acquisitions for scene in one.scenes]
        self._scenes = [scene for _, scene in found]
        self._copies = {scene: one.copies(scene) for one, scene in found}
        self.setWindowTitle(self.tr("Download"))
        self.setObjectName("download_assets")
        self.assets = QListWidget(objectName="download_files")
        self.folder = QgsFileWidget(objectName="download_folder")
        self.note = QLabel(objectName="download_note", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, objectName="download_buttons")
        self.start = self.buttons.addButton(self.tr("Download"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._offer()
        self._lay_out()
        self.assets.itemChanged.connect(self._judge)
        self.folder.fileChanged.connect(self._judge)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()
        can_be_deleted(self)

    def jobs(self) -> list[DownloadJob]:
        """One for each file that is ticked and that a scene has."""
        folder = Path(self.folder.filePath())
        items = (self.assets.item(row) for row in range(self.assets.count()))
        ticked = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]
        found = [(scene, asset) for scene in self._scenes for asset in ticked if scene.asset(asset)]
        copies = {(scene, asset): [one for one in self._copies[scene] if one.asset(asset)] for scene, asset in found}
        files = [*found, *((copy, asset) for (_, asset), some in copies.items() for copy in some)]
        names = iter(asset_names([(scene, scene.asset(asset) or "") for scene, asset in files]))
        paths = [folder / next(names) for _ in found]
        return [
            DownloadJob(scene, asset, path, tuple((copy, folder / next(names)) for copy in copies[scene, asset]))
            for (scene, asset), path in zip(found, paths, strict=True)
        ]

    def _offer(self) -> None:
        product = self._scenes[0].product
        for asset in distinct(ALL, product):
            if any(scene.asset(asset) for scene in self._scenes):
                item = QListWidgetItem(asset_title(asset, product), self.assets)
                item.setData(Qt.ItemDataRole.UserRole, asset)
                is_usual = asset in ("visual", "scl")  # without the latter no cloud of the folder is measured later
                item.setCheckState(Qt.CheckState.Checked if is_usual else Qt.CheckState.Unchecked)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(read_folder() or QgsProject.instance().homePath() or str(Path.home()))

    def _lay_out(self) -> None:
        self.assets.setAccessibleName(self.tr("Files"))
        name_whole(self.folder, self.tr("Folder"))
        self.assets.setMaximumHeight(self.assets.sizeHintForRow(0) * (self.assets.count() + 1))
        form = QFormLayout()
        form.addRow(self.tr("Files"), self.assets)
        form.addRow(self.tr("Folder"), self.folder)
        hint = QLabel(
            self.tr(
                "Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is "
                "cut off or cancelled is kept, and goes on when you download it again."
            ),
            wordWrap=True,
        )
        outer = QVBoxLayout(self)
        outer.addLayout(form)
        outer.addWidget(hint)
        outer.addWidget(self.note)
        outer.addWidget(self.buttons)
        self.setMinimumWidth(460)

    def _judge(self) -> None:
        count = len(self.jobs())
        if not count:
            self.note.setText(self.tr("Choose at least one file."))
        elif not self.folder.filePath().strip():
            self.note.setText(self.tr("Choose a folder."))
        else:
            self.note.setText(self.tr("%n file(s), scenes: {scenes}.", "", count).format(scenes=len(self._scenes)))
        self.start.setEnabled(bool(count and self.folder.filePath().strip()))

    def _accept(self) -> None:
        write_folder(self.folder.filePath())
        self.accept()
