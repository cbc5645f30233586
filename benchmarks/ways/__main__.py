"""``python -m benchmarks.ways NAME``: takes a job on its input, does it in this process, and prints what it took."""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path

from .job import Job

STATUS, FORGET_PEAK = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def memory(field: str) -> float:
    """MB of resident memory: ``VmRSS`` now, ``VmHWM`` at most since the peak was forgotten."""
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(field))
    return int(line.split()[1]) * 1024 / 1e6


def main(name: str) -> None:
    way = importlib.import_module(f".{name}", __package__)
    job = Job.parse(sys.stdin.read())
    found: dict[int, list[int]] = {}
    moments: dict[int, float] = {}

    def counted(number: int, counts: list[int]) -> None:
        if number in found:
            raise RuntimeError(f"scene {number} was counted twice")
        found[number] = counts
        moments[number] = time.perf_counter()

    FORGET_PEAK.write_text("5")
    before, processor, begin = memory("VmRSS"), time.process_time(), time.perf_counter()
    way.count(job, counted)
    end = time.perf_counter()
    taken = {
        "seconds": end - begin,
        "moments": [moments[number] - begin if number in moments else None for number in range(len(job.items))],
        "processor": time.process_time() - processor,
        "memory": memory("VmHWM") - before,
        "counts": [found.get(number) for number in range(len(job.items))],
    }
    print(json.dumps(taken))


if __name__ == "__main__":
    main(sys.argv[1])
