"""In which order the ranges of many files are asked for: those of earlier files first, and few bytes at a time.

All that is under way shares one line. Were everything asked for at once, all files would be had at its end, and none
before.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from heapq import heappop, heappush
from weakref import WeakMethod

BYTES = 4 * 1024 * 1024  # sent for and not yet done with: fills a quick line, and leaves a slow one to few files
PATIENCE = 1.0  # seconds after which a range counts no more: one that is stalled, or pauses, holds up no other for long
_THREADS = 256  # a stalled range keeps its thread


class RangeRequest:
    """One range that was asked for; its place in the order, and its bytes to come."""

    def __init__(self, place: tuple[int, int], size: int, fetch: Callable[[], bytes]) -> None:
        self.place, self.size, self.fetch = place, size, fetch
        self.since = 0.0  # when it was sent
        self.came = False
        self.data: Future[bytes] = Future()

    def __lt__(self, other: RangeRequest) -> bool:
        return self.place < other.place


class RangeScheduler:
    """Sends what is asked for from threads of its own, over at most so many ``connections`` at a time.

    There are no more of them than files, unless one wants more: a range waits rather for a connection that stands than
    for a new one.
    """

    def __init__(self, connections: int, begin: Callable[[], None] | None = None) -> None:
        """``begin``, a method, is called by each of the threads before all else."""
        self._connections = connections
        # A thread holds what it begins with for as long as it lives, and it lives until this line is collected: whose
        # method it is, and with it the line and its connections, would never be.
        self._threads = ThreadPoolExecutor(
            _THREADS, "clear-scenes-requests", _begin, (WeakMethod(begin) if begin else None,)
        )
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._files = 0
        self._wanted = 0  # connections
        self._waiting: list[RangeRequest] = []  # a heap
        self._under_way: set[RangeRequest] = set()

    def place(self, connections: int = 1) -> int:
        """Of a file that joins, and may have so many open at once."""
        with self._lock:
            self._files += 1
            self._wanted += connections
            return self._files

    def ask(self, place: int, size: int, fetch: Callable[[], bytes]) -> RangeRequest:
        """``fetch`` brings ``size`` bytes when it is its turn. Whoever asks calls ``leave`` in the end."""
        asked = RangeRequest((place, next(self._numbers)), size, fetch)
        with self._lock:
            heappush(self._waiting, asked)
        return asked

    def wait(self, asked: RangeRequest) -> bytes:
        """What came, or raises what it ended in. Fetches it itself if it is its turn."""
        while True:
            if self._send(asked):
                self._fetch(asked)
            try:
                return asked.data.result(PATIENCE)
            except FutureTimeout:
                if asked.data.done():  # it came, or failed, a moment later
                    return asked.data.result()

    def leave(self, asked: RangeRequest) -> None:
        """Its bytes are done with, or wanted no more."""
        asked.data.cancel()
        with self._lock:
            self._under_way.discard(asked)
        self._send()

    def _send(self, own: RangeRequest | None = None) -> bool:
        """Send what there is room for; true where the turn is ``own``'s, which is left to the caller."""
        is_own = False
        with self._lock:
            while self._waiting and self._has_room(self._waiting[0].size):
                asked = heappop(self._waiting)
                if asked.data.set_running_or_notify_cancel():
                    asked.since = time.monotonic()
                    self._under_way.add(asked)
                    if asked is own:
                        is_own = True
                    else:
                        self._start(asked)
        return is_own

    def _start(self, asked: RangeRequest) -> None:
        try:
            self._threads.submit(self._fetch, asked)
        except RuntimeError as error:  # the program ends: whoever waits for it must too
            asked.data.set_exception(error)
            asked.came = True

    def _has_room(self, size: int) -> bool:
        begin = time.monotonic() - PATIENCE
        counted = [asked for asked in self._under_way if asked.since > begin]
        open_requests = sum(not asked.came for asked in counted)
        held = sum(asked.size for asked in counted)
        return open_requests < min(self._wanted, self._connections) and (not held or held + size <= BYTES)

    def _fetch(self, asked: RangeRequest) -> None:
        try:
            asked.data.set_result(asked.fetch())
        except BaseException as error:
            asked.data.set_exception(error)
        asked.came = True
        self._send()


def _begin(method: WeakMethod[Callable[[], None]] | None) -> None:
    if method is not None and (begin := method()) is not None:
        begin()
