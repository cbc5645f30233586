"""The plugin's page in QGIS's options: the analyst's own catalogs, which images are shown, and how much of what was
read is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import QCoreApplication, QLocale
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...core.bridge.tasks.cache import MEGABYTE, CacheCleaner, cache_bytes, cache_limit
from ..common.deleting import can_be_deleted
from ..common.number_box import WholeNumberBox
from ..common.settings import own_catalogs, shows_newest_only, write_own_catalogs, write_shows_newest_only
from .catalog_table import CatalogTable

PAGE = "clear_scenes"  # as ``iface.showOptionsDialog`` names it
_SMALLEST, _LARGEST = 10, 100_000  # MB


class OptionsFactory(QgsOptionsWidgetFactory):
    """``saved`` is called after a page was accepted."""

    def __init__(self, cleaner: CacheCleaner, saved: Callable[[], None]) -> None:
        title = QCoreApplication.translate("OptionsFactory", "Clear Scenes")
        super().__init__(title, QIcon(str(Path(__file__).parents[1] / "icon.svg")), PAGE)
        self._cleaner, self._saved = cleaner, saved

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        return OptionsPage(self._cleaner, self._saved, parent)


class OptionsPage(QgsOptionsPageWidget):
    """Reads the settings when it is made, and writes them when QGIS applies its options."""

    def __init__(self, cleaner: CacheCleaner, saved: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ClearScenesOptions")
        self._cleaner, self._saved = cleaner, saved
        self.catalogs = CatalogTable(own_catalogs())
        only = self.tr("Show only the newest of the dates that are added")
        self.newest_only = QCheckBox(only, objectName="newest_only")
        self.newest_only.setChecked(shows_newest_only())
        self.limit = WholeNumberBox(objectName="cache_limit", minimum=_SMALLEST, maximum=_LARGEST, singleStep=64)
        self.limit.setSuffix(self.tr(" MB"))
        self.limit.setValue(cache_limit())
        self.limit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.held = QLabel(objectName="cache_held")
        self.clear_button = QPushButton(self.tr("Clear Cache"), objectName="clear_cache", autoDefault=False)
        self._lay_out()
        self._show_held()
        self.clear_button.clicked.connect(self._clear)
        cleaner.tidied.connect(self._show_held)
        can_be_deleted(self)

    def isValid(self) -> bool:
        return not self.catalogs.problem()

    def apply(self) -> None:
        write_own_catalogs(self.catalogs.catalogs())
        write_shows_newest_only(self.newest_only.isChecked())
        if self.limit.value() != cache_limit():
            self._cleaner.keep_at_most(self.limit.value())
        self._saved()

    def _clear(self) -> None:
        self.clear_button.setEnabled(False)
        self._cleaner.clear()

    def _show_held(self) -> None:
        held = cache_bytes()
        text = self.tr("{size} MB are kept now.")
        self.held.setText(text.format(size=QLocale().toString(held / MEGABYTE, "f", 1)))
        self.clear_button.setEnabled(held > 0)

    def _lay_out(self) -> None:
        own, kept = QGroupBox(self.tr("Your Catalogs")), QGroupBox(self.tr("What Was Read Before"))
        about = self.tr(
            "They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their "
            "clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty."
        )
        column = QVBoxLayout(own)
        column.addWidget(QLabel(about, wordWrap=True))
        column.addWidget(self.catalogs)
        form = QFormLayout(kept)
        about = self.tr("It stays on this computer, so that looking at the same area again is quick.")
        form.addRow(QLabel(about, wordWrap=True))
        form.addRow(self.tr("Keep at most"), self.limit)
        row = QHBoxLayout()
        row.addWidget(self.held)
        row.addWidget(self.clear_button)
        row.addStretch()
        form.addRow(row)
        shown = QGroupBox(self.tr("Images on the Map"))
        about = self.tr("The map stays quick. All of them are shown while QGIS's temporal controller is on.")
        column = QVBoxLayout(shown)
        column.addWidget(self.newest_only)
        column.addWidget(QLabel(about, wordWrap=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(own)
        outer.addWidget(shown)
        outer.addWidget(kept)
        outer.addStretch()
