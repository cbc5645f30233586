"""What is said over the map of servers whose images a project shows: that one does not answer, or does again."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from ...core.bridge.layers.reachability import Reachability
from ..common.message_bar import Messages


class ReachabilityMessages(QObject):
    """Turns each change of reachability into a message, in place of the one before."""

    def __init__(self, iface: QgisInterface, reachability: Reachability, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = Messages(iface.messageBar())
        reachability.changed.connect(self._on_changed)

    def teardown(self) -> None:
        self._messages.clear()

    def _on_changed(self, host: str, answers: bool) -> None:
        self._messages.clear()
        if answers:
            self._messages.success(self.tr("{host} answers again.").format(host=host))
        else:
            self._messages.warning(
                self.tr("{host} does not answer. Its images stay empty until it does.").format(host=host)
            )
