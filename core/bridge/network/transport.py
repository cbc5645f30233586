"""QGIS's own network stack as the transport of search and measuring.

So proxies, certificates, authentication and the network log of QGIS apply. Worker threads hand their requests to a few
request threads and wait with a deadline of their own: whatever befalls Qt, a dialog of QGIS that waits for a password
included, a worker gets a right answer or a named error in time.
"""

from __future__ import annotations

import threading
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication, QThread, QUrl

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
from .host_contact import FirstConnectionGate, HostContact, HostRoute, LeftToQgis, is_direct, origin_of
from .login_signers import login_signer
from .request_thread import PendingRequest, RequestThread, checked_answer
from .thread_priority import give_way

REQUEST_THREADS = 11
CONNECTIONS = 6  # of a request thread to a host, which is what Qt opens
REQUEST_THREAD_NAME = "clear-scenes-network"
STOP_SECONDS = 2.0
COMPUTING = 2  # threads: QGIS's main thread needs Python's lock to paint, and would wait behind them


class QgisNetwork:
    """The request threads, and what is known of the hosts that they talk to.

    Made, started and stopped on the main thread; used from any.

    Attributes:
        gdal: The same proxies and certificates for map layers, which GDAL reads over a network of its own.
    """

    def __init__(self) -> None:
        QgsNetworkAccessManager.instance()  # the main thread's has to be the first
        self.gdal = GdalNetwork()
        self._lock = threading.Lock()
        self._contacts: dict[str, HostContact] = {}
        self._request_threads: list[RequestThread] = []
        self._threads: list[QThread] = []
        self._expecting = 0  # the last of the threads that was to connect ahead
        self._proxy_settings: Any = None  # which a request thread takes when it starts, and keeps

    def start(self) -> None:
        """Start the request threads, unless they run with the proxy that is set now; on the main thread."""
        manager = QgsNetworkAccessManager.instance()
        proxy_settings = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
        if self._request_threads and proxy_settings == self._proxy_settings:
            return
        self._proxy_settings = proxy_settings
        # at once in place of the older ones: what is asked for meanwhile, or again, finds a way out
        self._close(*self._replace([_start_request_thread() for _ in range(REQUEST_THREADS)]), for_good=False)

    @property
    def has_proxy(self) -> bool:
        """Whether QGIS sends by a proxy, which looks up names itself."""
        settings = self._proxy_settings
        return settings is not None and not is_direct(settings[0])

    def stop(self) -> bool:
        """Stop for good; what is running ends as canceled.

        Returns:
            False where a dialog of QGIS holds a request thread, which ends later.
        """
        return self._close(*self._replace([]), for_good=True)

    def _replace(self, started: list[tuple[RequestThread, QThread]]) -> tuple[list[RequestThread], list[QThread]]:
        """Put these in place of the older ones, which are returned."""
        with self._lock:
            older = self._request_threads, self._threads
            self._request_threads = [request_thread for request_thread, _ in started]
            self._threads = [thread for _, thread in started]
            self._contacts = {}
        return older

    def _close(self, request_threads: list[RequestThread], threads: list[QThread], for_good: bool) -> bool:
        for request_thread in request_threads:
            request_thread.closing.emit(for_good)
        deadline = Deadline(STOP_SECONDS)
        ended = [thread.wait(int(deadline.left * 1000)) for thread in threads]
        for thread in threads:
            # not before: the main thread would delete it while another one is still waking up from waiting for it
            thread.finished.connect(thread.deleteLater)
            if thread.isFinished():
                thread.deleteLater()
        return all(ended)

    def contact(self, origin: str) -> HostContact:
        """What is known of a host.

        Args:
            origin: Scheme, host and port, as in "https://example.org:443".
        """
        with self._lock:
            return self._contacts.setdefault(origin, HostContact())

    @property
    def pending(self) -> int:
        """How many requests are on their way."""
        with self._lock:
            return sum(request_thread.pending for request_thread in self._request_threads)

    def submit(self, pending: PendingRequest) -> RequestThread:
        """Hand a request to the least busy thread; the caller calls ``release`` with it afterwards.

        Raises:
            Cancelled: The network was stopped.
        """
        with self._lock:
            if not self._request_threads:
                raise Cancelled
            request_thread = min(self._request_threads, key=lambda one: one.pending)
            request_thread.pending += 1
            request_thread.wanted.emit(pending)  # before it can be closed: a closed one hears nothing any more
        return request_thread

    def expect(self, route: HostRoute, count: int) -> None:
        """Have connections made for so many requests that are to come."""
        with self._lock:
            for _ in range(count if self._request_threads else 0):
                self._expecting = (self._expecting + 1) % len(self._request_threads)
                self._request_threads[self._expecting].expected.emit(route)

    def release(self, request_thread: RequestThread) -> None:
        """One request fewer, however it ended."""
        with self._lock:
            request_thread.pending -= 1


def _start_request_thread() -> tuple[RequestThread, QThread]:
    # owned by the application: a thread that QGIS holds in a dialog outlives the plugin without a crash
    thread = QThread(QCoreApplication.instance())
    thread.setObjectName(REQUEST_THREAD_NAME)
    request_thread = RequestThread()
    request_thread.moveToThread(thread)
    thread.started.connect(request_thread.prepare)
    thread.start(QThread.Priority.LowPriority)
    return request_thread, thread


class QgisTransport(Transport):
    """The transport of one run inside QGIS."""

    def __init__(
        self, network: QgisNetwork, addresses: Addresses, cancellation: Cancellation, signer: Signer | None = None
    ) -> None:
        super().__init__(addresses, cancellation, REQUEST_THREADS * CONNECTIONS, COMPUTING, signer)
        self._network = network
        self._names = Names(addresses)
        self._contacted: set[str] = set()  # by this run
        self._refused: dict[str, NetworkError] = {}  # hosts whose certificate or proxy was refused: not asked again

    def begin(self) -> None:
        """Called in each working thread."""
        give_way()

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        """Send one request, without redirects or retries.

        Raises:
            Cancelled: The run, or the network, was stopped.
            NetworkError: There is no answer; its class says why.
        """
        if not self._network.has_proxy:  # which looks names up itself
            self._names.check(host, deadline, self.cancellation)
        origin = origin_of(QUrl(request.url))
        while True:
            try:
                return self._exchange(request, host, self._network.contact(origin), origin, deadline)
            except LeftToQgis:
                continue

    def _exchange(self, request: Request, host: str, contact: HostContact, origin: str, deadline: Deadline) -> Answer:
        gate = contact.gate
        first = self._wait_at_gate(gate, host, deadline) if origin.startswith("https:") else False
        try:
            if host in self._refused:
                raise self._refused[host]
            is_first = origin not in self._contacted
            if is_first:
                self._contacted.add(origin)
                contact.begin_run()
            return self._send(PendingRequest(request, gate.opened, contact, is_first), host, deadline)
        except (CertificateRefused, ProxyRefused) as error:
            self._refused[host] = error
            raise
        finally:
            if first:
                gate.leave()

    def _wait_at_gate(self, gate: FirstConnectionGate, host: str, deadline: Deadline) -> bool:
        is_expected = False
        while not gate.opened.is_set():
            if gate.goes_first():
                return True
            self.cancellation.check()
            if not deadline.left:
                raise TimedOut(host=host)
            if not is_expected:
                is_expected = True
                gate.expect_one(self._network.expect)
            gate.opened.wait(0.05)
        return False

    def _send(self, pending: PendingRequest, host: str, deadline: Deadline) -> Answer:
        request_thread = self._network.submit(pending)
        try:
            with self.cancellation.calling(lambda: pending.end(Cancelled())):
                answer = pending.answer.result(deadline.left)
        except FutureTimeout:
            pending.end(TimedOut("whole deadline", host=host))
            request_thread.unwanted.emit(pending)
            answer = pending.answer.result()  # it may have come at the last moment
        except Cancelled:
            request_thread.unwanted.emit(pending)
            raise
        finally:
            self._network.release(request_thread)
        return checked_answer(pending, answer, host)


def transport_to(network: QgisNetwork, catalog: Catalog) -> QgisTransport:
    """The transport to a catalog, with the login that was chosen for it; on the main thread."""
    return QgisTransport(network, Addresses.of_catalog(*catalog.urls), Cancellation(), login_signer(catalog))
