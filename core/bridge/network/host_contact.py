"""What the contact with a host has shown: whether its requests need QGIS's manager, or how they go without it.

``QgsNetworkAccessManager`` takes up to milliseconds for each request, with Python's lock held: it compares all trusted
certificates and asks its database. So it sends the first request of a run to each host, and asks the analyst what there
is to ask; the others go by managers of Qt, in the way that it went.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import (
    QNetworkProxy,
    QNetworkProxyQuery,
    QNetworkReply,
    QNetworkRequest,
    QSslCertificate,
    QSslConfiguration,
    QSslError,
    QSslSocket,
)

_DIRECT = (QNetworkProxy.ProxyType.NoProxy, QNetworkProxy.ProxyType.DefaultProxy)
_VERIFIES = (QSslSocket.PeerVerifyMode.AutoVerifyPeer, QSslSocket.PeerVerifyMode.VerifyPeer)


class LeftToQgis(Exception):
    """A request that needs QGIS's manager was sent without: it is to be sent again."""


class FirstConnectionGate:
    """Lets the first request to an https host go alone until its connection stands.

    Thirty-two connections to a host with an unknown certificate, or through a proxy that wants a password, would make
    QGIS ask the same question thirty-two times. Those who wait have a connection made meanwhile, by which nothing is
    sent or asked: it is there when their turn comes, or has failed.

    Attributes:
        opened: Set when the connection stands; from then on nobody waits.
    """

    def __init__(self) -> None:
        self._first, self._lock = threading.Lock(), threading.Lock()
        self._connects: Callable[[HostRoute, int], None] | None = None
        self._waiting = 0
        self._likely_route: HostRoute | None = None
        self.opened = threading.Event()

    def goes_first(self) -> bool:
        """True for the one request that goes ahead; it calls ``leave`` when it is back."""
        return not self.opened.is_set() and self._first.acquire(blocking=False)

    def expect_one(self, connect: Callable[[HostRoute, int], None]) -> None:
        """One more waits, and has its connection made as soon as the first request is on its way.

        Args:
            connect: Makes so many connections.
        """
        with self._lock:
            route, self._connects = self._likely_route, connect
            self._waiting += route is None
        if route is not None:
            connect(route, 1)

    def announce(self, route: HostRoute | None) -> None:
        """The first request is on its way.

        Args:
            route: Its way, by which its connection does not stand yet; others connect where there can be no question.
        """
        if route is None or route.ssl is None or not is_direct(route.proxy):
            return
        with self._lock:
            connect, waiting = self._connects, self._waiting
            self._likely_route, self._waiting = route, 0  # each is connected for once, however many go first and fail
        if connect is not None and waiting:
            connect(route, waiting)

    def leave(self) -> None:
        """End the turn of the first one; where it did not connect, the next one is the first."""
        self._first.release()


@dataclass(frozen=True)
class SavedException:
    """Errors of a certificate that the analyst has accepted for good, as QGIS keeps them for a host.

    Attributes:
        certificate: Of the server; of another one nothing is accepted.
        errors: All that may be found with it, each a ``QSslError.SslError``.
    """

    certificate: QSslCertificate
    errors: tuple[Any, ...]

    def allows(self, certificate: QSslCertificate, found: Iterable[QSslError]) -> bool:
        """Whether these are just the errors that were accepted, with just that certificate.

        Args:
            certificate: Of the server that answered.
            found: What is wrong with it.
        """
        errors = [error.error() for error in found if error.error() != QSslError.SslError.NoError]
        return (certificate, len(errors), set(errors)) == (self.certificate, len(self.errors), set(self.errors))


@dataclass(frozen=True, eq=False)
class HostRoute:
    """The way on which QGIS's manager reached a host.

    Attributes:
        origin: Scheme, host and port.
        user_agent: As QGIS sends it.
        ssl: The authorities that QGIS trusts and its settings for the host; None without encryption.
        proxy: By which it goes.
        exception: What the analyst has accepted of the host's certificate.
    """

    origin: str
    user_agent: bytes
    ssl: QSslConfiguration | None
    proxy: QNetworkProxy
    exception: SavedException | None

    def connects_as(self, other: HostRoute) -> bool:
        """Whether the connections of one may serve the other."""
        return (self.origin, self.ssl, self.proxy, self.exception) == (
            other.origin,
            other.ssl,
            other.proxy,
            other.exception,
        )

    def fits(self, request: QNetworkRequest) -> bool:
        """Whether a request is still one for this way, after logins and plugins have had their hands on it.

        Args:
            request: As it is about to be sent.
        """
        url = request.url()
        return (
            origin_of(url) == self.origin
            and (self.ssl is None or request.sslConfiguration() == self.ssl)
            and proxies_for(url) == [self.proxy]  # as QGIS has it now; its exclusions may name a part of a host
        )


class HostContact:
    """What is known of a host, by all threads.

    Attributes:
        gate: Where requests wait for the first one.
        route: How requests go without QGIS's manager; None while that is not known.
        is_left_to_qgis: Whether all its requests need QGIS's manager.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._has_closed = False
        self._earlier: HostRoute | None = None  # that of the runs before
        self.gate = FirstConnectionGate()
        self.route: HostRoute | None = None
        self.is_left_to_qgis = False

    def begin_run(self) -> None:
        """Trust no way of an earlier run until the first request of this one has confirmed it: settings change."""
        with self._lock:
            self._earlier, self.route = self.route or self._earlier, None

    def is_explored_by(self, is_first: bool) -> bool:
        """Whether a request that QGIS's manager sends finds out how others may go.

        Args:
            is_first: It is the first one of its run.
        """
        return not self.is_left_to_qgis and (is_first or self.route is None)

    def confirm(self, reply: QNetworkReply) -> None:
        """Go on by the way of an earlier run, if QGIS sends by it as well now; others may connect by a new one.

        Args:
            reply: Of the first request, just sent by QGIS's manager in the calling thread.
        """
        earlier, route = self._earlier, route_of(reply, ())
        if earlier is not None and route is not None and earlier.connects_as(route):
            self.route = route
        elif not self.is_left_to_qgis:
            self.gate.announce(route)

    def explore(self, reply: QNetworkReply, errors: Sequence[QSslError]) -> None:
        """Take the way of a request that QGIS's manager has sent, when its connection stands.

        Args:
            reply: In the thread that sent it; its login has added nothing but headers.
            errors: What was wrong with the server's certificate, and accepted.
        """
        try:
            route = route_of(reply, errors)
        except Exception:  # none must leave the slot of a signal, and what is not known is left to QGIS
            route = None
        if route is None:
            self.leave_to_qgis()
        else:
            self.route = route

    def leave_to_qgis(self, closing: bool = False) -> None:
        """Send the host's requests by QGIS's manager from now on.

        Args:
            closing: One at first, as QGIS will have something to ask.
        """
        with self._lock:
            self.is_left_to_qgis = True
            if closing and not self._has_closed:
                self._has_closed = True
                self.gate = FirstConnectionGate()


def route_of(reply: QNetworkReply, errors: Sequence[QSslError]) -> HostRoute | None:
    """The way of a request that QGIS's manager has sent, when its connection stands; in the thread that sent it.

    Args:
        reply: Of that request, to which its login has added nothing but headers.
        errors: What was wrong with the server's certificate, and accepted.

    Returns:
        The way; None where nothing but QGIS's manager can go it.
    """
    sent = reply.request()
    origin, proxies = origin_of(sent.url()), proxies_for(sent.url())
    if len(proxies) != 1:
        return None
    user_agent = bytes(sent.rawHeader(b"User-Agent"))
    if sent.url().scheme() != "https":
        return HostRoute(origin, user_agent, None, proxies[0], None)
    ssl, exception = sent.sslConfiguration(), _saved_exception(sent.url())
    if ssl.peerVerifyMode() not in _VERIFIES or not ssl.localCertificate().isNull() or not ssl.privateKey().isNull():
        return None
    accepted = exception is not None and exception.allows(reply.sslConfiguration().peerCertificate(), errors)
    if errors and not accepted:  # but for this session of QGIS only
        return None
    return HostRoute(origin, user_agent, ssl, proxies[0], exception)


def origin_of(url: QUrl) -> str:
    """Scheme, host and port, as in "https://example.org:443" or "https://[::1]:443"."""
    host = f"[{url.host()}]" if ":" in url.host() else url.host()
    return f"{url.scheme()}://{host}:{url.port(443 if url.scheme() == 'https' else 80)}"


def is_direct(proxy: QNetworkProxy) -> bool:
    """Whether it stands for none; the default one is QGIS's answer for what is excluded."""
    return proxy.type() in _DIRECT


def proxies_for(url: QUrl) -> list[QNetworkProxy]:
    """The proxies by which QGIS reaches an address from the calling thread."""
    return list(QgsNetworkAccessManager.instance().proxyFactory().queryProxy(QNetworkProxyQuery(url)))


def call_with_witness(send: Callable[[], QNetworkReply]) -> tuple[QNetworkReply, bool]:
    """Send by QGIS's manager; whether it gave the reply to preprocessors of other plugins, of which it keeps no list.

    Args:
        send: Calls the manager, and no Python.
    """
    given = False

    def watch(frame: Any, event: str, _: object) -> None:
        nonlocal given
        if event == "call":
            for value in list(frame.f_locals.values()):
                values = value if isinstance(value, tuple) else (value,)
                given = given or any(isinstance(one, QNetworkReply) for one in values)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        reply = send()
    finally:
        sys.setprofile(before)
    return reply, given


def _saved_exception(url: QUrl) -> SavedException | None:
    config = QgsApplication.authManager().sslCertCustomConfigByHost(f"{url.host()}:{url.port(443)}")
    if config.isNull() or not config.sslIgnoredErrorEnums():
        return None
    return SavedException(config.sslCertificate(), tuple(config.sslIgnoredErrorEnums()))
