"""The rows that an algorithm writes: each of them arrives, or an error says that it did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ..bridge.export.written_file import rows_in_file

translate = QCoreApplication.translate

NAME = "OUTPUT"
_APPENDED = (".gpkg",)  # formats whose rows can come one by one after the table is made


class Rows:
    """An output that is open.

    Attributes:
        destination: What Processing calls the output.
        count: How many rows were handed over until now.
    """

    def __init__(self, sink: QgsFeatureSink, destination: str, keys: int = 0) -> None:
        """Take over a sink, whose first fields are so many keys that it fills by itself."""
        self._sink, self.destination, self.count, self._keys = sink, destination, 0, [None] * keys

    def add(self, features: Iterable[QgsFeature]) -> None:
        """Hand over rows.

        Raises:
            QgsProcessingException: The output does not take them.
        """
        rows = [self._with_keys(feature) for feature in features] if self._keys else list(features)
        if not self._sink.addFeatures(rows, QgsFeatureSink.Flag.FastInsert):
            text = translate("Processing", "The output cannot be written.")
            raise QgsProcessingException(f"{text} {self._sink.lastError()}".strip())
        self.count += len(rows)

    def _with_keys(self, feature: QgsFeature) -> QgsFeature:
        feature.setAttributes([*self._keys, *feature.attributes()])
        return feature


@contextmanager
def open_rows(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    fields: QgsFields,
    wkb: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
    name: str = NAME,
    keeps: bool = False,
) -> Iterator[Rows]:
    """The output of a parameter, open within the block.

    Args:
        algorithm: The one that writes it.
        parameters: As QGIS gave them.
        context: As QGIS gave it.
        fields: Of the rows.
        wkb: The kind of the rows' geometries.
        crs: Of the rows' geometries.
        name: Of the parameter.
        keeps: Whether a GeoPackage has its rows as soon as they are handed over, whatever becomes of the program.

    Raises:
        QgsProcessingException: It cannot be made, or rows are missing in it after the block.
    """
    context.expressionContext().setFields(fields)  # by which QGIS looks up what it appends to a table
    sink, destination = algorithm.parameterAsSink(parameters, name, context, fields, wkb, crs)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    if keeps and Path(destination).suffix.lower() in _APPENDED:  # a file that is written as a whole is lost as a whole
        sip.delete(sink)
        sink = QgsVectorLayer(destination, "", "ogr")
        rows = Rows(sink.dataProvider(), destination, sink.fields().count() - fields.count())
    else:
        rows = Rows(sink, destination)
    try:
        before = _rows_in(destination, context) if _is_appended(parameters, name) else 0
        yield rows
    except Exception:
        if not rows.count:
            _leave_out(destination, context)
        raise
    finally:
        sip.delete(sink)  # which writes a file to the end: an error would hold it open
    # no sink reports what a database or a full disk refuses as the output is closed
    after = _rows_in(destination, context)
    if before is not None and after is not None and after - before < rows.count:
        text = translate(
            "Processing",
            "Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its "
            "disk, or choose another output.",
        )
        raise QgsProcessingException(text.format(there=after - before, count=rows.count))


def output_path(parameters: Mapping[str, Any], name: str = NAME) -> str:
    """What an output is to be called, where that is known; "" where it is no text."""
    wanted = parameters.get(name)
    path = wanted.sink.staticValue() if isinstance(wanted, QgsProcessingOutputLayerDefinition) else wanted
    return path if isinstance(path, str) else ""


def output_problem(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext, name: str = NAME
) -> str:
    """A sentence of QGIS where it, or its GDAL, cannot write the format that an ending names; "" where it can.

    QGIS would write a GeoPackage of a longer name instead.
    """
    path = output_path(parameters, name)
    if not Path(path).suffix[1:].isalpha():
        return ""
    can_write, problem = algorithm.parameterDefinition(name).isSupportedOutputValue(path, context)
    return "" if can_write else problem


def _leave_out(destination: str, context: QgsProcessingContext) -> None:
    """Load no empty layer in the end."""
    loaded = context.layersToLoadOnCompletion()
    context.setLayersToLoadOnCompletion({one: details for one, details in loaded.items() if one != destination})


def _is_appended(parameters: Mapping[str, Any], name: str) -> bool:
    wanted = parameters.get(name)
    return isinstance(wanted, QgsProcessingOutputLayerDefinition) and wanted.useRemapping()


def _rows_in(destination: str, context: QgsProcessingContext) -> int | None:
    """How many there are; None where that cannot be read, as in a format that is only written."""
    # not loaded by its context, in which it would be one more layer; and a layer of the project knows an old number
    layer = QgsProcessingUtils.mapLayerFromString(destination, context, False)
    if layer is None:
        has_provider, provider, uri = QgsProcessingUtils.decodeProviderKeyAndUri(destination)
        layer = QgsVectorLayer(uri, "", provider) if has_provider else QgsVectorLayer(destination, "", "ogr")
    elif layer.providerType() != "memory":
        layer = QgsVectorLayer(layer.source(), "", layer.providerType())
    count = layer.featureCount() if layer.isValid() else -1
    return count if count >= 0 else rows_in_file(destination)
