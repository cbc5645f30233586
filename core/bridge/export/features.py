"""One feature for each acquisition. The field names are an interface: scripts rely on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QMetaType

from ...classification.verdict import Limits, Verdict
from ...measuring.measurement import Measurement
from ...reading.blocks import CLASS_COUNT
from ...trust.second_look import SecondLook

TEXT, NUMBER, COUNT = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.LongLong
COUNTS = tuple(f"n{number}" for number in range(CLASS_COUNT))
FIELDS = (
    ("item_id", TEXT),
    ("datetime", TEXT),
    ("tile", TEXT),
    ("catalog_cloud", NUMBER),
    ("area_cloud", NUMBER),
    ("coverage", NUMBER),
    *((name, COUNT) for name in COUNTS),
    ("verdict", TEXT),
    ("reason", TEXT),
    ("collection", TEXT),
    ("platform", TEXT),
    ("item_url", TEXT),
    ("items", TEXT),
    ("recurring", NUMBER),
)

DOUBT_FIELDS = (
    ("doubtful", NUMBER),
    ("missed", NUMBER),
)

ROW_FIELDS = (
    ("polygon_fid", COUNT),  # a field "fid" would be the key of many formats, in which each number is there once
    ("acquisition", TEXT),
    ("datetime", TEXT),
    ("area_cloud", NUMBER),
    ("coverage", NUMBER),
    *((name, COUNT) for name in COUNTS),
    ("verdict", TEXT),
    ("reason", TEXT),
    ("items", TEXT),
    ("recurring", NUMBER),
)


def fields(named: Iterable[tuple[str, QMetaType.Type]] = FIELDS) -> QgsFields:
    """Fields of names and types, in QGIS's form."""
    result = QgsFields()
    for name, kind in named:
        result.append(QgsField(name, kind))
    return result


def feature_of(measurement: Measurement, verdict: Verdict, limits: Limits) -> QgsFeature:
    """The feature of one acquisition, with ``FIELDS``; its geometry is the footprint in lon/lat.

    Where there are several scenes, ``item_id``, ``tile`` and ``item_url`` are those of the one that covers most.
    """
    acquisition = measurement.acquisition
    scenes = acquisition.scenes
    feature = QgsFeature(fields())
    polygons = [
        QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in ring] for ring in polygon])
        for scene in scenes
        for polygon in scene.footprint
    ]
    if polygons:
        outline = QgsGeometry.unaryUnion(polygons) if len(scenes) > 1 else QgsGeometry.collectGeometry(polygons)
        outline.convertToMultiType()
        feature.setGeometry(outline)
    feature.setAttributes(
        [
            scenes[0].id,
            _timestamp(acquisition.moment),
            scenes[0].tile,
            acquisition.catalog_cloud,
            measurement.cloud_by(limits.rule),
            measurement.coverage,
            *(measurement.counts or [None] * CLASS_COUNT),
            verdict.value,
            str(measurement.reason) if measurement.reason else None,
            scenes[0].collection,
            acquisition.platform,
            scenes[0].address,
            ",".join(scene.id for scene in scenes),
            measurement.recurring(limits.rule),
        ]
    )
    return feature


def with_doubt(feature: QgsFeature, look: SecondLook | None) -> QgsFeature:
    """A feature of ``feature_of`` with ``DOUBT_FIELDS`` behind its own, empty where there is no second look."""
    wider = QgsFeature(fields((*FIELDS, *DOUBT_FIELDS)))
    wider.setGeometry(feature.geometry())
    doubt = [look.percent(look.doubtful), look.percent(look.missed)] if look else [None, None]
    wider.setAttributes([*feature.attributes(), *doubt])
    return wider


def row_of(
    fid: int, geometry: QgsGeometry, row_fields: QgsFields, measurement: Measurement, verdict: Verdict, limits: Limits
) -> QgsFeature:
    """The feature of one polygon in one acquisition.

    Args:
        fid: The number of the polygon's feature.
        geometry: Of the polygon.
        row_fields: ``ROW_FIELDS`` in QGIS's form.
        measurement: Of the acquisition, in the polygon.
        verdict: By the limits.
        limits: Those whose classes count as cloud.
    """
    acquisition = measurement.acquisition
    feature = QgsFeature(row_fields)
    feature.setGeometry(geometry)
    feature.setAttributes(
        [
            fid,
            acquisition.key,
            _timestamp(acquisition.moment),
            measurement.cloud_by(limits.rule),
            measurement.coverage,
            *(measurement.counts or [None] * CLASS_COUNT),
            verdict.value,
            str(measurement.reason) if measurement.reason else None,
            ",".join(scene.id for scene in acquisition.scenes),
            measurement.recurring(limits.rule),
        ]
    )
    return feature


def _timestamp(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z") if moment else None
