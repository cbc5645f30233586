"""QGIS's network stack under fire: every request ends, in time, in a right answer or in a named error."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QThread, QTimer
from qgis.PyQt.QtNetwork import QNetworkReply
from qgis.PyQt.QtWidgets import QApplication, QDialog

from clear_scenes.core.bridge.network import transport as qgis_transport
from clear_scenes.core.bridge.network.request_thread import PendingRequest, RawAnswer, RequestThread, checked_answer
from clear_scenes.core.bridge.network.transport import REQUEST_THREAD_NAME, QgisNetwork, QgisTransport
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.network import CutOff, TimedOut
from clear_scenes.core.network import transport
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.deadline import Deadline
from clear_scenes.core.network.messages import Request
from clear_scenes.core.network.remote_file import RemoteFile
from tests.support.faults import CONTENT, EXPECTED, RIGHT, certificate, fault_server
from tests.support.proxy import proxy_server
from tests.support.qgis_settings import no_proxy, set_proxy, trust

WORKERS = 32
IDLE, WHOLE = 2.0, 6.0


@pytest.fixture(autouse=True)
def short_limits(monkeypatch):
    monkeypatch.setattr("clear_scenes.core.bridge.network.request_thread.IDLE_SECONDS", IDLE)
    monkeypatch.setattr(transport, "WHOLE_SECONDS", WHOLE)


@pytest.fixture
def network():
    network = QgisNetwork()
    network.start()
    yield network
    network.stop()


@pytest.fixture
def dialogs():
    """Answers every dialog of QGIS with Cancel, as an analyst would who doesn't know the answer; counts them."""
    seen: list[str] = []
    timer = QTimer()

    def reject() -> None:
        if isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            seen.append(type(dialog).__name__)
            dialog.reject()

    timer.timeout.connect(reject)
    timer.start(50)
    yield seen
    timer.stop()


class Run:
    """32 workers on one session against one host."""

    def __init__(self, network: QgisNetwork, url: str) -> None:
        self.url = url
        self.cancellation = Cancellation()
        self.transport = QgisTransport(network, Addresses.of_catalog(url), self.cancellation)
        self.pool = ThreadPoolExecutor(WORKERS)
        self.futures = []

    def ask(self, fault: str, number: int) -> tuple[str, str, float]:
        began = time.monotonic()
        try:
            with self.transport.working():  # as a worker that measures does: none may hold up another
                got = RemoteFile(self.transport, f"{self.url}/{fault}/{number}").read(number * 100, number * 100 + 5000)
            outcome = RIGHT if got == CONTENT[number * 100 : number * 100 + 5000] else "wrong answer"
        except ClearScenesError as error:
            outcome = type(error).__name__
        return fault, outcome, time.monotonic() - began

    def start(self, faults: list[str]) -> None:
        self.futures = [self.pool.submit(self.ask, fault, number) for number, fault in enumerate(faults)]

    def outcomes(self, wait_until, seconds: float) -> list[tuple[str, str, float]]:
        wait_until(lambda: all(future.done() for future in self.futures), seconds)
        self.pool.shutdown()
        return [future.result() for future in self.futures]


@pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])
def test_every_fault_ends_in_a_right_answer_or_a_named_error_in_time(network, wait_until, tmp_path, secure):
    pem = certificate(tmp_path) if secure else None
    if secure:
        trust(pem)
    with fault_server(pem) as server:
        run = Run(network, server.url)
        run.start([fault for _ in range(8) for fault in EXPECTED] + ["ok"] * 100)
        outcomes = run.outcomes(wait_until, 60)
    # where the last try met a connection that the server was just closing, that is the true reason
    wrong = [one for one in outcomes if one[1] != EXPECTED[one[0]] and one[:2] != ("busy", "CutOff")]
    assert not wrong
    assert max(seconds for *_, seconds in outcomes) < WHOLE + 1


def test_a_short_answer_without_an_error_is_a_time_out():
    """Qt has been seen to end a reply so when its time is up; of a connection that was closed it tells."""
    job = PendingRequest(Request("GET", "https://files.example.org/a", {}), threading.Event())
    error, head = QNetworkReply.NetworkError, {"content-length": "100"}
    with pytest.raises(TimedOut):
        checked_answer(job, RawAnswer(error.NoError, "", 206, head, bytes(50)), "files.example.org")
    with pytest.raises(CutOff):
        checked_answer(job, RawAnswer(error.RemoteHostClosedError, "", 206, head, bytes(50)), "files.example.org")
    whole = RawAnswer(error.NoError, "", 206, head, bytes(100))
    assert checked_answer(job, whole, "files.example.org").body == bytes(100)


def test_cancel_ends_all_within_a_second(network, wait_until):
    with fault_server() as server:
        run = Run(network, server.url)
        run.start(["stall", "drip", "stall_in_body", "busy"] * 20)
        wait_until(lambda: server.seen.total() >= WORKERS, 5)
        began = time.monotonic()
        run.cancellation.cancel()
        outcomes = run.outcomes(wait_until, 5)
    assert time.monotonic() - began < 1
    assert {outcome for _, outcome, _ in outcomes} == {"Cancelled"}


def test_stopping_the_network_in_the_middle_ends_all(network, wait_until):
    with fault_server() as server:
        run = Run(network, server.url)
        run.start(["stall", "drip"] * 20)
        wait_until(lambda: server.seen.total() >= WORKERS, 5)
        began = time.monotonic()
        assert network.stop()
        outcomes = run.outcomes(wait_until, 5)
    assert time.monotonic() - began < 1.5
    assert {outcome for _, outcome, _ in outcomes} == {"Cancelled"}


def test_nobody_there(network, wait_until):
    with fault_server() as server:
        url = server.url
    run = Run(network, url)
    run.start(["ok"] * 40)
    assert {outcome for _, outcome, _ in run.outcomes(wait_until, 10)} <= {"Unreachable", "HostSuspended"}


def test_unknown_certificate_is_asked_about_once(network, wait_until, dialogs, tmp_path):
    with fault_server(certificate(tmp_path)) as server:
        run = Run(network, server.url)
        run.start(["ok"] * 100)
        outcomes = run.outcomes(wait_until, 30)
        assert server.seen.total() == 0, "nothing was asked over the untrusted connection"
    assert {outcome for _, outcome, _ in outcomes} == {"CertificateRefused"}
    assert len(dialogs) == 1


@pytest.fixture
def proxy():
    """A proxy that wants a password."""
    with proxy_server() as server:
        yield server
    no_proxy()


@pytest.mark.parametrize("secure", [False, True], ids=["http", "https"])
def test_proxy_with_its_password_is_gone_through(network, wait_until, proxy, tmp_path, secure):
    set_proxy(proxy.server_port, "secret")
    network.start()  # as each run does
    pem = certificate(tmp_path) if secure else None
    if secure:
        trust(pem)
    with fault_server(pem) as server:
        run = Run(network, server.url)
        run.start(["ok"] * 100)
        outcomes = run.outcomes(wait_until, 20)
    assert {outcome for _, outcome, _ in outcomes} == {RIGHT}
    assert proxy.seen["admitted"] >= (1 if secure else 100)


def test_proxy_without_its_password_is_asked_about_and_named(network, wait_until, proxy, dialogs, tmp_path):
    set_proxy(proxy.server_port, "wrong")
    network.start()  # as each run does
    with fault_server(certificate(tmp_path)) as server:
        run = Run(network, server.url)
        run.start(["ok"] * 100)
        outcomes = run.outcomes(wait_until, 30)
        assert server.seen.total() == 0
    assert {outcome for _, outcome, _ in outcomes} == {"ProxyRefused"}
    assert len(dialogs) <= 2


def test_stopping_while_qgis_asks_about_a_certificate_hangs_and_crashes_nothing(wait_until, tmp_path):
    """The request thread that QGIS holds in its dialog is left behind, and ends when the dialog does."""
    others = running_lanes()  # of the plugin itself
    network = QgisNetwork()
    network.start()
    stopped: list[bool] = []
    timer = QTimer()

    def stop_then_answer() -> None:
        if isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            timer.stop()
            stopped.append(network.stop())
            dialog.reject()

    timer.timeout.connect(stop_then_answer)
    timer.start(50)
    with fault_server(certificate(tmp_path)) as server:
        run = Run(network, server.url)
        run.start(["ok"] * 40)
        outcomes = run.outcomes(wait_until, 20)
    assert stopped == [False]
    assert {outcome for _, outcome, _ in outcomes} == {"Cancelled"}
    wait_until(lambda: running_lanes() <= others, 5)


def running_lanes() -> int:
    return sum(thread.isRunning() for thread in QCoreApplication.instance().findChildren(QThread, REQUEST_THREAD_NAME))


def test_busy_servers_hold_up_no_other_scene(network, wait_until):
    """Requests that pause between their tries give their turn away."""
    with fault_server() as server:
        run = Run(network, server.url)
        run.start(["busy"] * 8 + ["ok"] * 100)
        outcomes = run.outcomes(wait_until, 20)
    pauses = 0.5 + 1.5
    assert max(seconds for fault, _, seconds in outcomes if fault == "ok") < pauses
    assert min(seconds for fault, _, seconds in outcomes if fault == "busy") >= pauses


def test_it_may_be_stopped_in_another_thread_while_qgis_works_on(wait_until):
    """As Processing does; its request threads must not be deleted before whoever waits for their end has seen it."""
    for _ in range(100):
        network, stopped = QgisNetwork(), []
        network.start()
        threading.Thread(target=lambda network=network, stopped=stopped: stopped.append(network.stop())).start()
        wait_until(lambda stopped=stopped: stopped)
        assert stopped == [True]


class Late(Future):
    """An answer that comes between the end of a wait and the word that it was in vain."""

    def result(self, timeout: float | None = None) -> RawAnswer:
        if not self.done():
            self.set_result(RawAnswer(QNetworkReply.NetworkError.NoError, "", 200, {"content-length": "1"}, b"x"))
            raise TimeoutError
        return super().result(timeout)


def test_an_answer_at_the_last_moment_is_no_time_out(network, monkeypatch):
    url, slow, unwanted = "http://127.0.0.1:9", RequestThread(), []
    slow.unwanted.connect(unwanted.append)
    monkeypatch.setattr(network, "submit", lambda pending: slow)
    monkeypatch.setattr(network, "release", lambda request_thread: None)
    monkeypatch.setattr(qgis_transport, "PendingRequest", partial(PendingRequest, answer=Late()))
    made = QgisTransport(network, Addresses.of_catalog(url), Cancellation())
    assert made.exchange(Request("GET", f"{url}/a", {}), "127.0.0.1", Deadline(5)).body == b"x"
    assert len(unwanted) == 1
