"""Runs pytest inside the real QGIS, on its main thread: `python tools/test_in_qgis.py [pytest arguments]`.

Each file of tests has a QGIS of its own, so that none finds what another left. The tests' output comes out here while
they run. Options: --show uses the person's own display. CLEAR_SCENES_QGIS_SECONDS is the limit for each QGIS. Files:
build/qgis-tests/junit.xml and qgis.log, of the last QGIS.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # when it is run as a file
from sample.catalog import build
from tests.support.qgis_program import ROOT, ProgramFailed, make_profile, run_qgis, tail

RESULTS = ROOT / "build" / "qgis-tests"
NONE_CHOSEN = 5  # of pytest


def main(arguments: list[str]) -> int:
    """Run each file of tests in a QGIS, and return the worst of their statuses, 0 where all passed."""
    show = "--show" in arguments
    arguments = [a for a in arguments if a != "--show"]
    asked = [a for a in arguments if Path(a.partition("::")[0]).exists()] or [str(ROOT / "tests" / "qgis")]
    options = [a for a in arguments if a not in asked]
    build(ROOT / "build" / "sample")  # the first time it takes minutes, which are no test's own
    folder = RESULTS / str(os.getpid())  # so that two runs at once do not meet
    ends: dict[str, int] = {}
    for file, tests in by_file(asked).items():
        print(f"\n{file}", flush=True)
        ends[file] = run(folder, [*options, *tests], show)
    for file in folder.iterdir():
        shutil.move(file, RESULTS / file.name)
    folder.rmdir()
    failed = [file for file, status in ends.items() if status not in (0, NONE_CHOSEN)]
    if len(ends) > 1:
        print(f"\n{len(ends) - len(failed)} of {len(ends)} files passed, failed:", *failed or ["none"], sep="\n  ")
    return max(set(ends.values()) - {NONE_CHOSEN} or {NONE_CHOSEN})


def by_file(asked: list[str]) -> dict[str, list[str]]:
    """What is asked of each file of tests; folders stand for all of theirs."""
    found: dict[str, list[str]] = {}
    for one in asked:
        path = Path(one.partition("::")[0])
        for file in sorted(path.rglob("test_*.py")) if path.is_dir() else [path]:
            found.setdefault(str(file), []).append(str(file) if path.is_dir() else one)
    return found


def run(folder: Path, arguments: list[str], show: bool) -> int:
    """Run the tests in one QGIS; files of it go into ``folder``."""
    log, status = folder / "qgis.log", folder / "status.json"
    profile = make_profile(f"tests-{os.getpid()}")
    output = os.dup(sys.stdout.fileno())  # 1 itself becomes QGIS's log in the child
    seconds = float(os.environ.get("CLEAR_SCENES_QGIS_SECONDS", "600"))
    status.unlink(missing_ok=True)
    problem = ""
    try:
        ended = run_qgis(
            ROOT / "tools" / "pytest_in_qgis.py",
            profile,
            status,
            output,
            *arguments,
            f"--junitxml={folder / 'junit.xml'}",
            log=log,
            seconds=seconds,
            show=show,
            pass_fds=[output],
        )
        if ended != 0:
            problem = f"QGIS ended with status {ended}\n{tail(log)}"
    except ProgramFailed as error:
        problem = str(error)
    result = json.loads(status.read_text(encoding="utf-8")) if status.exists() else None
    if result is None:
        problem = f"The tests inside QGIS did not come to their end.\n{problem or tail(log)}"
    elif "SIGSEGV" in problem:
        # QGIS 3.40.6 has been seen to crash while it quits, all tests being over: a thread of its own pool ends, and a
        # slot of libqgis_core on QThread::finished finds what it needs gone. It is told, but it is no test's result.
        print(f"\nAfter the tests had ended, while quitting: {problem.splitlines()[0]}", file=sys.stderr)
        problem = ""
    os.close(output)
    shutil.rmtree(profile)
    if problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return int(result)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
