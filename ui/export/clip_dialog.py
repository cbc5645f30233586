"""The dialog of Save Clipped: what is saved of the chosen images, in which CRS, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsCheckableComboBox, QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ...core.area.area import Area
from ...core.bridge.area.operations import text_of_crs
from ...core.bridge.export.clipping import ClipRequest, Content, about_bytes, check_size
from ...core.bridge.layers.styles import title_of
from ...core.classification.verdict import Limits
from ...core.errors.base import ClearScenesError
from ...core.measuring.measurement import Measurement
from ...core.storage.file_names import image_names
from ..common.accessible import name_whole
from ..common.deleting import can_be_deleted
from ..common.settings import read_folder, write_folder
from ..common.wording import core_text, tooltip
from .asset_titles import REFLECTANCE, asset_title, distinct

_BANDS = "bands"
_STYLES = ("true_color", "ndvi", "ndwi", "scl")
_FIRST_BANDS = ("blue", "green", "red", "nir")


@dataclass(frozen=True)
class ClipChoice:
    """What was chosen: a request for each image, and whether the files are added to the map."""

    requests: tuple[ClipRequest, ...]
    adds_layers: bool


class SaveClippedDialog(QDialog):
    """Says how large the files will be; ``choice()`` is what was chosen, once it was accepted."""

    def __init__(
        self,
        chosen: Sequence[Measurement],
        area: Area,
        limits: Limits,
        hides_clouds: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen, self._area, self._limits = list(chosen), area, limits
        self.setWindowTitle(self.tr("Save Clipped"))
        self.setObjectName("save_clipped")
        self.content = QComboBox(objectName="clip_content")
        self.bands = QgsCheckableComboBox(objectName="clip_bands")
        self.hide_clouds = QCheckBox(self.tr("Leave out clouds"), objectName="clip_hide_clouds", checked=hides_clouds)
        self.crs = QgsProjectionSelectionWidget(objectName="clip_crs")
        self.place = QgsFileWidget(objectName="clip_place")
        self.add = QCheckBox(self.tr("Add to the map"), objectName="clip_add", checked=True)
        self.note = QLabel(objectName="clip_note", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, objectName="clip_buttons"
        )
        self._offer()
        self._lay_out()
        self.content.currentIndexChanged.connect(self._show_bands)
        for changed in (self.content.currentIndexChanged, self.bands.checkedItemsChanged, self.place.fileChanged):
            changed.connect(self._judge)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._show_bands()
        self._judge()
        can_be_deleted(self)

    def choice(self) -> ClipChoice:
        content, crs = self._content(), self.crs.crs()
        name = crs.authid() or text_of_crs(crs)
        requests = (
            ClipRequest(one, self._area, content, self._limits, self.hide_clouds.isChecked(), name, path)
            for one, path in zip(self._chosen, self._paths(), strict=True)
        )
        return ClipChoice(tuple(requests), self.add.isChecked())

    def _offer(self) -> None:
        scenes = [scene for one in self._chosen for scene in one.acquisition.scenes]
        self.content.addItem(self.tr("True color (picture)"), "true_color")
        self.content.addItem(self.tr("Reflectance, chosen bands"), _BANDS)
        for style in _STYLES[1:]:
            self.content.addItem(title_of(style), style)
        for asset in distinct(REFLECTANCE, scenes[0].product):
            if all(scene.asset(asset) for scene in scenes):
                state = Qt.CheckState.Checked if asset in _FIRST_BANDS else Qt.CheckState.Unchecked
                self.bands.addItemWithCheckState(asset_title(asset, scenes[0].product), state, asset)
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(self.tr("As in the archive (UTM)"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        folder = read_folder() or QgsProject.instance().homePath() or str(Path.home())
        if len(self._chosen) > 1:
            self.place.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
            self.place.setFilePath(folder)
        else:
            self.place.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
            self.place.setConfirmOverwrite(False)  # it is asked for a path that is typed, too
            self.place.setFilter(self.tr("GeoTIFF") + " (*.tif)")
            self.place.setFilePath(str(Path(folder, self._names()[0])))

    def _lay_out(self) -> None:
        self.hide_clouds.setToolTip(
            tooltip(self.tr("Leave out the pixels that count as cloud; they hold no data then"))
        )
        self.crs.setToolTip(
            tooltip(
                self.tr("In the CRS of the archive, pixels are saved as they are, on the same grid for all dates."),
                self.tr("In another CRS, values are interpolated."),
            )
        )
        form = QFormLayout()
        form.addRow(self.tr("Content"), self.content)
        form.addRow(self.tr("Bands"), self.bands)
        form.addRow("", self.hide_clouds)
        form.addRow(self.tr("CRS"), self.crs)
        form.addRow(self.tr("Folder") if len(self._chosen) > 1 else self.tr("File"), self.place)
        form.addRow("", self.add)
        for widget, name in ((self.crs, self.tr("CRS")), (self.place, self.tr("Where to save"))):
            name_whole(widget, name)
        self._form = form
        outer = QVBoxLayout(self)
        outer.addLayout(form)
        outer.addWidget(self.note)
        outer.addStretch()
        outer.addWidget(self.buttons)
        self.setMinimumWidth(460)

    def _content(self) -> Content:
        key = self.content.currentData()
        product = self._chosen[0].acquisition.scenes[0].product
        if key == _BANDS:
            return Content.of_bands(self.bands.checkedItemsData(), product)
        return Content.of_style(key, product)

    def _names(self) -> list[str]:
        key = self.content.currentData()
        title = self.tr("reflectance") if key == _BANDS else title_of(key)
        return image_names([one.acquisition for one in self._chosen], title)

    def _paths(self) -> list[Path]:
        place = Path(self.place.filePath())
        if len(self._chosen) > 1:
            return [place / name for name in self._names()]
        return [place if place.suffix.lower() in (".tif", ".tiff") else place.with_name(f"{place.name}.tif")]

    def _show_bands(self) -> None:
        chooses = self.content.currentData() == _BANDS
        self.bands.setVisible(chooses)
        self._form.labelForField(self.bands).setVisible(chooses)
        if len(self._chosen) == 1 and self.place.filePath():
            self.place.setFilePath(str(Path(self.place.filePath()).with_name(self._names()[0])))

    def _judge(self) -> None:
        """What it will be, or why it cannot be."""
        content, count = self._content(), len(self._chosen)
        problem = ""
        if not content.assets:
            problem = self.tr("Choose at least one band.")
        elif not self.place.filePath().strip():
            problem = self.tr("Choose where to save.")
        try:
            size = about_bytes(self._area, content)
            check_size(size)
        except ClearScenesError as error:
            problem = core_text(error.text)
        if problem:
            self.note.setText(problem)
        else:
            each = QLocale().formattedDataSize(int(size), 0, QLocale.DataSizeFormat.DataSizeSIFormat)
            text = self.tr("%n cloud optimized GeoTIFF file(s), about {size} each before compression.", "", count)
            self.note.setText(text.format(size=each))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problem)

    def _accept(self) -> None:
        there = [path for path in self._paths() if path.exists()]
        if there and not self._may_replace(there):
            return
        write_folder(str(self._paths()[0].parent))
        self.accept()

    def _may_replace(self, there: Sequence[Path]) -> bool:
        text = self.tr("%n file(s) are there already, {name} among them. Replace?", "", len(there))
        answer = QMessageBox.question(self, self.windowTitle(), text.format(name=there[0].name))
        return answer == QMessageBox.StandardButton.Yes
