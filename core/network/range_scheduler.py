"""In which order the ranges of many files are requested: those of earlier files first, and few bytes at a time.

All requests share the bandwidth. Were they sent at once, all files would be complete at the end, and none before.
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

BYTES = 4 * 1024 * 1024  # requested and not released: fills a fast connection, and leaves a slow one to few files
PATIENCE = 1.0  # seconds after which a range does not count: one that is stalled, or pauses, delays no other for long
MANY = 128  # files, from which more connections bring more than it takes to open them: they fill the line
_THREADS = 256  # a stalled range keeps its thread


class RangeRequest:
    """One range of a file.

    Attributes:
        place: in the order of requests, the lowest first: the place of the file, and a running number.
        size: in bytes.
        fetch: brings the bytes; called once.
        sent: when it was sent, by ``time.monotonic()``.
        has_ended: whether the bytes are there, or the request has failed.
        data: the bytes.
    """

    def __init__(self, place: tuple[int, int], size: int, fetch: Callable[[], bytes]) -> None:
        self.place, self.size, self.fetch = place, size, fetch
        self.sent = 0.0
        self.has_ended = False
        self.data: Future[bytes] = Future()

    def __lt__(self, other: RangeRequest) -> bool:
        return self.place < other.place


class RangeScheduler:
    """Sends the ranges of many files from threads of its own, over at most so many connections at a time.

    There are no more connections than the files want: a range rather waits for one that is open than for a new one.

    Attributes:
        most: how many ranges are under way at any time at most.
    """

    def __init__(
        self, connections: int, begin: Callable[[], None] | None = None, connections_of_many: int | None = None
    ) -> None:
        """Make a scheduler without files.

        Args:
            connections: how many ranges are under way at most.
            begin: a method that each of the threads calls first.
            connections_of_many: how many for more than ``MANY`` files; None: as many.
        """
        self._connections = connections
        self.most = connections_of_many or connections
        # A thread holds what it begins with for as long as it lives, and it lives until this scheduler is collected:
        # the owner of the method, and with it the scheduler and its connections, would never be.
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
        """The place of a new file in the order, which may have so many connections at once."""
        with self._lock:
            self._files += 1
            self._wanted += connections
            return self._files

    def ask(self, place: int, size: int, fetch: Callable[[], bytes]) -> RangeRequest:
        """Put a range of ``size`` bytes in the order.

        Args:
            place: that of the file.
            size: in bytes.
            fetch: brings them; called in any thread when it is their turn.

        Returns:
            The request, to be given to ``wait``, and in any case to ``leave``.
        """
        request = RangeRequest((place, next(self._numbers)), size, fetch)
        with self._lock:
            heappush(self._waiting, request)
        return request

    def wait(self, request: RangeRequest) -> bytes:
        """The bytes of a range; raises what ``fetch`` raised. The caller's thread fetches them if it is their turn."""
        while True:
            if self._send(request):
                self._fetch(request)
            try:
                return request.data.result(PATIENCE)
            except FutureTimeout:
                if request.data.done():  # a moment later
                    return request.data.result()

    def leave(self, request: RangeRequest) -> None:
        """Release a range: its bytes were used, or are not wanted any more."""
        request.data.cancel()
        with self._lock:
            self._under_way.discard(request)
        self._send()

    def _send(self, own: RangeRequest | None = None) -> bool:
        """Send what there is room for; whether it is the turn of ``own`` too, which is left to the caller."""
        is_own = False
        with self._lock:
            while self._waiting and self._has_room(self._waiting[0].size):
                request = heappop(self._waiting)
                if request.data.set_running_or_notify_cancel():
                    request.sent = time.monotonic()
                    self._under_way.add(request)
                    if request is own:
                        is_own = True
                    else:
                        self._start(request)
        return is_own

    def _start(self, request: RangeRequest) -> None:
        try:
            self._threads.submit(self._fetch, request)
        except RuntimeError as error:  # the program ends: whoever waits for it must too
            request.data.set_exception(error)
            request.has_ended = True

    def _has_room(self, size: int) -> bool:
        begin, open_requests, held = time.monotonic() - PATIENCE, 0, 0
        for request in self._under_way:
            if request.sent > begin:
                open_requests += not request.has_ended
                held += request.size
        connections = min(self._wanted, self.most if self._files > MANY else self._connections)
        return open_requests < connections and (not held or held + size <= BYTES)

    def _fetch(self, request: RangeRequest) -> None:
        try:
            request.data.set_result(request.fetch())
        except BaseException as error:
            request.data.set_exception(error)
        request.has_ended = True
        self._send()


def _begin(method: WeakMethod[Callable[[], None]] | None) -> None:
    if method is not None and (begin := method()) is not None:
        begin()
