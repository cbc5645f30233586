"""The footprints of the results as one light overlay on the map, and which results lie at a point of it."""

from __future__ import annotations

from itertools import islice

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QObject, QRectF
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from ...core.geometry.rings import Polygons, points_of
from ...core.stac.acquisitions import Acquisition
from ..common.throttle import Throttle
from ..results.model import ResultsModel
from ..results.rows import Row
from .canvas import ACCENT, on_map

_THROTTLE_MS = 100
_AT_ONCE = 200  # footprints that are brought onto the map in one go
_MANY = 5000  # corners, of a thousand tiles: smooth lines take several times as long
_OPACITY = 0.7
_UNDER = -1  # the outlines of what is selected


class FootprintLines(QgsMapCanvasItem):
    """Thin lines, all drawn at one stroke: a rubber band takes several times as long for a thousand polygons.

    ``path`` is in the map's CRS.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.path = QPainterPath()
        color = QColor(ACCENT)
        color.setAlphaF(_OPACITY)
        self._pen = QPen(color, 1)
        self._pen.setCosmetic(True)
        self.setZValue(self.zValue() + _UNDER)
        self.updatePosition()

    def updatePosition(self) -> None:
        """The item lies over the map and as much beside it, which comes into sight while the map is dragged."""
        to_pixel, width, height = self._canvas.getCoordinateTransform(), self._canvas.width(), self._canvas.height()
        corner, unit = to_pixel.toMapCoordinates(-width, -height), to_pixel.mapUnitsPerPixel()
        x, y = corner.x(), corner.y()
        self.setRect(QgsRectangle(x, y - 3 * height * unit, x + 3 * width * unit, y))  # as if the map was not turned
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        box = self.path.boundingRect()
        if not box.isEmpty():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.path.elementCount() < _MANY)
            painter.setTransform(self._to_pixels(box), True)
            painter.setPen(self._pen)  # with no brush: ``strokePath`` is much slower
            painter.drawPath(self.path)

    def _to_pixels(self, box: QRectF) -> QTransform:
        corners = (box.topLeft(), box.topRight(), box.bottomLeft())
        start, right, down = (self.toCanvasCoordinates(QgsPointXY(corner)) - self.pos() for corner in corners)
        along, across = (right - start) / box.width(), (down - start) / box.height()
        linear = QTransform(along.x(), along.y(), across.x(), across.y(), 0, 0)
        shift = start - linear.map(box.topLeft())
        return linear * QTransform.fromTranslate(shift.x(), shift.y())


class Footprints(QObject):
    """Those of the rows that the table shows.

    Many dates have the same footprint: each distinct one is transformed once for a CRS of the map, and drawn once.
    """

    def __init__(self, canvas: QgsMapCanvas, model: ResultsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._model = canvas, model
        self._numbers: dict[Polygons, int] = {}  # the distinct ones
        self._of_rows: dict[int, tuple[Acquisition, list[int]]] = {}  # by the row's number
        self._on_map: dict[int, QgsGeometry] = {}  # in the map's CRS; empty where it has no place for one
        self._drawn: set[int] = set()
        self._is_visible = True
        self._lines = FootprintLines(canvas)
        self._throttle = Throttle(self._refresh, _THROTTLE_MS, self)
        model.changed.connect(self._refresh_soon)
        model.modelReset.connect(self._on_model_reset)
        canvas.destinationCrsChanged.connect(self._on_crs_changed)

    def set_visible(self, visible: bool) -> None:
        self._is_visible = visible
        self._refresh()

    def rows_at(self, point: QgsPointXY) -> list[Row]:
        """Rows with a drawn footprint at a point of the map, in the table's order."""
        hit = {number for number in self._drawn if self._on_map[number].contains(point)}
        rows = [row for row in self._model.rows if row.place is not None and not hit.isdisjoint(self._numbers_of(row))]
        return sorted(rows, key=lambda row: row.place)

    def teardown(self) -> None:
        """Take them off the map, for good."""
        self._throttle.stop()
        self._model.changed.disconnect(self._refresh_soon)
        self._model.modelReset.disconnect(self._on_model_reset)
        self._canvas.destinationCrsChanged.disconnect(self._on_crs_changed)
        self._canvas.scene().removeItem(self._lines)

    def _refresh_soon(self) -> None:
        if self._is_visible:
            self._throttle.ask()

    def _on_model_reset(self) -> None:
        self._numbers, self._of_rows = {}, {}
        self._on_crs_changed()

    def _on_crs_changed(self) -> None:
        self._on_map = {}
        self._draw(set())
        self._refresh_soon()

    def _refresh(self) -> None:
        wanted: set[int] = set()
        if self._is_visible:
            wanted.update(*(self._numbers_of(row) for row in self._model.rows if row.place is not None))
        missing = wanted - self._on_map.keys()
        if missing:
            footprints = list(self._numbers)  # in the order of their numbers
            for number in islice(missing, _AT_ONCE):
                geometry = on_map(points_of(footprints[number]), self._canvas)
                self._on_map[number] = geometry if geometry.boundingBox().isFinite() else QgsGeometry()
        self._draw(wanted & self._on_map.keys())
        if len(missing) > _AT_ONCE:
            self._refresh_soon()

    def _numbers_of(self, row: Row) -> list[int]:
        acquisition, numbers = self._of_rows.get(row.number, (None, []))
        if acquisition is not row.acquisition:
            footprints = (scene.footprint for scene in row.acquisition.scenes if scene.footprint)
            numbers = [self._numbers.setdefault(one, len(self._numbers)) for one in footprints]
            self._of_rows[row.number] = row.acquisition, numbers
        return numbers

    def _draw(self, numbers: set[int]) -> None:
        if numbers == self._drawn:
            return
        self._drawn = numbers
        path = QPainterPath()
        for number in numbers:
            if not self._on_map[number].isEmpty():
                path.addPath(self._on_map[number].constGet().asQPainterPath())
        self._lines.path = path
        self._lines.update()
