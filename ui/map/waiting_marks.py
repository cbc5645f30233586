"""A sign beside the layers that are not drawn because their server does not answer."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsLayerTreeViewIndicator
from qgis.PyQt.QtCore import QObject

from ...core.bridge.layers.reachability import Reachability


class WaitingMarks(QObject):
    """As QGIS marks layers that are unavailable; these come by themselves."""

    def __init__(self, iface: QgisInterface, reachability: Reachability, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._reachability = iface.layerTreeView(), reachability
        self._marks: dict[str, QgsLayerTreeViewIndicator] = {}  # by the layer's id
        reachability.settled.connect(self._show)
        QgsProject.instance().cleared.connect(self._marks.clear)

    def teardown(self) -> None:
        self._reachability.settled.disconnect(self._show)
        QgsProject.instance().cleared.disconnect(self._marks.clear)
        self._mark(set())

    def _show(self) -> None:
        self._mark({layer.id() for layer in self._reachability.held_layers()})

    def _mark(self, wanted: set[str]) -> None:
        root = QgsProject.instance().layerTreeRoot()
        for name in self._marks.keys() - wanted:
            mark, node = self._marks.pop(name), root.findLayer(name)
            if node is not None:
                self._view.removeIndicator(node, mark)
        for name in wanted - self._marks.keys():
            if (node := root.findLayer(name)) is None:
                continue
            mark = QgsLayerTreeViewIndicator(self._view)
            mark.setIcon(QgsApplication.getThemeIcon("/mIndicatorBadLayer.svg"))
            mark.setToolTip(self.tr("Its server does not answer. The image comes by itself once it does."))
            self._view.addIndicator(node, mark)
            self._marks[name] = mark
