"""Adding images to the map: what is asked before, how far it is, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QModelIndex, QObject, pyqtBoundSignal
from qgis.PyQt.QtWidgets import QMessageBox

from ...core.area.area import Area
from ...core.bridge.layers.layer_tree import day_of
from ...core.bridge.layers.styles import lacking_assets
from ...core.bridge.tasks.finder import Outcome
from ...core.classification.verdict import Limits
from ...core.errors.text import Text
from ...core.measuring.measurement import Measurement
from ...core.measuring.recurring_ground import RecurringGround
from ...core.stac.catalogs import Catalog
from ...core.stac.scene import Scene
from ..common.message_bar import Messages
from ..common.wording import core_text
from ..results.cells import row_text
from ..results.panel import ResultsPanel
from ..results.rows import Column, Row, State, in_order
from ..results.session import SearchSession
from .canvas import bring_into_view
from .visible_dates import VisibleDates

_MANY = 20  # images that are added without asking


class ImageLoader(Protocol):
    """What adds images to the map: ``core.bridge.layers.layer_loader.LayerLoader``, which says what is what."""

    added: pyqtBoundSignal  # QgsRasterLayer, Measurement
    failed: pyqtBoundSignal  # Scene, Text
    progressed: pyqtBoundSignal  # int, int
    shown_again: pyqtBoundSignal  # str

    def add(
        self,
        measurements: list[Measurement],
        style: str,
        catalog: Catalog,
        limits: Limits,
        hides_clouds: bool = False,
        group: str = "",
        area: Area | None = None,
        ground: RecurringGround | None = None,
    ) -> list[QgsRasterLayer]: ...

    def cancel(self) -> None: ...


class LayersController(QObject):
    """Has the loader add what is chosen, or what a search is to add by itself, and says what became of it."""

    def __init__(
        self,
        iface: QgisInterface,
        results: ResultsPanel,
        session: SearchSession,
        loader: ImageLoader,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._iface, self._results, self._session = iface, results, session
        self._loader, self._messages = loader, messages
        self._failed = 0  # layers since the last click
        self._may_add = 0  # images that the search still adds by itself
        self._latest: tuple[Row, Limits] | None = None  # its arrival on the map is said
        self._into_view: Area | None = None  # which the next image that comes brings to sight
        self._dates = VisibleDates(iface, self)
        self._wire()

    def teardown(self) -> None:
        """Undo what reaches out of the dock."""
        QgsProject.instance().cleared.disconnect(self._on_project_cleared)
        self.cancel()
        self._dates.teardown()

    def cancel(self) -> None:
        self._latest = None
        self._loader.cancel()

    def add_at(self, index: QModelIndex) -> None:
        self._add([self._session.model.row(index)])

    def add_group(self, measurements: Sequence[Measurement], limits: Limits, group: str) -> None:
        """All into one group, the first on top; clouds are left out, so that what is clear on one date shows through
        those above it.
        """
        self._expect()
        query, style = self._session.query, self._results.layer_style.currentData()
        self._show_there(
            self._loader.add(
                list(measurements),
                style,
                query.catalog,
                limits,
                hides_clouds=True,
                group=group,
                area=query.area,
                ground=self._session.ground,
            )
        )

    def add_found(
        self, measurements: Sequence[Measurement], catalog: Catalog, area: Area, limits: Limits, style: str
    ) -> None:
        """What another search than the dock's has found."""
        self._expect()
        self._into_view = area
        hides_clouds = self._results.hide_clouds.isChecked()
        self._show_there(self._loader.add(list(measurements), style, catalog, limits, hides_clouds))

    def _wire(self) -> None:
        session, results, loader = self._session, self._results, self._loader
        session.began.connect(self._on_began)
        session.measured.connect(self._on_measured)
        session.ended.connect(self._on_ended)
        results.results_view.doubleClicked.connect(self.add_at)
        results.time_line.double_clicked.connect(self.add_at)
        results.results_view.return_pressed.connect(self._add_selected)
        results.add_button.clicked.connect(self._add_selected)
        results.add_action.triggered.connect(self._add_selected)
        results.row_menu.aboutToShow.connect(lambda: results.add_action.setEnabled(bool(session.selected())))
        results.add_all_button.clicked.connect(lambda: self._add(session.model.clear_rows))
        results.adding_line.cancel_clicked.connect(self.cancel)
        results.layer_style.currentIndexChanged.connect(self._show_lacking)
        self._show_lacking()
        loader.added.connect(self._on_added)
        loader.shown_again.connect(self._on_shown_again)
        loader.failed.connect(self._on_failed)
        loader.progressed.connect(self._on_progressed)
        QgsProject.instance().cleared.connect(self._on_project_cleared)

    def _show_lacking(self) -> None:
        """Rows say before they are added that the chosen style cannot be made of them."""
        self._session.model.show_lacking(partial(lacking_assets, self._results.layer_style.currentData()))

    # What a search adds by itself

    def _on_began(self) -> None:
        results = self._results
        as_found = results.add_as_found_count.value() if results.add_as_found.isChecked() else 0
        self._may_add = 1 if self._session.latest_only else as_found
        self._expect()

    def _on_measured(self, rows: Sequence[Row]) -> None:
        """Without a word of what lies there already."""
        if not self._session.latest_only:  # a later one may still come
            clear = [row for row in rows if row.state is State.CLEAR][: self._may_add]
            self._may_add -= len(clear)
            self._load(clear)

    def _on_ended(self, outcome: Outcome) -> None:
        """The latest one is selected, and named once it lies on the map; not where a later one may have been missed,
        nor at another time than the end of the search.
        """
        if not self._session.latest_only:
            return
        count, self._may_add = self._may_add, 0
        latest = in_order(self._session.model.clear_rows, Column.DATE, descending=True)[:count]
        if not latest or outcome != Outcome():
            return
        self._latest = latest[0], self._session.limits
        self._expect()
        if latest[0].place is not None:
            self._results.results_view.choose(latest[0])
        self._show_there(self._load(latest))

    def _on_project_cleared(self) -> None:
        """What was asked for belongs to the project that was open then."""
        self.cancel()
        self._may_add = 0

    # What is clicked for

    def _add_selected(self) -> None:
        self._add(self._session.selected())

    def _add(self, rows: Sequence[Row]) -> None:
        """Many are asked for once more."""
        if not rows:
            return
        self._failed = 0
        self._expect()
        if len(rows) <= _MANY or self._are_wanted(len(rows)):
            self._show_there(self._load(rows))

    def _are_wanted(self, count: int) -> bool:
        title, text = self.tr("Add to Map"), self.tr("Add %n image(s) to the map?", "", count)
        return QMessageBox.question(self._results, title, text) == QMessageBox.StandardButton.Yes

    def _expect(self) -> None:
        """Images were asked for: the first brings its area to sight, the newest stays checked."""
        query = self._session.query
        self._into_view = query.area if query is not None else None
        self._dates.begin()

    def _load(self, rows: Sequence[Row]) -> Sequence[QgsRasterLayer]:
        """What of it lies on the map already."""
        if not rows:
            return ()
        style, hides_clouds = self._results.layer_style.currentData(), self._results.hide_clouds.isChecked()
        measurements, session = [row.for_the_map() for row in rows], self._session
        return self._loader.add(
            measurements,
            style,
            session.query.catalog,
            session.limits,
            hides_clouds,
            area=session.query.area,
            ground=session.ground,
        )

    def _show_there(self, layers: Sequence[QgsRasterLayer]) -> None:
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

    def _bring_into_view(self, layer: QgsRasterLayer) -> None:
        if self._into_view is not None:
            bring_into_view(self._into_view, self._iface.mapCanvas(), layer)
        self._into_view = None

    # What becomes of it

    def _on_progressed(self, done: int, wanted: int) -> None:
        line = self._results.adding_line
        if done < wanted:
            text = self.tr("Adding {number} of {count}…").format(number=done + 1, count=wanted)
            line.show_progress(text, 100 * done // wanted)
        else:
            line.hide()

    def _on_added(self, layer: QgsRasterLayer, measurement: Measurement) -> None:
        self._bring_into_view(layer)
        self._dates.add(day_of(layer))
        if self._latest is None or self._latest[0].acquisition is not measurement.acquisition:
            return
        (row, limits), self._latest = self._latest, None
        date, cloud = row_text(row, Column.DATE, limits), row_text(row, Column.IN_AREA, limits)
        self._messages.success(self.tr("Added {date}, {cloud} cloud in area.").format(date=date, cloud=cloud))

    def _on_shown_again(self, group: str) -> None:
        text = self.tr("The group {group} was hidden. It is shown again, as an image went into it.")
        self._messages.info(text.format(group=group))

    def _on_failed(self, scene: Scene, reason: Text) -> None:
        self._failed += 1
        text = self.tr("{scene} was not added. {reason}").format(scene=scene.id, reason=core_text(reason))
        if self._failed > 1:
            text += " " + self.tr("Not added until now: {count} scenes.").format(count=self._failed)
        self._messages.warning(text)
