"""One run: a query, a transport, and the stream of measurements that comes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor

from .acquisitions import Acquisition, grouped
from .cancellation import Cancellation
from .far import FarMeasurer
from .measurement import Limits, Measurement
from .measuring import SceneMeasurer, measure_all
from .network.addresses import Addresses
from .network.plain import PlainTransport
from .network.transport import Transport, open_session
from .search import SearchQuery, search
from .store import Store


class Run:
    """Holds what search and measuring share: the way out and the switch that stops both.

    ``limits`` and ``store`` as for ``SceneMeasurer``.
    """

    def __init__(
        self, query: SearchQuery, transport: Transport, store: Store | None = None, limits: Limits | None = None
    ) -> None:
        self.query = query
        self.cancellation = transport.cancellation
        self._transport, self._limits = transport, limits
        self._measure = SceneMeasurer(query.area, transport, store, limits)

    @classmethod
    def plain(cls, query: SearchQuery, store: Store | None = None, limits: Limits | None = None) -> Run:
        """Outside QGIS."""
        transport = PlainTransport(Addresses.of_catalog(query.catalog.url), Cancellation())
        return cls(query, transport, store, limits)

    def pages(self) -> Iterator[list[Acquisition]]:
        return grouped(search(self.query, open_session(self._transport)), self.query.area)

    def measurements(
        self, pages: Iterator[Sequence[Acquisition]], executor: Executor | None = None
    ) -> Iterator[Measurement]:
        return measure_all(pages, self._measure, self.cancellation, executor)

    def far_measurements(self, pages: Iterator[Sequence[Acquisition]], executor: Executor) -> Iterator[Measurement]:
        """Measured in other processes or on other machines, which fetch with their own network; nothing is kept.

        ``executor``: a ``ProcessPoolExecutor``, or that of a Dask cluster: ``Client(address).get_executor()``.
        """
        far = FarMeasurer(self.query.area, self.query.catalog.url, self._limits)
        return measure_all(pages, far, self.cancellation, executor)
