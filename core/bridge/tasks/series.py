"""Series of the dock from the main thread: a task in QGIS's task bar, whose dates come as they are read."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...measuring.area_set import AreaSet
from ...network.transport import Transport
from ...reflectance.offset_finder import OffsetFinder
from ...series.request import SeriesRequest, check_searched, check_size
from ...series.series_run import series_of_areas
from ...stac.acquisitions import Acquisition
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..area.selected_polygons import NamedArea, SelectedPolygons
from ..network.transport import QgisNetwork, transport_to
from .core_task import CoreTask, Report
from .task_starter import TaskStarter


@dataclass(frozen=True)
class SeriesOrder:
    """What is to be read.

    Attributes:
        query: By which the acquisitions were found.
        acquisitions: Of which values are read.
        request: What is worked out.
        name: Of the query's area.
    """

    query: SearchQuery
    acquisitions: tuple[Acquisition, ...]
    request: SeriesRequest
    name: str


class SeriesTask(CoreTask):
    """Calls ``named`` with the names of the fields, then ``found`` with an AcquisitionSeries for each acquisition."""

    def __init__(
        self,
        order: SeriesOrder,
        polygons: SelectedPolygons | None,
        transport: Transport,
        store: Store | None,
        finder: OffsetFinder | None,
        named: Report,
        found: Report,
    ) -> None:
        """As of ``SeriesFinder.start``."""
        title = QCoreApplication.translate("SeriesTask", "Reading values over time")
        super().__init__(transport.cancellation, title)
        self._order, self._polygons, self._named, self._found = order, polygons, named, found
        self._transport, self._store, self._finder = transport, store, finder

    def work(self) -> None:
        """Read them, in the task's thread."""
        order = self._order
        fields = (NamedArea(order.name, order.query.area),)
        if self._polygons is not None:
            fields = self._polygons.read(self.isCanceled)
        for field in fields:
            check_size(field.area)
            if self._polygons is not None:  # others may be selected by now
                check_searched(field.name, field.area, order.query.area)
        self._named(tuple(field.name for field in fields))
        areas = AreaSet([field.area for field in fields])
        found = series_of_areas(areas, order.acquisitions, order.request, self._transport, self._store, self._finder)
        for done, one in enumerate(found, 1):
            self._found(one)
            self.setProgress(100 * done / len(order.acquisitions))


class SeriesFinder(TaskStarter):
    """Starts the reading of series, at most one task at a time.

    Signals: ``named`` (the names of the fields); ``found`` (AcquisitionSeries, as it is read); ``ended`` (Text or None,
    why it stopped) unless it was canceled here.
    """

    named = pyqtSignal(object)
    found = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(
        self,
        network: QgisNetwork,
        store: Store | None = None,
        parent: QObject | None = None,
        finder: OffsetFinder | None = None,
    ) -> None:
        """``finder`` knows the offsets of reflectance."""
        super().__init__(parent)
        self._network, self._store, self._finder = network, store, finder

    def start(self, order: SeriesOrder, polygons: SelectedPolygons | None = None) -> None:
        """Begin; an older task is canceled.

        Args:
            order: What is read.
            polygons: Each of which is followed by itself; None for the area of the query.
        """
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, order.query.catalog)
        tells = self._passing_on(self.named), self._passing_on(self.found)
        self._begin(SeriesTask(order, polygons, transport, self._store, self._finder, *tells))

    def _on_end(self, task: SeriesTask) -> None:
        self.ended.emit(task.error)
