"""A small calendar: a line for each year, a cell for each week, full where an image of the week is clear."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QEvent, QLineF, QPoint, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from ...core.outlook.outlook import Outlook
from ...core.outlook.sighting import Sighting
from ..common.elided import draw_text
from ..common.wording import tooltip
from ..results.time_marks import CLEAR, faded
from .words import month_titles, week_lines

_WEEKS = 53
_SIDE = 6  # pixels beside the calendar
_GAP = 1  # pixels between cells
_MOST_YEARS = 12  # the newest


class WeekCalendar(QFrame):
    """Weeks are counted from the first of January, so that they stand over each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="week_calendar")
        self._years: tuple[int, ...] = ()
        self._weeks: dict[tuple[int, int], list[Sighting]] = {}
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Weeks with a clear image, year by year"))
        self.show_outlook(None)

    def show_outlook(self, outlook: Outlook | None) -> None:
        """None, and one without a measured year, hides it."""
        self._weeks = {}
        for one in outlook.sightings if outlook else ():
            self._weeks.setdefault((one.day.year, _week(one.day)), []).append(one)
        years = sorted({year for year, _ in self._weeks})
        self._years = tuple(range(years[0], years[-1] + 1))[-_MOST_YEARS:] if years else ()
        self.setVisible(bool(self._years))
        self.setAccessibleDescription(self._described())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _SIDE + self._line * len(self._years) + self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @property
    def _line(self) -> int:
        """How high a year is, in pixels."""
        return self.fontMetrics().height()

    @property
    def _left(self) -> int:
        return self.fontMetrics().horizontalAdvance("2000") + 2 * _SIDE

    def _x(self, week: float) -> float:
        return self._left + (self.width() - self._left - _SIDE) * week / _WEEKS

    def _cell(self, year: int, week: int) -> QRectF:
        top = _SIDE + self._line * self._years.index(year)
        return QRectF(self._x(week), top, self._x(week + 1) - self._x(week), self._line).adjusted(0, 0, -_GAP, -_GAP)

    def _described(self) -> str:
        lines = []
        for year in self._years:
            weeks = [found for (one, _), found in self._weeks.items() if one == year]
            clear = sum(any(one.is_clear for one in found) for found in weeks)
            text = self.tr("{year}: {clear} of {weeks} weeks with an overpass have a clear image")
            lines.append(text.format(year=year, clear=clear, weeks=len(weeks)))
        return ". ".join(lines)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        QToolTip.showText(event.globalPos(), tooltip(*week_lines(self._at(event.pos()))), self)
        return True

    def _at(self, place: QPoint) -> list[Sighting]:
        for (year, week), found in self._weeks.items():
            if year in self._years and self._cell(year, week).adjusted(0, 0, _GAP, _GAP).contains(place.x(), place.y()):
                return found
        return []

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the time line
        painter.fillRect(self.rect(), self.palette().base())
        self._draw_scale(painter)
        for (year, week), found in self._weeks.items():
            if year in self._years:
                self._draw_week(painter, self._cell(year, week), found)
        painter.end()
        super().paintEvent(event)  # the frame

    def _draw_scale(self, painter: QPainter) -> None:
        ink, high = self.palette().color(QPalette.ColorRole.Text), self.fontMetrics().height()
        bottom = _SIDE + self._line * len(self._years)
        painter.setPen(faded(ink, 0.7))
        for year in self._years:
            room = QRectF(0, self._cell(year, 0).top(), self._left - _SIDE, high)
            draw_text(painter, room, str(year), Qt.AlignmentFlag.AlignRight)
        starts = [self._x(date(2001, month, 1).timetuple().tm_yday / 7) for month in range(1, 13)]
        names = month_titles(self._x(4) - self._x(0), self.fontMetrics().horizontalAdvance)
        for start, name in zip(starts, names, strict=True):
            painter.setPen(faded(ink, 0.7))
            wide = self.fontMetrics().horizontalAdvance(name)
            draw_text(painter, QRectF(start, bottom, wide + 1, high), name)
            painter.setPen(QPen(faded(ink, 0.15), 1))
            painter.drawLine(QLineF(start, _SIDE, start, bottom))

    def _draw_week(self, painter: QPainter, cell: QRectF, found: list[Sighting]) -> None:
        """Full is clear, a low bar is cloudy, an outline is not known: nobody needs the colors to tell them apart."""
        ink = self.palette().color(QPalette.ColorRole.Text)
        low = QRectF(cell.left(), cell.bottom() - cell.height() / 4, cell.width(), cell.height() / 4)
        if any(one.is_clear for one in found):
            painter.fillRect(cell, CLEAR)
        elif any(one.is_clear is False for one in found):
            painter.fillRect(low, faded(ink, 0.45))
        else:
            painter.setPen(QPen(faded(ink, 0.45), 1))
            painter.drawRect(low.adjusted(0, 0, -1, -1))


def _week(day: date) -> int:
    return (day.timetuple().tm_yday - 1) // 7
