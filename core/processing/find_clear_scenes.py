"""``clearscenes:findclearscenes``: every candidate scene with its cloud as stated and as measured in the area."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import nullcontext
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..acquisitions import Acquisition
from ..area import LONLAT, Area
from ..bridge.areas import area_of_geometries, area_of_geometry, geometries_of
from ..bridge.features import crs, feature_of, fields
from ..bridge.network import QgisNetwork, QgisTransport
from ..cancellation import Cancellation
from ..catalogs import EARTH_SEARCH, catalog_of
from ..dates import first_moment, last_moment, months_of
from ..errors import Cancelled, ClearScenesError
from ..measurement import Limits, Measurement, Verdict
from ..network.addresses import Addresses
from ..run import Run
from ..scl import classes_of
from ..search import SearchQuery
from .cluster import executor_at


class FindClearScenes(QgsProcessingAlgorithm):
    def name(self) -> str:
        return "findclearscenes"

    def displayName(self) -> str:
        return self._tr("Find clear scenes")

    def shortHelpString(self) -> str:
        return self._tr(
            "Searches a STAC catalog for Sentinel-2 scenes and measures the cloud of each inside the area, pixel "
            "by pixel, from the scene classification (SCL). The output has one polygon for each scene with the cloud "
            "that the catalog states for the whole tile, the cloud measured in the area, and the verdict.\n\n"
            "The area is an extent, or all polygons of a layer together.\n\n"
            "For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes "
            "through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin "
            "on their Python path."
        )

    def createInstance(self) -> FindClearScenes:
        return FindClearScenes()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        kind = QgsProcessingParameterNumber.Type
        percent = {"type": kind.Double, "minValue": 0, "maxValue": 100}
        for parameter in (
            QgsProcessingParameterString("CATALOG", self._tr("Catalog, name or address"), EARTH_SEARCH.name),
            QgsProcessingParameterString(
                "COLLECTION", self._tr("Collection, found by itself if left empty"), "", optional=True
            ),
            QgsProcessingParameterExtent("EXTENT", self._tr("Area, as an extent"), optional=True),
            QgsProcessingParameterFeatureSource(
                "AREA",
                self._tr("Area, as polygons; in place of the extent"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            QgsProcessingParameterString("START", self._tr("First day, as in 2026-07-01")),
            QgsProcessingParameterString("END", self._tr("Last day, included")),
            QgsProcessingParameterString(
                "MONTHS", self._tr("Months of the year, as in 6,7,8; all if left empty"), "", optional=True
            ),
            QgsProcessingParameterNumber(
                "MAX_CLOUD", self._tr("Cloud in area at most, percent"), defaultValue=10, **percent
            ),
            QgsProcessingParameterNumber(
                "MIN_COVERAGE", self._tr("Coverage at least, percent"), defaultValue=0, **percent
            ),
            QgsProcessingParameterString(
                "CLOUD_CLASSES", self._tr("Classes that count as cloud, as in 8,9,10"), "", optional=True
            ),
            QgsProcessingParameterBoolean(
                "GROUP_BY_ACQUISITION", self._tr("Join the tiles of an overpass into one result"), False
            ),
            QgsProcessingParameterNumber(
                "LIMIT", self._tr("Results at most, newest first; 0 for all"), kind.Integer, 0, minValue=0
            ),
            QgsProcessingParameterFeatureSink("OUTPUT", self._tr("Scenes"), QgsProcessing.SourceType.TypeVectorPolygon),
        ):
            self.addParameter(parameter)
        scheduler = QgsProcessingParameterString(
            "SCHEDULER", self._tr("Dask scheduler, as in tcp://host:8786; empty to measure here"), "", optional=True
        )
        scheduler.setFlags(scheduler.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(scheduler)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if not any(parameters.get(name) for name in ("AREA", "EXTENT")):
            return False, self._tr("There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).")
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """On the main thread, where QGIS's network stack starts."""
        self._network = QgisNetwork()
        self._network.start()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        cancellation = Cancellation()
        feedback.canceled.connect(cancellation.cancel)
        output = None
        try:
            query = self._read_query(parameters, context, feedback)
            query.check()
            limits = Limits(
                self.parameterAsDouble(parameters, "MAX_CLOUD", context),
                self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
                classes_of(self.parameterAsString(parameters, "CLOUD_CLASSES", context)),
            )
            joined = self.parameterAsBoolean(parameters, "GROUP_BY_ACQUISITION", context)
            sink, output = self.parameterAsSink(
                parameters, "OUTPUT", context, fields(), QgsWkbTypes.Type.MultiPolygon, crs(LONLAT)
            )
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
            addresses = Addresses.of_catalog(query.catalog.url)
            transport = QgisTransport(self._network, addresses, cancellation)
            run = Run(query, transport, by_acquisition=joined)
            scheduler = self.parameterAsString(parameters, "SCHEDULER", context).strip()
            with executor_at(scheduler, query) if scheduler else nullcontext() as executor:
                self._measure(run, executor, limits, sink, feedback)
        except Cancelled:
            feedback.pushInfo(self._tr("Cancelled."))
        except ClearScenesError as error:
            raise QgsProcessingException(_shown(error)) from error
        finally:
            self._network.stop()
        return {"OUTPUT": output}

    def _measure(
        self,
        run: Run,
        executor: Executor | None,
        limits: Limits,
        sink: QgsFeatureSink,
        feedback: QgsProcessingFeedback,
    ) -> None:
        found: set[str] = set()
        done: dict[str, Measurement] = {}  # the last of each key: one may grow by a page and be measured again

        def pages() -> Iterator[list[Acquisition]]:
            for page in run.pages():
                found.update(acquisition.key for acquisition in page)
                yield page

        for measurement in run.far_measurements(pages(), executor) if executor else run.measurements(pages()):
            done[measurement.acquisition.key] = measurement
            feedback.setProgress(100 * len(done) / len(found))
        verdicts = [(measurement, limits.judge(measurement)) for measurement in done.values()]
        for measurement, verdict in verdicts:
            feature: QgsFeature = feature_of(measurement, verdict, limits)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self._tr("The output cannot be written."))
        clear = sum(verdict is Verdict.CLEAR for _, verdict in verdicts)
        feedback.pushInfo(self._tr("{done} results, {clear} clear").format(done=len(done), clear=clear))

    def _read_query(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> SearchQuery:
        area = self._read_area(parameters, context, feedback)
        ahead = area.ahead_of_utc
        return SearchQuery(
            catalog_of(
                self.parameterAsString(parameters, "CATALOG", context),
                self.parameterAsString(parameters, "COLLECTION", context).strip(),
            ),
            area,
            first_moment(self.parameterAsString(parameters, "START", context), ahead),
            last_moment(self.parameterAsString(parameters, "END", context), ahead),
            self.parameterAsInt(parameters, "LIMIT", context),
            months_of(self.parameterAsString(parameters, "MONTHS", context)),
        )

    def _read_area(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Area:
        source = self.parameterAsSource(parameters, "AREA", context)
        if source is not None:
            as_they_are = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks  # they are made valid here
            features = source.getFeatures(QgsFeatureRequest().setNoAttributes(), as_they_are)
            return area_of_geometries(geometries_of(features, feedback.isCanceled), source.sourceCrs())
        if parameters.get("AREA"):
            raise QgsProcessingException(self.invalidSourceError(parameters, "AREA"))
        extent_crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        geometry = self.parameterAsExtentGeometry(parameters, "EXTENT", context, extent_crs)
        return area_of_geometry(geometry, extent_crs if extent_crs.isValid() else crs(LONLAT))

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("FindClearScenes", text)


def _shown(error: ClearScenesError) -> str:
    return error.text.render(lambda template: QCoreApplication.translate("core", template))
