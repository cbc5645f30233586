"""The zip installed by QGIS's own installer into an empty profile, without the libraries and with the network cut."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.support.catalog_process import PYTHON, ROOT

BARE = ROOT / "build/bare"

# What a well-known kind of plugin does: its own old copies go first on the path of the whole of QGIS.
GREEDY = {
    "metadata.txt": "[general]\nname=Greedy\nqgisMinimumVersion=3.0\nversion=1\ndescription=.\nauthor=.\nemail=.\n",
    "__init__.py": """\
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "libraries"))
import pystac, pydantic


def classFactory(iface):
    return Plugin()


class Plugin:
    def initGui(self):
        pass

    def unload(self):
        pass
""",
    "libraries/pystac/__init__.py": "__version__ = '0.1'\nTHEIRS = True\n",
    "libraries/pystac_client/__init__.py": "raise ImportError('an old copy')\n",
    "libraries/pydantic/__init__.py": "VERSION = '1.0'\n",
}


pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module", autouse=True)
def package() -> None:
    if os.geteuid():
        pytest.skip("a network of its own needs root")
    subprocess.run([PYTHON, "tools/package.py"], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def here(package) -> tuple[dict[str, Any], list[dict[str, str]]]:
    return _main_job()


def test_the_main_job_passes(here):
    report, rows = here
    assert (report["searched"], report["not_measured"], report["layers_added"]) == (12, 0, 2)
    assert report["clear"] == sum(row["State"] == "Clear" for row in rows) > 0
    assert json.loads((BARE / "modules.json").read_text()) == {}


@pytest.mark.parametrize("release", ["trixie", "forky"])
def test_a_newer_qgis_gives_the_same_numbers(here, release):
    if not (ROOT / "build" / release / "made").exists():
        pytest.skip(f"build/{release} is not there: tools/newer_qgis.sh tells why")
    report, rows = _main_job("--newer", release)
    assert here[0]["qgis"] < "3.44" <= report["qgis"]
    assert rows == here[1]


def test_it_lives_beside_a_plugin_that_puts_its_own_pystac_on_the_path(here, tmp_path):
    for name, text in GREEDY.items():
        file = tmp_path / "greedy" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    _, rows = _main_job("--beside", str(tmp_path / "greedy"))
    assert rows == here[1]
    loaded = json.loads((BARE / "modules.json").read_text())
    assert loaded.keys() == {"pystac", "pydantic"}  # its own, which it goes on using
    assert all("/greedy/libraries/" in file for file in loaded.values())


def _main_job(*options: str) -> tuple[dict[str, Any], list[dict[str, str]]]:
    command = [PYTHON, "tools/bare_qgis.py", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr + _tail(BARE / "qgis.log")
    return json.loads((BARE / "report.json").read_text()), json.loads((BARE / "rows.json").read_text())


def _tail(log: Path) -> str:
    return log.read_text(errors="replace")[-3000:] if log.exists() else ""
