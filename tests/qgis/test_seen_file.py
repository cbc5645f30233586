"""``SEEN_FILE`` of Find Clear Scenes, in ``qgis_process``: all, none, the two that were added."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.qgis_program import make_profile, run_qgis_process

EXTENT = "344300,356300,137600,149600 [EPSG:32648]"
ADDED = "20260713", "20260911"  # days: one comes late


@pytest.fixture(scope="module")
def profile() -> Path:
    return make_profile("seen")


def run(profile: Path, url: str, folder: Path, **changes: str):
    """What came out, by its day; and what was said."""
    output = folder / "new.geojson"
    output.unlink(missing_ok=True)
    given = {"EXTENT": EXTENT, "START": "2026-06-01", "END": "2026-09-30", "CATALOG": url, "OUTPUT": str(output)}
    given |= {"GROUP_BY_ACQUISITION": "true", "SEEN_FILE": str(folder / "seen.json")} | changes
    arguments = [f"--{name}={value}" for name, value in given.items()]
    done = run_qgis_process(["run", "clearscenes:findclearscenes", *arguments], profile)
    rows = [one["properties"] for one in json.loads(output.read_text())["features"]] if output.exists() else []
    return {row["datetime"][:10].replace("-", ""): row for row in rows}, done


def reads(sample) -> int:
    return sum("/files/" in path for _, path, _, _ in sample.log())


def test_three_runs(profile, sample, tmp_path):
    everything, done = run(profile, sample.url, tmp_path, SEEN_FILE="", SECOND_LOOK="true")
    assert done.returncode == 0, done.stderr
    sample.hide(*ADDED)
    first, done = run(profile, sample.url, tmp_path, SECOND_LOOK="true")
    assert done.returncode == 0, done.stderr
    assert set(first) == set(everything) - set(ADDED)
    assert "10 of 10 results are new." in done.stdout
    before = reads(sample)
    none, done = run(profile, sample.url, tmp_path, SECOND_LOOK="true")
    assert (done.returncode, none, reads(sample)) == (0, {}, before)
    assert "0 of 10 results are new." in done.stdout
    assert "No scenes in this area" not in done.stdout
    sample.release()
    added, done = run(profile, sample.url, tmp_path, SECOND_LOOK="true")
    assert set(added) == set(ADDED)
    assert "2 of 12 results are new." in done.stdout
    # ground that recurs, and the past of second looks, are those of the whole search
    assert added == {day: everything[day] for day in ADDED}
    assert run(profile, sample.url, tmp_path)[0] == {}


def test_a_run_that_fails_changes_nothing(profile, sample, tmp_path):
    sample.hide(*ADDED)
    run(profile, sample.url, tmp_path)
    seen = tmp_path / "seen.json"
    written = seen.read_bytes()
    sample.release()
    for changes, said in (
        ({"OUTPUT": str(tmp_path / "none" / "x.geojson")}, ""),
        ({"CATALOG": "http://127.0.0.1:9"}, ""),
        ({"MAX_CLOUD": "20"}, "was made for another search: a limit differs."),
        ({"GROUP_BY_ACQUISITION": "false"}, "was made for another search: whether tiles are joined differs."),
        ({"EXTENT": "344300,356300,137600,149000 [EPSG:32648]"}, "was made for another search: the area differs."),
    ):
        found, done = run(profile, sample.url, tmp_path, **changes)
        assert (done.returncode != 0, found) == (True, {}), changes
        assert said in done.stderr + done.stdout
        assert seen.read_bytes() == written
    assert set(run(profile, sample.url, tmp_path)[0]) == set(ADDED)
