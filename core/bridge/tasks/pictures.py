"""Pictures of acquisitions from the main thread: a thread fetches them and makes them ready to be shown.

It is no task: QGIS, when it is quit, asks about each that runs, and nobody waits for a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Thread

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QBuffer, QIODevice, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...classification.verdict import CloudRule
from ...errors.text import Text
from ...measuring.executor import results_of
from ...pictures.picture_maker import PictureMaker, PictureResult
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from ...stac.search import SearchQuery
from ...storage.store import Store
from ..network.transport import QgisNetwork, transport_to
from .core_task import text_of_error

ICON_WIDTH, ICON_HEIGHT = 48, 44
_PATIENCE = 2.0  # seconds
_SHARP = 2  # for screens with twice the pixels


@dataclass(frozen=True)
class RowPicture:
    """The picture of an acquisition, ready to be shown, or why there is none.

    Attributes:
        key: Of the acquisition.
        rule: What is tinted: what counts as cloud.
        reason: Why there is none.
        icon: The plain picture, made small.
        plain: As PNG.
        tinted: As PNG; empty where the image has no classification.
        size: Width and height of both in pixels.
    """

    key: str
    rule: CloudRule
    reason: Text | None = None
    icon: QImage | None = None
    plain: bytes = b""
    tinted: bytes = b""
    size: tuple[int, int] = (0, 0)


class PictureThread(Thread):
    """Calls ``report`` with a RowPicture for each acquisition as it is done, and with None at the end."""

    def __init__(
        self,
        maker: PictureMaker,
        acquisitions: Sequence[Acquisition],
        rule: CloudRule,
        report: Callable[[RowPicture | None], None],
    ) -> None:
        super().__init__(name="clear-scenes-pictures", daemon=True)
        self._maker, self._acquisitions, self._rule, self._report = maker, acquisitions, rule, report

    def run(self) -> None:
        """Make the pictures, and report them."""
        wanted = {acquisition.key for acquisition in self._acquisitions}
        pages, cancellation = iter([self._acquisitions]), self._maker.cancellation
        try:
            for pictured in results_of(pages, self._maker, PictureResult.failed, cancellation):
                self._report(row_picture(pictured, self._rule))
                wanted.discard(pictured.key)
        except Exception as error:  # an exception must not leave a thread
            if cancellation.cancelled:
                return
            reason = text_of_error(error, "pictures")
            for key in wanted:
                self._report(RowPicture(key, self._rule, reason))
        self._report(None)

    def cancel(self) -> None:
        """Let it end as soon as it can."""
        self._maker.cancellation.cancel()


class PictureFinder(QObject):
    """Starts the thread that makes pictures, at most one; what a canceled one still makes is not passed on.

    Signals: ``made`` (RowPicture); ``ended`` unless it was canceled.
    """

    made = pyqtSignal(object)
    ended = pyqtSignal()
    _reported = pyqtSignal(int, object)  # from the thread

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
        self._thread: PictureThread | None = None
        self._number = 0  # of the thread that is listened to
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether pictures are still to come."""
        return self._thread is not None

    def start(self, query: SearchQuery, acquisitions: Sequence[Acquisition], rule: CloudRule) -> None:
        """Make pictures in the order of the acquisitions.

        Args:
            query: By which they were found.
            acquisitions: Of which pictures are made.
            rule: What is tinted.
        """
        self.cancel()
        self._network.start()
        maker = PictureMaker(query.area, transport_to(self._network, query.catalog), self._store, self._finder)
        self._thread = PictureThread(maker, acquisitions, rule, partial(self._reported.emit, self._number))
        self._thread.start()

    def cancel(self) -> None:
        """End the thread; nothing is emitted for it any more."""
        self._number += 1
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.cancel()

    def stop(self) -> None:
        """End for good; when this returns the thread has ended, or is about to."""
        thread = self._thread
        self.cancel()
        if thread is not None:
            thread.join(_PATIENCE)

    def _on_reported(self, number: int, picture: RowPicture | None) -> None:
        if number != self._number:
            return
        if picture is not None:
            self.made.emit(picture)
        else:
            self._thread = None
            self.ended.emit()


def row_picture(pictured: PictureResult, rule: CloudRule) -> RowPicture:
    """A picture made ready to be shown, in the thread that calls: the main thread has next to nothing to do then."""
    picture = pictured.picture
    if picture is None:
        return RowPicture(pictured.key, rule, pictured.reason)
    image = image_of(picture.pixels)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    icon = image.scaled(ICON_WIDTH * _SHARP, ICON_HEIGHT * _SHARP, keep, smooth)
    icon.setDevicePixelRatio(_SHARP)
    tinted = png_of(image_of(picture.tinted(rule))) if picture.classes.any() else b""
    return RowPicture(pictured.key, rule, None, icon, png_of(image), tinted, (image.width(), image.height()))


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """Pixels (height, width, 4) as an image."""
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def png_of(image: QImage) -> bytes:
    """An image as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
