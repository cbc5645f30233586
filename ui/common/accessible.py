"""Names for those who hear the interface."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


def name_whole(widget: QWidget, name: str) -> None:
    """Name a box that QGIS puts together of several: the one that has the focus is read, not the whole."""
    for part in (widget, *widget.findChildren(QWidget)):
        if part is widget or part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            part.setAccessibleName(name)
