"""Series for polygons in files of many formats: what the layer says of its fields comes along, no row is lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

DATES, SIZE, CROP = 2, 1_234_567_890.25, {"name": "Rye", "years": [2025, {"sown": 2026}]}


@pytest.fixture
def fields() -> QgsVectorLayer:
    """A field with a number as shapefiles hold it, and with an object as GeoJSON does."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32648", "fields", "memory")
    object_field = QgsField("crop", QMetaType.Type.QVariantMap, "JSON", subType=QMetaType.Type.QString)
    layer.dataProvider().addAttributes([QgsField("size", QMetaType.Type.Double, "", 24, 15), object_field])
    layer.updateFields()
    feature = QgsFeature(layer.fields())
    feature.setAttributes([SIZE, CROP])
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(345_000, 140_000, 347_000, 142_000)))
    layer.dataProvider().addFeatures([feature])
    return layer


def write(sample, fields: QgsVectorLayer, **outputs: Path) -> None:
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    given = {"CATALOG": sample.url, "INPUT": fields, "START": "2026-06-01", "END": "2026-09-30", "LIMIT": DATES}
    algorithm = QgsApplication.processingRegistry().algorithmById("clearscenes:seriesforpolygons").create()
    _, fine = algorithm.run(given | {name: str(path) for name, path in outputs.items()}, context, feedback)
    assert fine, feedback.textLog()


def test_objects_and_wide_numbers_come_along_as_they_are(sample, fields, tmp_path):
    """QGIS writes an object to hardly any format; a number of a stated width would be a decimal in Parquet."""
    write(sample, fields, OUTPUT=tmp_path / "rows.csv", OUTPUT_WIDE=tmp_path / "wide.gpkg")
    with (tmp_path / "rows.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["size"], json.loads(row["crop"])) for row in rows] == [("1234567890.25", CROP)] * DATES
    (row,) = QgsVectorLayer(str(tmp_path / "wide.gpkg"), "", "ogr").getFeatures()
    assert (row["size"], json.loads(row["crop"])) == (SIZE, CROP)


COUNTED: dict[str, Callable[[Path], int]] = {
    "shp": lambda folder: QgsVectorLayer(f"{folder}/rows.dbf", "", "ogr").featureCount(),
    "sqlite": lambda folder: QgsVectorLayer(f"{folder}/rows.sqlite|layername=rows", "", "ogr").featureCount(),
    "sql": lambda folder: (folder / "rows.sql").read_text().count("INSERT INTO"),  # for a database, only written
}


@pytest.mark.parametrize("ending", COUNTED)
def test_a_table_in_a_file_that_is_no_layer_by_its_name_alone_is_complete(sample, fields, tmp_path, ending):
    write(sample, fields, OUTPUT=tmp_path / f"rows.{ending}")
    assert COUNTED[ending](tmp_path) == DATES
