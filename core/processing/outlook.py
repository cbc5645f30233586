"""``clearscenes:outlook``: how often the area is clear in each month of the year, and how long one waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ..bridge.export.features import fields
from ..bridge.export.looks_file import save_looks
from ..bridge.export.outlook_table import OUTLOOK_FIELDS, outlook_features
from ..bridge.export.outlook_words import basis_words, best_words, looks_words
from ..bridge.layers.styles import apply_looks
from ..classification.verdict import Limits
from ..composite.clear_looks import clear_looks
from ..errors.text import QT_TRANSLATE_NOOP
from ..measuring.measurement import Measurement
from ..measuring.run import Run
from ..outlook.outlook import outlook_of
from ..stac.acquisitions import Acquisition
from .cloud_rules import temporary_store
from .log import ResultCounts, warn, warn_of_nothing
from .output import open_rows
from .parameters import search_parameters
from .searching import SearchAlgorithm

translate = QCoreApplication.translate

YEARS_BACK = 5
# a chance is taken over all overpasses; which ground recurs as cloud is not asked of years
_NOT_ASKED = {"MAX_STATED_CLOUD", "LIMIT", "RECURRING"}


class OutlookAlgorithm(SearchAlgorithm):
    """Writes one row for all months and one for each, and at choice on how many dates each pixel is clear."""

    NAME = "outlook"
    TITLE = QT_TRANSLATE_NOOP("Processing", "When it is clear")
    HELP = QT_TRANSLATE_NOOP(
        "Processing",
        "Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and "
        "how long one waits for a clear image. The first row, of month 0, is of all months.\n\n"
        "The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % "
        "(Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say "
        "as much if they were independent of each other. What the archive lacks or could not be measured is not taken "
        "for cloud, and of fewer than 10 measured acquisitions nothing is told.\n\n"
        "Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.\n\n"
        "The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With "
        "them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 "
        "at most.",
    )
    FIELDS = OUTLOOK_FIELDS

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Called by QGIS: the parameters, the outputs among them."""
        extent = translate("Processing", "Area, as an extent")
        area = translate("Processing", "Area, as polygons; in place of the extent")
        for parameter in search_parameters(extent, area):
            if parameter.name() == "START":
                parameter.setDefaultValue(QDate.currentDate().addYears(-YEARS_BACK).addDays(1))
            if parameter.name() not in _NOT_ASKED:
                self.addParameter(parameter)
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Outlook"), table))
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                "LOOKS", translate("Processing", "Number of clear dates"), optional=True, createByDefault=False
            )
        )

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before it runs; the looks are a GeoTIFF."""
        path = self.parameterAsOutputLayer(parameters, "LOOKS", context) if parameters.get("LOOKS") else ""
        if path and Path(path).suffix.lower() not in (".tif", ".tiff"):
            text = translate("Processing", "{file} is no GeoTIFF by its name. Give it the ending .tif.")
            return False, text.format(file=path)
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Called by QGIS, in a thread of its own."""
        outputs: dict[str, Any] = {}
        looks = self.parameterAsOutputLayer(parameters, "LOOKS", context) if parameters.get("LOOKS") else ""
        with self.reporting_errors(feedback) as cancellation:
            limits = self.read_limits(parameters, context)
            query = self.read_query(self.read_area(parameters, context, feedback), parameters, context)
            query.check()
            transport = self.transport_to(query.catalog, cancellation)
            kind = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
            with (
                temporary_store() as store,
                open_rows(self, parameters, context, fields(self.FIELDS), *kind) as rows,
            ):
                measured = self._measure(Run(query, transport, store, limits, rule=limits.rule), limits, feedback)
                outlook = outlook_of(measured, limits)
                rows.add(list(outlook_features(outlook)))
                for words in filter(None, (best_words(outlook), basis_words(outlook))):
                    feedback.pushInfo(words)
                found = [one.acquisition for one in measured if one.tally is not None]
                if looks and found:
                    feedback.setProgressText(translate("Processing", "Counting on how many dates each pixel is clear"))
                    counted = clear_looks(query.area, found, limits.rule, transport, store, _percent(feedback))
                    save_looks(counted, found, limits.rule, Path(looks), cancellation)
                    feedback.pushInfo(looks_words(counted))
                    warn(feedback, dict.fromkeys(why for _, why in counted.left_out))
                    LooksStyle.apply_when_loaded(looks, counted.dates, context)
                    outputs["LOOKS"] = looks
                outputs["OUTPUT"] = rows.destination
        return outputs

    def _measure(self, run: Run, limits: Limits, feedback: QgsProcessingFeedback) -> list[Measurement]:
        found: set[str] = set()
        done: dict[str, Measurement] = {}  # the last of each key: one may grow by a page and be measured again

        def pages() -> Iterator[list[Acquisition]]:
            for page in run.pages():
                found.update(acquisition.key for acquisition in page)
                yield page

        for measurement in run.measurements(pages()):
            done[measurement.acquisition.key] = measurement
            feedback.setProgress(100 * len(done) / len(found))
        counts = ResultCounts()
        for measurement in done.values():
            counts.add(measurement, limits.judge(measurement))
        counts.tell(feedback)
        warn(feedback, run.remarks)
        if not found:
            warn_of_nothing(feedback)
        return list(done.values())


class LooksStyle(QgsProcessingLayerPostProcessorInterface):
    """Gives the map of clear looks its colors once QGIS has loaded it."""

    _waiting: ClassVar[dict[str, LooksStyle]] = {}  # QGIS keeps no Python object alive

    def __init__(self, dates: int) -> None:
        super().__init__()
        self._dates = dates

    @classmethod
    def apply_when_loaded(cls, path: str, dates: int, context: QgsProcessingContext) -> None:
        """Where QGIS is to load the file.

        Args:
            path: Of the file.
            dates: Of which the looks were counted.
            context: Of the algorithm.
        """
        if context.willLoadLayerOnCompletion(path):
            cls._waiting[path] = cls(dates)
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(cls._waiting[path])

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS on the main thread."""
        apply_looks(layer, self._dates)


def _percent(feedback: QgsProcessingFeedback) -> Callable[[float], None]:
    return lambda done: feedback.setProgress(100 * done)
