"""Connections outside QGIS on which no wait is longer than its request may last, and each ends soon after a cancel.

urllib3 limits the time between two bytes. A head that comes byte by byte would hold it for ever, and a cancelled thread
would live on until the next byte.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPResponse
from socket import socket
from typing import Any

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from .addresses import Addresses
from .cancellation import Cancellation
from .deadline import Deadline

_POLL_SECONDS = 0.25  # after which a thread that waits looks whether it still has to


@dataclass(frozen=True)
class SocketDeadline:
    """What limits the connection of one exchange.

    Attributes:
        addresses: the rule by which the IP address of a connection is checked.
        cancellation: the switch of the run.
        deadline: by when the whole exchange must have ended.
        idle: the longest wait between two pieces of an answer, in seconds.
    """

    addresses: Addresses
    cancellation: Cancellation
    deadline: Deadline
    idle: float


_of_thread = threading.local()


@contextmanager
def with_deadline(limits: SocketDeadline) -> Iterator[None]:
    """Limit what this thread exchanges within the block."""
    _of_thread.limits = limits
    try:
        yield
    finally:
        del _of_thread.limits


class _Raw(io.RawIOBase):
    """The bytes that a socket receives, within the limits of an exchange."""

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
            self._socket.settimeout(min(_POLL_SECONDS, left))
            with suppress(TimeoutError):
                return self._socket.recv_into(buffer)

    def close(self) -> None:
        if not self.closed:
            with suppress(OSError):
                self._socket.settimeout(self._limits.idle)  # for what is sent next
            self._open.close()
        super().close()


class _Response(HTTPResponse):
    def __init__(self, sock: socket, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        self.fp.close()
        self.fp = io.BufferedReader(_Raw(sock, _of_thread.limits))


def _checked(connection: Any, made: socket) -> socket:
    """A socket whose peer was checked before a byte is sent. What a proxy connects to is the proxy's business."""
    if connection.proxy is None:
        try:
            _of_thread.limits.addresses.check_peer(connection.host, made.getpeername()[0])
        except BaseException:
            made.close()
            raise
    return made


class _Connection(HTTPConnection):  # type: ignore[misc]
    response_class = _Response

    def _new_conn(self) -> socket:
        return _checked(self, super()._new_conn())


class _SecureConnection(HTTPSConnection):  # type: ignore[misc]
    response_class = _Response

    def _new_conn(self) -> socket:
        return _checked(self, super()._new_conn())


class _Pool(HTTPConnectionPool):  # type: ignore[misc]
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):  # type: ignore[misc]
    ConnectionCls = _SecureConnection


POOLS = {"http": _Pool, "https": _SecurePool}
