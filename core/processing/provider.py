"""The Processing provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .clear_picture import ClearPictureAlgorithm
from .cloud_for_polygons import CloudForPolygons
from .find_clear_scenes import FindClearScenes
from .outlook import OutlookAlgorithm
from .series_for_polygons import SeriesForPolygons

ICON = Path(__file__).parents[2] / "ui" / "icon.svg"


class ClearScenesProvider(QgsProcessingProvider):
    """Brings the algorithms to QGIS, under ``clearscenes:``."""

    def id(self) -> str:
        """By which scripts call its algorithms."""
        return "clearscenes"

    def name(self) -> str:
        """The plugin's name, the same in all languages."""
        return "Clear Scenes"

    def icon(self) -> QIcon:
        """The plugin's."""
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:
        """Called by QGIS."""
        self.addAlgorithm(FindClearScenes())
        self.addAlgorithm(CloudForPolygons())
        self.addAlgorithm(ClearPictureAlgorithm())
        self.addAlgorithm(OutlookAlgorithm())
        self.addAlgorithm(SeriesForPolygons())
