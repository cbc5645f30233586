"""Pictures of acquisitions from the main thread: a task fetches them and makes them ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsTask
from qgis.PyQt.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..acquisitions import Acquisition
from ..measuring import results_of
from ..pictures.making import Pictured, PictureMaker
from ..search import SearchQuery
from ..store import Store
from ..texts import Text
from .network import QgisNetwork, transport_to
from .tasks import CoreTask, begin

ICON_WIDTH, ICON_HEIGHT = 48, 44
_SHARP = 2  # for screens with twice the pixels


@dataclass(frozen=True)
class RowPicture:
    """Of the acquisition with that key, or why there is none. ``plain`` and ``tinted`` are PNG, ``size`` theirs in
    pixels; nothing is tinted where the image has no classification. ``icon`` is the plain one, made small.
    """

    key: str
    classes: frozenset[int]  # that are tinted
    reason: Text | None = None
    icon: QImage | None = None
    plain: bytes = b""
    tinted: bytes = b""
    size: tuple[int, int] = (0, 0)


class PictureTask(CoreTask):
    """Emits ``made`` (RowPicture) for each acquisition as it is done. It is not shown in QGIS's task bar: nobody waits
    for it.
    """

    made = pyqtSignal(object)

    def __init__(self, maker: PictureMaker, acquisitions: Sequence[Acquisition], classes: frozenset[int]) -> None:
        title = QCoreApplication.translate("PictureTask", "Pictures of the area")
        super().__init__(maker.cancellation, title, QgsTask.Flag.CanCancel | QgsTask.Flag.Hidden)
        self._maker, self._acquisitions, self._classes = maker, acquisitions, classes

    def work(self) -> None:
        pages = iter([self._acquisitions])
        for pictured in results_of(pages, self._maker, Pictured.failed, self._maker.cancellation):
            self.made.emit(ready(pictured, self._classes))


class PictureFinder(QObject):
    """At most one task at a time; what a cancelled one still makes is not passed on."""

    made = pyqtSignal(object)  # RowPicture
    ended = pyqtSignal()  # unless it was cancelled

    def __init__(self, network: QgisNetwork, store: Store | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._store = network, store
        self._task: PictureTask | None = None

    @property
    def running(self) -> bool:
        return self._task is not None

    def start(self, query: SearchQuery, acquisitions: Sequence[Acquisition], classes: frozenset[int]) -> None:
        """The first ones first; ``classes`` are tinted."""
        self.cancel()
        self._network.start()
        transport = transport_to(self._network, query.catalog)
        self._task = task = PictureTask(PictureMaker(query.area, transport, self._store), acquisitions, classes)
        task.made.connect(lambda picture: self.made.emit(picture) if task is self._task else None)
        for ending in (task.taskCompleted, task.taskTerminated):
            ending.connect(lambda: self._end(task))
        begin(task)

    def cancel(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _end(self, task: PictureTask) -> None:
        if task is self._task:
            self._task = None
            self.ended.emit()


def ready(pictured: Pictured, classes: frozenset[int]) -> RowPicture:
    """In the task's thread, so that the main thread has next to nothing to do."""
    picture = pictured.picture
    if picture is None:
        return RowPicture(pictured.key, classes, pictured.reason)
    image = _image(picture.pixels)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    icon = image.scaled(ICON_WIDTH * _SHARP, ICON_HEIGHT * _SHARP, keep, smooth)
    icon.setDevicePixelRatio(_SHARP)
    tinted = _png(_image(picture.tinted(classes))) if picture.classes.any() else b""
    return RowPicture(pictured.key, classes, None, icon, _png(image), tinted, (image.width(), image.height()))


def _image(pixels: NDArray[np.uint8]) -> QImage:
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
