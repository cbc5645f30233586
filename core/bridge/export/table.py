"""The results as a table for others: GeoPackage with the footprints, or CSV. The field names are an interface."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QMetaType, pyqtSignal

from ...area.area import LONLAT
from ...classification.verdict import Limits, Verdict
from ...errors.files import NotWritten
from ...measuring.measurement import Measurement
from ...network.addresses import unsigned, without_secrets
from ...network.cancellation import Cancellation
from ...storage.files import disk_problem, folder_beside, replacing
from ..tasks.core_task import CoreTask
from .features import COUNT, FIELDS, NUMBER, TEXT, feature_of, fields
from .geopackage import OWN_NAME, put_table, table_in

GPKG, CSV = "gpkg", "csv"
_DRIVERS = {GPKG: "GPKG", CSV: "CSV"}
_WKB = {GPKG: QgsWkbTypes.Type.MultiPolygon, CSV: QgsWkbTypes.Type.NoGeometry}
_OPTIONS = {GPKG: [], CSV: ["WRITE_BOM=YES"]}  # without it Excel takes the text for something else than UTF-8
# The last ones: the cloud's bounds where pixels are unread, and what the verdict was judged by.
_FIELDS = (
    *FIELDS,
    ("area_cloud_at_least", NUMBER),
    ("area_cloud_at_most", NUMBER),
    ("unread", COUNT),
    ("catalog_cloud_valid", QMetaType.Type.Bool),
    ("max_cloud", NUMBER),
    ("min_coverage", NUMBER),
    ("cloud_margin", NUMBER),
    ("recurring_ground", TEXT),
    ("cloud_classes", TEXT),
)
_NO_NAME = "`~!@#$%^&*()+-={}|[]\\:\";'<>?,./ "  # with what a layer's name may not begin in a GeoPackage (OGR)
_FORMULA = ("=", "+", "-", "@")  # with which spreadsheets begin to reckon


@dataclass(frozen=True)
class Record:
    """A row of the table.

    Attributes:
        measurement: Of an acquisition; of one that is not measured yet it has neither counts nor a reason.
        verdict: By the limits that all are judged by.
    """

    measurement: Measurement
    verdict: Verdict


class ExportTask(CoreTask):
    """Writes the results into a file; a GeoPackage that is there already gets one more table.

    Signals, on the main thread: ``ended`` (the task). Unless it was canceled, ``error`` then says why there is no file.

    Attributes:
        path: Of the file.
        count: How many rows it has.
        table: Name of the table in a GeoPackage that was there already, else "".
        is_there: Whether that has a table of results of this name; then nothing was written, and ``replacing`` gives
            the task that does.
    """

    ended = pyqtSignal(object)

    def __init__(
        self, records: Sequence[Record], limits: Limits, path: Path, kind: str, replaces: bool = False
    ) -> None:
        """Prepare it.

        Args:
            records: The rows, in their order.
            limits: Those by which the verdicts were judged.
            path: Of the file; another one than a GeoPackage is replaced as a whole.
            kind: ``GPKG`` or ``CSV``.
            replaces: Whether it may replace a table of results.
        """
        title = QCoreApplication.translate("ExportTask", "Exporting to {file}").format(file=path.name)
        super().__init__(Cancellation(), title)
        self.path, self.count = path, len(records)
        self.table, self.is_there = "", False
        self._records, self._limits, self._kind, self._replaces = records, limits, kind, replaces
        self._classes = ", ".join(map(str, sorted(limits.cloud_classes)))

    def replacing(self) -> ExportTask:
        """The same task, which replaces a table of results."""
        return ExportTask(self._records, self._limits, self.path, self._kind, replaces=True)

    def work(self) -> None:
        """Write the file, in the task's thread."""
        name = self.path.stem.lstrip(_NO_NAME) or OWN_NAME
        if self._kind == GPKG and os.path.exists(self.path):  # false, too, where a name is too long
            self._add_table(name)
            return
        with replacing(self.path, f"part.{self._kind}") as part:
            self._write(part, name)

    def _add_table(self, wanted: str) -> None:
        self.table, self.is_there = table_in(self.path, wanted, fields(_FIELDS).names())
        if self.is_there and not self._replaces:
            return
        with folder_beside(self.path) as folder:
            part = folder / f"part.{self._kind}"
            self._write(part, self.table)
            self._cancellation.check()
            put_table(part, self.path, self.table)
        self.is_there = False

    def finished(self, result: bool) -> None:
        """Called by QGIS on the main thread."""
        self.ended.emit(self)

    def _write(self, part: Path, name: str) -> None:
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.fileEncoding = _DRIVERS[self._kind], "UTF-8"
        options.layerName = name
        options.layerOptions = _OPTIONS[self._kind]
        context, lonlat = QgsCoordinateTransformContext(), QgsCoordinateReferenceSystem(LONLAT)
        writer = QgsVectorFileWriter.create(str(part), fields(_FIELDS), _WKB[self._kind], lonlat, context, options)
        if writer.hasError():
            raise NotWritten(writer.errorMessage(), file=self.path, why=writer.errorMessage())
        for number, record in enumerate(self._records):
            self._cancellation.check()
            if not writer.addFeature(self._feature(record), QgsFeatureSink.Flag.FastInsert):
                break
            self.setProgress(100 * number / self.count)
        problem = writer.errorMessage()
        del writer  # it is only now that all is written
        if not self._is_whole(part):
            raise disk_problem(self.path) or NotWritten(problem, file=self.path, why=problem or "?")

    def _feature(self, record: Record) -> QgsFeature:
        measurement, limits = record.measurement, self._limits
        cloud, most = measurement.cloud_by(limits.rule), measurement.most_cloud_by(limits.rule)
        reason = measurement.reason and replace(
            measurement.reason,
            values=tuple((name, _without_secrets(value)) for name, value in measurement.reason.values),
        )
        known = feature_of(replace(measurement, reason=reason), record.verdict, limits)
        feature = QgsFeature(fields(_FIELDS))
        feature.setGeometry(known.geometry())
        for name, value in known.attributeMap().items():
            feature[name] = value
        is_partial = cloud != most
        feature["area_cloud"] = None if is_partial else cloud
        feature["area_cloud_at_least"] = cloud if is_partial else None
        feature["area_cloud_at_most"] = most if is_partial else None
        feature["unread"] = measurement.unread if measurement.counts else None
        feature["catalog_cloud_valid"] = measurement.acquisition.catalog_cloud_valid
        feature["max_cloud"], feature["min_coverage"] = limits.max_cloud, limits.min_coverage
        feature["cloud_classes"], feature["cloud_margin"] = self._classes, limits.margin
        feature["recurring_ground"] = "leave_out" if limits.leave_out else "keep"
        feature["item_url"] = ", ".join(unsigned(scene.address) for scene in measurement.acquisition.scenes)
        if self._kind == CSV:
            feature.setAttributes([harmless(value) for value in feature.attributes()])
        return feature

    def _is_whole(self, part: Path) -> bool:
        """What a full disk swallows as the file is closed, nobody says."""
        layer = QgsVectorLayer(str(part), "", "ogr")
        last = _FIELDS[-1][0]
        return layer.isValid() and [f[last] for f in layer.getFeatures()] == [self._classes] * self.count


def _without_secrets(value: object) -> object:
    """A value of a sentence, an address in it without what only the analyst may have."""
    return without_secrets(value) if isinstance(value, str) else value


def harmless(value: object) -> object:
    """A text with which no spreadsheet begins to reckon."""
    return f"'{value}" if isinstance(value, str) and value.lstrip().startswith(_FORMULA) else value
