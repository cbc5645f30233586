"""``python -m benchmarks.picture_ways NAME``: takes a job on its input, makes the picture and prints what it took."""

from __future__ import annotations

import importlib
import json
import sys

import numpy as np

from ..stopwatch import Stopwatch
from .job import PictureJob


def main(name: str) -> None:
    way = importlib.import_module(f".{name}", __package__)
    job = PictureJob.parse(sys.stdin.read())
    watch = Stopwatch()
    made = way.make(job)
    taken = watch.taken()
    if made:
        np.savez(job.output, **made)
    print(json.dumps(taken))


if __name__ == "__main__":
    main(sys.argv[1])
