"""``python -m benchmarks.series_ways NAME``: takes a job on its input, works it out and prints what it took."""

from __future__ import annotations

import importlib
import json
import sys

import numpy as np

from ..stopwatch import Stopwatch
from .job import SeriesJob


def main(name: str) -> None:
    way = importlib.import_module(f".{name}", __package__)
    job = SeriesJob.parse(sys.stdin.read())
    fields = job.fields()
    clear = np.full((len(job.items), len(fields)), -1, np.int32)
    statistics = np.full((*clear.shape, 5), np.nan)
    watch = Stopwatch()
    for number, counts, values in way.series(job):
        clear[number], statistics[number] = counts, values
    taken = watch.taken()
    np.savez(job.output, clear=clear, statistics=statistics)
    print(json.dumps(taken))


if __name__ == "__main__":
    main(sys.argv[1])
