"""Adding images to the map: what is asked before, how far it is, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox

from ...core.area.area import Area
from ...core.bridge.layers.layer_loader import LayerLoader
from ...core.bridge.layers.layer_tree import day_of
from ...core.classification.verdict import Limits
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.stac.catalogs import Catalog
from ...core.stac.scene import Scene
from ..common.messages import Messages
from ..common.wording import core_text
from ..results.cells import row_text
from ..results.panel import ResultsPanel
from ..results.rows import Column, Row
from .canvas import bring_into_view
from .visible_dates import VisibleDates

_MANY = 20  # images that are added without asking


class LayersController(QObject):
    def __init__(
        self, iface: QgisInterface, results: ResultsPanel, loader: LayerLoader, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._results, self._loader, self._messages = iface, results, loader, messages
        self._failed = 0  # layers since the last click
        self._latest: tuple[Row, Limits] | None = None  # its arrival on the map is said
        self._area: Area | None = None  # of the search
        self._looks = False  # whether the next image that comes brings the area to sight
        self._dates = VisibleDates(iface, self)
        loader.added.connect(self._take_added)
        loader.shown_again.connect(self._say_shown_again)
        loader.failed.connect(self._say_not_added)
        loader.progressed.connect(self._show_progress)
        results.adding_line.cancel_clicked.connect(self.cancel)

    def teardown(self) -> None:
        self.cancel()
        self._dates.teardown()

    def begin(self, area: Area) -> None:
        """A search begins, whose images lie in ``area``; those that come from now on were asked for at once."""
        self._area = area
        self.expect()

    def expect(self) -> None:
        """Images of the search were clicked for: the first brings its area to sight, the newest stays checked."""
        self._looks = True
        self._dates.begin()

    def cancel(self) -> None:
        self._latest = None
        self._loader.cancel()

    def add(self, rows: Sequence[Row], catalog: Catalog, limits: Limits) -> None:
        """What was clicked for; many are asked for once more."""
        self._failed = 0
        self.expect()
        if len(rows) <= _MANY or self._are_wanted(len(rows)):
            self.show_there(self._load(rows, catalog, limits))

    def add_found(self, rows: Sequence[Row], catalog: Catalog, limits: Limits) -> None:
        """What a search brings, without a word of what lies there already."""
        self._load(rows, catalog, limits)

    def add_latest(self, row: Row, catalog: Catalog, limits: Limits) -> None:
        """The one that was looked for: it is selected, and named once it lies on the map."""
        self._latest = row, limits
        self.expect()
        if row.place is not None:
            self._results.results_view.choose(row)
        self.show_there(self._load([row], catalog, limits))

    def show_there(self, layers: Sequence[QgsRasterLayer]) -> None:
        """Say what was on the map before, and bring it to sight."""
        if not layers:
            return
        root = QgsProject.instance().layerTreeRoot()
        for node in filter(None, map(root.findLayer, layers)):
            node.setItemVisibilityCheckedParentRecursive(True)
        self._iface.setActiveLayer(layers[0])
        self._bring_into_view(layers[0])
        if len(layers) == 1:
            self._messages.info(self.tr("{image} is on the map already.").format(image=layers[0].name()))
        else:
            self._messages.info(self.tr("%n image(s) are on the map already.", "", len(layers)))

    def _load(self, rows: Sequence[Row], catalog: Catalog, limits: Limits) -> Sequence[QgsRasterLayer]:
        style, hides_clouds = self._results.layer_style.currentData(), self._results.hide_clouds.isChecked()
        found = [row.for_the_map() for row in rows]
        return self._loader.add(found, style, catalog, limits, hides_clouds) if found else ()

    def _are_wanted(self, count: int) -> bool:
        title, text = self.tr("Add to Map"), self.tr("Add %n image(s) to the map?", "", count)
        return QMessageBox.question(self._results, title, text) == QMessageBox.StandardButton.Yes

    def _show_progress(self, done: int, wanted: int) -> None:
        line = self._results.adding_line
        if done < wanted:
            text = self.tr("Adding {number} of {count}…").format(number=done + 1, count=wanted)
            line.show_progress(text, 100 * done // wanted)
        else:
            line.hide()

    def _bring_into_view(self, layer: QgsRasterLayer) -> None:
        if self._looks and self._area is not None:
            bring_into_view(self._area, self._iface.mapCanvas(), layer.crs())
        self._looks = False

    def _take_added(self, layer: QgsRasterLayer, measurement: Measurement) -> None:
        self._bring_into_view(layer)
        self._dates.take(day_of(layer))
        if self._latest is None or self._latest[0].acquisition is not measurement.acquisition:
            return
        (row, limits), self._latest = self._latest, None
        date, cloud = row_text(row, Column.DATE, limits), row_text(row, Column.IN_AREA, limits)
        self._messages.success(self.tr("Added {date}, {cloud} cloud in area.").format(date=date, cloud=cloud))

    def _say_shown_again(self, group: str) -> None:
        text = self.tr("The group {group} was hidden. It is shown again, as an image went into it.")
        self._messages.info(text.format(group=group))

    def _say_not_added(self, scene: Scene, reason: Text) -> None:
        self._failed += 1
        text = self.tr("{scene} was not added. {reason}").format(scene=scene.id, reason=core_text(reason))
        if self._failed > 1:
            text += " " + self.tr("Not added until now: {count} scenes.").format(count=self._failed)
        self._messages.warning(text)
