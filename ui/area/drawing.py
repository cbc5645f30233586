"""Drawing an area on the map: a rectangle, a polygon, or a circle, each with a map tool of its own.

Corners of a polygon snap as the project says, and QGIS's advanced digitizing panel serves them. Esc ends drawing, and
the earlier map tool comes back.
"""

from __future__ import annotations

from contextlib import suppress

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsPolygon,
    QgsProject,
)
from qgis.gui import (
    QgsAdvancedDigitizingDockWidget,
    QgsMapCanvas,
    QgsMapMouseEvent,
    QgsMapTool,
    QgsMapToolCapture,
    QgsMapToolExtent,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ...core.area.area import LONLAT
from ...core.area.area_text import Place, format_area
from ...core.bridge.area.areas import area_of_geometry
from ...core.bridge.area.operations import ProjectOperations
from ...core.errors.area import AreaInvalid
from ...core.errors.area_reading import MapOffEarth, NoCrs
from ...core.errors.base import ClearScenesError
from ..map.canvas import ACCENT, new_band, on_map, ruler_of
from .form import CIRCLE, POLYGON, RECTANGLE

_LEAST_DRAG = 4  # pixels; less is a click


class Drawing(QObject):
    """At most one shape at a time."""

    drawn = pyqtSignal(str, float)  # as ``parse_area`` reads it; of a place its radius in meters (0: as it is set)
    failed = pyqtSignal(object)  # a ClearScenesError: why what was drawn is no area
    changed = pyqtSignal()  # of ``shape``

    def __init__(
        self, canvas: QgsMapCanvas, cad_dock: QgsAdvancedDigitizingDockWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._cad_dock = canvas, cad_dock
        self.shape = ""  # that is being drawn now
        self._tool: QgsMapTool | None = None
        self._earlier: QgsMapTool | None = None

    def start(self, shape: str) -> None:
        self.stop()
        self._earlier = self._canvas.mapTool()
        self._tool = tool = _TOOLS[shape](self._canvas, self._cad_dock)
        tool.left.connect(self.stop)
        tool.drawn.connect(self._take)
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()  # for the keys
        tool.deactivated.connect(self._forget)  # by another tool too
        self.shape = shape
        self.changed.emit()

    def stop(self) -> None:
        """Give the map back to the tool that had it."""
        if self._tool is None:
            return
        tool, earlier = self._tool, self._earlier
        if earlier is not None and not sip.isdeleted(earlier):
            self._canvas.setMapTool(earlier)
        else:
            self._canvas.unsetMapTool(tool)

    def _take(self, shape: QgsGeometry | QgsPointXY, radius: float) -> None:
        """In coordinates of the map."""
        self.stop()
        try:
            text = _text_of(shape, self._canvas.mapSettings().destinationCrs())
        except ClearScenesError as error:
            self.failed.emit(error)
        else:
            self.drawn.emit(text, radius)

    def _forget(self) -> None:
        if self._tool is not None:
            self._tool.deleteLater()
            self._tool = self._earlier = None
            self.shape = ""
            self.changed.emit()


def _text_of(shape: QgsGeometry | QgsPointXY, crs: QgsCoordinateReferenceSystem) -> str:
    """Raises an ``AreaError``."""
    if isinstance(shape, QgsGeometry):
        area = area_of_geometry(shape, crs, ProjectOperations.of_project(QgsProject.instance()))
        try:
            return format_area(area)
        except AreaInvalid as error:
            raise MapOffEarth(error.detail) from error
    place = _place_of(shape, crs)
    return f"{place.lat:.7f}, {place.lon:.7f}"


def _place_of(point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> Place:
    """Raises ``NoCrs``, or ``MapOffEarth`` where the map shows no place of the earth."""
    if not crs.isValid():
        raise NoCrs
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(LONLAT), QgsProject.instance())
    try:
        point = transform.transform(point)
    except QgsCsException as error:
        raise MapOffEarth(str(error)) from error
    if not abs(point.y()) <= 90:
        raise MapOffEarth(f"latitude {point.y()}")
    return Place(point.y(), (point.x() + 180) % 360 - 180)


def _leaves_by_escape(tool: QgsMapTool, event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Escape:
        event.accept()
        tool.left.emit()
    return event.key() == Qt.Key.Key_Escape


class RectangleTool(QgsMapToolExtent):
    """Dragged from corner to corner."""

    drawn = pyqtSignal(object, float)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, _cad_dock: QgsAdvancedDigitizingDockWidget) -> None:
        super().__init__(canvas)
        self.extentChanged.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _leaves_by_escape(self, event)

    def _take(self, extent: object) -> None:
        if not extent.isEmpty():
            self.drawn.emit(QgsGeometry.fromRect(extent), 0.0)


class PolygonTool(QgsMapToolCapture):
    """Left clicks set corners; a right click, a double click or Enter ends; Backspace takes the last corner back.

    Not ``QgsMapToolDigitizeFeature``: that one draws only in a vector layer that is being edited.
    """

    drawn = pyqtSignal(object, float)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, cad_dock: QgsAdvancedDigitizingDockWidget) -> None:
        super().__init__(canvas, cad_dock, QgsMapToolCapture.CaptureMode.CapturePolygon)

    def layer(self) -> None:
        """Of no layer: what is captured is in coordinates of the map."""

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._end()  # QGIS 3.40 hands what was captured to subclasses in C++ only
        else:
            super().cadCanvasReleaseEvent(event)

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leaves_by_escape(self, event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._end()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if self.size() >= 3:
            self.closePolygon()
            self.drawn.emit(QgsGeometry(QgsPolygon(self.captureCurve().curveToLine())), 0.0)


class CircleTool(QgsMapTool):
    """A click sets the center; dragging sets the radius too.

    QGIS's own tools for circles have their radius in units of the map; this one's is in meters on the ground.
    """

    drawn = pyqtSignal(object, float)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, _cad_dock: QgsAdvancedDigitizingDockWidget) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._band = new_band(canvas, 2, Qt.PenStyle.SolidLine)
        fill = QColor(ACCENT)
        fill.setAlpha(40)
        self._band.setFillColor(fill)
        self._center: tuple[QgsPointXY, QPoint] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        _leaves_by_escape(self, event)

    def deactivate(self) -> None:
        self.canvas().scene().removeItem(self._band)
        super().deactivate()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._center = event.mapPoint(), event.pos()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._center is not None and (radius := self._radius(event)):
            with suppress(ClearScenesError):
                place = _place_of(self._center[0], self.canvas().mapSettings().destinationCrs())
                self._band.setToGeometry(on_map(place.around(radius).on_globe(), self.canvas()), None)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if self._center is None or event.button() != Qt.MouseButton.LeftButton:
            return
        center, radius = self._center[0], self._radius(event)
        self._center = None
        self.drawn.emit(center, radius)

    def _radius(self, event: QgsMapMouseEvent) -> float:
        """In meters, of three digits; 0 for a click."""
        center, pixel = self._center
        is_drag = (event.pos() - pixel).manhattanLength() >= _LEAST_DRAG
        try:
            radius = ruler_of(self.canvas()).measureLine(center, event.mapPoint()) if is_drag else 0.0
            return float(f"{radius:.3g}")
        except QgsCsException:
            return 0.0


_TOOLS = {RECTANGLE: RectangleTool, POLYGON: PolygonTool, CIRCLE: CircleTool}
