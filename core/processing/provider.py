"""The Processing provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .cloud_for_polygons import CloudForPolygons
from .find_clear_scenes import FindClearScenes

ICON = Path(__file__).parents[2] / "ui" / "icon.svg"


class ClearScenesProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "clearscenes"

    def name(self) -> str:
        return "Clear Scenes"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:
        self.addAlgorithm(FindClearScenes())
        self.addAlgorithm(CloudForPolygons())
