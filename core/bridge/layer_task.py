"""Builds map layers as a background task: opening a file reads over the network."""

from __future__ import annotations

import logging

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ..errors import Cancelled, ClearScenesError, LayerFailed
from ..network.transport import Transport
from .layers import LayerWish, build_layer

log = logging.getLogger("clear_scenes")


class LayerTask(QgsTask):
    """Emits ``built`` (wish, layer) on the main thread for each layer, ``failed`` (Scene, Text) for each that is
    not.
    """

    built = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)

    def __init__(self, wishes: list[LayerWish], transport: Transport) -> None:
        title = QCoreApplication.translate("LayerTask", "Loading %n scene(s)", "", len(wishes))
        super().__init__(title, QgsTask.Flag.CanCancel)
        self.wishes = wishes
        self._transport = transport

    def run(self) -> bool:
        for number, wish in enumerate(self.wishes, 1):
            scene = wish.scenes[0]
            try:
                layer = build_layer(wish, self._transport)
                layer.moveToThread(QCoreApplication.instance().thread())
                self.built.emit(wish, layer)
            except Cancelled:
                return False
            except ClearScenesError as error:
                log.warning("%s: %s %s", scene.id, error, error.detail)
                self.failed.emit(scene, error.text)
            except Exception as error:  # an exception must not leave a task
                log.exception("%s", scene.id)
                self.failed.emit(scene, LayerFailed(why=type(error).__name__).text)
            self.setProgress(100 * number / len(self.wishes))
        return True

    def cancel(self) -> None:
        self._transport.cancellation.cancel()
        super().cancel()
