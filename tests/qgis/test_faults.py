"""The fault bench, through the dock: each case ends in time in what it has to, and costs no other scene its number.

A short form runs with the tests, its limits shortened; ``make faults`` sets CLEAR_SCENES_FAULTS to the file for its
report, and takes all cases with the limits that analysts have.
"""

from __future__ import annotations

import json
import time
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from tests.faults.case import RIGHT, UNLISTED
from tests.faults.cases import CASES, ROWS
from tests.qgis import deeds, image_deeds
from tests.qgis.bench import REPORT, is_about, says
from tests.support import oracle
from tests.support.qgis_window import Heartbeat
from tests.support.rasters import AFFINE, CRS, classes

SEEDS = {"one": 1, "two": 2, "broken": 5, "three": 3, "four": 4}
DEEDS = vars(deeds) | vars(image_deeds)
A_FEW = 3  # cases of each row in the short form


def chosen() -> list[str]:
    if REPORT:
        return list(CASES)
    by_row = {row: [name for name, case in CASES.items() if case.row == row] for row in ROWS}
    return [name for names in by_row.values() for name in names[:: max(1, len(names) // A_FEW)]]


# The class of each value from 0 to 11 where its bits are read as those of Fmask, and of QA_PIXEL.
READ_AS = {"hls2-s30": (5, 10, 9, 9, 1, 10, 9, 9, 3, 10, 9, 9), "landsat-c2-l2": (0, 0, 1, 0, 10, 0, 10, 0, 9, 0, 9, 0)}


@cache
def expected(scene: str, area: str, crs: str, collection: str) -> tuple[int, ...]:
    """Pixels by class, counted one by one; the area as it is written in JSON."""
    values = np.array(READ_AS.get(collection, range(12)))[classes(SEEDS[scene])]
    return oracle.count(values, AFFINE, CRS, json.loads(area), crs)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("bench", chosen(), indirect=True)
def test_a_fault_is_survived(bench):
    case, began = bench.case, time.monotonic()
    with Heartbeat() as heartbeat:
        DEEDS[case.act or "search"](bench)
    seconds, messages = time.monotonic() - began, bench.messages()
    found = {row.acquisition.platform.removeprefix("sentinel-2-"): row for row in bench.rows()}
    of_broken = next((row for name, row in found.items() if name not in ("one", "two", "three", "four")), None)
    others = [name for name in ("one", "two", "three", "four") if name in found and is_right(bench, name, found[name])]
    problems = [
        f"the search ended otherwise: {messages}"
        if case.ends and not any(says(case.ends, m) for m in messages)
        else "",
        f"others with their exact number: {others}" if len(others) != case.others else "",
        problem_of(bench, of_broken),
    ]
    note(bench, seconds, heartbeat.longest, of_broken, len(others), messages, [one for one in problems if one])
    assert not any(problems), "\n".join(filter(None, problems))


def is_right(bench, name: str, row) -> bool:
    if row.measurement is None or row.measurement.counts is None:
        return False
    area = bench.plugin.controller.session.query.area
    counted = expected(name, json.dumps(area.polygons), area.crs, bench.case.collection)
    return row.measurement.unread == 0 and row.measurement.counts == counted


def problem_of(bench, row) -> str:
    """What is wrong with the scene in question."""
    wanted = bench.case.scene
    if wanted == UNLISTED:
        return "" if row is None else "the scene is listed"
    if row is None or row.measurement is None:
        return "the scene is not there"
    if wanted == RIGHT:
        return "" if is_right(bench, "broken", row) else f"not its number: {row.measurement.reason}"
    reason = row.measurement.reason
    is_named = reason is not None and is_about(reason, wanted)
    return "" if is_named and row.measurement.counts is None else f"another reason: {reason}"


def note(bench, seconds: float, away: float, row, others: int, messages: list[str], problems: list[str]) -> None:
    """A line of JSON for the report."""
    if not REPORT:
        return
    reason = row.measurement.reason if row and row.measurement else None
    seen = "" if row is None else row.state.name.replace("_", " ").capitalize()
    line = {
        "name": bench.case.name,
        "row": bench.case.row,
        "what": bench.case.what,
        "state": seen,
        "reason": str(reason or bench.told),
        "messages": messages,
        "others": others,
        "expected_others": bench.case.others,
        "seconds": round(seconds, 1),
        "away_ms": round(1000 * away),
        "problems": problems,
    }
    with Path(REPORT).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
