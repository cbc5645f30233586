"""Connections outside QGIS: kept while they are of use, through the environment's proxy where there is one."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clear_scenes.core.errors.network import CertificateRefused, NetworkError, ProxyRefused
from clear_scenes.core.network import messages
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.deadline import Deadline
from clear_scenes.core.network.plain_transport import PlainTransport
from tests.support.faults import certificate
from tests.support.proxy import proxy_server
from tests.support.stub import Answer, Request, Stub, stub_server

PROXIES = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*PROXIES, "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)


def hello(request: Request) -> Answer:
    return Answer(200, "hello")


def transport_to(url: str) -> PlainTransport:
    return PlainTransport(Addresses.of_catalog(url), Cancellation())


@contextmanager
def watched(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[Request], Answer] = hello
) -> Iterator[tuple[Stub, list[socket.socket]]]:
    """A server, and its ends of the connections to it."""
    with stub_server(answer) as server:
        made: list[socket.socket] = []
        process = server.process_request

        def noted(end: socket.socket, client: object) -> None:
            made.append(end)
            process(end, client)

        monkeypatch.setattr(server, "process_request", noted)
        yield server, made


def once(transport: PlainTransport, url: str) -> bytes:
    """Asked for without another try."""
    return transport.exchange(messages.Request("GET", url, {}), "127.0.0.1", Deadline(20)).body


def test_one_request_after_the_other_goes_over_one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    with watched(monkeypatch) as (server, made):
        transport = transport_to(server.url)
        assert {once(transport, server.url) for _ in range(20)} == {b"hello"}
        assert len(made) == 1


def test_one_that_the_server_ends_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with watched(monkeypatch, lambda request: Answer(200, "bye", (("Connection", "close"),))) as (server, made):
        transport = transport_to(server.url)
        assert [once(transport, server.url) for _ in range(3)] == 3 * [b"bye"]
        assert (len(made), len(server.asked)) == (3, 3)


def test_one_that_the_server_drops_while_it_is_idle_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with watched(monkeypatch) as (server, made):
        transport = transport_to(server.url)
        assert once(transport, server.url) == b"hello"
        made[0].shutdown(socket.SHUT_RDWR)
        assert once(transport, server.url) == b"hello"
        assert (len(made), len(server.asked)) == (2, 2)


@pytest.mark.parametrize(
    ("address", "path", "query"),
    [
        ("", "/", {}),
        ("?token=a%2Fb", "/", {"token": "a/b"}),
        ("/a%20b/c+d;e=(1),2", "/a%20b/c+d;e=(1),2", {}),
        ("/étage/schön?q=ü#end", "/%C3%A9tage/sch%C3%B6n", {"q": "ü"}),
    ],
)
def test_addresses_are_asked_for_as_they_are(address: str, path: str, query: dict[str, str]) -> None:
    with stub_server(hello) as server:
        transport_to(server.url).get(server.url + address, {})
        (asked,) = server.asked
        assert (asked.path, asked.query) == (path, query)
        assert asked.headers["host"] == server.url.removeprefix("http://")
        assert asked.headers["user-agent"].startswith("python-requests/")


@pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])
def test_the_proxy_of_the_environment_is_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secure: bool) -> None:
    pem = certificate(tmp_path) if secure else None
    if secure:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(pem))
    with stub_server(hello, pem) as server, proxy_server(guarded=False) as proxy:
        for address in (proxy.url, proxy.url.removeprefix("http://")):
            monkeypatch.setenv(f"{server.scheme}_proxy", address)
            assert transport_to(server.url).get(f"{server.url}/a?b=c", {}).body == b"hello"
        assert proxy.seen == {"admitted": 2}
        assert [(one.path, one.query) for one in server.asked] == 2 * [("/a", {"b": "c"})]
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        assert transport_to(server.url).get(server.url, {}).body == b"hello"
        assert proxy.seen == {"admitted": 2}


@pytest.mark.parametrize("address", ["{guarded}", "http://127.0.0.1:1", "https://127.0.0.1:1", "socks5://127.0.0.1:1"])
def test_a_proxy_that_is_no_way_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    with stub_server(hello, certificate(tmp_path)) as server, proxy_server() as proxy:
        monkeypatch.setenv("https_proxy", address.format(guarded=proxy.url))
        with pytest.raises(ProxyRefused, match=r"The proxy on the way to 127\.0\.0\.1 refused the connection"):
            transport_to(server.url).get(server.url, {})
        assert server.asked == []


def test_what_speaks_no_tls_is_an_error_of_its_own() -> None:
    with stub_server(hello) as server:
        address = server.url.replace("http:", "https:")
        with pytest.raises(NetworkError) as raised:
            transport_to(address).get(address, {})
        assert type(raised.value) is CertificateRefused
