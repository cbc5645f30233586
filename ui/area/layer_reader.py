"""Reads the area that the polygons of a layer make, in a task, and says when they have changed."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.bridge.area.areas import LayerAreaTask
from ...core.bridge.tasks.task_starter import TaskStarter


class LayerReader(TaskStarter):
    """Follows one layer at a time; only the last area that was asked for is told.

    Signals: ``edited`` after each change of the layer, ``was_read`` once its area, or why there is none, is known.
    """

    edited = pyqtSignal()  # what the layer holds, or which of its features are selected
    was_read = pyqtSignal(object, object)  # Area or None, and then the ClearScenesError

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layer: QgsVectorLayer | None = None  # whose changes are followed

    def follow(self, layer: QgsVectorLayer | None) -> None:
        if layer is self.layer:
            return
        for one, join in ((self.layer, "disconnect"), (layer, "connect")):
            if one is not None:
                for signal in (
                    *(one.selectionChanged, one.geometryChanged, one.featureAdded, one.featureDeleted),
                    *(one.editingStopped, one.dataChanged, one.subsetStringChanged, one.crsChanged),
                ):
                    getattr(signal, join)(self.edited)
        self.layer = layer

    @property
    def selected_count(self) -> int:
        """Features of the layer that are selected."""
        return self.layer.selectedFeatureCount() if self.layer is not None else 0

    def read(self, selected_only: bool) -> None:
        """All of its polygons together, or those that are selected."""
        self.cancel()
        self._begin(LayerAreaTask(self.layer, selected_only))

    def _on_end(self, task: LayerAreaTask) -> None:
        self.was_read.emit(task.area, task.error)
