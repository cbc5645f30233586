"""Signatures of Planetary Computer: given by a stand-in that counts, and asked for by a storage that expires them."""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.network import BadStatus, NoSignature, TimedOut
from clear_scenes.core.network.access import Access, Signing
from clear_scenes.core.network.addresses import Addresses, without_parameters
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.messages import Answer as FetchedAnswer
from clear_scenes.core.network.messages import Request as FetchedRequest
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.network.signing import SasSigner, Signer, Tokens, signer_of
from clear_scenes.core.stac.catalogs import EARTH_SEARCH, OFFERED, PLANETARY_COMPUTER, Catalog
from tests.support.faults import private_authority
from tests.support.stub import Answer, Request, Stub, stub_server

DATA = bytes(range(100))
# pragma: allowlist nextline secret (made up)
SECRET = "sp=rl&sig=pLaNtEd"


class Storage:
    """Issues tokens and gives files to whoever has the one that is valid."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.valid = ""
        self.lives = timedelta(hours=1)
        self.issued = "{" + '"msft:expiry": "%s", "token": "%s"' + "}"
        self.accepts = True
        self._numbers = itertools.count(1)

    def answer(self, request: Request) -> Answer:
        if request.path.startswith("/token/"):
            self.asked[request.path] += 1
            self.valid = f"{SECRET}{next(self._numbers)}"
            until = (datetime.now(UTC) + self.lives).strftime("%Y-%m-%dT%H:%M:%SZ")
            return Answer(200, self.issued % (until, self.valid))
        self.asked["files"] += 1
        if request.query.get("sig") != self.valid.partition("sig=")[2] or not self.accepts:
            return Answer(403, "<Error>AuthenticationFailed</Error>")
        if request.path.startswith("/container/moved"):
            return Answer(302, "", (("Location", f"https://localhost:{request.root.rpartition(':')[2]}/elsewhere"),))
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        return Answer(206, DATA[first : last + 1], (("Content-Range", f"bytes {first}-{last}/{len(DATA)}"),))


@pytest.fixture
def storage() -> Storage:
    return Storage()


@pytest.fixture
def server(storage: Storage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    authority, issued = private_authority(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority))
    with stub_server(storage.answer, issued) as server:
        yield server


def transport_to(server: Stub) -> PlainTransport:
    access = Access(Signing.PLANETARY_COMPUTER, ("127.0.0.1",), issuer=f"{server.url}/token")
    signer = signer_of(Catalog("", f"{server.url}/stac", "sentinel-2-l2a", access=access).grant)
    return PlainTransport(Addresses.of_catalog(server.url), Cancellation(), signer)


def read(server: Stub, name: str = "one") -> bytes:
    transport = transport_to(server)
    with transport.working():
        return RemoteFile(transport, f"{server.url}/container/{name}.tif").read(10, 20)


def test_one_token_serves_all_files_of_a_container(server: Stub, storage: Storage) -> None:
    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(lambda number: read(server, str(number)), range(40))) == {DATA[10:20]}
    assert storage.asked == {"/token/127/container": 1, "files": 40}


def test_a_token_that_ends_soon_is_fetched_anew(server: Stub, storage: Storage) -> None:
    storage.lives = timedelta(seconds=60)  # less than a request may take
    read(server)
    read(server)
    assert storage.asked["/token/127/container"] == 2


def test_a_token_that_dies_before_its_time_is_renewed_once(server: Stub, storage: Storage) -> None:
    read(server)
    storage.valid = f"{SECRET}-of-somebody-else"
    assert read(server) == DATA[10:20]
    assert storage.asked["/token/127/container"] == 2


def test_what_no_token_opens_is_not_asked_for_again_and_again(server: Stub, storage: Storage) -> None:
    storage.accepts = False
    for _ in range(5):
        with pytest.raises(BadStatus) as told:
            read(server)
        assert "403" in str(told.value)
    assert storage.asked["/token/127/container"] == 2
    assert storage.asked["files"] == 6


def test_a_token_does_not_follow_a_redirect(server: Stub, storage: Storage) -> None:
    with pytest.raises(ClearScenesError) as told:
        read(server, "moved")
    assert "pLaNtEd" not in str(told.value) + told.value.detail
    assert not [one for one in server.asked if one.path == "/elsewhere" and one.query]


def test_an_issuer_that_speaks_otherwise_is_named(server: Stub, storage: Storage) -> None:
    storage.issued = "<html>%s %s</html>"
    with pytest.raises(NoSignature, match=r"127\.0\.0\.1 did not give the signature"):
        read(server)


def test_signatures_go_to_the_storage_and_nowhere_else() -> None:
    signer = signer_of(PLANETARY_COMPUTER.grant)
    assert isinstance(signer, SasSigner)
    for good in ("https://sentinel2l2a01.blob.core.windows.net/sentinel2-l2/a.tif",):
        assert signer.reaches(good)
    for bad in (
        PLANETARY_COMPUTER.url,
        "http://sentinel2l2a01.blob.core.windows.net/a.tif",
        "https://blob.core.windows.net.evil.example/a.tif",
        "https://evil.example/?a=.blob.core.windows.net",
        "https://evil.example#.blob.core.windows.net",
    ):
        assert not signer.reaches(bad)
    asked = []

    def get(url: str) -> FetchedAnswer:
        asked.append(url)
        return FetchedAnswer(200, {}, b'{"msft:expiry": "2999-01-01T00:00:00Z", "token": "sig=a"}')

    file = "https://sentinel2l2a01.blob.core.windows.net/sentinel2-l2/01/C/a.tif"
    assert signer.signed(FetchedRequest("GET", file, {}), get).url == f"{file}?sig=a"
    assert asked == [f"{PLANETARY_COMPUTER.access.issuer}/sentinel2l2a01/sentinel2-l2"], "account and container"


def test_catalogs_that_are_open_to_all_are_not_signed() -> None:
    assert type(signer_of(EARTH_SEARCH.grant)) is Signer
    assert [one.name for one in OFFERED if isinstance(signer_of(one.grant), SasSigner)]


def test_a_message_loses_what_signs() -> None:
    said = "Error transferring https://a.blob.core.windows.net/b/c.tif?sv=1&sig=pLaNtEd - server replied: Forbidden"
    assert without_parameters(said) == (
        "Error transferring https://a.blob.core.windows.net/b/c.tif - server replied: Forbidden"
    )


def test_who_waits_for_a_signature_that_fails_fails_with_it():
    """A silent issuer costs one waiting time, not one for each scene."""
    tokens, asked = Tokens("https://issuer.example"), []

    def fail(url: str):
        asked.append(url)
        time.sleep(0.3)
        raise TimedOut(host="issuer.example")

    with ThreadPoolExecutor(8) as pool:
        ends = [pool.submit(tokens.token, "a/b", fail) for _ in range(8)]
    assert all(isinstance(end.exception(), TimedOut) for end in ends)
    assert len(asked) == 1
    with pytest.raises(TimedOut):  # whoever comes later tries again
        tokens.token("a/b", fail)
    assert len(asked) == 2
