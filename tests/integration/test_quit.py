"""QGIS quits as analysts do it, in the middle of a run too: without a crash, and without waiting for any server.

In the middle a few times with the tests; ``make soak`` sets CLEAR_SCENES_SOAK and does it fifty times.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.faults.server import FaultServer
from tests.support.faults import running
from tests.support.qgis_program import ROOT, make_profile, run_qgis

TIMES = 50 if os.environ.get("CLEAR_SCENES_SOAK") else 4
CATALOGS = (
    "nothing-wrong",
    "stalls-landing",
    "stalls-page-2",
    "stalls-in-body-file",
    "drips-head-search",
    "busy-503-file",
)
SECONDS = 25  # for a start and a quit


@pytest.mark.parametrize("number", range(TIMES))
def test_qgis_quits_in_the_middle(number: int, tmp_path: Path) -> None:
    chance = random.Random(number)
    with running(FaultServer()) as server:
        catalog = f"{server.url}/{CATALOGS[number % len(CATALOGS)]}"
        assert_quits("quit_in_the_middle.py", tmp_path / "qgis.log", catalog, chance.uniform(0.05, 1.2))


def test_qgis_quits_after_tasks_with_a_rest_between_them(tmp_path: Path) -> None:
    assert_quits("quit_after_tasks.py", tmp_path / "qgis.log")


def assert_quits(script: str, log: Path, *arguments: object) -> None:
    profile = make_profile(f"quit-{os.getpid()}")
    # raises where it crashed or hung
    status = run_qgis(ROOT / "tests" / "support" / script, profile, *arguments, log=log, seconds=SECONDS)
    assert status == 0
    assert "LEAVING" in log.read_text()
