"""Builds map layers as a background task: opening a file reads over the network."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ..errors import Cancelled
from ..network.transport import Transport
from ..offsets import OffsetFinder
from .layers import LayerWish, build_layer
from .tasks import CoreTask, told_of


class LayerTask(CoreTask):
    """Emits ``built`` (wish, layer) on the main thread for each layer, ``failed`` (Scene, Text) for each that is
    not.
    """

    built = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)

    def __init__(self, wishes: list[LayerWish], transport: Transport, finder: OffsetFinder) -> None:
        title = QCoreApplication.translate("LayerTask", "Loading %n scene(s)", "", len(wishes))
        super().__init__(transport.cancellation, title)
        self.wishes = wishes
        self._transport, self._finder = transport, finder

    def work(self) -> None:
        for number, wish in enumerate(self.wishes, 1):
            scene = wish.scenes[0]
            try:
                layer = build_layer(wish, self._transport, self._finder)
                layer.moveToThread(QCoreApplication.instance().thread())
                self.built.emit(wish, layer)
            except Cancelled:
                raise
            except Exception as error:  # the others are loaded nonetheless
                self.failed.emit(scene, told_of(error, scene.id))
            self.setProgress(100 * number / len(self.wishes))
