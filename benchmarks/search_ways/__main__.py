"""``python -m benchmarks.search_ways NAME``: takes a job on its input, searches, and prints what came when."""

from __future__ import annotations

import importlib
import json
import sys

from ..stopwatch import Stopwatch
from .job import Found, SearchJob


def main(name: str) -> None:
    way = importlib.import_module(f".{name}", __package__)
    job = SearchJob.parse(sys.stdin.read())
    watch = Stopwatch()
    found = Found(watch)
    way.search(job, found)
    print(json.dumps(watch.taken() | found.figures))


if __name__ == "__main__":
    main(sys.argv[1])
