"""The fault bench, through the dock: each case ends in time in what it has to, and costs no other scene its number.

A short form runs with the tests, its limits shortened; ``make faults`` sets CLEAR_SCENES_FAULTS to the file for its
report, and takes all cases with the limits that analysts have.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
from functools import cache
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QDate, QItemSelectionModel
from qgis.PyQt.QtWidgets import QComboBox, QTextEdit, QWidget

from clear_scenes.core import errors
from clear_scenes.core.network import transport
from tests.faults.case import RIGHT, UNLISTED, Case
from tests.faults.cases import CASES, ROWS
from tests.qgis import deeds
from tests.qgis.test_alive import Heartbeat
from tests.qgis.test_main_job import Dock
from tests.support import oracle
from tests.support.catalog_process import PYTHON, ROOT
from tests.support.rasters import AFFINE, CRS, classes

AREA = QgsRectangle(348_003, 150_007, 350_400, 151_900)  # in CRS: two blocks of each file, or four
SEEDS = {"one": 1, "two": 2, "broken": 5, "three": 3, "four": 4}
NAMES = {"rebound.example": "10.0.0.7", "rebound6.example": "fd00::7"}  # what resolvers say
REPORT = os.environ.get("CLEAR_SCENES_FAULTS", "")
IS_SHORT = not REPORT or os.environ.get("CLEAR_SCENES_FAULTS_LIMITS") == "short"
IDLE, WHOLE, PAUSE = 1.5, 6.0, 2.0  # in the short form
A_FEW = 3  # cases of each row in the short form


def chosen() -> list[str]:
    if REPORT:
        return list(CASES)
    by_row = {row: [name for name, case in CASES.items() if case.row == row] for row in ROWS}
    return [name for names in by_row.values() for name in names[:: max(1, len(names) // A_FEW)]]


@cache
def expected(scene: str, area: str, crs: str) -> tuple[int, ...]:
    """Pixels by class, counted one by one; the area as it is written in JSON."""
    return oracle.count(classes(SEEDS[scene]), AFFINE, CRS, json.loads(area), crs)


class Bench:
    """The analyst before the dock of the plugin."""

    def __init__(self, iface, case, server: str, wait_until, answer, tmp_path) -> None:
        self.iface, self.case, self.wait_until, self.answer, self.tmp_path = iface, case, wait_until, answer, tmp_path
        self._server = server
        self.take_dock()

    def take_dock(self) -> None:
        self.dock = Dock(self.iface.mainWindow())

    @property
    def plugin(self):
        return qgis.utils.plugins["clear_scenes"]

    def find(self, name: str = "") -> None:
        self.dock.catalog.setCurrentText(f"{self._server}/{name or self.case.name}")
        self.dock.start_date.setDate(QDate(2026, 6, 1))
        self.dock.end_date.setDate(QDate(2026, 6, 30))
        self.press("find_button")

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.wait_until(lambda: time.monotonic() > end, seconds + 5)

    def wait_until_ended(self) -> None:
        self.wait_until(lambda: self.dock.find_button.text() == "Find Clear Scenes", self.case.most, "the end")

    def press(self, name: str) -> None:
        button = self.dock.widget.findChild(QWidget, name)
        assert button.isEnabled(), name
        button.click()

    def rows(self):
        return self.dock.results_view.model().rows

    def select(self, scene: str) -> None:
        model, view = self.dock.results_view.model(), self.dock.results_view
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            if model.row(index).acquisition.platform == f"sentinel-2-{scene}":
                flag = QItemSelectionModel.SelectionFlag
                view.selectionModel().select(index, flag.ClearAndSelect | flag.Rows)

    def messages(self) -> list[str]:
        bar = self.iface.messageBar()
        return [text.toPlainText() for item in bar.items() for text in item.findChildren(QTextEdit)]

    def clear_messages(self) -> None:
        self.iface.messageBar().clearWidgets()


@pytest.fixture(scope="session")
def fault_server():
    command = ["nice", str(PYTHON), "-m", "tests.faults.server"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


@pytest.fixture(autouse=True)
def names_and_limits(monkeypatch):
    def resolve(name, *_, **__):
        if name in NAMES:
            family = socket.AF_INET6 if ":" in NAMES[name] else socket.AF_INET
            return [(family, socket.SOCK_STREAM, 6, "", (NAMES[name], 443))]
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    if IS_SHORT:
        monkeypatch.setattr("clear_scenes.core.bridge.lanes.IDLE_SECONDS", IDLE)
        monkeypatch.setattr(transport, "WHOLE_SECONDS", WHOLE)
        monkeypatch.setattr(transport, "LONGEST_PAUSE", PAUSE)


@pytest.fixture
def bench(request, iface, fault_server, wait_until, answer, tmp_path):
    iface.newProject()
    crs, canvas = QgsCoordinateReferenceSystem(CRS), iface.mapCanvas()
    QgsProject.instance().setCrs(crs)
    canvas.setDestinationCrs(crs)
    canvas.setRotation(0)
    case = CASES.get(request.param) or Case(request.param, "", "")
    bench = Bench(iface, case, fault_server, wait_until, answer, tmp_path)
    kind = bench.dock.widget.findChild(QComboBox, "area_kind")
    kind.setCurrentIndex(kind.findData("map"))
    kind.activated.emit(kind.currentIndex())
    bench.dock.max_cloud.setValue(10)
    bench.wait(0.05)
    canvas.setExtent(AREA)
    bench.wait(0.05)
    bench.clear_messages()
    bench.dock.results_view.model().clear()
    yield bench
    if bench.dock.find_button.text() == "Cancel":
        bench.press("find_button")
    canvas.setRotation(0)
    bench.clear_messages()
    QgsProject.instance().clear()


@pytest.mark.timeout(180)
@pytest.mark.parametrize("bench", chosen(), indirect=True)
def test_a_fault_is_survived(bench, no_escaped_errors):
    case, began = bench.case, time.monotonic()
    with Heartbeat() as heartbeat:
        getattr(deeds, case.act or "search")(bench)
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
    area = bench.plugin.conductor._query.area
    counted = expected(name, json.dumps(area.polygons), area.crs)
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
    is_named = reason is not None and reason.template == getattr(errors, wanted).template
    return "" if is_named and row.measurement.counts is None else f"another reason: {reason}"


def says(error: str, text: str) -> bool:
    pattern = re.sub(r"\\{\w+\\}", ".*", re.escape(getattr(errors, error).template))
    return re.search(pattern, text, re.DOTALL) is not None


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
        "reason": str(reason or ""),
        "messages": messages,
        "others": others,
        "expected_others": bench.case.others,
        "seconds": round(seconds, 1),
        "away_ms": round(1000 * away),
        "problems": problems,
    }
    with Path(REPORT).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
