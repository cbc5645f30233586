"""This build: search and verdicts of each overpass, as the dock has them, over the plain transport."""

from __future__ import annotations

from core.area.area import Area
from core.classification.verdict import Limits
from core.measuring.run import Run
from core.stac.catalogs import parse_catalog
from core.stac.dates import first_moment, last_moment
from core.stac.search import SearchQuery

from .job import LIMIT, Found, SearchJob


def search(job: SearchJob, found: Found) -> None:
    area, limits = Area.rectangle(*job.bounds, f"EPSG:{job.epsg}"), Limits(LIMIT)
    start, end = first_moment(job.start), last_moment(job.end)
    run = Run.plain(SearchQuery(parse_catalog(job.url), area, start, end, months=frozenset(job.months)), limits=limits)
    for measurement in run.measurements(found.noting(run.pages())):
        found.judged(measurement, limits.judge(measurement))
