"""``python -m benchmarks.ways NAME``: takes a job on its input, does it in this process, and prints what it took."""

from __future__ import annotations

import importlib
import json
import sys

from ..stopwatch import Stopwatch
from .job import Job


def main(name: str) -> None:
    way = importlib.import_module(f".{name}", __package__)
    job = Job.parse(sys.stdin.read())
    found: dict[int, list[int]] = {}
    moments: dict[int, float] = {}
    if job.before:
        way.count(job.before, lambda number, counts: None)
    watch = Stopwatch()

    def counted(number: int, counts: list[int]) -> None:
        if number in found:
            raise RuntimeError(f"scene {number} was counted twice")
        found[number] = counts
        moments[number] = watch.seconds

    way.count(job, counted)
    numbers = range(len(job.items))
    told = {"moments": [moments.get(number) for number in numbers], "counts": [found.get(number) for number in numbers]}
    print(json.dumps(watch.taken() | told))


if __name__ == "__main__":
    main(sys.argv[1])
