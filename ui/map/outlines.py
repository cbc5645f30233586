"""Outlines on the map: of what is selected, and dashed of the area that the numbers are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import Qgis, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QAction

from ...core.area.area import Area
from ...core.geometry.rings import Rings, points_of
from ..common.settings import is_first_time
from ..results.session import SearchSession
from .area_tag import AreaTag
from .canvas import everywhere, new_band, on_map


class Outlines(QObject):
    """Draws both in two rubber bands, anew for each CRS of the map."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        session: SearchSession,
        fixed_area: Callable[[], Area | None],
        shows_area: QAction,
        parent: QObject | None = None,
    ) -> None:
        """``fixed_area`` is the chosen one, None while it is what the map shows: then that of the results is drawn."""
        super().__init__(parent)
        self._canvas, self._session, self._fixed_area = canvas, session, fixed_area
        self._shows_area = shows_area
        self._tag: AreaTag | None = None  # in the session that draws an area for the first time
        self._area: Area | None = None
        self._footprints: list[Rings] = []
        self._is_visible = True
        self._area_band = new_band(canvas, 2, Qt.PenStyle.DashLine)
        self._scenes_band = new_band(canvas, 3, Qt.PenStyle.SolidLine)
        shows_area.toggled.connect(self._draw)
        canvas.destinationCrsChanged.connect(self._draw)
        session.began.connect(self.show_area)
        session.selection_changed.connect(self._on_selection_changed)

    def teardown(self) -> None:
        self._canvas.destinationCrsChanged.disconnect(self._draw)
        self._session.selection_changed.disconnect(self._on_selection_changed)
        for item in filter(None, (self._scenes_band, self._area_band, self._tag)):
            self._canvas.scene().removeItem(item)

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
        area = everywhere(self._area, self._canvas) if self._area and self._shows_area.isChecked() else ()
        self._name(self._outline(self._area_band, area))
        self._outline(self._scenes_band, self._footprints)

    def _outline(self, band: QgsRubberBand, polygons: Sequence[Rings]) -> QgsGeometry:
        """What is drawn, empty where nothing is."""
        band.reset(Qgis.GeometryType.Polygon)
        if not polygons or not self._is_visible:  # a band with a shape shows itself
            return QgsGeometry()
        geometry = on_map(polygons, self._canvas)
        if geometry.isEmpty() or not geometry.boundingBox().isFinite():
            return QgsGeometry()
        band.setToGeometry(geometry, None)
        return geometry

    def _name(self, outline: QgsGeometry) -> None:
        """Say what the dashed line is, in the session that draws it for the first time."""
        if self._tag is None and not outline.isEmpty() and is_first_time("area_was_named"):
            self._tag = AreaTag(self._canvas)
        if self._tag is not None:
            self._tag.name(outline)
