"""The zip in a QGIS that has none of the libraries it brings."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.support.catalog_process import PYTHON, ROOT, catalog_process
from tests.support.qgis_program import make_profile, run_qgis_process


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    subprocess.run([PYTHON, "tools/package.py"], cwd=ROOT, check=True)
    (file,) = (ROOT / "build").glob("clear_scenes.*.zip")
    folder = tmp_path_factory.mktemp("package")
    with zipfile.ZipFile(file) as zipped:
        assert zipped.testzip() is None
        zipped.extractall(folder)
    return folder / "clear_scenes"


def test_it_holds_what_an_analyst_needs_and_no_more(package):
    names = {path.name for path in package.iterdir()}
    assert names == {
        *("__init__.py", "plugin.py", "metadata.txt", "core", "ui", "i18n", "vendor"),
        *("LICENSE", "README.md", "CHANGELOG.md"),
    }
    assert not [path for path in package.rglob("*") if path.suffix in (".pyc", ".so", ".pyd", ".dll")]
    languages = {path.stem.removeprefix("clear_scenes_") for path in package.glob("i18n/*.qm")}
    assert languages == {"en", "fr", "de", "es", "pt", "ja", "zh_CN"}
    assert {path.parent.name for path in package.glob("vendor/*/LICENSE*")} == {"pystac", "pystac_client"}


def test_the_main_job_runs_from_it_alone(package, tmp_path):
    profile = make_profile("package", plugin=package)
    output = tmp_path / "scenes.geojson"
    with catalog_process("sample") as sample:
        given = {"CATALOG": sample.url, "EXTENT": "344300,356300,137600,149600 [EPSG:32648]", "OUTPUT": output}
        given |= {"START": "2026-06-01", "END": "2026-09-30"}
        arguments = [f"--{name}={value}" for name, value in given.items()]
        done = run_qgis_process(["run", "clearscenes:findclearscenes", *arguments], profile, extra={"PYTHONPATH": ""})
    assert done.returncode == 0, done.stderr
    verdicts = [one["properties"]["verdict"] for one in json.loads(output.read_text())["features"]]
    assert len(verdicts) == 24
    assert "not_measured" not in verdicts
