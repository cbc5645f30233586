"""The plugin's own core over its plain transport, from dates that the search has found; no mask is at hand."""

from __future__ import annotations

import numpy as np

from core.area.area import Area
from core.measuring.area_set import AreaSet
from core.network.addresses import Addresses
from core.network.cancellation import Cancellation
from core.network.plain_transport import PlainTransport
from core.series.indices import parse_indices
from core.series.request import SeriesRequest
from core.series.series_run import SeriesRun
from core.stac.acquisitions import Acquisition
from core.stac.catalogs import parse_catalog
from core.stac.dates import first_moment, last_moment
from core.stac.scene import scene_from_item
from core.stac.search import SearchQuery

from .job import CLOUD, Found, SeriesJob


def series(job: SeriesJob) -> Found:
    """As they end."""
    rings = (tuple((x, y) for x, y in ring) for ring in job.fields())
    areas = AreaSet([Area(((ring,),), f"EPSG:{job.epsg}") for ring in rings])
    request = SeriesRequest(parse_indices("greenness=(green-red)/(green+red)"), frozenset(CLOUD))
    query = SearchQuery(parse_catalog(job.base), areas.around, first_moment("2025-01-01"), last_moment("2025-12-31"))
    transport = PlainTransport(Addresses.of_catalog(job.base), Cancellation())
    acquisitions = [Acquisition.single(scene_from_item(item, job.base)) for item in job.items]
    places = {one.key: place for place, one in enumerate(acquisitions)}
    for found in SeriesRun(query, areas, request, transport).read(acquisitions):
        if found.reasons:
            raise RuntimeError(f"{found.acquisition.key}: {next(iter(found.reasons.values()))}")
        clear, statistics = np.zeros(len(areas.areas), np.int64), np.full((len(areas.areas), 5), np.nan)
        numbers = list(found.numbers)  # a scene may hold a half of its tile, and not touch the others
        clear[numbers], statistics[numbers] = found.clear_pixels, found.statistics[:, 0]
        yield places[found.acquisition.key], clear, statistics
