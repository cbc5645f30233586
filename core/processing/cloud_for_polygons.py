"""``clearscenes:cloudforpolygons``: for each polygon of a layer the cloud of every acquisition that touches it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.export.features import ROW_FIELDS, fields, row_of
from ..classification.verdict import Limits
from ..errors.text import QT_TRANSLATE_NOOP
from ..measuring.area_set_run import AreaSetRun
from .cloud_rules import tell_of_ground, temporary_store
from .log import ResultCounts, warn, warn_of_nothing
from .output import Rows, open_rows
from .parameters import search_parameters
from .polygons import read_polygons
from .searching import SearchAlgorithm

translate = QCoreApplication.translate

_LOOKING = 0.5  # of the work; all is read then


class CloudForPolygons(SearchAlgorithm):
    """Writes one row for each polygon and acquisition."""

    NAME = "cloudforpolygons"
    TITLE = QT_TRANSLATE_NOOP("Processing", "Cloud for polygons")
    HELP = QT_TRANSLATE_NOOP(
        "Processing",
        "Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a "
        "period: pixel by pixel, from its classification. The output has one row for each polygon and "
        "acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.\n\n"
        "An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A "
        "pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The "
        "cloud is the share of the pixels with data.\n\n"
        "All polygons are searched at once, and each scene is read once, however many polygons it holds. An area "
        "or an extent limits which polygons are measured: those that touch it, each as a whole.\n\n"
        "With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. "
        "RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise "
        "clear.\n\n"
        "A polygon that cannot be measured is left out, and the log says why.",
    )
    FIELDS = ROW_FIELDS

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Called by QGIS: the parameters, the output among them."""
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        for parameter in (
            QgsProcessingParameterFeatureSource("INPUT", translate("Processing", "Polygons"), [polygons]),
            *search_parameters(
                translate("Processing", "Only polygons that touch this extent"),
                translate("Processing", "Only polygons that touch these; in place of the extent"),
            ),
            QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Cloud for polygons"), polygons),
        ):
            self.addParameter(parameter)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Called by QGIS, in a thread of its own."""
        output = None
        with self.reporting_errors(feedback) as cancellation:
            limits = self.read_limits(parameters, context)
            source = self.parameterAsSource(parameters, "INPUT", context)
            if source is None:
                raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
            counts = ResultCounts()
            polygons = read_polygons(self, parameters, context, feedback)
            counts.left_out = polygons.left_out
            query = self.read_query(polygons.areas.around, parameters, context)
            query.check()
            transport = self.transport_to(query.catalog, cancellation)
            kind = source.wkbType(), source.sourceCrs()
            with open_rows(self, parameters, context, fields(ROW_FIELDS), *kind) as rows, temporary_store() as store:
                output = rows.destination
                run = AreaSetRun(query, polygons.areas, transport, store, limits.rule)
                self._measure(run, polygons.features, limits, rows, counts, feedback)
        return {"OUTPUT": output}

    def _measure(
        self,
        run: AreaSetRun,
        polygons: Sequence[QgsFeature],
        limits: Limits,
        rows: Rows,
        counts: ResultCounts,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Rows are written as acquisitions end; none is held."""
        acquisitions = run.acquisitions()
        feedback.pushInfo(
            translate("Processing", "{polygons} polygons, {found} acquisitions").format(
                polygons=len(polygons), found=len(acquisitions)
            )
        )
        feedback.setProgressText(translate("Processing", "Looking for ground that recurs as cloud"))
        ground = run.recurring_ground(
            acquisitions, lambda done, total: feedback.setProgress(_LOOKING * 100 * done / total)
        )
        tell_of_ground(feedback, ground, limits.leave_out)
        row_fields = fields(ROW_FIELDS)
        try:
            for done, counted in enumerate(run.counted(acquisitions, ground), 1):
                of_one = []
                for number, measurement in counted.measurements():
                    verdict = limits.judge(measurement)
                    counts.add(measurement, verdict)
                    feature = polygons[number]
                    row = row_of(feature.id(), feature.geometry(), row_fields, measurement, verdict, limits)
                    of_one.append(row)
                rows.add(of_one)
                feedback.setProgress(100 * (_LOOKING + (1 - _LOOKING) * done / len(acquisitions)))
        finally:
            counts.tell(feedback)
        warn(feedback, run.remarks)
        if not acquisitions:
            warn_of_nothing(feedback)
