"""Results that go into a GeoPackage which is there already: a table more, and nothing else has changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtWidgets import QMessageBox

from tests.qgis.exported import export, rows_of, searched
from tests.qgis.made_up import scene
from tests.support.full_disk import files_of_at_most

OURS = "clear scenes"


@pytest.fixture
def refused(monkeypatch) -> list[str]:
    asked: list[str] = []
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: asked.append(arguments[2]) or no)
    return asked


@pytest.fixture(params=[False, True], ids=["GDAL silent", "GDAL raises"])
def both_ways(request):
    """As QGIS is, and as Processing leaves it."""
    were = [module for module in (gdal, ogr, osr) if module.GetUseExceptions()]
    _raise_in(gdal, ogr, osr) if request.param else _raise_in()
    yield
    _raise_in(*were)


def _raise_in(*modules) -> None:
    """In no other; GDAL 3.6 wants the last one back first."""
    while on := [module for module in (gdal, ogr, osr) if module.GetUseExceptions()]:
        for module in on:
            with suppress(RuntimeError):
                module.DontUseExceptions()
    for module in modules:
        module.UseExceptions()


def others(path: Path, *names: str, rows: int = 5) -> None:
    """A GeoPackage with tables of the analyst."""
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for name in names:
        table = made.CreateLayer(name, geom_type=ogr.wkbPoint)
        table.CreateField(ogr.FieldDefn("surface", ogr.OFTString))
        for number in range(rows):
            feature = ogr.Feature(table.GetLayerDefn())
            feature["surface"] = f"gravel {number}" + 1000 * "."
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({number} 50)"))
            table.CreateFeature(feature)


def dump(path: Path, *but: str) -> dict[str, list[tuple]]:
    """All that is in a database, without the tables (and what belongs to them) whose names are given."""
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if not any(one in name for one in (*but, "gpkg_ogr_contents"))]
        found = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in kept}
        query = "SELECT table_name, identifier, min_x, max_y, srs_id FROM gpkg_contents"  # and not when it was opened
        found["gpkg_contents"] = database.execute(query).fetchall()
        database.rollback()
    return {name: [row for row in rows if not set(but) & set(map(str, row))] for name, rows in found.items()}


def said(person) -> list[str]:
    return [text.removeprefix("Clear Scenes: ") for text in person.messages()]


def table(path: Path, name: str) -> list[dict]:
    return rows_of(f"{path}|layername={name}")


def test_a_table_is_added_and_the_rest_stays(person, answer, wait_until, tmp_path, refused, both_ways):
    path = tmp_path / "work.gpkg"
    others(path, "roads", "farms")
    before = dump(path, "work")
    searched(person)
    export(person, answer, wait_until, "work.gpkg")
    assert said(person) == [f"Exported to the table work of {path}, rows: 5."]
    assert refused == []
    assert dump(path, "work") == before
    assert sorted(row["item_id"][-2:] for row in table(path, "work")) == ["01", "02", "03", "04", "05"]
    new = export(person, answer, wait_until, "new.gpkg")
    assert table(path, "work") == table(new, "new")
    assert QgsVectorLayer(f"{path}|layername=work", "", "ogr").crs().authid() == "EPSG:4326"


@pytest.mark.parametrize(("names", "name"), [(["farms"], OURS), (["farms", OURS], f"{OURS} 2")])
def test_a_table_of_the_analyst_is_never_taken(person, answer, wait_until, tmp_path, refused, names, name):
    """Though the file has its name."""
    path = tmp_path / "farms.gpkg"
    others(path, *names)
    before = {one: rows_of(f"{path}|layername={one}") for one in names}
    searched(person)
    export(person, answer, wait_until, "farms.gpkg")
    assert said(person) == [f"Exported to the table {name} of {path}, rows: 5."]
    assert {one: rows_of(f"{path}|layername={one}") for one in names} == before
    assert len(table(path, name)) == 5


def again(person, answer, wait_until, path: Path) -> None:
    """A search with one result."""
    from clear_scenes.core.bridge.tasks.finder import Outcome

    person.finder.end(Outcome())
    person.search(scene(9))
    export(person, answer, wait_until, path.name)


def test_its_own_table_is_replaced_where_the_analyst_agrees(person, answer, wait_until, tmp_path, agreed, both_ways):
    path = tmp_path / "work.gpkg"
    others(path, "roads")
    before = dump(path, "work")
    searched(person)
    export(person, answer, wait_until, "work.gpkg")
    again(person, answer, wait_until, path)
    assert agreed == ["work.gpkg has a table work already. Replace it? The other tables stay as they are."]
    assert [row["item_id"][-2:] for row in table(path, "work")] == ["09"]
    assert dump(path, "work") == before


def test_and_else_it_stays(person, answer, wait_until, tmp_path, refused):
    path = tmp_path / "work.gpkg"
    searched(person)
    export(person, answer, wait_until, "work.gpkg")
    before = path.read_bytes()
    person.iface.messageBar().clearWidgets()
    answer("work.gpkg")
    from tests.qgis.person import choose

    choose(person, "export_results")
    wait_until(lambda: refused, 10, "the question")
    assert path.read_bytes() == before
    assert person.messages() == []


def test_a_csv_is_not_replaced_unasked(person, answer, wait_until, tmp_path, refused):
    """Also where it was typed while the other filter was chosen."""
    path = tmp_path / "mine.csv"
    path.write_text("mine")
    searched(person)
    answer("mine.csv")
    from tests.qgis.person import choose

    choose(person, "export_results")
    assert refused == ["mine.csv is there already. Replace it?"]
    assert path.read_text() == "mine"


def test_a_layer_of_the_file_in_the_project_does_not_hinder(person, answer, wait_until, tmp_path):
    path = tmp_path / "work.gpkg"
    others(path, "roads")
    roads = QgsVectorLayer(f"{path}|layername=roads", "", "ogr")
    reading = roads.getFeatures()
    assert next(reading)["surface"].startswith("gravel")
    searched(person)
    export(person, answer, wait_until, "work.gpkg")
    assert said(person) == [f"Exported to the table work of {path}, rows: 5."]
    assert len(table(path, "work")) == 5
    assert sum(1 for _ in reading) == 4
    assert roads.featureCount() == 5


@pytest.mark.parametrize("content", [b"", b"my notes", b"SQLite format 3\0" + bytes(5000)])
def test_what_is_no_geopackage_stays(person, answer, wait_until, tmp_path, content):
    path = tmp_path / "notes.gpkg"
    path.write_bytes(content)
    searched(person)
    export(person, answer, wait_until, "notes.gpkg")
    assert said(person) == [f"{path} is there already, and it is no GeoPackage. Choose another name."]
    assert path.read_bytes() == content


def test_one_that_another_program_writes_to_is_said(person, answer, wait_until, tmp_path, monkeypatch):
    monkeypatch.setattr("clear_scenes.core.bridge.export.geopackage.PATIENCE", 0.1)
    path = tmp_path / "work.gpkg"
    others(path, "roads")
    searched(person)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        export(person, answer, wait_until, "work.gpkg")
    assert f"{path} is open in another program, or protected." in person.messages()[0]


def test_a_full_disk_leaves_all_as_it_was(person, answer, wait_until, tmp_path, agreed, both_ways):
    path = tmp_path / "work.gpkg"
    others(path, "roads", rows=1000)
    searched(person)
    export(person, answer, wait_until, "work.gpkg")
    before, size = dump(path), path.stat().st_size
    assert size > 1_000_000
    with files_of_at_most(size):
        person.finder.found.emit([])
        person.search(*(scene(1, name=f"{number:05}" + 200 * "x") for number in range(500)))
        export(person, answer, wait_until, "work.gpkg")
    assert f"{path} could not be written to its end." in person.messages()[0]
    assert dump(path) == before
    assert len(table(path, "work")) == 5
