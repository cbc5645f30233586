"""How long it takes until scenes are named and judged: this build beside an earlier one, at a catalog that is slow."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from statistics import median
from typing import Any

from sample.query import Item

from .attempts import Failed, Say, WayFailed, Wrong, attempted
from .catalog import Catalog, Square
from .helper import ROOT, Helper, helper
from .measure import Bench, is_clear
from .search_ways import job
from .table import WIDTH
from .way import PLUGIN_PYTHON, Way

OURS = Way("clear_scenes", "Clear Scenes", PLUGIN_PYTHON, ours=True)
BEFORE = Way("before", f"Clear Scenes at {job.REVISION}", PLUGIN_PYTHON)
KM = 5
FIRST, LAST = date(2016, 1, 1), date(2025, 12, 31)
_STEPS = (2, 3)  # days from one overpass to the next: of two orbits, each seen every five days
_HALF = 8  # of so many scenes the last holds half a swath, beside which the area may lie
Figures = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A period over one tile.

    Attributes:
        name: In the results.
        title: For people.
        start: The first day.
        months: Of the years from then to ``LAST``; none is all.
    """

    name: str
    title: str
    start: date
    months: tuple[int, ...] = ()

    def asks_for(self, day: date) -> bool:
        """Whether a day is of the period."""
        return self.start <= day <= LAST and (not self.months or day.month in self.months)


SEARCHES = (
    Asked("a", "one year", date(2025, 1, 1)),
    Asked("b", "five years", date(2021, 1, 1)),
    Asked("c", "June to August of ten years", FIRST, (6, 7, 8)),
)


def measure_searches(bench: Bench, repeats: int, keep: Callable[[Figures], None], say: Say) -> None:
    """Each search by both builds in turn: medians.

    Args:
        bench: The running servers.
        repeats: How often.
        keep: Given all figures so far after each run.
        say: Told of each search.

    Raises:
        WayFailed: This build failed.
        Wrong: Other scenes were named than match, or a verdict is not the truth.
    """
    items, verdicts = scenes_of_years(bench.catalog, bench.base)
    listed = bench.catalog.folder.with_name("search-items.json")
    listed.write_text(json.dumps(list(items.values())))
    network, found = bench.network, Figures()
    say(
        f"\n{f'search, {KM} km, one tile':<{WIDTH}}{'scenes':>8}{'named s':>9}{'/ before':>9}{'clear s':>9}{'all s':>8}"
        f"{'cpu s':>8}{'requests':>10}{'others':>8}"
    )
    with (
        helper("benchmarks.stac_server", listed, bench.ca.parent) as server,
        helper("benchmarks.network_model", server.port, network.round_trip, network.bandwidth) as relay,
    ):
        for asked in SEARCHES:
            wanted = {name: verdicts[name] for name, item in items.items() if asked.asks_for(_day(item))}
            runs: dict[str, list[Figures]] = {way.name: [] for way in (OURS, BEFORE)}
            for way in (OURS, BEFORE) * repeats:
                run = attempted(
                    way,
                    lambda way=way, asked=asked, wanted=wanted: _run(bench, server, relay.port, way, asked, wanted),
                    say,
                )
                if isinstance(run, Failed):
                    found.setdefault("failed", []).append({"search": asked.name, "reason": run.reason})
                else:
                    runs[way.name].append(run)
                found[asked.name] = summary(runs[OURS.name], runs[BEFORE.name])
                keep(found)
            for line in _lines(asked, found[asked.name]):
                say(line)


def _run(bench: Bench, server: Helper, port: int, way: Way, asked: Asked, wanted: Mapping[str, str]) -> Figures:
    """``wanted``: the verdicts by the scenes that match."""
    if way is BEFORE:
        fetch_before()
    before = server.figures()["catalog_requests"]
    taken = bench.take(way, "benchmarks.search_ways", _job(bench.catalog, port, asked))
    check(way, asked, taken.told, wanted)
    return {
        "named_s": taken.told["named_s"],
        "first_clear_s": taken.told["first_clear_s"],
        "verdicts_s": taken.seconds,
        "processor": taken.processor,
        "catalog_requests": server.figures()["catalog_requests"] - before,
        "others": taken.others,
        "scenes": len(wanted),
    }


def summary(ours: list[Figures], before: list[Figures]) -> Figures:
    """Medians of both builds; ``ours_s`` and ``before_s`` are seconds until all scenes are named."""
    told: Figures = {}
    for name, runs in (("ours", ours), ("before", before)):
        if runs:
            told[name] = {field: median(run[field] for run in runs) for field in runs[0]}
            told[f"{name}_s"] = told[name]["named_s"]
    return told


def scenes_of_years(catalog: Catalog, base: str) -> tuple[dict[str, Item], dict[str, str]]:
    """Ten years over one tile: the simulated scenes again and again, on days and at addresses of their own.

    Args:
        catalog: Whose scenes they are.
        base: The address of their files.

    Returns:
        By their ids the items, and the true verdicts for a square of ``KM``.
    """
    truth = catalog.truth([Square.of(KM)])[KM]
    whole = [number for number in range(len(catalog.items)) if number % _HALF != _HALF - 1]
    items: dict[str, Item] = {}
    right: dict[str, str] = {}
    day, steps = FIRST, cycle(_STEPS)
    while day <= LAST:
        turn, place = divmod(len(items), len(whole))
        number = whole[place]
        item = _on_day(catalog.items[number], day, f"{base}copy-{turn}/")
        items[item["id"]] = item
        right[item["id"]] = "clear" if is_clear(truth[number]) else "cloudy"
        day += timedelta(days=next(steps))
    return items, right


def _on_day(item: Item, day: date, base: str) -> Item:
    properties, scl = item["properties"], item["assets"]["scl"]
    old = properties["datetime"][:10]

    def moved(text: str) -> str:
        return text.replace(old, f"{day}").replace(old.replace("-", ""), f"{day:%Y%m%d}")

    return item | {
        "id": moved(item["id"]),
        "properties": {name: moved(value) if isinstance(value, str) else value for name, value in properties.items()},
        "assets": {"scl": scl | {"href": base + scl["href"]}},
    }


def _day(item: Item) -> date:
    return date.fromisoformat(item["properties"]["datetime"][:10])


def _job(catalog: Catalog, port: int, asked: Asked) -> Figures:
    item = catalog.items[0]
    return {
        "url": f"https://127.0.0.1:{port}",
        "bounds": Square.of(KM).bounds(item),
        "epsg": item["properties"]["proj:epsg"],
        "start": asked.start.isoformat(),
        "end": LAST.isoformat(),
        "months": asked.months,
    }


def check(way: Way, asked: Asked, told: Figures, wanted: Mapping[str, str]) -> None:
    if set(told["named"]) != wanted.keys():
        raise Wrong(f"{way.name}, {asked.title}: {len(told['named'])} scenes named, {len(wanted)} match")
    wrong = [name for name in wanted if told["verdicts"].get(name) != wanted[name]]
    if wrong:
        raise Wrong(f"{way.name}, {asked.title}: {len(wrong)} verdicts are wrong; {wrong[0]}: {wanted[wrong[0]]}")


def fetch_before() -> None:
    """Take the earlier build out of the repository's history, unless it is there.

    Raises:
        WayFailed: The history does not reach so far, as that of a shallow clone.
    """
    if job.BEFORE.exists():
        return
    part = job.BEFORE.with_name(f"{job.REVISION}.part")
    part.mkdir(parents=True, exist_ok=True)
    try:
        command = ["git", "archive", job.REVISION, "core"]
        packed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise WayFailed(f"git has no revision {job.REVISION}") from error
    subprocess.run(["tar", "-x", "-C", str(part)], input=packed, check=True)
    part.rename(job.BEFORE)


def _lines(asked: Asked, found: Figures) -> list[str]:
    told = []
    for way, name in ((OURS, "ours"), (BEFORE, "before")):
        label = f"{asked.title}: {way.title}"
        if name not in found:
            told.append(f"{label:<{WIDTH}}  failed")
            continue
        one = found[name]
        ratio = f"{found['ours_s'] / found['before_s']:.2f}" if name == "ours" and "before_s" in found else ""
        told.append(
            f"{label:<{WIDTH}}{one['scenes']:>8.0f}{one['named_s']:>9.2f}{ratio:>9}{one['first_clear_s']:>9.2f}"
            f"{one['verdicts_s']:>8.2f}{one['processor']:>8.2f}{one['catalog_requests']:>10.0f}{one['others']:>8.1f}"
        )
    return told
