"""QGIS's own network stack as the transport of search and measuring.

So proxies, certificates, authentication and the network log of QGIS apply. Worker threads hand their requests to a few
lanes and wait with a deadline of their own: whatever befalls Qt, a dialog of QGIS that waits for a password included, a
worker gets a right answer or a named error in time.
"""

from __future__ import annotations

import threading
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication, QThread, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy

from ...errors.base import Cancelled
from ...errors.network import CertificateRefused, NetworkError, ProxyRefused, TimedOut
from ...network.addresses import Addresses
from ...network.cancellation import Cancellation
from ...network.deadline import Deadline
from ...network.messages import Answer, Request
from ...network.names import Names
from ...network.signing import Signer
from ...network.transport import Transport
from ...stac.catalogs import Catalog
from .gdal_network import GdalNetwork
from .login_signers import login_signer
from .request_thread import PendingRequest, RequestThread, checked_answer
from .thread_priority import give_way

REQUEST_THREADS = 11
CONNECTIONS = 6  # of a lane to a host, which is what Qt opens
REQUEST_THREAD_NAME = "clear-scenes-network"
STOP_SECONDS = 2.0
COMPUTING = 2  # threads: QGIS's main thread needs Python's lock to paint, and would stand in line


class FirstConnectionGate:
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


class QgisNetwork:
    """The lanes and the doors. Made and stopped on the main thread; used from any. ``gdal``: the map layers' own."""

    def __init__(self) -> None:
        QgsNetworkAccessManager.instance()  # the main thread's has to be the first
        self.gdal = GdalNetwork()
        self._lock = threading.Lock()
        self._gates: dict[str, FirstConnectionGate] = {}
        self._request_threads: list[RequestThread] = []
        self._threads: list[QThread] = []
        self._way_out: Any = None  # proxy settings that a lane takes when it opens, and keeps

    def start(self) -> None:
        """Open the lanes, unless they are open with the proxy that is set now; on the main thread."""
        manager = QgsNetworkAccessManager.instance()
        way_out = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
        if self._request_threads and way_out == self._way_out:
            return
        self._way_out = way_out
        # at once in place of the older ones: what is asked for meanwhile, or again, finds a way out
        self._close(*self._change([_open_lane() for _ in range(REQUEST_THREADS)]), for_good=False)

    @property
    def has_proxy(self) -> bool:
        kind = QNetworkProxy.ProxyType
        return self._way_out is not None and self._way_out[0].type() not in (kind.NoProxy, kind.DefaultProxy)

    def stop(self) -> bool:
        """For good. What is running ends as cancelled; false where a dialog of QGIS holds a lane, which ends later."""
        return self._close(*self._change([]), for_good=True)

    def _change(self, opened: list[tuple[RequestThread, QThread]]) -> tuple[list[RequestThread], list[QThread]]:
        """The older ones, which these replace."""
        with self._lock:
            older = self._request_threads, self._threads
            self._request_threads, self._threads = [thread_ for thread_, _ in opened], [thread for _, thread in opened]
            self._gates = {}
        return older

    def _close(self, request_threads: list[RequestThread], threads: list[QThread], for_good: bool) -> bool:
        for thread_ in request_threads:
            thread_.closing.emit(for_good)
        deadline = Deadline(STOP_SECONDS)
        ended = [thread.wait(int(deadline.left * 1000)) for thread in threads]
        for thread in threads:
            # not before: the main thread would delete it while another one is still waking up from waiting for it
            thread.finished.connect(thread.deleteLater)
            if thread.isFinished():
                thread.deleteLater()
        return all(ended)

    def gate(self, origin: str) -> FirstConnectionGate:
        with self._lock:
            return self._gates.setdefault(origin, FirstConnectionGate())

    def enter(self, job: PendingRequest) -> RequestThread:
        with self._lock:
            if not self._request_threads:
                raise Cancelled
            thread_ = min(self._request_threads, key=lambda one: one.jobs)
            thread_.jobs += 1
            thread_.wanted.emit(job)  # before it can be told to close: a closed one hears nothing any more
        return thread_

    def leave(self, thread_: RequestThread) -> None:
        with self._lock:
            thread_.jobs -= 1


def _open_lane() -> tuple[RequestThread, QThread]:
    # owned by the application: a thread that QGIS holds in a dialog outlives the plugin without a crash
    thread = QThread(QCoreApplication.instance())
    thread.setObjectName(REQUEST_THREAD_NAME)
    thread_ = RequestThread()
    thread_.moveToThread(thread)
    thread.started.connect(thread_.prepare)
    thread.start(QThread.Priority.LowPriority)
    return thread_, thread


class QgisTransport(Transport):
    """The transport of one run inside QGIS."""

    def __init__(
        self, network: QgisNetwork, addresses: Addresses, cancellation: Cancellation, signer: Signer | None = None
    ) -> None:
        super().__init__(addresses, cancellation, REQUEST_THREADS * CONNECTIONS, COMPUTING, signer)
        self._network = network
        self._names = Names(addresses)
        self._refused: dict[str, NetworkError] = {}  # hosts whose certificate or proxy was refused: not asked again

    def begin(self) -> None:
        give_way()

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        if not self._network.has_proxy:  # which looks names up itself
            self._names.check(host, deadline, self.cancellation)
        url = QUrl(request.url)
        gate = self._network.gate(f"{url.scheme()}://{url.host()}:{url.port()}")
        first = self._wait_at_gate(gate, host, deadline) if url.scheme() == "https" else False
        try:
            if host in self._refused:
                raise self._refused[host]
            return self._carry_out(PendingRequest(request, gate.opened), host, deadline)
        except (CertificateRefused, ProxyRefused) as error:
            self._refused[host] = error
            raise
        finally:
            if first:
                gate.leave()

    def _wait_at_gate(self, gate: FirstConnectionGate, host: str, deadline: Deadline) -> bool:
        while not gate.opened.is_set():
            if gate.knock():
                return True
            self.cancellation.check()
            if not deadline.left:
                raise TimedOut(host=host)
            gate.opened.wait(0.05)
        return False

    def _carry_out(self, job: PendingRequest, host: str, deadline: Deadline) -> Answer:
        thread_ = self._network.enter(job)
        try:
            with self.cancellation.calling(lambda: job.end(Cancelled())):
                answer = job.answer.result(deadline.left)
        except FutureTimeout:
            job.end(TimedOut("whole deadline", host=host))
            thread_.unwanted.emit(job)
            answer = job.answer.result()  # it may have come at the last moment
        except Cancelled:
            thread_.unwanted.emit(job)
            raise
        finally:
            self._network.leave(thread_)
        return checked_answer(job, answer, host)


def transport_to(network: QgisNetwork, catalog: Catalog) -> QgisTransport:
    """The way to a catalog with the login that was chosen for it; on the main thread."""
    return QgisTransport(network, Addresses.of_catalog(catalog.url), Cancellation(), login_signer(catalog))
