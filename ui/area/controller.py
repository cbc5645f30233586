"""Which area is chosen: follows the form, the map, the layers and the drawing, and says what the area is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from qgis.core import QgsProject
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtBoundSignal, pyqtSignal

from ...core.area.area import Area
from ...core.area.area_text import Place, parse_area
from ...core.bridge.area.areas import joined_areas
from ...core.bridge.area.operations import ProjectOperations, text_of_crs
from ...core.errors.area import AreaMissing, AreaNotReady, NoPolygonLayer
from ...core.errors.base import ClearScenesError
from ..common.wording import core_text, writes_commas
from ..map.canvas import area_line, area_of_map, size_text, zoom_to
from .drawing import Drawing
from .form import CIRCLE, DRAWN, LAYER, MAP, POLYGON, RECTANGLE, AreaForm
from .layer_reader import LayerReader

_RESTS_MS = 150


class PlaceOffers(Protocol):
    """What offers a place while the map shows none, and what it says: ``PlaceController``."""

    note: str
    note_changed: pyqtBoundSignal

    def offer_place(self, is_needed: bool) -> None: ...


class AreaController(QObject):
    """``fixed`` is the area where it is not simply what the map shows, None while there is none."""

    changed = pyqtSignal()
    map_rests = pyqtSignal()  # after it was moved

    def __init__(
        self,
        form: AreaForm,
        canvas: QgsMapCanvas,
        cad_dock: QgsAdvancedDigitizingDockWidget,
        places: PlaceOffers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form, self._canvas, self._places = form, canvas, places
        self.fixed: Area | None = None
        self._error: ClearScenesError | None = None
        self._reader = LayerReader(self)
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
        self._reader.cancel()
        if self._form.chosen != DRAWN:
            self._drawing.stop()
        self._reader.follow(self._form.layer.currentLayer() if self._form.chosen == LAYER else None)
        if self.is_map:
            self._set_area(None, None)
        elif self._form.chosen == LAYER:
            self._read_layer()
        else:
            self._read_text(self._form.drawn if self._form.chosen == DRAWN else self._form.text.text())

    def teardown(self) -> None:
        """Undo what reaches out of the dock."""
        self._canvas.extentsChanged.disconnect(self._map_rests.start)
        self._canvas.destinationCrsChanged.disconnect(self._map_rests.start)
        self._canvas.destinationCrsChanged.disconnect(self._on_operations_changed)
        QgsProject.instance().transformContextChanged.disconnect(self._on_operations_changed)
        QgsProject.instance().layersWillBeRemoved.disconnect(self._on_layers_removed)
        QgsProject.instance().layersAdded.disconnect(self._form.choose_awaited_layer)
        for signal in self._signals_of_a_map():
            signal.disconnect(self._map_rests.start)
        self._map_rests.stop()
        self._form_rests.stop()
        self._reader.cancel()
        self._reader.follow(None)
        self._drawing.stop()

    def _wire(self) -> None:
        form = self._form
        self._canvas.extentsChanged.connect(self._map_rests.start)
        self._canvas.destinationCrsChanged.connect(self._map_rests.start)
        self._map_rests.timeout.connect(self._describe)
        self._canvas.destinationCrsChanged.connect(self._on_operations_changed)
        QgsProject.instance().transformContextChanged.connect(self._on_operations_changed)
        self._map_rests.timeout.connect(self.map_rests)
        form.kind_changed.connect(self.follow)
        form.edited.connect(self._form_rests.start)
        self._form_rests.timeout.connect(self.follow)
        form.draw_clicked.connect(self._draw)
        form.zoom_button.clicked.connect(self._zoom)
        self._reader.edited.connect(form.edited)
        self._reader.was_read.connect(self._set_area)
        self._places.note_changed.connect(self._describe)
        self._drawing.drawn.connect(self._on_drawn)
        self._drawing.failed.connect(self._on_drawing_failed)
        self._drawing.changed.connect(self._on_drawing_changed)
        QgsProject.instance().layersWillBeRemoved.connect(self._on_layers_removed)
        QgsProject.instance().layersAdded.connect(form.choose_awaited_layer)
        for signal in self._signals_of_a_map():
            signal.connect(self._map_rests.start)

    @staticmethod
    def _signals_of_a_map() -> tuple[Any, ...]:
        """In place of the welcome page: the map may come without a change of what it shows."""
        project = QgsProject.instance()
        return project.cleared, project.readProject, project.layersAdded

    def _set_area(self, area: Area | None, error: ClearScenesError | None) -> None:
        self.fixed, self._error = area, error
        self._describe()
        self.changed.emit()

    def _describe(self) -> None:
        """The map view's size stands in its line of the box; what else is to be said, under it."""
        line, problem = area_line(self._canvas)
        self._form.show_map_line(line)
        self._places.offer_place(self.is_map and bool(problem))
        if self.is_map:
            self._form.show_note(self._places.note or problem)
        elif self._drawing.shape:
            self._form.show_note(self._how_to_draw())
        elif self.fixed is not None:
            self._form.show_note(size_text(self.fixed), has_area=True)
        elif isinstance(self._error, AreaNotReady):
            self._form.show_note(self.tr("Reading the layer…"))
        else:
            self._form.show_note(core_text(self._error.text) if self._error else self._hint())

    def _on_operations_changed(self) -> None:
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
        self._set_area(area, error)

    def _draw(self, shape: str) -> None:
        if shape and self._canvas.isVisible():
            self._drawing.start(shape)
        else:
            self._drawing.stop()
            self._form.show_shape("")

    def _on_drawing_changed(self) -> None:
        self._form.show_shape(self._drawing.shape)
        self._describe()

    def _on_drawn(self, text: str, radius: float) -> None:
        self._form.drawn = text
        if radius:
            self._form.radius.setValue(radius)
        self.follow()

    def _on_drawing_failed(self, error: ClearScenesError) -> None:
        """What was drawn before is not what was meant now."""
        self._on_drawn("", 0.0)
        self._set_area(None, error)

    # Layers

    def _read_layer(self) -> None:
        count = self._reader.selected_count
        self._form.show_selection(count)
        if self._reader.layer is None:
            self._set_area(None, NoPolygonLayer())
            return
        self._reader.read(selected_only=self._form.selected_only.isChecked() and count > 0)
        self._set_area(None, AreaNotReady())

    def _on_layers_removed(self, layers: list[str]) -> None:
        """QGIS would go on with any other layer; nobody chose that."""
        if self._reader.layer is not None and self._reader.layer.id() in layers:
            self._form.choose(MAP)
            self._form.show_note(self.tr("The layer of the area was removed. The area is the map view again."))

    def _zoom(self) -> None:
        if self.fixed is not None:
            zoom_to(self.fixed, self._canvas)
