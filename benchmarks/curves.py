"""How the time grows with the number of scenes and with the area."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .catalog import Square
from .measure import Bench, Run, Way

SCENES = (10, 30, 100, 300, 1000)  # of a 5 km area
SIDES = (1, 2, 5, 10, 25, 50, 110)  # km, of 100 scenes


def measure_curves(running: Bench, ways: Sequence[Way], say: Callable[[str], None]) -> list[Run]:
    """Each way once at each point of the two curves; beyond 100 the scenes are the same ones again."""
    points = [(5, scenes) for scenes in SCENES] + [(km, 100) for km in SIDES if km != 5]
    runs = []
    say(f"\nCurves: seconds of {', '.join(way.title for way in ways)}; the limit")
    for km, scenes in points:
        each = [running.run(way, Square.of(km), scenes) for way in ways]
        say(
            f"{scenes:>6} scenes, {km:>4} km"
            + "".join(f"{run.seconds:>9.2f}" for run in (each))
            + f"{each[0].limit:>9.2f}"
        )
        runs += each
    return runs
