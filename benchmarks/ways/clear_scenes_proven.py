"""The same, reading of each scene only until it is proven whether its cloud is at most 10 %."""

from __future__ import annotations

from core.classification.verdict import Limits, Verdict
from core.measuring.measurement import Measurement

from . import clear_scenes
from .job import LIMIT, Counted, Job


def count(job: Job, counted: Counted) -> None:
    limits = Limits(max_cloud=LIMIT)

    def tell(number: int, measurement: Measurement) -> None:
        verdict = limits.judge(measurement)
        if verdict is Verdict.UNDECIDED:
            raise RuntimeError(f"{measurement.acquisition.key} was left undecided")
        counted(number, [int(verdict is Verdict.CLEAR)])

    clear_scenes.measure(job, limits, tell)
