"""Servers of a project's images that are away: it is said, GDAL is done with them soon, and they are asked again.

A project with such images opens at once. But it is drawn, and whoever closes it meanwhile waits until GDAL has given up
its files one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import unquote, urlsplit
from xml.sax.saxutils import unescape  # nosec B406: it parses nothing

from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..cancellation import Cancellation
from ..errors import CutOff, NetworkChanged, NetworkError, TimedOut, Unreachable
from ..network.addresses import Addresses
from ..network.transport import Deadline, Request
from .gdal_paths import vsi_path
from .layers import KEY
from .network import QgisNetwork, QgisTransport
from .tasks import CoreTask, begin

_QUOTE = {"&quot;": '"'}
SECONDS = 3.0  # within which one answers that is there
AGAIN = 30  # seconds after which one that was away is asked again
_AWAY = (CutOff, TimedOut, Unreachable)
_PATH = re.compile(r"/vsicurl\?[^<\"\s]+")
_THREADS = 32


class Reachability(QObject):
    """``changed`` (host, whether it answers) where it is not as it was; at first all are thought to be there."""

    changed = pyqtSignal(str, bool)

    def __init__(self, network: QgisNetwork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network = network
        self._task: _Probe | None = None
        self._is_outdated = False  # another project was opened while the task asks
        self._away: set[str] = set()  # origins
        self._again = QTimer(self, singleShot=True, interval=1000 * AGAIN)
        self._again.timeout.connect(self._look)
        QgsProject.instance().readProject.connect(self._look)

    def stop(self) -> None:
        QgsProject.instance().readProject.disconnect(self._look)
        self._again.stop()
        self._is_outdated = False
        if self._task is not None:
            self._task.cancel()

    def _look(self, *_: object) -> None:
        self._again.stop()
        if self._task is not None:
            self._is_outdated = True
            self._task.cancel()
            return
        paths: dict[str, set[str]] = {}
        for layer in _images():
            for path in _paths(layer):
                paths.setdefault(_origin(path), set()).add(path)
        if not paths:
            return
        self._network.start()
        self._task = _Probe(paths, self._network)
        self._task.answered.connect(self._take)
        for over in (self._task.taskCompleted, self._task.taskTerminated):
            over.connect(self._end)
        begin(self._task)

    def _take(self, origin: str, answers: bool) -> None:
        if answers is not (origin in self._away):
            return
        self._away ^= {origin}
        if answers:
            gdal.VSICurlPartialClearCache(vsi_path(origin))  # GDAL remembers what it could not open
            for layer in _images():
                if origin in map(_origin, _paths(layer)):
                    layer.dataProvider().reloadData()
                    layer.triggerRepaint()
        self.changed.emit(urlsplit(origin).hostname or origin, answers)

    def _end(self) -> None:
        self._task = None
        if self._is_outdated:
            self._is_outdated = False
            self._look()
        elif self._away and _images():
            self._again.start()


class _Probe(CoreTask):
    """``answered`` (origin, whether it did) for each of the origins of ``paths``. Any answer to one byte will do."""

    answered = pyqtSignal(str, bool)

    def __init__(self, paths: dict[str, set[str]], network: QgisNetwork) -> None:
        super().__init__(Cancellation(), QCoreApplication.translate("Reachability", "Asking for the project's images"))
        self._paths, self._network = paths, network

    def work(self) -> None:
        for origin, paths in self._paths.items():
            answers = self._answers(_address(min(paths)))
            self.answered.emit(origin, answers)
            if not answers:
                # All at once GDAL tries in the time of one, and remembers each that failed: who draws waits for no more
                with ThreadPoolExecutor(_THREADS) as pool:
                    list(pool.map(_try, sorted(paths)))

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


def _try(path: str) -> None:
    with suppress(RuntimeError):  # where somebody switched GDAL's exceptions on for the whole process
        gdal.VSIStatL(path)


def _images() -> list[QgsRasterLayer]:
    layers = QgsProject.instance().mapLayers().values()
    return [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.customProperty(KEY)]


def _paths(layer: QgsRasterLayer) -> Iterator[str]:
    """Of its files; the text of one virtual raster may lie in another's, and that in a third."""
    text, before = layer.source(), ""
    while text != before:
        text, before = unescape(text, _QUOTE), text
    return iter(_PATH.findall(text))


def _address(path: str) -> str:
    return unquote(path.partition("&url=")[2])


def _origin(path: str) -> str:
    parts = urlsplit(_address(path))
    return f"{parts.scheme}://{parts.netloc}/"
