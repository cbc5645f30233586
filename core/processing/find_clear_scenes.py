"""``clearscenes:findclearscenes``: every candidate scene with its cloud as stated and as measured in the area."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import nullcontext
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..acquisitions import Acquisition
from ..area import LONLAT, Area
from ..bridge.areas import area_of_geometry
from ..bridge.network import QgisNetwork, QgisTransport
from ..cancellation import Cancellation
from ..catalogs import EARTH_SEARCH, catalog_of
from ..dates import first_moment, last_moment
from ..errors import Cancelled, ClearScenesError
from ..measurement import Limits, Measurement, Verdict
from ..network.addresses import Addresses
from ..run import Run
from ..search import SearchQuery
from .cluster import executor_at
from .features import crs, feature_of, fields


class FindClearScenes(QgsProcessingAlgorithm):
    def name(self) -> str:
        return "findclearscenes"

    def displayName(self) -> str:
        return self._tr("Find clear scenes")

    def shortHelpString(self) -> str:
        return self._tr(
            "Searches a STAC catalog for Sentinel-2 scenes and measures the cloud of each inside the extent, pixel "
            "by pixel, from the scene classification (SCL). The output has one polygon for each scene with the cloud "
            "that the catalog states for the whole tile, the cloud measured in the extent, and the verdict.\n\n"
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
            QgsProcessingParameterExtent("EXTENT", self._tr("Area")),
            QgsProcessingParameterString("START", self._tr("First day (UTC), as in 2026-07-01")),
            QgsProcessingParameterString("END", self._tr("Last day (UTC), included")),
            QgsProcessingParameterNumber(
                "MAX_CLOUD", self._tr("Cloud in area at most, percent"), defaultValue=10, **percent
            ),
            QgsProcessingParameterNumber(
                "MIN_COVERAGE", self._tr("Coverage at least, percent"), defaultValue=0, **percent
            ),
            QgsProcessingParameterNumber(
                "LIMIT", self._tr("Scenes at most, newest first; 0 for all"), kind.Integer, 0, minValue=0
            ),
            QgsProcessingParameterFeatureSink("OUTPUT", self._tr("Scenes"), QgsProcessing.SourceType.TypeVectorPolygon),
        ):
            self.addParameter(parameter)
        scheduler = QgsProcessingParameterString(
            "SCHEDULER", self._tr("Dask scheduler, as in tcp://host:8786; empty to measure here"), "", optional=True
        )
        scheduler.setFlags(scheduler.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(scheduler)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """On the main thread: what is wrong with the parameters is said before anything is sent."""
        try:
            self._query = self._read_query(parameters, context)
            self._query.check()
        except ClearScenesError as error:
            raise QgsProcessingException(_shown(error)) from error
        self._network = QgisNetwork()
        self._network.start()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        limits = Limits(
            self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
        )
        cancellation = Cancellation()
        addresses = Addresses.of_catalog(self._query.catalog.url)
        feedback.canceled.connect(cancellation.cancel)
        try:
            sink, output = self.parameterAsSink(
                parameters, "OUTPUT", context, fields(), QgsWkbTypes.Type.MultiPolygon, crs(LONLAT)
            )
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
            run = Run(self._query, QgisTransport(self._network, addresses, cancellation))
            scheduler = self.parameterAsString(parameters, "SCHEDULER", context).strip()
            with executor_at(scheduler, self._query) if scheduler else nullcontext() as executor:
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
            feature: QgsFeature = feature_of(measurement, verdict)
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self._tr("The output cannot be written."))
        clear = sum(verdict is Verdict.CLEAR for _, verdict in verdicts)
        feedback.pushInfo(self._tr("{done} scenes, {clear} clear").format(done=len(done), clear=clear))

    def _read_query(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SearchQuery:
        return SearchQuery(
            catalog_of(
                self.parameterAsString(parameters, "CATALOG", context),
                self.parameterAsString(parameters, "COLLECTION", context).strip(),
            ),
            self._read_area(parameters, context),
            first_moment(self.parameterAsString(parameters, "START", context)),
            last_moment(self.parameterAsString(parameters, "END", context)),
            self.parameterAsInt(parameters, "LIMIT", context),
        )

    def _read_area(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Area:
        extent_crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        geometry = self.parameterAsExtentGeometry(parameters, "EXTENT", context, extent_crs)
        return area_of_geometry(geometry, extent_crs if extent_crs.isValid() else crs(LONLAT))

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("FindClearScenes", text)


def _shown(error: ClearScenesError) -> str:
    return error.text.render(lambda template: QCoreApplication.translate("core", template))
