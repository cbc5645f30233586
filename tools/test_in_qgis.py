"""Runs pytest inside the real QGIS, on its main thread: `python tools/test_in_qgis.py [pytest arguments]`.

The tests' output comes out here while they run. Options: --show uses the person's own display.
CLEAR_SCENES_QGIS_SECONDS is the limit for all of it. Files: build/qgis-tests/junit.xml and qgis.log.
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
FEW = 8


def main(arguments: list[str]) -> int:
    """Start QGIS, let it run the tests, and return pytest's exit status, or 1 where QGIS did not survive them.

    Tests in a window wait for what other programs do meanwhile. So up to ``FEW`` that fail are run once more, by
    themselves in a fresh QGIS, and both results are told; what fails twice has failed.
    """
    show = "--show" in arguments
    arguments = [a for a in arguments if a != "--show"]
    if not any(Path(argument.partition("::")[0]).exists() for argument in arguments):
        arguments.append(str(ROOT / "tests" / "qgis"))
    build(ROOT / "build" / "sample")  # the first time it takes minutes, which are no test's own
    folder = RESULTS / str(os.getpid())  # so that two runs at once do not meet
    arguments += ["-o", f"cache_dir={folder / 'cache'}"]
    status = run(folder, arguments, show)
    failed = failures(folder / "cache") if status == 1 else []
    if 0 < len(failed) <= FEW:
        print("\nThese failed, and are run once more in a fresh QGIS:", *failed, sep="\n  ", flush=True)
        status = run(folder, [*arguments, "--last-failed"], show)
        print(f"\nRun once more: {'they passed' if status == 0 else 'failed again'}", *failed, sep="\n  ", flush=True)
    shutil.rmtree(folder / "cache", ignore_errors=True)
    for file in folder.iterdir():
        shutil.move(file, RESULTS / file.name)
    folder.rmdir()
    return status


def failures(cache: Path) -> list[str]:
    """The tests that failed in the last run, as pytest remembers them."""
    file = cache / "v/cache/lastfailed"
    return list(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else []


def run(folder: Path, arguments: list[str], show: bool) -> int:
    """Run the tests in one QGIS; files of it go into ``folder``."""
    log, status = folder / "qgis.log", folder / "status.json"
    profile = make_profile(f"tests-{os.getpid()}")
    output = os.dup(sys.stdout.fileno())  # 1 itself becomes QGIS's log in the child
    seconds = float(os.environ.get("CLEAR_SCENES_QGIS_SECONDS", "2400"))
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
