"""``odc.stac.load`` of the area's window with a pool of 32 threads."""

from __future__ import annotations

from . import odc_stac
from .job import Counted, Job


def count(job: Job, counted: Counted) -> None:
    odc_stac.count(job, counted, 32)
