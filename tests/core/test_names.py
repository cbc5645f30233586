"""Names are looked up with a deadline, each by itself."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.network import AddressRefused, TimedOut
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.deadline import Deadline
from clear_scenes.core.network.names import Names

PUBLIC, PRIVATE = "93.184.216.34", "10.0.0.1"


class Resolver:
    """The system's: ``dead.example`` is waited for until it is released."""

    def __init__(self) -> None:
        self.peers = {"healthy.example": PUBLIC}
        self.asked: list[str] = []
        self.released = threading.Event()

    def __call__(self, host: str, *_: object, **__: object) -> list[tuple]:
        self.asked.append(host)
        if host == "dead.example":
            self.released.wait(20)
        if host not in self.peers:
            raise socket.gaierror("not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (self.peers[host], 0))]


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Resolver]:
    made = Resolver()
    monkeypatch.setattr(socket, "getaddrinfo", made)
    yield made
    made.released.set()


@pytest.fixture
def names() -> Names:
    return Names(Addresses("stac.example"))


def test_a_healthy_host_waits_for_no_dead_one(resolver: Resolver, names: Names) -> None:
    with ThreadPoolExecutor(8) as pool:
        dead = [pool.submit(names.check, "dead.example", Deadline(20), Cancellation()) for _ in range(4)]
        while "dead.example" not in resolver.asked:
            time.sleep(0.01)
        healthy = [pool.submit(names.check, "healthy.example", Deadline(5), Cancellation()) for _ in range(4)]
        assert [one.result(5) for one in healthy] == [None] * 4
        assert not any(one.done() for one in dead)
        resolver.released.set()
        assert [one.result(5) for one in dead] == [None] * 4, "left to the request to tell"
    assert sorted(resolver.asked) == ["dead.example", "healthy.example"], "each once"


def test_a_name_that_is_not_found_in_time_is_a_time_out(resolver: Resolver, names: Names) -> None:
    began = time.monotonic()
    with pytest.raises(TimedOut, match=r"dead\.example did not answer in time"):
        names.check("dead.example", Deadline(0.3), Cancellation())
    assert time.monotonic() - began < 5


def test_a_cancel_does_not_wait_for_a_name(resolver: Resolver, names: Names) -> None:
    switch = Cancellation()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(names.check, "dead.example", Deadline(20), switch)
        while not resolver.asked:
            time.sleep(0.01)
        switch.cancel()
        with pytest.raises(Cancelled):
            waiting.result(5)


def test_a_name_that_was_not_known_is_looked_up_again(resolver: Resolver, names: Names) -> None:
    """Else one that is known a moment later would lead into the analyst's network unchecked."""
    names.check("late.example", Deadline(5), Cancellation())
    resolver.peers["late.example"] = PRIVATE
    with pytest.raises(AddressRefused):
        names.check("late.example", Deadline(5), Cancellation())
