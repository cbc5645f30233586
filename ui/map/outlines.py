"""Outlines on the map: of what is selected, and dashed of the area that the numbers are about."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt

from ...core.area.area import Area
from ...core.geometry.rings import Rings, points_of
from ..results.session import SearchSession
from .canvas import everywhere, new_band, on_map


class Outlines(QObject):
    """Draws both in two rubber bands, anew for each CRS of the map."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        session: SearchSession,
        fixed_area: Callable[[], Area | None],
        parent: QObject | None = None,
    ) -> None:
        """``fixed_area`` is the chosen one, None while it is what the map shows: then that of the results is drawn."""
        super().__init__(parent)
        self._canvas, self._session, self._fixed_area = canvas, session, fixed_area
        self._area: Area | None = None
        self._footprints: list[Rings] = []
        self._is_visible = True
        self._area_band = new_band(canvas, 2, Qt.PenStyle.DashLine)
        self._scenes_band = new_band(canvas, 3, Qt.PenStyle.SolidLine)
        canvas.destinationCrsChanged.connect(self._draw)
        session.began.connect(self.show_area)
        session.selection_changed.connect(self._on_selection_changed)

    def teardown(self) -> None:
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self._session.selection_changed.disconnect(self._on_selection_changed)
        for band in (self._scenes_band, self._area_band):
            self._canvas.scene().removeItem(band)

    def show_area(self) -> None:
        query = self._session.query
        self._area = self._fixed_area() or (query.area if query else None)
        self._draw()

    def set_visible(self, is_visible: bool) -> None:
        self._is_visible = is_visible
        self._draw()

    def _on_selection_changed(self) -> None:
        scenes = (scene for row in self._session.selected() for scene in row.acquisition.scenes)
        self._footprints = [polygon for scene in scenes for polygon in points_of(scene.footprint)]
        self._draw()

    def _draw(self) -> None:
        area = everywhere(self._area, self._canvas) if self._area else ()
        for band, polygons in ((self._area_band, area), (self._scenes_band, self._footprints)):
            band.reset(Qgis.GeometryType.Polygon)
            if not polygons or not self._is_visible:  # a band with a shape shows itself
                continue
            geometry = on_map(polygons, self._canvas)
            if not geometry.isEmpty() and geometry.boundingBox().isFinite():
                band.setToGeometry(geometry, None)
