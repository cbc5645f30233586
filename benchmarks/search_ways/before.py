"""The plugin as it was at an earlier revision, in the same way. Its rooms had other names."""

from __future__ import annotations

import sys
from importlib import import_module

from .job import BEFORE, LIMIT, Found, SearchJob

sys.path.insert(0, str(BEFORE))
areas, catalogs, dates, measurement, runs, searching = (
    import_module(f"core.{name}") for name in ("area", "catalogs", "dates", "measurement", "run", "search")
)


def search(job: SearchJob, found: Found) -> None:
    area, limits = areas.Area.rectangle(*job.bounds, f"EPSG:{job.epsg}"), measurement.Limits(LIMIT)
    start, end = dates.first_moment(job.start), dates.last_moment(job.end)
    catalog, months = catalogs.catalog_of(job.url), frozenset(job.months)
    run = runs.Run.plain(searching.SearchQuery(catalog, area, start, end, months=months), limits=limits)
    for measured in run.measurements(found.noting(run.pages())):
        found.judged(measured, limits.judge(measured))
