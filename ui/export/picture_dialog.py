"""The dialog of Make Clear Picture: what a pixel shows, of which bands, and where the file is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsCheckableComboBox, QgsFileWidget
from qgis.PyQt.QtCore import Qt
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
from ...core.bridge.export.picture_job import PictureJob
from ...core.classification.margin import MAX_MARGIN
from ...core.classification.verdict import CloudRule
from ...core.composite.method import Method
from ...core.composite.picture_request import MARGIN, VISUAL, PictureRequest
from ...core.stac.acquisitions import Acquisition
from ...core.storage.files import safe_name
from ..common.accessible import name_whole
from ..common.deleting import can_be_deleted
from ..common.number_box import NumberBox
from ..common.settings import read_folder, write_folder
from ..common.wording import tooltip
from .asset_titles import REFLECTANCE, asset_title, distinct

_SHADOW = 3  # of core.classification.scl
_FIRST_BANDS = ("blue", "green", "red", "nir")


class MakePictureDialog(QDialog):
    """``job()`` is what was chosen, once it was accepted."""

    def __init__(
        self,
        acquisitions: Sequence[Acquisition],
        area: Area,
        rule: CloudRule,
        method: Method,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._acquisitions, self._area, self._classes = tuple(acquisitions), area, rule.classes
        self.setWindowTitle(self.tr("Make Clear Picture"))
        self.setObjectName("make_picture")
        self.method = QComboBox(objectName="picture_method")
        self.bands = QgsCheckableComboBox(objectName="picture_bands")
        self.content = QComboBox(objectName="picture_content")
        self.shadows = QCheckBox(self.tr("Cloud shadows are not clear"), objectName="picture_shadows", checked=True)
        self.margin = NumberBox(
            objectName="picture_margin",
            minimum=0,
            maximum=MAX_MARGIN,
            decimals=0,
            singleStep=20,
            value=rule.margin or MARGIN,
        )
        self.place = QgsFileWidget(objectName="picture_place")
        self.add = QCheckBox(self.tr("Add to the map"), objectName="picture_add", checked=True)
        self.note = QLabel(objectName="picture_note", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, objectName="picture_buttons"
        )
        self._offer()
        self.method.setCurrentIndex(self.method.findData(method))
        self._lay_out()
        for changed in (
            self.content.currentIndexChanged,
            self.method.currentIndexChanged,
            self.bands.checkedItemsChanged,
            self.place.fileChanged,
        ):
            changed.connect(self._judge)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()
        can_be_deleted(self)

    def job(self) -> PictureJob:
        classes = self._classes | {_SHADOW} if self.shadows.isChecked() else self._classes - {_SHADOW}
        request = PictureRequest(
            self._area, self._bands(), self.method.currentData(), None, classes, self.margin.value()
        )
        return PictureJob(request, self._acquisitions, self._path(), self.add.isChecked())

    def _offer(self) -> None:
        for method, title in (
            (Method.NEWEST, self.tr("The newest clear date")),
            (Method.OLDEST, self.tr("The oldest clear date")),
            (Method.FEWEST, self.tr("One of the fewest clear dates")),
            (Method.MEDOID, self.tr("The clear date most like the others (medoid)")),
            (Method.MEDIAN, self.tr("The median of all clear dates")),
        ):
            self.method.addItem(title, method)
        scenes = [scene for one in self._acquisitions for scene in one.scenes]
        if any(scene.asset(VISUAL) for scene in scenes):
            self.content.addItem(self.tr("True color (picture)"), VISUAL)
        self.content.addItem(self.tr("Reflectance, chosen bands"), "")
        product = scenes[0].product
        for asset in distinct(REFLECTANCE, product):
            if any(scene.asset(asset) for scene in scenes):
                state = Qt.CheckState.Checked if asset in _FIRST_BANDS else Qt.CheckState.Unchecked
                self.bands.addItemWithCheckState(asset_title(asset, product), state, asset)
        days = sorted(one.day for one in self._acquisitions)
        name = safe_name(self.tr("Clear picture {first} to {last}").format(first=days[0], last=days[-1]))
        folder = read_folder() or QgsProject.instance().homePath() or str(Path.home())
        self.place.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.place.setConfirmOverwrite(False)  # it is asked for a path that is typed, too
        self.place.setFilter(self.tr("GeoTIFF") + " (*.tif)")
        self.place.setFilePath(str(Path(folder, f"{name}.tif")))

    def _lay_out(self) -> None:
        self.margin.setSuffix(" m")
        self.margin.setToolTip(
            tooltip(self.tr("Pixels so near to cloud are not clear: classifications miss the rim of clouds"))
        )
        self._form = form = QFormLayout()
        form.addRow(self.tr("A pixel shows"), self.method)
        form.addRow(self.tr("Content"), self.content)
        form.addRow(self.tr("Bands"), self.bands)
        form.addRow(self.tr("Margin around cloud"), self.margin)
        form.addRow("", self.shadows)
        form.addRow(self.tr("File"), self.place)
        form.addRow("", self.add)
        name_whole(self.place, self.tr("Where to save"))
        outer = QVBoxLayout(self)
        outer.addLayout(form)
        outer.addWidget(self.note)
        outer.addStretch()
        outer.addWidget(self.buttons)
        self.setMinimumWidth(460)

    def _bands(self) -> tuple[str, ...]:
        return (VISUAL,) if self.content.currentData() else tuple(self.bands.checkedItemsData())

    def _path(self) -> Path:
        place = Path(self.place.filePath())
        return place if place.suffix.lower() in (".tif", ".tiff") else place.with_name(f"{place.name}.tif")

    def _judge(self) -> None:
        """What it will be, or why it cannot be."""
        chooses = not self.content.currentData()
        self.bands.setVisible(chooses)
        self._form.labelForField(self.bands).setVisible(chooses)
        problem = ""
        if not self._bands():
            problem = self.tr("Choose at least one band.")
        elif not self.place.filePath().strip():
            problem = self.tr("Choose where to save.")
        text = self.tr("Made of %n date(s), whatever their cloud.", "", len(self._acquisitions))
        beside = (
            self.tr("The number of clear dates of each pixel is saved beside it.")
            if self.method.currentData() is Method.MEDIAN
            else self.tr("The date of each pixel and the number of its clear dates are saved beside it.")
        )
        self.note.setText(problem or f"{text} {beside}")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not problem)

    def _accept(self) -> None:
        files = self.job().files
        there = [path for path in (files.picture, files.dates, files.looks) if path and path.exists()]
        if there and not self._may_replace(there):
            return
        write_folder(str(files.picture.parent))
        self.accept()

    def _may_replace(self, there: Sequence[Path]) -> bool:
        text = self.tr("%n file(s) are there already, {name} among them. Replace?", "", len(there))
        answer = QMessageBox.question(self, self.windowTitle(), text.format(name=there[0].name))
        return answer == QMessageBox.StandardButton.Yes
