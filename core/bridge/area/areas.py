"""Areas from QGIS's geometries: of the map and of layers, made valid."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...area.area import LONLAT, MAX_CORNERS, Area
from ...errors.area import AreaEmpty, AreaNotRead, AreaOffEarth, AreaTooDetailed
from ...errors.area_reading import NoCrs
from ...errors.base import Cancelled, ClearScenesError
from ...geometry.globe import read_as_crossing
from ...geometry.rings import Points, Polygons, Ring, points_of
from .operations import ProjectOperations, crs_of_text, text_of_crs

_SURFACES, _DIGITS = ("TIN", "PolyhedralSurface"), 17
log = logging.getLogger("clear_scenes")


def area_of_geometry(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, operations: ProjectOperations | None = None
) -> Area:
    """The polygons of a geometry as they are.

    Args:
        geometry: Of any kind; only its polygons count, curves in short straight edges.
        crs: Of the geometry.
        operations: Coordinate operations that the project chose.

    Raises:
        AreaEmpty: It has no polygon.
        NoCrs: There is no CRS.
        AreaOffEarth: Places in the CRS have no place in WGS 84.
    """
    if not crs.isValid():
        raise NoCrs
    if not QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(LONLAT), QgsCoordinateTransformContext()).isValid():
        raise AreaOffEarth(crs=crs.userFriendlyIdentifier())
    rings = _polygons(geometry)
    if not rings:
        raise AreaEmpty
    return Area(rings, text_of_crs(crs), operations)


def area_of_geometries(
    geometries: Iterable[QgsGeometry], crs: QgsCoordinateReferenceSystem, operations: ProjectOperations | None = None
) -> Area:
    """All polygons joined: what several cover counts once, and what crosses itself is mended by the even-odd rule.

    Args:
        geometries: Of any kind; only their polygons count.
        crs: Of the geometries.
        operations: Coordinate operations that the project chose.

    Raises:
        AreaTooDetailed: They have more corners than an area may have.
        AreaEmpty: They have no polygon.
        NoCrs: There is no CRS.
        AreaOffEarth: Places in the CRS have no place in WGS 84.
    """
    parts: list[QgsGeometry] = []
    corners = 0
    for geometry in geometries:
        for part in _polygons(geometry):
            corners += sum(map(len, part))
            if corners > MAX_CORNERS:
                raise AreaTooDetailed(limit=MAX_CORNERS)
            rings = read_as_crossing(points_of((part,))[0]) if crs.isGeographic() else part
            parts.append(_valid(_geometry(rings)))
    return area_of_geometry(QgsGeometry.unaryUnion(parts), crs, operations)


def geometries_of(features: Iterable[QgsFeature], is_cancelled: Callable[[], bool]) -> Iterator[QgsGeometry]:
    """The geometries of those features that have one.

    Raises:
        Cancelled: ``is_cancelled`` said so.
    """
    for feature in features:
        if is_cancelled():
            raise Cancelled
        if feature.hasGeometry():
            yield feature.geometry()


def joined_areas(area: Area, operations: ProjectOperations | None = None) -> Area:
    """The same area, its polygons made valid and joined."""
    return area_of_geometries(map(_geometry, area.polygons), crs_of_text(area.crs), operations)


def _geometry(rings: Iterable[Ring | Points]) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in ring] for ring in rings])


def _valid(geometry: QgsGeometry) -> QgsGeometry:
    return geometry if geometry.isGeosValid() else geometry.makeValid(Qgis.MakeValidMethod.Linework)


def _polygons(geometry: QgsGeometry) -> Polygons:
    """Polygons of a geometry of any kind, curves in short straight edges, as an ``Area`` holds them."""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    found: list[tuple[Ring, ...]] = []
    for part in _parts(geometry):
        if part.type() == Qgis.GeometryType.Polygon:
            polygons = part.asMultiPolygon() if part.isMultipart() else [part.asPolygon()]
            found += (tuple(map(_ring, polygon)) for polygon in polygons if polygon and polygon[0])
    return tuple(found)


def _ring(points: list[QgsPointXY]) -> Ring:
    """As numbers at once: where a hundred thousand points are kept, Python goes through all of QGIS for garbage."""
    return tuple((point.x(), point.y()) for point in points)


def _parts(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """One by one: all at once would hold every thread.

    A triangulated or polyhedral surface is its patches, which QGIS's Python knows only as those of a multi-polygon.
    """
    name = QgsWkbTypes.displayString(QgsWkbTypes.flatType(geometry.wkbType()))
    if name in _SURFACES:
        geometry = QgsGeometry.fromWkt("MultiPolygon" + geometry.asWkt(_DIGITS)[len(name) :])
    yield from (QgsGeometry(one.clone()) for one in geometry.constParts())


class LayerAreaTask(QgsTask):
    """Reads the polygons of a layer, or those that are selected, without holding up the program.

    Attributes:
        area: Checked; None until it was read.
        error: Why there is no area, once the task has ended.
    """

    def __init__(self, layer: QgsVectorLayer, selected_only: bool) -> None:
        title = QCoreApplication.translate("LayerAreaTask", "Reading the area from {layer}")
        super().__init__(title.format(layer=layer.name()), QgsTask.Flag.CanCancel | QgsTask.Flag.Hidden)
        self._source = QgsVectorLayerFeatureSource(layer)  # with what is being edited; made on the main thread
        self._crs, self._name = layer.crs(), layer.name()
        self._operations = ProjectOperations.of_project(QgsProject.instance())
        self._request = QgsFeatureRequest().setNoAttributes()
        if selected_only:
            self._request.setFilterFids(layer.selectedFeatureIds())
        self.area: Area | None = None
        self.error: ClearScenesError | None = None

    def run(self) -> bool:
        """Called by QGIS in the task's thread."""
        try:
            area = area_of_geometries(self._geometries(), self._crs, self._operations)
            area.check()
            self.area = area
        except Cancelled:
            return False
        except ClearScenesError as error:
            self.error = error
        except Exception as error:  # an exception must not leave a task
            log.exception("unexpected")
            self.error = AreaNotRead(repr(error), layer=self._name)
        return self.area is not None

    def _geometries(self) -> Iterator[QgsGeometry]:
        features = self._source.getFeatures(self._request)
        yield from geometries_of(features, self.isCanceled)
        if not features.isValid():
            raise AreaNotRead(layer=self._name)
