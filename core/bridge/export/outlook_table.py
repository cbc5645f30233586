"""The outlook as rows of a table. The field names are an interface."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import QMetaType

from ...outlook.outlook import MonthOutlook, Outlook
from .features import COUNT, NUMBER, fields

OUTLOOK_FIELDS: tuple[tuple[str, QMetaType.Type], ...] = (
    ("month", COUNT),
    ("acquisitions", COUNT),
    ("measured", COUNT),
    ("clear", COUNT),
    ("chance", NUMBER),
    ("low", NUMBER),
    ("high", NUMBER),
    ("month_chance", NUMBER),
    ("wait_median", NUMBER),
    ("wait_p90", NUMBER),
)


def outlook_features(outlook: Outlook) -> Iterator[QgsFeature]:
    """A row for all months together, whose month is 0, and one for each: chances in percent, waits in days."""
    for one in (outlook.all, *outlook.months):
        feature = QgsFeature(fields(OUTLOOK_FIELDS))
        feature.setAttributes(_values(one))
        yield feature


def _values(one: MonthOutlook) -> list[int | float | None]:
    chances = [one.chance.value, one.chance.low, one.chance.high] if one.chance else [None] * 3
    percents = [None if chance is None else 100 * chance for chance in (*chances, one.month_chance)]
    return [one.month, one.acquisitions, one.measured, one.clear, *percents, one.wait_median, one.wait_p90]
