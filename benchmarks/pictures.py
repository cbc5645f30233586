"""One picture of the clear pixels of many dates: ours beside odc-stac and xarray, the same pixels out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from .attempts import Failed, Say, Wrong, attempted
from .bands import FILES, build_bands
from .catalog import Catalog, Square
from .measure import Bench, Taken
from .picture_truth import PictureTruth
from .table import WIDTH
from .way import PLUGIN_PYTHON, Way

OURS = Way("clear_scenes", "Clear Scenes", PLUGIN_PYTHON, ours=True)
PIECES = Way("clear_scenes_pieces", "Clear Scenes, pieces", PLUGIN_PYTHON, ours=True)
TO_FILE = Way("clear_scenes_file", "Clear Scenes, to a file", PLUGIN_PYTHON, ours=True)
ODC_32 = Way("odc_stac_32", "odc-stac, pool of 32, and xarray")
DATES, KM, TILE_KM = 30, 25, 110
COMPARED = ("newest", "median")
ALONE = ("oldest", "closest", "fewest")


@dataclass(frozen=True)
class PicturePlan:
    """How much is done.

    Attributes:
        bands: Of a picture.
        alone: Methods that ours makes too, for its bytes.
        whole_tiles: Whether ours makes a whole tile, for its memory.
    """

    bands: tuple[str, ...]
    alone: tuple[str, ...]
    whole_tiles: bool


QUICK = PicturePlan(("red",), ALONE, whole_tiles=False)
FULL = PicturePlan(tuple(FILES), (*ALONE, "medoid"), whole_tiles=True)


@dataclass(frozen=True)
class PictureRun:
    """What one way took for one picture; what is not said here is as of ``measure.Run``.

    Attributes:
        needed: Bytes of the blocks that show a pixel or, of a median and a medoid, hold a clear one, and of the masks;
            None where nobody worked it out.
        ratio: ``bytes`` of the link to these.
    """

    way: str
    method: str
    km: int
    dates: int
    bands: tuple[str, ...]
    seconds: float
    processor: float
    memory: float
    connections: int
    requests: int
    bytes: int
    needed: int | None
    ratio: float | None
    others: float


def measure_pictures(bench: Bench, plan: PicturePlan, keep: Callable[[dict[str, Any]], None], say: Say) -> None:
    """Make every picture once: what takes long is bound by the line, which does not vary.

    Args:
        bench: The running servers.
        plan: How much is done.
        keep: Given all figures so far after each picture.
        say: Told what is done.

    Raises:
        WayFailed: Ours failed.
        Wrong: A picture shows other pixels than it should.
    """
    catalog, square = bench.catalog, Square.of(KM)
    scenes = list(reversed(range(len(catalog.items))))[:DATES]
    build_bands(catalog, scenes, plan.bands, say)
    say("\n" + _head(plan.bands))
    made = _Pictures(bench, plan, square, scenes, keep, say)
    for method in COMPARED:
        for way in (OURS, ODC_32):
            made.make(way, method)
    for method in plan.alone:
        made.make(OURS, method)
    if plan.whole_tiles:
        made.make_whole_tile(PIECES, "newest", plan.bands)
        made.make_whole_tile(TO_FILE, "newest", plan.bands)
        made.make_whole_tile(PIECES, "median", plan.bands[:1])


class _Pictures:
    def __init__(
        self,
        bench: Bench,
        plan: PicturePlan,
        square: Square,
        scenes: Sequence[int],
        keep: Callable[[dict[str, Any]], None],
        say: Say,
    ) -> None:
        self._bench, self._bands, self._scenes, self._keep, self._say = bench, plan.bands, scenes, keep, say
        self._square = square
        newest = date.fromisoformat(bench.catalog.items[scenes[0]]["properties"]["datetime"][:10])
        self._day = newest - timedelta(days=DATES // 2)
        self._truth = PictureTruth(bench.catalog, square, scenes, plan.bands, self._day)
        self._runs: list[PictureRun] = []
        self._failed: list[Failed] = []

    def make(self, way: Way, method: str) -> None:
        """Through the network, every pixel checked."""

        def run() -> PictureRun:
            with TemporaryDirectory() as folder:
                output = Path(folder, "picture.npz")
                taken = self._take(way, method, self._square, self._bands, output, self._bench.base)
                with np.load(output) as made:
                    arrays = {name: made[name] for name in made.files}
            if wrong := self._truth.check(method, arrays):
                raise Wrong(f"{way.name}, {method}: {wrong}")
            needed = self._truth.bytes_needed(method, arrays)
            return _run(way, method, self._square, self._bands, taken, needed)

        self._note(way, method, attempted(way, run, self._say))

    def make_whole_tile(self, way: Way, method: str, bands: Sequence[str]) -> None:
        """Straight from the server: what counts is the memory, and the line would take minutes."""
        square = Square.of(TILE_KM)

        def run() -> PictureRun:
            with TemporaryDirectory() as folder:
                taken = self._take(way, method, square, bands, Path(folder, "picture.tif"), self._bench.direct)
                return _run(way, method, square, bands, taken, None)

        self._note(way, method, attempted(way, run, self._say))

    def _take(self, way: Way, method: str, square: Square, bands: Sequence[str], output: Path, base: str) -> Taken:
        job = {
            "items": [item_with_bands(self._bench.catalog, number, bands, base) for number in self._scenes],
            "base": base,
            "bands": bands,
            "method": method,
            "day": self._day.isoformat(),
            "bounds": square.bounds(self._bench.catalog.items[0]),
            "side": 2 * square.side,
            "output": str(output),
        }
        return self._bench.take(way, "benchmarks.picture_ways", job)

    def _note(self, way: Way, method: str, run: PictureRun | Failed) -> None:
        if isinstance(run, Failed):
            self._failed.append(replace(run, way=f"{way.name}, {method}"))
            self._say(f"{f'{way.title}, {method}':<{WIDTH}}  failed twice: {run.reason}")
        else:
            self._runs.append(run)
            self._say(_line(way, run))
        runs, failed = ([asdict(one) for one in each] for each in (self._runs, self._failed))
        self._keep({"runs": runs, "failed": failed, **compared(self._runs)})


def _head(bands: Sequence[str]) -> str:
    title = f"picture of {KM} km, {DATES} dates, {', '.join(bands)}"
    names = {"s": 8, "cpu s": 8, "MB": 8, "/ needed": 9, "requests": 10, "memory MB": 11, "others": 8}
    return f"{title:<{WIDTH}}" + "".join(f"{name:>{width}}" for name, width in names.items())


def _line(way: Way, run: PictureRun) -> str:
    title = f"{way.title}, {run.method}" + (f", {run.km} km" if run.km != KM else "")
    ratio = "" if run.ratio is None else f"{run.ratio:.2f}"
    return (
        f"{title:<{WIDTH}}{run.seconds:>8.2f}{run.processor:>8.2f}{run.bytes / 1e6:>8.1f}{ratio:>9}{run.requests:>10}"
        f"{run.memory:>11.0f}{run.others:>8.1f}"
    )


def compared(runs: Sequence[PictureRun]) -> dict[str, dict[str, float]]:
    """Ours to odc-stac's, by method: the parts of its time and of its memory."""
    by_way = {(run.way, run.method): run for run in runs}
    found = {}
    for method in COMPARED:
        ours, theirs = (by_way.get((way.name, method)) for way in (OURS, ODC_32))
        if ours and theirs:
            found[method] = {"time": ours.seconds / theirs.seconds, "memory": ours.memory / theirs.memory}
    return found


def _run(way: Way, method: str, square: Square, bands: Sequence[str], taken: Taken, needed: int | None) -> PictureRun:
    return PictureRun(
        way.name,
        method,
        square.km,
        DATES,
        tuple(bands),
        seconds=taken.seconds,
        processor=taken.processor,
        memory=taken.memory,
        connections=taken.connections,
        requests=taken.requests,
        bytes=taken.bytes,
        needed=needed,
        ratio=taken.bytes / needed if needed else None,
        others=taken.others,
    )


def item_with_bands(catalog: Catalog, number: int, bands: Sequence[str], base: str) -> dict[str, Any]:
    """With its bands. Of a baseline whose offset nobody doubts: it is not what is measured."""
    item = catalog.items[number]
    scl = item["assets"]["scl"]
    assets = {"scl": scl | {"href": base + scl["href"]}}
    pixel, _, left, _, size, top = scl["proj:transform"]
    for band in bands:
        assets[band] = {
            "href": f"{base}{Path(scl['href']).with_name(FILES[band])}",
            "type": scl["type"],
            "roles": ["data", "reflectance"],
            "proj:shape": [2 * side for side in scl["proj:shape"]],
            "proj:transform": [pixel / 2, 0, left, 0, size / 2, top],
            "eo:bands": [{"name": band, "common_name": band}],
            "raster:bands": [{"nodata": 0, "data_type": "uint16", "spatial_resolution": pixel / 2}],
        }
    return item | {"assets": assets, "properties": item["properties"] | {"s2:processing_baseline": "03.01"}}
