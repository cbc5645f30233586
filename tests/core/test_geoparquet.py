"""Tables of STAC items in GeoParquet: counted as by brute force; what is damaged, or cannot be read here, is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from osgeo import gdal, ogr
from pyarrow import parquet

from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.catalog import NotACatalog
from clear_scenes.core.errors.local import FileEmpty, NoItems, ParquetNotRead
from clear_scenes.core.geometry.wkb import geojson_of
from clear_scenes.core.raster import parquet_osgeo
from clear_scenes.core.stac import geoparquet
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.support import archives
from tests.support.archives import DATES, NEWER, by_hand
from tests.support.item_tables import row_of, rows, write_table
from tests.support.local_catalogs import found, measured, query

EXPECTED = {date: by_hand(NEWER, date) for date in DATES[NEWER]}


def counts(path: Path) -> dict[int, tuple[int, ...] | None]:
    return {date: one.counts for date, one in measured(path).items()}


def with_column(name: str, change: Callable[[pa.Array], pa.Array]) -> pa.Table:
    table = pa.Table.from_pylist(rows())
    return table.set_column(table.column_names.index(name), name, change(table[name].combine_chunks()))


@pytest.fixture
def no_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where GDAL has none of Parquet."""
    monkeypatch.setattr(parquet_osgeo, "is_there", lambda: False)


def test_a_table_is_counted_as_by_brute_force(tmp_path: Path) -> None:
    path = write_table(tmp_path / "items.parquet", rows())
    results = measured(path)
    assert {date: one.counts for date, one in results.items()} == EXPECTED
    scene = results[4].acquisition.scenes[0]
    stated = scene.collection, scene.tile, scene.platform, scene.catalog_cloud, scene.baseline
    assert stated == (NEWER, "48NUG", "Sentinel-2A", 16.0, 5.11)
    assert [copy.collection for copy in results[4].acquisition.copies(scene)] == [archives.OLDER]


@pytest.mark.parametrize("name", ["items.geoparquet", "items", "items.json"])
def test_it_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    assert counts(write_table(tmp_path / name, rows())) == EXPECTED


def _as_map(assets: pa.Array) -> pa.Array:
    kind = pa.map_(pa.string(), pa.struct([("href", pa.string())]))
    return pa.array([[*one.items()] for one in assets.to_pylist()], kind)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("datetime", lambda column: column.cast(pa.timestamp("ns", "UTC"))),
        ("datetime", lambda column: column.cast(pa.timestamp("ms", "UTC"))),
        ("datetime", lambda column: pa.array([f"{one:%Y-%m-%dT%H:%M:%SZ}" for one in column.to_pylist()])),
        ("datetime", lambda column: pa.array([one.replace(tzinfo=None) for one in column.to_pylist()])),
        ("bbox", lambda column: pa.array([archives.item(NEWER, 1)["bbox"]] * len(column))),
        ("bbox", lambda column: pa.nulls(len(column))),
        ("collection", lambda column: column.dictionary_encode()),
    ],
)
def test_columns_of_other_kinds_mean_the_same(tmp_path: Path, name: str, change: Callable[[pa.Array], Any]) -> None:
    assert counts(write_table(tmp_path / "items.parquet", with_column(name, change))) == EXPECTED


def test_a_map_of_assets_means_the_same_to_pyarrow(tmp_path: Path, no_driver: None) -> None:
    assert counts(write_table(tmp_path / "items.parquet", with_column("assets", _as_map))) == EXPECTED


def test_a_row_of_another_place_or_time_becomes_no_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    item_of = geoparquet.item_of
    monkeypatch.setattr(geoparquet, "item_of", lambda row: made.append(row["id"]) or item_of(row))
    path = write_table(tmp_path / "items.parquet", rows())
    catalog = parse_catalog(str(path))
    some = SearchQuery(catalog, archives.AREA, archives.moment(4), archives.moment(7))
    assert sorted(scene.moment.day - 1 for scene in found(some) if scene.collection == NEWER) == [4, 5, 6]
    assert len(made) == 4
    away = SearchQuery(catalog, archives.AREA.rectangle(10, 10, 10.1, 10.1), archives.FIRST, archives.LAST)
    assert found(away) == []
    assert len(made) == 4


def test_a_collection_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = write_table(tmp_path / "items.parquet", rows())
    chosen = SearchQuery(parse_catalog(str(path), archives.OLDER), archives.AREA, archives.FIRST, archives.LAST)
    assert [scene.collection for scene in found(chosen)] == [archives.OLDER]


# What is not read


def test_without_a_reader_it_is_said_what_reads_it(
    tmp_path: Path, no_driver: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_table(tmp_path / "items.parquet", rows())
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ParquetNotRead, match=r"items\.parquet is a table in Parquet.*GDAL.*pyarrow"):
        found(query(path))


def _cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _overwritten(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4] + b"\xff" * (len(data) - 8) + data[-4:])


def _in_its_pages(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4] + b"\xff" * (len(data) // 2) + data[4 + len(data) // 2 :])


def _another_table(path: Path) -> None:
    parquet.write_table(pa.table({"id": ["a"], "geometry": [b""]}), path)


@pytest.mark.parametrize(
    ("damage", "error", "said"),
    [
        (_cut, NoItems, "damaged"),
        (_overwritten, NoItems, "damaged"),
        (_in_its_pages, NoItems, "damaged"),
        (_another_table, NoItems, "no table of STAC items"),
        (lambda path: path.write_bytes(b""), FileEmpty, "is empty"),
        (lambda path: path.write_text('{"type": "FeatureCollection"}'), NoItems, "damaged"),
    ],
)
def test_what_is_damaged_is_told(
    tmp_path: Path, damage: Callable[[Path], object], error: type[ClearScenesError], said: str
) -> None:
    path = write_table(tmp_path / "items.parquet", rows())
    damage(path)
    with pytest.raises(error, match=rf"items\.parquet.*{said}"):
        found(query(path))


def test_what_lies_outside_of_its_folder_is_not_opened(tmp_path: Path) -> None:
    item = archives.item(NEWER, 3) | {"assets": {"scl": {"href": "../outside.tif"}}}
    (one,) = measured(write_table(tmp_path / "in/items.parquet", [row_of(item)])).values()
    assert str(one.reason).startswith("The catalog names a file outside of its own folder")


@pytest.mark.parametrize("path", ["/vsicurl/https://example.com/items.parquet", "/vsizip//tmp/a.zip/items.parquet"])
def test_names_of_gdal_are_no_paths(path: str) -> None:
    with pytest.raises(NotACatalog):
        query(Path(path)).check()


# By GDAL, which gives a field for each leaf


@pytest.fixture(params=[False, True], ids=["no exceptions", "exceptions"])
def exceptions(request: pytest.FixtureRequest) -> Iterator[None]:
    changed = [module for module in (gdal, ogr) if bool(module.GetUseExceptions()) != request.param]
    for module in changed:
        (module.UseExceptions if request.param else module.DontUseExceptions)()
    yield
    for module in reversed(changed):  # in this order alone GDAL takes it
        (module.DontUseExceptions if request.param else module.UseExceptions)()


@pytest.fixture(params=[ogr.wkbPolygon, ogr.wkbNone], ids=["geometries stated", "not stated"])
def table(request: pytest.FixtureRequest) -> gdal.Dataset:
    """As the driver has such a table: structs by their leaves, lists of structs as JSON; geometries are a binary field
    in files that do not state them.
    """
    dataset = gdal.GetDriverByName("Memory").Create("", 0, 0, 0)
    made = dataset.CreateLayer("items", None, request.param)
    texts = ("type", "id", "collection", "platform", "s2:processing_baseline", "s2:datastrip_id")
    leaves = ("assets.scl.href", "assets.visual.href", "assets.scl.raster:bands")
    kinds: dict[str, int] = {
        **dict.fromkeys((*texts, *leaves), ogr.OFTString),
        **dict.fromkeys(("eo:cloud_cover", "bbox.xmin"), ogr.OFTReal),
        "datetime": ogr.OFTDateTime,
        "sentinel:valid_cloud_cover": ogr.OFTInteger,
        "assets.scl.roles": ogr.OFTStringList,
    }
    if request.param == ogr.wkbNone:
        kinds["geometry"] = ogr.OFTBinary
    for name, kind in kinds.items():
        field = ogr.FieldDefn(name, kind)
        field.SetSubType({"assets.scl.raster:bands": ogr.OFSTJSON}.get(name, ogr.OFSTNone))
        field.SetSubType(ogr.OFSTBoolean if kind == ogr.OFTInteger else field.GetSubType())
        made.CreateField(field)
    for row in rows()[:-1]:
        feature = ogr.Feature(made.GetLayerDefn())
        if "geometry" in kinds:
            feature.SetFieldBinaryFromHexString("geometry", row["geometry"].hex())
        else:
            feature.SetGeometry(ogr.CreateGeometryFromWkb(row["geometry"]))
        for name in texts:
            feature.SetField(name, row[name])
        feature.SetField("eo:cloud_cover", row["eo:cloud_cover"])
        feature.SetField("datetime", f"{row['datetime']:%Y/%m/%d %H:%M:%S}.022+00")
        feature.SetField("sentinel:valid_cloud_cover", 0)
        feature.SetField("assets.scl.raster:bands", '[{"nodata": 0}]')
        feature.SetFieldStringList(made.FindFieldIndex("assets.scl.roles", 1), ["data", "mask"])
        for key, asset in row["assets"].items():
            feature.SetField(f"assets.{key}.href", asset["href"])
        made.CreateFeature(feature)
    return dataset


def test_rows_of_gdal_become_the_same_items(table: gdal.Dataset, exceptions: None) -> None:
    first, *_ = [geoparquet.item_of(row) for row in parquet_osgeo.rows_of(table.GetLayer(0), lambda moment, box: True)]
    item = archives.item(NEWER, DATES[NEWER][0])
    assert first["assets"] == {
        "scl": item["assets"]["scl"] | {"raster:bands": [{"nodata": 0}], "roles": ["data", "mask"]},
        "visual": item["assets"]["visual"],
    }
    assert first["geometry"] == item["geometry"]
    stated = first["properties"]
    assert stated["datetime"] == item["properties"]["datetime"].replace("Z", ".022000+00:00")
    assert stated["sentinel:valid_cloud_cover"] is False
    assert stated["eo:cloud_cover"] == item["properties"]["eo:cloud_cover"]
    assert first["collection"] == NEWER


def test_a_table_by_gdal_is_counted_as_by_brute_force(
    tmp_path: Path, table: gdal.Dataset, exceptions: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, layer = write_table(tmp_path / "items.parquet", rows()), table.GetLayer(0)
    monkeypatch.setattr(parquet_osgeo, "is_there", lambda: True)
    monkeypatch.setattr(parquet_osgeo, "rows_in", lambda _, is_wanted: parquet_osgeo.rows_of(layer, is_wanted))
    assert counts(path) == EXPECTED
    some = SearchQuery(parse_catalog(str(path)), archives.AREA, archives.moment(4), archives.moment(7))
    layer.ResetReading()
    assert sorted(scene.moment.day - 1 for scene in found(some)) == [4, 5, 6]


def test_a_row_of_gdal_of_another_place_becomes_no_item(
    tmp_path: Path, table: gdal.Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, layer = write_table(tmp_path / "items.parquet", rows()), table.GetLayer(0)
    monkeypatch.setattr(parquet_osgeo, "is_there", lambda: True)
    monkeypatch.setattr(parquet_osgeo, "rows_in", lambda _, is_wanted: parquet_osgeo.rows_of(layer, is_wanted))
    monkeypatch.setattr(geoparquet, "item_of", lambda row: pytest.fail(f"{row['id']} was read"))
    away = archives.AREA.rectangle(10, 10, 10.1, 10.1)
    assert found(SearchQuery(parse_catalog(str(path)), away, archives.FIRST, archives.LAST)) == []


@pytest.mark.parametrize("held", ["", "01", "0103000000010000000400", "ff" * 40, None])
def test_without_a_geometry_a_row_of_gdal_is_read(held: str | None, exceptions: None) -> None:
    dataset = gdal.GetDriverByName("Memory").Create("", 0, 0, 0)  # which holds the layer
    layer = dataset.CreateLayer("items", None, ogr.wkbNone)
    for name, kind in {"id": ogr.OFTString, "assets.scl.href": ogr.OFTString, "geometry": ogr.OFTBinary}.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("id", "a")
    if held is not None:
        feature.SetFieldBinaryFromHexString("geometry", held)
    layer.CreateFeature(feature)
    boxes: list[Any] = []
    assert [*parquet_osgeo.rows_of(layer, lambda moment, box: not boxes.append(box))] == [{"id": "a"}]
    assert boxes == [None]


def test_numbers_that_stand_for_words_are_not_taken_for_them(exceptions: None) -> None:
    dataset = gdal.GetDriverByName("Memory").Create("", 0, 0, 0)
    layer = dataset.CreateLayer("items", None, ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("assets.scl.href", ogr.OFTString))
    coded = ogr.FieldDefn("collection", ogr.OFTInteger)
    coded.SetDomainName("collectionDomain")
    layer.CreateField(coded)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("assets.scl.href", "scl.tif")
    feature.SetField("collection", 0)
    layer.CreateFeature(feature)
    assert [*parquet_osgeo.rows_of(layer, lambda moment, box: True)] == [{"assets": {"scl": {"href": "scl.tif"}}}]


def test_a_named_collection_is_found_where_a_column_holds_numbers_for_it(tmp_path: Path) -> None:
    path = write_table(tmp_path / "items.parquet", with_column("collection", lambda column: column.dictionary_encode()))
    catalog = replace(parse_catalog(str(path)), collection=NEWER)
    named = SearchQuery(catalog, archives.AREA, archives.FIRST, archives.LAST)
    assert len(found(named)) == len(EXPECTED)


def test_gdal_without_the_driver_opens_nothing(tmp_path: Path, exceptions: None) -> None:
    path = tmp_path / "items.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}')
    with pytest.raises(ValueError, match="Parquet"):
        list(parquet_osgeo.rows_in(str(path), lambda moment, box: True))


# Geometries


@pytest.mark.parametrize(
    "text",
    [
        "POLYGON((0 0,1 0,1 1,0 0))",
        "POLYGON((0 0,9 0,9 9,0 0),(1 1,2 1,2 2,1 1))",
        "MULTIPOLYGON(((179 0,180 0,180 1,179 0)),((-180 0,-179 0,-180 1,-180 0)))",
        "POLYGON Z((0 0 7,1 0 7,1 1 7,0 0 7))",
        "POLYGON M((0 0 7,1 0 7,1 1 7,0 0 7))",
        "MULTIPOLYGON ZM(((0 0 7 8,1 0 7 8,1 1 7 8,0 0 7 8)))",
        "POINT(1 2)",
        "GEOMETRYCOLLECTION(POLYGON((0 0,1 0,1 1,0 0)))",
    ],
)
@pytest.mark.parametrize("order", [ogr.wkbNDR, ogr.wkbXDR])
def test_binary_geometries_are_those_of_gdal(text: str, order: int) -> None:
    geometry = ogr.CreateGeometryFromWkt(text)
    found = [geojson_of(bytes(data)) for data in (geometry.ExportToWkb(order), geometry.ExportToIsoWkb(order))]
    if "POLYGON" not in text[:12]:
        assert found == [None, None]
        return
    geometry.FlattenTo2D()
    (expected,) = {geometry.ExportToJson()}
    assert [ogr.CreateGeometryFromJson(str(one).replace("'", '"')).ExportToJson() for one in found] == [expected] * 2


@given(st.binary(max_size=200), st.integers(0, 3))
def test_any_bytes_are_a_geometry_or_none(data: bytes, kind: int) -> None:
    begin = b"\1" + (3, 6, 1003, 0x20000003)[kind].to_bytes(4, "little")
    for one in (data, begin + data):
        found = geojson_of(one)
        assert found is None or found["type"] in ("Polygon", "MultiPolygon")
