"""Makes the small controllers of the dock, and wires what one of them has and another needs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, QTimer

from ..core.bridge.tasks.finder import Outcome
from .area.controller import AreaController
from .area.place_controller import PlaceController, PlaceSource
from .common.message_bar import Messages
from .common.settings import is_first_time, read_choices, write_choices
from .composite.controller import CompositeController, DatesFinder
from .dock import ClearScenesDock
from .export.controller import ExportController, FileRunner
from .export.table_controller import TableController
from .map.layers_controller import ImageLoader, LayersController
from .map.outlines import Outlines
from .map.selection_controller import MapSelectionController
from .outlook.controller import LooksSource, OutlookController, YearsFinder
from .report.controller import ReportController
from .results.controller import ResultsController
from .results.model import ResultsModel
from .results.opinion_controller import OpinionController, OpinionSource
from .results.picture_source import PictureSource
from .results.pictures_controller import PicturesController
from .results.second_look_controller import LookSource, SecondLookController
from .results.session import SearchSession
from .search.controller import SceneFinder, SearchController
from .search.ground_controller import GroundController, GroundLooker
from .search.search_files import SearchFiles
from .series.change_controller import ChangeController, ChangeSource
from .series.controller import SeriesController, SeriesSource
from .watch.controller import WatchController, WatchSource

_FIRST_WIDTH = 560  # all columns are seen


@dataclass(frozen=True)
class Services:
    """What works for the dock, on other threads.

    Attributes:
        finder: Searches and measures.
        loader: Adds images to the map.
        dates_finder: Finds the fewest dates that show all of the area.
        pictures: Makes the pictures of the rows.
        looks: Takes second looks at rows.
        opinions: Asks what another mask says of rows.
        files: Saves and downloads images.
        ground: Looks for ground that recurs as cloud.
        places: Looks up where a place is.
        page_pictures: Makes the pictures of contact sheets and reports.
        watches: Keeps watches and looks at them.
        years: Measures years for the outlook.
        clear_looks: Makes maps of clear looks.
        series: Reads values over time.
        changes: Makes layers of the change between two dates.
        around: Within it each layer is added that was saved.
    """

    finder: SceneFinder
    loader: ImageLoader
    dates_finder: DatesFinder
    pictures: PictureSource
    looks: LookSource
    opinions: OpinionSource
    files: FileRunner
    ground: GroundLooker
    places: PlaceSource
    page_pictures: PictureSource
    watches: WatchSource
    years: YearsFinder
    clear_looks: LooksSource
    series: SeriesSource
    changes: ChangeSource
    around: Callable[[], AbstractContextManager[None]] = nullcontext


class DockController(QObject):
    """``teardown()`` undoes what reaches out of the dock; the rest goes with it."""

    def __init__(self, iface: QgisInterface, dock: ClearScenesDock, services: Services) -> None:
        super().__init__(dock)
        self._dock, self._window = dock, iface.mainWindow()
        self._messages = Messages(iface.messageBar())
        self._opened = QTimer(self, singleShot=True, interval=0)
        form, results, messages, canvas = dock.form, dock.results, self._messages, iface.mapCanvas()
        model = ResultsModel(self)
        results.show_model(model)
        dock.show_choices(read_choices())
        self.session = session = SearchSession(model, results.results_view.selectionModel(), self)
        self.places = PlaceController(iface, form.area.offer, services.places, self)
        self.area = area = AreaController(form.area, canvas, iface.cadDockWidget(), self.places, self)
        self.outlines = Outlines(canvas, session, lambda: area.fixed, results.outline_action, self)
        self.results = ResultsController(results, session, messages, area, self)
        self.layers = LayersController(iface, results, session, services.loader, messages, self)
        self.map_selection = MapSelectionController(iface, results, session, self)
        self.search = SearchController(form, session, services.finder, area.area, dock.choices, self)
        self.ground = GroundController(form.cloud_classes.rule, session, services.ground, self)
        self.pictures = PicturesController(results, session, services.pictures, self)
        self.looks = SecondLookController(results, session, services.looks, messages, self)
        self.opinions = OpinionController(results, session, services.opinions, messages, self)
        TableController(results, session, messages, self)
        self.report = ReportController(results, session, services.page_pictures, messages, self)
        files = SearchFiles(results.more_button.menu(), form, dock, area.area, messages, self)
        self.watches = WatchController(
            results,
            services.watches,
            files.search,
            lambda: form.area.layer_name,
            dock.open_page,
            self.layers.add_found,
            iface.messageBar(),
            self,
        )
        self.export = export = ExportController(iface, results, session, services.files, services.around, self)
        self.composite = CompositeController(
            dock.fewest, session, services.dates_finder, self.layers.add_group, export.open_picture_dialog, self
        )
        self.outlook = OutlookController(
            iface,
            results,
            session,
            services.years,
            services.clear_looks,
            lambda: form.query(area.area()),
            dock.open_page,
            services.around,
            self,
        )
        self.series = SeriesController(
            results, session, services.series, messages, lambda: form.area.chosen_layer, dock.open_page, self
        )
        self.change = ChangeController(iface, results, session, services.changes, messages, services.around, self)
        self._wire()
        area.follow()

    def teardown(self) -> None:
        write_choices(self._dock.choices())
        self._dock.visibilityChanged.disconnect(self._on_visibility_changed)
        for part in (
            self.search,  # first: those who hear that it has ended may begin something
            self.watches,
            self.export,
            self.looks,
            self.opinions,
            self.pictures,
            self.report,
            self.composite,
            self.outlook,
            self.series,
            self.change,
            self.ground,
            self.area,
            self.places,
            self.layers,
            self.map_selection,
            self.outlines,
        ):
            part.teardown()
        self._messages.clear()

    def _wire(self) -> None:
        dock, session, search, area, results = self._dock, self.session, self.search, self.area, self.results
        dock.find_clicked.connect(search.find)
        dock.latest_clicked.connect(search.find_latest)
        dock.cancel_clicked.connect(search.cancel)
        dock.results.stale.search_clicked.connect(search.find)
        dock.results.unmeasured.again_clicked.connect(search.measure_again)
        results.again_clicked.connect(search.find_again)
        session.began.connect(dock.fold.fold)
        session.refused.connect(lambda _: dock.fold.open())  # what is to be mended is in there
        session.ended.connect(self._on_ended)
        session.running_changed.connect(dock.show_running)
        session.scheme_found.connect(dock.show_scheme)
        session.began.connect(lambda: self.places.remember(session.query.area))
        area.changed.connect(self.outlines.show_area)
        area.changed.connect(results.show_staleness)
        area.map_rests.connect(results.show_staleness)
        for signal in (dock.form.summary_changed, area.changed, area.map_rests):
            signal.connect(search.reconsider)
        self.map_selection.double_clicked.connect(self.layers.add_at)
        dock.visibilityChanged.connect(self._on_visibility_changed)
        dock.opened.connect(self._opened.start)
        self._opened.timeout.connect(self._widen_at_first)

    def _on_visibility_changed(self, is_visible: bool) -> None:
        self.outlines.set_visible(is_visible)
        self.map_selection.set_dock_visible(is_visible)
        self.pictures.look_soon()

    def _on_ended(self, outcome: Outcome) -> None:
        """Where nothing is there to be found, other choices are what to go on with."""
        if not self.session.model.rows and outcome.error is None and not outcome.cancelled:
            self._dock.fold.open()

    def _widen_at_first(self) -> None:
        """QGIS opens a new dock as narrow as it can be; later it restores the width that it had."""
        if is_first_time("was_open"):
            self._window.resizeDocks([self._dock], [_FIRST_WIDTH], Qt.Orientation.Horizontal)
