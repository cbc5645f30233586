"""Brings an empty map to a place: one that is typed or named, one on the world map, or that of the last search."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal, pyqtSignal

from ...core.area.area import LONLAT, Area
from ...core.area.text import Place, parse_area
from ...core.bridge.area.operations import text_of_crs
from ...core.bridge.layers.world_map import WorldMapTask, shown_world_map
from ...core.bridge.tasks.core_task import on_end, start_task
from ...core.bridge.tasks.places import NamedPlace
from ...core.errors.area import AreaNotUnderstood
from ...core.errors.base import ClearScenesError
from ...core.errors.text import Text
from ..common.settings import read_last_area, write_last_area
from ..common.wording import core_text, writes_commas
from ..map.canvas import view_kept, zoom_to
from .place_offer import PlaceOffer

_AROUND = 5000.0  # meters that are shown around a point


class PlaceSource(Protocol):
    """What looks names up: ``core.bridge.tasks.places.PlaceFinder``."""

    service: str
    ended: pyqtBoundSignal  # tuple[NamedPlace, ...], Text or None

    def start(self, name: str) -> None: ...

    def cancel(self) -> None: ...


class PlaceController(QObject):
    """``note`` is what is to be said beneath the offer, "" for nothing."""

    note_changed = pyqtSignal()

    def __init__(self, iface: QgisInterface, offer: PlaceOffer, finder: PlaceSource, parent: QObject) -> None:
        super().__init__(parent)
        self._iface, self._canvas, self._offer, self._finder = iface, iface.mapCanvas(), offer, finder
        self.note = ""
        self._places: tuple[NamedPlace, ...] = ()
        self._world: WorldMapTask | None = None  # that is being opened
        self._zooms = False  # with QGIS's tool, on the world map
        offer.text.textChanged.connect(self._on_typed)
        offer.asked.connect(self._on_asked)
        offer.chosen.connect(lambda row: self._go(self._places[row].area))
        offer.world_button.clicked.connect(self._on_world_clicked)
        offer.last_button.clicked.connect(self._on_last_clicked)
        finder.ended.connect(self._on_looked_up)

    def teardown(self) -> None:
        self.offer_place(False)

    def offer_place(self, is_needed: bool) -> None:
        """While the map shows nothing that can be searched."""
        self._offer.setVisible(is_needed)
        self._offer.last_button.setVisible(bool(read_last_area()))
        if is_needed:
            return
        self._finder.cancel()
        self._world = None
        self._set((), "")
        if self._zooms:
            self._zooms = False
            self._iface.actionPan().trigger()

    def remember(self, area: Area) -> None:
        """As the last one: the box around it."""
        corners = np.concatenate([rings[0] for rings in area.in_crs(LONLAT)])
        (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
        write_last_area(f"{west:.6f}, {south:.6f}, {east:.6f}, {north:.6f}")

    # What is typed

    def _on_typed(self, text: str) -> None:
        self._finder.cancel()
        try:
            self._typed_area(text)
            self._show((), "")
        except AreaNotUnderstood:
            how = self.tr("Press Enter to look this name up at {service}, © OpenStreetMap contributors.")
            self._show((), how.format(service=self._finder.service) if text.strip() else "")
        except ClearScenesError as error:
            self._show((), core_text(error.text))

    def _on_asked(self) -> None:
        text = self._offer.text.text().strip()
        if not text:
            return
        try:
            self._go(self._typed_area(text))
        except AreaNotUnderstood:
            self._show((), self.tr("Asking {service}…").format(service=self._finder.service))
            self._finder.start(text)
        except ClearScenesError as error:
            self._show((), core_text(error.text))

    def _typed_area(self, text: str) -> Area:
        """Raises ``AreaNotUnderstood`` for a name, another ``AreaError`` for what is no place."""
        found = parse_area(text, text_of_crs(QgsProject.instance().crs()), writes_commas())
        return found.around(_AROUND) if isinstance(found, Place) else found

    def _on_looked_up(self, places: tuple[NamedPlace, ...], error: Text | None) -> None:
        if len(places) == 1:
            self._go(places[0].area)
        elif places:
            self._show(places, self.tr("Choose one of these places."))
            self._offer.places.setFocus()
        else:
            self._show((), core_text(error) if error else "")

    def _show(self, places: tuple[NamedPlace, ...], note: str) -> None:
        self._set(places, note)
        self.note_changed.emit()

    def _set(self, places: tuple[NamedPlace, ...], note: str) -> None:
        self._places, self.note = places, note
        self._offer.show_places([place.name for place in places])

    # The map

    def _go(self, area: Area) -> None:
        self._open_map()
        zoom_to(area, self._canvas)

    def _on_last_clicked(self) -> None:
        self._offer.text.setText(read_last_area())
        self._on_asked()

    def _open_map(self) -> None:
        """In place of the welcome page, and in some CRS."""
        if not self._canvas.isVisible():
            self._iface.newProject()
        if not QgsProject.instance().crs().isValid():
            QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(LONLAT))

    def _on_world_clicked(self) -> None:
        if shown_world_map() is not None:
            self._zoom_in_on_world()
            return
        self._world = task = WorldMapTask()
        on_end(task, lambda: self._on_world_opened(task))
        start_task(task)

    def _on_world_opened(self, task: WorldMapTask) -> None:
        if task is not self._world:  # the map has found its place meanwhile
            return
        self._world = None
        if task.layer is None:
            self._show((), core_text(task.error) if task.error else "")
            return
        self._open_map()
        project = QgsProject.instance()
        if not project.mapLayers():
            project.setCrs(QgsCoordinateReferenceSystem(LONLAT))  # in which all of it can be drawn
        with view_kept(self._iface.layerTreeCanvasBridge()):
            project.addMapLayer(task.layer)
        self._zoom_in_on_world()

    def _zoom_in_on_world(self) -> None:
        world = shown_world_map()
        self._canvas.setExtent(self._canvas.mapSettings().layerExtentToOutputExtent(world, world.extent()))
        self._canvas.refresh()
        self._iface.actionZoomIn().trigger()
        self._zooms = True
        self._show((), self.tr("Drag a box around your area on the map. Repeat to zoom in further."))
