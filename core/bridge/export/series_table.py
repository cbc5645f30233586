"""A row for each field and acquisition, and a row for each field. The field names are an interface."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import datetime

import numpy as np
from qgis.core import QgsFeature, QgsField, QgsFields, QgsJsonUtils
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime

from ...series.acquisition_series import AcquisitionSeries, SeriesRow
from ...series.statistics import STATISTICS
from ...stac.acquisitions import Acquisition
from .features import COUNT, NUMBER, TEXT
from .table import harmless

MOMENT = QMetaType.Type.QDateTime
_OBJECT = QMetaType.Type.QVariantMap
BEFORE = (("acquisition", TEXT), ("datetime", MOMENT), ("pixels", COUNT), ("clear_pixels", COUNT))
BEHIND = (("items", TEXT), ("reason", TEXT))
FID = ("polygon_fid", COUNT)
_KEYS = {"fid", "ogc_fid"}  # of many formats, in which each number is there once


class SeriesTable:
    """Makes the rows of the long table.

    Args:
        input_fields: Those of the layer of the fields, whose attributes stand in each row.
        indices: The names of the indices.
        as_text: Whether the table is of text alone, as a CSV: moments are written as spreadsheets read them, and no
            name of a catalog is one with which a spreadsheet begins to reckon. The fields' attributes stay as they are.

    Attributes:
        fields: Of the table.
    """

    def __init__(self, input_fields: QgsFields, indices: Sequence[str], as_text: bool) -> None:
        self._as_text = as_text
        columns = (*BEFORE, *number_fields(indices), *BEHIND)
        own = [(name, TEXT if as_text and kind == MOMENT else kind) for name, kind in columns]
        self.fields = QgsFields()
        self.fields.append(QgsField(*FID))
        add_fields(self.fields, input_fields, [name for name, _ in own])
        for name, kind in own:
            self.fields.append(QgsField(name, kind))

    def feature(self, polygon: QgsFeature, row: SeriesRow, reason: str | None) -> QgsFeature:
        """The row of a field in an acquisition.

        Args:
            polygon: The field.
            row: What there is of it.
            reason: In the analyst's language.
        """
        statistics = [
            value
            for one in row.statistics
            for value in ([None] * len(STATISTICS) if one is None else [getattr(one, name) for name in STATISTICS])
        ]
        items = ",".join(scene.id for scene in row.acquisition.scenes)
        feature = QgsFeature(self.fields)
        feature.setAttributes(
            [
                polygon.id(),
                *_attributes(polygon),
                row.acquisition.key,
                self._moment(row.acquisition.moment),
                row.pixels,
                row.clear_pixels,
                *statistics,
                harmless(items) if self._as_text else items,
                reason,
            ]
        )
        return feature

    def _moment(self, moment: datetime | None) -> object:
        if moment is None:
            return None
        if self._as_text:
            return f"{moment:%Y-%m-%d %H:%M:%S}"
        date, time = QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute, moment.second)
        return QDateTime(date, time, Qt.TimeSpec.UTC)


class WideTable:
    """Collects the means of all fields and acquisitions: a row for each field, a column for each index and date.

    Args:
        input_fields: As of ``SeriesTable``.
        indices: The names of the indices.
        acquisitions: All of them.
        polygons: How many fields there are.

    Attributes:
        fields: Of the table. A column of an index is called by it and the day, as "ndvi_20260801", and by the minute
            too where a day has several acquisitions.
    """

    def __init__(
        self, input_fields: QgsFields, indices: Sequence[str], acquisitions: Iterable[Acquisition], polygons: int
    ) -> None:
        in_order = sorted(acquisitions, key=lambda one: one.age_key)
        self._column = {one.key: number for number, one in enumerate(in_order)}
        names = _dated_names(in_order)
        columns = [f"{index}_{name}" for index in indices for name in names]
        self.fields = QgsFields()
        self.fields.append(QgsField(*FID))
        add_fields(self.fields, input_fields, columns)
        for name in columns:
            self.fields.append(QgsField(name, NUMBER))
        self._means = np.full((polygons, len(indices), len(names)), np.nan)

    def add(self, series: AcquisitionSeries) -> None:
        """Note the means of an acquisition."""
        self._means[list(series.numbers), :, self._column[series.acquisition.key]] = series.statistics[:, :, 0]

    def features(self, polygons: Sequence[QgsFeature]) -> Iterable[QgsFeature]:
        """A row for each field, in their order."""
        for polygon, means in zip(polygons, self._means, strict=True):
            feature = QgsFeature(self.fields)
            values = [None if math.isnan(value) else value for value in means.ravel().tolist()]
            feature.setAttributes([polygon.id(), *_attributes(polygon), *values])
            yield feature


def number_fields(indices: Iterable[str]) -> tuple[tuple[str, QMetaType.Type], ...]:
    """Of each index its statistics."""
    return tuple((f"{index}_{name}", NUMBER) for index in indices for name in STATISTICS)


def add_fields(fields: QgsFields, others: QgsFields, names: Iterable[str]) -> None:
    """Add fields to others; those whose name is a key's, or is needed, get a number behind it.

    Args:
        fields: To which they are added.
        others: Which ones.
        names: That are needed for what comes behind them.
    """
    taken = {*_KEYS, *(field.name().lower() for field in fields), *(name.lower() for name in names)}
    for field in others:
        name, number = field.name(), 2
        while name.lower() in taken:
            name, number = f"{field.name()}_{number}", number + 1
        taken.add(name.lower())
        added = QgsField(name, TEXT) if field.type() == _OBJECT else QgsField(field)
        added.setName(name)
        if added.type() == NUMBER:  # else Parquet has a decimal that large values do not fit into
            added.setLength(0)
            added.setPrecision(0)
        fields.append(added)


def _attributes(polygon: QgsFeature) -> list[object]:
    """Those of a field; objects as JSON, as QGIS writes them to hardly any format."""
    return [QgsJsonUtils.encodeValue(one) if isinstance(one, dict) else one for one in polygon.attributes()]


def _dated_names(acquisitions: Sequence[Acquisition]) -> list[str]:
    """One for each, no two alike."""
    days = [one.day.replace("-", "") or "undated" for one in acquisitions]
    found: list[str] = []
    for one, day in zip(acquisitions, days, strict=True):
        base = f"{day}_{one.moment:%H%M}" if days.count(day) > 1 and one.moment else day
        name, number = base, 2
        while name in found:
            name, number = f"{base}_{number}", number + 1
        found.append(name)
    return found
