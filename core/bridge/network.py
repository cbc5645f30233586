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

from ..cancellation import Cancellation
from ..catalogs import Catalog
from ..errors import Cancelled, CertificateRefused, NetworkError, ProxyRefused, TimedOut
from ..network.addresses import Addresses
from ..network.names import Names
from ..network.signing import Signer
from ..network.transport import Answer, Deadline, Request, Transport
from .gdal_network import GdalNetwork
from .lanes import Job, Lane, checked
from .login_signers import login_signer
from .priority import give_way

LANES = 11
CONNECTIONS = 6  # of a lane to a host, which is what Qt opens
LANE = "clear-scenes-network"
STOP_SECONDS = 2.0
COMPUTING = 2  # threads: QGIS's main thread needs Python's lock to paint, and would stand in line


class Door:
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
        self._doors: dict[str, Door] = {}
        self._lanes: list[Lane] = []
        self._threads: list[QThread] = []
        self._way_out: Any = None  # proxy settings that a lane takes when it opens, and keeps

    def start(self) -> None:
        """Open the lanes, unless they are open with the proxy that is set now; on the main thread."""
        manager = QgsNetworkAccessManager.instance()
        way_out = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
        if self._lanes and way_out == self._way_out:
            return
        self._way_out = way_out
        # at once in place of the older ones: what is asked for meanwhile, or again, finds a way out
        self._close(*self._change([_open_lane() for _ in range(LANES)]), for_good=False)

    @property
    def has_proxy(self) -> bool:
        kind = QNetworkProxy.ProxyType
        return self._way_out is not None and self._way_out[0].type() not in (kind.NoProxy, kind.DefaultProxy)

    def stop(self) -> bool:
        """For good. What is running ends as cancelled; false where a dialog of QGIS holds a lane, which ends later."""
        return self._close(*self._change([]), for_good=True)

    def _change(self, opened: list[tuple[Lane, QThread]]) -> tuple[list[Lane], list[QThread]]:
        """The older ones, which these replace."""
        with self._lock:
            older = self._lanes, self._threads
            self._lanes, self._threads = [lane for lane, _ in opened], [thread for _, thread in opened]
            self._doors = {}
        return older

    def _close(self, lanes: list[Lane], threads: list[QThread], for_good: bool) -> bool:
        for lane in lanes:
            lane.closing.emit(for_good)
        deadline = Deadline(STOP_SECONDS)
        ended = [thread.wait(int(deadline.left * 1000)) for thread in threads]
        for thread in threads:
            # not before: the main thread would delete it while another one is still waking up from waiting for it
            thread.finished.connect(thread.deleteLater)
            if thread.isFinished():
                thread.deleteLater()
        return all(ended)

    def door(self, origin: str) -> Door:
        with self._lock:
            return self._doors.setdefault(origin, Door())

    def enter(self, job: Job) -> Lane:
        with self._lock:
            if not self._lanes:
                raise Cancelled
            lane = min(self._lanes, key=lambda one: one.jobs)
            lane.jobs += 1
            lane.wanted.emit(job)  # before it can be told to close: a closed one hears nothing any more
        return lane

    def leave(self, lane: Lane) -> None:
        with self._lock:
            lane.jobs -= 1


def _open_lane() -> tuple[Lane, QThread]:
    # owned by the application: a thread that QGIS holds in a dialog outlives the plugin without a crash
    thread = QThread(QCoreApplication.instance())
    thread.setObjectName(LANE)
    lane = Lane()
    lane.moveToThread(thread)
    thread.started.connect(lane.prepare)
    thread.start(QThread.Priority.LowPriority)
    return lane, thread


class QgisTransport(Transport):
    """The transport of one run inside QGIS."""

    def __init__(
        self, network: QgisNetwork, addresses: Addresses, cancellation: Cancellation, signer: Signer | None = None
    ) -> None:
        super().__init__(addresses, cancellation, LANES * CONNECTIONS, COMPUTING, signer)
        self._network = network
        self._names = Names(addresses)
        self._refused: dict[str, NetworkError] = {}  # hosts whose certificate or proxy was refused: not asked again

    def begin(self) -> None:
        give_way()

    def exchange(self, request: Request, host: str, deadline: Deadline) -> Answer:
        if not self._network.has_proxy:  # which looks names up itself
            self._names.check(host, deadline, self.cancellation)
        url = QUrl(request.url)
        door = self._network.door(f"{url.scheme()}://{url.host()}:{url.port()}")
        first = self._wait_at(door, host, deadline) if url.scheme() == "https" else False
        try:
            if host in self._refused:
                raise self._refused[host]
            return self._carry_out(Job(request, door.opened), host, deadline)
        except (CertificateRefused, ProxyRefused) as error:
            self._refused[host] = error
            raise
        finally:
            if first:
                door.leave()

    def _wait_at(self, door: Door, host: str, deadline: Deadline) -> bool:
        while not door.opened.is_set():
            if door.knock():
                return True
            self.cancellation.check()
            if not deadline.left:
                raise TimedOut(host=host)
            door.opened.wait(0.05)
        return False

    def _carry_out(self, job: Job, host: str, deadline: Deadline) -> Answer:
        lane = self._network.enter(job)
        try:
            with self.cancellation.calling(lambda: job.end(Cancelled())):
                answer = job.answer.result(deadline.left)
        except FutureTimeout:
            job.end(TimedOut("whole deadline", host=host))
            lane.unwanted.emit(job)
            answer = job.answer.result()  # it may have come at the last moment
        except Cancelled:
            lane.unwanted.emit(job)
            raise
        finally:
            self._network.leave(lane)
        return checked(job, answer, host)


def transport_to(network: QgisNetwork, catalog: Catalog) -> QgisTransport:
    """The way to a catalogue with the login that was chosen for it; on the main thread."""
    return QgisTransport(network, Addresses.of_catalog(catalog.url), Cancellation(), login_signer(catalog))
