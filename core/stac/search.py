"""Searching a catalog: pages stream in and leave as scenes; what a server ignores is applied again here."""

from __future__ import annotations

import itertools
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache, partial
from typing import TypeVar
from urllib.parse import urljoin

from pystac_client import Client
from pystac_client.exceptions import APIError
from requests import Session

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.catalog import DatesReversed, NotACatalog, SearchRefused, SearchTooLong, TooManyScenes
from ..errors.network import AddressRefused
from ..errors.scene import NoProbability
from ..errors.search import PeriodMissing
from ..errors.text import Text
from ..geometry.rings import Polygons, points_of
from ..network.addresses import Addresses
from ..network.local_files import is_local
from ..network.transport import Transport
from .catalogs import Catalog
from .client import NONSENSE, SessionIO, named_cause, open_client
from .collection_choice import check_collection, choose_collection, collections_address
from .collection_names import are_alike
from .dates import Interval, within_months
from .dialect import Dialect, StatedLimit
from .kept_searches import KeptSearches
from .local_catalog import local_scenes
from .page_edges import items_of
from .paging import ItemPages
from .products import Product
from .remembered_items import Cache
from .scene import Scene, scene_from_item
from .search_windows import SearchWindow, WindowPlan
from .stated import server_message
from .static_catalog import StaticCatalog
from .static_readers import web_reader
from .window_search import PageCame, WindowSearch

log = logging.getLogger("clear_scenes")
Tell = Callable[[Text], object]
Result = TypeVar("Result")
MAX_SCENES = 10_000
_UNKNOWN = frozenset({400, 404, 422})  # answers to a search in a collection that is not there
MAX_SECONDS = 20 * 60  # that a catalog may take to name them, whatever it takes to measure them


@dataclass(frozen=True)
class SearchQuery:
    """What is searched for: scenes of a place and a time.

    Where the tiles of an overpass are joined, ``limit`` and ``most_stated`` are about the acquisitions.

    Attributes:
        catalog: where it is searched.
        area: that the scenes' footprints must meet.
        start: the first moment, UTC, included.
        end: the last moment, UTC, included.
        limit: how many scenes at most, newest first by (datetime, id); 0 is all.
        months: of the year by the sun over the area, 1 to 12; none is all.
        most_stated: scenes for which the catalog states more cloud than this, in percent, or none, are left out; None
            leaves out none.
        cloud_from: the cloud probability, 1 to 100 percent, from which a pixel is cloud; 0 counts the quality layer's
            own clouds.
    """

    catalog: Catalog
    area: Area
    start: datetime
    end: datetime
    limit: int = 0
    months: frozenset[int] = frozenset()
    most_stated: float | None = None
    cloud_from: int = 0

    @cached_property
    def intervals(self) -> tuple[Interval, ...]:
        """The parts of the period (UTC) that are searched, the latest first."""
        return tuple(within_months(self.start, self.end, self.months, self.area.ahead_of_utc))

    @property
    def of_all(self) -> SearchQuery:
        """For every scene of this place and time: what whole acquisitions are made of."""
        return replace(self, limit=0, most_stated=None)

    def allows(self, stated: float | None) -> bool:
        """Whether the cloud that the catalog states, in percent, is little enough."""
        return self.most_stated is None or (stated is not None and stated <= self.most_stated)

    def check(self) -> None:
        """Raise the error that the analyst can mend before anything is sent: of its dates, area or address."""
        if self.start > self.end:
            raise DatesReversed
        self.area.check()
        for url in self.catalog.urls:
            try:
                Addresses.of_catalog(url)
            except AddressRefused as error:  # it was typed: whoever typed it can mend it
                raise NotACatalog(error.detail, url=url) from error


def search(
    query: SearchQuery,
    session: Session,
    tell: Tell = log.warning,
    kept: KeptSearches | None = None,
    cache: Cache | None = None,
) -> Iterator[list[Scene]]:
    """Search a catalog.

    A long period is searched in several windows at once; their pages leave as they come. With a limit there is one
    page, when all is known: which scenes are the newest shows only at the end, whatever a server says of its order.

    Args:
        query: what is searched for.
        session: by which everything is asked, from several threads.
        tell: called with what the analyst should know of a search that has ended without an error.
        kept: what was named a moment ago and is not asked for again; None asks for all.
        cache: keeps what was read of products on this machine; None keeps nothing.

    Yields:
        Pages of scenes that match, each page the likeliest clear first.

    Raises:
        CatalogError: the catalog cannot be searched, or a part of the period could not be; pages that came before stay
            valid.
        NetworkError: it cannot be reached; likewise.
    """
    query.check()
    pages = _matching(query, session, tell, kept, cache)
    if query.limit:
        newest = sorted((scene for page in pages for scene in page), key=lambda scene: scene.age_key, reverse=True)
        pages = iter([newest[: query.limit]])
    for page in pages:
        yield sorted(page, key=lambda scene: scene.promise_key)


def _matching(
    query: SearchQuery, session: Session, tell: Tell, kept: KeptSearches | None, cache: Cache | None
) -> Iterator[list[Scene]]:
    seen: set[tuple[str, str, str]] = set()
    meets = lru_cache(maxsize=None)(partial(_meets, query.area))  # most scenes of a tile have one footprint
    for page in _named(query, session, tell, kept, cache):
        found = (scene for scene in page if scene.identity not in seen and _matches(scene, query))
        scenes = (_measurable(scene, query) for scene in found if meets(scene.footprint))
        new = {scene.identity: scene for scene in scenes}
        seen.update(new)
        if len(seen) > MAX_SCENES:
            raise TooManyScenes(limit=MAX_SCENES, catalog=query.catalog.title)
        yield list(new.values())


def _named(
    query: SearchQuery, session: Session, tell: Tell, kept: KeptSearches | None, cache: Cache | None
) -> Iterator[Sequence[Scene]]:
    """The scenes that the catalog names, be it a server or on this machine."""
    if is_local(query.catalog.url):
        return local_scenes(query.catalog, query.area, query.intervals, tell, cache)
    return _pages(query, session, tell, kept)


def _measurable(scene: Scene, query: SearchQuery) -> Scene:
    """By the cloud probability that was asked for, and with its problem where its files cannot be read."""
    if not query.cloud_from:
        return scene
    problem = NoProbability() if scene.asset("probability") is None else None
    return replace(scene, problem=scene.problem or problem, cloud_from=query.cloud_from)


def _matches(scene: Scene, query: SearchQuery) -> bool:
    """Whether a scene is one that was asked for; what it does not say is not held against it."""
    if not query.allows(scene.catalog_cloud):
        return False
    if scene.period is not None:
        first, last = scene.period
        return any(start <= last and first <= end for start, end in query.intervals)
    return True


def _meets(area: Area, footprint: Polygons) -> bool:
    return not footprint or area.meets(points_of(footprint))


def _is_of(stated: str, collection: str) -> bool:
    return not stated or are_alike(stated, collection)


def _pages(query: SearchQuery, session: Session, tell: Tell, kept: KeptSearches | None) -> Iterator[Sequence[Scene]]:
    """What is kept of it, then the scenes of each page that comes."""
    # servers disagree on boxes that cross the antimeridian
    windows = [SearchWindow(box, interval) for interval, box in itertools.product(query.intervals, query.area.boxes())]
    earlier = kept.named_by(query.catalog, query.most_stated) if kept else None
    if earlier:
        if scenes := earlier.scenes(windows):
            yield scenes
        windows = earlier.missing(windows)
    if not windows:
        return
    catalog, client = query.catalog, None
    try:
        io = SessionIO(catalog.url, session, earlier.documents if earlier else None)
        if address := collections_address(catalog):
            io.ask_ahead(address, _begin_of(session, catalog))
        client = open_client(catalog, io)
        if client is None:
            read, begin = web_reader(catalog, session), _begin_of(session, catalog)
            static = StaticCatalog(catalog, query.area, query.intervals, read, tell, begin)
            yield from _in_time(static.scenes(), catalog)
            return
        collection, product = choose_collection(catalog, client)
        if earlier:
            earlier.keep_documents(io.documents)
        link = client.get_search_link()
        url = urljoin(f"{catalog.url}/", str(link.href) if link else "search")
        is_there = bool(earlier and earlier.scenes(windows))
        ongoing = _window_search(query, session, client, collection, product, windows)
        named: dict[SearchWindow, list[Scene]] = {}
        for came in _in_time(ongoing.results(), catalog):
            of_window = named.setdefault(came.window, [])
            if isinstance(came, PageCame):
                found = [scene_from_item(item, url, product) for item in items_of(came.page)]
                page = [scene for scene in found if _is_of(scene.collection, collection)]
                is_there |= bool(page)
                of_window += page
                yield page
            elif earlier and came.is_whole and is_there:
                earlier.keep(came.window, of_window)
        if missing := ongoing.missing:
            raise _period_missing(missing, ongoing.failures[0][1], query)
        if not is_there:
            check_collection(catalog, client, collection)
        if (shortfall := ongoing.shortfall(catalog.title)) is not None:
            tell(shortfall.text)
    except (APIError, *NONSENSE) as error:
        if client and catalog.collection and getattr(error, "status_code", None) in _UNKNOWN:
            check_collection(catalog, client, catalog.collection)
        raise _explained(error, catalog) from error


def _window_search(
    query: SearchQuery,
    session: Session,
    client: Client,
    collection: str,
    product: Product,
    windows: Sequence[SearchWindow],
) -> WindowSearch:
    catalog = query.catalog
    limit = None if query.most_stated is None else StatedLimit(product.cloud[0], query.most_stated)
    dialect, transport = Dialect(client, catalog, limit), _transport_of(session, catalog)
    return WindowSearch(
        WindowPlan(windows, query.area.ahead_of_utc),
        dialect,
        # of pystac-client each window has its own objects; the client itself only says what the server can do
        lambda: ItemPages(client, SessionIO(catalog.url, session), catalog, collection, dialect),
        turn=transport.searching if transport else nullcontext,
        refusals=lambda: transport.refusals if transport else 0,
    )


def _transport_of(session: Session, catalog: Catalog) -> Transport | None:
    adapter = session.get_adapter(catalog.url)
    return adapter if isinstance(adapter, Transport) else None


def _begin_of(session: Session, catalog: Catalog) -> Callable[[], None]:
    transport = _transport_of(session, catalog)
    return transport.begin if transport else lambda: None


def _in_time(results: Iterator[Result], catalog: Catalog) -> Iterator[Result]:
    """Until the server has been waited for too long, whatever is done with what comes meanwhile."""
    waited, began = 0.0, time.monotonic()
    for came in results:
        waited += time.monotonic() - began
        if waited > MAX_SECONDS:
            raise SearchTooLong(catalog=catalog.title, minutes=MAX_SECONDS // 60)
        yield came
        began = time.monotonic()


def _period_missing(missing: Sequence[SearchWindow], error: Exception, query: SearchQuery) -> PeriodMissing:
    first, last = min(one.interval[0] for one in missing), max(one.interval[1] for one in missing)
    days = {
        "first": f"{first + query.area.ahead_of_utc:%Y-%m-%d}",
        "last": f"{last + query.area.ahead_of_utc:%Y-%m-%d}",
    }
    reason = error if isinstance(error, ClearScenesError) else _explained(error, query.catalog)
    return PeriodMissing(reason.detail, catalog=query.catalog.title, reason=reason.text, **days)


def _explained(error: Exception, catalog: Catalog) -> ClearScenesError:
    if (cause := named_cause(error)) is not None:
        return cause
    status = getattr(error, "status_code", None)
    answer = f"HTTP {status}, {server_message(str(error))}" if status else "what it sent is no list of scenes"
    return SearchRefused(str(error), catalog=catalog.title, answer=answer)
