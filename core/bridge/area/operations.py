"""The coordinate operations of a project: what is counted lies where QGIS shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLineString,
    QgsProject,
)

from ...area.area import LONLAT
from ...geometry.rings import Points
from ...raster.transforms import Transform, transformer

_DATUM = re.compile(r'\b(?:DATUM|ENSEMBLE)\["([^"]+)"')
_WKB_HEADER = 9  # bytes before the points of a line
_NEAR = 1e-6  # of the coordinates' size (0.1 mm to some meters), by which the way to the map and back may be off


@dataclass(frozen=True)
class ProjectOperations:
    """The coordinate operations of a project, or of a Processing algorithm's context.

    Where an area lies in the map's own CRS is what the analyst sees, so that it goes by way of the map to a third CRS
    whose datum is another one.

    Attributes:
        context: Operations that were chosen for pairs of CRSs; a copy that nobody changes.
        map_crs: The map's, a copy; invalid where there is no map.
        choices: Stands for both when two are compared.
    """

    context: QgsCoordinateTransformContext = field(compare=False)
    map_crs: QgsCoordinateReferenceSystem = field(compare=False)
    choices: str

    @classmethod
    def of(cls, context: QgsCoordinateTransformContext, map_crs: QgsCoordinateReferenceSystem) -> ProjectOperations:
        """The operations of QGIS's values, which are copied."""
        chosen = sorted((*pair, operation) for pair, operation in context.coordinateOperations().items())
        copied = QgsCoordinateTransformContext(context), QgsCoordinateReferenceSystem(map_crs)
        return cls(*copied, repr((chosen, text_of_crs(map_crs))))

    @classmethod
    def of_project(cls, project: QgsProject) -> ProjectOperations:
        """The operations of a project; on the main thread."""
        return cls.of(project.transformContext(), project.crs())

    def ways(self, source: str, target: str) -> tuple[Transform, ...]:
        """Transformations from one CRS to another, the one to be preferred first."""
        return _ways(self, source, target)

    def key(self, source: str) -> str:
        """Stands for what is chosen on the way from a CRS to lon/lat; "" where there is nothing to choose."""
        has_choices = bool(self.context.coordinateOperations())
        own = [crs_of_text(source), *([self.map_crs] if self.map_crs.isValid() else [])]
        if not has_choices and all(_datum(crs) == _datum(_lonlat()) for crs in own):
            return ""
        return f"{self.choices} {operation_of(own[0], _lonlat(), self.context)}"


@lru_cache(maxsize=64)
def _ways(operations: ProjectOperations, source: str, target: str) -> tuple[Transform, ...]:
    begin, end, map_crs = crs_of_text(source), crs_of_text(target), operations.map_crs
    is_chosen = operations.context.hasTransform(begin, end)
    if not (begin.isValid() and end.isValid()) or (_datum(begin) == _datum(end) and not is_chosen):
        return (transformer(source, target),)
    direct = partial(_transformed, _transform(begin, end, operations.context))
    if is_chosen or not map_crs.isValid() or map_crs in (begin, end):
        return (direct,)
    try:
        there, back, on = (
            _transform(*pair, operations.context) for pair in ((begin, map_crs), (map_crs, begin), (map_crs, end))
        )
    except ValueError:  # a map of another planet
        return (direct,)
    return (partial(_via_map, there, back, on), direct)


def _via_map(
    there: QgsCoordinateTransform, back: QgsCoordinateTransform, on: QgsCoordinateTransform, points: Points
) -> Points:
    """Not finite where the map has no place for all of them, or none that leads back."""
    shown = _transformed(there, points)
    off = np.abs(_transformed(back, shown) - points).max(initial=0.0)
    if not off <= _NEAR * max(1.0, np.abs(points).max(initial=0.0)):
        return np.full(points.shape, np.inf)
    return _transformed(on, shown)


def _transformed(transform: QgsCoordinateTransform, points: Points) -> Points:
    if not np.isfinite(points).all():
        return np.full(points.shape, np.inf)
    line = QgsLineString(points[:, 0].tolist(), points[:, 1].tolist())
    try:
        line.transform(transform)
    except QgsCsException:  # one point without an image spoils all
        return np.full(points.shape, np.inf)
    found: NDArray[np.float64] = np.frombuffer(line.asWkb().data(), "<f8", offset=_WKB_HEADER).reshape(-1, 2)
    return found.copy()


def _transform(
    begin: QgsCoordinateReferenceSystem, end: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsCoordinateTransform:
    transform = QgsCoordinateTransform(begin, end, context)
    if not transform.isValid():  # it would give points back as they are
        raise ValueError(f"no way from {begin.userFriendlyIdentifier()} to {end.userFriendlyIdentifier()}")
    transform.setAllowFallbackTransforms(context.allowFallbackTransform(begin, end))
    transform.disableFallbackOperationHandler(True)  # it reports what the map does
    return transform


def operation_of(
    begin: QgsCoordinateReferenceSystem, end: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> str:
    """The operation that QGIS takes, as a PROJ pipeline with x first; "" where there is none."""
    return QgsCoordinateTransform(begin, end, context).instantiatedCoordinateOperationDetails().proj


def gdal_operation(
    begin: QgsCoordinateReferenceSystem, end: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> str | None:
    """The operation that QGIS takes, as GDAL expects it: with the axes in the order of each CRS's authority.

    None where there is nothing to choose.
    """
    if _datum(begin) == _datum(end) and not context.hasTransform(begin, end):
        return None
    pipeline = operation_of(begin, end, context)
    if not pipeline:
        return None
    steps = pipeline.split("+step ")[1:] if pipeline.startswith("+proj=pipeline") else [pipeline]
    if context.mustReverseCoordinateOperation(begin, end):
        steps = [_inverse(step) for step in reversed(steps)]
    swap = "+proj=axisswap +order=2,1"
    steps = [*([swap] * begin.hasAxisInverted()), *steps, *([swap] * end.hasAxisInverted())]
    return " +step ".join(["+proj=pipeline", *(step.strip() for step in steps)])


def _inverse(step: str) -> str:
    for one, other in (("+proj=push", "+proj=pop"), ("+proj=pop", "+proj=push")):
        if one in step:
            return step.replace(one, other)
    return step.replace("+inv ", "") if "+inv " in step else f"+inv {step}"


def text_of_crs(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as an ``Area`` has it: an EPSG code, else WKT 2, as WKT 1 cannot describe every CRS; "" for none."""
    if not crs.isValid():
        return ""
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt(Qgis.CrsWktVariant.Preferred)


def crs_of_text(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS of an ``Area``'s text: an EPSG code, WKT or a PROJ string."""
    return QgsCoordinateReferenceSystem(f"PROJ:{text}" if text.startswith("+proj") else text)


def _lonlat() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(LONLAT)


def _datum(crs: QgsCoordinateReferenceSystem) -> str:
    """Its name, by which two CRSs are known to share it; of a CRS that brings its own way to WGS 84 all of its text."""
    text = str(crs.toWkt(Qgis.CrsWktVariant.Preferred))
    found = None if text.startswith("BOUNDCRS") else _DATUM.search(text)
    return found[1].removesuffix(" ensemble") if found else text
