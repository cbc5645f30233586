"""The parameters that the algorithms share. Their names and values are an interface: scripts rely on them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ..classification.scl import CLASSES, CLOUDS, NO_DATA
from ..stac.catalogs import EARTH_SEARCH
from .cloud_rules import rule_parameters

translate = QCoreApplication.translate

MONTHS_BACK = 3


def search_parameters(extent: str, area: str) -> list[QgsProcessingParameterDefinition]:
    """All but the output.

    Args:
        extent: The label of the parameter of that name.
        area: The label of the parameter of that name.
    """
    today, day = QDate.currentDate(), QgsProcessingParameterDateTime.Type.Date
    classes, kind = range(NO_DATA + 1, len(CLASSES)), QgsProcessingParameterNumber.Type
    several = {"allowMultiple": True, "optional": True, "usesStaticStrings": True}
    percent = {"type": kind.Double, "minValue": 0, "maxValue": 100}
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    return [
        _explained(
            QgsProcessingParameterString(
                "CATALOG", translate("Processing", "Catalogs, names or addresses"), EARTH_SEARCH.name
            ),
            translate("Processing", "Several are separated by semicolons, and are searched side by side."),
        ),
        _explained(
            QgsProcessingParameterString(
                "COLLECTION",
                translate("Processing", "Collections, found by themselves if left empty"),
                "",
                optional=True,
            ),
            translate("Processing", "Several are separated by commas. Copies of one scene are counted once."),
        ),
        QgsProcessingParameterExtent("EXTENT", extent, optional=True),
        QgsProcessingParameterFeatureSource("AREA", area, polygons, optional=True),
        QgsProcessingParameterDateTime(
            "START", translate("Processing", "First day"), day, today.addMonths(-MONTHS_BACK)
        ),
        QgsProcessingParameterDateTime("END", translate("Processing", "Last day, included"), day, today),
        QgsProcessingParameterEnum(
            "MONTHS",
            translate("Processing", "Months of the year, all if none is chosen"),
            _texts(range(1, 13)),
            **several,
        ),
        QgsProcessingParameterNumber(
            "MAX_CLOUD", translate("Processing", "Cloud in area at most, percent"), defaultValue=10, **percent
        ),
        QgsProcessingParameterNumber(
            "MIN_COVERAGE", translate("Processing", "Coverage at least, percent"), defaultValue=0, **percent
        ),
        _explained(
            QgsProcessingParameterEnum(
                "CLOUD_CLASSES",
                translate("Processing", "Classes that count as cloud"),
                _texts(classes),
                defaultValue=_texts(sorted(CLOUDS)),
                **several,
            ),
            "\n".join(f"{number}: {translate('core', CLASSES[number].name)}" for number in classes),
        ),
        *rule_parameters(),
        QgsProcessingParameterNumber(
            "MAX_STATED_CLOUD",
            translate("Processing", "Leave out scenes for which the catalog states more cloud than this, percent"),
            optional=True,
            **percent,
        ),
        QgsProcessingParameterNumber(
            "LIMIT", translate("Processing", "Results at most, newest first; 0 for all"), kind.Integer, 0, minValue=0
        ),
        advanced(
            QgsProcessingParameterNumber(
                "CLOUD_PROBABILITY",
                translate("Processing", "Cloud probability that counts as cloud, percent; 0 counts the classification"),
                kind.Integer,
                0,
                minValue=0,
                maxValue=100,
            )
        ),
        _explained(
            advanced(
                QgsProcessingParameterAuthConfig(
                    "AUTHCFG", translate("Processing", "Login, for catalogs whose images need one"), optional=True
                )
            ),
            translate("Processing", "Of several catalogs one for each, in their order, separated by semicolons."),
        ),
        advanced(
            QgsProcessingParameterBoolean(
                "PAYS", translate("Processing", "Pay for what is read (requester pays)"), False
            )
        ),
    ]


def scheduler_parameter() -> QgsProcessingParameterDefinition:
    """The address of a Dask cluster."""
    text = translate("Processing", "Dask scheduler, as in tcp://host:8786; empty to measure here")
    return advanced(QgsProcessingParameterString("SCHEDULER", text, "", optional=True))


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """The same one, folded away at first."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def _explained(parameter: QgsProcessingParameterDefinition, text: str) -> QgsProcessingParameterDefinition:
    """The same one, with more to read in its tooltip."""
    parameter.setHelp(text)
    return parameter


def _texts(numbers: Iterable[int]) -> list[str]:
    return [str(number) for number in numbers]
