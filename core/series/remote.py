"""Reading series in other processes and on other machines: what is sent to them is a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from uuid import uuid4

from ..area.area import Area
from ..measuring.area_set import AreaSet
from ..measuring.remote import plain_transport_to
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import Catalog
from ..stac.search import SearchQuery
from .acquisition_series import AcquisitionSeries
from .field_grids import SensorGrids
from .request import SeriesRequest
from .series_reader import SeriesReader


@dataclass(frozen=True)
class RemoteSeriesReader:
    """Reads an acquisition wherever it is called, with that process's own network.

    Attributes:
        areas: The fields, without operations of a project (``Area.portable``).
        catalog: Whose scenes are read; no login leaves the analyst's machine.
        request: What is worked out.
        tiles: Where the tiles of each sensor lie.
        run: Tells apart the jobs of two runs that ask the same.
    """

    areas: tuple[Area, ...]
    catalog: Catalog
    request: SeriesRequest
    tiles: SensorGrids
    run: str = field(default_factory=lambda: uuid4().hex)

    @classmethod
    def of(cls, areas: AreaSet, query: SearchQuery, request: SeriesRequest, tiles: SensorGrids) -> RemoteSeriesReader:
        """That of a run."""
        return cls(tuple(area.portable() for area in areas.areas), query.catalog.without_logins, request, tiles)

    def __hash__(self) -> int:
        return hash(self.run)

    def __call__(self, acquisition: Acquisition) -> AcquisitionSeries:
        """Read one, in the process that calls."""
        return _reader(self)(acquisition)


@lru_cache(maxsize=2)
def _reader(remote: RemoteSeriesReader) -> SeriesReader:
    transport = plain_transport_to(remote.catalog)
    return SeriesReader(AreaSet(remote.areas), remote.request, transport, tiles=remote.tiles)
