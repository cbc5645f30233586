"""The outlines of the world's countries that come with QGIS, as a map layer: something to find a place on, offline."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsFillSymbol, QgsProject, QgsSingleSymbolRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...errors.area_reading import WorldMapNotRead
from ...network.cancellation import Cancellation
from ..tasks.core_task import CoreTask

_IS_WORLD = "clear_scenes/world"  # the custom property of the layer
_LINES = {"style": "no", "outline_color": "128,128,128", "outline_width": "0.3"}  # images lie below, and are seen


def world_map_path() -> Path:
    """Where this QGIS has it."""
    return Path(QgsApplication.pkgDataPath(), "resources", "data", "world_map.gpkg")


def shown_world_map() -> QgsVectorLayer | None:
    """The layer, where the project has it already."""
    layers = QgsProject.instance().mapLayers().values()
    return next((layer for layer in layers if layer.customProperty(_IS_WORLD)), None)


class WorldMapTask(CoreTask):
    """Opens the layer.

    Attributes:
        layer: None until the task has ended well.
    """

    def __init__(self) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("WorldMapTask", "Opening the world map"))
        self.layer: QgsVectorLayer | None = None

    def work(self) -> None:
        """Open it, in the task's thread. Raises ``WorldMapNotRead``."""
        title = QCoreApplication.translate("WorldMapTask", "World")
        layer = QgsVectorLayer(f"{world_map_path()}|layername=countries", title, "ogr")
        if not layer.isValid():
            raise WorldMapNotRead(file=world_map_path())
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(_LINES)))
        layer.setCustomProperty(_IS_WORLD, True)
        layer.moveToThread(QCoreApplication.instance().thread())
        self.layer = layer
