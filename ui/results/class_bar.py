"""Draws what the area is made of: a bar of the quality layer's classes in their own colors."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ...core.classification.schemes import Scheme
from ..common.direction import mirror
from ..common.wording import core_text
from .cell_painting import draw_cell, ink_of
from .model import COUNTS_ROLE, SCHEME_ROLE

# Ground first, then what is doubtful, then cloud; no data stays empty.
_ORDER = (4, 5, 6, 2, 7, 11, 1, 3, 10, 8, 9)
_HEIGHT = 10
_WIDTH = 84


def _colors(scheme: Scheme) -> dict[int, QColor]:
    """In the order in which they are drawn."""
    found = {one.value: one.color for one in scheme.classes}
    return {value: QColor(found[value]) for value in _ORDER if value in found}


def legend(scheme: Scheme) -> str:
    """As rich text; each square lies on grey, so that white and black are seen on any background."""
    names = {one.value: core_text(one.name) for one in scheme.classes}
    squares = [
        f'<span style="background-color:#909090;color:{color.name()}">&nbsp;■&nbsp;</span>&nbsp;'
        f"{names[value].replace(' ', '&nbsp;')}"
        for value, color in _colors(scheme).items()
    ]
    return f"<qt>{' &nbsp; '.join(squares)}</qt>"


class ClassBarDelegate(QStyledItemDelegate):
    """Needs the model's ``COUNTS_ROLE`` and ``SCHEME_ROLE``; a row without counts stays empty."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        draw_cell(painter, whole)
        counts = index.data(COUNTS_ROLE)
        if counts is None or not sum(counts):
            return
        inner = QRectF(whole.rect.adjusted(4, 0, -4, 0))
        bar = QRectF(inner.left(), inner.center().y() - _HEIGHT / 2, inner.width(), _HEIGHT)
        painter.save()
        mirror(painter, whole.rect, whole.direction)
        painter.setPen(Qt.PenStyle.NoPen)
        at, whole_area = bar.left(), sum(counts)
        for value, color in _colors(index.data(SCHEME_ROLE)).items():
            wide = bar.width() * counts[value] / whole_area
            painter.setBrush(color)
            painter.drawRect(QRectF(at, bar.top(), wide, bar.height()))
            at += wide
        painter.setPen(ink_of(whole))
        painter.setOpacity(0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(_WIDTH, max(super().sizeHint(option, index).height(), _HEIGHT + 6))
