"""One run: a query, a transport, and the stream of measurements that comes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from itertools import chain

from ..classification.recurring import Look
from ..classification.verdict import CloudRule, Limits
from ..errors.text import Text
from ..network.addresses import Addresses
from ..network.cancellation import Cancellation
from ..network.plain_transport import PlainTransport
from ..network.signing import signer_of
from ..network.transport import Transport, open_session
from ..reading.near_cloud import RecurringOn
from ..stac.acquisitions import Acquisition, group_scenes, single_scenes
from ..stac.kept_searches import KeptSearches
from ..stac.search import SearchQuery
from ..stac.side_by_side import search_all
from ..storage.store import Store
from .executor import measure_all, results_of
from .home_grids import AreaHome
from .measurement import Measurement, home_of
from .one_area import AcquisitionMeasurer
from .recurring_ground import LookPlace, Progress, RecurringGround, find_recurring_ground
from .remote import RemoteLooker, RemoteMeasurer


def newest_acquisitions(pages: Iterator[Sequence[Acquisition]], query: SearchQuery) -> list[Acquisition]:
    """The acquisitions of all pages, as they are in the end, that a query asks for; newest first.

    Args:
        pages: As they are found; an acquisition may come again.
        query: Of which its limit and its most stated cloud count.
    """
    last = {acquisition.key: acquisition for page in pages for acquisition in page}
    found = [acquisition for acquisition in last.values() if query.allows(acquisition.catalog_cloud)]
    return sorted(found, key=lambda acquisition: acquisition.age_key, reverse=True)[: query.limit or None]


class Run:
    """A search and the measuring of what it finds, which share a transport and a cancellation.

    Args:
        query: Its ``limit`` and ``most_stated`` are about what is judged: no acquisition is cut.
        transport: The way to the catalog and to the scenes' files.
        store: As of ``AcquisitionMeasurer``.
        limits: As of ``AcquisitionMeasurer``.
        by_acquisition: Whether the scenes of an overpass are judged together; else each by itself, on its own grid.
        home: Where the area was counted by the run whose measurements this one completes.
        rule: As of ``AcquisitionMeasurer``.
        kept: As of ``search``; never for what waits for new scenes.

    Attributes:
        home: Where the area is counted on all dates.
        query: What is searched.
        by_acquisition: Whether the scenes of an overpass are judged together.
        remarks: What the analyst should know of the search, once it has ended.
        cancellation: Ends both.
    """

    def __init__(
        self,
        query: SearchQuery,
        transport: Transport,
        store: Store | None = None,
        limits: Limits | None = None,
        by_acquisition: bool = True,
        home: AreaHome | None = None,
        rule: CloudRule | None = None,
        kept: KeptSearches | None = None,
    ) -> None:
        self.query, self.by_acquisition, self._kept = query, by_acquisition, kept
        self.home = home or AreaHome(query.area)
        self.remarks: list[Text] = []
        self.cancellation = transport.cancellation
        self._transport, self._limits, self._rule, self._store = transport, limits, rule or CloudRule(), store
        self._measure = self._measurer(limits)

    @classmethod
    def plain(
        cls,
        query: SearchQuery,
        store: Store | None = None,
        limits: Limits | None = None,
        by_acquisition: bool = True,
        rule: CloudRule | None = None,
    ) -> Run:
        """A run outside QGIS, over plain requests; arguments as of the class."""
        transport = PlainTransport(
            Addresses.of_catalog(*query.catalog.urls), Cancellation(), signer_of(*query.catalog.grants)
        )
        return cls(query, transport, store, limits, by_acquisition, rule=rule)

    @property
    def transport(self) -> Transport:
        """The way to the catalog and to the scenes' files, for whatever is made of what was found."""
        return self._transport

    def pages(self) -> Iterator[list[Acquisition]]:
        """What each page of the search brings, the likeliest clear first.

        With a limit there is one page, and so it is where acquisitions may be left out for what the catalog states of
        all their scenes, or where scenes are judged each by itself and there may be copies of them. An acquisition that
        a later page adds a scene to comes again, with the same key.

        Raises:
            ClearScenesError: The catalog cannot be searched.
        """
        opened, tell, kept = partial(open_session, self._transport), self.remarks.append, self._kept
        if not (self.by_acquisition or self.query.catalog.holds_copies):
            for scenes in search_all(self.query, opened, tell, kept, self._store):
                yield [Acquisition.single(scene, self.query.area.ahead_of_utc) for scene in scenes]
            return
        found = search_all(self.query.of_all, opened, tell, kept, self._store)
        pages = group_scenes(found, self.query.area)
        if not self.by_acquisition:  # which are copies shows only when all are there
            pages = iter([single_scenes(chain.from_iterable(found), self.query.area)])
        if self.query.limit or self.query.most_stated is not None:
            pages = iter([newest_acquisitions(pages, self.query)])
        for page in pages:
            yield sorted(page, key=lambda acquisition: acquisition.promise_key)

    def measurements(
        self, pages: Iterator[Sequence[Acquisition]], executor: Executor | None = None
    ) -> Iterator[Measurement]:
        """Measure acquisitions; arguments and what is raised as of ``measure_all``."""
        return measure_all(self._settled(pages), self._measure, self.cancellation, executor)

    def recurring_ground(
        self,
        measurements: Iterable[Measurement],
        report: Progress = lambda done, total: None,
        executor: Executor | None = None,
    ) -> RecurringGround:
        """Find ground that recurs as cloud, as ``find_recurring_ground``.

        Args:
            measurements: Of any dates; those of which not all was read are left aside, so that nothing more is read.
            report: Called now and then.
            executor: As of ``remote_measurements``, which looks at the dates; None: this process does.
        """
        whole = [one for one in measurements if one.tally is not None and not one.unread]
        dates, store, home = [one.acquisition for one in whole], self._store or Store(), home_of(whole)

        def by_executor(place: LookPlace, dates: Sequence[Acquisition]) -> Iterator[tuple[Acquisition, Look | None]]:
            looker = RemoteLooker(place, self.query.catalog.without_logins, self._rule)
            return results_of(iter([dates]), looker, lambda date, error: (date, None), self.cancellation, executor)

        look_all = by_executor if executor else None
        return find_recurring_ground(self.query.area, dates, self._rule, self._transport, store, report, home, look_all)

    def measured_again(
        self, acquisitions: Sequence[Acquisition], ground: RecurringGround, executor: Executor | None = None
    ) -> Iterator[Measurement]:
        """Measure acquisitions anew, now that is known which ground recurs as cloud; as of ``measurements``.

        Args:
            acquisitions: That were measured.
            ground: That recurs.
            executor: As of ``remote_measurements``, which reads them again; None: this process measures.
        """
        pages = self._settled(iter([acquisitions]))
        measure = self._remote_measurer(None, ground) if executor else self._measurer(None, ground.on)
        return measure_all(pages, measure, self.cancellation, executor)

    def remote_measurements(self, pages: Iterator[Sequence[Acquisition]], executor: Executor) -> Iterator[Measurement]:
        """Measure in other processes or on other machines, which fetch with their own network; nothing is stored.

        Args:
            pages: Acquisitions as they are found.
            executor: A ``ProcessPoolExecutor``, or that of a Dask cluster: ``Client(address).get_executor(pure=False)``
                (what is measured depends on the network too, so no answer stands for another).
        """
        pages = self._settled(pages)
        first = next(pages, [])  # by its tiles
        yield from measure_all(
            chain([first], pages), self._remote_measurer(self._limits, None), self.cancellation, executor
        )

    def _measurer(self, limits: Limits | None, recurring: RecurringOn | None = None) -> AcquisitionMeasurer:
        home = self.home if self.by_acquisition else None
        return AcquisitionMeasurer(self.query.area, self._transport, self._store, limits, home, self._rule, recurring)

    def _remote_measurer(self, limits: Limits | None, ground: RecurringGround | None) -> RemoteMeasurer:
        area, catalog = self.query.area.portable(), self.query.catalog.without_logins
        return RemoteMeasurer(area, catalog, limits, self._rule, self.home.found, ground)

    def _settled(self, pages: Iterator[Sequence[Acquisition]]) -> Iterator[Sequence[Acquisition]]:
        for page in pages:
            self._measure.settle(page)
            yield page
