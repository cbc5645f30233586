"""The line that says for which area the results are, once another one is chosen, and searches that one."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...core.area.area import Area
from ..common.elided import ElidedParagraph
from ..common.elided_buttons import ElidedPushButton
from ..common.wording import date_text, tooltip


def is_same_place(one: Area, other: Area) -> bool:
    """To about a millimetre: a map that is moved back is not quite where it was."""
    if one.crs != other.crs or [list(map(len, rings)) for rings in one.polygons] != [
        list(map(len, rings)) for rings in other.polygons
    ]:
        return False
    corners = (
        np.array([point for rings in area.polygons for ring in rings for point in ring]) for area in (one, other)
    )
    return np.allclose(*corners, rtol=1e-10, atol=1e-10)


class StaleNote(QWidget):
    """Hidden while the results are those of the chosen area. ``search_clicked`` is emitted for Search Here."""

    search_clicked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="stale_note", visible=False)
        self._text = ElidedParagraph("stale_text")
        self.button = ElidedPushButton(self.tr("Search Here"), objectName="search_here", autoDefault=False)
        self.button.setToolTip(tooltip(self.tr("Search the area that is chosen now")))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._text, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self.search_clicked)

    def show_search(self, begun: QDateTime | None, is_map: bool) -> None:
        """When the search of the shown results began; None hides the line. ``is_map``: the map view is the area."""
        if begun is not None:
            when = begun.toString("HH:mm")
            if begun.date() != QDate.currentDate():
                when = f"{date_text(begun.toPyDateTime())}, {when}"
            moved = self.tr("For the area of {time}; the map has moved since.")
            chosen = self.tr("For the area of {time}; another one is chosen now.")
            self._text.setText((moved if is_map else chosen).format(time=when))
        self.setVisible(begun is not None)
