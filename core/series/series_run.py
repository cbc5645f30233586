"""The stream of what a search's acquisitions show of many fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor

from ..area.area import Area
from ..errors.text import Text
from ..measuring.area_set import AreaSet
from ..measuring.area_set_run import AreaSetRun
from ..measuring.executor import few_at_a_time
from ..network.addresses import Addresses
from ..network.cancellation import Cancellation
from ..network.plain_transport import PlainTransport
from ..network.signing import signer_of
from ..network.transport import Transport
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.catalogs import described
from ..stac.search import SearchQuery
from ..storage.store import Store
from .acquisition_series import AcquisitionSeries, SeriesRow
from .remote import RemoteSeriesReader
from .request import SeriesRequest
from .series_reader import SeriesReader


class SeriesRun:
    """A search over all fields at once, and what its acquisitions show of them.

    Args:
        query: Its area is ``areas.around``.
        areas: The fields.
        request: What is worked out.
        transport: The way to the catalog and to the scenes' files.
        store: What it holds of the classifications is not read again.

    Attributes:
        query: What is searched.
        remarks: What the analyst should know of the search, once it has ended.
    """

    def __init__(
        self,
        query: SearchQuery,
        areas: AreaSet,
        request: SeriesRequest,
        transport: Transport,
        store: Store | None = None,
    ) -> None:
        self.query, self._areas, self._request, self._transport = query, areas, request, transport
        self._store = store or Store()
        self._search = AreaSetRun(query, areas, transport, self._store)
        self.remarks: list[Text] = self._search.remarks

    @classmethod
    def plain(cls, query: SearchQuery, areas: AreaSet, request: SeriesRequest) -> SeriesRun:
        """One over Python's own network, for scripts."""
        signer = signer_of(described(query.catalog).grant)
        transport = PlainTransport(Addresses.of_catalog(query.catalog.url), Cancellation(), signer)
        return cls(query, areas, request, transport)

    def acquisitions(self) -> list[Acquisition]:
        """Those that touch any of the fields, the newest first.

        Raises:
            ClearScenesError: The catalog cannot be searched.
        """
        return self._search.acquisitions()

    def read(
        self, acquisitions: Sequence[Acquisition], executor: Executor | None = None
    ) -> Iterator[AcquisitionSeries]:
        """Read acquisitions; only a few are held at a time, as reading waits for whoever takes them.

        Args:
            acquisitions: What is read; all of them, so that each field has its pixels on one grid.
            executor: A cluster's, whose workers read with networks of their own.

        Yields:
            What each shows, in the order in which they end.

        Raises:
            Cancelled: At once when the run is canceled.
        """
        reader = SeriesReader(self._areas, self._request, self._transport, self._store)
        tiles = reader.settle(acquisitions)
        read = reader if executor is None else RemoteSeriesReader.of(self._areas, self.query, self._request, tiles)
        workers = reader.workers if executor is None else 0
        return few_at_a_time(acquisitions, read, reader.lost, self._transport.cancellation, executor, workers)


def series_of_areas(
    areas: AreaSet,
    acquisitions: Iterable[Acquisition],
    request: SeriesRequest,
    transport: Transport,
    store: Store | None = None,
    finder: OffsetFinder | None = None,
) -> Iterator[AcquisitionSeries]:
    """What acquisitions that were found already show of some areas.

    Args:
        areas: The fields.
        acquisitions: Of one search.
        request: What is worked out.
        transport: The way to the scenes' files.
        store: That of the search: the classifications that it holds are not read again.
        finder: Knows the offsets of reflectance.

    Yields:
        What each shows, in the order in which they end.

    Raises:
        Cancelled: At once when the transport's cancellation is set.
    """
    found = list(acquisitions)
    reader = SeriesReader(areas, request, transport, store, finder)
    reader.settle(found)
    yield from few_at_a_time(found, reader, reader.lost, transport.cancellation, workers=reader.workers)


def series_of_area(
    area: Area,
    acquisitions: Iterable[Acquisition],
    request: SeriesRequest,
    transport: Transport,
    store: Store | None = None,
    finder: OffsetFinder | None = None,
) -> Iterator[SeriesRow]:
    """What acquisitions that were measured already show of one area.

    Args:
        area: As it was measured.
        acquisitions: Of one search.
        request: What is worked out.
        transport: The way to the scenes' files.
        store: That of the search: the classifications that it holds are not read again.
        finder: Knows the offsets of reflectance.

    Yields:
        A row for each acquisition, in the order in which they end.

    Raises:
        Cancelled: At once when the transport's cancellation is set.
    """
    for one in series_of_areas(AreaSet([area]), acquisitions, request, transport, store, finder):
        yield from one.rows()
