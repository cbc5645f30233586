"""``clearscenes:cloudforpolygons``: for each polygon of a layer the cloud of every acquisition that touches it."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..area.area import Area
from ..bridge.area.areas import area_of_geometries
from ..bridge.export.features import ROW_FIELDS, fields, row_of
from ..classification.verdict import Limits, Verdict
from ..errors.area import AreaEmpty
from ..errors.base import Cancelled, ClearScenesError
from ..measuring.area_set import AreaSet
from ..measuring.many_areas import AreaSetRun
from .output import Rows, rows_written
from .searching import SearchAlgorithm, operations_of, shown, warn

translate = QCoreApplication.translate

CacheEntry = list[tuple[int, QgsGeometry]]  # of the polygons: number and geometry of the feature


class CloudForPolygons(SearchAlgorithm):
    def name(self) -> str:
        return "cloudforpolygons"

    def displayName(self) -> str:
        return translate("Processing", "Cloud for polygons")

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a "
            "period: pixel by pixel, from its classification. The output has one row for each polygon and "
            "acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.\n\n"
            "An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A "
            "pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The "
            "cloud is the share of the pixels with data.\n\n"
            "All polygons are searched at once, and each scene is read once, however many polygons it holds. An area "
            "or an extent limits which polygons are measured: those that touch it, each as a whole.\n\n"
            "polygon_fid is the number of the input's feature; acquisition is the same text for all rows of one "
            "overpass. A row that is not measured says why.",
        )

    def createInstance(self) -> CloudForPolygons:
        return CloudForPolygons()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", translate("Processing", "Polygons"), [polygons]))
        self.add_search_parameters(
            translate("Processing", "Only polygons that touch this extent"),
            translate("Processing", "Only polygons that touch these; in place of the extent"),
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Cloud for polygons"), polygons)
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = None
        with self.telling(feedback) as cancellation:
            limits = self.read_limits(parameters, context)
            source = self.parameterAsSource(parameters, "INPUT", context)
            if source is None:
                raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
            areas, kept = self._read_areas(parameters, context, feedback)
            query = self.read_query(areas.around, parameters, context)
            query.check()
            run = AreaSetRun(query, areas, self.transport_to(query.catalog, cancellation))
            kind = source.wkbType(), source.sourceCrs()
            with rows_written(self, parameters, context, fields(ROW_FIELDS), *kind) as rows:
                output = rows.destination
                self._measure(run, kept, limits, rows, feedback)
        return {"OUTPUT": output}

    def _measure(
        self, run: AreaSetRun, kept: CacheEntry, limits: Limits, rows: Rows, feedback: QgsProcessingFeedback
    ) -> None:
        """Rows are written as acquisitions end; none is held."""
        acquisitions = run.acquisitions()
        warn(feedback, run.remarks)
        feedback.pushInfo(
            translate("Processing", "{polygons} polygons, {found} acquisitions").format(
                polygons=len(kept), found=len(acquisitions)
            )
        )
        made, clear = fields(ROW_FIELDS), 0
        for done, counted in enumerate(run.counted(acquisitions), 1):
            of_one = []
            for number, measurement in counted.measurements():
                verdict = limits.judge(measurement)
                clear += verdict is Verdict.CLEAR
                of_one.append(row_of(*kept[number], made, measurement, verdict, limits))
            rows.add(of_one)
            feedback.setProgress(100 * done / len(acquisitions))
        feedback.pushInfo(translate("Processing", "{rows} rows, {clear} clear").format(rows=rows.count, clear=clear))

    def _read_areas(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[AreaSet, CacheEntry]:
        """The polygons that are measured; one that cannot be is left out, and told."""
        source = self.parameterAsSource(parameters, "INPUT", context)
        as_they_are = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks  # they are made valid here
        operations = operations_of(context)
        areas: list[Area] = []
        kept: CacheEntry = []
        for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes(), as_they_are):
            if feedback.isCanceled():
                raise Cancelled
            try:
                area = area_of_geometries([feature.geometry()], source.sourceCrs(), operations)
                area.check()
            except ClearScenesError as error:
                message = translate("Processing", "Feature {fid} is left out: {why}")
                feedback.pushWarning(message.format(fid=feature.id(), why=shown(error)))
                continue
            areas.append(area)
            kept.append((feature.id(), feature.geometry()))
        areas = AreaSet(areas)
        if any(parameters.get(name) for name in ("AREA", "EXTENT")):
            near = areas.touching(self.read_area(parameters, context, feedback).on_globe()).tolist()
            areas, kept = AreaSet([areas[number] for number in near]), [kept[number] for number in near]
        if not kept:
            raise AreaEmpty
        return areas, kept
