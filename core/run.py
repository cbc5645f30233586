"""One run: a query, a transport, and the stream of measurements that comes of them."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor

from .cancellation import Cancellation
from .measurement import Measurement
from .measuring import SceneMeasurer, measure_all
from .network.addresses import Addresses
from .network.plain import PlainTransport
from .network.transport import Transport, open_session
from .scene import Scene
from .search import SearchQuery, search


class Run:
    """Holds what search and measuring share: the session, the allowed addresses and the switch that stops both."""

    def __init__(self, query: SearchQuery, transport: Transport) -> None:
        self.query = query
        self.cancellation = transport.cancellation
        self._session = open_session(transport)
        self._measure = SceneMeasurer(query.area, self._session, transport.addresses)

    @classmethod
    def plain(cls, query: SearchQuery) -> Run:
        """Outside QGIS, over requests."""
        return cls(query, PlainTransport(Addresses.of_catalog(query.catalog.url), Cancellation()))

    def pages(self) -> Iterator[list[Scene]]:
        return search(self.query, self._session)

    def measurements(self, pages: Iterator[list[Scene]], executor: Executor | None = None) -> Iterator[Measurement]:
        return measure_all(pages, self._measure, self.cancellation, executor)
