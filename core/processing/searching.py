"""What the algorithms share: how a search is read from its parameters, the network of QGIS, how errors are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from math import inf, isnan
from typing import Any, ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication, QMetaType, Qt

from ..area.area import LONLAT, Area
from ..bridge.area.areas import area_of_geometries, area_of_geometry, geometries_of
from ..bridge.area.operations import ProjectOperations
from ..bridge.network.login_signers import login_signer
from ..bridge.network.transport import QgisNetwork, QgisTransport
from ..classification.scl import parse_classes
from ..classification.verdict import Limits
from ..errors.base import Cancelled, ClearScenesError, Interrupted
from ..network.addresses import Addresses
from ..network.cancellation import Cancellation
from ..stac.catalogs import Catalog, parse_catalog
from ..stac.dates import first_moment, last_moment, parse_months
from ..stac.search import SearchQuery
from .cloud_rules import LEAVE_OUT
from .field_help import help_for
from .log import shown
from .output import output_problem

translate = QCoreApplication.translate

Fields = tuple[tuple[str, QMetaType.Type], ...]
CHECKED_HERE = ("START", "END", "MONTHS", "CLOUD_CLASSES")


class SearchAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that searches a catalog and measures what it finds.

    Attributes:
        NAME: By which scripts call it.
        TITLE: Marked for translation in the context "Processing", as ``HELP`` is.
        HELP: What it does and what comes out.
        FIELDS: Names and types of the output's fields; none where it is no table.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    HELP: ClassVar[str]
    FIELDS: ClassVar[Fields] = ()

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
        """Its help in QGIS's language, field by field."""
        text = translate("Processing", self.HELP)
        if not self.FIELDS:
            return text
        return f"{text}\n\n{translate('Processing', 'The fields of the output')}\n{help_for(self.FIELDS)}"

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Called by QGIS before it runs; the output's format is looked at as well.

        Days and numbers are checked by the rules of scripts: QGIS takes neither "6, 7" nor "" for a list, but it takes
        what is no number (NaN) for one within any bounds.
        """
        if problem := output_problem(self, parameters, context):
            return False, problem
        try:
            self.read_limits(parameters, context)
            self._read_period(parameters, context, timedelta())
        except ClearScenesError as error:
            return False, shown(error.text)
        others = {name: value for name, value in parameters.items() if name not in CHECKED_HERE}
        others |= {name: -inf for name in others if isnan(self.parameterAsDouble(parameters, name, context))}
        return super().checkParameterValues(others, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Start the network; called by QGIS on the main thread, where QGIS's network stack starts."""
        self._network, self._has_begun = QgisNetwork(), False
        try:
            self._signer = login_signer(self._read_catalog(parameters, context))
        except ClearScenesError as error:
            raise QgsProcessingException(shown(error.text)) from error
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
                raise QgsProcessingException(shown(error.text)) from error
            if not feedback.isCanceled():
                raise QgsProcessingException(shown(Interrupted().text)) from error
            feedback.pushInfo(translate("Processing", "Cancelled."))
        finally:
            self._network.stop()

    def transport_to(self, catalog: Catalog, cancellation: Cancellation) -> QgisTransport:
        """The transport to a catalog, with the login that was read on the main thread."""
        return QgisTransport(self._network, Addresses.of_catalog(*catalog.urls), cancellation, self._signer)

    def read_limits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Limits:
        """The limits that were given. Raises a ``ClearScenesError`` where the classes are none."""
        return Limits(
            self.parameterAsDouble(parameters, "MAX_CLOUD", context),
            self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            parse_classes(self._read_numbers("CLOUD_CLASSES", parameters, context)),
            self.parameterAsDouble(parameters, "CLOUD_MARGIN", context),
            self.parameterAsEnumString(parameters, "RECURRING", context) == LEAVE_OUT,
        )

    def read_query(self, area: Area, parameters: dict[str, Any], context: QgsProcessingContext) -> SearchQuery:
        """The search that was asked for. Raises a ``ClearScenesError`` where a day or month is none."""
        stated = parameters.get("MAX_STATED_CLOUD")
        start, end, months = self._read_period(parameters, context, area.ahead_of_utc)
        return SearchQuery(
            self._read_catalog(parameters, context),
            area,
            start,
            end,
            self.parameterAsInt(parameters, "LIMIT", context),
            months,
            None if stated in (None, "") else self.parameterAsDouble(parameters, "MAX_STATED_CLOUD", context),
            self.parameterAsInt(parameters, "CLOUD_PROBABILITY", context),
        )

    def _read_period(
        self, parameters: dict[str, Any], context: QgsProcessingContext, ahead: timedelta
    ) -> tuple[datetime, datetime, frozenset[int]]:
        """First and last moment, and the months; ``ahead`` is by how much the sun is ahead of UTC."""
        return (
            first_moment(self._read_day("START", parameters, context), ahead),
            last_moment(self._read_day("END", parameters, context), ahead),
            parse_months(self._read_numbers("MONTHS", parameters, context)),
        )

    def _read_day(self, name: str, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """A day, or the moment that a script has written; a moment of QGIS's own, as from a model, means its day."""
        text = self.parameterAsString(parameters, name, context)
        return text if isinstance(parameters.get(name), str) else text.partition("T")[0]

    def _read_numbers(self, name: str, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is ticked in a list, or else at first, as scripts write it: "6,7,8"."""
        given = parameters.get(name)
        if given in (None, "", []):
            given = self.parameterDefinition(name).defaultValue()
        return (
            ",".join(map(str, given)) if isinstance(given, list) else self.parameterAsString(parameters, name, context)
        )

    def _read_catalog(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Catalog:
        logins = self.parameterAsString(parameters, "AUTHCFG", context)
        return parse_catalog(
            self.parameterAsString(parameters, "CATALOG", context),
            self.parameterAsString(parameters, "COLLECTION", context),
            [login.strip() for login in re.split("[;,]", logins)] if logins.strip() else (),
            self.parameterAsBool(parameters, "PAYS", context),
        )

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
