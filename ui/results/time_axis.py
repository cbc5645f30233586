"""The axis of the time line: where a moment lies, and which days, months or years are written under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property

from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale

_LEAST_DAYS = 7  # a single day has no scale
_MOST_DAYS = 62  # written by days; longer times by months
_STEPS_OF_DAYS = (1, 2, 7, 14, 28)
_STEPS_OF_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
_GAP = 8  # pixels between two labels

translate = QCoreApplication.translate


@dataclass(frozen=True)
class TimeAxis:
    """From the beginning of the day ``first``, at ``left``, to the end of the day ``last``, at ``right`` (pixels).

    ``has_years`` says whether the labels name them: an axis on which years lie over each other has none.
    """

    first: date
    last: date
    left: float
    right: float
    has_years: bool = True

    @classmethod
    def around(cls, moments: Iterable[datetime], left: float, right: float, has_years: bool = True) -> TimeAxis:
        """Of one or more moments in UTC, or in a time that stands for it."""
        days = [moment.toordinal() for moment in moments]
        first, last = min(days), max(days)
        missing = max(0, _LEAST_DAYS - (last - first + 1))
        first, last = first - missing // 2, last + missing - missing // 2
        return cls(date.fromordinal(first), date.fromordinal(last), left, right, has_years)

    def x(self, moment: datetime) -> float:
        return self.left + self._scale * (moment - self._start).total_seconds()

    def ticks(self, width_of: Callable[[str], float]) -> list[tuple[float, str]]:
        """Positions and labels, as close as there is room for; "" where one has none. One label says the year."""
        by_days = self._length <= _MOST_DAYS
        for step in _STEPS_OF_DAYS if by_days else _STEPS_OF_MONTHS:
            days = self._days(step) if by_days else self._months(step)
            places = [self.x(datetime.combine(day, time(), UTC)) for day in days]
            rooms = [end - start - _GAP for start, end in zip(places, [*places[1:], self.right + _GAP], strict=True)]
            labels = [_label(day, by_days, step, self.has_years) for day in days]
            if all(width_of(label) <= room for label, room in list(zip(labels, rooms, strict=True))[1:-1]):
                break
        written, has_year = [], not self.has_years  # one label is enough
        for day, label, room in zip(days, labels, rooms, strict=True):
            longer = (
                label
                if has_year
                else _text(day, translate("Dates", "d MMM yyyy") if by_days else translate("Dates", "MMM yyyy"))
            )
            fitting = next((text for text in (longer, label) if width_of(text) <= room), "")
            has_year = has_year or str(day.year) in fitting
            written.append(fitting)
        return list(zip(places, written, strict=True))

    @cached_property
    def _start(self) -> datetime:
        return datetime.combine(self.first, time(), UTC)

    @cached_property
    def _scale(self) -> float:
        """Pixels a second."""
        return (self.right - self.left) / (86_400 * self._length)

    @property
    def _length(self) -> int:
        return (self.last - self.first).days + 1

    def _days(self, step: int) -> list[date]:
        return [date.fromordinal(day) for day in range(self.first.toordinal(), self.last.toordinal() + 1, step)]

    def _months(self, step: int) -> list[date]:
        """The first day, then where months begin."""
        months = range(self.first.year * 12 + self.first.month, self.last.year * 12 + self.last.month)
        return [self.first, *(date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0)]


def _label(day: date, by_days: bool, step: int, has_years: bool) -> str:
    if by_days:
        return _text(day, translate("Dates", "d MMM"))
    if has_years and (step >= 12 or (day.month, day.day) == (1, 1)):
        return str(day.year)
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def _text(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
