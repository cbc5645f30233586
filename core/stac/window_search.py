"""The windows of a search, several at once: their pages as they come, and what is missing in the end."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Lock
from types import MappingProxyType

from ..errors.base import Cancelled
from ..errors.catalog import CatalogError, SearchCutShort
from ..errors.search import SearchEndedEarly, SearchOpenEnded
from .client import named_cause
from .dialect import Dialect
from .pace import AT_ONCE, Pace
from .page_edges import Page, PageEdges, items_of, lies_outside
from .paging import PAGE_SIZE, ItemPages
from .search_windows import SearchWindow, WindowPlan

log = logging.getLogger("clear_scenes")
MANY = 2 * PAGE_SIZE  # scenes of a window that is cut into smaller ones
_TOO_MANY = frozenset({429, 503})  # what a server answers that has too much to do
_FAILURES = 2  # windows, after which no other one is begun


@dataclass(frozen=True, eq=False)
class PageCame:
    """A page of a window.

    Attributes:
        window: that was searched.
        page: as the server sent it.
    """

    window: SearchWindow
    page: Page

    def __post_init__(self) -> None:
        object.__setattr__(self, "page", MappingProxyType(dict(self.page)))


@dataclass(frozen=True)
class WindowEnded:
    """All of a window has come, as far as the server has it.

    Attributes:
        window: that was searched.
        is_whole: whether nothing is, or may be, missing.
    """

    window: SearchWindow
    is_whole: bool


class WindowSearch:
    """Searches the windows of a plan with as many requests at once as the server bears.

    Args:
        plan: what is searched.
        dialect: how; shared with the pages.
        open_pages: makes the pages of one window; called in the thread that walks through it.
        turn: of a thread that takes in a page; it gives it to others while it waits for the server.
        refusals: how often the server has said by now that it has too much to do.

    Attributes:
        failures: the windows in which the server has failed, each with the error.
    """

    def __init__(
        self,
        plan: WindowPlan,
        dialect: Dialect,
        open_pages: Callable[[], ItemPages],
        turn: Callable[[], AbstractContextManager[None]],
        refusals: Callable[[], int],
    ) -> None:
        self.failures: list[tuple[SearchWindow, Exception]] = []
        self._plan, self._dialect, self._open_pages, self._refusals = plan, dialect, open_pages, refusals
        self._pace, self._tally = Pace(), _Tally()
        self._lock = Lock()  # of all that follows, and of plan and pace
        self._threads, self._turn = ThreadPoolExecutor(AT_ONCE, "clear-scenes-search"), turn
        self._arrived: SimpleQueue[PageCame | WindowEnded | None] = SimpleQueue()
        self._running = self._round = self._put_back = 0
        self._empty: list[SearchWindow] = []  # in which a filter that has left nothing yet has found nothing
        self._is_closed = self._has_ended = False

    def results(self) -> Iterator[PageCame | WindowEnded]:
        """What comes, in the order in which it comes; the search ends where this iterator is closed.

        Raises:
            Exception: the server failed before any window was done.
        """
        try:
            yield from self._walked()
            if self._empty and self._dialect.doubts_filter and not self.failures:
                yield from self._walked_without_filter()
        finally:
            with self._lock:
                self._is_closed = True
            self._threads.shutdown(wait=False, cancel_futures=True)

    @property
    def missing(self) -> list[SearchWindow]:
        """Where scenes are missing, once all has come: the windows that failed, and what was not searched then."""
        return [*(window for window, _ in self.failures), *self._plan.left] if self.failures else []

    def shortfall(self, catalog: str) -> CatalogError | None:
        """What the analyst should know once all has come; None where nothing is missing. Raises ``SearchCutShort``."""
        return self._tally.shortfall(catalog)

    def _walked(self) -> Iterator[PageCame | WindowEnded]:
        with self._lock:
            self._begin_windows()
        while (came := self._arrived.get()) is not None:
            yield came
        for _, error in self.failures:
            if not self._has_ended or isinstance(named_cause(error), Cancelled):
                raise error

    def _walked_without_filter(self) -> Iterator[PageCame | WindowEnded]:
        self._dialect.drop_filter()
        self._plan.put_back(self._empty)
        fits = False
        for came in self._walked():
            fits |= isinstance(came, PageCame) and any(self._dialect.fits(item) for item in items_of(came.page))
            yield came
        if fits:
            log.warning("the catalog finds nothing by the filter that it offers; it was searched without")

    def _begin_windows(self) -> None:
        """Begin as many as may run; the end is told once none does."""
        is_over = self._is_closed or len(self.failures) >= _FAILURES
        while not is_over and self._running < self._pace.at_once and (window := self._plan.take()):
            self._running += 1
            self._threads.submit(self._walk, window, self._round)
        if not self._running:
            self._arrived.put(None)

    def _walk(self, window: SearchWindow, of_round: int) -> None:
        edges, is_done = PageEdges(), False
        try:
            with self._turn():
                is_done = self._take_pages(window, edges, of_round)
        except Exception as error:
            with self._lock:
                if of_round == self._round and not self._is_tried_later(window, error):
                    self.failures.append((window, error))
        with self._lock:
            if is_done:
                is_empty = not edges.ids and self._dialect.doubts_filter
                if is_empty:
                    self._empty.append(window)
                self._tally.add(edges)
                self._has_ended = True
                self._arrived.put(WindowEnded(window, not (edges.is_short or edges.is_circle or is_empty)))
            self._running -= 1
            self._begin_windows()

    def _is_tried_later(self, window: SearchWindow, error: Exception) -> bool:
        """Whether the window is asked for again, with fewer others beside it: they were too many for the server."""
        if getattr(error, "status_code", None) not in _TOO_MANY or self._running == 1 or self._put_back >= AT_ONCE:
            return False
        self._put_back += 1
        self._pace.refused()
        self._plan.put_back([window])
        return True

    def _take_pages(self, window: SearchWindow, edges: PageEdges, of_round: int) -> bool:
        """Hand the pages on; whether the window was searched to its end."""
        began, is_first = time.monotonic(), True
        for page in self._open_pages().within(window, edges):
            items = items_of(page)
            with self._lock:
                self._pace.answered(time.monotonic() - began, len(items), self._refusals())
                self._arrived.put(PageCame(window, page))
                if self._is_closed or of_round != self._round:
                    return False
                if any(lies_outside(item, window.interval) for item in items) and self._plan.begin_whole():
                    log.warning("the catalog does not heed the period of a search; it is searched as one")
                    self._round, self._tally = self._round + 1, _Tally()
                    return False
                if is_first and self._is_cut_again(window, edges.expected(window.interval)):
                    return False
            began, is_first = time.monotonic(), False
        return of_round == self._round

    def _is_cut_again(self, window: SearchWindow, expected: int) -> bool:
        self._plan.answered(window, expected)
        return expected > MANY and self._pace.at_once > 1 and self._plan.cut_again(window)


class _Tally:
    """What all windows have named, and what they lack by the server's own count."""

    def __init__(self) -> None:
        self._ids: set[tuple[str, ...]] = set()
        self._missing = 0
        self._is_circle = self._is_open = False

    def add(self, edges: PageEdges) -> None:
        self._ids |= edges.ids
        self._missing += max(0, edges.matched - len(edges.ids))
        self._is_circle |= edges.is_circle
        self._is_open |= edges.is_open

    def shortfall(self, catalog: str) -> CatalogError | None:
        """Where a search just ended early, the number that match may have been an estimate.

        Raises:
            SearchCutShort: the server began to repeat itself before it had named all.
        """
        named, matched = len(self._ids), len(self._ids) + self._missing
        if self._missing:
            if self._is_circle:
                raise SearchCutShort(catalog=catalog, named=named, matched=matched)
            log.warning("%s named %d scenes, and says that %d match", catalog, named, matched)
            return SearchEndedEarly(catalog=catalog, named=named, matched=matched)
        return SearchOpenEnded(catalog=catalog, named=named) if self._is_open else None
