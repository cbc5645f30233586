"""Which of the dates that are added to the map are shown: one that draws a hundred takes seconds for each move."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...core.bridge.layers.layer_tree import let_rest, rest, show_only, wake_all
from ..common.settings import shows_newest_only


class VisibleDates(QObject):
    """Of what is added at once the newest date stays checked, unless the analyst wants all (an option), or QGIS's
    temporal controller is on, which itself draws one date at a time.
    """

    def __init__(self, iface: QgisInterface, parent: QObject) -> None:
        super().__init__(parent)
        self._newest = ""  # of those that came since ``begin``
        self._canvas, self._was_playing = iface.mapCanvas(), False
        self._canvas.temporalRangeChanged.connect(
            self._on_range_changed
        )  # that of the controller's mode has no slot in PyQt
        QgsProject.instance().cleared.connect(self.begin)

    def teardown(self) -> None:
        self._canvas.temporalRangeChanged.disconnect(self._on_range_changed)
        QgsProject.instance().cleared.disconnect(self.begin)

    def begin(self) -> None:
        """What comes now was asked for at once."""
        self._newest = ""

    def add(self, day: str) -> None:
        """An image of this day lies on the map now; "" where it has none."""
        if not day or self._is_playing() or not shows_newest_only():
            return
        if day >= self._newest:
            self._newest = day
            show_only(day)
        else:
            rest(day)

    def _is_playing(self) -> bool:
        return bool(self._canvas.mapSettings().isTemporal())

    def _on_range_changed(self) -> None:
        """With each date that is played: what counts is whether it has begun, or ended."""
        if self._is_playing() is self._was_playing:
            return
        self._was_playing = not self._was_playing
        if self._was_playing:
            wake_all()
        else:
            let_rest()
