"""Searching several catalogs as one, side by side: what one fails to name, the others name."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from queue import SimpleQueue

from requests import Session

from ..errors.base import Cancelled, ClearScenesError
from ..errors.catalog import SearchRefused
from ..errors.search import CatalogLeftOut
from .kept_searches import KeptSearches
from .remembered_items import Cache
from .scene import Scene
from .search import SearchQuery, Tell, search

log = logging.getLogger("clear_scenes")
_Arrived = tuple[int, "list[Scene] | None", "Exception | None"]  # of which catalog; a page, or how its search ended


def search_all(
    query: SearchQuery,
    opened: Callable[[], Session],
    tell: Tell = log.warning,
    kept: KeptSearches | None = None,
    cache: Cache | None = None,
) -> Iterator[list[Scene]]:
    """Search all catalogs of a query; one alone as ``search`` does.

    Args:
        query: what is searched for.
        opened: gives a session; each catalog is asked by one of its own, in a thread of its own.
        tell: called with what the analyst should know once a search has ended: of catalogs that failed, too.
        kept: as of ``search``.
        cache: as of ``search``.

    Yields:
        Pages of scenes as they come, each of one catalog; with a limit one page, as of ``search``.

    Raises:
        CatalogError: none of the catalogs can be searched to its end, and none named a scene; that of the first.
        NetworkError: likewise.
        Cancelled: the search was canceled.
    """
    if not query.catalog.parts:
        yield from search(query, opened(), tell, kept, cache)
        return
    query.check()
    pages = _side_by_side(query, opened, tell, kept, cache)
    if query.limit:
        newest = sorted((scene for page in pages for scene in page), key=lambda scene: scene.age_key, reverse=True)
        pages = iter([sorted(newest[: query.limit], key=lambda scene: scene.promise_key)])
    yield from pages


def _side_by_side(
    query: SearchQuery, opened: Callable[[], Session], tell: Tell, kept: KeptSearches | None, cache: Cache | None
) -> Iterator[list[Scene]]:
    catalogs, arrived, stopped = query.catalog.members, SimpleQueue[_Arrived](), threading.Event()

    def ask(number: int) -> None:
        try:
            for page in search(replace(query, catalog=catalogs[number]), opened(), tell, kept, cache):
                arrived.put((number, page, None))
                if stopped.is_set():
                    return
            arrived.put((number, None, None))
        except Exception as error:
            arrived.put((number, None, error))

    pool = ThreadPoolExecutor(len(catalogs), "clear-scenes-catalog")
    for number in range(len(catalogs)):
        pool.submit(ask, number)
    failed: dict[int, ClearScenesError] = {}
    running, has_found = len(catalogs), False
    try:
        while running:
            number, page, error = arrived.get()
            if page is not None:
                has_found |= bool(page)
                yield [replace(one, catalog=catalogs[number].title, catalog_rank=number) for one in page]
                continue
            running -= 1
            if isinstance(error, Cancelled):
                raise error
            if error is not None:
                failed[number] = _named(error, catalogs[number].title)
    finally:
        stopped.set()
        pool.shutdown(wait=False, cancel_futures=True)
    if len(failed) == len(catalogs) and not has_found:
        raise failed[0]
    for number, reason in sorted(failed.items()):
        tell(CatalogLeftOut(catalog=catalogs[number].title, reason=reason.text).text)


def _named(error: Exception, title: str) -> ClearScenesError:
    if isinstance(error, ClearScenesError):
        log.warning("%s: %s %s", title, error, error.detail)
        return error
    log.error("%s", title, exc_info=error)
    return SearchRefused(repr(error), catalog=title, answer=type(error).__name__)
