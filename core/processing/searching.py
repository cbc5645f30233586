"""What the algorithms share: the parameters of a search, the network of QGIS, and how errors are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt

from ..area.area import LONLAT, Area
from ..bridge.area.areas import area_of_geometries, area_of_geometry, geometries_of
from ..bridge.area.operations import ProjectOperations
from ..bridge.export.features import crs
from ..bridge.network.login_signers import login_signer
from ..bridge.network.transport import QgisNetwork, QgisTransport
from ..classification.scl import parse_classes
from ..classification.verdict import Limits
from ..errors.base import Cancelled, ClearScenesError, Interrupted
from ..errors.text import Text
from ..network.addresses import Addresses
from ..network.cancellation import Cancellation
from ..stac.catalogs import EARTH_SEARCH, Catalog, parse_catalog
from ..stac.dates import first_moment, last_moment, parse_months
from ..stac.search import SearchQuery
from .output import problem_of

translate = QCoreApplication.translate


class SearchAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that searches a catalog and measures what it finds."""

    def add_search_parameters(self, extent: str, area: str) -> None:
        """All but the output. ``extent`` and ``area`` tell what these two are for."""
        kind = QgsProcessingParameterNumber.Type
        percent = {"type": kind.Double, "minValue": 0, "maxValue": 100}
        for parameter in (
            QgsProcessingParameterString(
                "CATALOG", translate("Processing", "Catalog, name or address"), EARTH_SEARCH.name
            ),
            QgsProcessingParameterString(
                "COLLECTION", translate("Processing", "Collection, found by itself if left empty"), "", optional=True
            ),
            QgsProcessingParameterExtent("EXTENT", extent, optional=True),
            QgsProcessingParameterFeatureSource(
                "AREA", area, [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            QgsProcessingParameterString("START", translate("Processing", "First day, as in 2026-07-01")),
            QgsProcessingParameterString("END", translate("Processing", "Last day, included")),
            QgsProcessingParameterString(
                "MONTHS",
                translate("Processing", "Months of the year, as in 6,7,8; all if left empty"),
                "",
                optional=True,
            ),
            QgsProcessingParameterNumber(
                "MAX_CLOUD", translate("Processing", "Cloud in area at most, percent"), defaultValue=10, **percent
            ),
            QgsProcessingParameterNumber(
                "MIN_COVERAGE", translate("Processing", "Coverage at least, percent"), defaultValue=0, **percent
            ),
            QgsProcessingParameterString(
                "CLOUD_CLASSES", translate("Processing", "Classes that count as cloud, as in 8,9,10"), "", optional=True
            ),
            QgsProcessingParameterNumber(
                "MAX_STATED_CLOUD",
                translate("Processing", "Leave out scenes for which the catalog states more cloud than this, percent"),
                optional=True,
                **percent,
            ),
            QgsProcessingParameterNumber(
                "LIMIT",
                translate("Processing", "Results at most, newest first; 0 for all"),
                kind.Integer,
                0,
                minValue=0,
            ),
        ):
            self.addParameter(parameter)
        for advanced in (
            QgsProcessingParameterAuthConfig(
                "AUTHCFG", translate("Processing", "Login, for catalogs whose images need one"), optional=True
            ),
            QgsProcessingParameterBoolean(
                "PAYS", translate("Processing", "Pay for what is read (requester pays)"), False
            ),
        ):
            advanced.setFlags(advanced.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(advanced)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        if problem := problem_of(self, parameters, context):
            return False, problem
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """On the main thread, where QGIS's network stack starts."""
        self._network, self._has_begun = QgisNetwork(), False
        try:
            self._signer = login_signer(self._read_catalog(parameters, context))
        except ClearScenesError as error:
            raise QgsProcessingException(shown(error)) from error
        self._network.start()
        # a task that is cancelled before its turn never comes to ``telling``
        feedback.canceled.connect(lambda: self._has_begun or self._network.stop())
        return True

    @contextmanager
    def telling(self, feedback: QgsProcessingFeedback) -> Iterator[Cancellation]:
        """The switch of what is done in the block. What ends it is told as Processing tells it; then the network is
        closed.
        """
        self._has_begun, cancellation = True, Cancellation()
        # at once, in the thread that cancels: this one has no event loop, and would never hear of it
        feedback.canceled.connect(cancellation.cancel, Qt.ConnectionType.DirectConnection)
        try:
            yield cancellation
        except ClearScenesError as error:
            if not isinstance(error, Cancelled):
                raise QgsProcessingException(shown(error)) from error
            if not feedback.isCanceled():
                raise QgsProcessingException(shown(Interrupted())) from error
            feedback.pushInfo(translate("Processing", "Cancelled."))
        finally:
            self._network.stop()

    def transport_to(self, catalog: Catalog, cancellation: Cancellation) -> QgisTransport:
        return QgisTransport(self._network, Addresses.of_catalog(catalog.url), cancellation, self._signer)

    def read_limits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Limits:
        return Limits(
            self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            parse_classes(self.parameterAsString(parameters, "CLOUD_CLASSES", context)),
        )

    def read_query(self, area: Area, parameters: dict[str, Any], context: QgsProcessingContext) -> SearchQuery:
        ahead, stated = area.ahead_of_utc, parameters.get("MAX_STATED_CLOUD")
        return SearchQuery(
            self._read_catalog(parameters, context),
            area,
            first_moment(self.parameterAsString(parameters, "START", context), ahead),
            last_moment(self.parameterAsString(parameters, "END", context), ahead),
            self.parameterAsInt(parameters, "LIMIT", context),
            parse_months(self.parameterAsString(parameters, "MONTHS", context)),
            None if stated in (None, "") else self.parameterAsDouble(parameters, "MAX_STATED_CLOUD", context),
        )

    def _read_catalog(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Catalog:
        catalog = parse_catalog(
            self.parameterAsString(parameters, "CATALOG", context),
            self.parameterAsString(parameters, "COLLECTION", context).strip(),
        )
        login = self.parameterAsString(parameters, "AUTHCFG", context).strip()
        return replace(catalog, login=login, pays=self.parameterAsBool(parameters, "PAYS", context))

    def read_area(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Area:
        source = self.parameterAsSource(parameters, "AREA", context)
        if source is not None:
            as_they_are = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks  # they are made valid here
            features = source.getFeatures(QgsFeatureRequest().setNoAttributes(), as_they_are)
            found = geometries_of(features, feedback.isCanceled)
            return area_of_geometries(found, source.sourceCrs(), operations_of(context))
        if parameters.get("AREA"):
            raise QgsProcessingException(self.invalidSourceError(parameters, "AREA"))
        extent_crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        geometry = self.parameterAsExtentGeometry(parameters, "EXTENT", context, extent_crs)
        in_crs = extent_crs if extent_crs.isValid() else crs(LONLAT)
        return area_of_geometry(geometry, in_crs, operations_of(context))


def operations_of(context: QgsProcessingContext) -> ProjectOperations:
    """Those of the algorithm's context; a project that it may have shows the map."""
    map_crs = context.project().crs() if context.project() else QgsCoordinateReferenceSystem()
    return ProjectOperations.of(context.transformContext(), map_crs)


def warn(feedback: QgsProcessingFeedback, remarks: Iterable[Text]) -> None:
    """Tell what is to be known of a search that has ended without an error."""
    for remark in remarks:
        feedback.pushWarning(_rendered(remark))


def shown(error: ClearScenesError) -> str:
    return _rendered(error.text)


def _rendered(text: Text) -> str:
    return text.render(lambda template: translate("core", template), QLocale().toString)
