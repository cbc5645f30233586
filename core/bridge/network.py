"""QGIS's own network stack as the transport of search and measuring.

So proxies, certificates, authentication and the network log of QGIS apply. The requests are carried out in a few
*lanes*, threads with an event loop and a ``QgsNetworkAccessManager`` each (one manager opens at most six connections to
a host). Worker threads hand a job to a lane and wait for its answer with a deadline of their own: whatever befalls Qt,
a dialog of QGIS that waits for a password included, a worker gets a right answer or a named error in time.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, InvalidStateError
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QByteArray, QCoreApplication, QObject, Qt, QThread, QUrl, pyqtSignal, pyqtSlot
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..cancellation import Cancellation
from ..errors import (
    Cancelled,
    CertificateRefused,
    CutOff,
    NetworkError,
    NoRanges,
    ProxyRefused,
    TimedOut,
    TooLarge,
    Unreachable,
)
from ..network.addresses import Addresses
from ..network.transport import IDLE_SECONDS, Answer, Deadline, Request, Transport

LANES = 8
LANE = "clear-scenes-network"
STOP_SECONDS = 2.0
COMPUTING = 2  # threads
_OWN_HEADERS = {"user-agent", "accept-encoding", "connection", "content-length", "host"}  # Qt's and QGIS's to set

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
class _Answer:
    error: Any
    message: str
    status: int | None
    headers: dict[str, str]
    body: bytes


@dataclass(eq=False)
class _Job:
    """One exchange. ``reply`` is touched by its lane only."""

    request: Request
    door: _Door
    answer: Future[_Answer] = field(default_factory=Future)
    reply: QNetworkReply | None = None
    too_large: bool = False
    no_ranges: bool = False

    def end(self, error: Exception) -> None:
        with suppress(InvalidStateError):
            self.answer.set_exception(error)


class _Door:
    """The first request to an https host goes alone until its connection stands.

    Thirty-two connections to a host with an unknown certificate, or through a proxy that wants a password, would make
    QGIS ask the same question thirty-two times.
    """

    def __init__(self) -> None:
        self._first = threading.Lock()
        self.opened = threading.Event()

    def knock(self) -> bool:
        """True for the one who goes first."""
        return not self.opened.is_set() and self._first.acquire(blocking=False)

    def leave(self) -> None:
        """The first one is back; where it did not get in, the next one is the first."""
        self._first.release()


class _Lane(QObject):
    """Lives in a thread of its own; its slots run there."""

    wanted = pyqtSignal(object)
    unwanted = pyqtSignal(object)
    closing = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.jobs = 0  # counted by the network, under its lock
        self._running: set[_Job] = set()
        queued = Qt.ConnectionType.QueuedConnection
        self.wanted.connect(self._start, queued)
        self.unwanted.connect(self._abort, queued)
        self.closing.connect(self._close, queued)

    @pyqtSlot(object)
    def _start(self, job: _Job) -> None:
        if job.answer.done():
            return
        try:
            job.reply = reply = _send(job.request)
        except Exception as error:  # an exception must not leave a slot
            job.end(error)
            return
        self._running.add(job)
        reply.finished.connect(partial(self._finish, job))
        reply.encrypted.connect(job.door.opened.set)
        reply.metaDataChanged.connect(partial(self._look_at_head, job))
        reply.downloadProgress.connect(partial(self._look_at_size, job))

    def _look_at_head(self, job: _Job) -> None:
        if job.reply is not None and "Range" in job.request.headers and _status(job.reply) == 200:
            job.no_ranges = True  # the whole file would come
            job.reply.abort()

    def _look_at_size(self, job: _Job, received: int, total: int) -> None:
        if max(received, total) > job.request.cap and job.reply is not None:
            job.too_large = True
            job.reply.abort()

    def _finish(self, job: _Job) -> None:
        reply, job.reply = job.reply, None
        if reply is None:
            return
        self._running.discard(job)
        with suppress(InvalidStateError):
            job.answer.set_result(_answer(reply))
        reply.deleteLater()

    @pyqtSlot(object)
    def _abort(self, job: _Job) -> None:
        if job.reply is not None:
            job.reply.abort()

    @pyqtSlot()
    def _close(self) -> None:
        for job in list(self._running):
            job.end(Cancelled())
            self._abort(job)
        self.thread().quit()


class QgisNetwork:
    """The lanes and the doors. Made and stopped on the main thread; used from any."""

    def __init__(self) -> None:
        QgsNetworkAccessManager.instance()  # the main thread's has to be the first
        self._lock = threading.Lock()
        self._doors: dict[str, _Door] = {}
        self._lanes: list[_Lane] = []
        self._threads: list[QThread] = []
        self._way_out: Any = None  # proxy settings that a lane takes when it opens, and keeps

    def start(self) -> None:
        """Open the lanes, unless they are open with the proxy that is set now; on the main thread."""
        manager = QgsNetworkAccessManager.instance()
        way_out = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
        if self._lanes and way_out == self._way_out:
            return
        self.stop()
        self._way_out = way_out
        for _ in range(LANES):
            # owned by the application: a thread that QGIS holds in a dialog outlives the plugin without a crash
            thread = QThread(QCoreApplication.instance())
            thread.setObjectName(LANE)
            lane = _Lane()
            lane.moveToThread(thread)
            thread.finished.connect(thread.deleteLater)
            thread.start()
            self._threads.append(thread)
            self._lanes.append(lane)

    def stop(self) -> bool:
        """Abort what is running and close the lanes; false where one is held up by a dialog of QGIS and ends later."""
        with self._lock:
            lanes, self._lanes, self._doors = self._lanes, [], {}
        for lane in lanes:
            lane.closing.emit()
        deadline = Deadline(STOP_SECONDS)
        ended = [thread.wait(int(deadline.left * 1000)) for thread in self._threads]
        self._threads = []
        return all(ended)

    def door(self, origin: str) -> _Door:
        with self._lock:
            return self._doors.setdefault(origin, _Door())

    def enter(self, job: _Job) -> _Lane:
        with self._lock:
            if not self._lanes:
                raise Cancelled
            lane = min(self._lanes, key=lambda one: one.jobs)
            lane.jobs += 1
        lane.wanted.emit(job)
        return lane

    def leave(self, lane: _Lane) -> None:
        with self._lock:
            lane.jobs -= 1


class QgisTransport(Transport):
    """The transport of one run inside QGIS."""

    def __init__(self, network: QgisNetwork, addresses: Addresses, cancellation: Cancellation) -> None:
        super().__init__(addresses, cancellation)
        self._network = network
        self._refused: dict[str, NetworkError] = {}  # hosts whose certificate or proxy was refused: not asked again
        self._turns = threading.Semaphore(COMPUTING)
        self._mine = threading.local()  # whether the thread has a turn

    @contextmanager
    def working(self) -> Iterator[None]:
        """Few threads compute at a time: QGIS's main thread needs Python's lock to paint, and would stand in line."""
        with self._turns:
            self._mine.turn = True
            try:
                yield
            finally:
                self._mine.turn = False

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        """Gives the turn away while the thread waits for an answer."""
        if not getattr(self._mine, "turn", False):
            yield
            return
        self._turns.release()
        try:
            yield
        finally:
            self._turns.acquire()

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        url = QUrl(request.url)
        door = self._network.door(f"{url.scheme()}://{url.host()}:{url.port()}")
        first = self._wait_at(door, host, deadline) if url.scheme() == "https" else False
        try:
            if host in self._refused:
                raise self._refused[host]
            return self._carry_out(_Job(request, door), host, deadline)
        except (CertificateRefused, ProxyRefused) as error:
            self._refused[host] = error
            raise
        finally:
            if first:
                door.leave()

    def _wait_at(self, door: _Door, host: str, deadline: Deadline) -> bool:
        while not door.opened.is_set():
            if door.knock():
                return True
            self.cancellation.check()
            if not deadline.left:
                raise TimedOut(host=host)
            door.opened.wait(0.05)
        return False

    def _carry_out(self, job: _Job, host: str, deadline: Deadline) -> Answer:
        lane = self._network.enter(job)
        try:
            with self.cancellation.calling(lambda: job.end(Cancelled())), self._waiting():
                answer = job.answer.result(deadline.left)
        except FutureTimeout as error:
            job.end(TimedOut(host=host))
            lane.unwanted.emit(job)
            raise TimedOut("whole deadline", host=host) from error
        except Cancelled:
            lane.unwanted.emit(job)
            raise
        finally:
            self._network.leave(lane)
        return _checked(job, answer, host)


def _checked(job: _Job, answer: _Answer, host: str) -> Answer:
    if job.no_ranges:
        raise NoRanges(host=host)
    if job.too_large:
        raise TooLarge(host=host)
    meaning = _MEANING.get(answer.error)  # HTTP's own statuses, 404 and the like, are answers
    if answer.error != _Error.NoError and answer.status is None:
        raise (meaning or Unreachable)(answer.message, host=host)
    if meaning is not None:
        raise meaning(answer.message, host=host)
    if answer.status is None:  # time-outs and aborts have been seen to come back without an error
        raise TimedOut("no status", host=host)
    expected = answer.headers.get("content-length", "")
    if expected.isdigit() and "content-encoding" not in answer.headers and len(answer.body) < int(expected):
        raise CutOff(f"{len(answer.body)} of {expected} bytes", host=host)
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
    wanted.setTransferTimeout(int(IDLE_SECONDS * 1000))
    ranged = "Range" in request.headers
    for name, value in request.headers.items():
        if (ranged and name.lower() == "accept-encoding") or name.lower() not in _OWN_HEADERS:
            wanted.setRawHeader(name.encode(), value.encode())
    manager = QgsNetworkAccessManager.instance()
    if request.method == "POST":
        reply = manager.post(wanted, QByteArray(request.body))
    else:
        reply = manager.get(wanted)
    # PyQt watches from the main thread over each QObject that C++ made. Its notice that a reply was deleted comes late
    # and strikes the new reply that has got the same address by then ("wrapped C/C++ object has been deleted").
    reply.destroyed.disconnect()
    return reply


def _answer(reply: QNetworkReply) -> _Answer:
    headers: dict[str, str] = {}
    for name in reply.rawHeaderList():
        key = bytes(name).decode("latin-1").lower()
        headers[key] = bytes(reply.rawHeader(name)).decode("latin-1")
    # an aborted reply is closed: there is nothing to read
    body = bytes(reply.readAll()) if reply.isOpen() else b""
    return _Answer(reply.error(), reply.errorString(), _status(reply), headers, body)


def _status(reply: QNetworkReply) -> int | None:
    value = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return None if value is None else int(value)
