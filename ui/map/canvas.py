"""The map canvas: the area that it shows, and areas brought onto it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, QTimer
from qgis.PyQt.QtGui import QColor

from ...core.area.area import LONLAT, Area
from ...core.bridge.area.areas import area_of_geometry
from ...core.bridge.area.geometries import geometry_of
from ...core.bridge.area.operations import ProjectOperations
from ...core.errors.area import AreaInvalid
from ...core.errors.area_reading import MapOffEarth, NoMap
from ...core.errors.base import ClearScenesError
from ...core.geometry.rings import Rings
from ..common.wording import core_text

ACCENT, _HALO = QColor("#ff7800"), QColor(255, 255, 255, 200)
_SPECK = 50  # pixels: less of an image tells nothing


def area_of_map(canvas: QgsMapCanvas) -> Area:
    """What the map shows, turned as it is turned. Raises an ``AreaError`` where that cannot be searched."""
    if not canvas.isVisible():  # the welcome page is shown
        raise NoMap
    corners = canvas.mapSettings().visiblePolygon()
    geometry = QgsGeometry.fromPolygonXY([[QgsPointXY(point) for point in corners]])
    settings = canvas.mapSettings()
    operations = ProjectOperations.of(settings.transformContext(), settings.destinationCrs())
    area = area_of_geometry(geometry, settings.destinationCrs(), operations)
    try:
        area.check()
    except AreaInvalid as error:
        raise MapOffEarth(error.detail) from error
    return area


def area_line(canvas: QgsMapCanvas) -> tuple[str, str]:
    """As in "Map view, 12.0 × 9.4 km", and why it cannot be searched, "" where it can."""
    title = QCoreApplication.translate("MapView", "Map view")
    try:
        area_of_map(canvas)
        width, height = _sides_in_km(canvas)
    except ClearScenesError as error:
        return title, core_text(error.text)
    except QgsCsException:
        return title, ""
    number = QLocale()
    line = QCoreApplication.translate("MapView", "Map view, {width} × {height} km")
    return line.format(width=number.toString(width, "f", 1), height=number.toString(height, "f", 1)), ""


def size_text(area: Area) -> str:
    """As in "24.9 km²"."""
    size = area.square_km()
    decimals = min(max(2 - math.floor(math.log10(size)), 0), 6) if size > 0 else 0
    return QCoreApplication.translate("MapView", "{size} km²").format(size=QLocale().toString(size, "f", decimals))


def ruler_of(canvas: QgsMapCanvas) -> QgsDistanceArea:
    """Measures on the ellipsoid between points of the map."""
    settings = canvas.mapSettings()
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(settings.destinationCrs(), settings.transformContext())
    ruler.setEllipsoid("EPSG:7030")
    return ruler


def _sides_in_km(canvas: QgsMapCanvas) -> tuple[float, float]:
    """Across the middle of the map."""
    ruler = ruler_of(canvas)
    a, b, c, d = list(canvas.mapSettings().visiblePolygon())[:4]
    middles = [QgsPointXY((p + q) / 2) for p, q in ((d, a), (b, c), (a, b), (c, d))]
    return tuple(ruler.measureLine(middles[i], middles[i + 1]) / 1000 for i in (0, 2))


def on_map(polygons: Sequence[Rings], canvas: QgsMapCanvas) -> QgsGeometry:
    """Polygons in lon/lat on the map, empty where it has no place for them."""
    geometry = geometry_of(polygons)
    target = canvas.mapSettings().destinationCrs()
    try:
        geometry.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem(LONLAT), target, QgsProject.instance()))
    except QgsCsException:
        return QgsGeometry()
    return geometry


def everywhere(area: Area, canvas: QgsMapCanvas) -> tuple[Rings, ...]:
    """A map in degrees goes on beyond ±180, and so does what crosses there; a projected one has both sides apart."""
    polygons = area.in_crs(LONLAT)
    crosses = any(np.abs(rings[0][:, 0]).max() > 180 for rings in polygons)
    if not (crosses and canvas.mapSettings().destinationCrs().isGeographic()):
        return area.on_globe()
    turns = (np.array([turn, 0]) for turn in (-360, 0, 360))
    return tuple(tuple(ring + turn for ring in rings) for turn in turns for rings in polygons)


def zoom_to(area: Area, canvas: QgsMapCanvas) -> None:
    """Show it all, with a little around it."""
    box = on_map(area.in_crs(LONLAT), canvas).boundingBox()
    if not box.isEmpty():
        canvas.setExtent(box.buffered(0.1 * max(box.width(), box.height())))
        canvas.refresh()


def bring_into_view(area: Area, canvas: QgsMapCanvas, image: QgsRasterLayer) -> None:
    """Zoom to the area where nothing of it is in view, or an image of it is but a speck; else leave the map as it is.

    The coordinates of a map without a CRS are taken as those of the image.
    """
    if not canvas.mapSettings().destinationCrs().isValid():
        box = QgsGeometry.fromMultiPolygonXY(
            [
                [[QgsPointXY(*p) for p in ring] for ring in rings]
                for rings in area.in_crs(image.crs().toWkt(Qgis.CrsWktVariant.Preferred))
            ]
        ).boundingBox()
        if not canvas.extent().intersects(box):
            canvas.setExtent(box)
            canvas.refresh()
        return
    shown = on_map(everywhere(area, canvas), canvas)
    seen = QgsGeometry.fromPolygonXY([[QgsPointXY(point) for point in canvas.mapSettings().visiblePolygon()]])
    if not shown.isEmpty() and (not seen.intersects(shown) or _is_speck(image, canvas)):
        zoom_to(area, canvas)


def _is_speck(image: QgsRasterLayer, canvas: QgsMapCanvas) -> bool:
    """As on a map of the world."""
    box = canvas.mapSettings().layerExtentToOutputExtent(image, image.extent())
    return max(box.width(), box.height()) < _SPECK * canvas.mapUnitsPerPixel()


def new_band(canvas: QgsMapCanvas, width: int, style: Qt.PenStyle) -> QgsRubberBand:
    """Seen over any picture."""
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    band.setStrokeColor(ACCENT)
    band.setSecondaryStrokeColor(_HALO)
    band.setFillColor(QColor(0, 0, 0, 0))
    band.setLineStyle(style)
    band.setWidth(width)
    return band


@contextmanager
def view_kept(canvas_bridge: QgsLayerTreeMapCanvasBridge) -> Iterator[None]:
    """QGIS zooms to the first layer of a project; the analyst has the map where it shall be."""
    if not canvas_bridge.autoSetupOnFirstLayer():
        yield
        return
    canvas_bridge.setAutoSetupOnFirstLayer(False)
    try:
        yield
    finally:
        # once the map has taken the layer
        QTimer.singleShot(0, lambda: canvas_bridge.setAutoSetupOnFirstLayer(True))
