"""The outlook in sentences, in QGIS's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...composite.clear_looks import MOST_TRIES, ClearLooks
from ...outlook.outlook import LEAST, MonthOutlook, Outlook
from ...outlook.waiting import Wait, quantile

translate = QCoreApplication.translate


def best_words(outlook: Outlook) -> str:
    """Which month is the best, or why that cannot be told."""
    if outlook.all.measured < LEAST:
        text = translate(
            "Outlook",
            "This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.",
        )
        return text.format(count=outlook.all.measured, least=LEAST)
    if not outlook.all.clear:
        text = translate("Outlook", "None of {count} measured acquisitions is clear by your limits.")
        return text.format(count=outlook.all.measured)
    best = outlook.best
    if best is None:
        text = translate(
            "Outlook", "No month can be told by itself: it takes {least} measured acquisitions of it. Take more years."
        )
        return text.format(least=LEAST)
    clear, overpasses = frequency(outlook, best)
    text = translate("Outlook", "Best in {month}: {clear} of {overpasses} overpasses.")
    if best.wait_median is not None:
        text = translate("Outlook", "Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.")
    return text.format(month=month_name(best), clear=clear, overpasses=overpasses, days=days_text(best.wait_median))


def frequency(outlook: Outlook, month: MonthOutlook) -> tuple[int, int]:
    """A chance as so many of so many overpasses.

    Of as many as a month has now, or of more where it would be none or all of these and is not.
    """
    share = month.chance.value if month.chance else 0.0
    overpasses = max(1, round(outlook.overpasses_a_month or 1))
    clear = round(share * overpasses)
    if share and not clear:
        return 1, round(1 / share)
    if share < 1 and clear == overpasses:
        overpasses = round(1 / (1 - share))
        clear = overpasses - 1
    return clear, overpasses


def basis_words(outlook: Outlook) -> str:
    """What the chance is taken over, and what the wait."""
    years = outlook.years
    if not years:
        return ""
    text = translate(
        "Outlook",
        "The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What "
        "the archive lacks or could not be measured is not taken for cloud.",
    )
    whole = outlook.all
    period = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    text = text.format(measured=whole.measured, count=whole.acquisitions, years=period)
    if outlook.days_between is not None:
        waits = translate(
            "Outlook", "Waits and months are those of the newest overpasses of that time, one every {days} days."
        )
        text += " " + waits.format(days=QLocale().toString(outlook.days_between, "f", 1))
    if len(years) == 1 and whole.chance is not None:
        text += " " + translate("Outlook", "One year says little of others, so the intervals are wide.")
    return text


def looks_words(looks: ClearLooks) -> str:
    """How many dates it takes to see all of the area clear once."""
    waits = [Wait(one.dates, one.is_whole) for one in looks.tries]
    median, p90 = quantile(waits, 0.5), quantile(waits, 0.9)
    if looks.never == looks.pixels:
        return translate("Outlook", "No pixel is clear on any of {dates} dates.").format(dates=looks.dates)
    if median is None:
        text = translate("Outlook", "The {dates} dates are too few to tell how many it takes to see every pixel clear.")
    elif p90 is None:
        text = translate("Outlook", "Every pixel was seen clear once after {median} dates, as a median.")
    else:
        text = translate(
            "Outlook", "Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases."
        )
    text = text.format(median=median, p90=p90, dates=looks.dates)
    if median is not None:
        text += " " + translate("Outlook", "Begun on {tries} dates, {most} at most.").format(
            tries=len(looks.tries), most=QLocale().toString(MOST_TRIES)
        )
    if looks.never:
        text += " " + translate("Outlook", "{percent} % of the area is clear on no date, and left aside.").format(
            percent=QLocale().toString(100 * looks.never / looks.pixels, "g", 2)
        )
    if looks.left_out:
        text += " " + translate("Outlook", "Could not be read: {count} dates.").format(count=len(looks.left_out))
    return text


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


def month_name(month: MonthOutlook, kind: QLocale.FormatType = QLocale.FormatType.LongFormat) -> str:
    """As QGIS's language calls it; "All" of all months."""
    return QLocale().standaloneMonthName(month.month, kind) if month.month else translate("Outlook", "All")


def days_text(days: float | None) -> str:
    """Whole days; "–" where they are not known."""
    return "–" if days is None else QLocale().toString(float(days), "f", 0)
