"""``python -m benchmarks``: every way over every area, side by side."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import time
from dataclasses import asdict, dataclass

from . import pictures
from .again import measure_again
from .areas import compare
from .catalog import Catalog, Square
from .curves import measure_curves
from .helper import ROOT
from .measure import NETWORKS, ODC_32, OURS, THREADS, WAYS, Bench, bench
from .model_check import check_model
from .pictures import PicturePlan, measure_pictures
from .results import Results
from .searches import measure_searches
from .series import measure_series
from .thousand import PINS, SCENES, SQUARE, measure_thousand
from .way import PEERS_PYTHON

FOLDER = ROOT / "build/bench"
AREAS = (5, 25, 110)  # km


@dataclass(frozen=True)
class Plan:
    """How much is done.

    Attributes:
        scenes: Of small areas.
        large: Of whole tiles.
        few: Whether few scenes stand for all where a way reads one by one.
        repeats: How often each is measured.
        pictures: Which pictures are made.
        series: How many dates a series has.
        parts: What is measured.
    """

    scenes: int
    large: int
    few: bool
    repeats: int
    pictures: PicturePlan
    series: int
    parts: tuple[str, ...]


PARTS = ("areas", "thousand", "search", "picture", "series", "curves")
QUICK = Plan(scenes=100, large=10, few=True, repeats=1, pictures=pictures.QUICK, series=20, parts=PARTS[:-1])
FULL = Plan(scenes=100, large=100, few=False, repeats=3, pictures=pictures.FULL, series=73, parts=PARTS)


def main() -> None:
    asked = arguments()
    plan, network = FULL if asked.full else QUICK, NETWORKS[asked.network]
    ways = [way for way in WAYS if (way.name in asked.ways if asked.ways else asked.full or way.quick)]
    parts, repeats = asked.parts or plan.parts, asked.repeats or plan.repeats
    squares = [Square.of(km) for km in asked.areas]
    say(f"{'The full' if asked.full else 'The quick'} form. Network: {network}. {os.cpu_count()} processors.")
    catalog = Catalog(FOLDER / "catalog", FULL.scenes, say)
    for figure in catalog.figures():
        say(f"Simulated {figure}")
    catalog.truth([*squares, SQUARE])
    catalog.warm()
    results = Results(FOLDER / ("results.json" if asked.full else "results-quick.json"))
    results.put(str(network), "network")
    results.put(machine(), "machine")
    results.put(versions(), "versions")
    results.put([asdict(figure) for figure in catalog.figures()], "catalog")
    with bench(catalog, network, FOLDER) as running:
        results.put(checked(running), "model")
        for square in squares if "areas" in parts else ():
            count = asked.scenes or (plan.large if square.km > max(AREAS[:2]) else plan.scenes)
            compared = compare(
                running,
                ways,
                square,
                count,
                network.limit(catalog.touched(square, count)),
                repeats=repeats,
                few=plan.few,
                keep=lambda found, km=square.km: results.put(found.figures, "areas", km),
                say=say,
            )
            say("\n" + compared.text)
        if "areas" in parts:
            measure_again(running, plan.scenes, repeats, lambda found: results.put(found, "again"), say)
        if "thousand" in parts:
            with bench(catalog, network, FOLDER, PINS) as apart:
                limit = network.limit(catalog.touched(SQUARE, SCENES))
                measure_thousand(apart, limit, lambda found: results.put(found, "thousand"), say)
        if "search" in parts:
            measure_searches(running, repeats, lambda found: results.put(found, "search"), say)
        if "picture" in parts:
            measure_pictures(running, plan.pictures, lambda found: results.put(found, "picture"), say)
        if "series" in parts:
            measure_series(running, plan.series, lambda found: results.put(found, "series"), say)
        if "curves" in parts:
            measure_curves(running, [OURS, THREADS, ODC_32], lambda runs: results.put(runs, "curves"), say)
    if "curves" in parts:
        command = [PEERS_PYTHON, "-m", "benchmarks.curves_picture", results.file, FOLDER / "curves.png"]
        subprocess.run(command, cwd=ROOT, check=True)
    results.finish()
    say(f"\nEvery count, pixel and verdict of every run was right. All figures: {results.file.relative_to(ROOT)}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="all ways, all scenes, three times, and the curves (about 25 minutes)"
    )
    parser.add_argument("--scenes", type=int, help="at most 100 in the table")
    parser.add_argument("--areas", type=int, nargs="+", default=AREAS, metavar="KM")
    parser.add_argument("--ways", nargs="+", choices=[way.name for way in WAYS])
    parser.add_argument("--network", choices=NETWORKS, default="home")
    parser.add_argument("--repeats", type=int)
    parser.add_argument("--parts", nargs="+", choices=PARTS)
    return parser.parse_args()


def checked(running: Bench) -> list[dict[str, object]]:
    """The network model against theory."""
    network = running.network
    checks = check_model(running.relay.port, running.ca, network.round_trip, network.bandwidth)
    say("\nThe network model:                                                 measured   theory")
    for check in checks:
        say(f"  {check.what:<64}{check.seconds:>7.3f} s{check.theory:>7.3f} s{'' if check.good else '  OFF'}")
    return [asdict(check) for check in checks]


def machine() -> dict[str, object]:
    return {"processors": os.cpu_count(), "load": os.getloadavg(), "python": platform.python_version()}


def versions() -> list[str]:
    listed = subprocess.run([PEERS_PYTHON, "-m", "pip", "freeze"], capture_output=True, text=True, check=True)
    return listed.stdout.split()


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    begin = time.monotonic()
    main()
    say(f"{time.monotonic() - begin:.0f} s in all.")
