"""`make run`: QGIS with the dock open on the simulated catalog.

On a display QGIS is left to the person in front of it. Without one, the same starts under a virtual display, the dock's
buttons are pressed as a person would, and build/run/ holds what came of it: clear-scenes.png and report.json.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from qgis_program import ROOT, ProgramFailed, make_profile, run_qgis

OUTPUT = ROOT / "build" / "run"
HEADLINE = "Simulated catalog at "
NAME = "Simulated scenes (not real images)"


def main() -> int:
    alone = not os.environ.get("DISPLAY")
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for file in ("clear-scenes.png", "report.json"):
        (OUTPUT / file).unlink(missing_ok=True)
    with sample_catalog() as url:
        profile = make_profile("run", {"plugins/clear_scenes/extra_catalogs": f"{NAME}|{url}|sentinel-2-l2a"})
        print("Starting QGIS" + (" under a virtual display" if alone else ""), flush=True)
        try:
            status = run_qgis(
                ROOT / "tools" / "first_look.py",
                profile,
                OUTPUT,
                NAME,
                *(["--press"] if alone else []),
                log=OUTPUT / "qgis.log",
                seconds=180 if alone else 7 * 24 * 3600,
                size=(1500, 940),
                show=not alone,
            )
        except ProgramFailed as error:  # it may also crash while it quits, the job being done: see test_in_qgis.py
            print(error, file=sys.stderr)
            status = int(not (OUTPUT / "report.json").exists())
    if not alone:
        return status
    report = OUTPUT / "report.json"
    if status or not report.exists():
        print(f"The main job did not come to its end: see {OUTPUT / 'qgis.log'}", file=sys.stderr)
        return 1
    print(report.read_text(encoding="utf-8"))
    print(f"The picture: {OUTPUT / 'clear-scenes.png'}")
    return 0


@contextmanager
def sample_catalog() -> Iterator[str]:
    """The simulated catalog, built if need be and served by a process of its own."""
    command = [sys.executable, "-m", "sample", "--folder", str(ROOT / "build" / "sample"), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            for line in process.stdout or ():
                print(line, end="", flush=True)
                if line.startswith(HEADLINE):
                    yield line.removeprefix(HEADLINE).strip().rstrip("/")
                    return
            raise ProgramFailed("the simulated catalog cannot be served")
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
