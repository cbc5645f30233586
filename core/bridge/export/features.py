"""One feature for each acquisition. The field names are an interface: scripts rely on them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsField, QgsFields, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QMetaType

from ...classification.verdict import Limits, Verdict
from ...measuring.measurement import Measurement
from ...reading.blocks import CLASS_COUNT

_TEXT, _NUMBER, _COUNT = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.LongLong
COUNTS = tuple(f"n{number}" for number in range(CLASS_COUNT))
FIELDS = (
    ("item_id", _TEXT),
    ("datetime", _TEXT),
    ("tile", _TEXT),
    ("catalog_cloud", _NUMBER),
    ("area_cloud", _NUMBER),
    ("coverage", _NUMBER),
    *((name, _COUNT) for name in COUNTS),
    ("verdict", _TEXT),
    ("reason", _TEXT),
    ("collection", _TEXT),
    ("platform", _TEXT),
    ("item_url", _TEXT),
    ("items", _TEXT),
)

ROW_FIELDS = (
    ("polygon_fid", _COUNT),  # a field "fid" would be the key of many formats, in which each number is there once
    ("acquisition", _TEXT),
    ("datetime", _TEXT),
    ("area_cloud", _NUMBER),
    ("coverage", _NUMBER),
    *((name, _COUNT) for name in COUNTS),
    ("verdict", _TEXT),
    ("reason", _TEXT),
    ("items", _TEXT),
)


def crs(name: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(name)


def fields(named: Iterable[tuple[str, QMetaType.Type]] = FIELDS) -> QgsFields:
    made = QgsFields()
    for name, kind in named:
        made.append(QgsField(name, kind))
    return made


def feature_of(measurement: Measurement, verdict: Verdict, limits: Limits) -> QgsFeature:
    """Where there are several scenes, ``item_id``, ``tile`` and ``item_url`` are those of the one that covers most."""
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
            written(acquisition.moment),
            scenes[0].tile,
            acquisition.catalog_cloud,
            measurement.cloud(limits.cloud_classes),
            measurement.coverage,
            *(measurement.counts or [None] * CLASS_COUNT),
            verdict.value,
            str(measurement.reason) if measurement.reason else None,
            scenes[0].collection,
            acquisition.platform,
            scenes[0].address,
            ",".join(scene.id for scene in scenes),
        ]
    )
    return feature


def row_of(
    fid: int, geometry: QgsGeometry, made: QgsFields, measurement: Measurement, verdict: Verdict, limits: Limits
) -> QgsFeature:
    """One polygon in one acquisition; ``made`` are the ``ROW_FIELDS``."""
    acquisition = measurement.acquisition
    feature = QgsFeature(made)
    feature.setGeometry(geometry)
    feature.setAttributes(
        [
            fid,
            acquisition.key,
            written(acquisition.moment),
            measurement.cloud(limits.cloud_classes),
            measurement.coverage,
            *(measurement.counts or [None] * CLASS_COUNT),
            verdict.value,
            str(measurement.reason) if measurement.reason else None,
            ",".join(scene.id for scene in acquisition.scenes),
        ]
    )
    return feature


def written(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z") if moment else None
