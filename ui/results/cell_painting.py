"""What the delegates of the table have in common: the cell as the style paints it, and the color of what is in it."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionViewItem


def draw_cell(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Background, selection and focus; text and icon as far as the option still has them. For a ``ResultsView``."""
    option.widget.style_of_cells.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)


def is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def ink_of(option: QStyleOptionViewItem) -> QColor:
    """Of the text, on the selection or beside it."""
    return option.palette.color(QPalette.ColorRole.HighlightedText if is_selected(option) else QPalette.ColorRole.Text)
