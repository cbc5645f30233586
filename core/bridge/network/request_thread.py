"""Lanes: threads that carry out requests with QGIS's network stack.

A lane has an event loop and a ``QgsNetworkAccessManager`` of its own (one manager opens at most six connections to a
host). What a worker thread wants is a job; its answer is a future, so that a worker can wait for it with a deadline.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QObject, Qt, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...errors.base import Cancelled
from ...errors.login import LoginNotRead
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
from .thread_priority import give_way

_OWN_HEADERS = {"user-agent", "accept-encoding", "connection", "content-length", "host"}  # Qt's and QGIS's to set

_SOONER = 0.8  # of QGIS's time-out

_Error = QNetworkReply.NetworkError
_MEANING: dict[Any, type[NetworkError]] = {
    _Error.ConnectionRefusedError: Unreachable,
    _Error.HostNotFoundError: Unreachable,
    _Error.TemporaryNetworkFailureError: Unreachable,
    _Error.NetworkSessionFailedError: Unreachable,
    _Error.UnknownNetworkError: Unreachable,
    _Error.RemoteHostClosedError: CutOff,
    _Error.ProtocolFailure: CutOff,
    _Error.TimeoutError: TimedOut,
    # ours are told apart by their worker; the rest are time-outs of Qt and QGIS
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
    error: Any
    message: str
    status: int | None
    headers: Mapping[str, str]
    body: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", MappingProxyType(dict(self.headers)))


@dataclass(eq=False)
class PendingRequest:
    """One exchange. ``reply`` is touched by its lane only."""

    request: Request
    connected: Event  # set when an encrypted connection stands
    answer: Future[RawAnswer] = field(default_factory=Future)
    reply: QNetworkReply | None = None
    too_large: bool = False
    no_ranges: bool = False

    def end(self, error: Exception) -> None:
        with suppress(InvalidStateError):
            self.answer.set_exception(error)


class RequestThread(QObject):
    """Lives in a thread of its own; its slots run there."""

    wanted = pyqtSignal(object)
    unwanted = pyqtSignal(object)
    closing = pyqtSignal(bool)  # for good; else other lanes take its place

    def __init__(self) -> None:
        super().__init__()
        self.jobs = 0  # counted by the network, under its lock
        self._running: set[PendingRequest] = set()
        queued = Qt.ConnectionType.QueuedConnection
        self.wanted.connect(self._start, queued)
        self.unwanted.connect(self._abort, queued)
        self.closing.connect(self._close, queued)

    @pyqtSlot()
    def prepare(self) -> None:
        """Make the thread's manager before the first request needs it: that takes milliseconds."""
        give_way()
        QgsNetworkAccessManager.instance()

    @pyqtSlot(object)
    def _start(self, job: PendingRequest) -> None:
        if job.answer.done():
            return
        try:
            job.reply = reply = _send(job.request)
        except Exception as error:  # an exception must not leave a slot
            job.end(error)
            return
        self._running.add(job)
        reply.finished.connect(partial(self._finish, job))
        reply.encrypted.connect(job.connected.set)
        reply.metaDataChanged.connect(partial(self._look_at_head, job))

    def _look_at_head(self, job: PendingRequest) -> None:
        if job.reply is None:
            return
        if "Range" in job.request.headers and _status(job.reply) == 200:
            job.no_ranges = True  # the whole file would come
            job.reply.abort()
            return
        length = job.reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        if length is None or length > job.request.cap:  # to watch each piece as it comes takes Python's lock each time
            job.reply.downloadProgress.connect(partial(self._look_at_size, job))

    def _look_at_size(self, job: PendingRequest, received: int, total: int) -> None:
        if max(received, total) > job.request.cap and job.reply is not None:
            job.too_large = True
            job.reply.abort()

    def _finish(self, job: PendingRequest) -> None:
        reply, job.reply = job.reply, None
        if reply is None:
            return
        self._running.discard(job)
        with suppress(InvalidStateError):
            job.answer.set_result(_answer(reply))
        reply.deleteLater()

    @pyqtSlot(object)
    def _abort(self, job: PendingRequest) -> None:
        if job.reply is not None:
            job.reply.abort()

    @pyqtSlot(bool)
    def _close(self, for_good: bool) -> None:
        for job in list(self._running):
            host = urlsplit(job.request.url).hostname or ""
            job.end(Cancelled() if for_good else NetworkChanged(host=host))
            self._abort(job)
        self.thread().quit()


def checked_answer(job: PendingRequest, answer: RawAnswer, host: str) -> Answer:
    if job.no_ranges:
        raise NoRanges(host=host)
    if job.too_large:
        raise TooLarge(host=host)
    meaning = _MEANING.get(answer.error)  # HTTP's own statuses, 404 and the like, are answers
    if answer.error != _Error.NoError and answer.status is None:
        raise (meaning or Unreachable)(answer.message, host=host)
    if meaning is not None:
        raise meaning(answer.message, host=host)
    # Time-outs have been seen to come back without an error; a connection that is closed comes back with one.
    if answer.status is None:
        raise TimedOut("no status", host=host)
    expected = answer.headers.get("content-length", "")
    if expected.isdigit() and "content-encoding" not in answer.headers and len(answer.body) < int(expected):
        raise TimedOut(f"{len(answer.body)} of {expected} bytes", host=host)
    return Answer(answer.status, answer.headers, answer.body)


def _send(request: Request) -> QNetworkReply:
    wanted = QNetworkRequest(QUrl(request.url))
    attribute = QNetworkRequest.Attribute
    wanted.setAttribute(attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    wanted.setAttribute(attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    wanted.setAttribute(attribute.CacheSaveControlAttribute, False)
    wanted.setAttribute(attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual)
    wanted.setAttribute(attribute.CookieSaveControlAttribute, QNetworkRequest.LoadControl.Manual)
    wanted.setAttribute(attribute.Http2AllowedAttribute, False)  # one HTTP/2 connection is far slower than many of 1.1
    # before QGIS's own time-out, which logs the whole address with what signs it
    wanted.setTransferTimeout(int(min(IDLE_SECONDS * 1000, _SOONER * QgsNetworkAccessManager.timeout())))
    ranged = "Range" in request.headers
    for name, value in request.headers.items():
        if (ranged and name.lower() == "accept-encoding") or name.lower() not in _OWN_HEADERS:
            wanted.setRawHeader(name.encode(), value.encode())
    if request.login:
        added, wanted = QgsApplication.authManager().updateNetworkRequest(wanted, request.login)
        if not added:
            raise LoginNotRead(login=request.login)
    manager = QgsNetworkAccessManager.instance()
    if request.method == "POST":
        reply = manager.post(wanted, QByteArray(request.body))
    else:
        reply = manager.get(wanted)
    # PyQt watches from the main thread over each QObject that C++ made. Its notice that a reply was deleted comes late
    # and strikes the new reply that has got the same address by then ("wrapped C/C++ object has been deleted").
    reply.destroyed.disconnect()
    return reply


def _answer(reply: QNetworkReply) -> RawAnswer:
    headers: dict[str, str] = {}
    for name in reply.rawHeaderList():
        key = bytes(name).decode("latin-1").lower()
        headers[key] = bytes(reply.rawHeader(name)).decode("latin-1")
    # an aborted reply is closed: there is nothing to read
    body = bytes(reply.readAll()) if reply.isOpen() else b""
    return RawAnswer(reply.error(), without_parameters(reply.errorString()), _status(reply), headers, body)


def _status(reply: QNetworkReply) -> int | None:
    value = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return None if value is None else int(value)
