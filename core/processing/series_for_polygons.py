"""``clearscenes:seriesforpolygons``: for each polygon of a layer the values of its clear pixels on every date."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.export.series_table import BEFORE, BEHIND, FID, SeriesTable, WideTable, number_fields
from ..classification.scl import CLOUDS_AND_SHADOWS
from ..errors.base import ClearScenesError
from ..errors.text import QT_TRANSLATE_NOOP
from ..series.acquisition_series import AcquisitionSeries
from ..series.indices import parse_indices
from ..series.request import SeriesRequest
from ..series.series_run import SeriesRun
from ..stac.acquisitions import Acquisition
from .cloud_rules import temporary_store
from .cluster import executor_at
from .log import SeriesCounts, shown, warn, warn_of_nothing
from .output import NAME, open_rows, output_path, output_problem
from .parameters import advanced, search_parameters
from .polygons import PolygonSet, read_polygons
from .searching import SearchAlgorithm

translate = QCoreApplication.translate

# every date has its row; ground that recurs as cloud counts as what it is called
_NOT_ASKED = {"MAX_CLOUD", "MIN_COVERAGE", "RECURRING"}
_DEFAULTS = {"CLOUD_CLASSES": [str(number) for number in sorted(CLOUDS_AND_SHADOWS)]}
_WIDE = "OUTPUT_WIDE"
_MAX_BUFFER = 10_000.0  # meters
_MAX_COLUMNS = 1_990  # of a GeoPackage: SQLite has 2,000
_CSV = ".csv"
_WITHOUT_LIMIT = (_CSV, ".parquet")


class SeriesForPolygons(SearchAlgorithm):
    """Writes one row for each polygon and acquisition, and at choice one for each polygon."""

    NAME = "seriesforpolygons"
    TITLE = QT_TRANSLATE_NOOP("Processing", "Series for polygons")
    HELP = QT_TRANSLATE_NOOP(
        "Processing",
        "Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, "
        "over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that "
        "touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each "
        "date.\n\n"
        "A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the "
        "same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such "
        "pixel within the margin. Polygons may overlap; each counts by itself.\n\n"
        "Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands "
        "as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.\n\n"
        "An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.\n\n"
        "The classifications are read first, then only those blocks of the bands in which a polygon has a clear "
        "pixel, each once for all polygons.",
    )
    FIELDS = (FID, *BEFORE, *number_fields(["ndvi"]), *BEHIND)

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Called by QGIS: the parameters, the outputs among them."""
        number, table = QgsProcessingParameterNumber.Type.Double, QgsProcessing.SourceType.TypeVector
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", translate("Processing", "Polygons"), polygons))
        self.addParameter(
            QgsProcessingParameterString(
                "INDICES", translate("Processing", "Indices, bands or formulas, with commas between them"), "ndvi"
            )
        )
        for parameter in search_parameters(
            translate("Processing", "Only polygons that touch this extent"),
            translate("Processing", "Only polygons that touch these; in place of the extent"),
        ):
            if parameter.name() not in _NOT_ASKED:
                parameter.setDefaultValue(_DEFAULTS.get(parameter.name(), parameter.defaultValue()))
                self.addParameter(parameter)
        for parameter in (
            QgsProcessingParameterNumber(
                "INNER_BUFFER",
                translate("Processing", "Inner buffer that leaves out pixels along the edges, meters"),
                number,
                0,
                minValue=0,
                maxValue=_MAX_BUFFER,
            ),
            QgsProcessingParameterNumber(
                "MIN_CLEAR",
                translate("Processing", "Leave out rows with fewer clear pixels than this, percent"),
                number,
                0,
                minValue=0,
                maxValue=100,
            ),
            QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Series for polygons"), table),
            QgsProcessingParameterFeatureSink(
                "OUTPUT_WIDE",
                translate("Processing", "Means, one row a polygon"),
                table,
                optional=True,
                createByDefault=False,
            ),
            advanced(
                QgsProcessingParameterString(
                    "SCHEDULER",
                    translate("Processing", "Dask scheduler, as in tcp://host:8786; empty to measure here"),
                    "",
                    optional=True,
                )
            ),
        ):
            self.addParameter(parameter)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before it runs; indices are checked by the rules of scripts."""
        try:
            parse_indices(self.parameterAsString(parameters, "INDICES", context))
        except ClearScenesError as error:
            return False, shown(error.text)
        if problem := output_problem(self, parameters, context, _WIDE):
            return False, problem
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Called by QGIS, in a thread of its own."""
        found: dict[str, Any] = {}
        with self.reporting_errors(feedback) as cancellation, temporary_store() as store:
            request = self._read_request(parameters, context)
            polygons = read_polygons(self, parameters, context, feedback, with_attributes=True)
            query = self.read_query(polygons.areas.around, parameters, context)
            query.check()
            run = SeriesRun(query, polygons.areas, request, self.transport_to(query.catalog, cancellation), store)
            acquisitions = run.acquisitions()
            text = translate("Processing", "{polygons} polygons, {found} acquisitions")
            feedback.pushInfo(text.format(polygons=len(polygons.features), found=len(acquisitions)))
            scheduler = self.parameterAsString(parameters, "SCHEDULER", context).strip()
            table, wide = self._tables(request, acquisitions, polygons, parameters, context)
            kind = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
            with (
                open_rows(self, parameters, context, table.fields, *kind, keeps=True) as rows,
                open_rows(self, parameters, context, wide.fields, *kind, _WIDE) if wide else nullcontext() as wide_rows,
                executor_at(scheduler, query) if scheduler else nullcontext() as executor,
            ):
                found["OUTPUT"] = rows.destination
                writer = SeriesWriter(request, table, wide, polygons.features)
                try:
                    for done, series in enumerate(run.read(acquisitions, executor), 1):
                        rows.add(writer.written(series))
                        feedback.setProgress(100 * done / len(acquisitions))
                finally:  # what was read until it was canceled or failed is as good
                    writer.counts.tell(feedback)
                    if wide and wide_rows:
                        found[_WIDE] = wide_rows.destination
                        wide_rows.add(wide.features(polygons.features))
            warn(feedback, run.remarks)
            if not acquisitions:
                warn_of_nothing(feedback)
        return found

    def _read_request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SeriesRequest:
        rule = self.read_limits(parameters, context).rule
        return SeriesRequest(
            parse_indices(self.parameterAsString(parameters, "INDICES", context)),
            rule.classes,
            rule.margin,
            self.parameterAsDouble(parameters, "INNER_BUFFER", context),
            self.parameterAsDouble(parameters, "MIN_CLEAR", context),
        )

    def _tables(
        self,
        request: SeriesRequest,
        acquisitions: Sequence[Acquisition],
        polygons: PolygonSet,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> tuple[SeriesTable, WideTable | None]:
        """The long one, and the wide one where it is asked for.

        Raises:
            QgsProcessingException: The wide one has too many columns.
        """
        names = [index.name for index in request.indices]
        input_fields = self.parameterAsSource(parameters, "INPUT", context).fields()
        table = SeriesTable(input_fields, names, _ending(parameters, NAME) == _CSV)
        if not parameters.get(_WIDE):
            return table, None
        wide = WideTable(input_fields, names, acquisitions, len(polygons.features))
        if wide.fields.count() > _MAX_COLUMNS and _ending(parameters, _WIDE) not in _WITHOUT_LIMIT:
            text = translate(
                "Processing",
                "One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer "
                "indices, or a CSV for OUTPUT_WIDE.",
            )
            raise QgsProcessingException(text.format(count=wide.fields.count()))
        return table, wide


class SeriesWriter:
    """Makes rows of what was read, and counts them.

    Args:
        request: What was asked for.
        table: The long one.
        wide: The wide one, None where it is not asked for.
        polygons: The features of the layer.

    Attributes:
        counts: Of the rows.
    """

    def __init__(
        self, request: SeriesRequest, table: SeriesTable, wide: WideTable | None, polygons: Sequence[QgsFeature]
    ) -> None:
        self._least, self._table, self._wide, self._polygons = request.min_clear, table, wide, polygons
        self.counts = SeriesCounts()

    def written(self, series: AcquisitionSeries) -> list[QgsFeature]:
        """The rows of an acquisition for the long table; those with too few clear pixels are left out."""
        if self._wide:
            self._wide.add(series)
        found = []
        for row in series.rows():
            share = row.clear_share
            is_too_cloudy = row.reason is None and share is not None and share < self._least
            self.counts.add(row, is_too_cloudy)
            if not is_too_cloudy:
                reason = shown(row.reason) if row.reason else None
                found.append(self._table.feature(self._polygons[row.number], row, reason))
        return found


def _ending(parameters: dict[str, Any], name: str) -> str:
    return Path(output_path(parameters, name)).suffix.lower()
