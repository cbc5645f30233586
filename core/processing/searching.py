"""What the algorithms share: the parameters of a search, the network of QGIS, and how errors are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, ClassVar

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
from .cloud_rules import LEAVE_OUT, rule_parameters
from .output import output_problem

translate = QCoreApplication.translate


class SearchAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that searches a catalog and measures what it finds.

    Attributes:
        NAME: By which scripts call it.
        TITLE: Marked for translation in the context "Processing", as ``HELP`` is.
        HELP: What it does and what comes out.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    HELP: ClassVar[str]

    def createInstance(self) -> SearchAlgorithm:
        """Another one, for QGIS to run."""
        return type(self)()

    def name(self) -> str:
        """By which scripts call it."""
        return self.NAME

    def displayName(self) -> str:
        """Its title in QGIS's language."""
        return translate("Processing", self.TITLE)

    def shortHelpString(self) -> str:
        """Its help in QGIS's language."""
        return translate("Processing", self.HELP)

    def add_search_parameters(self, extent: str, area: str) -> None:
        """Add all but the output.

        Args:
            extent: The label of the parameter of that name.
            area: The label of the parameter of that name.
        """
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
            *rule_parameters(),
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
        for parameter in (
            QgsProcessingParameterNumber(
                "CLOUD_PROBABILITY",
                translate("Processing", "Cloud probability that counts as cloud, percent; 0 counts the classification"),
                kind.Integer,
                0,
                minValue=0,
                maxValue=100,
            ),
            QgsProcessingParameterAuthConfig(
                "AUTHCFG", translate("Processing", "Login, for catalogs whose images need one"), optional=True
            ),
            QgsProcessingParameterBoolean(
                "PAYS", translate("Processing", "Pay for what is read (requester pays)"), False
            ),
        ):
            self.add_advanced_parameter(parameter)

    def add_advanced_parameter(self, parameter: QgsProcessingParameterDefinition) -> None:
        """Add one that is folded away at first."""
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before it runs; the output's format is looked at as well."""
        if problem := output_problem(self, parameters, context):
            return False, problem
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Start the network; called by QGIS on the main thread, where QGIS's network stack starts."""
        self._network, self._has_begun = QgisNetwork(), False
        try:
            self._signer = login_signer(self._read_catalog(parameters, context))
        except ClearScenesError as error:
            raise QgsProcessingException(shown(error)) from error
        self._network.start()
        # a task that is canceled before its turn never comes to ``reporting_errors``
        feedback.canceled.connect(lambda: self._has_begun or self._network.stop())
        return True

    @contextmanager
    def reporting_errors(self, feedback: QgsProcessingFeedback) -> Iterator[Cancellation]:
        """Run the block as Processing expects it: its cancellation, its errors, and the network stopped afterwards.

        Raises:
            QgsProcessingException: With the sentence of the ``ClearScenesError`` that ended the block.
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
        """The transport to a catalog, with the login that was read on the main thread."""
        return QgisTransport(self._network, Addresses.of_catalog(catalog.url), cancellation, self._signer)

    def read_limits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Limits:
        """The limits that were given. Raises a ``ClearScenesError`` where the classes are none."""
        return Limits(
            self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            parse_classes(self.parameterAsString(parameters, "CLOUD_CLASSES", context)),
            self.parameterAsDouble(parameters, "CLOUD_MARGIN", context),
            self.parameterAsEnumString(parameters, "RECURRING", context) == LEAVE_OUT,
        )

    def read_query(self, area: Area, parameters: dict[str, Any], context: QgsProcessingContext) -> SearchQuery:
        """The search that was asked for. Raises a ``ClearScenesError`` where a day or month is none."""
        ahead, stated = area.ahead_of_utc, parameters.get("MAX_STATED_CLOUD")
        return SearchQuery(
            self._read_catalog(parameters, context),
            area,
            first_moment(self.parameterAsString(parameters, "START", context), ahead),
            last_moment(self.parameterAsString(parameters, "END", context), ahead),
            self.parameterAsInt(parameters, "LIMIT", context),
            parse_months(self.parameterAsString(parameters, "MONTHS", context)),
            None if stated in (None, "") else self.parameterAsDouble(parameters, "MAX_STATED_CLOUD", context),
            self.parameterAsInt(parameters, "CLOUD_PROBABILITY", context),
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
        """The area: that of the polygons, or else of the extent.

        Raises:
            QgsProcessingException: The polygons cannot be read.
            ClearScenesError: They are no area.
        """
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
        in_crs = extent_crs if extent_crs.isValid() else QgsCoordinateReferenceSystem(LONLAT)
        return area_of_geometry(geometry, in_crs, operations_of(context))


def operations_of(context: QgsProcessingContext) -> ProjectOperations:
    """The coordinate operations of an algorithm's context, with the map of its project, if it has one."""
    map_crs = context.project().crs() if context.project() else QgsCoordinateReferenceSystem()
    return ProjectOperations.of(context.transformContext(), map_crs)


def warn(feedback: QgsProcessingFeedback, remarks: Iterable[Text]) -> None:
    """Show what is to be known of a search that has ended without an error."""
    for remark in remarks:
        feedback.pushWarning(_rendered(remark))


def shown(error: ClearScenesError) -> str:
    """An error's sentence in QGIS's language."""
    return _rendered(error.text)


def _rendered(text: Text) -> str:
    return text.render(lambda template: translate("core", template), QLocale().toString)
