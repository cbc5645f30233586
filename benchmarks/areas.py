"""Every way over one area."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from .attempts import Failed, Say, attempted
from .catalog import Square
from .measure import Run
from .table import Row, rows_of, table
from .way import Way


class Counting(Protocol):
    """What measures one way once."""

    def run(self, way: Way, square: Square, scenes: int) -> Run:
        """As ``Bench.run``."""


@dataclass(frozen=True)
class Compared:
    """What the ways took over one area, so far.

    Attributes:
        rows: Of the ways that worked, in the order in which they went.
        runs: All of them, those of a way that failed later too.
        failed: Those that failed.
    """

    rows: tuple[Row, ...] = ()
    runs: tuple[Run, ...] = ()
    failed: tuple[Failed, ...] = ()

    @property
    def figures(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "runs": [asdict(run) for run in self.runs],
            "medians": [asdict(row) for row in self.rows],
            "failed": [asdict(one) for one in self.failed],
        }

    @property
    def text(self) -> str:
        """For people."""
        return table(self.rows, self.failed)


def compare(
    bench: Counting,
    ways: Sequence[Way],
    square: Square,
    scenes: int,
    limit: float,
    *,
    repeats: int,
    few: bool,
    keep: Callable[[Compared], None],
    say: Say,
) -> Compared:
    """The ways in turn, and all of that again, so that a busy minute of the machine befalls them alike.

    Those that read one by one take minutes and vary little, so they go once. One that fails is left out from then on.

    Args:
        bench: Measures them.
        ways: In their order.
        square: Over which.
        scenes: How many.
        limit: Seconds under which no reader gets.
        repeats: How often they go.
        few: Whether few scenes stand for all where a way reads one by one.
        keep: Given what is known after each.
        say: Told of ways that fail.

    Raises:
        WayFailed: Ours failed.
        Wrong: One counted wrongly.
    """
    found = Compared()
    for turn in range(repeats):
        for way in ways:
            if any(one.way == way.name for one in found.failed) or (turn and way.few is not None):
                continue
            of = min(scenes, way.few) if few and way.few is not None else scenes
            run = attempted(way, lambda way=way, of=of: bench.run(way, square, of), say)
            if isinstance(run, Failed):
                runs, failed = found.runs, (*found.failed, run)
            else:
                runs, failed = (*found.runs, run), found.failed
            left_out = {one.way for one in failed}
            rows = rows_of((one for one in runs if one.way not in left_out), scenes, limit)
            found = Compared(tuple(rows), runs, failed)
            keep(found)
    return found
