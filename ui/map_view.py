"""The map canvas: the area that it shows, and outlines drawn on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from qgis.PyQt.QtGui import QColor

from ..core.area import LONLAT, Area
from ..core.bridge.areas import area_of_geometry
from ..core.errors import ClearScenesError
from ..core.scene import Scene
from .wording import core_text

_ACCENT, _HALO = QColor("#ff7800"), QColor(255, 255, 255, 200)


def area_of_map(canvas: QgsMapCanvas) -> Area:
    """What the map shows, turned as it is turned. Raises an ``AreaError``."""
    corners = canvas.mapSettings().visiblePolygon()
    geometry = QgsGeometry.fromPolygonXY([[QgsPointXY(point) for point in corners]])
    return area_of_geometry(geometry, canvas.mapSettings().destinationCrs())


def area_line(canvas: QgsMapCanvas) -> str:
    """As in "Map view, 12.0 × 9.4 km", or why it cannot be searched."""
    try:
        area_of_map(canvas).check()
        width, height = _sides_in_km(canvas)
    except ClearScenesError as error:
        return core_text(error.text)
    except QgsCsException:
        return QCoreApplication.translate("MapView", "Map view")
    number = QLocale()
    return QCoreApplication.translate("MapView", "Map view, {width} × {height} km").format(
        width=number.toString(width, "f", 1), height=number.toString(height, "f", 1)
    )


def _sides_in_km(canvas: QgsMapCanvas) -> tuple[float, float]:
    """Across the middle of the map, on the ellipsoid."""
    settings = canvas.mapSettings()
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(settings.destinationCrs(), settings.transformContext())
    ruler.setEllipsoid("EPSG:7030")
    a, b, c, d = list(settings.visiblePolygon())[:4]
    middles = [QgsPointXY((p + q) / 2) for p, q in ((d, a), (b, c), (a, b), (c, d))]
    return tuple(ruler.measureLine(middles[i], middles[i + 1]) / 1000 for i in (0, 2))


class Outlines(QObject):
    """The footprints of selected scenes, and dashed the area that the numbers are about."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._area = QgsGeometry()
        self._footprints = QgsGeometry()
        self._area_band = self._band(2, Qt.PenStyle.DashLine)
        self._band_of_scenes = self._band(3, Qt.PenStyle.SolidLine)
        canvas.destinationCrsChanged.connect(self._draw)

    def show_area(self, area: Area) -> None:
        rings = [[[QgsPointXY(x, y) for x, y in ring] for ring in polygon] for polygon in area.in_crs(LONLAT)]
        self._area = QgsGeometry.fromMultiPolygonXY(rings)
        self._draw()

    def show_scenes(self, scenes: Iterable[Scene]) -> None:
        polygons = [polygon for scene in scenes for polygon in scene.footprint]
        rings = [[[QgsPointXY(x, y) for x, y in ring] for ring in polygon] for polygon in polygons]
        self._footprints = QgsGeometry.fromMultiPolygonXY(rings) if rings else QgsGeometry()
        self._draw()

    def set_visible(self, visible: bool) -> None:
        self._area_band.setVisible(visible)
        self._band_of_scenes.setVisible(visible)

    def remove(self) -> None:
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        for band in (self._band_of_scenes, self._area_band):
            self._canvas.scene().removeItem(band)

    def _band(self, width: int, style: Qt.PenStyle) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Polygon)
        band.setStrokeColor(_ACCENT)
        band.setSecondaryStrokeColor(_HALO)  # seen over any picture
        band.setFillColor(QColor(0, 0, 0, 0))
        band.setLineStyle(style)
        band.setWidth(width)
        return band

    def _draw(self) -> None:
        target = self._canvas.mapSettings().destinationCrs()
        to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem(LONLAT), target, QgsProject.instance())
        for band, shape in ((self._area_band, self._area), (self._band_of_scenes, self._footprints)):
            band.reset(Qgis.GeometryType.Polygon)
            geometry = QgsGeometry(shape)
            if geometry.isEmpty():
                continue
            try:
                geometry.transform(to_map)
            except QgsCsException:  # it has no place on this map
                continue
            band.setToGeometry(geometry, None)


@contextmanager
def view_kept(canvas_bridge: QgsLayerTreeMapCanvasBridge) -> Iterator[None]:
    """QGIS zooms to the first layer of a project; the analyst has the map where it shall be."""
    if not canvas_bridge.autoSetupOnFirstLayer():
        yield
        return
    canvas_bridge.setAutoSetupOnFirstLayer(False)
    yield
    QTimer.singleShot(0, lambda: canvas_bridge.setAutoSetupOnFirstLayer(True))  # once the map has taken the layer
