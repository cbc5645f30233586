"""How the time grows with the number of scenes and with the area."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from .areas import Counting
from .attempts import Failed, Say, attempted
from .catalog import Square
from .way import Way

SCENES = (10, 30, 100, 300, 1000)  # of a 5 km area
SIDES = (1, 2, 5, 10, 25, 50, 110)  # km, of 100 scenes


def measure_curves(
    bench: Counting, ways: Sequence[Way], keep: Callable[[list[dict[str, Any]]], None], say: Say
) -> None:
    """Each way once at each point of the two curves; beyond 100 the scenes are the same ones again.

    Args:
        bench: Measures them.
        ways: One that fails at a point is left out there.
        keep: Given all runs so far after each point.
        say: Told of each point.
    """
    points = [(5, scenes) for scenes in SCENES] + [(km, 100) for km in SIDES if km != 5]
    runs: list[dict[str, Any]] = []
    say(f"\nCurves: seconds of {', '.join(way.title for way in ways)}; the limit")
    for km, scenes in points:
        square = Square.of(km)
        each = [attempted(way, lambda way=way, of=scenes, over=square: bench.run(way, over, of), say) for way in ways]
        told = "".join(f"{'failed' if isinstance(run, Failed) else f'{run.seconds:.2f}':>9}" for run in each)
        limit = next(run.limit for run in each if not isinstance(run, Failed))
        say(f"{scenes:>6} scenes, {km:>4} km{told}{limit:>9.2f}")
        runs += [asdict(run) for run in each if not isinstance(run, Failed)]
        keep(runs)
