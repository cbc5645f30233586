"""An index of many fields over time: ours beside odc-stac with rasterized labels and beside exactextract."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from .attempts import Failed, Say, Wrong, attempted
from .bands import build_bands
from .catalog import Square
from .measure import Bench
from .pictures import item_with_bands
from .series_fields import Field, SeriesTruth, some_fields
from .series_ways.job import BANDS
from .table import WIDTH
from .way import PLUGIN_PYTHON, Way

OURS = Way("clear_scenes", "Clear Scenes", PLUGIN_PYTHON, ours=True)
ODC_32 = Way("odc_stac_32", "odc-stac, pool of 32, and numpy")
EXACT_32 = Way("exactextract_32", "rasterio, 32 threads, and exactextract")
PEERS = (ODC_32, EXACT_32)
EVERY, MEAN_AND_DEVIATION = range(5), (0, 2)  # exactextract's quantiles of these fields are not numpy's
KM = 25
FIELDS, MANY = 1_000, 10_000


@dataclass(frozen=True)
class SeriesRun:
    """What one way took once; what is not said here is as of ``measure.Run``.

    Attributes:
        needed: Bytes of the blocks of the bands that hold a clear pixel of a field, and of the masks.
        ratio: ``bytes`` of the link to these.
    """

    way: str
    fields: int
    dates: int
    seconds: float
    processor: float
    memory: float
    connections: int
    requests: int
    bytes: int
    needed: int
    ratio: float
    others: float


def measure_series(bench: Bench, dates: int, keep: Callable[[dict[str, Any]], None], say: Say) -> None:
    """Each way once: what takes long is bound by the line, which does not vary.

    Args:
        bench: The running servers.
        dates: How many, the newest of the catalog: a half of their pixels or more is cloudy.
        keep: Given all figures so far after each run.
        say: Told what is done.

    Raises:
        WayFailed: Ours failed.
        Wrong: A number is not the truth.
    """
    catalog, square = bench.catalog, Square.of(KM)
    scenes = list(reversed(range(len(catalog.items))))[:dates]
    build_bands(catalog, scenes, BANDS, say)
    say("\n" + _head(dates))
    runs: list[SeriesRun] = []
    failed: list[Failed] = []
    for count, ways in ((FIELDS, (OURS, *PEERS)), (MANY, (OURS,))):
        fields = some_fields(square, count)
        truth = SeriesTruth(catalog, square, scenes, fields)
        for way in ways:
            run = attempted(
                way, lambda way=way, fields=fields, truth=truth: _run(bench, way, square, scenes, fields, truth), say
            )
            if isinstance(run, Failed):
                failed.append(replace(run, way=f"{way.name}, {count} fields"))
                say(f"{f'{way.title}, {count} fields':<{WIDTH}}  failed twice: {run.reason}")
            else:
                runs.append(run)
                say(_line(way, run))
            keep({"runs": [asdict(one) for one in runs], "failed": [asdict(one) for one in failed], **compared(runs)})


def _run(
    bench: Bench, way: Way, square: Square, scenes: Sequence[int], fields: Sequence[Field], truth: SeriesTruth
) -> SeriesRun:
    bounds = square.bounds(bench.catalog.items[0])
    with TemporaryDirectory() as folder:
        polygons, output = Path(folder, "fields.json"), Path(folder, "series.npz")
        polygons.write_text(json.dumps([field.ring(bounds[0], bounds[3]) for field in fields]))
        job = {
            "items": [item_with_bands(bench.catalog, number, BANDS, bench.base) for number in scenes],
            "base": bench.base,
            "polygons": str(polygons),
            "bounds": bounds,
            "side": 2 * square.side,
            "output": str(output),
        }
        taken = bench.take(way, "benchmarks.series_ways", job)
        columns = MEAN_AND_DEVIATION if way is EXACT_32 else EVERY
        with np.load(output) as made:
            wrong = truth.check(made["clear"], made["statistics"], columns)
    if wrong:
        raise Wrong(f"{way.name}, {len(fields)} fields: {wrong}")
    return SeriesRun(
        way.name,
        len(fields),
        len(scenes),
        seconds=taken.seconds,
        processor=taken.processor,
        memory=taken.memory,
        connections=taken.connections,
        requests=taken.requests,
        bytes=taken.bytes,
        needed=truth.needed,
        ratio=taken.bytes / truth.needed,
        others=taken.others,
    )


def compared(runs: Sequence[SeriesRun]) -> dict[str, float]:
    """Ours to the quicker peer, and as ``many`` the time of the many fields to that of the fewer."""
    ours = {run.fields: run for run in runs if run.way == OURS.name}
    peers = [run for run in runs if run.way != OURS.name]
    found = {}
    if peers and FIELDS in ours:
        quicker = min(peers, key=lambda run: run.seconds)
        found = {
            "time": ours[FIELDS].seconds / quicker.seconds,
            "memory": ours[FIELDS].memory / quicker.memory,
        }
    if len(ours) > 1:
        found["many"] = ours[MANY].seconds / ours[FIELDS].seconds
    return found


def _head(dates: int) -> str:
    title = f"an index of fields in {KM} km, {dates} dates"
    names = {"s": 8, "cpu s": 8, "MB": 8, "/ needed": 9, "requests": 10, "memory MB": 11, "others": 8}
    return f"{title:<{WIDTH}}" + "".join(f"{name:>{width}}" for name, width in names.items())


def _line(way: Way, run: SeriesRun) -> str:
    title = f"{way.title}, {run.fields:,} fields"
    return (
        f"{title:<{WIDTH}}{run.seconds:>8.2f}{run.processor:>8.2f}{run.bytes / 1e6:>8.1f}{run.ratio:>9.2f}"
        f"{run.requests:>10}{run.memory:>11.0f}{run.others:>8.1f}"
    )
