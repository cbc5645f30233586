"""`make first`: a new profile on the commonest small screen, from the toolbar to a clear image on the map.

Everything is clicked at points of the screen, where a person sees it; once with QGIS's own font and once at 16 pt. Only
the simulated catalog, and the dates that it has, stand in the profile. It fails where no image is seen in the end.
build/first/ holds a picture and a report of each run.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # when it is run as a file
from sample.catalog import build
from sample.server import serving
from tests.support.qgis_program import ROOT, ProgramFailed, Setting, make_profile, run_qgis

OUTPUT = ROOT / "build" / "first"
SCREEN = (1366, 768)
LEAST_SHARE = 0.5  # of the map
FONTS: dict[str, dict[str, Setting]] = {"own": {}, "16pt": {"app/fontPointSize": 16}}


def main(names: list[str]) -> int:
    OUTPUT.mkdir(parents=True, exist_ok=True)
    folder = ROOT / "build" / "sample"
    build(folder, report=lambda line: print(line, flush=True))
    shares = []
    with serving(folder) as server:
        for name in names or FONTS:
            report = run(name, server.url)
            print(f"{SCREEN[0]} x {SCREEN[1]}, font {name}: {report.get('seconds', '-')} s", flush=True)
            for click in report["clicks"]:
                print(f"  {click}")
            print(report.get("failed") or f"  {report['share']:.0%} of the map show the image")
            shares.append(report["share"])
    return int(min(shares) < LEAST_SHARE)


def run(name: str, catalog: str) -> dict[str, object]:
    """What the person did and saw in a QGIS of its own."""
    report = OUTPUT / f"{name}.json"
    report.unlink(missing_ok=True)
    settings: dict[str, Setting] = {
        "plugins/clear_scenes/catalog": catalog,
        "plugins/clear_scenes/last_day": "2026-09-15",
        "plugins/clear_scenes/days_back": 106,
    }
    profile = make_profile(f"first-{name}", settings | FONTS[name])
    script = ROOT / "tools" / "first_steps.py"
    try:
        run_qgis(script, profile, report, log=OUTPUT / f"{name}.log", seconds=240, size=SCREEN)
    except ProgramFailed:  # it may also crash while it quits, the job being done: see test_in_qgis.py
        if not report.exists():
            raise
    return dict(json.loads(report.read_text(encoding="utf-8")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
