"""Asks the servers of a project's images before GDAL does: who is away is reported, and asked again.

Whoever draws, or closes a project meanwhile, waits until GDAL has given up the files of a silent server one after the
other. So layers that come into a project are held (``held_sources``) until we have an answer, which takes as long as a
request, or three seconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsPathResolver, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...errors.network import CutOff, NetworkChanged, NetworkError, TimedOut, Unreachable
from ...network.addresses import Addresses
from ...network.cancellation import Cancellation
from ...network.deadline import Deadline
from ...network.messages import Request
from ..network.gdal_network import BUCKET, give_up, in_this_thread
from ..network.gdal_paths import SIGNED_BY_GDAL, vsi_path
from ..network.transport import QgisNetwork, QgisTransport
from ..tasks.core_task import CoreTask, on_end, start_task
from .held_sources import address_of, held, released, remote_paths
from .layer_builder import ANSWERED, KEY
from .pixel_masks import forget_masks, restore_mask

SECONDS = 3.0  # within which one answers that is there
AGAIN = 30  # seconds after which one that was away is asked again
SOON_MS = 50  # after the last layer of a project has come
SLOW = 2  # seconds after which a map that is still being drawn makes us ask
DRAWN_MS = 50  # between two looks whether the map has been drawn
RENEW = 30  # seconds; a signature that has less than sixty left GDAL takes for ended (tried)
_AWAY = (CutOff, TimedOut, Unreachable)
_THREADS = 8


class Reachability(QObject):
    """Holds the project's images until their servers answer.

    Signals: ``changed`` (host, whether it answers) when that changes, and at first all are taken to answer;
    ``settled``: layers were held or released, see ``held_layers``.
    """

    changed = pyqtSignal(str, bool)
    settled = pyqtSignal()

    def __init__(self, network: QgisNetwork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network = network
        self._task: _Probe | None = None
        self._is_outdated = False  # other layers came while the task asks
        self._answered: set[str] = set()  # origins
        self._away: set[str] = set()
        self._canvas: Any = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._again = QTimer(self, singleShot=True, interval=1000 * AGAIN)
        self._slow = QTimer(self, singleShot=True, interval=1000 * SLOW)
        self._soon.timeout.connect(self._ask)
        self._again.timeout.connect(self._ask_again)
        self._slow.timeout.connect(self._ask_for_drawn)
        self._renew = QTimer(self, singleShot=True, interval=1000 * RENEW)
        self._renew.timeout.connect(self._ask_again)
        self._drawn = QTimer(self, interval=DRAWN_MS)
        self._drawn.timeout.connect(self._repaint_once_drawn)
        self._stale: set[str] = set()  # ids of layers that were released while the map was being drawn
        QgsProject.instance().layersAdded.connect(self._on_layers_added)
        QgsProject.instance().layersWillBeRemoved.connect(self._on_layers_removed)
        QgsProject.instance().cleared.connect(self._again.stop)
        self._writer = QgsPathResolver.setPathWriter(released)  # what is saved meanwhile says where the files are

    def watch(self, canvas: Any) -> None:
        """Ask the servers too when a ``QgsMapCanvas`` takes long to draw: one may be away by now."""
        self._canvas = canvas
        canvas.renderStarting.connect(self._slow.start)
        canvas.mapCanvasRefreshed.connect(self._slow.stop)

    def stop(self) -> None:
        """Release all layers, and leave the project alone."""
        QgsProject.instance().layersAdded.disconnect(self._on_layers_added)
        QgsProject.instance().layersWillBeRemoved.disconnect(self._on_layers_removed)
        QgsProject.instance().cleared.disconnect(self._again.stop)
        if self._canvas is not None:
            self._canvas.renderStarting.disconnect(self._slow.start)
            self._canvas.mapCanvasRefreshed.disconnect(self._slow.stop)
            self._canvas = None
        for timer in (self._soon, self._again, self._slow, self._renew, self._drawn):
            timer.stop()
        self._is_outdated = False
        if self._task is not None:
            self._task.cancel()
        for layer in self.held_layers():
            _exchange(layer, released(layer.source()))
        QgsPathResolver.removePathWriter(self._writer)

    def held_layers(self) -> list[QgsRasterLayer]:
        """Those that are not drawn until their servers answer."""
        return [layer for layer in _images(_layers()) if layer.source() != released(layer.source())]

    def _on_layers_added(self, layers: list[QgsMapLayer]) -> None:
        """Of a project that is opened, or pasted; those that were just built come from a server that answers."""
        for layer in _images(layers):
            restore_mask(layer)
            origins = self._origins(layer)
            if origins and not layer.property(ANSWERED):
                self._answered -= origins
                _exchange(layer, held(layer.source()))
                self._soon.start()
            elif self._network.gdal.signing and SIGNED_BY_GDAL in layer.source():
                self._renew.start()

    def _on_layers_removed(self, ids: list[str]) -> None:
        layers = QgsProject.instance().mapLayers()
        forget_masks(
            [layers[one] for one in ids if one in layers], [layer for one, layer in layers.items() if one not in ids]
        )

    def _ask_again(self) -> None:
        if self._task is None:  # else they are being asked
            self._ask()

    def _ask_for_drawn(self) -> None:
        if len(self.held_layers()) < len(_images(_layers())):
            self._ask_again()

    def _ask(self) -> None:
        self._again.stop()
        self._renew.stop()
        paths: dict[str, list[str]] = {}  # by origin
        for layer in _images(_layers()):
            for path in remote_paths(layer.source()):
                if address := self._address(path):
                    paths.setdefault(_origin(address), []).append(path)
        asked = {origin: _Asked(self._address(found[0]), tuple(found)) for origin, found in paths.items()}
        if self._task is not None:
            if not asked.keys() <= self._task.asked.keys():
                self._is_outdated = True
                self._task.cancel()
            return
        if not asked:
            return
        self._network.start()
        self._task = _Probe(asked, self._network)
        self._task.answered.connect(self._on_answered)
        on_end(self._task, self._end)
        start_task(self._task)

    def _on_answered(self, origin: str, answers: bool) -> None:
        was_away = origin in self._away
        (self._answered if answers else self._away).add(origin)
        (self._away if answers else self._answered).discard(origin)
        if answers and was_away:
            gdal.VSICurlPartialClearCache(vsi_path(origin))  # GDAL remembers what it could not open
        for layer in _images(_layers()):
            origins = self._origins(layer)
            if origin in origins:
                self._settle(layer, origins <= self._answered)
        self.settled.emit()
        if was_away is answers:
            self.changed.emit(urlsplit(origin).hostname or origin, answers)

    def _settle(self, layer: QgsRasterLayer, answers: bool) -> None:
        source = released(layer.source())
        if not answers:
            self._network.gdal.cut_off([source])
            source = held(source)
        elif source != layer.source():
            self._network.gdal.prepare([source])
        if source != layer.source():
            _exchange(layer, source)
            layer.triggerRepaint()
            if self._canvas is not None and self._canvas.isDrawing():
                self._stale.add(layer.id())
                self._drawn.start()

    def _repaint_once_drawn(self) -> None:
        """What was being drawn when a layer was released leaves its empty image in the canvas's cache (3.40, tried)."""
        if self._canvas.isDrawing():
            return
        self._drawn.stop()
        layers, self._stale = self._stale, set()
        for layer in filter(None, map(QgsProject.instance().mapLayer, layers)):
            layer.triggerRepaint()

    def _end(self) -> None:
        self._task = None
        if self._is_outdated:
            self._is_outdated = False
            self._ask()
        elif self.held_layers():
            self._again.start()
        elif self._network.gdal.signing:
            self._renew.start()
        if self._canvas is not None and self._canvas.isDrawing():  # who answered may have fallen silent by then
            self._slow.start()

    def _origins(self, layer: QgsRasterLayer) -> set[str]:
        return {_origin(address) for address in map(self._address, remote_paths(layer.source())) if address}

    def _address(self, path: str) -> str:
        """In a bucket it is that of the server whose keys were chosen, "" without any."""
        if bucket := BUCKET.match(path):
            endpoint = self._network.gdal.endpoint(bucket[1])
            return f"{endpoint}/{path.removeprefix('/vsis3/')}" if endpoint else ""
        return address_of(path)


@dataclass(frozen=True)
class _Asked:
    """Files of an origin: where our own request for the first goes, and as GDAL knows them."""

    address: str
    paths: tuple[str, ...]


class _Probe(CoreTask):
    """Asks each origin of ``asked`` for a byte: ``answered`` (origin, whether it did). Any answer will do."""

    answered = pyqtSignal(str, bool)

    def __init__(self, asked: dict[str, _Asked], network: QgisNetwork) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("Reachability", "Asking for the project's images"))
        self.asked, self._network, self._signing = asked, network, network.gdal.signing

    def work(self) -> None:
        with ThreadPoolExecutor(_THREADS) as pool:  # one that is silent keeps no other waiting
            list(pool.map(self._ask, self.asked.items()))

    def _ask(self, one: tuple[str, _Asked]) -> None:
        origin, asked = one
        answers = self._answers(asked.address)
        if answers and self._signing and SIGNED_BY_GDAL in asked.paths[0]:
            self._have_signed(asked.paths[0])
        if not answers:
            give_up(asked.paths)
        self.answered.emit(origin, answers)

    def _have_signed(self, path: str) -> None:
        """Let GDAL fetch a signature before the map is drawn, in threads where it could not get one.

        It asks for it when a file is looked for that it does not know yet.
        """
        path = f"{path.rpartition('/')[0]}/none"
        gdal.VSICurlPartialClearCache(path)
        with in_this_thread(self._signing), suppress(RuntimeError):  # where GDAL's exceptions are on
            gdal.VSIStatL(path)

    def _answers(self, url: str) -> bool:
        host = urlsplit(url).hostname or ""
        transport = QgisTransport(self._network, Addresses(host), self._cancellation)
        try:
            transport.exchange(Request("GET", url, {"Range": "bytes=0-0"}), host, Deadline(SECONDS))
        except _AWAY:
            return False
        except NetworkChanged:
            return self._answers(url)  # by the new way
        except NetworkError:
            return True
        return True


def _layers() -> Iterable[QgsMapLayer]:
    return QgsProject.instance().mapLayers().values()


def _images(layers: Iterable[QgsMapLayer]) -> list[QgsRasterLayer]:
    return [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.customProperty(KEY)]


def _exchange(layer: QgsRasterLayer, source: str) -> None:
    """Give a layer another source; its looks stay (tried), nothing is read, and the project is no other than before."""
    project = QgsProject.instance()
    was_dirty = project.isDirty()
    layer.setDataSource(source, layer.name(), "gdal")
    project.setDirty(was_dirty)


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"
