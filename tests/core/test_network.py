"""The transport outside QGIS under fire (tests/qgis/test_network.py is its twin), and which addresses may be opened."""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from clear_scenes.core.cancellation import Cancellation
from clear_scenes.core.errors import AddressRefused, Cancelled, ClearScenesError, HostGivenUp, Unreachable
from clear_scenes.core.network import giving_up, plain, transport
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.giving_up import Hosts
from clear_scenes.core.network.names import Names
from clear_scenes.core.network.plain import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.network.transport import LONGEST_PAUSE, asked_pause, open_session
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
    assert set(outcomes) == {"TimedOut", "HostGivenUp"}
    assert outcomes.count("HostGivenUp") > 500 - 2 * 64
    assert asked <= 2 * 64 * transport.TRIES


def test_a_host_that_answers_others_is_not_given_up() -> None:
    with fault_server() as server:
        outcomes = Client(server.url).ask_all(["busy"] * 40 + ["stall"] * 20 + ["ok"] * 200)
    assert [one for one in outcomes if one[1] != EXPECTED[one[0]]] == []


def test_a_host_is_given_up_after_a_row_of_failures_and_asked_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(giving_up.time, "monotonic", lambda: now)
    hosts = Hosts()
    hosts.answered("a")
    for _ in range(giving_up.FAILURES):
        hosts.failed("a", began=now - 1)  # it has answered others since
        hosts.failed("b", began=now)
        hosts.check("a")
        hosts.check("c")
    with pytest.raises(HostGivenUp, match=r"^b left 8 requests in a row without an answer"):
        hosts.check("b")
    now += giving_up.SECONDS
    hosts.check("b")
    hosts.failed("b", began=now)
    with pytest.raises(HostGivenUp):
        hosts.check("b")
    hosts.answered("b")
    hosts.check("b")


# Names


def resolving(monkeypatch: pytest.MonkeyPatch, **names: str) -> None:
    def resolve(name: str, port: Any, *_: Any, **__: Any) -> list[Any]:
        family = socket.AF_INET6 if ":" in names[name] else socket.AF_INET
        return [(family, socket.SOCK_STREAM, 6, "", (names[name], port or 0))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


def test_a_public_name_of_a_private_address_is_refused_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    with fault_server() as server:
        resolving(monkeypatch, **{"rebound.example": "127.0.0.1"})
        way = PlainTransport(Addresses("stac.example"), Cancellation())
        with pytest.raises(AddressRefused, match=r"rebound\.example \(127\.0\.0\.1\)"):
            way.get(f"https://rebound.example:{server.server_port}/ok/1", {"Range": "bytes=0-9"})
        assert server.seen.total() == 0


def test_the_name_of_the_analysts_own_server_may_lead_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    with fault_server() as server:
        resolving(monkeypatch, **{"stac.example": "127.0.0.1"})
        way = PlainTransport(Addresses("stac.example"), Cancellation())
        answer = way.get(f"http://stac.example:{server.server_port}/ok/1", {"Range": "bytes=0-9"})
        assert answer.body == CONTENT[:10]


@pytest.mark.parametrize(
    ("peer", "is_open"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::808:808", True),  # of a network of IPv6 alone
        ("198.18.0.7", True),  # what some VPNs give for any name
        ("10.0.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("::1", False),
        ("fd00::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::1", False),
    ],
)
def test_what_a_name_may_lead_to(monkeypatch: pytest.MonkeyPatch, peer: str, is_open: bool) -> None:
    resolving(monkeypatch, **{"files.example": peer})
    names = Names(Addresses("stac.example"))
    with nullcontext() if is_open else pytest.raises(AddressRefused):
        names.check("files.example")


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


# Addresses

OPEN = [
    "https://earth-search.aws.element84.com/v1/search?limit=3&x=[1]",
    "https://sentinel-cogs.s3.us-west-2.amazonaws.com/sentinel-s2-l2a-cogs/33/T/WL/SCL.tif",
    "HTTPS://Example.COM:8443/a..b/../c.tif",
    "https://8.8.8.8/x",
    "https://[2606:4700::1111]/x",
    "http://stac.office.lan/files/SCL.tif",
    "https://stac.office.lan:99/files/SCL.tif",
    "http://STAC.office.lan./x",
    "https://münchen.example/x",
]
REFUSED = [
    "",
    "SCL.tif",
    "/etc/passwd",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "ftp://example.com/x",
    "s3://bucket/key",
    "gs://bucket/key",
    "data:text/plain,x",
    "javascript:alert(1)",
    "//example.com/x",
    r"\\server\share\x.tif",
    r"https:\\example.com\x",
    "https://example.com\\@10.0.0.1/x",
    "/vsicurl?url=https://example.com",
    "/vsizip/vsicurl/https://example.com/a.zip",
    "WMS:https://example.com",
    "GTI:https://example.com/x.gti",
    "<VRTDataset>",
    "https:///x",
    "https://",
    "https://example.com:port/x",
    "https://example.com:99999999/x",
    "https://[::1",
    "http://example.com/x",
    "http://8.8.8.8/x",
    "https://user@example.com/x",
    "https://user:secret@example.com/x",
    "https://@example.com/x",
    "https://example.com/x|option:TILED=YES",
    "https://example.com/x|credential:a=b",
    "https://example.com/x authcfg=abc",
    "https://example.com/a b",
    "https://example.com/a\tb",
    "https://example.com/a\nb",
    "https://example.com/a\0b",
    'https://example.com/"x',
    "https://example.com/'x",
    "https://example.com/<x>",
    "https://localhost/x",
    "https://LOCALHOST./x",
    "https://a.localhost/x",
    "https://localhost.localdomain/x",
    "https://printer/x",
    "https://printer.local/x",
    "https://wiki.internal/x",
    "https://router.home.arpa/x",
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f000001/x",
    "https://0x7f.0.0.1/x",
    "https://127.0.0.0x1/x",
    "https://0177.0.0.1/x",
    "https://0.0.0.0/x",
    "https://10.0.0.1/x",
    "https://172.16.5.4/x",
    "https://192.168.1.1./x",
    "https://100.64.0.1/x",
    "https://169.254.169.254/latest/meta-data",
    "https://224.0.0.1/x",
    "https://255.255.255.255/x",
    "https://[::]/x",
    "https://[::1]/x",
    "https://[::10.0.0.1]/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://[::ffff:7f00:1]/x",
    "https://[64:ff9b::10.0.0.1]/x",
    "https://[2002:0a00:0001::1]/x",
    "https://[fd00::1]/x",
    "https://[fe80::1]/x",
    "https://[fe80::1%25eth0]/x",
    "https://[ff02::1]/x",
    "https://10.0.0.%31/x",
    "https://127%2e0%2e0%2e1/x",
    "https://%6cocalhost/x",
    "https://example.loc%61l/x",
    "https://10.0.0.\u00ad1/x",
    "https://１０.０.０.１/x",
    "https://127。0。0。1/x",
    "https://example.ｌｏｃａｌ/x",
    "https://a..b/x",
]


@pytest.mark.parametrize("address", OPEN)
def test_addresses_that_may_be_opened(address: str) -> None:
    assert Addresses.of_catalog("https://stac.office.lan/v1").check(address)


@pytest.mark.parametrize("address", REFUSED)
def test_addresses_that_are_refused(address: str) -> None:
    with pytest.raises(AddressRefused):
        Addresses.of_catalog("https://stac.office.lan/v1").check(address)


@pytest.mark.parametrize(
    "own", ["http://127.0.0.1:8765", "http://localhost:80/", "http://[::1]:99", "https://10.1.2.3"]
)
def test_the_analysts_own_server_may_lie_anywhere(own: str) -> None:
    addresses = Addresses.of_catalog(own)
    assert addresses.check(own + "/x")
    for other in ("http://192.168.1.1/x", "https://192.168.1.1/x", "https://other.local/x"):
        with pytest.raises(AddressRefused):
            addresses.check(other)


def test_refused_addresses_are_refused_by_the_session_before_anything_is_sent() -> None:
    with fault_server() as server:
        session = open_session(PlainTransport(Addresses.of_catalog("https://example.com"), Cancellation()))
        for address in (f"{server.url}/ok/1", "file:///etc/hostname", "ftp://127.0.0.1/x"):
            with pytest.raises(AddressRefused):
                session.get(address)
        assert server.seen.total() == 0
