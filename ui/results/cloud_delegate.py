"""Draws percentages: right-aligned numbers, and for cloud in area a bar beside the number, with the limit as a tick."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..common.direction import mirror
from ..common.elided import draw_text
from .cell_painting import draw_cell, ink_of, is_selected
from .model import CLOUD_ROLE, DOUBT_ROLE, LIMIT_ROLE

_BAR_WIDTH = 44
BAR_GIVES = 20  # pixels of it, to what else lacks room
_BAR_HEIGHT = 8
_GAP = 5
_BEARING = 2  # pixels that letters may reach beyond what they are measured to take
_SIDES = 4  # pixels beside number and bar
NUMBER = "00.00 %"  # as wide as most are
_CLEAR = QColor("#2e9e5b")  # as the state's icon, on light and on dark


class PercentDelegate(QStyledItemDelegate):
    """Aligns its texts to the right."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CloudDelegate(PercentDelegate):
    """Needs the model's ``CLOUD_ROLE`` and ``LIMIT_ROLE``; where there is no room for both, the number stays."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        if doubt := index.data(DOUBT_ROLE):
            self._paint_doubt(painter, whole, doubt)
            option = QStyleOptionViewItem(option)  # the number goes on above
            option.rect = whole.rect = whole.rect.adjusted(0, 0, 0, -whole.rect.height() // 2)
        inner = whole.rect.adjusted(_SIDES, 0, -_SIDES, 0)
        usual, number = map(whole.fontMetrics.horizontalAdvance, (NUMBER, whole.text))
        wide = min(_BAR_WIDTH, inner.width() - usual - _GAP - _BEARING)  # the same in all rows
        if wide < _BAR_WIDTH - BAR_GIVES or inner.width() < number + _GAP + wide:  # the number goes first
            super().paint(painter, option, index)
            return
        text, whole.text = whole.text, ""
        draw_cell(painter, whole)
        bar = QRect(inner.right() + 1 - wide, inner.center().y() - _BAR_HEIGHT // 2 + 1, wide, _BAR_HEIGHT)
        painter.save()
        painter.setPen(ink_of(whole))
        room = QRect(inner.left(), inner.top(), bar.left() - _GAP - inner.left(), inner.height())
        painter.setFont(whole.font)
        painter.setLayoutDirection(whole.direction)
        room = QStyle.visualRect(whole.direction, whole.rect, room)
        draw_text(painter, room, text, Qt.AlignmentFlag.AlignRight)
        cloud = index.data(CLOUD_ROLE)
        if cloud is not None:
            mirror(painter, whole.rect, whole.direction)
            self._draw_bar(painter, bar, cloud, index.data(LIMIT_ROLE), whole)
        painter.restore()

    def _paint_doubt(self, painter: QPainter, option: QStyleOptionViewItem, doubt: str) -> None:
        """In the lower half of the cell, which is painted as a whole."""
        cell = QStyleOptionViewItem(option)
        cell.text = ""
        draw_cell(painter, cell)
        painter.save()
        painter.setPen(ink_of(cell))
        painter.setFont(cell.font)
        painter.setLayoutDirection(cell.direction)
        lower = cell.rect.adjusted(_SIDES, cell.rect.height() // 2, -_SIDES, 0)
        draw_text(painter, lower, doubt, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def _draw_bar(
        self, painter: QPainter, bar: QRect, cloud: float, limit: float, option: QStyleOptionViewItem
    ) -> None:
        """Within the limit green, over it grey; the tick says the same without color."""
        ink, track, muted = (ink_of(option) for _ in range(3))
        track.setAlphaF(0.15)
        muted.setAlphaF(0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(track)
        painter.drawRect(bar)
        painter.setBrush(_CLEAR if cloud <= limit and not is_selected(option) else muted)
        filled = QRectF(bar)
        filled.setWidth(max(1.0, bar.width() * cloud / 100) if cloud > 0 else 0.0)
        painter.drawRect(filled)
        painter.setBrush(ink)
        at = bar.left() + min(bar.width() - 1.0, bar.width() * limit / 100)
        painter.drawRect(QRectF(at, bar.top() - 2, 1, bar.height() + 4))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + _GAP + _BAR_WIDTH + 2 * _SIDES, max(size.height(), _BAR_HEIGHT + 8))
