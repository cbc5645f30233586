"""Choosing a file or a folder of this machine as the catalog."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDir, pyqtSignal
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from ..common.file_dialogs import usual_folder
from ..common.settings import write_folder
from ..common.wording import tooltip


class FromFile(QToolButton):
    """The button beside the catalogs. ``chosen`` is emitted with a path, which stands for a catalog."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, text="…", objectName="catalog_from_file")
        self.setAccessibleName(self.tr("From File or Folder…"))
        self.setToolTip(
            tooltip(
                self.tr(
                    "Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of "
                    "downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS."
                )
            )
        )
        menu = QMenu(self)
        file = QAction(self.tr("From File…"), menu, objectName="catalog_from_one_file")
        folder = QAction(self.tr("From Folder…"), menu, objectName="catalog_from_folder")
        menu.addActions([file, folder])
        file.triggered.connect(self._ask_file)
        folder.triggered.connect(self._ask_folder)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _ask_file(self) -> None:
        kinds = self.tr("STAC items or Sentinel-2 products") + " (*.json *.geojson *.parquet *.geoparquet *.zip)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Catalog from File"), usual_folder(), kinds)
        self._take(path)

    def _ask_folder(self) -> None:
        self._take(QFileDialog.getExistingDirectory(self, self.tr("Catalog from Folder"), usual_folder()))

    def _take(self, path: str) -> None:
        if path:
            path = QDir.toNativeSeparators(path)
            write_folder(path)
            self.chosen.emit(path)
