"""What an algorithm tells in its log, in QGIS's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..classification.verdict import Verdict
from ..errors.text import Text
from ..measuring.measurement import Measurement
from ..series.acquisition_series import SeriesRow

translate = QCoreApplication.translate

_REASONS = 5


def shown(text: Text) -> str:
    """A sentence in QGIS's language."""
    return text.render(lambda template: translate("core", template), QLocale().toString)


def warn(feedback: QgsProcessingFeedback, remarks: Iterable[Text]) -> None:
    """Show what is to be known of a search that has ended without an error."""
    for remark in remarks:
        feedback.pushWarning(shown(remark))


def warn_of_nothing(feedback: QgsProcessingFeedback) -> None:
    """Say what to do about a search that found nothing, as the dock does."""
    feedback.pushWarning(
        translate(
            "Summary",
            "No scenes in this area and period. Choose a longer period, or check that the area is the one that you "
            "mean.",
        )
    )


class SeriesCounts:
    """How many rows of a series have values, and why others have none."""

    def __init__(self) -> None:
        self._rows = self._with_values = self._left_out = 0
        self._reasons: Counter[Text] = Counter()

    def add(self, row: SeriesRow, is_left_out: bool) -> None:
        """Count one, which may be left out for its clouds."""
        self._rows, self._left_out = self._rows + 1, self._left_out + is_left_out
        self._with_values += any(row.statistics)
        if row.reason:
            self._reasons[row.reason] += 1

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Show the numbers; the most frequent reasons are warnings."""
        text = translate("Processing", "{rows} rows, {values} with values; {left_out} left out for their clouds.")
        written = self._rows - self._left_out
        if self._rows:
            feedback.pushInfo(text.format(rows=written, values=self._with_values, left_out=self._left_out))
        _warn_of_reasons(feedback, self._reasons)


class ResultCounts:
    """How many results are clear, are not, or were not measured, and why.

    Attributes:
        left_out: How many features of the input are no areas.
    """

    def __init__(self) -> None:
        self.left_out = 0
        self._verdicts: Counter[Verdict] = Counter()
        self._reasons: Counter[Text] = Counter()

    def add(self, measurement: Measurement, verdict: Verdict) -> None:
        """Count one."""
        self._verdicts[verdict] += 1
        if verdict is Verdict.NOT_MEASURED and measurement.reason:
            self._reasons[measurement.reason] += 1

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Show the numbers; what was not measured is a warning, with the most frequent reasons."""
        total, missing = self._verdicts.total(), self._verdicts[Verdict.NOT_MEASURED]
        counted = translate(
            "Processing", "{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage."
        )
        counted = counted.format(
            measured=total - missing,
            total=total,
            clear=self._verdicts[Verdict.CLEAR],
            cloudy=self._verdicts[Verdict.CLOUDY],
            low=self._verdicts[Verdict.LOW_COVERAGE],
        )
        if total:
            feedback.pushInfo(counted)
        if missing:
            feedback.pushWarning(translate("Processing", "{missing} not measured:").format(missing=missing))
        _warn_of_reasons(feedback, self._reasons)
        if self.left_out:
            left_out = translate("Processing", "{count} features left out, for the reasons given above.")
            feedback.pushWarning(left_out.format(count=self.left_out))


def _warn_of_reasons(feedback: QgsProcessingFeedback, reasons: Counter[Text]) -> None:
    """The most frequent ones."""
    for reason, times in reasons.most_common(_REASONS):
        feedback.pushWarning(translate("Processing", "{times} × {reason}").format(times=times, reason=shown(reason)))
