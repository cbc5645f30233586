"""Results that are exported: read back by QGIS itself, harmless in spreadsheets, and whole or not there."""

from __future__ import annotations

import csv
import errno
import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import AddressRefused
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from tests.qgis.exported import CSV, GPKG, export, rows_of, searched
from tests.qgis.made_up import PIXELS, acquisition, scene
from tests.qgis.person import choose, entry
from tests.support.full_disk import files_of_at_most


def cells_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


NUMBERS = {
    1: (50.0, 100 * 777 / 9000, None, None, 90.0, 0, "clear"),
    2: (None, None, 34.0, 74.0, 60.0, 4000, "cloudy"),
    3: (50.0, None, 1.0, 6.0, 95.0, 500, "clear"),
    4: (50.0, None, None, None, None, None, "not_measured"),
    5: (50.0, None, None, None, None, None, "undecided"),
}
NAMES = ("catalog_cloud", "area_cloud", "area_cloud_at_least", "area_cloud_at_most", "coverage", "unread", "verdict")


def test_a_geopackage_has_every_row_and_number(person, answer, wait_until):
    searched(person)
    person.press("clear_only")  # those that are shown come first, and none is left out
    person.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    path = export(person, answer, wait_until, "found.gpkg")
    assert f"Exported to {path}, rows: 5." in person.messages()[0]
    rows = rows_of(path)
    assert [int(row["item_id"][-2:]) for row in rows] == [1, 3, 2, 4, 5]
    for row in rows:
        day = int(row["item_id"][-2:])
        assert tuple(row[name] for name in NAMES) == pytest.approx(NUMBERS[day])
        assert row["datetime"] == f"2026-08-{day:02d}T10:20:31.000Z"
        assert (row["tile"], row["platform"]) == ("33TWL", "sentinel-2a")
        assert row["item_url"] == f"https://a.example/{day}"
        assert bool(row["catalog_cloud_valid"]) == (day != 2)
        assert (row["max_cloud"], row["min_coverage"], row["cloud_classes"]) == (10, 50, "8, 9, 10")
        if day < 4:
            assert sum(row[f"n{number}"] for number in range(12)) + row["unread"] == PIXELS
        else:
            assert not any(row[f"n{number}"] for number in range(12))
    assert rows[0]["n8"] == 777
    reasons = {int(row["item_id"][-2:]): row["reason"] for row in rows if row["reason"]}
    assert reasons == {4: "files.example.org cannot be reached. Check the network connection and the proxy settings."}
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert layer.wkbType() == Qgis.WkbType.MultiPolygon
    assert layer.crs().authid() == "EPSG:4326"
    assert layer.extent().toString(6) == "10.000000,50.000000 : 11.000000,51.000000"
    assert os.listdir(path.parent) == [path.name]


def test_a_csv_has_the_same_numbers(person, answer, wait_until):
    searched(person)
    expected = rows_of(export(person, answer, wait_until, "found.gpkg"))
    found = cells_of(export(person, answer, wait_until, "found.csv"))
    assert [set(expected[0]) - set(found[0]), len(found)] == [{"fid"}, 5]
    for want, cells in zip(expected, found, strict=True):
        for name, cell in cells.items():
            value = want[name]
            if isinstance(value, bool):
                assert cell.lower() in ({"true", "1"} if value else {"false", "0"})
            elif isinstance(value, (int, float)):
                assert float(cell) == pytest.approx(value, rel=1e-14)
            else:
                assert cell == (value or "")


def test_the_limits_are_those_of_now(person, answer, wait_until):
    searched(person)
    person.type_limit("max_cloud", "5.25")
    person.get(QComboBox, "cloud_classes").setCurrentIndex(0)
    rows = {int(row["item_id"][-2:]): row for row in rows_of(export(person, answer, wait_until, "x.gpkg"))}
    assert (rows[1]["verdict"], rows[1]["max_cloud"], rows[1]["cloud_classes"]) == ("cloudy", 5.25, "8, 9")
    assert rows[3]["verdict"] == "undecided"  # 1 to 6 percent


def test_joined_scenes_are_listed(person, answer, wait_until):
    one, other = scene(1, name="a"), replace(scene(1, name="b"), tile="33TWM")
    both = Acquisition("s2a 1", (one, other), (0.7, 0.3))
    person.press("find_button")
    person.finder.found.emit([both])
    person.finder.bring(Measurement(both, (0, 0, 0, 0, 90, 0, 0, 0, 10, 0, 0, 0)))
    (row,) = rows_of(export(person, answer, wait_until, "x.gpkg"))
    assert (row["item_id"], row["tile"], row["items"], row["area_cloud"]) == ("a", "33TWL", "a,b", 10)


EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' =HYPERLINK("http://a")', "a,b\n=c", '"=1"', "Łódź 北京"]


def test_a_spreadsheet_reckons_nothing_from_what_a_catalog_wrote(person, answer, wait_until):
    person.search(*(replace(scene(day, name=text), platform=text) for day, text in enumerate(EVIL, 1)))
    path = export(person, answer, wait_until, "x.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = cells_of(path)
    assert len(rows) == len(EVIL)
    for row in rows:
        for cell in row.values():
            assert cell.lstrip()[:1] not in ("=", "+", "@")
            assert not cell.startswith("-")
    found = {row["platform"].removeprefix("'").replace("\r\n", "\n") for row in rows}
    assert found >= {"=1+1", "+1", "-1", "@SUM(A1)", "a,b\n=c", '"=1"', "Łódź 北京"}
    assert {"=1+1", "-1"} <= {row["platform"] for row in rows_of(export(person, answer, wait_until, "x.gpkg"))}


@pytest.mark.parametrize("name", ["x.csv", "x.gpkg"])
def test_no_signature_leaves(person, answer, wait_until, name):
    signed = replace(scene(1), address="https://a.example/i d/1?X-Amz-SignedHeaders=a, b&X-Amz-Signature=SECRET")
    refused, user = replace(scene(2), address="https://a.example/2?sig=SECRET"), scene(3)
    user = replace(user, address="https://SECRET:SECRET@a.example/3?f=json")
    person.search(signed, refused, user)
    address = "http://10.0.0.1/i d?token=SECRET"
    person.finder.bring(Measurement.failed(acquisition(refused), AddressRefused(address=address)))
    path = export(person, answer, wait_until, name)
    assert b"SECRET" not in path.read_bytes()
    rows = {row["item_id"][-2:]: row for row in rows_of(path)}
    assert {day: row["item_url"] for day, row in rows.items()} == {
        "01": "https://a.example/i d/1",
        "02": "https://a.example/2",
        "03": "https://a.example/3",
    }
    assert "http://10.0.0.1/i d. Only https" in rows["02"]["reason"]


# Dialogs and files


def test_there_is_nothing_to_export_before_a_search(person):
    assert not entry(person, "export_results").isEnabled()
    assert entry(person, "save_search").isEnabled()
    assert entry(person, "open_search").isEnabled()
    person.search(scene(1))
    assert entry(person, "export_results").isEnabled()


def test_the_ending_follows_the_chosen_filter(person, answer, wait_until, tmp_path):
    searched(person)
    for chosen, name in ((GPKG, "a.gpkg"), (CSV, "a.csv")):
        export(person, answer, wait_until, "a", chosen)
        assert len(rows_of(tmp_path / name)) == 5


def test_a_dialog_that_is_closed_does_nothing(person, answer, tmp_path):
    searched(person)
    answer(None)
    for name in ("export_results", "save_search", "open_search"):
        choose(person, name)
    assert person.messages() == []
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["x.csv", "x.gpkg"])
def test_what_is_exported_again_is_new(person, answer, wait_until, name, agreed):
    searched(person)
    export(person, answer, wait_until, name)
    person.finder.end(Outcome())
    person.search(scene(9))
    assert [row["item_id"][-2:] for row in rows_of(export(person, answer, wait_until, name))] == ["09"]


def no_permission(*_: object, **__: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize("name", ["x.csv", "x.gpkg"])
def test_a_folder_without_permission(person, answer, wait_until, monkeypatch, tmp_path, name):
    """Root may write anywhere, so the refusal is made up."""
    searched(person)
    monkeypatch.setattr("tempfile.mkdtemp", no_permission)
    path = export(person, answer, wait_until, name)
    assert f"There is no permission to write in {path.parent}. Choose another folder." in person.messages()[0]
    person.iface.messageBar().clearWidgets()
    answer("search.json")
    choose(person, "save_search")
    assert "There is no permission to write in" in person.messages()[0]
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["x.csv", "x.gpkg"])
def test_a_full_disk_leaves_the_old_file(person, answer, wait_until, name, agreed):
    person.search(*(scene(1, name=f"{number:05} and a long name, so that the file is long") for number in range(1000)))
    path = export(person, answer, wait_until, name)
    before = path.read_bytes()
    assert len(before) > 80_000
    with files_of_at_most(60_000):
        export(person, answer, wait_until, name)
    assert f"{path} could not be written to its end. Free some space, or choose another disk." in person.messages()[0]
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]
