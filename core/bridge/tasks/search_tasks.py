"""Search and measuring as background tasks, seen and canceled in QGIS's task bar."""

from __future__ import annotations

from collections.abc import Iterator
from queue import SimpleQueue

from qgis.PyQt.QtCore import QCoreApplication

from ...measuring.run import Run
from ...stac.acquisitions import Acquisition
from .core_task import CoreTask, Report

Pages = SimpleQueue[list[Acquisition] | None]  # from the search to the measuring; None is the end


class SearchTask(CoreTask):
    """Reports the pages (list[Acquisition]) and hands them on to the measuring.

    An acquisition replaces the one of the same key that came before.
    """

    def __init__(self, run: Run, pages: Pages, report: Report) -> None:
        catalog = run.query.catalog.title
        title = QCoreApplication.translate("SearchTask", "Searching {catalog}").format(catalog=catalog)
        super().__init__(run.cancellation, title)
        self._run, self._pages, self._report = run, pages, report

    def work(self) -> None:
        """Search, in the task's thread."""
        try:
            for page in self._run.pages():
                self._run.cancellation.check()
                self._report(page)
                self._pages.put(page)
        finally:
            self._pages.put(None)

    def cancel(self) -> None:
        """End the search, and let the measuring end."""
        self._pages.put(None)  # where it has not begun
        super().cancel()


class MeasureTask(CoreTask):
    """Reports the Measurement of each acquisition of the pages as it is done."""

    def __init__(self, run: Run, pages: Pages, report: Report) -> None:
        super().__init__(run.cancellation, QCoreApplication.translate("MeasureTask", "Measuring cloud in the area"))
        self._run, self._pages, self._report = run, pages, report
        self._found: set[str] = set()  # keys

    def work(self) -> None:
        """Measure, in the task's thread."""
        done = set()
        for measurement in self._run.measurements(self._arriving()):
            self._report(measurement)
            done.add(measurement.acquisition.key)
            percent = 100 * len(done) // len(self._found)
            if percent > self.progress():  # QGIS repaints its task bar at each
                self.setProgress(percent)

    def _arriving(self) -> Iterator[list[Acquisition]]:
        while (page := self._pages.get()) is not None:
            self._found |= {one.key for one in page}
            yield page
