"""What is said of watches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale

from ...core.area.area import LONLAT, Area
from ...core.bridge.tasks.watch_keeper import Watched, WatchNews
from ...core.storage.watch import Watch
from ..common.wording import UNKNOWN, core_text, date_text, percent_text

translate = QCoreApplication.translate


def place_of(area: Area) -> str:
    """The middle of an area, as in "1.295, 103.655", north first."""
    corners = area.in_crs(LONLAT)[0][0]
    lon, lat = ((float(values.min()) + float(values.max())) / 2 for values in corners.T)
    return f"{lat:.3f}, {(lon + 180) % 360 - 180:.3f}"


def look_text(watch: Watch) -> str:
    """When it was looked at last: the time where that is today, else the day."""
    if watch.paused:
        return translate("Watches", "Paused")
    if watch.looked is None:
        return translate("Watches", "Not yet")
    here = QDateTime.fromSecsSinceEpoch(int(watch.looked.timestamp()))
    if here.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(here.time(), QLocale.FormatType.ShortFormat)
    return date_text(here.date().toPyDate())


def clear_text(watch: Watch) -> str:
    """The newest clear image, as in "11 Sep 2026 · 2 %"."""
    if not watch.clear:
        return UNKNOWN
    return f"{_day(watch.clear)} · {percent_text(watch.clear_cloud, watch.search.limits.max_cloud)}"


def state_text(watched: Watched) -> str:
    """What is to be known of a watch beside its numbers, "" for nothing."""
    watch, parts = watched.watch, []
    if watched.problem is not None:
        text = translate("Watches", "{name}: the last look was not possible. {why}")
        parts.append(text.format(name=watch.name, why=core_text(watched.problem)))
    if watch.stands_still:
        parts.append(_still_text(watch))
    return " ".join(parts)


def news_text(news: Sequence[WatchNews]) -> str:
    """All that looks have found, in one line."""
    parts = []
    for one in news:
        told = one.look.told
        if told:
            name, newest = one.watch.name, told[0]
            if len(told) == 1:
                text = translate("Watches", "{date} is clear: {name}, {cloud} cloud in area.")
            else:
                text = translate("Watches", "%n clear image(s), the newest of {date}: {name}.", "", len(told))
            cloud = newest.cloud_by(one.watch.search.limits.rule)
            limit = one.watch.search.limits.max_cloud
            date_ = date_text(newest.acquisition.solar_time)
            parts.append(text.format(name=name, date=date_, cloud=percent_text(cloud, limit)))
        if one.stands_still:
            parts.append(_still_text(one.watch))
    return " ".join(parts)


def _still_text(watch: Watch) -> str:
    since: datetime = watch.newest or watch.created
    text = translate("Watches", "{name}: the catalog has listed nothing newer than {date}. What it adds late is told.")
    return text.format(name=watch.name, date=date_text(since))


def _day(text: str) -> str:
    try:
        return date_text(date.fromisoformat(text))
    except ValueError:
        return text
