"""Whether the network model costs what theory says: a fresh small request, a large download, and many at once."""

from __future__ import annotations

import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path

from .file_server import ZEROS
from .network_model import INITIAL_WINDOW

LARGE = 10_000_000  # bytes
TOLERANCE = 0.15
MANY = 16


@dataclass(frozen=True)
class Check:
    """Seconds that something took and should take."""

    what: str
    seconds: float
    theory: float

    @property
    def good(self) -> bool:
        return abs(self.seconds / self.theory - 1) <= TOLERANCE


def slow_start(length: int, round_trip: float, bandwidth: float, connections: int = 1) -> float:
    """Seconds from the first byte sent to the last one arrived, on fresh connections alone on the link."""
    window, elapsed, rate = INITIAL_WINDOW * connections, round_trip / 2, bandwidth / 8
    while length > window and window / rate < round_trip:
        length, window, elapsed = length - window, window * 2, elapsed + round_trip
    return elapsed + length / rate


def check_model(port: int, ca: Path, round_trip: float, bandwidth: float) -> list[Check]:
    """Measure through the relay at ``port``: seconds, bits a second."""
    context = ssl.create_default_context(cafile=str(ca))

    def connected() -> HTTPSConnection:
        connection = HTTPSConnection("127.0.0.1", port, context=context)
        connection.connect()
        return connection

    def get(connection: HTTPSConnection, length: int) -> float:
        begin = time.perf_counter()
        connection.request("GET", ZEROS, headers={"Range": f"bytes=0-{length - 1}"})
        got = len(connection.getresponse().read())
        if got != length:
            raise RuntimeError(f"{got} bytes for {length}")
        return time.perf_counter() - begin

    begin = time.perf_counter()
    one = connected()
    get(one, 1000)
    fresh = time.perf_counter() - begin
    kept = get(one, 1000)
    first = get(connected(), LARGE)
    share = LARGE // MANY
    with ThreadPoolExecutor(MANY) as pool:
        connections = list(pool.map(lambda _: connected(), range(MANY)))
        begin = time.perf_counter()
        each = list(pool.map(lambda connection: get(connection, share), connections))
        all_of_them = time.perf_counter() - begin
    alone, together = (round_trip / 2 + slow_start(LARGE, round_trip, bandwidth, many) for many in (1, MANY))
    return [
        Check("a small request, fresh (TCP, TLS 1.3, request: 3 round trips)", fresh, 3 * round_trip),
        Check("a small request, connection kept (1 round trip)", kept, round_trip),
        Check("10 MB, fresh connection (slow start)", first, alone),
        Check(f"10 MB over {MANY} connections at once", all_of_them, together),
        Check("  the quickest of them (they share the link evenly)", min(each), together),
    ]
