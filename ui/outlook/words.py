"""What a month, a week and a date are called in the charts of the outlook."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.bridge.export.outlook_words import days_text, month_name
from ...core.outlook.outlook import LEAST, MonthOutlook
from ...core.outlook.sighting import Sighting
from ..common.wording import date_text

translate = QCoreApplication.translate

_SHORT, _NARROW = QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat
_GAP = 4  # pixels between two names


def whole_percent(share: float) -> str:
    """A share of 0 to 1, as in "40 %": the intervals are wide."""
    return f"{QLocale().toString(100.0 * share, 'f', 0)} %"


def month_lines(one: MonthOutlook) -> list[str]:
    """All that is known of a month, a line for each."""
    counted = translate("OutlookPage", "{month}: {clear} clear of {measured} measured, {count} in the archive")
    lines = [counted.format(month=month_name(one), clear=one.clear, measured=one.measured, count=one.acquisitions)]
    if one.chance is None:
        if not one.acquisitions:
            return [translate("OutlookPage", "{month}: no acquisitions").format(month=month_name(one))]
        few = translate("OutlookPage", "Cannot be told, it takes {least} that are measured")
        return [*lines, few.format(least=LEAST)]
    chance = translate("OutlookPage", "An overpass is clear in {chance}, between {low} and {high} (90 % interval)")
    value, low, high = (whole_percent(share) for share in (one.chance.value, one.chance.low, one.chance.high))
    lines.append(chance.format(chance=value, low=low, high=high))
    if one.month_chance is not None:
        text = translate("OutlookPage", "The month has a clear image in {chance} of years")
        lines.append(text.format(chance=whole_percent(one.month_chance)))
    if one.wait_median is not None:
        text = translate("OutlookPage", "Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases")
        lines.append(text.format(median=days_text(one.wait_median), p90=days_text(one.wait_p90)))
    return lines


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
