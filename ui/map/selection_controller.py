"""The results on the map: their footprints, and choosing one of them by a click."""

from __future__ import annotations

from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QModelIndex, QObject, QPoint, pyqtSignal
from qgis.PyQt.QtWidgets import QToolTip

from ..common.wording import tooltip
from ..results.cells import brief
from ..results.panel import ResultsPanel
from ..results.rows import Row, next_of
from ..results.session import SearchSession
from .footprints import Footprints
from .scene_tool import SceneTool


class MapSelectionController(QObject):
    """Shows the footprints while the dock is seen, and gives the map to the tool while its button is down.

    Many dates have the same footprint, so each click goes on to the next one at that point, in the table's order. So
    does the first click of a double click: what it adds is the one that was selected before, if that lies there too.
    """

    double_clicked = pyqtSignal(QModelIndex)

    def __init__(self, iface: QgisInterface, results: ResultsPanel, session: SearchSession, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._canvas, self._session = iface, iface.mapCanvas(), session
        self._view, self._button = results.results_view, results.pick_button
        self._shows_footprints = results.footprints_action
        self.footprints = Footprints(self._canvas, session.model, self)
        self._is_dock_seen, self._is_of_project, self._is_active = True, True, False
        self._before: Row | None = None  # what was selected before the last click
        self._earlier: QgsMapTool | None = None
        self._tool = tool = SceneTool(self._canvas)
        tool.setButton(self._button)
        tool.clicked.connect(self._on_clicked)
        tool.double_clicked.connect(self._on_double_clicked)
        tool.left.connect(self._give_back)
        tool.activated.connect(lambda: self._set_active(True))
        tool.deactivated.connect(lambda: self._set_active(False))
        self._button.clicked.connect(self._on_button_clicked)
        self._shows_footprints.toggled.connect(self._show)
        session.began.connect(self._on_began)
        QgsProject.instance().cleared.connect(self._on_project_cleared)

    def teardown(self) -> None:
        """Undo what reaches out of the dock."""
        QgsProject.instance().cleared.disconnect(self._on_project_cleared)
        self._give_back()
        self._tool.deleteLater()
        self.footprints.teardown()

    def set_dock_visible(self, is_visible: bool) -> None:
        self._is_dock_seen = is_visible
        if not is_visible:
            self._give_back()
        self._show()

    def _show(self) -> None:
        """Who clicks has to see where."""
        wanted = self._shows_footprints.isChecked() or self._is_active
        self.footprints.set_visible(wanted and self._is_dock_seen and self._is_of_project)

    def _on_began(self) -> None:
        self._is_of_project = True
        self._show()

    def _on_project_cleared(self) -> None:
        """The map is another one now; the table still has what was found."""
        self._is_of_project = False
        self._view.clearSelection()
        self._show()

    # The tool

    def _set_active(self, is_active: bool) -> None:
        self._is_active = is_active  # the canvas has the tool still while it lays it down
        self._show()

    def _on_button_clicked(self, pressed: bool) -> None:
        if not pressed:
            self._give_back()
        elif self._canvas.isVisible():
            self._earlier = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self._canvas.setFocus()  # for Esc
        else:  # the welcome page is shown
            self._button.setChecked(False)

    def _give_back(self) -> None:
        """To the tool that had the map; drawing tools are gone once they lost it."""
        if not self._is_active:
            return
        if self._earlier is not None and not sip.isdeleted(self._earlier):
            self._canvas.setMapTool(self._earlier)
        else:
            self._iface.actionPan().trigger()

    def _on_clicked(self, point: QgsPointXY, pixel: QPoint) -> None:
        rows = self.footprints.rows_at(point)
        self._before = self._view.chosen
        if not rows:
            return
        row = next_of(rows, self._before)
        self._view.choose(row)
        place = self.tr("{number} of {count} here").format(number=rows.index(row) + 1, count=len(rows))
        text = tooltip(brief(row, self._session.limits), place)
        QToolTip.showText(self._canvas.mapToGlobal(pixel), text, self._canvas)

    def _on_double_clicked(self, point: QgsPointXY) -> None:
        rows = self.footprints.rows_at(point)
        row = self._before if self._before in rows else self._view.chosen
        if row in rows:
            self._view.choose(row)
            self.double_clicked.emit(self._view.currentIndex())
