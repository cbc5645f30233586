"""The runs as a table for people: medians, and ratios to what they are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from .attempts import Failed
from .measure import MISSION, ODC_32, OURS, THREADS, WAYS, Run

BY_NAME = {way.name: way for way in WAYS}
NAMES = {
    "s": 8,
    "/ limit": 9,
    "/ ours": 9,
    "first s": 9,
    "clear s": 9,
    "cpu s": 8,
    "requests": 10,
    "MB": 8,
    "memory MB": 11,
    "others": 8,
}
FIELDS = "".join(f"{name:>{width}}" for name, width in NAMES.items())
WIDTH = 54


@dataclass(frozen=True)
class Row:
    """One way in one area: medians of its runs, for as many ``scenes`` as the others. ``measured`` on fewer where the
    scenes are read one by one: then time, requests and bytes are scaled, memory is not.
    """

    way: str
    km: int
    scenes: int
    measured: int
    runs: int
    seconds: float
    limit: float
    first: float
    first_clear: float | None
    processor: float
    requests: float
    megabytes: float
    memory: float
    others: float


def rows_of(runs: Iterable[Run], scenes: int, limit: float) -> list[Row]:
    """One row for each way, in the order of its first run; ``limit`` in seconds is that of all the scenes."""
    ways: dict[str, list[Run]] = {}
    for run in runs:
        ways.setdefault(run.way, []).append(run)
    return [_row(each, scenes, limit) for each in ways.values()]


def _row(runs: Sequence[Run], scenes: int, limit: float) -> Row:
    way, measured = BY_NAME[runs[0].way], runs[0].scenes
    scale = scenes / measured
    if scale != 1 and not way.few:
        raise ValueError(f"{way.name} cannot be scaled")

    def middle(field: str) -> float:
        return median(getattr(run, field) for run in runs)

    seconds, first = middle("seconds"), middle("first")
    if way.streams and measured > 1:  # the first scene pays for the connection
        seconds = first + (seconds - first) / (measured - 1) * (scenes - 1)
    else:
        seconds *= scale
    return Row(
        way.name,
        runs[0].km,
        scenes,
        measured,
        len(runs),
        seconds=seconds,
        limit=limit,
        first=first,
        first_clear=middle("first_clear") if runs[0].first_clear is not None else None,
        processor=middle("processor") * scale,
        requests=middle("requests") * scale,
        megabytes=middle("bytes") * scale / 1e6,
        memory=middle("memory"),
        others=middle("others"),
    )


def table(rows: Sequence[Row], failed: Sequence[Failed] = ()) -> str:
    """One area's rows, the ways that failed, and what follows from them; where all failed, that alone."""
    ours = next((row for row in rows if row.way == OURS.name), None)
    lines = [f"{_head(rows[0]):<{WIDTH}}{FIELDS}"] if rows else []
    lines += [_line(row, ours) for row in rows]
    lines += [f"{BY_NAME[one.way].title:<{WIDTH}}  failed twice: {one.reason}" for one in failed]
    return "\n".join(lines + ([_summary(rows, ours)] if ours and len(rows) > 1 else []))


def _head(row: Row) -> str:
    return f"{row.km} km, {row.scenes} scenes, limit {row.limit:.2f} s, median of {row.runs}"


def _line(row: Row, ours: Row | None) -> str:
    scaled = f" [{row.measured} scenes, scaled]" if row.measured != row.scenes else ""
    clear = "–" if row.first_clear is None else f"{row.first_clear:.2f}"
    ratio = f"{row.seconds / ours.seconds:.2f}" if ours else ""
    return (
        f"{BY_NAME[row.way].title + scaled:<{WIDTH}}{row.seconds:>8.2f}{row.seconds / row.limit:>9.2f}{ratio:>9}"
        f"{row.first:>9.2f}{clear:>9}{row.processor:>8.2f}{row.requests:>10.0f}{row.megabytes:>8.1f}{row.memory:>11.0f}{row.others:>8.1f}"
    )


def _summary(rows: Sequence[Row], ours: Row) -> str:
    said = f"Clear Scenes: {ours.seconds / ours.limit:.2f} times the limit"
    for way in (MISSION, ODC_32, THREADS):
        said += "".join(f"; {row.seconds / ours.seconds:.3g} x {way.title}" for row in rows if row.way == way.name)
    return said
