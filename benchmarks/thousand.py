"""A thousand scenes of a small area: there the reader's processor binds, so it has one for itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .areas import Compared, Counting, compare
from .attempts import Say
from .catalog import Square
from .measure import OURS, THREADS, Pins
from .table import BY_NAME

PINS = Pins(simulation=0, reader=1)
SQUARE, SCENES, REPEATS = Square.of(5), 1000, 3
WAYS = [OURS, BY_NAME["clear_scenes_in_qgis"], THREADS]


def measure_thousand(bench: Counting, limit: float, keep: Callable[[dict[str, Any]], None], say: Say) -> None:
    """Ours, outside QGIS and inside, and the quickest other reader, in turn.

    It is fair as long as the simulation's processor has time to spare: its share is told.

    Args:
        bench: Measures them, with ``PINS``.
        limit: Seconds under which no reader gets.
        keep: Given all figures so far after each run.
        say: Told of the table.
    """

    def kept(found: Compared) -> None:
        keep(found.figures)

    found = compare(bench, WAYS, SQUARE, SCENES, limit, repeats=REPEATS, few=False, keep=kept, say=say)
    say(f"\nThe simulation on one processor, each reader on the other:\n{found.text}")
    for run in found.runs:
        share = f"{100 * run.simulation / run.seconds:.0f} %"
        say(f"  {BY_NAME[run.way].title}: {run.seconds:.2f} s; the simulation's processor was busy for {share} of it")
