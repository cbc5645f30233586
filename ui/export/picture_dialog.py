"""The dialog of Make Clear Picture: what a pixel shows, of which bands, and where the file is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from qgis.core import QgsProject
from qgis.gui import QgsCheckableComboBox, QgsFileWidget
from qgis.PyQt.QtCore import QDate, QLocale, Qt, QTimer, pyqtBoundSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ...core.bridge.export.picture_job import PictureJob
from ...core.classification.margin import MAX_MARGIN
from ...core.classification.verdict import CloudRule
from ...core.composite.method import Method
from ...core.composite.picture_request import MARGIN, VISUAL, PicturePlan, PictureRequest
from ...core.errors.scene import OnlyDrawn
from ...core.errors.text import Text
from ...core.stac.acquisitions import Acquisition
from ...core.stac.catalogs import Catalog
from ...core.stac.scene_files import is_zarr_array
from ...core.stac.search import SearchQuery
from ...core.storage.files import safe_name
from ..common.accessible import name_whole
from ..common.deleting import can_be_deleted
from ..common.number_box import NumberBox
from ..common.settings import read_folder, write_folder
from ..common.wording import core_text, percent_text, tooltip
from .asset_titles import REFLECTANCE, asset_title, distinct

_SHADOW = 3  # of core.classification.scl
_FORECAST_MS = 300  # after the last change
_FIRST_BANDS = ("blue", "green", "red", "nir")


class Forecaster(Protocol):
    """What tells what a picture would be: ``core.bridge.export.picture_forecast.PictureForecaster``."""

    found: pyqtBoundSignal  # PicturePlan or None, and then Text (why), or None where it was canceled

    def start(self, request: PictureRequest, found: Sequence[Acquisition], catalog: Catalog) -> None: ...

    def cancel(self) -> None: ...

    def deleteLater(self) -> None: ...


class MakePictureDialog(QDialog):
    """Shows what the picture would be while it is chosen; ``job()`` is what was chosen, once it was accepted."""

    def __init__(
        self,
        acquisitions: Sequence[Acquisition],
        query: SearchQuery,
        rule: CloudRule,
        method: Method,
        forecaster: Forecaster,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._acquisitions, self._query, self._classes = tuple(acquisitions), query, rule.classes
        self._forecaster, self._asked = forecaster, None
        self.setWindowTitle(self.tr("Make Clear Picture"))
        self.setObjectName("make_picture")
        self.method = QComboBox(objectName="picture_method")
        self.day = QDateEdit(objectName="picture_day", calendarPopup=True, displayFormat="yyyy-MM-dd")
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
        self.even_out = QCheckBox(self.tr("Even out the light of the dates"), objectName="picture_even_out")
        self.place = QgsFileWidget(objectName="picture_place")
        self.add = QCheckBox(self.tr("Add to the map"), objectName="picture_add", checked=True)
        self.note = QLabel(objectName="picture_note", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.forecast = QLabel(objectName="picture_forecast", wordWrap=True, textFormat=Qt.TextFormat.PlainText)
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
            self.day.dateChanged,
            self.margin.valueChanged,
            self.shadows.toggled,
        ):
            changed.connect(self._judge)
        self._soon = QTimer(self, singleShot=True, interval=_FORECAST_MS)
        self._soon.timeout.connect(lambda: forecaster.start(self._asked, self._acquisitions, query.catalog))
        forecaster.found.connect(self._on_forecast)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._end_forecast)
        self._judge()
        can_be_deleted(self)

    def job(self) -> PictureJob:
        request = replace(self._request(), normalizes=self.even_out.isChecked())
        return PictureJob(request, self._acquisitions, self._path(), self.add.isChecked())

    def _request(self) -> PictureRequest:
        """As far as it decides what is shown."""
        classes = self._classes | {_SHADOW} if self.shadows.isChecked() else self._classes - {_SHADOW}
        method = self.method.currentData()
        day = self.day.date().toPyDate() if method is Method.CLOSEST else None
        return PictureRequest(self._query.area, self._bands(), method, day, classes, self.margin.value())

    def _offer(self) -> None:
        for method, title in (
            (Method.NEWEST, self.tr("The newest clear date")),
            (Method.OLDEST, self.tr("The oldest clear date")),
            (Method.CLOSEST, self.tr("The clear date closest to a day")),
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
        self.day.setDate(QDate.fromString(days[len(days) // 2], Qt.DateFormat.ISODate))
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
        self.even_out.setToolTip(
            tooltip(self.tr("Of each band a gain and an offset, from ground that two dates show clear"))
        )
        self._form = form = QFormLayout()
        form.addRow(self.tr("A pixel shows"), self.method)
        form.addRow(self.tr("Day"), self.day)
        form.addRow(self.tr("Content"), self.content)
        form.addRow(self.tr("Bands"), self.bands)
        form.addRow(self.tr("Margin around cloud"), self.margin)
        form.addRow("", self.shadows)
        form.addRow("", self.even_out)
        form.addRow(self.tr("File"), self.place)
        form.addRow("", self.add)
        name_whole(self.place, self.tr("Where to save"))
        outer = QVBoxLayout(self)
        outer.addLayout(form)
        outer.addWidget(self.note)
        outer.addWidget(self.forecast)
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
        is_closest = self.method.currentData() is Method.CLOSEST
        for field, is_shown in ((self.bands, not self.content.currentData()), (self.day, is_closest)):
            field.setVisible(is_shown)
            self._form.labelForField(field).setVisible(is_shown)
        problem = ""
        if not self._bands():
            is_of_zarr = not self.bands.count() and any(
                is_zarr_array(scene.asset("scl")) for one in self._acquisitions for scene in one.scenes
            )
            problem = core_text(OnlyDrawn().text) if is_of_zarr else self.tr("Choose at least one band.")
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
        self._ask()

    def _ask(self) -> None:
        """What it would show, once nothing is changed for a moment."""
        asked = self._request() if self._bands() else None
        if asked == self._asked:
            return
        self._asked = asked
        self._end_forecast()
        self.forecast.setText(self.tr("Looking at what is clear on which date…") if asked else "")
        if asked:
            self._soon.start()

    def _end_forecast(self) -> None:
        self._soon.stop()
        self._forecaster.cancel()

    def _on_forecast(self, plan: PicturePlan | None, error: Text | None) -> None:
        if plan is None:
            self.forecast.setText(core_text(error) if error else "")
            return
        shown = percent_text(100 * plan.shown / plan.pixels)
        size = QLocale().formattedDataSize(plan.bytes_to_read, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
        text = self.tr(
            "It will show {percent} of your area, from %n date(s); about {size} are read.", "", len(plan.dates)
        )
        self.forecast.setText(text.format(percent=shown, size=size))

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
