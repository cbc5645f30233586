"""The selected polygons of a layer, each by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer, QgsVectorLayerFeatureSource

from ...area.area import Area
from ...errors.area import AreaNotRead
from ...errors.base import Cancelled
from .areas import area_of_geometries
from .operations import ProjectOperations


@dataclass(frozen=True)
class NamedArea:
    """An area, and what it is called."""

    name: str
    area: Area


class SelectedPolygons:
    """Made on the main thread, and read in another one.

    Args:
        layer: Of which those features are read that are selected now, with what is being edited.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._crs, self._layer_name, self._field = layer.crs(), layer.name(), layer.displayField()
        self._operations = ProjectOperations.of_project(QgsProject.instance())
        self._fids = sorted(layer.selectedFeatureIds())

    def read(self, is_cancelled: Callable[[], bool]) -> tuple[NamedArea, ...]:
        """All of them by their numbers, called as QGIS displays them.

        Raises:
            Cancelled: ``is_cancelled`` said so.
            ClearScenesError: One of them is no area.
        """
        features = self._source.getFeatures(QgsFeatureRequest().setFilterFids(self._fids))
        found = {}
        for feature in features:
            if is_cancelled():
                raise Cancelled
            area = area_of_geometries([feature.geometry()], self._crs, self._operations)
            area.check()
            found[feature.id()] = NamedArea(self._name(feature), area)
        if not features.isValid():
            raise AreaNotRead(layer=self._layer_name)
        return tuple(found[fid] for fid in sorted(found))

    def _name(self, feature: QgsFeature) -> str:
        at = feature.fieldNameIndex(self._field) if self._field else -1
        value = feature.attribute(at) if at >= 0 else None
        return str(value).strip() if value else f"#{feature.id()}"
