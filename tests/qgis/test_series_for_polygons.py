"""The Processing algorithm for series, in QGIS's own ``qgis_process`` and in its task manager."""

from __future__ import annotations

import csv
import json
import math
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from tests.support.polygon_files import ring
from tests.support.qgis_program import ROOT, dask_scheduler, environment, make_profile, run_qgis_process
from tests.support.sample_squares import by_numpy

SQUARES = {"Rye": (345_000, 140_000, 2000), "Beet": (346_000, 141_000, 700), "=Hops": (345_001, 140_001, 4)}
COLUMNS = ["polygon_fid", "fid_2", "crop", "pixels_2", "acquisition", "datetime", "pixels", "clear_pixels"]
COLUMNS += [f"ndvi_{name}" for name in ("mean", "median", "std", "p10", "p90")]
DATES = 11  # whose footprints touch them; of these 12 overpasses one, of 2026-08-22, lies beside
THIRD = "20260812"  # of these dates, the newest first


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("series")


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    """Squares, the last one without a center; with attributes of which two are called as keys and columns are."""
    made = [
        {
            "type": "Feature",
            "properties": {"fid": 7, "crop": crop, "pixels": number},
            "geometry": {"type": "MultiPolygon", "coordinates": [[ring(*square)]]},
        }
        for number, (crop, square) in enumerate(SQUARES.items())
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32648"}}
    path = tmp_path / "fields.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": made}))
    return path


def arguments(output: Path, **parameters: object) -> list[str]:
    given = {"START": "2026-06-01", "END": "2026-09-30", "OUTPUT": str(output)} | parameters
    return ["run", "clearscenes:seriesforpolygons", *(f"--{name}={value}" for name, value in given.items())]


def test_a_row_for_each_polygon_and_date_with_the_numbers_of_numpy(profile, sample, fields, tmp_path):
    output, wide = tmp_path / "rows.csv", tmp_path / "wide.csv"
    given = {"CATALOG": sample.url, "INPUT": fields, "OUTPUT_WIDE": wide}
    done = run_qgis_process(arguments(output, **given), profile)
    assert done.returncode == 0, done.stderr
    with output.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [*COLUMNS, "items", "reason"]
    assert len(rows) == len(SQUARES) * DATES
    means = {}
    for row in rows:
        square = SQUARES[row["crop"]]
        assert row["fid_2"] == "7"
        assert 3 <= datetime.strptime(row["datetime"], "%Y-%m-%d %H:%M:%S").hour <= 4
        if square[2] < 10:
            assert (row["pixels"], row["clear_pixels"], row["ndvi_mean"]) == ("0", "0", "")
            assert "No pixel has its center inside this polygon" in row["reason"]
            continue
        clear, statistics = by_numpy(square)[row["datetime"][:10]]
        assert (row["pixels"], row["clear_pixels"], row["reason"]) == (str((square[2] // 10) ** 2), str(clear), "")
        values = [row[name] for name in COLUMNS[-5:]]
        assert values == [""] * 5 if statistics is None else list(map(float, values)) == pytest.approx(statistics)
        means[row["crop"], row["datetime"][:10].replace("-", "")] = row["ndvi_mean"]
    assert {clear > 0 for square in list(SQUARES.values())[:2] for clear, _ in by_numpy(square).values()} == {
        True,
        False,
    }
    with wide.open(encoding="utf-8-sig") as file:
        wide_rows = list(csv.DictReader(file))
    days = sorted({day for _, day in means})
    assert list(wide_rows[0]) == ["polygon_fid", "fid_2", "crop", "pixels", *(f"ndvi_{day}" for day in days)]
    assert [row["crop"] for row in wide_rows] == list(SQUARES)
    for row in wide_rows[:2]:
        assert [row[f"ndvi_{day}"] for day in days] == [means[row["crop"], day] for day in days]


def test_moments_in_a_geopackage_are_moments(profile, sample, fields, tmp_path):
    output = tmp_path / "rows.gpkg"
    given = {"CATALOG": sample.url, "INPUT": fields, "INDICES": "ratio=nir/red,red", "LIMIT": 2}
    done = run_qgis_process(arguments(output, **given), profile)
    assert done.returncode == 0, done.stderr
    layer = QgsVectorLayer(str(output), "", "ogr")
    names = [field.name() for field in layer.fields()]
    assert [name for name in names if name.startswith("r")][:2] == ["ratio_mean", "ratio_median"]
    assert layer.fields().field("datetime").type() == QMetaType.Type.QDateTime
    assert {feature["datetime"].toString("yyyy-MM-dd") for feature in layer.getFeatures()} == {
        "2026-09-01",
        "2026-09-11",
    }
    assert layer.featureCount() == 2 * len(SQUARES)


def test_rows_with_too_few_clear_pixels_are_left_out_only_when_asked(profile, sample, fields, tmp_path):
    output = tmp_path / "rows.csv"
    done = run_qgis_process(arguments(output, CATALOG=sample.url, INPUT=fields, MIN_CLEAR=60), profile)
    assert done.returncode == 0, done.stderr
    with output.open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for crop, square in list(SQUARES.items())[:2]:
        least = 0.6 * (square[2] // 10) ** 2
        right = sorted(day for day, (clear, _) in by_numpy(square).items() if clear >= least)
        assert sorted(row["datetime"][:10] for row in rows if row["crop"] == crop) == right
        assert 0 < len(right) < DATES
    assert sum(row["crop"] == "=Hops" for row in rows) == DATES, "what has a reason is never left out in silence"


def test_a_killed_run_keeps_what_is_written(profile, sample, fields, tmp_path):
    """Of two dates all is read, of the third the server never answers."""
    output = tmp_path / "rows.gpkg"
    sample.stall(THIRD)
    program = "qgis_process.bin" if Path("/usr/bin/qgis_process.bin").exists() else "qgis_process"
    command = [program, *arguments(output, CATALOG=sample.url, INPUT=fields, LIMIT=3)]
    env = environment(profile, {"QT_QPA_PLATFORM": "offscreen"})
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    with subprocess.Popen(command, env=env, **quiet) as process:
        try:
            end = time.monotonic() + 60
            while written(output) < 2 * len(SQUARES):
                assert time.monotonic() < end
                assert process.poll() is None
                time.sleep(0.1)
        finally:
            process.send_signal(signal.SIGKILL)
    layer = QgsVectorLayer(str(output), "", "ogr")
    assert layer.featureCount() == 2 * len(SQUARES)
    assert all(math.isfinite(one["ndvi_mean"]) for one in layer.getFeatures() if one["clear_pixels"] > 0)


def written(path: Path) -> int:
    if not path.exists():
        return 0
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        try:
            return database.execute("SELECT COUNT(*) FROM rows").fetchone()[0]
        except sqlite3.OperationalError:  # it is being made
            return 0


def test_cancel_ends_within_a_second(sample, fields, wait_until):
    """While a scene is waited for."""
    algorithm = QgsApplication.processingRegistry().algorithmById("clearscenes:seriesforpolygons")
    given = {"START": "2026-06-01", "END": "2026-09-30", "CATALOG": sample.url, "INPUT": str(fields)}
    given["OUTPUT"] = QgsProcessing.TEMPORARY_OUTPUT
    context, feedback, ended = QgsProcessingContext(), QgsProcessingFeedback(), []
    sample.stall(THIRD)
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    task.executed.connect(lambda *told: ended.append(told))
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: ended or feedback.progress() > 50, 30)
    assert not ended, feedback.textLog()
    begin = time.monotonic()
    feedback.cancel()
    wait_until(lambda: ended, 5)
    assert time.monotonic() - begin < 1


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"INPUT": "/nowhere.gpkg"}, "Could not load source layer for INPUT"),
        ({"INDICES": "ndvy"}, "ndvy is no index"),
        ({"INDICES": "x=nir**2"}, "nir**2 is no formula of bands, from “*2” on"),
        ({"START": "2026-10-01"}, "The first date is after the last date."),
        ({"CATALOG": "http://127.0.0.1:9"}, "127.0.0.1 cannot be reached"),
        ({"OUTPUT_WIDE": "/tmp/wide.nothing"}, "nothing"),
    ],
)
def test_what_is_wrong_is_said(profile, sample, fields, tmp_path, parameters, sentence):
    done = run_qgis_process(
        arguments(tmp_path / "rows.csv", **({"CATALOG": sample.url, "INPUT": fields} | parameters)), profile
    )
    assert done.returncode != 0
    assert sentence in done.stderr + done.stdout


def test_a_cluster_writes_the_same_rows(profile, sample, fields, tmp_path):
    written_rows = []
    with dask_scheduler(profile, tmp_path) as scheduler:
        for name in ("", scheduler):
            output = tmp_path / f"rows{len(written_rows)}.csv"
            done = run_qgis_process(arguments(output, CATALOG=sample.url, INPUT=fields, SCHEDULER=name), profile)
            assert done.returncode == 0, done.stderr
            with output.open(encoding="utf-8-sig") as file:
                written_rows.append(sorted(map(tuple, csv.reader(file))))
    assert len(written_rows[0]) == 1 + len(SQUARES) * DATES
    assert written_rows[0] == written_rows[1]


PANDAS = ROOT / "build/venv/bin/python"
READ_BACK = """
import sqlite3, sys
import pandas
rows = pandas.read_csv(sys.argv[1], parse_dates=["datetime"])
with sqlite3.connect(sys.argv[2]) as database:
    table = pandas.read_sql("select * from rows", database, parse_dates=["datetime"])
wide = pandas.read_csv(sys.argv[3])
for one in (rows, table):
    assert one["datetime"].dt.tz_localize(None).dt.month.between(6, 9).all(), one["datetime"]
    assert one["pixels"].dtype == one["clear_pixels"].dtype == "int64", one.dtypes
    assert one["ndvi_mean"].dtype == "float64" and one["ndvi_mean"].notna().any() and one["ndvi_mean"].isna().any()
keys = ["polygon_fid", "acquisition"]
assert (rows.sort_values(keys)["ndvi_mean"].round(12).fillna(9).tolist()
        == table.sort_values(keys)["ndvi_mean"].round(12).fillna(9).tolist())
rows["day"] = rows["datetime"].dt.strftime("ndvi_%Y%m%d")
days = rows.pivot(index="crop", columns="day", values="ndvi_mean")
again = wide.set_index("crop")[list(days.columns)].loc[days.index]
assert (again.fillna(9) == days.fillna(9)).all(axis=None)
print(len(rows), len(table))
"""


def test_the_tables_open_in_pandas_with_real_dates(profile, sample, fields, tmp_path):
    """The wide table is the long one turned."""
    wide = tmp_path / "wide.csv"
    for output in (tmp_path / "rows.csv", tmp_path / "rows.gpkg"):
        done = run_qgis_process(arguments(output, CATALOG=sample.url, INPUT=fields, OUTPUT_WIDE=wide), profile)
        assert done.returncode == 0, done.stderr
    command = [PANDAS, "-c", READ_BACK, tmp_path / "rows.csv", tmp_path / "rows.gpkg", wide]
    read = subprocess.run(command, capture_output=True, text=True)
    assert read.returncode == 0, read.stderr
    assert read.stdout.split() == [str(len(SQUARES) * DATES)] * 2


def test_a_spreadsheet_has_real_dates(profile, sample, fields, tmp_path):
    """Numbers that the spreadsheet shows as dates, no text."""
    output = tmp_path / "rows.xlsx"
    done = run_qgis_process(arguments(output, CATALOG=sample.url, INPUT=fields, LIMIT=2), profile)
    assert done.returncode == 0, done.stderr
    dataset = gdal.OpenEx(str(output))
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    kinds = {definition.GetFieldDefn(at).GetName(): definition.GetFieldDefn(at).GetType() for at in range(8)}
    assert kinds["datetime"] == ogr.OFTDateTime
    assert kinds["pixels"] in (ogr.OFTInteger, ogr.OFTInteger64)
    found = {feature["datetime"][:10] for feature in layer}
    assert found == {"2026/09/01", "2026/09/11"}
