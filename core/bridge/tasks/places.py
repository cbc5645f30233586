"""Places by their names, found by QGIS's own geocoder as a background task: it asks a service over the network."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from qgis.core import QgsFeedback, QgsGeocoderContext, QgsGeocoderResult, QgsNominatimGeocoder, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...area.area import Area
from ...area.area_text import Place
from ...errors.area_reading import PlaceNotFound
from ...errors.network import Unreachable
from ...network.cancellation import Cancellation
from .core_task import CoreTask
from .task_starter import TaskStarter

_LEAST_SQUARE_KM = 1.0  # of a house or a landmark its surroundings are shown
_AROUND = 1000.0  # meters


@dataclass(frozen=True)
class NamedPlace:
    """A place that a geocoder knows.

    Attributes:
        name: Its whole name, with the country.
        area: What the map shows of it.
    """

    name: str
    area: Area


class PlaceTask(CoreTask):
    """Asks a geocoder for a name.

    Attributes:
        found: What goes by that name, the likeliest first; empty until the task has ended well.
    """

    def __init__(self, name: str, geocoder: QgsNominatimGeocoder) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("PlaceTask", "Looking up a place"))
        self._name, self._geocoder = name, geocoder
        self._context = QgsGeocoderContext(QgsProject.instance().transformContext())
        self._feedback = QgsFeedback()
        self.found: tuple[NamedPlace, ...] = ()

    def work(self) -> None:
        """Ask, in the task's thread. Raises ``Unreachable`` or ``PlaceNotFound``."""
        results = self._geocoder.geocodeString(self._name, self._context, self._feedback)
        self._cancellation.check()
        failed = [one.error() for one in results if one.error()]
        if failed:
            raise Unreachable(failed[0], host=service_of(self._geocoder))
        if not results:
            raise PlaceNotFound(name=self._name)
        self.found = tuple(NamedPlace(one.identifier(), _area_of(one)) for one in results)

    def cancel(self) -> None:
        """End the request."""
        self._feedback.cancel()
        super().cancel()


class PlaceFinder(TaskStarter):
    """Looks names up.

    Signals: ``ended`` (tuple of NamedPlace, Text or None) unless it was canceled; the text says why there is none.

    Attributes:
        service: The host that is asked.
    """

    ended = pyqtSignal(object, object)

    def __init__(self, parent: QObject | None = None, geocoder: QgsNominatimGeocoder | None = None) -> None:
        super().__init__(parent)
        self._geocoder = geocoder or QgsNominatimGeocoder()
        self.service = service_of(self._geocoder)

    def start(self, name: str) -> None:
        """Begin; an older look-up is canceled."""
        self.cancel()
        self._begin(PlaceTask(name, self._geocoder))

    def _on_end(self, task: PlaceTask) -> None:
        self.ended.emit(task.found, task.error)


def service_of(geocoder: QgsNominatimGeocoder) -> str:
    """The host that a geocoder asks."""
    return urlsplit(geocoder.endpoint()).hostname or ""


def _area_of(result: QgsGeocoderResult) -> Area:
    """The box around it that the service gives, in lon/lat."""
    box, point = result.viewport(), result.geometry().asPoint()
    area = Area.rectangle(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    if box.isNull() or box.isEmpty() or area.square_km() < _LEAST_SQUARE_KM:
        return Place(point.y(), point.x()).around(_AROUND)
    return area
