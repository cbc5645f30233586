"""Which area is chosen: follows the form, the map, the layers and the drawing, and says what the area is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.area.area import Area
from ...core.area.text import Place, parse_area
from ...core.bridge.area.areas import LayerAreaTask, joined_areas
from ...core.bridge.area.operations import ProjectOperations, text_of_crs
from ...core.bridge.tasks.core_task import start_task
from ...core.errors.area import AreaMissing, AreaNotReady, NoPolygonLayer
from ...core.errors.base import ClearScenesError
from ..common.wording import core_text, writes_commas
from ..map.canvas import area_line, area_of_map, size_text, zoom_to
from .drawing import Drawing
from .form import CIRCLE, DRAWN, LAYER, MAP, POLYGON, RECTANGLE, AreaForm

_RESTS_MS = 150


class AreaController(QObject):
    """``fixed`` is the area where it is not simply what the map shows, None while there is none."""

    changed = pyqtSignal()
    map_rests = pyqtSignal()  # after it was moved

    def __init__(
        self,
        form: AreaForm,
        canvas: QgsMapCanvas,
        cad_dock: QgsAdvancedDigitizingDockWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._canvas = form, canvas
        self.fixed: Area | None = None
        self._error: ClearScenesError | None = None
        self._layer: QgsVectorLayer | None = None  # whose changes are followed
        self._task: LayerAreaTask | None = None
        self._drawing = Drawing(canvas, cad_dock, self)
        self._map_rests = QTimer(self, singleShot=True, interval=_RESTS_MS)
        self._form_rests = QTimer(self, singleShot=True, interval=_RESTS_MS)
        self._wire()

    @property
    def is_map(self) -> bool:
        return self._form.chosen == MAP

    def area(self) -> Area:
        """What is searched now. Raises an ``AreaError`` that says what to do."""
        if self._form_rests.isActive():
            self.follow()
        if self.is_map:
            return area_of_map(self._canvas)
        if self.fixed is None:
            raise self._error or AreaMissing()
        return self.fixed

    def follow(self) -> None:
        """Take over what the form says."""
        self._form_rests.stop()
        self._stop_reading()
        if self._form.chosen != DRAWN:
            self._drawing.stop()
        self._follow_layer(self._form.layer.currentLayer() if self._form.chosen == LAYER else None)
        if self.is_map:
            self._take(None, None)
        elif self._form.chosen == LAYER:
            self._read_layer()
        else:
            self._read_text(self._form.drawn if self._form.chosen == DRAWN else self._form.text.text())

    def teardown(self) -> None:
        """Undo what reaches out of the dock."""
        self._canvas.extentsChanged.disconnect(self._map_rests.start)
        self._canvas.destinationCrsChanged.disconnect(self._map_rests.start)
        self._canvas.destinationCrsChanged.disconnect(self._lie_anew)
        QgsProject.instance().transformContextChanged.disconnect(self._lie_anew)
        QgsProject.instance().layersWillBeRemoved.disconnect(self._leave_removed)
        QgsProject.instance().layersAdded.disconnect(self._form.take_awaited_layer)
        for signal in self._signals_of_a_map():
            signal.disconnect(self._map_rests.start)
        self._map_rests.stop()
        self._form_rests.stop()
        self._stop_reading()
        self._follow_layer(None)
        self._drawing.stop()

    def _wire(self) -> None:
        form = self._form
        self._canvas.extentsChanged.connect(self._map_rests.start)
        self._canvas.destinationCrsChanged.connect(self._map_rests.start)
        self._map_rests.timeout.connect(self._say)
        self._canvas.destinationCrsChanged.connect(self._lie_anew)
        QgsProject.instance().transformContextChanged.connect(self._lie_anew)
        self._map_rests.timeout.connect(self.map_rests)
        form.kind_changed.connect(self.follow)
        form.edited.connect(self._form_rests.start)
        self._form_rests.timeout.connect(self.follow)
        form.draw_clicked.connect(self._draw)
        form.zoom_button.clicked.connect(self._zoom)
        self._drawing.drawn.connect(self._take_drawn)
        self._drawing.failed.connect(self._refuse_drawn)
        self._drawing.changed.connect(self._show_drawing)
        QgsProject.instance().layersWillBeRemoved.connect(self._leave_removed)
        QgsProject.instance().layersAdded.connect(form.take_awaited_layer)
        for signal in self._signals_of_a_map():
            signal.connect(self._map_rests.start)

    @staticmethod
    def _signals_of_a_map() -> tuple[Any, ...]:
        """In place of the welcome page: the map may come without a change of what it shows."""
        project = QgsProject.instance()
        return project.cleared, project.readProject, project.layersAdded

    def _take(self, area: Area | None, error: ClearScenesError | None) -> None:
        self.fixed, self._error = area, error
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """The map view's size stands in its line of the box; what else is to be said, under it."""
        line, problem = area_line(self._canvas)
        self._form.show_map_line(line)
        if self.is_map:
            self._form.show_note(problem)
        elif self._drawing.shape:
            self._form.show_note(self._how_to_draw())
        elif self.fixed is not None:
            self._form.show_note(size_text(self.fixed), has_area=True)
        elif isinstance(self._error, AreaNotReady):
            self._form.show_note(self.tr("Reading the layer…"))
        else:
            self._form.show_note(core_text(self._error.text) if self._error else self._hint())

    def _lie_anew(self) -> None:
        """By other coordinate operations an area of another datum lies elsewhere on the images."""
        area, now = self.fixed, ProjectOperations.of_project(QgsProject.instance())
        if area is not None and area.operations is not None and area.operations.key(area.crs) != now.key(area.crs):
            self._form_rests.start()

    def _hint(self) -> str:
        if self._form.chosen == DRAWN:
            return self.tr("Choose a shape and draw it on the map.")
        return self.tr("Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.")

    def _how_to_draw(self) -> str:
        return {
            RECTANGLE: self.tr("Drag a rectangle on the map."),
            POLYGON: self.tr("Click the corners on the map, and right-click to end."),
            CIRCLE: self.tr("Click the middle on the map, or drag from there."),
        }[self._drawing.shape]

    # Texts: typed, and of what was drawn

    def _read_text(self, text: str) -> None:
        area: Area | None = None
        error: ClearScenesError | None = None
        has_place = False
        try:
            if text.strip():
                found = parse_area(text, text_of_crs(QgsProject.instance().crs()), writes_commas())
                has_place = isinstance(found, Place)
                operations = ProjectOperations.of_project(QgsProject.instance())
                if has_place:
                    area = replace(found.around(self._form.radius.value()), operations=operations)
                else:
                    area = joined_areas(found, operations)
                area.check()
        except ClearScenesError as failed:
            area, error = None, failed
        self._form.show_place(has_place)
        self._take(area, error)

    def _draw(self, shape: str) -> None:
        if shape and self._canvas.isVisible():
            self._drawing.start(shape)
        else:
            self._drawing.stop()
            self._form.show_shape("")

    def _show_drawing(self) -> None:
        self._form.show_shape(self._drawing.shape)
        self._say()

    def _take_drawn(self, text: str, radius: float) -> None:
        self._form.drawn = text
        if radius:
            self._form.radius.setValue(radius)
        self.follow()

    def _refuse_drawn(self, error: ClearScenesError) -> None:
        """What was drawn before is not what was meant now."""
        self._take_drawn("", 0.0)
        self._take(None, error)

    # Layers

    def _read_layer(self) -> None:
        layer = self._layer
        self._form.show_selection(layer.selectedFeatureCount() if layer else 0)
        if layer is None:
            self._take(None, NoPolygonLayer())
            return
        selected = self._form.selected_only.isChecked() and layer.selectedFeatureCount() > 0
        self._task = task = LayerAreaTask(layer, selected)
        task.taskCompleted.connect(lambda: self._take_read(task))
        task.taskTerminated.connect(lambda: self._take_read(task))
        start_task(task)
        self._take(None, AreaNotReady())

    def _take_read(self, task: LayerAreaTask) -> None:
        if task is self._task:
            self._task = None
            self._take(task.area, task.error)

    def _stop_reading(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _follow_layer(self, layer: QgsVectorLayer | None) -> None:
        if layer is self._layer:
            return
        for one, join in ((self._layer, "disconnect"), (layer, "connect")):
            if one is not None:
                for signal in (
                    *(one.selectionChanged, one.geometryChanged, one.featureAdded, one.featureDeleted),
                    *(one.editingStopped, one.dataChanged, one.subsetStringChanged, one.crsChanged),
                ):
                    getattr(signal, join)(self._form.edited)
        self._layer = layer

    def _leave_removed(self, layers: list[str]) -> None:
        """QGIS would go on with any other layer; nobody chose that."""
        if self._layer is not None and self._layer.id() in layers:
            self._form.choose(MAP)
            self._form.show_note(self.tr("The layer of the area was removed. The area is the map view again."))

    def _zoom(self) -> None:
        if self.fixed is not None:
            zoom_to(self.fixed, self._canvas)
