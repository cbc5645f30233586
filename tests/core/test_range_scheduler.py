"""Whose turn it is: earlier files first, few bytes at a time, and nobody waits for what is stalled or has failed."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from http.client import HTTPConnection

import pytest

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.network import CutOff
from clear_scenes.core.network import range_scheduler as module
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.range_scheduler import BYTES, MANY, PATIENCE, RangeRequest, RangeScheduler
from clear_scenes.core.network.remote_file import RemoteFile
from tests.support.faults import CONTENT, fault_server

HALF = BYTES // 2


class Server:
    """Answers when it is told to; keeps account of what it was asked."""

    def __init__(self, files: int, connections: int = 64, connections_of_many: int | None = None) -> None:
        self.scheduler = RangeScheduler(connections, None, connections_of_many)
        self.places = [self.scheduler.place() for _ in range(files)]
        self.asked: list[str] = []
        self.may_answer: dict[str, threading.Event] = {}
        self.pool = ThreadPoolExecutor(64)

    def ask(self, file: int, name: str, size: int = HALF) -> Future[bytes]:
        """As a worker does: ask, wait, use, leave."""
        self.may_answer[name] = threading.Event()
        asked = self.scheduler.ask(self.places[file], size, self.fetching(name))

        def work() -> bytes:
            try:
                return self.scheduler.wait(asked)
            finally:
                self.scheduler.leave(asked)

        return self.pool.submit(work)

    def fetching(self, name: str) -> Callable[[], bytes]:
        def fetch() -> bytes:
            self.asked.append(name)
            assert self.may_answer[name].wait(20)
            if name.startswith("bad"):
                raise CutOff(host=name)
            return name.encode()

        return fetch

    def answer(self, *names: str) -> None:
        for name in names:
            self.may_answer[name].set()

    def was_asked(self, *names: str) -> bool:
        """Within a moment, for all of these and for nothing else."""
        end = time.monotonic() + 0.5
        while sorted(self.asked) != sorted(names) and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.05)
        return sorted(self.asked) == sorted(names)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(files=8)
    yield made
    made.answer(*made.may_answer)
    made.pool.shutdown()


def test_earlier_files_come_first_and_few_bytes_at_a_time(server: Server) -> None:
    server.ask(0, "a")
    server.ask(0, "b")
    assert server.was_asked("a", "b")
    server.ask(2, "later")
    server.ask(1, "earlier")
    assert server.was_asked("a", "b"), "no room for more"
    server.answer("a")
    assert server.was_asked("a", "b", "earlier")
    server.answer("b")
    assert server.was_asked("a", "b", "earlier", "later")


def test_a_range_larger_than_all_room_goes_alone(server: Server) -> None:
    server.ask(0, "small", 10)
    assert server.was_asked("small")
    large = server.ask(1, "large", 3 * BYTES)
    assert server.was_asked("small")
    server.answer("small", "large")
    assert large.result(5) == b"large"


def test_what_came_takes_room_until_it_is_done_with(server: Server) -> None:
    """So that memory is bounded too."""
    held = [server.scheduler.ask(server.places[0], HALF, lambda: b"x") for _ in range(2)]
    assert [server.scheduler.wait(one) for one in held] == [b"x", b"x"]
    server.ask(1, "next")
    assert server.was_asked()
    server.scheduler.leave(held[0])
    assert server.was_asked("next")


def test_what_stalls_holds_up_nobody_for_long(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.5)
    began = time.monotonic()
    stalled = [server.ask(0, f"stalled{number}") for number in range(2)]
    assert server.was_asked("stalled0", "stalled1")
    others = [server.ask(1, f"other{number}") for number in range(20)]
    server.answer(*(f"other{number}" for number in range(20)))
    assert {one.result(10) for one in others} == {b"other%d" % number for number in range(20)}
    assert 0.4 < time.monotonic() - began < 2
    assert not any(one.done() for one in stalled)


def test_room_is_never_lost_after_errors(server: Server) -> None:
    failed = [server.ask(number % 8, f"bad{number}") for number in range(50)]
    server.answer(*(f"bad{number}" for number in range(50)))
    assert all(isinstance(one.exception(PATIENCE), CutOff) for one in failed)
    server.asked.clear()
    began = time.monotonic()
    server.ask(0, "a")
    server.ask(1, "b")
    assert server.was_asked("a", "b")
    assert time.monotonic() - began < PATIENCE


def test_what_is_left_before_its_turn_is_never_asked_for(server: Server) -> None:
    server.ask(0, "a", BYTES)
    assert server.was_asked("a")
    server.scheduler.leave(server.scheduler.ask(server.places[0], 1, server.fetching("left")))
    server.ask(1, "b")
    server.answer("a")
    assert server.was_asked("a", "b")


def test_no_more_connections_than_files_or_than_allowed() -> None:
    for files, most in ((3, 3), (20, 4), (MANY, 4), (MANY + 1, 6)):
        server = Server(files, 4, 6)
        for number in range(30):
            server.ask(0, f"{number}", 10)
        time.sleep(0.2)
        assert len(server.asked) == most
        server.answer(*server.may_answer)
        server.pool.shutdown()
        assert len(server.asked) == 30


class Late(Future):
    """What comes between the end of a wait and the look at whether it came."""

    def __init__(self, data: bytes | Exception) -> None:
        super().__init__()
        self._late = data

    def result(self, timeout: float | None = None) -> bytes:
        if not self.done():
            self.set_exception(self._late) if isinstance(self._late, Exception) else self.set_result(self._late)
            raise TimeoutError
        return super().result(timeout)


def test_what_comes_at_the_last_moment_is_no_time_out(server: Server) -> None:
    for data in (b"late", CutOff(host="late")):
        asked = RangeRequest((server.places[0], 0), 1, lambda: b"")  # which another worker has sent
        asked.data = Late(data)
        if isinstance(data, bytes):
            assert server.scheduler.wait(asked) == data
        else:
            with pytest.raises(CutOff):
                server.scheduler.wait(asked)


# Files over a transport


def test_ranges_of_a_file_come_in_their_order() -> None:
    with fault_server() as server:
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        files = [RemoteFile(transport, f"{server.url}/ok/{number}") for number in range(4)]
        ranges = [(start, start + 1000) for start in (5000, 0, 90_000, 40)]
        assert list(files[0].read_all(ranges)) == [CONTENT[start:stop] for start, stop in ranges]
        assert (files[0].requests, files[0].bytes_read) == (4, 4000)


def test_a_transport_that_is_done_with_goes_and_its_threads_and_connections_end() -> None:
    """Each search has its own: what stayed of them would be hundreds of threads by the evening."""
    with fault_server() as server:
        before = set(threading.enumerate())
        older = [one for one in gc.get_objects() if isinstance(one, HTTPConnection)]
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        files = [RemoteFile(transport, f"{server.url}/ok/{number}") for number in range(4)]
        ranges = [(0, 100), (5000, 5100), (9000, 9100)]
        with ThreadPoolExecutor(4) as pool:
            came = [data for found in pool.map(lambda file: list(file.read_all(ranges)), files) for data in found]
        assert [len(data) for data in came] == 12 * [100]
        threads = [one for one in set(threading.enumerate()) - before if one.name.startswith("clear-scenes-requests")]
        assert threads
        connections = [one for one in gc.get_objects() if isinstance(one, HTTPConnection) and one not in older]
        assert connections
        gone = [weakref.ref(one) for one in (transport, transport.ranges, *connections)]
        del connections
        del transport, files
        for thread in threads:
            end = time.monotonic() + 10
            while thread.is_alive() and time.monotonic() < end:
                gc.collect()
                thread.join(0.05)
            assert not thread.is_alive()
        assert [one() for one in gone] == [None] * len(gone)


def test_cancel_ends_what_waits_for_its_turn() -> None:
    """What is not sent yet never is."""
    with fault_server() as server:
        switch = Cancellation()
        transport = PlainTransport(Addresses.of_catalog(server.url), switch)
        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(RemoteFile(transport, f"{server.url}/drip/1").read, 0, BYTES)
            while not server.seen.total():
                time.sleep(0.01)
            second = pool.submit(RemoteFile(transport, f"{server.url}/ok/2").read, 0, 100)
            time.sleep(0.2)
            assert not second.done()
            began = time.monotonic()
            switch.cancel()
            for one in (first, second):
                with pytest.raises(Cancelled):
                    one.result(5)
        assert time.monotonic() - began < 1
        assert server.seen.total() == 1
