"""The outlook as rows of a table, and as a file for spreadsheets. The field names are an interface."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsFeature
from qgis.PyQt.QtCore import QCoreApplication, QMetaType, pyqtSignal

from ...network.cancellation import Cancellation
from ...outlook.outlook import MonthOutlook, Outlook
from ...storage.files import replacing
from ..tasks.core_task import CoreTask
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


class OutlookTableTask(CoreTask):
    """Writes the outlook as CSV. ``ended`` (the task) on the main thread; ``error`` then says why there is no file.

    Attributes:
        path: Of the file.
    """

    ended = pyqtSignal(object)

    def __init__(self, outlook: Outlook, path: Path) -> None:
        title = QCoreApplication.translate("ExportTask", "Exporting to {file}").format(file=path.name)
        super().__init__(Cancellation(), title)
        self.path, self._outlook = path, outlook

    def work(self) -> None:
        """Write the file, in the task's thread."""
        # by its byte order mark Excel knows UTF-8
        with replacing(self.path, "part.csv") as part, part.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow([name for name, _ in OUTLOOK_FIELDS])
            table.writerows(_values(one) for one in (self._outlook.all, *self._outlook.months))

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread."""
        self.ended.emit(self)


def _values(one: MonthOutlook) -> list[int | float | None]:
    chances = [one.chance.value, one.chance.low, one.chance.high] if one.chance else [None] * 3
    percents = [None if chance is None else 100 * chance for chance in (*chances, one.month_chance)]
    return [one.month, one.acquisitions, one.measured, one.clear, *percents, one.wait_median, one.wait_p90]
