"""Curves over time as files: the table of their dates, and a file that is written beside the main thread."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...errors.text import Text
from ...network.cancellation import Cancellation
from ...series.acquisition_series import AcquisitionSeries
from ...series.statistics import STATISTICS
from ...storage.files import replacing
from ..tasks.core_task import CoreTask
from .series_table import BEFORE, BEHIND, number_fields
from .table import harmless


def curve_table(
    names: Sequence[str], found: Iterable[AcquisitionSeries], index: str, say: Callable[[Text], str]
) -> bytes:
    """All dates of all fields as CSV, those without a value too, the oldest first.

    Args:
        names: Of the fields, by their numbers.
        found: What was read, of one index.
        index: Its name.
        say: A sentence in the analyst's language.

    Returns:
        UTF-8 with a byte order mark, by which Excel knows it. The columns are those of the series for polygons, with
        ``field`` for the polygon.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(["field", *(name for name, _ in (*BEFORE, *number_fields([index]), *BEHIND))])
    rows = [row for one in found for row in one.rows()]
    for row in sorted(rows, key=lambda row: (row.number, row.acquisition.age_key)):
        (statistics,) = row.statistics
        values = [None] * len(STATISTICS) if statistics is None else [getattr(statistics, name) for name in STATISTICS]
        moment = f"{row.acquisition.moment:%Y-%m-%d %H:%M:%S}" if row.acquisition.moment else None
        items = ",".join(scene.id for scene in row.acquisition.scenes)
        reason = say(row.reason) if row.reason is not None else None
        cells = [names[row.number], row.acquisition.key, moment, row.pixels, row.clear_pixels, *values, items, reason]
        table.writerow([harmless(cell) for cell in cells])
    return text.getvalue().encode("utf-8-sig")


class CurveFileTask(CoreTask):
    """Writes what was made. ``ended`` (the task) on the main thread; ``error`` then says why there is no file.

    Attributes:
        path: Of the file.
    """

    ended = pyqtSignal(object)

    def __init__(self, content: bytes, path: Path) -> None:
        title = QCoreApplication.translate("ExportTask", "Exporting to {file}").format(file=path.name)
        super().__init__(Cancellation(), title)
        self.path, self._content = path, content

    def work(self) -> None:
        """Write the file, in the task's thread."""
        with replacing(self.path) as part:
            part.write_bytes(self._content)

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread."""
        self.ended.emit(self)
