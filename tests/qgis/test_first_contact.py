"""QGIS's manager sends the first request of a run to a host; others go without it, unless they need it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsAuthConfigSslServer, QgsNetworkAccessManager, QgsNetworkRequestParameters
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QSslCertificate, QSslConfiguration, QSslError
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox

from clear_scenes.core.bridge.network.host_contact import FirstConnectionGate, HostRoute, origin_of
from clear_scenes.core.bridge.network.transport import QgisNetwork, transport_to
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.network import CertificateRefused
from clear_scenes.core.stac.catalogs import Catalog
from tests.support.faults import certificate
from tests.support.qgis_logins import login
from tests.support.qgis_settings import no_proxy, set_proxy, trust
from tests.support.stub import Answer, Stub, stub_server

REQUESTS = 10


@pytest.fixture
def network():
    network = QgisNetwork()
    network.start()
    yield network
    network.stop()


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """The addresses in QGIS's network log."""
    urls: list[str] = []

    def receive(request) -> None:
        urls.append(request.request().url().toString())

    manager = QgsNetworkAccessManager.instance()
    manager.requestAboutToBeCreated[QgsNetworkRequestParameters].connect(receive)
    yield urls
    manager.requestAboutToBeCreated[QgsNetworkRequestParameters].disconnect(receive)


def run(network: QgisNetwork, wait_until, url: str, chosen: str = "", at_once: int = 1) -> list[int | ClearScenesError]:
    """The status or error of each of a run's requests, as many at once as is said."""
    transport = transport_to(network, Catalog("", url, login=chosen))

    def ended(number: int) -> int | ClearScenesError:
        try:
            return transport.get(f"{url}/{number}", {}).status
        except ClearScenesError as error:
            return error

    with ThreadPoolExecutor(at_once) as pool:
        futures = [pool.submit(ended, number) for number in range(REQUESTS)]
        wait_until(lambda: all(future.done() for future in futures), 30)
    return [future.result() for future in futures]


def fine(request) -> Answer:
    return Answer(200, "{}")


@contextmanager
def untrusted(folder: Path) -> Iterator[tuple[Stub, QSslCertificate]]:
    folder.mkdir()
    pem = certificate(folder)
    with stub_server(fine, pem) as server:
        yield server, QSslCertificate.fromPath(str(pem))[0]


@contextmanager
def answering(accepts: bool) -> Iterator[list[str]]:
    """Answers each dialog of QGIS; the names of all that came."""
    seen: list[str] = []
    timer = QTimer()

    def answer() -> None:
        if isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            seen.append(type(dialog).__name__)
            kind = QDialogButtonBox.StandardButton
            dialog.findChild(QDialogButtonBox).button(kind.Ignore if accepts else kind.Abort).click()

    timer.timeout.connect(answer)
    timer.start(50)
    yield seen
    timer.stop()


@contextmanager
def exception_saved(server: Stub, of: QSslCertificate) -> Iterator[None]:
    """The analyst has accepted for good that this certificate of the server is self-signed."""
    place, manager = f"127.0.0.1:{server.server_port}", QgsApplication.authManager()
    config = QgsAuthConfigSslServer()
    config.setSslCertificate(of)
    config.setSslHostPort(place)
    config.setSslIgnoredErrorEnums([QSslError.SslError.SelfSignedCertificate])
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("test", True)
    assert manager.storeSslCertCustomConfig(config)
    yield
    manager.rebuildIgnoredSslErrorCache()


@pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])
def test_qgis_logs_one_request_of_each_run_and_all_look_alike(network, wait_until, logged, tmp_path, secure):
    pem = certificate(tmp_path) if secure else None
    if secure:
        trust(pem)
    with stub_server(fine, pem) as server:
        for runs in (1, 2):
            assert run(network, wait_until, server.url) == [200] * REQUESTS
            # told by the request's thread: it may come after the answer
            wait_until(lambda runs=runs: sum(url.startswith(server.url) for url in logged) >= runs, 5)
            assert [url for url in logged if url.startswith(server.url)] == [f"{server.url}/0"] * runs
    heads = {tuple((name, text) for name, text in one.headers.items() if name != "cookie") for one in server.asked}
    assert len(heads) == 1
    assert "QGIS/" in dict(heads.pop())["user-agent"]


def test_an_exception_that_was_saved_is_for_its_certificate_only(network, wait_until, logged, tmp_path):
    with untrusted(tmp_path / "a") as (server, right), untrusted(tmp_path / "b") as (other, _):
        with answering(accepts=False) as dialogs, exception_saved(server, right), exception_saved(other, right):
            assert run(network, wait_until, server.url) == [200] * REQUESTS
            assert len([url for url in logged if url.startswith(server.url)]) == 1
            assert not dialogs
            ended = run(network, wait_until, other.url)
        assert {type(one) for one in ended} == {CertificateRefused}
        assert (len(dialogs), other.asked) == (1, [])


def test_an_exception_for_this_session_stays_with_qgis(network, wait_until, logged, tmp_path):
    with untrusted(tmp_path / "a") as (server, _), answering(accepts=True) as dialogs:
        assert run(network, wait_until, server.url) == [200] * REQUESTS
    assert len([url for url in logged if url.startswith(server.url)]) == REQUESTS
    assert len(dialogs) == 1


def test_plugins_that_change_requests_see_each(network, wait_until, logged):
    manager = QgsNetworkAccessManager
    hook = manager.setRequestPreprocessor(lambda request: request.setRawHeader(b"X-Plugin", b"was here"))
    with stub_server(fine) as server:
        assert run(network, wait_until, server.url) == [200] * REQUESTS
    manager.removeRequestPreprocessor(hook)
    assert [one.headers.get("x-plugin") for one in server.asked] == ["was here"] * REQUESTS
    assert len([url for url in logged if url.startswith(server.url)]) == 1


def test_plugins_that_change_replies_see_each(network, wait_until):
    seen: list[str] = []
    hook = QgsNetworkAccessManager.setReplyPreprocessor(lambda request, reply: seen.append(request.url().path()))
    with stub_server(fine) as server:
        assert run(network, wait_until, server.url) == [200] * REQUESTS
    QgsNetworkAccessManager.removeReplyPreprocessor(hook)
    assert seen == [f"/{number}" for number in range(REQUESTS)]


def test_a_login_that_changes_addresses_stays_with_qgis(network, wait_until, logged):
    with login("MapTilerHmacSha256", token="key_0123456789abcdef") as chosen, stub_server(fine) as server:
        assert run(network, wait_until, server.url, chosen) == [200] * REQUESTS
    assert len([url for url in logged if url.startswith(server.url)]) == REQUESTS
    assert all("signature" in one.query for one in server.asked)


def test_a_host_that_refuses_later_is_left_to_qgis(network, wait_until, logged):
    """Where QGIS knows a password, or asks for it."""
    with stub_server(lambda request: Answer(200 if request.path < "/5" else 401, "")) as server:
        assert run(network, wait_until, server.url) == [200] * 5 + [401] * 5
    assert [url.rpartition("/")[2] for url in logged if url.startswith(server.url)] == list("056789")


def test_a_part_of_a_host_that_is_excluded_from_the_proxy_goes_past_it(network, wait_until, logged):
    with stub_server(fine) as server:
        set_proxy(9, excluded=[f"{server.url}/{number}" for number in range(REQUESTS)])
        network.start()
        assert run(network, wait_until, server.url) == [200] * REQUESTS
        set_proxy(9, excluded=[f"{server.url}/{number}" for number in range(REQUESTS - 1)])
        network.start()
        *past, last = run(network, wait_until, server.url)
    no_proxy()
    assert past == [200] * (REQUESTS - 1)
    assert isinstance(last, ClearScenesError)


def test_who_waits_for_the_first_connection_has_one_made_meanwhile(network, wait_until, tmp_path):
    """The server shakes no hand before all have come; what they ask comes once, over these connections."""
    pem = certificate(tmp_path)
    trust(pem)
    with stub_server(fine, pem) as server:
        connections = all_at_once(server, REQUESTS)
        assert run(network, wait_until, server.url, at_once=REQUESTS) == [200] * REQUESTS
    assert sorted(one.path for one in server.asked) == sorted(f"/{number}" for number in range(REQUESTS))
    assert len(connections) < 2 * REQUESTS  # one that is free again by then may be taken in place of one made ahead


def all_at_once(server: Stub, count: int) -> list[object]:
    """Let it begin with its first connections when so many have come; all that came."""
    begin, came = server.process_request, []

    def process(*connection: object) -> None:
        came.append(connection)
        for one in {len(came) < count: [], len(came) == count: came, len(came) > count: [connection]}[True]:
            begin(*one)

    server.process_request = process
    return came


@pytest.mark.parametrize("is_accepted", [True, False])
def test_connections_that_are_made_meanwhile_ask_nothing(network, wait_until, tmp_path, is_accepted):
    with untrusted(tmp_path / "a") as (server, _), answering(accepts=is_accepted) as dialogs:
        ended = run(network, wait_until, server.url, at_once=REQUESTS)
    assert len(dialogs) == 1
    if is_accepted:
        assert ended == [200] * REQUESTS
    else:
        assert ({type(one) for one in ended}, server.asked) == ({CertificateRefused}, [])


def test_they_are_of_no_use_where_an_exception_was_saved(network, wait_until, tmp_path):
    with untrusted(tmp_path / "a") as (server, right), exception_saved(server, right):
        assert run(network, wait_until, server.url, at_once=REQUESTS) == [200] * REQUESTS


def test_a_reply_that_python_has_met_before_is_read_all_the_same(network, wait_until):
    met = []

    def meet(_, reply) -> None:
        with suppress(TypeError):  # as it may be at the address of one that was met
            reply.destroyed.disconnect()
        met.append(reply)

    hook = QgsNetworkAccessManager.setReplyPreprocessor(meet)
    try:
        with stub_server(fine) as server:
            assert run(network, wait_until, server.url) == [200] * REQUESTS
    finally:
        QgsNetworkAccessManager.removeReplyPreprocessor(hook)
    assert len(met) == REQUESTS


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://example.org/a?b", "https://example.org:443"),
        ("http://example.org", "http://example.org:80"),
        ("https://[::1]:8443/", "https://[::1]:8443"),
    ],
)
def test_an_origin_is_an_address_with_host_and_port(address, origin):
    found = origin_of(QUrl(address))
    assert found == origin
    assert (QUrl(found).host(), QUrl(found).scheme()) == (QUrl(address).host(), QUrl(address).scheme())


def test_each_who_waits_has_one_connection_made_however_many_go_first_and_fail():
    gate, made = FirstConnectionGate(), []
    direct = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
    route = HostRoute("https://example.org:443", b"", QSslConfiguration(), direct, None)
    for _ in range(3):
        gate.expect_one(lambda route, count: made.append(count))
    gate.announce(route)
    gate.announce(route)
    gate.expect_one(lambda route, count: made.append(count))
    gate.announce(route)
    assert made == [3, 1]
