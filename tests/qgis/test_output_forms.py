"""Every row of the algorithms arrives, in whatever form Processing takes an output; what does not arrive is said."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from clear_scenes.core.bridge.export.features import FIELDS, ROW_FIELDS
from tests.support.full_disk import files_of_at_most
from tests.support.polygon_files import polygon_file, ring
from tests.support.qgis_program import make_profile, run_qgis_process

FOR_POLYGONS, SCENES = "clearscenes:cloudforpolygons", "clearscenes:findclearscenes"
OVERPASSES = 4
ROWS = {FOR_POLYGONS: 3 * OVERPASSES, SCENES: OVERPASSES}
ALL = {FOR_POLYGONS: {(fid, n) for fid in (1, 2, 3) for n in range(OVERPASSES)}}
KEYS = {"fid", "ogc_fid", "gml_id", "id", "oid", "objectid", "rowid", "geom", "geometry", "wkt"}  # of formats


@pytest.fixture
def given(sample, tmp_path) -> dict[str, object]:
    shapes = [[[ring(345_000 + 1000 * number, 140_000, 600)]] for number in range(3)]
    polygons = str(polygon_file(tmp_path / "in.geojson", *shapes))
    period = {"START": "2026-06-01", "END": "2026-09-30", "LIMIT": OVERPASSES}
    return {"CATALOG": sample.url, "INPUT": polygons, "AREA": polygons, "GROUP_BY_ACQUISITION": True, **period}


class Tools:
    """Runs algorithms one after the other, as a script or a model does."""

    def __init__(self) -> None:
        self.context, self.feedback = QgsProcessingContext(), QgsProcessingFeedback()
        self.context.setProject(QgsProject.instance())

    def run(self, name: str, output: object, **given: object) -> QgsVectorLayer:
        algorithm = QgsApplication.processingRegistry().algorithmById(name).create()
        given = {key: value for key, value in given.items() if algorithm.parameterDefinition(key)}
        results, fine = algorithm.run({**given, "OUTPUT": output}, self.context, self.feedback)
        assert fine, self.feedback.textLog()
        return QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], self.context)


@pytest.fixture
def tools() -> Tools:
    return Tools()


def overpasses_of(layer: QgsVectorLayer) -> list[tuple[int, int]]:
    """The polygon and the number of the overpass of each row."""
    rows = [(feature["polygon_fid"], feature["acquisition"]) for feature in layer.getFeatures()]
    keys = sorted({key for _, key in rows})
    return sorted((int(fid), keys.index(key)) for fid, key in rows)


FORMS: dict[str, Callable[[Path], str]] = {
    "memory": lambda folder: QgsProcessing.TEMPORARY_OUTPUT,
    "file": lambda folder: f"{folder}/rows.gpkg",
    "table": lambda folder: f"ogr:dbname='{folder}/base.gpkg' table=\"rows\" (geom)",
    "GeoJSON": lambda folder: f"{folder}/rows.geojson",
    "CSV": lambda folder: f"{folder}/rows.csv",
    "FlatGeobuf": lambda folder: f"{folder}/rows.fgb",
    "SQLite": lambda folder: f"{folder}/rows.sqlite",
    "no extension": lambda folder: f"{folder}/rows",
    "gpkg in the folder's name": lambda folder: f"{folder}/gpkg.d/rows.geojson",
}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_keeps_every_row(given, tools, tmp_path, form):
    (tmp_path / "gpkg.d").mkdir()
    found = tools.run(FOR_POLYGONS, FORMS[form](tmp_path), **given)
    assert overpasses_of(found) == sorted(ALL[FOR_POLYGONS])


@pytest.mark.parametrize("form", ["memory", "file", "table", "no extension"])
def test_so_do_those_of_the_scenes(given, tools, tmp_path, form):
    found = tools.run(SCENES, FORMS[form](tmp_path), **given)
    assert len({feature["items"] for feature in found.getFeatures()}) == found.featureCount() == OVERPASSES


def test_a_table_beside_others_leaves_them_alone(given, tools, tmp_path):
    for name in (FOR_POLYGONS, SCENES, FOR_POLYGONS):
        tools.run(name, f"ogr:dbname='{tmp_path}/base.gpkg' table=\"{name[12:]}\" (geom)", **given)
    for name in (FOR_POLYGONS, SCENES):
        table = QgsVectorLayer(f"{tmp_path}/base.gpkg|layername={name[12:]}", "", "ogr")
        assert table.featureCount() == ROWS[name]


def test_parquet_is_written_where_gdal_has_it_and_else_refused_in_a_sentence(sample, given, tmp_path):
    arguments = [f"--{key}={given[key]}" for key in ("CATALOG", "INPUT", "START", "END", "LIMIT")]
    arguments.append(f"--OUTPUT={tmp_path}/rows.parquet")
    done = run_qgis_process(["run", FOR_POLYGONS, *arguments], make_profile("forms"))
    if ogr.GetDriverByName("Parquet"):
        found = QgsVectorLayer(f"{tmp_path}/rows.parquet", "", "ogr")
        assert overpasses_of(found) == sorted(ALL[FOR_POLYGONS])
    else:
        assert done.returncode != 0
        assert "parquet” files are not supported" in done.stderr + done.stdout
        assert not list(tmp_path.glob("rows*"))


def appended(target: str, table: QgsVectorLayer) -> QgsProcessingOutputLayerDefinition:
    """Each field to that of its name, the key too where there is one."""
    definition, to = QgsProcessingOutputLayerDefinition(target), QgsRemappingSinkDefinition()
    to.setDestinationFields(table.fields())
    to.setDestinationCrs(table.crs())
    to.setDestinationWkbType(table.wkbType())
    for name in table.fields().names():
        to.addMappedField(name, QgsProperty.fromField(name))
    definition.setRemappingDefinition(to)
    return definition


@pytest.mark.parametrize("form", ["{path}", "ogr:dbname='{path}' table=\"rows\" (geom)"], ids=["file", "table"])
def test_what_is_appended_to_a_table_arrives_with_its_values(given, tools, tmp_path, form):
    path = tmp_path / "rows.gpkg"
    tools.run(FOR_POLYGONS, str(path), **given)
    table = QgsVectorLayer(str(path), "", "ogr")
    Tools().run(FOR_POLYGONS, appended(form.format(path=path), table), **given)
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT polygon_fid, COUNT(*), COUNT(acquisition) FROM rows GROUP BY 1").fetchall()
    assert found == [(fid, 2 * OVERPASSES, 2 * OVERPASSES) for fid in (1, 2, 3)]


@pytest.mark.parametrize("form", ["{path}", "ogr:dbname='{path}' table=\"rows\" (geom)"], ids=["file", "table"])
def test_rows_that_a_table_refuses_are_an_error(given, tools, tmp_path, form):
    """Some sinks take them with a nod, and drop them."""
    path = tmp_path / "rows.gpkg"
    tools.run(FOR_POLYGONS, str(path), **given)
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE UNIQUE INDEX once ON rows (polygon_fid, acquisition)")
    definition = appended(form.format(path=path), QgsVectorLayer(str(path), "", "ogr"))
    with pytest.raises(AssertionError, match=r"cannot be written\. .*(UNIQUE|unique)|Only 0 of 12 rows arrived"):
        Tools().run(FOR_POLYGONS, definition, **given)


def test_a_sink_that_loses_rows_is_an_error(given, tools, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsFeatureSink, "addFeatures", lambda *_: True)
    with pytest.raises(AssertionError, match="Only 0 of 12 rows arrived in the output"):
        tools.run(FOR_POLYGONS, str(tmp_path / "rows.gpkg"), **given)


@pytest.mark.parametrize("ending", ["geojson", "fgb"])
def test_a_file_that_a_full_disk_has_damaged_is_an_error(given, tools, tmp_path, ending):
    """No sink says so, and what is left opens nowhere."""
    with files_of_at_most(2000), pytest.raises(AssertionError, match=r"cannot be written|Only 0 of 12 rows arrived"):
        tools.run(FOR_POLYGONS, f"{tmp_path}/rows.{ending}", **given)


def test_a_layer_that_is_saved_as_a_file_keeps_every_row(given, tools, tmp_path):
    made = tools.run(FOR_POLYGONS, QgsProcessing.TEMPORARY_OUTPUT, **given)
    for driver, ending in (("GPKG", "gpkg"), ("SQLite", "sqlite"), ("GeoJSON", "geojson"), ("ESRI Shapefile", "shp")):
        path, options = f"{tmp_path}/saved.{ending}", QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        done = QgsVectorFileWriter.writeAsVectorFormatV3(made, path, tools.context.transformContext(), options)
        assert done[0] == QgsVectorFileWriter.WriterError.NoError
        assert QgsVectorLayer(path, "", "ogr").featureCount() == ROWS[FOR_POLYGONS]


def test_a_chain_of_tools_keeps_every_row(given, tools, tmp_path):
    made = tools.run(FOR_POLYGONS, f"{tmp_path}/rows.gpkg", **given)
    wider = tools.run("native:buffer", QgsProcessing.TEMPORARY_OUTPUT, INPUT=made, DISTANCE=10)
    saved = tools.run("native:savefeatures", f"{tmp_path}/chained.gpkg", INPUT=wider)
    assert overpasses_of(saved) == sorted(ALL[FOR_POLYGONS])


def test_a_model_keeps_every_row(given, tools, tmp_path):
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("model", "group")
    first = QgsProcessingModelChildAlgorithm(FOR_POLYGONS)
    first.setChildId("first")
    for key in ("CATALOG", "INPUT", "START", "END", "LIMIT"):
        first.addParameterSources(key, [source.fromStaticValue(given[key])])
    second = QgsProcessingModelChildAlgorithm("native:multiparttosingleparts")
    second.setChildId("second")
    second.addParameterSources("INPUT", [source.fromChildOutput("first", "OUTPUT")])
    output = QgsProcessingModelOutput("out", "out")
    output.setChildId("second")
    output.setChildOutputName("OUTPUT")
    second.setModelOutputs({"out": output})
    for child in (first, second):
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    (name,) = (one.name() for one in model.destinationParameterDefinitions())
    results, fine = model.create().run({name: f"{tmp_path}/rows.gpkg"}, tools.context, tools.feedback)
    assert fine, tools.feedback.textLog()
    found = QgsProcessingUtils.mapLayerFromString(results[name], tools.context)
    assert overpasses_of(found) == sorted(ALL[FOR_POLYGONS])


def test_no_field_has_the_name_of_a_formats_key():
    assert not {name for name, _ in (*FIELDS, *ROW_FIELDS)} & KEYS
