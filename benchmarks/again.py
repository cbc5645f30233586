"""A second search over an area that was moved or enlarged, beside the same one by who has searched nothing before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from .attempts import Say
from .catalog import Square
from .measure import IN_QGIS, Run
from .table import WIDTH
from .way import Way

KM = 5
FIRST = Square.of(KM)
SECOND = {
    "moved": FIRST.moved(0, FIRST.side),  # by its whole side: no pixel is the same, and half of the blocks are
    "enlarged": Square.of(8),  # to two and a half times its size
}
Figures = dict[str, Any]


class Counting(Protocol):
    """What measures one way once."""

    def run(
        self, way: Way, square: Square, scenes: int, store: Path | None = None, before: Square | None = None
    ) -> Run:
        """As ``Bench.run``."""


def measure_again(bench: Counting, scenes: int, repeats: int, keep: Callable[[Figures], None], say: Say) -> None:
    """Count in each second area, in a process that has counted in the first and in one that has not: medians.

    As in the dock, it goes over QGIS's network stack, and what is read is kept in a file, which is empty at first.

    Args:
        bench: Measures them.
        scenes: How many.
        repeats: How often.
        keep: Given all figures so far after each.
        say: Told of each.

    Raises:
        WayFailed: It could not be measured.
        Wrong: Scenes were counted wrongly.
    """
    found = Figures()
    title = f"{KM} km, {scenes} scenes, a second search"
    say(f"\n{title:<{WIDTH}}{'s':>8}{'/ cold':>9}{'cpu s':>8}{'others':>8}")
    for name, square in SECOND.items():
        runs: dict[str, list[Run]] = {"cold": [], "again": []}
        for _ in range(repeats):
            for kind, before in (("cold", None), ("again", FIRST)):
                with TemporaryDirectory(prefix="clear-scenes-") as folder:
                    runs[kind].append(bench.run(IN_QGIS, square, scenes, Path(folder, "kept.sqlite"), before))
        found[name] = {
            f"{kind}_{told}": median(getattr(run, field) for run in some)
            for kind, some in runs.items()
            for told, field in (("s", "seconds"), ("processor", "processor"), ("others", "others"))
        }
        keep(found)
        for kind in runs:
            say(
                f"{f'{name}: {kind}':<{WIDTH}}{found[name][f'{kind}_s']:>8.2f}"
                f"{found[name][f'{kind}_s'] / found[name]['cold_s']:>9.2f}"
                f"{found[name][f'{kind}_processor']:>8.2f}{found[name][f'{kind}_others']:>8.1f}"
            )
