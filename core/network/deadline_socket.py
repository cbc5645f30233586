"""Sockets outside QGIS on which no wait is longer than its exchange may last, and each ends soon after a cancel.

Sockets alone limit the time between two bytes. A head that comes byte by byte would hold one for ever, and a cancelled
thread would live on until the next byte.
"""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import dataclass
from socket import socket
from typing import Any

from urllib3.util import wait_for_read

from .cancellation import Cancellation
from .deadline import Deadline

_POLL_SECONDS = 0.25  # after which a thread that waits looks whether it still has to
_BUFFER = 32 * 1024  # bytes; a record of TLS has 16 kB at most, and each read wakes a thread


@dataclass(frozen=True)
class SocketDeadline:
    """What limits the connection of one exchange.

    Attributes:
        cancellation: the switch of the run.
        deadline: by when the whole exchange must have ended.
        idle: the longest wait between two pieces of an answer, in seconds.
    """

    cancellation: Cancellation
    deadline: Deadline
    idle: float


class DeadlineSocket:
    """What a connection of ``http.client`` needs of its socket, within the limits of an exchange.

    Args:
        made: connected; with its TLS, where it has some.

    Attributes:
        limits: of the exchange that is under way; set before it begins.
    """

    def __init__(self, made: socket) -> None:
        self._socket = made
        self.limits: SocketDeadline

    def sendall(self, data: Any) -> None:
        """Send all of it; raises ``OSError``."""
        self._socket.settimeout(self.limits.idle)
        self._socket.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        """The bytes that are received; reading raises ``Cancelled`` and ``TimeoutError`` too."""
        return io.BufferedReader(_Raw(self._socket, self.limits), _BUFFER)

    def close(self) -> None:
        """Close it as soon as what is received of it is closed too."""
        self._socket.close()

    @property
    def has_ended(self) -> bool:
        """Whether the other side has closed it, or has sent what nobody asked for."""
        return bool(wait_for_read(self._socket, timeout=0))


class _Raw(io.RawIOBase):
    def __init__(self, connection: socket, limits: SocketDeadline) -> None:
        self._socket, self._limits = connection, limits
        # keeps the socket open while it is read: "Connection: close" closes it as soon as the head is there
        self._open = connection.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        idle = Deadline(self._limits.idle)
        while True:
            self._limits.cancellation.check()
            left = min(idle.left, self._limits.deadline.left)
            if not left:
                raise TimeoutError("timed out")
            wait = min(_POLL_SECONDS, left)
            if self._socket.gettimeout() != wait:
                self._socket.settimeout(wait)
            with suppress(TimeoutError):
                return self._socket.recv_into(buffer)

    def close(self) -> None:
        if not self.closed:
            self._open.close()
        super().close()
