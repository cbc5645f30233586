"""The Processing algorithm, in QGIS's own ``qgis_process``: names and numbers that scripts rely on."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, Qt, QThread

from clear_scenes.core.bridge.network.transport import REQUEST_THREAD_NAME, REQUEST_THREADS
from tests.support.catalog_process import KEY, catalog_process
from tests.support.qgis_program import ROOT, dask_scheduler, environment, make_profile, run_qgis_process
from tests.support.searching import following, page_of, stub
from tests.support.stub import Answer

EXTENT = "344300,356300,137600,149600 [EPSG:32648]"
NAMES = ["item_id", "datetime", "tile", "catalog_cloud", "area_cloud", "coverage"]
NAMES += [f"n{number}" for number in range(12)]
NAMES += ["verdict", "reason"]


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("algorithm")


def run(profile: Path, output: Path, extra: dict[str, str] | None = None, **parameters: object):
    given = {"EXTENT": EXTENT, "START": "2026-06-01", "END": "2026-09-30", "OUTPUT": str(output)} | parameters
    arguments = [f"--{name}={value}" for name, value in given.items()]
    return run_qgis_process(["run", "clearscenes:findclearscenes", *arguments], profile, extra=extra)


def features(path: Path) -> dict[str, dict]:
    document = json.loads(path.read_text())
    return {one["properties"]["item_id"]: one for one in document["features"]}


def test_every_scene_with_its_numbers(profile, sample, tmp_path):
    output = tmp_path / "scenes.geojson"
    done = run(profile, output, CATALOG=sample.url, MAX_CLOUD="1")
    assert done.returncode == 0, done.stderr
    found = features(output)
    assert len(found) == 24
    lie = found["S2C_48NUG_20260723_0_L2A"]["properties"]
    assert list(lie)[: len(NAMES)] == NAMES
    assert lie["datetime"].startswith("2026-07-23T03:2")
    assert lie["datetime"].endswith("Z")
    assert lie["tile"] == "48NUG"
    assert lie["catalog_cloud"] == 0
    assert lie["area_cloud"] == pytest.approx(90.81, abs=0.01)
    assert lie["verdict"] == "cloudy"
    assert sum(lie[f"n{number}"] for number in range(12)) == 600 * 600
    assert {name for name, one in found.items() if one["properties"]["verdict"] == "clear"} == {
        *("S2A_48NTG_20260613_0_L2A", "S2A_48NUG_20260613_0_L2A", "S2A_48NTG_20260713_0_L2A"),
        *("S2A_48NUG_20260713_0_L2A", "S2C_48NTG_20260911_0_L2A", "S2C_48NUG_20260911_0_L2A"),
    }


def test_polygons_win_over_the_extent_and_holes_count(profile, sample, tmp_path):
    """Two squares of 100 by 100 pixels that share a quarter, a hole of 20 by 20 in one."""
    squares = [(345_000, 140_000), (346_000, 141_000)]
    rings = [[[x, y], [x + 2000, y], [x + 2000, y + 2000], [x, y + 2000], [x, y]] for x, y in squares]
    hole = [[345_200, 140_200], [345_600, 140_200], [345_600, 140_600], [345_200, 140_600], [345_200, 140_200]]
    parts = [[rings[0], hole], [rings[1]]]
    shapes = [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": p}} for p in parts]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32648"}}
    area, output = tmp_path / "area.geojson", tmp_path / "scenes.geojson"
    area.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": shapes}))
    done = run(profile, output, CATALOG=sample.url, AREA=str(area), LIMIT="4")
    assert done.returncode == 0, done.stderr
    found = [one["properties"] for one in features(output).values()]
    assert len(found) == 4
    for scene in found:
        assert sum(scene[f"n{number}"] for number in range(12)) == 2 * 100 * 100 - 50 * 50 - 20 * 20


def test_an_overpass_is_one_result(profile, sample, tmp_path):
    """The two tiles of 13 July overlap all over the area: each pixel counts once."""
    output = tmp_path / "acquisitions.geojson"
    given = {"GROUP_BY_ACQUISITION": "true", "MONTHS": "7", "CLOUD_CLASSES": "8,9", "MAX_CLOUD": "1"}
    assert run(profile, output, CATALOG=sample.url, **given).returncode == 0
    found = {one["properties"]["datetime"][:10]: one["properties"] for one in features(output).values()}
    assert len(found) == 4
    one = found["2026-07-13"]
    assert set(one["items"].split(",")) == {"S2A_48NUG_20260713_0_L2A", "S2A_48NTG_20260713_0_L2A"}
    assert one["item_id"] == one["items"].split(",")[0]
    assert sum(one[f"n{number}"] for number in range(12)) == 600 * 600
    assert one["area_cloud"] == pytest.approx(100 * (one["n8"] + one["n9"]) / (360_000 - one["n0"]))
    assert one["coverage"] == 100
    assert one["verdict"] == "clear"


def test_limit_takes_the_newest(profile, sample, tmp_path):
    output = tmp_path / "scenes.geojson"
    assert run(profile, output, CATALOG=sample.url, LIMIT="3", MIN_COVERAGE="95").returncode == 0
    found = features(output)
    assert set(found) == {"S2C_48NUG_20260911_0_L2A", "S2C_48NTG_20260911_0_L2A", "S2A_48NUG_20260901_0_L2A"}
    assert found["S2C_48NTG_20260911_0_L2A"]["properties"]["verdict"] == "low_coverage"


def test_what_the_catalog_states_as_cloudy_can_be_left_out(profile, sample, tmp_path):
    output = tmp_path / "scenes.geojson"
    assert run(profile, output, CATALOG=sample.url, MAX_STATED_CLOUD="10").returncode == 0
    kept = features(output)
    assert run(profile, output, CATALOG=sample.url).returncode == 0
    stated = {name: one["properties"]["catalog_cloud"] for name, one in features(output).items()}
    assert set(kept) == {name for name, cloud in stated.items() if cloud is not None and cloud <= 10}
    assert 0 < len(kept) < len(stated)


def test_a_search_that_fails_late_keeps_what_was_measured(profile, sample, tmp_path):
    """The first page has all scenes of two days; the second one is refused."""
    names = [f"S2A_48N{tile}_2026{day}_0_L2A" for day in ("0613", "0713") for tile in ("TG", "UG")]
    items = []
    for name in names:
        with urllib.request.urlopen(f"{sample.url}/collections/sentinel-2-l2a/items/{name}") as found:
            items.append(json.load(found))

    def page(request):
        if "page" in request.json:
            return Answer(400, '{"description": "too far"}')
        return page_of(items, following(request, page=2))

    output = tmp_path / "scenes.gpkg"
    with stub(page) as server:
        done = run(profile, output, CATALOG=server.url, COLLECTION="sentinel-2-l2a")
    assert done.returncode != 0
    assert "too far" in done.stdout + done.stderr
    with closing(sqlite3.connect(output)) as database:
        rows = database.execute("SELECT item_id, n0 + n4 + n5 + n6 + n8 + n9 + n10 > 0, verdict FROM scenes").fetchall()
    assert sorted(rows) == [(name, 1, "clear") for name in sorted(names)]


def prepared(sample, **parameters: object):
    """The algorithm as a task that has not begun, its context and what is told to it."""
    given = {"EXTENT": EXTENT, "START": "2026-06-01", "END": "2026-09-30", "CATALOG": sample.url, "OUTPUT": "memory:"}
    algorithm = QgsApplication.processingRegistry().algorithmById("clearscenes:findclearscenes")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    return QgsProcessingAlgRunnerTask(algorithm, given | parameters, context, feedback), context, feedback


def test_what_is_cancelled_keeps_what_was_measured(sample, wait_until):
    task, context, feedback = prepared(sample)
    ended = []
    task.executed.connect(lambda *told: ended.append(told))
    half_way = lambda percent: percent >= 50 and feedback.cancel()  # noqa: E731
    feedback.progressChanged.connect(half_way, Qt.ConnectionType.DirectConnection)
    QgsApplication.taskManager().addTask(task)
    wait_until(lambda: ended, 60)
    ((_, results),) = ended
    kept = context.temporaryLayerStore().mapLayer(results["OUTPUT"])
    assert 12 <= kept.featureCount() < 24


def open_lanes() -> int:
    threads = QCoreApplication.instance().findChildren(QThread, REQUEST_THREAD_NAME)
    return sum(thread.isRunning() for thread in threads)


def test_what_is_cancelled_before_its_turn_leaves_no_thread(sample, wait_until):
    """Qt ends the program the hard way where a thread still runs in the end."""
    before = open_lanes()
    task, _, _ = prepared(sample)
    assert open_lanes() == before + REQUEST_THREADS
    task.cancel()
    wait_until(lambda: open_lanes() == before, 5)


def test_a_dead_catalog_raises(profile, tmp_path):
    done = run(profile, tmp_path / "scenes.geojson", CATALOG="http://127.0.0.1:9")
    assert done.returncode != 0
    assert "127.0.0.1 cannot be reached" in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"EXTENT": "-100,100,-60,60 [EPSG:4326]"}, "The area is too large"),
        ({"EXTENT": ""}, "There is no area. Give an extent (EXTENT) or a layer with polygons (AREA)."),
        ({"AREA": "/nowhere.gpkg"}, "Could not load source layer for AREA"),
        ({"START": "2026-10-01"}, "The first date is after the last date."),
        ({"START": "tomorrow"}, "tomorrow is not a date."),
        ({"MONTHS": "13"}, "13 is no list of months. Write their numbers, as in 6,7,8."),
        ({"MAX_CLOUD": "nan"}, "Incorrect parameter value for MAX_CLOUD"),
        ({"CLOUD_MARGIN": "nan"}, "Incorrect parameter value for CLOUD_MARGIN"),
        ({"CLOUD_CLASSES": "0,8"}, "0,8 is no list of classes. Write numbers from 1 to 11, as in 8,9,10."),
    ],
)
def test_what_is_wrong_is_said(profile, sample, tmp_path, parameters, sentence):
    done = run(profile, tmp_path / "scenes.geojson", CATALOG=sample.url, **parameters)
    assert done.returncode != 0
    assert sentence in done.stderr + done.stdout


def test_a_login_opens_a_server_that_wants_one(profile, tmp_path):
    """Made and used by its id alone, as in a script; the key is in nothing that comes out."""
    password = tmp_path / "password"
    password.write_text("master")
    extra = {"QGIS_AUTH_PASSWORD_FILE": str(password)}
    (tmp_path / "make.py").write_text(MAKE_LOGIN.format(key=KEY))
    made = subprocess.run(
        [ROOT / "build/venv/bin/python", tmp_path / "make.py"],
        env=environment(profile, {"QT_QPA_PLATFORM": "offscreen", **extra}),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert made.returncode == 0, made.stderr
    login = made.stdout.split()[-1]
    with catalog_process("guarded") as guarded:
        output = tmp_path / "scenes.geojson"
        done = run(profile, output, extra, CATALOG=guarded.url, COLLECTION="sentinel-2-l2a", LIMIT="3", AUTHCFG=login)
        assert done.returncode == 0, done.stderr
        found = [one["properties"] for one in features(output).values()]
        assert [sum(one[f"n{number}"] for number in range(12)) for one in found] == [600 * 600] * 3
        assert not [one["reason"] for one in found if one["reason"]]
        assert KEY not in done.stdout + done.stderr + output.read_text()
        refused = run(profile, tmp_path / "no.geojson", extra, CATALOG=guarded.url, COLLECTION="sentinel-2-l2a")
        assert refused.returncode != 0
        assert "wants a login" in refused.stdout + refused.stderr


MAKE_LOGIN = """
import os
from qgis.core import QgsApplication, QgsAuthMethodConfig
QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False, os.environ["QGIS_CUSTOM_CONFIG_PATH"] + "/profiles/default")
application.initQgis()
manager = QgsApplication.authManager()
assert manager.setMasterPassword("master", True)
config = QgsAuthMethodConfig("APIHeader")
config.setName("planted")
config.setConfigMap({{"X-Api-Key": "{key}"}})
stored = manager.storeAuthenticationConfig(config)
assert stored[0] if isinstance(stored, tuple) else stored
print(config.id(), flush=True)
os._exit(0)
"""


@pytest.fixture
def scheduler(profile, tmp_path) -> Iterator[str]:
    with dask_scheduler(profile, tmp_path) as address:
        yield address


def test_a_cluster_measures_the_same(profile, sample, scheduler, tmp_path):
    counted = []
    for name in ("", scheduler):
        output = tmp_path / f"scenes{len(counted)}.geojson"
        done = run(profile, output, CATALOG=sample.url, MAX_CLOUD="1", SCHEDULER=name)
        assert done.returncode == 0, done.stderr
        counted.append({name: one["properties"] for name, one in features(output).items()})
    assert len(counted[0]) == 24
    assert {one["recurring"] is None for one in counted[0].values()} == {False}
    assert counted[0] == counted[1]


def test_a_dead_scheduler_is_said(profile, sample, tmp_path):
    done = run(profile, tmp_path / "scenes.geojson", CATALOG=sample.url, SCHEDULER="tcp://127.0.0.1:9")
    assert done.returncode != 0
    assert "No Dask scheduler answers at tcp://127.0.0.1:9." in done.stderr + done.stdout


def test_a_python_without_dask_is_said(profile, sample, tmp_path):
    (tmp_path / "dask.py").write_text("raise ImportError")
    path = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{environment(profile)['PYTHONPATH']}"}
    done = run(profile, tmp_path / "scenes.geojson", path, CATALOG=sample.url, SCHEDULER="tcp://127.0.0.1:9")
    assert done.returncode != 0
    assert "The Python of QGIS has no Dask" in done.stderr + done.stdout
