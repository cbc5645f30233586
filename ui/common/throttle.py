"""Work that many changes ask for and that is done once for all of them."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer


class Throttle(QTimer):
    """Works a while after the first change; those that come until then are in it.

    Qt has timers that begin anew with each change: while scenes are measured, nothing would be drawn.
    """

    def __init__(self, work: Callable[[], None], milliseconds: int, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=milliseconds)
        self.timeout.connect(work)

    def ask(self) -> None:
        if not self.isActive():
            self.start()
