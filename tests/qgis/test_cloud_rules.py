"""The margin and the ground that recurs, in QGIS's own ``qgis_process``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clear_scenes.core.classification.scl import CLOUDS
from clear_scenes.core.classification.verdict import CloudRule
from tests.support.grown import counted_in_files
from tests.support.polygon_files import polygon_file, ring
from tests.support.qgis_program import make_profile, run_qgis_process
from tests.support.roofs import CLEAR_ROOF, CLOUD, DAYS, PIXELS, ROOF_PIXELS, SITE, serving_roofs

BOX = (345_000, 139_000, 351_000, 146_000)
COUNTS = [f"n{number}" for number in range(12)]


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("cloud_rules")


def run(profile: Path, output: Path, name: str, **parameters: object) -> list[dict]:
    given = {"START": "2026-06-01", "END": "2026-09-30", "OUTPUT": str(output)} | parameters
    arguments = [f"--{key}={value}" for key, value in given.items()]
    done = run_qgis_process(["run", f"clearscenes:{name}", *arguments], profile)
    assert done.returncode == 0, done.stderr
    return [one["properties"] for one in json.loads(output.read_text())["features"]]


def extent(box: tuple[int, int, int, int]) -> str:
    west, south, east, north = box
    return f"{west},{east},{south},{north} [EPSG:32648]"


def test_a_margin_counts_and_leaves_the_pixels_by_class_as_they_are(profile, sample, sample_folder, tmp_path):
    asked = {"CATALOG": sample.url, "EXTENT": extent(BOX), "MAX_CLOUD": 10}
    plain = run(profile, tmp_path / "plain.geojson", "findclearscenes", **asked)
    found = run(profile, tmp_path / "margin.geojson", "findclearscenes", CLOUD_MARGIN=60, **asked)
    wanted = counted_in_files(sample_folder, CloudRule(CLOUDS, 60), BOX)
    before = {one["item_id"]: one for one in plain}
    assert len(found) == len(before) == 24
    for one in found:
        truth = wanted[one["item_id"]]
        assert [one[name] for name in COUNTS] == [before[one["item_id"]][name] for name in COUNTS]
        percent = 100 * truth.cloud / truth.valid if truth.valid else None
        assert one["area_cloud"] == (percent and pytest.approx(percent, abs=1e-9))
        if percent is not None:
            assert one["verdict"] == ("clear" if percent <= 10 else "cloudy")
    assert any(one["verdict"] != before[one["item_id"]]["verdict"] for one in found), "the margin made one cloudy"


@pytest.mark.parametrize("name", ["findclearscenes", "cloudforpolygons"])
def test_ground_that_recurs_is_told_and_left_out(name, profile, tmp_path):
    west, south, east, _ = SITE
    asked = {"EXTENT": extent(SITE), "MAX_CLOUD": 2.1}
    if name == "cloudforpolygons":
        square = polygon_file(tmp_path / "site.geojson", [[ring(west, south, east - west)]])
        asked["INPUT"] = square
    with serving_roofs(tmp_path) as server:
        asked["CATALOG"] = server.url
        kept = run(profile, tmp_path / "kept.geojson", name, **asked)
        without = run(profile, tmp_path / "without.geojson", name, RECURRING="leave_out", **asked)
    days = sorted(kept, key=lambda one: one["datetime"])
    assert len(days) == len(without) == DAYS
    for number, one in enumerate(days):
        roof = ROOF_PIXELS if number != CLEAR_ROOF else 0
        assert one["area_cloud"] == pytest.approx(100 * (CLOUD + roof) / PIXELS)
        assert one["recurring"] == pytest.approx(100 * roof / PIXELS)
        assert one["verdict"] == ("clear" if number == CLEAR_ROOF else "cloudy")
    for number, one in enumerate(sorted(without, key=lambda one: one["datetime"])):
        assert one["area_cloud"] == pytest.approx(100 * CLOUD / (PIXELS - ROOF_PIXELS))
        assert one["recurring"] == pytest.approx(100 * (ROOF_PIXELS if number != CLEAR_ROOF else 0) / PIXELS)
        assert one["verdict"] == "clear"
