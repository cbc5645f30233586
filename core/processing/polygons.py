"""The polygons of a layer, of which each is measured by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.area.areas import area_of_geometries
from ..errors.area import AreaEmpty
from ..errors.base import Cancelled, ClearScenesError
from ..measuring.area_set import AreaSet
from .log import shown
from .searching import SearchAlgorithm, operations_of

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PolygonSet:
    """What is measured.

    Attributes:
        areas: Of the features, by their places.
        features: Of the layer, as they came from it.
        left_out: How many others there are that are no areas.
    """

    areas: AreaSet
    features: tuple[QgsFeature, ...]
    left_out: int


def read_polygons(
    algorithm: SearchAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    with_attributes: bool = False,
) -> PolygonSet:
    """Read the parameter ``INPUT``; one that cannot be measured is left out with a warning.

    An area or an extent leaves those out that do not touch it.

    Args:
        algorithm: Whose parameters they are.
        parameters: As QGIS gave them.
        context: As QGIS gave it.
        feedback: Is warned, and may cancel.
        with_attributes: Whether the features have their attributes.

    Raises:
        QgsProcessingException: The layer cannot be read.
        ClearScenesError: No polygon is left, or the area is none.
    """
    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, "INPUT"))
    as_they_are = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks  # they are made valid here
    request = QgsFeatureRequest() if with_attributes else QgsFeatureRequest().setNoAttributes()
    operations = operations_of(context)
    areas, features, left_out = [], [], 0
    for feature in source.getFeatures(request, as_they_are):
        if feedback.isCanceled():
            raise Cancelled
        try:
            area = area_of_geometries([feature.geometry()], source.sourceCrs(), operations)
            area.check()
        except ClearScenesError as error:
            message = translate("Processing", "Feature {fid} is left out: {why}")
            left_out += 1
            feedback.pushWarning(message.format(fid=feature.id(), why=shown(error.text)))
            continue
        areas.append(area)
        features.append(feature)
    area_set = AreaSet(areas)
    if any(parameters.get(name) for name in ("AREA", "EXTENT")):
        near = area_set.touching(algorithm.read_area(parameters, context, feedback).on_globe()).tolist()
        area_set = AreaSet([areas[number] for number in near])
        features = [features[number] for number in near]
    if not features:
        raise AreaEmpty
    return PolygonSet(area_set, tuple(features), left_out)
