"""A model of the network path between a client and a server on this machine: a relay in a process of its own.

Bytes pass unchanged, so TLS runs end to end and its flights cost what they cost. What is modelled: the round trip; the
handshake of TCP (a new connection carries nothing for one round trip); slow start (ten segments at first, twice as much
each round trip as long as that much is used, kept over pauses); and one link that all answers share, which serves the
connections in turn. Not modelled: lost packets; and the way from the client to the server is never full.

``python -m benchmarks.network_model SERVER-PORT ROUND-TRIP BANDWIDTH`` (seconds, bits a second).
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from collections.abc import Callable
from typing import cast

from .helper import Figures, answer_calls

INITIAL_WINDOW = 10 * 1460  # bytes
PIECE = 8 * 1024  # bytes that the link carries of one connection before the next has its turn
PLANNED = 0.010  # seconds that the link is planned ahead, so that a late timer leaves no gap in it
BUFFER = 1 << 20  # bytes held for a side that does not read
TICK = 1e-6  # seconds between events that must keep their order


Act = Callable[[asyncio.Transport], None]


class Path:
    """What the connections share: the link, and what is counted."""

    def __init__(self, port: int, round_trip: float, bandwidth: float) -> None:
        self.port, self.round_trip = port, round_trip
        self._loop, self._seconds = asyncio.get_running_loop(), 8 / bandwidth
        self._turns: deque[Connection] = deque()
        self._planned = False
        self._free_at = 0.0  # when the link has carried all that was given to it, in the loop's time
        self.connections = self.bytes_down = self.bytes_up = 0

    def figures(self) -> Figures:
        return {"connections": self.connections, "bytes_down": self.bytes_down, "bytes_up": self.bytes_up}

    def queue(self, one: Connection) -> None:
        """Give the connection a turn if it has something to send."""
        if one.ready and not one.queued:
            one.queued = True
            self._turns.append(one)
        if self._turns and not self._planned:
            self._carry()

    def _carry(self) -> None:
        self._planned = True
        now = self._loop.time()
        while self._turns and self._free_at < now + PLANNED:
            one = self._turns.popleft()
            one.queued = False
            piece = one.take(PIECE)
            self._free_at = max(self._free_at, now) + len(piece) * self._seconds
            self.bytes_down += len(piece)
            self._loop.call_at(self._free_at + self.round_trip / 2, one.arrive, piece)
            self.queue(one)
        if self._turns:
            self._loop.call_at(self._free_at - PLANNED, self._carry)
        else:
            self._planned = False


class Connection(asyncio.Protocol):
    """The client's side of one connection: sends on to the server, and keeps the answer until the link carries it."""

    def __init__(self, path: Path) -> None:
        self._path, self._loop = path, asyncio.get_running_loop()
        self._server: asyncio.Transport | None = None
        self._early: list[Act] = []
        self._client: asyncio.Transport
        self._answer: deque[memoryview] = deque()
        self._held = self._in_flight = self._most_in_flight = 0
        self._window = INITIAL_WINDOW
        self._client_reads, self._ended = True, False
        self.queued = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._client = cast(asyncio.Transport, transport)
        self._client.set_write_buffer_limits(high=BUFFER)
        self._path.connections += 1
        self._up_at = self._loop.time() + 1.5 * self._path.round_trip  # nothing reaches the server earlier
        self._opening = self._loop.create_task(
            self._loop.create_connection(lambda: ServerSide(self), "127.0.0.1", self._path.port)
        )

    def data_received(self, data: bytes) -> None:
        self._path.bytes_up += len(data)
        self._up(lambda server: server.write(data))

    def connection_lost(self, exc: Exception | None) -> None:
        self._answer.clear()
        self._up(lambda server: server.close())

    def pause_writing(self) -> None:
        self._client_reads = False

    def resume_writing(self) -> None:
        self._client_reads = True
        self._path.queue(self)

    def _up(self, act: Act) -> None:
        """Do it at the server half a round trip from now, in order."""
        self._up_at = max(self._up_at + TICK, self._loop.time() + self._path.round_trip / 2)
        self._loop.call_at(self._up_at, self._at_server, act)

    def _at_server(self, act: Act) -> None:
        if self._server:
            act(self._server)
        else:  # the machine is busy: the connection behind the model is not there yet
            self._early.append(act)

    def server_made(self, server: asyncio.Transport) -> None:
        self._server = server
        for act in self._early:
            act(server)

    def answered(self, data: bytes) -> None:
        self._answer.append(memoryview(data))
        self._held += len(data)
        if self._held > BUFFER and self._server:
            self._server.pause_reading()
        self._path.queue(self)

    def server_lost(self) -> None:
        self._ended = True
        self._close_if_done()

    @property
    def ready(self) -> bool:
        return bool(self._answer) and self._in_flight < self._window and self._client_reads

    def take(self, most: int) -> memoryview:
        """The next bytes of the answer, on their way from now on."""
        if not self._answer:
            return memoryview(b"")
        chunk = self._answer.popleft()
        piece = chunk[: min(most, self._window - self._in_flight)]
        if len(piece) < len(chunk):
            self._answer.appendleft(chunk[len(piece) :])
        self._in_flight += len(piece)
        self._most_in_flight = max(self._most_in_flight, self._in_flight)
        if self._held > BUFFER >= self._held - len(piece) and self._server and not self._ended:
            self._server.resume_reading()
        self._held -= len(piece)
        return piece

    def arrive(self, piece: memoryview) -> None:
        if not self._client.is_closing():
            self._client.write(piece)
        self._loop.call_later(self._path.round_trip / 2, self._acknowledged, len(piece))

    def _acknowledged(self, length: int) -> None:
        self._in_flight -= length
        if self._window < 2 * self._most_in_flight:  # as Linux: only while the window is what limits
            self._window += length
        self._path.queue(self)
        self._close_if_done()

    def _close_if_done(self) -> None:
        if self._ended and not self._answer and not self._in_flight:
            self._client.close()


class ServerSide(asyncio.Protocol):
    """The same connection from the relay to the server."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._connection.server_made(cast(asyncio.Transport, transport))

    def data_received(self, data: bytes) -> None:
        self._connection.answered(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._connection.server_lost()


async def main(port: int, round_trip: float, bandwidth: float) -> None:
    path = Path(port, round_trip, bandwidth)
    relay = await asyncio.get_running_loop().create_server(lambda: Connection(path), "127.0.0.1", 0, backlog=512)
    answer_calls(relay.sockets[0].getsockname()[1], path.figures)
    await relay.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])))
