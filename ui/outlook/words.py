"""What a month, a week and a date are called in the charts of the outlook."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.outlook.sighting import Sighting
from ..common.wording import date_text

translate = QCoreApplication.translate

_SHORT, _NARROW = QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat
_GAP = 4  # pixels between two names


def month_titles(room: float, wide: Callable[[str], int]) -> list[str]:
    """What is written under twelve months: all names where there is room for them, else those of some; "" of the rest.

    Args:
        room: Pixels of a month.
        wide: How many pixels a text takes.
    """
    for kind, step in ((_SHORT, 1), (_NARROW, 1), (_SHORT, 2), (_SHORT, 3), (_NARROW, 3), (_NARROW, 12)):
        names = [QLocale().standaloneMonthName(month, kind) for month in range(1, 13)]
        if max(map(wide, names[::step])) + _GAP <= step * room:
            break
    return [name if number % step == 0 else "" for number, name in enumerate(names)]


def week_lines(sightings: Sequence[Sighting]) -> list[str]:
    """Each overpass of a week, a line for each."""
    words = {
        True: translate("OutlookPage", "{date}: clear"),
        False: translate("OutlookPage", "{date}: cloudy"),
        None: translate("OutlookPage", "{date}: not known"),
    }
    return [words[one.is_clear].format(date=date_text(one.day)) for one in sightings]
