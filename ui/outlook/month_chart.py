"""How often it is clear, month by month: bars with their intervals."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QLineF, QPoint, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from ...core.bridge.export.outlook_words import month_lines, whole_percent
from ...core.outlook.outlook import MonthOutlook, Outlook
from ..common.elided import draw_text
from ..common.wording import tooltip
from ..results.time_marks import CLEAR, faded
from .words import month_titles

_PLOT = 96  # pixels, from 0 to 100 %
_SIDE = 6  # pixels beside the plot
_WHISKER = 3  # pixels to both sides of a bar's middle
_FULLEST = 0.62  # of a month's width is its bar


class MonthChart(QFrame):
    """The left and right keys choose a month, whose numbers are then its description; a tooltip has them as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="month_chart")
        self._outlook: Outlook | None = None
        self._chosen: int | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Chance of a clear overpass by month"))
        self.show_outlook(None)

    def show_outlook(self, outlook: Outlook | None) -> None:
        """None shows an empty year."""
        self._outlook, self._chosen = outlook, None
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._top + _PLOT + self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    # Where things are

    @property
    def _top(self) -> int:
        return self.fontMetrics().height() // 2 + 2

    @property
    def _left(self) -> int:
        return self.fontMetrics().horizontalAdvance(whole_percent(1)) + 2 * _SIDE

    def _y(self, share: float) -> float:
        return self._top + _PLOT * (1 - share)

    def _room(self, month: int) -> QRectF:
        """Of a month, 1 to 12, from 100 to 0 %."""
        width = (self.width() - self._left - _SIDE) / 12
        return QRectF(self._left + (month - 1) * width, self._top, width, _PLOT)

    def _month_at(self, place: QPoint) -> MonthOutlook | None:
        for one in self._outlook.months if self._outlook else ():
            room = self._room(one.month)
            if room.left() <= place.x() < room.right():
                return one
        return None

    # What a person does

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        month = self._month_at(event.pos())
        QToolTip.showText(event.globalPos(), tooltip(*month_lines(month)) if month else "", self)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        month = self._month_at(event.pos())
        if month is not None:
            self._choose(month.month)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._chosen
        wanted = {
            Qt.Key.Key_Left: 12 if at is None else max(at - 1, 1),
            Qt.Key.Key_Right: 1 if at is None else min(at + 1, 12),
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: 12,
        }.get(event.key())
        if wanted is None or self._outlook is None:
            super().keyPressEvent(event)
        else:
            self._choose(wanted)

    def _choose(self, month: int) -> None:
        """Its numbers are seen, whether it was chosen by a key or a click."""
        self._chosen = month
        self._describe()
        self.update()
        place = self.mapToGlobal(self._room(month).bottomLeft().toPoint())
        QToolTip.showText(place, tooltip(*month_lines(self._outlook.months[month - 1])), self)

    def _describe(self) -> None:
        if self._outlook is None:
            text = self.tr("Nothing is measured yet.")
        elif self._chosen is None:
            lines = month_lines(self._outlook.all)
            text = ". ".join([*lines, self.tr("The arrow keys left and right choose a month.")])
        else:
            text = ". ".join(month_lines(self._outlook.months[self._chosen - 1]))
        self.setAccessibleDescription(text)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the time line
        painter.fillRect(self.rect(), self.palette().base())
        self._draw_scale(painter)
        for one in self._outlook.months if self._outlook else ():
            self._draw_month(painter, one)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()
        super().paintEvent(event)  # the frame

    def _draw_scale(self, painter: QPainter) -> None:
        ink, high = self.palette().color(QPalette.ColorRole.Text), self.fontMetrics().height()
        right = self.width() - _SIDE
        painter.setPen(QPen(faded(ink, 0.15), 1))
        painter.drawLines([QLineF(self._left, self._y(share), right, self._y(share)) for share in (0, 0.5, 1)])
        painter.setPen(faded(ink, 0.7))
        for share in (0, 0.5, 1):
            room = QRectF(0, self._y(share) - high / 2, self._left - _SIDE, high)
            draw_text(painter, room, whole_percent(share), Qt.AlignmentFlag.AlignRight)
        for month, name in enumerate(month_titles(self._room(1).width(), self.fontMetrics().horizontalAdvance), 1):
            room = self._room(month)
            wide = self.fontMetrics().horizontalAdvance(name)
            below = QRectF(room.center().x() - wide / 2, self._y(0) + 2, wide + 1, high)
            painter.setPen(ink if month == self._chosen else faded(ink, 0.7))
            draw_text(painter, below, name)

    def _draw_month(self, painter: QPainter, one: MonthOutlook) -> None:
        ink, room = self.palette().color(QPalette.ColorRole.Text), self._room(one.month)
        middle = round(room.center().x()) + 0.5
        if one.month == self._chosen:
            painter.fillRect(room, faded(self.palette().color(QPalette.ColorRole.Highlight), 0.2))
        if one.chance is None:
            if one.acquisitions:
                painter.setPen(faded(ink, 0.5))
                high = self.fontMetrics().height()
                wide = self.fontMetrics().horizontalAdvance("?")
                draw_text(painter, QRectF(middle - wide / 2, self._y(0) - high, wide + 1, high), "?")
            return
        half = _FULLEST * room.width() / 2
        top = self._y(one.chance.value)
        is_best = self._outlook is not None and one is self._outlook.best
        painter.fillRect(QRectF(room.center().x() - half, top, 2 * half, self._y(0) - top), CLEAR)
        painter.setPen(QPen(ink, 1.6 if is_best else 1))
        low, high_end = self._y(one.chance.low), self._y(one.chance.high)
        painter.drawLines(
            [QLineF(middle, low, middle, high_end)]
            + [QLineF(middle - _WHISKER, y, middle + _WHISKER, y) for y in (low, high_end)]
        )
