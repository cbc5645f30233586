"""The Processing algorithm for many polygons, in QGIS's own ``qgis_process``."""

from __future__ import annotations

import json
import sqlite3
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from tests.support.polygon_files import polygon_file, ring
from tests.support.qgis_program import make_profile, run_qgis_process

NAMES = ["polygon_fid", "acquisition", "datetime", "area_cloud", "coverage"]
NAMES += [*(f"n{number}" for number in range(12)), "verdict", "reason", "items", "recurring"]
COUNTS = [f"n{number}" for number in range(12)]


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("polygons")


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    """On pixels of 20 m: 100 x 100; the same moved by half; with a hole and in two parts; far away."""
    return polygon_file(
        tmp_path / "fields.geojson",
        [[ring(345_000, 140_000, 2000)]],
        [[ring(346_000, 141_000, 2000)]],
        [[ring(350_000, 145_000, 2000), ring(350_200, 145_200, 400)], [ring(353_000, 145_000, 200)]],
        [[ring(600_000, 140_000, 2000)]],
    )


PIXELS = {1: 100 * 100, 2: 100 * 100, 3: 100 * 100 - 20 * 20 + 10 * 10}


def run(profile: Path, output: Path, name: str = "cloudforpolygons", **parameters: object):
    given = {"START": "2026-06-01", "END": "2026-09-30", "OUTPUT": str(output)} | parameters
    arguments = [f"--{name}={value}" for name, value in given.items()]
    return run_qgis_process(["run", f"clearscenes:{name}", *arguments], profile)


def rows(path: Path) -> list[dict]:
    return [one["properties"] for one in json.loads(path.read_text())["features"]]


def test_a_row_for_each_polygon_and_acquisition(profile, sample, fields, tmp_path):
    output = tmp_path / "rows.geojson"
    done = run(profile, output, CATALOG=sample.url, INPUT=fields, MAX_CLOUD=1)
    assert done.returncode == 0, done.stderr
    found = rows(output)
    assert list(found[0]) == NAMES
    assert set(Counter((row["polygon_fid"], row["acquisition"]) for row in found).values()) == {1}
    assert {row["polygon_fid"] for row in found} == {1, 2, 3}, "no scene touches the last one"
    for row in found:
        assert sum(row[name] for name in COUNTS) == PIXELS[row["polygon_fid"]]
        assert row["datetime"].endswith("Z")
        assert row["reason"] is None
        data = PIXELS[row["polygon_fid"]] - row["n0"]
        cloud = row["n8"] + row["n9"] + row["n10"]
        assert row["coverage"] == pytest.approx(100 * data / PIXELS[row["polygon_fid"]])
        assert row["area_cloud"] == (pytest.approx(100 * cloud / data) if data else None)
        assert row["verdict"] == ("low_coverage" if not data else "clear" if cloud <= data / 100 else "cloudy")
    days = Counter(row["datetime"][:10] for row in found)
    assert len(days) == 12
    assert all("48NUG" in row["items"] for row in found)
    assert {row["verdict"] for row in found} >= {"clear", "cloudy"}


def test_the_numbers_are_those_of_the_polygon_alone(profile, sample, fields, tmp_path):
    """Measured alone, as one area; its hole counts."""
    output, alone = tmp_path / "rows.geojson", tmp_path / "alone.geojson"
    one = polygon_file(tmp_path / "one.geojson", [[ring(350_000, 145_000, 2000), ring(350_200, 145_200, 400)]])
    assert run(profile, output, CATALOG=sample.url, INPUT=one).returncode == 0
    given = {"AREA": one, "GROUP_BY_ACQUISITION": "true"}
    assert run(profile, alone, "findclearscenes", CATALOG=sample.url, **given).returncode == 0
    counts, found = ({row["items"]: [row[name] for name in COUNTS] for row in rows(path)} for path in (alone, output))
    assert len(found) == 12
    assert found == counts


def test_a_geopackage_keeps_the_number_of_each_polygon(profile, sample, fields, tmp_path):
    """Under another name than that of its own key, in which the same number cannot be there twice."""
    output = tmp_path / "rows.gpkg"
    done = run(profile, output, CATALOG=sample.url, INPUT=fields, LIMIT=2)
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(output)) as database:
        found = database.execute(
            "SELECT polygon_fid, COUNT(*), COUNT(DISTINCT acquisition) FROM rows GROUP BY polygon_fid"
        ).fetchall()
    assert found == [(1, 2, 2), (2, 2, 2), (3, 2, 2)]


def test_an_area_leaves_out_what_does_not_touch_it_and_wins_over_the_extent(profile, sample, fields, tmp_path):
    output = tmp_path / "rows.geojson"
    extent = "344000,346500,139000,141500 [EPSG:32648]"
    area = polygon_file(tmp_path / "area.geojson", [[ring(352_900, 144_900, 500)]])
    for parameters, fids in (({"EXTENT": extent}, {1, 2}), ({"EXTENT": extent, "AREA": area}, {3})):
        done = run(profile, output, CATALOG=sample.url, INPUT=fields, LIMIT=1, **parameters)
        assert done.returncode == 0, done.stderr
        found = rows(output)
        assert {row["polygon_fid"] for row in found} == fids
        assert all(sum(row[name] for name in COUNTS) == PIXELS[row["polygon_fid"]] for row in found), (
            "measured as a whole"
        )


def test_cancel_ends_within_a_second(sample, fields, wait_until):
    """While scenes are waited for; what was written so far stays."""
    algorithm = QgsApplication.processingRegistry().algorithmById("clearscenes:cloudforpolygons")
    given = {"START": "2026-06-01", "END": "2026-09-30", "CATALOG": sample.url, "INPUT": str(fields)}
    given["OUTPUT"] = QgsProcessing.TEMPORARY_OUTPUT
    context, feedback, ended = QgsProcessingContext(), QgsProcessingFeedback(), []
    sample.stall("/files/")
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    task.executed.connect(lambda *told: ended.append(told))
    begin = time.monotonic()
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: "12 acquisitions" in feedback.textLog() or ended, 20)
    wait_until(lambda: time.monotonic() - begin > 0.5, 2)  # so that scenes are asked for
    assert not ended, feedback.textLog()
    begin = time.monotonic()
    feedback.cancel()
    wait_until(lambda: ended, 5)
    assert time.monotonic() - begin < 1


def test_geometries_and_crs_are_those_of_the_input(profile, sample, fields, tmp_path):
    output = tmp_path / "rows.gpkg"
    assert run(profile, output, CATALOG=sample.url, INPUT=fields, LIMIT=1).returncode == 0
    with closing(sqlite3.connect(output)) as database:
        (srs,) = database.execute("SELECT srs_id FROM gpkg_geometry_columns").fetchone()
    assert srs == 32648


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"INPUT": "/nowhere.gpkg"}, "Could not load source layer for INPUT"),
        ({"EXTENT": "10,11,50,51 [EPSG:4326]"}, "The area is empty."),
        ({"START": "2026-10-01"}, "The first date is after the last date."),
        ({"CATALOG": "http://127.0.0.1:9"}, "127.0.0.1 cannot be reached"),
    ],
)
def test_what_is_wrong_is_said(profile, sample, fields, tmp_path, parameters, sentence):
    done = run(profile, tmp_path / "rows.geojson", **({"CATALOG": sample.url, "INPUT": fields} | parameters))
    assert done.returncode != 0
    assert sentence in done.stderr + done.stdout
