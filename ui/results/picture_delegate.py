"""Draws what a row begins with: the picture of the area, the date, and under it the state. Pointing at it enlarges."""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from html import escape

from qgis.PyQt.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QHelpEvent, QPainter
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from ...core.bridge.tasks.pictures import ICON_HEIGHT, ICON_WIDTH, RowPicture
from ..common.elided import draw_text
from ..common.wording import core_text, tooltip
from .cell_painting import draw_cell, ink_of
from .rows import Column

_GAP = 6
_STATE_SIDE = 14
STATE_ROOM = _STATE_SIDE + 4  # before its name
_FAINT = 0.25  # an outline
_SHOWN_MS = 60_000


class PictureDelegate(QStyledItemDelegate):
    """``pictures``: those that are there, by the acquisition's key; ``marked``: of second looks, as PNG, likewise."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.pictures: dict[str, RowPicture] = {}
        self.marked: dict[str, bytes] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        date, icon, whole.text = whole.text, whole.icon, ""
        whole.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        draw_cell(painter, whole)
        painter.save()
        painter.setPen(ink_of(whole))
        placed = partial(QStyle.visualRect, whole.direction, whole.rect)
        is_scene = index.parent().isValid()  # else an acquisition
        left = whole.rect.left() + _GAP
        if not is_scene:
            frame = self._frame(whole.rect)
            self._draw_picture(painter, placed(frame), self._picture(index))
            left = frame.right() + 1 + _GAP
        high = _texts_height(whole.fontMetrics) // 2
        upper = QRect(left, whole.rect.center().y() + 1 - high, whole.rect.right() + 1 - left, high)
        lower = upper.translated(0, high)
        painter.setFont(whole.font)
        painter.setLayoutDirection(whole.direction)
        draw_text(painter, placed(upper), date)
        if not is_scene:
            icon.paint(painter, placed(QRect(lower.left(), lower.top(), _STATE_SIDE, lower.height())))
            lower.setLeft(lower.left() + STATE_ROOM)
        beside = (Column.TILE, Column.STATE) if is_scene else (Column.STATE,)  # the tile's own column gives way
        said = " · ".join(filter(None, (index.sibling(index.row(), column).data() for column in beside)))
        draw_text(painter, placed(lower), said)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + ICON_WIDTH + _GAP, max(size.height(), row_height(option.fontMetrics)))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: QModelIndex
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._picture(index) is not None:
            QToolTip.showText(event.globalPos(), self.enlarged(index), view.viewport(), option.rect, _SHOWN_MS)
            return True
        return super().helpEvent(event, view, option, index)

    def show_enlarged(self, index: QModelIndex) -> None:
        """As pointing at the row does, for those who work without a mouse."""
        index = index.sibling(index.row(), Column.DATE)
        rect, viewport = self._view.visualRect(index), self._view.viewport()
        QToolTip.showText(viewport.mapToGlobal(rect.bottomLeft() + QPoint(0, 2)), self.enlarged(index), viewport)

    def enlarged(self, index: QModelIndex) -> str:
        """Rich text: the picture, the same with what counts as cloud striped, and the rest of the row's tooltip."""
        picture, text = self._picture(index), index.data(Qt.ItemDataRole.ToolTipRole) or ""
        if picture is None:
            return text
        if picture.reason is not None:
            return tooltip(core_text(picture.reason)) + text
        shown = [(picture.plain, self.tr("True color"))]
        if picture.tinted and picture.rule == index.model().limits.rule:
            shown.append((picture.tinted, self.tr("Counted as cloud, striped (a sketch)")))
        if marked := self._marked(index):
            shown.append((marked, self.tr("Doubtful, rising blue stripes; missed, falling magenta ones")))
        images = "".join(f"<td>{_img(data, picture.size)}</td>" for data, _ in shown)
        captions = "".join(f"<td>{escape(caption)}</td>" for _, caption in shown)
        return f"<qt><table cellspacing='4'><tr>{images}</tr><tr>{captions}</tr></table>{text}</qt>"

    def _marked(self, index: QModelIndex) -> bytes:
        """The picture of the second look, as PNG; empty where there is none."""
        row = index.model().row(index)
        return self.marked.get(row.acquisition.key, b"") if row.look_by(index.model().limits) is not None else b""

    def _picture(self, index: QModelIndex) -> RowPicture | None:
        return self.pictures.get(index.model().row(index).acquisition.key)

    def _frame(self, rect: QRect) -> QRect:
        return QRect(rect.left() + 2, rect.center().y() + 1 - ICON_HEIGHT // 2, ICON_WIDTH, ICON_HEIGHT)

    def _draw_picture(self, painter: QPainter, frame: QRect, picture: RowPicture | None) -> None:
        """With an outline, which is all that is seen where there is none, and of white cloud on white."""
        if picture is not None and picture.icon is not None:
            size = picture.icon.size() / picture.icon.devicePixelRatio()
            frame = QRect(frame.topLeft() + QPoint((frame.width() - size.width()) // 2, 0), size)
            frame.moveTop(frame.top() + (ICON_HEIGHT - size.height()) // 2)
            painter.drawImage(frame.topLeft(), picture.icon)
        painter.setOpacity(_FAINT)
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        painter.setOpacity(1)


def row_height(metrics: QFontMetrics) -> int:
    """In pixels."""
    return _texts_height(metrics) + 4


def _texts_height(metrics: QFontMetrics) -> int:
    """Of the two lines beside the picture, in pixels."""
    return max(ICON_HEIGHT, 2 * metrics.height())


def _img(png: bytes, size: tuple[int, int]) -> str:
    return f'<img src="data:image/png;base64,{b64encode(png).decode()}" width="{size[0]}" height="{size[1]}">'
