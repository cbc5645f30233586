"""Builds map layers as a background task: opening a file reads over the network."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...network.transport import Transport
from ...reflectance.offset_finder import OffsetFinder
from ..network.gdal_network import in_this_thread
from ..tasks.core_task import CoreTask, text_of_error
from .layer_builder import LayerRequest, build_layer


class LayerTask(CoreTask):
    """Builds layers one after the other.

    Signals, on the main thread: ``built`` (LayerRequest, QgsRasterLayer) for each layer, ``failed`` (Scene, Text) for
    each that could not be built.

    Attributes:
        requests: What is built, in this order.
    """

    built = pyqtSignal(object, object)
    failed = pyqtSignal(object, object)

    def __init__(
        self,
        requests: list[LayerRequest],
        transport: Transport,
        finder: OffsetFinder,
        signing: Mapping[str, str | None] | None = None,
    ) -> None:
        """``signing``: as ``GdalNetwork`` has it."""
        title = QCoreApplication.translate("LayerTask", "Loading %n scene(s)", "", len(requests))
        super().__init__(transport.cancellation, title)
        self.requests = requests
        self._transport, self._finder, self._signing = transport, finder, signing or {}

    def work(self) -> None:
        """Build all, in the task's thread."""
        with in_this_thread(self._signing):
            self._build()

    def _build(self) -> None:
        for number, request in enumerate(self.requests, 1):
            scene = request.scenes[0]
            try:
                layer = build_layer(request, self._transport, self._finder)
                layer.moveToThread(QCoreApplication.instance().thread())
                self.built.emit(request, layer)
            except Exception as error:  # the others are loaded nonetheless
                self._cancellation.check()
                self.failed.emit(scene, text_of_error(error, scene.id))
            self.setProgress(100 * number / len(self.requests))
