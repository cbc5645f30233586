"""The transport outside QGIS under fire (tests/qgis/test_network.py is its twin)."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from clear_scenes.core.errors.base import Cancelled, ClearScenesError
from clear_scenes.core.errors.network import HostSuspended, Unreachable
from clear_scenes.core.network import circuit_breaker as giving_up
from clear_scenes.core.network import plain_transport as plain
from clear_scenes.core.network import transport
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.circuit_breaker import CircuitBreaker
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.network.transport import LONGEST_PAUSE, asked_pause
from tests.support.faults import CONTENT, EXPECTED, RIGHT, SIZE, certificate, fault_server

IDLE, WHOLE = 1.0, 3.0


@pytest.fixture(autouse=True)
def short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "IDLE_SECONDS", IDLE)
    monkeypatch.setattr(transport, "WHOLE_SECONDS", WHOLE)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


class Client:
    """Many workers on one session against one host."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.cancellation = Cancellation()
        self.transport = PlainTransport(Addresses.of_catalog(url), self.cancellation)

    def ask(self, fault: str, number: int) -> tuple[str, str, float]:
        began = time.monotonic()
        start = number * 100
        try:
            got = RemoteFile(self.transport, f"{self.url}/{fault}/{number}").read(start, start + 5000)
            outcome = RIGHT if got == CONTENT[start : start + 5000] else "wrong answer"
        except ClearScenesError as error:
            outcome = type(error).__name__ if "{" not in str(error) else f"sentence not filled: {error}"
        return fault, outcome, time.monotonic() - began

    def ask_all(self, faults: list[str]) -> list[tuple[str, str, float]]:
        with ThreadPoolExecutor(64) as pool:
            return list(pool.map(self.ask, faults, range(len(faults))))


@pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])
def test_every_fault_ends_in_a_right_answer_or_a_named_error_in_time(
    tmp_path, monkeypatch: pytest.MonkeyPatch, secure: bool
) -> None:
    pem = certificate(tmp_path) if secure else None
    if secure:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(pem))
    with fault_server(pem) as server:
        outcomes = Client(server.url).ask_all([fault for _ in range(3) for fault in EXPECTED] + ["ok"] * 100)
    assert [one for one in outcomes if EXPECTED[one[0]] != one[1]] == []
    assert max(seconds for *_, seconds in outcomes) < WHOLE + 1


def test_a_lost_answer_never_becomes_anothers() -> None:
    """Connections on which something went wrong are not used again: one after another over the same few."""
    with fault_server() as server:
        client = Client(server.url)
        for number in range(24):
            fault = ("cut_once", "ok", "whole", "ok", "other_range", "ok", "endless", "ok")[number % 8]
            assert client.ask(fault, number)[1] == EXPECTED[fault]


def test_an_untrusted_certificate_is_named(tmp_path) -> None:
    with fault_server(certificate(tmp_path)) as server:
        assert Client(server.url).ask("ok", 0)[1] == "CertificateRefused"
        assert server.seen.total() == 0, "nothing was asked over the untrusted connection"


def test_nobody_there() -> None:
    with fault_server() as server:
        url = server.url
    began = time.monotonic()
    with pytest.raises(Unreachable, match=r"^127\.0\.0\.1 cannot be reached"):
        RemoteFile(Client(url).transport, f"{url}/ok/1").read(0, 10)
    assert time.monotonic() - began < WHOLE


def test_a_file_tells_its_size_and_keeps_account() -> None:
    with fault_server() as server:
        file = RemoteFile(Client(server.url).transport, f"{server.url}/ok/1")
        assert file.size is None
        assert file.read(10, 30) == CONTENT[10:30]
        assert file.size == SIZE
        assert file.read(SIZE - 5, SIZE + 100) == CONTENT[-5:], "cut at the file's end"
        assert (file.requests, file.bytes_read) == (2, 25)


def test_whole_limit_holds_over_all_tries() -> None:
    with fault_server() as server:
        _, outcome, seconds = Client(server.url).ask("stall", 0)
    assert outcome == "TimedOut"
    assert IDLE <= seconds < WHOLE + 0.5


# Busy servers


def test_what_retry_after_asks_for() -> None:
    def asked(value: str) -> float:
        return asked_pause({"retry-after": value})

    later = format_datetime(datetime.now(UTC) + timedelta(seconds=10), usegmt=True)
    assert asked("7") == 7
    assert asked(" 7 ") == 7
    assert 8 < asked(later) <= 10
    assert asked(format_datetime(datetime.now(UTC) + timedelta(days=900))) == LONGEST_PAUSE
    assert asked("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert asked("999999999999999999999999") == LONGEST_PAUSE
    assert asked("9" * 400) == LONGEST_PAUSE
    for nonsense in ("", "-5", "soon", "1e3", "nan", "²", "Wed, 99 Oct 2015", "Wed, 21 Oct 99999 07:28:00 GMT"):
        assert asked(nonsense) == 0
    assert asked_pause({}) == 0


def test_a_pause_that_ends_too_late_is_not_waited_for() -> None:
    with fault_server() as server:
        outcome = Client(server.url).ask("busy_for_long", 0)
        assert outcome[1] == "BadStatus"
        assert outcome[2] < 1
        assert server.seen.total() == 1


def test_three_tries_and_no_more() -> None:
    with fault_server() as server:
        assert Client(server.url).ask("busy", 0)[1] == "BadStatus"
        assert server.seen.total() == 3


def test_cancel_ends_a_pause_at_once() -> None:
    with fault_server() as server:
        client = Client(server.url)
        threading.Timer(0.2, client.cancellation.cancel).start()
        _, outcome, seconds = client.ask("busy", 0)
    assert outcome == "Cancelled"
    assert seconds < 0.5


def test_cancel_ends_a_drip_and_what_comes_after() -> None:
    with fault_server() as server:
        client = Client(server.url)
        threading.Timer(0.3, client.cancellation.cancel).start()
        _, outcome, seconds = client.ask("drip", 0)
        assert outcome == "Cancelled"
        assert seconds < 1
        seen = server.seen.total()
        assert client.ask("ok", 1)[1] == "Cancelled"
        assert server.seen.total() == seen, "nothing more is sent"


@pytest.mark.parametrize("fault", ["stall", "stall_in_head", "drip_in_head", "stall_in_body", "drip"])
def test_a_cancelled_thread_ends(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    """It does not live on until the next byte, or the limit."""
    monkeypatch.setattr(plain, "IDLE_SECONDS", 30.0)
    monkeypatch.setattr(transport, "WHOLE_SECONDS", 30.0)
    with fault_server() as server:
        client = Client(server.url)
        thread = threading.Thread(target=client.ask, args=(fault, 0))
        thread.start()
        time.sleep(0.5)
        client.cancellation.cancel()
        thread.join(1)
        assert not thread.is_alive()


# Hosts that answer nobody


def test_not_every_scene_waits_for_a_dead_host() -> None:
    with fault_server() as server:
        outcomes = [outcome for _, outcome, _ in Client(server.url).ask_all(["stall"] * 500)]
        asked = server.seen.total()
    assert set(outcomes) == {"TimedOut", "HostSuspended"}
    assert outcomes.count("HostSuspended") > 500 - 2 * 64
    assert asked <= 2 * 64 * transport.TRIES


def test_a_host_that_answers_others_is_not_given_up() -> None:
    with fault_server() as server:
        outcomes = Client(server.url).ask_all(["busy"] * 40 + ["stall"] * 20 + ["ok"] * 200)
    assert [one for one in outcomes if one[1] != EXPECTED[one[0]]] == []


def test_a_host_is_given_up_after_a_row_of_failures_and_asked_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(giving_up.time, "monotonic", lambda: now)
    hosts = CircuitBreaker()
    hosts.answered("a")
    for _ in range(giving_up.FAILURES):
        hosts.failed("a", began=now - 1)  # it has answered others since
        hosts.failed("b", began=now)
        hosts.check("a")
        hosts.check("c")
    with pytest.raises(HostSuspended, match=r"^b left 8 requests in a row without an answer"):
        hosts.check("b")
    now += giving_up.SECONDS
    hosts.check("b")
    hosts.failed("b", began=now)
    with pytest.raises(HostSuspended):
        hosts.check("b")
    hosts.answered("b")
    hosts.check("b")


def test_callbacks_of_a_cancellation() -> None:
    cancellation, called = Cancellation(), []
    with cancellation.calling(lambda: called.append("inside")):
        pass
    with cancellation.calling(lambda: called.append("during")):
        cancellation.cancel()
        cancellation.cancel()
    assert "inside" not in called
    assert "during" in called
    with cancellation.calling(lambda: called.append("late")):
        assert called[-1] == "late"
    with pytest.raises(Cancelled):
        cancellation.sleep(100)
