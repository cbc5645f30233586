"""Threads that send requests with QGIS's network stack.

Each has an event loop, a ``QgsNetworkAccessManager`` of its own and a manager of Qt for each host that needs no more
(one manager opens at most six connections to a host). A worker thread hands over a ``PendingRequest``, whose answer is
a future: so it can wait with a deadline.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from threading import Event
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest, QSslError

from ...errors.base import Cancelled
from ...errors.network import (
    CertificateRefused,
    CutOff,
    NetworkChanged,
    NetworkError,
    NoRanges,
    ProxyRefused,
    TimedOut,
    TooLarge,
    Unreachable,
)
from ...network.addresses import without_parameters
from ...network.messages import Answer, Request
from ...network.transport import IDLE_SECONDS
from .bare_managers import BareManagers, sender
from .host_contact import HostContact, HostRoute, LeftToQgis, call_with_witness
from .login_signers import with_login
from .thread_priority import give_way

_OWN_HEADERS = {"user-agent", "accept-encoding", "connection", "content-length", "host"}  # Qt's and QGIS's to set
_SOONER = 0.8  # of QGIS's time-out

_Error = QNetworkReply.NetworkError
# Where QGIS may have an answer, or asks the analyst.
_ASKS = (_Error.SslHandshakeFailedError, _Error.ProxyAuthenticationRequiredError, _Error.AuthenticationRequiredError)
_MEANING: dict[Any, type[NetworkError]] = {
    _Error.ConnectionRefusedError: Unreachable,
    _Error.HostNotFoundError: Unreachable,
    _Error.TemporaryNetworkFailureError: Unreachable,
    _Error.NetworkSessionFailedError: Unreachable,
    _Error.UnknownNetworkError: Unreachable,
    _Error.RemoteHostClosedError: CutOff,
    _Error.ProtocolFailure: CutOff,
    _Error.TimeoutError: TimedOut,
    # ours are known to their worker; the rest are time-outs of Qt and QGIS
    _Error.OperationCanceledError: TimedOut,
    _Error.SslHandshakeFailedError: CertificateRefused,
    _Error.ProxyConnectionRefusedError: ProxyRefused,
    _Error.ProxyConnectionClosedError: ProxyRefused,
    _Error.ProxyNotFoundError: ProxyRefused,
    _Error.ProxyTimeoutError: ProxyRefused,
    _Error.ProxyAuthenticationRequiredError: ProxyRefused,
    _Error.UnknownProxyError: ProxyRefused,
}


@dataclass(frozen=True)
class RawAnswer:
    """What Qt says of a reply, before it is checked.

    Attributes:
        error: A ``QNetworkReply.NetworkError``.
        message: What Qt says of it, without the parameters of addresses.
        status: Of HTTP; None where no answer came.
        headers: By lower-case name.
        body: As far as it came.
    """

    error: Any
    message: str
    status: int | None
    headers: Mapping[str, str]
    body: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", MappingProxyType(dict(self.headers)))


@dataclass(eq=False)
class PendingRequest:
    """A request on its way.

    Attributes:
        request: What is sent.
        connected: Set when an encrypted connection stands.
        contact: What is known of its host.
        is_first: It is the run's first one to its host, which QGIS's manager sends.
        answer: Or the error with which it was ended.
        reply: Touched by its request thread only.
        is_bare: It was sent without QGIS's manager.
        certificate_errors: What was wrong with the server's certificate, of which QGIS was told.
        timed_out_after: By ``time.monotonic()``; what ends before was not given up by Qt.
        too_large: More came, or was announced, than the request's cap.
        no_ranges: The server would send the whole file in place of a range.
    """

    request: Request
    connected: Event
    contact: HostContact = field(default_factory=HostContact)
    is_first: bool = True
    answer: Future[RawAnswer] = field(default_factory=Future)
    reply: QNetworkReply | None = None
    is_bare: bool = False
    certificate_errors: tuple[QSslError, ...] = ()
    timed_out_after: float = 0.0
    too_large: bool = False
    no_ranges: bool = False

    def end(self, error: Exception) -> None:
        """Let whoever waits go on with this error, unless there is an answer already."""
        with suppress(InvalidStateError):
            self.answer.set_exception(error)


class RequestThread(QObject):
    """Sends requests in a thread of its own, in which its slots run.

    Signals that it takes: ``wanted`` and ``unwanted`` (PendingRequest) send and abort one; ``expected`` (HostRoute)
    connects, as one will be sent so; ``closing`` (bool) ends the thread, for good or because others take its place.

    Attributes:
        pending: How many requests it has; counted by the network, under its lock.
    """

    wanted = pyqtSignal(object)
    unwanted = pyqtSignal(object)
    expected = pyqtSignal(object)
    closing = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.pending = 0
        self._running: set[PendingRequest] = set()
        self._bare = BareManagers(self)
        queued = Qt.ConnectionType.QueuedConnection
        self.wanted.connect(self._start, queued)
        self.unwanted.connect(self._abort, queued)
        self.expected.connect(self._connect_ahead, queued)
        self.closing.connect(self._close, queued)

    @pyqtSlot()
    def prepare(self) -> None:
        """Make the thread's manager before the first request needs it: that takes milliseconds."""
        give_way()
        manager = QgsNetworkAccessManager.instance()
        manager.authenticationRequired.connect(self._on_password_wanted)
        manager.proxyAuthenticationRequired.connect(self._on_password_wanted)

    @pyqtSlot(object)
    def _start(self, pending: PendingRequest) -> None:
        if pending.answer.done():
            return
        pending.timed_out_after = time.monotonic() + _silence()
        try:
            pending.reply = reply = self._send_bare(pending) or self._send_by_qgis(pending)
        except Exception as error:  # an exception must not leave a slot
            pending.end(error)
            return
        # PyQt's notice from the main thread that a reply was deleted comes late and strikes the new one at the same
        # address ("wrapped C/C++ object has been deleted"). It has none where Python still holds the older one.
        with suppress(TypeError):
            reply.destroyed.disconnect()
        self._running.add(pending)
        reply.finished.connect(partial(self._finish, pending))
        reply.metaDataChanged.connect(partial(self._check_head, pending))
        if not pending.is_bare:
            reply.sslErrors.connect(partial(self._on_certificate_errors, pending))
            reply.encrypted.connect(partial(self._on_encrypted, pending))

    def _send_bare(self, pending: PendingRequest) -> QNetworkReply | None:
        """Send it without QGIS's manager; None where that cannot be."""
        contact, route = pending.contact, pending.contact.route
        if route is None or contact.is_left_to_qgis or pending.is_first:
            return None
        outgoing = _outgoing(pending.request)
        outgoing.setRawHeader(b"User-Agent", route.user_agent)
        if route.ssl is not None:
            outgoing.setSslConfiguration(route.ssl)
        outgoing, adds_headers_only = with_login(outgoing, pending.request.login)
        if not adds_headers_only:
            contact.leave_to_qgis()
            return None
        QgsNetworkAccessManager.instance().preprocessRequest(outgoing)
        if not route.fits(outgoing):
            return None
        pending.is_bare = True
        return self._bare.send(route, outgoing, pending.request)

    def _send_by_qgis(self, pending: PendingRequest) -> QNetworkReply:
        contact = pending.contact
        outgoing, adds_headers_only = with_login(_outgoing(pending.request), pending.request.login)
        send = sender(QgsNetworkAccessManager.instance(), outgoing, pending.request)
        if not contact.is_explored_by(pending.is_first):
            return send()
        reply, is_preprocessed = call_with_witness(send)
        if is_preprocessed or not adds_headers_only:
            contact.leave_to_qgis()
        contact.confirm(reply)
        return reply

    def _on_password_wanted(self, *_: object) -> None:
        """Called before QGIS asks the analyst for a password, which its own manager keeps to itself."""
        for pending in self._running:
            if not pending.is_bare:
                pending.contact.leave_to_qgis()

    def _on_certificate_errors(self, pending: PendingRequest, errors: list[QSslError]) -> None:
        pending.certificate_errors = tuple(errors)

    def _on_encrypted(self, pending: PendingRequest) -> None:
        self._explore(pending)
        pending.connected.set()

    def _explore(self, pending: PendingRequest) -> None:
        if pending.reply is not None and pending.contact.is_explored_by(pending.is_first):
            pending.is_first = False
            pending.contact.explore(pending.reply, pending.certificate_errors)

    def _check_head(self, pending: PendingRequest) -> None:
        if pending.reply is None:
            return
        if not pending.is_bare:
            self._explore(pending)
        if "Range" in pending.request.headers and _status(pending.reply) == 200:
            pending.no_ranges = True  # the whole file would come
            pending.reply.abort()
            return
        length = pending.reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        # only where it has to be: to watch each piece as it comes takes Python's lock each time
        if length is None or length > pending.request.cap:
            pending.reply.downloadProgress.connect(partial(self._check_size, pending))

    def _check_size(self, pending: PendingRequest, received: int, total: int) -> None:
        if max(received, total) > pending.request.cap and pending.reply is not None:
            pending.too_large = True
            pending.reply.abort()

    def _finish(self, pending: PendingRequest) -> None:
        reply, pending.reply = pending.reply, None
        if reply is None:
            return
        self._running.discard(pending)
        if pending.is_bare and reply.error() in _ASKS:
            pending.contact.leave_to_qgis(closing=True)
            pending.end(LeftToQgis())
        answer = _answer(reply)
        if _is_short(answer) and answer.error == _Error.NoError and time.monotonic() < pending.timed_out_after:
            answer = replace(answer, error=_Error.RemoteHostClosedError)  # Qt does not always say so
        with suppress(InvalidStateError):
            pending.answer.set_result(answer)
        reply.deleteLater()

    @pyqtSlot(object)
    def _abort(self, pending: PendingRequest) -> None:
        if pending.reply is not None:
            pending.reply.abort()

    @pyqtSlot(object)
    def _connect_ahead(self, route: HostRoute) -> None:
        self._bare.connect_ahead(route)

    @pyqtSlot(bool)
    def _close(self, for_good: bool) -> None:
        for pending in list(self._running):
            host = urlsplit(pending.request.url).hostname or ""
            pending.end(Cancelled() if for_good else NetworkChanged(host=host))
            self._abort(pending)
        self._bare.close()
        self.thread().quit()


def checked_answer(pending: PendingRequest, answer: RawAnswer, host: str) -> Answer:
    """The answer of a request whose reply came whole.

    Raises:
        NetworkError: It did not.
    """
    if pending.no_ranges:
        raise NoRanges(host=host)
    if pending.too_large:
        raise TooLarge(host=host)
    meaning = _MEANING.get(answer.error)  # HTTP's own statuses, 404 and the like, are answers
    if answer.error != _Error.NoError and answer.status is None:
        raise (meaning or Unreachable)(answer.message, host=host)
    if meaning is not None:
        raise meaning(answer.message, host=host)
    # Time-outs have been seen to come back without an error; a connection that is closed comes back with one.
    if answer.status is None:
        raise TimedOut("no status", host=host)
    if _is_short(answer):
        raise TimedOut(f"{len(answer.body)} of {answer.headers['content-length']} bytes", host=host)
    return Answer(answer.status, answer.headers, answer.body)


def _is_short(answer: RawAnswer) -> bool:
    expected = answer.headers.get("content-length", "")
    return expected.isdigit() and "content-encoding" not in answer.headers and len(answer.body) < int(expected)


def _silence() -> float:
    """Seconds after which a request is given up: before QGIS's own time-out, which logs the whole address."""
    return min(IDLE_SECONDS, _SOONER * QgsNetworkAccessManager.timeout() / 1000)


def _outgoing(request: Request) -> QNetworkRequest:
    network_request = QNetworkRequest(QUrl(request.url))
    attribute = QNetworkRequest.Attribute
    network_request.setAttribute(attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    network_request.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    network_request.setAttribute(attribute.CacheSaveControlAttribute, False)
    network_request.setAttribute(attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
    network_request.setAttribute(attribute.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual)
    # one HTTP/2 connection is far slower than many of 1.1
    network_request.setAttribute(attribute.Http2AllowedAttribute, False)
    network_request.setTransferTimeout(int(1000 * _silence()))
    ranged = "Range" in request.headers
    for name, value in request.headers.items():
        if (ranged and name.lower() == "accept-encoding") or name.lower() not in _OWN_HEADERS:
            network_request.setRawHeader(name.encode(), value.encode())
    return network_request


def _answer(reply: QNetworkReply) -> RawAnswer:
    headers: dict[str, str] = {}
    for name in reply.rawHeaderList():
        key = bytes(name).decode("latin-1").lower()
        headers[key] = bytes(reply.rawHeader(name)).decode("latin-1")
    body = bytes(reply.readAll()) if reply.isOpen() else b""  # an aborted one is closed: there is nothing to read
    message = without_parameters(reply.errorString())
    return RawAnswer(reply.error(), message, _status(reply), MappingProxyType(headers), body)


def _status(reply: QNetworkReply) -> int | None:
    value = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return None if value is None else int(value)
