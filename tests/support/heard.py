"""What a screen reader says of widgets: the names that Qt finds for them."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QGroupBox, QLabel, QLineEdit, QWidget


def heard(widget: QWidget) -> str:
    """Its accessible name, or what Qt takes in its place: the label that it is the buddy of, or its own text."""
    if widget.accessibleName():
        return widget.accessibleName()
    for label in widget.window().findChildren(QLabel):
        if label.buddy() is widget:
            return label.text()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return widget.title() if isinstance(widget, QGroupBox) else ""


def reached(root: QWidget) -> Iterator[QWidget]:
    """What the keyboard reaches of all that is shown; the inner parts of Qt's boxes are the box."""
    for widget in root.findChildren(QWidget):
        is_inner = isinstance(widget, QLineEdit) and isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        reaches = int(widget.focusPolicy()) & int(Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if reaches and widget.isVisibleTo(root) and not is_inner:
            yield widget
