"""One way measured once: in a process of its own, through the network model, every count checked."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .attempts import Wrong, told_by
from .catalog import Catalog, Square
from .certificates import make_certificates, trusting
from .helper import Helper, helper, pinned
from .way import PLUGIN_PYTHON, Way
from .ways.job import LIMIT

OURS = Way("clear_scenes", "Clear Scenes", PLUGIN_PYTHON, ours=True)
PROVEN = Way("clear_scenes_proven", "  until the verdict is proven", PLUGIN_PYTHON, ours=True, judges=True)
IN_QGIS = Way("clear_scenes_in_qgis", "  over QGIS's own network stack", PLUGIN_PYTHON, ours=True)
MISSION = Way("mission", "rasterio, whole files, one by one", few=3)
WINDOWED = Way("windowed", "rasterio, windows, one by one", quick=False, few=3)
THREADS = Way("rasterio_threads", "rasterio, windows, 32 threads, tuned")
ODC = Way("odc_stac", "odc-stac, default", quick=False, few=8, streams=False)
ODC_32 = Way("odc_stac_32", "odc-stac, pool of 32", streams=False)
STACKSTAC = Way("stackstac_32", "stackstac, Dask, 32 threads", quick=False, streams=False)
ASYNC = Way("async_geotiff_64", "async-geotiff, 64 at a time", quick=False)
WAYS = (OURS, PROVEN, IN_QGIS, MISSION, WINDOWED, THREADS, ODC, ODC_32, STACKSTAC, ASYNC)


@dataclass(frozen=True)
class Network:
    """Round trip in seconds, bandwidth in bits a second."""

    round_trip: float
    bandwidth: float

    def limit(self, length: int) -> float:
        """Seconds under which no reader gets: four round trips (connect, TLS, header, blocks) and the bytes' time."""
        return 4 * self.round_trip + 8 * length / self.bandwidth

    def __str__(self) -> str:
        return f"{self.round_trip * 1e3:g} ms round trip, {self.bandwidth / 1e6:g} Mbit/s"


NETWORKS = {"home": Network(0.060, 100e6), "far": Network(0.180, 30e6)}


@dataclass(frozen=True)
class Run:
    """What one way took once. Seconds from before the first request to the last count (``first``: to the first,
    ``first_clear``: to the first of a clear scene, None where none is clear); ``processor`` seconds of the reader's
    process; ``memory`` MB at most over what its imports hold; ``bytes`` over the link, with TLS. ``limit``: seconds
    under which no reader gets. ``others``: how many processors were busy with what is no part of the benchmark.
    ``simulation``: processor seconds of the simulated servers and the network.
    """

    way: str
    km: int
    scenes: int
    seconds: float
    first: float
    first_clear: float | None
    processor: float
    memory: float
    connections: int
    requests: int
    bytes: int
    limit: float
    others: float
    simulation: float


@dataclass(frozen=True)
class Taken:
    """What a way's process took, as ``Run`` says, and what else it told."""

    seconds: float
    processor: float
    memory: float
    connections: int
    requests: int
    bytes: int
    others: float
    simulation: float
    told: dict[str, Any]


@dataclass(frozen=True)
class Pins:
    """A processor that the simulation has for itself, and one for each reader in its turn: neither waits for the other.

    All readers are held to it alike, with all their threads.
    """

    simulation: int
    reader: int


class Bench:
    """The running servers, and what is needed to start a way."""

    def __init__(
        self, catalog: Catalog, network: Network, server: Helper, relay: Helper, ca: Path, pins: Pins | None = None
    ) -> None:
        self.catalog, self.network, self.relay, self.ca = catalog, network, relay, ca
        self._server, self._pins = server, pins

    @property
    def base(self) -> str:
        """The address of the files, with a slash at its end."""
        return f"https://127.0.0.1:{self.relay.port}/"

    @property
    def direct(self) -> str:
        """Likewise, past the model of the network."""
        return f"https://127.0.0.1:{self._server.port}/"

    def run(
        self, way: Way, square: Square, scenes: int, store: Path | None = None, before: Square | None = None
    ) -> Run:
        """Count classes once. Scenes beyond those of the catalog are its scenes again.

        Args:
            way: Which one.
            square: Where.
            scenes: In how many.
            store: The file in which what is read is kept; None keeps nothing.
            before: Where the same process counts first; the run's times are without it, its traffic is not.

        Raises:
            WayFailed: It could not.
            Wrong: It counted wrongly.
        """
        job = {
            "catalog": str(self.catalog.folder / "items.json"),
            "scenes": scenes,
            "base": self.base,
            **square.corner,
            "store": str(store or ""),
            "before": before and before.corner,
        }
        taken = self.take(way, "benchmarks.ways", job)
        clear = self._check(way, square, taken.told["counts"], scenes)
        moments = taken.told["moments"]
        return Run(
            way.name,
            square.km,
            scenes,
            seconds=taken.seconds,
            first=min(moments),
            first_clear=min((moments[number] for number in clear), default=None),
            processor=taken.processor,
            memory=taken.memory,
            connections=taken.connections,
            requests=taken.requests,
            bytes=taken.bytes,
            limit=self.network.limit(self.catalog.touched(square, scenes)),
            others=taken.others,
            simulation=taken.simulation,
        )

    def take(self, way: Way, package: str, job: Mapping[str, Any]) -> Taken:
        """Give a job to a way of a package, in a process of its own.

        Raises:
            WayFailed: It could not do it.
        """
        before, busy, begin = self._figures(), _busy(), time.monotonic()
        command = pinned([way.python, "-m", package, way.name], self._pins.reader if self._pins else None)
        told = told_by(command, job, trusting(self.ca))
        used = {name: value - before[name] for name, value in self._figures().items()}
        mine = used["readers"] + used["simulation"]
        others = max(0.0, (_busy() - busy - mine) / (time.monotonic() - begin))
        return Taken(
            told.pop("seconds"),
            told.pop("processor"),
            told.pop("memory"),
            connections=round(used["connections"]),
            requests=round(used["requests"]),
            bytes=round(used["bytes_down"]),
            others=others,
            simulation=used["simulation"],
            told=told,
        )

    def _figures(self) -> dict[str, float]:
        """What the helpers count, and processor seconds of theirs and of the ways that have ended."""
        server, relay = self._server.figures(), self.relay.figures()
        ways = resource.getrusage(resource.RUSAGE_CHILDREN)
        helpers = (server.pop("processor_ms") + relay.pop("processor_ms")) / 1000
        return {**server, **relay, "simulation": helpers, "readers": ways.ru_utime + ways.ru_stime}

    def _check(self, way: Way, square: Square, told: list[list[int] | None], scenes: int) -> list[int]:
        """The numbers of the scenes that are clear."""
        truth = self.catalog.truth([square])[square.km]
        clear = [is_clear(counts) for counts in truth]
        if way.judges:
            truth = [[each] for each in clear]
        right = [truth[number % len(truth)] for number in range(scenes)]
        wrong = [number for number in range(scenes) if told[number] != right[number]]
        if wrong or len(told) != scenes:
            raise Wrong(
                f"{way.name}, {square.km} km: {len(wrong)} of {scenes} scenes are wrong"
                + "".join(f"; number {number}: {told[number]} for {right[number]}" for number in wrong[:1])
            )
        return [number for number in range(scenes) if clear[number % len(clear)]]


def is_clear(counts: list[int]) -> int:
    """1 where the cloud (classes 8 to 10) is at most ``LIMIT`` percent of the pixels with data, else 0."""
    valid = sum(counts[1:])
    return int(valid > 0 and 100 * sum(counts[8:11]) <= LIMIT * valid)


def _busy() -> float:
    """Seconds that all processors were busy since the machine was started."""
    user, nice, system, _, _, irq, softirq, *_ = map(int, Path("/proc/stat").read_text().split()[1:9])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


@contextmanager
def bench(catalog: Catalog, network: Network, folder: Path, pins: Pins | None = None) -> Iterator[Bench]:
    """The file server and the network before it, while the block runs."""
    ca, on = make_certificates(folder / "certificates"), pins.simulation if pins else None
    with (
        helper("benchmarks.file_server", catalog.folder, ca.parent, processor=on) as server,
        helper("benchmarks.network_model", server.port, network.round_trip, network.bandwidth, processor=on) as relay,
    ):
        yield Bench(catalog, network, server, relay, ca, pins)
