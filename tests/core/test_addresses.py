"""Which addresses may be opened: those that a catalog names, and those that names lead to."""

from __future__ import annotations

import socket
from contextlib import nullcontext
from typing import Any

import pytest

from clear_scenes.core.errors.network import AddressRefused
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.deadline import Deadline
from clear_scenes.core.network.names import Names
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.transport import open_session
from tests.support.faults import CONTENT, fault_server

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
    # pragma: allowlist nextline secret (made up)
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
        names.check("files.example", Deadline(5), Cancellation())
