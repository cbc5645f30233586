"""The bench of speed: what it does where a way fails, and that nothing measured is lost then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.areas import compare
from benchmarks.attempts import Failed, WayFailed, Wrong, attempted, told_by
from benchmarks.catalog import Square
from benchmarks.curves import SCENES, SIDES, measure_curves
from benchmarks.helper import pinned
from benchmarks.measure import ASYNC, MISSION, ODC_32, OURS, THREADS, Run
from benchmarks.results import Results
from benchmarks.thousand import measure_thousand
from benchmarks.way import Way

PYTHON = [sys.executable, "-c"]
TOLD = 'import json, sys; print(json.dumps({"seconds": json.load(sys.stdin)["seconds"]}))\n'


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        (TOLD + "import os; sys.stdout.flush(); os.abort()", "ended by SIGABRT"),  # all was told before
        ("raise ValueError('no such block')", "ended with status 1: ValueError: no such block"),
        ("import time; time.sleep(60)", "took over 0.5 s"),
        ("print('{')", "told no figures but '{\\n'"),
        ("print(7)", "told no figures but '7\\n'"),
    ],
)
def test_however_a_process_fails_it_is_said(program: str, reason: str) -> None:
    with pytest.raises(WayFailed) as failed:
        told_by([*PYTHON, program], {"seconds": 3}, os.environ, patience=0.5 if "sleep" in program else 30)
    assert str(failed.value) == reason


def test_what_a_process_tells_is_returned() -> None:
    assert told_by([*PYTHON, TOLD], {"seconds": 3}, os.environ) == {"seconds": 3}


class StandIn:
    """Measures nothing; some ways fail on some of their turns."""

    def __init__(self, fails: dict[str, list[int]], error: Exception | None = None) -> None:
        self.turns, self.said = Counter[str](), list[str]()
        self._fails, self._error = fails, error or WayFailed("ended by SIGSEGV")

    def run(self, way: Way, square: Square, scenes: int) -> Run:
        self.turns[way.name] += 1
        if self.turns[way.name] in self._fails.get(way.name, ()):
            raise self._error
        seconds = float(self.turns[way.name])
        return Run(way.name, square.km, scenes, seconds, 0.1, None, 1, 10, 1, 1, 1_000_000, 0.5, 0.0, 1.0)

    def compare(self, file: Path, repeats: int = 1) -> Results:
        results, ways = Results(file), [OURS, ASYNC, THREADS, MISSION]
        options = {"repeats": repeats, "few": True, "say": self.said.append}
        kept = lambda found: results.put(found.figures, "areas", 5)  # noqa: E731
        found = compare(self, ways, Square.of(5), 100, 0.5, keep=kept, **options)
        self.said += found.text.splitlines()
        return results


def known(file: Path) -> dict:
    return json.loads(file.read_text())


def test_another_reader_that_fails_once_is_tried_again(tmp_path: Path) -> None:
    bench = StandIn({ASYNC.name: [1]})
    bench.compare(tmp_path / "results.json")
    area = known(tmp_path / "results.json")["areas"]["5"]
    assert area["failed"] == []
    assert [row["way"] for row in area["medians"]] == [OURS.name, ASYNC.name, THREADS.name, MISSION.name]
    assert bench.turns[ASYNC.name] == 2


def test_one_that_fails_twice_has_a_row_that_says_so_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Its row holds no figures then, though its first run went well."""
    bench = StandIn({ASYNC.name: [2, 3]})
    bench.compare(tmp_path / "results.json", repeats=3).finish()
    told = known(tmp_path / "results.json")
    area = told["areas"]["5"]
    assert told["finished"]
    assert bench.turns == {OURS.name: 3, ASYNC.name: 3, THREADS.name: 3, MISSION.name: 1}
    assert area["failed"] == [{"way": ASYNC.name, "reason": "ended by SIGSEGV"}]
    assert [(row["way"], row["runs"]) for row in area["medians"]] == [
        (OURS.name, 3), (THREADS.name, 3), (MISSION.name, 1)
    ]  # fmt: skip
    assert Counter(run["way"] for run in area["runs"])[ASYNC.name] == 1
    (row,) = (line for line in bench.said if "failed twice" in line)
    assert row.split("  ")[0] == ASYNC.title
    assert row.endswith("failed twice: ended by SIGSEGV")


@pytest.mark.parametrize(
    ("name", "error", "turns"),
    [
        (OURS.name, WayFailed("ended by SIGSEGV"), 1),
        (THREADS.name, Wrong("1 of 100 scenes is wrong"), 1),
    ],
)
def test_ours_failing_or_one_wrong_count_ends_the_run(tmp_path: Path, name: str, error: Exception, turns: int) -> None:
    """What came before is in the file."""
    bench = StandIn({name: [2]}, error)
    with pytest.raises(type(error)):
        bench.compare(tmp_path / "results.json", repeats=2)
    told = known(tmp_path / "results.json")
    assert not told["finished"]
    assert Counter(run["way"] for run in told["areas"]["5"]["runs"])[name] == turns
    assert bench.turns[name] == turns + 1


def test_curves_go_on_without_a_way_that_fails_at_a_point() -> None:
    bench, kept = StandIn({ODC_32.name: [3, 4]}), []
    measure_curves(bench, [OURS, ODC_32], lambda runs: kept.append(list(runs)), bench.said.append)
    points = len(SCENES) + len(SIDES) - 1
    assert len(kept) == points
    assert Counter(run["way"] for run in kept[-1]) == {OURS.name: points, ODC_32.name: points - 1}
    assert "failed" in bench.said[5]


def test_of_a_thousand_scenes_the_share_of_the_simulation_is_told() -> None:
    """Where it had no time to spare the figures would be its own."""
    bench, kept = StandIn({}), []
    measure_thousand(bench, 2.0, kept.append, bench.said.append)
    assert [run["scenes"] for run in kept[-1]["runs"]] == 9 * [1000]
    assert [row["runs"] for row in kept[-1]["medians"]] == [3, 3, 3]
    assert f"  {OURS.title}: 2.00 s; the simulation's processor was busy for 50 % of it" in bench.said


def test_a_process_that_is_pinned_has_one_processor_and_so_have_its_threads() -> None:
    program = (
        "import os\nfrom concurrent.futures import ThreadPoolExecutor\n"
        "print(os.sched_getaffinity(0), ThreadPoolExecutor().submit(os.sched_getaffinity, 0).result())"
    )
    for processor in os.sched_getaffinity(0):
        command = pinned([*PYTHON, program], processor)
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert told.split(" ") == [f"{{{processor}}}", f"{{{processor}}}\n"]
    assert pinned([*PYTHON, 1], None) == [*PYTHON, "1"]


def test_a_way_is_ours_or_another() -> None:
    def fail() -> None:
        raise WayFailed("no")

    assert attempted(ODC_32, fail, lambda line: None) == Failed(ODC_32.name, "no")
    with pytest.raises(WayFailed):
        attempted(replace(ODC_32, ours=True), fail, lambda line: None)


def test_results_are_whole_at_any_moment(tmp_path: Path) -> None:
    """What cannot be written leaves what there was."""
    results = Results(tmp_path / "results.json")
    results.put({"seconds": 1}, "areas", 5)
    with pytest.raises(TypeError):
        results.put({1, 2}, "areas", 25)
    assert known(tmp_path / "results.json") == {"finished": False, "areas": {"5": {"seconds": 1}}}
    assert [file.name for file in tmp_path.iterdir()] == ["results.json"]
