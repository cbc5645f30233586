"""One request as a fault sees it: what is asked, and the means to answer it rightly or wrongly."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import Any

Fault = Callable[["Exchange"], None]
LONG = 90.0  # seconds that a stalled answer lasts: longer than any limit


class Gone(Exception):
    """The client has left."""


@dataclass
class Exchange:
    """``place``: as of a ``Case``; ``number``: how often it was asked, from 1.

    ``right``: status, headers and body of the right answer.
    """

    handler: BaseHTTPRequestHandler
    root: str
    place: str
    number: int
    right: tuple[int, dict[str, str], bytes]
    closing: Any  # threading.Event

    @property
    def range(self) -> tuple[int, int]:
        """First and last byte asked for."""
        first, last = self.handler.headers["Range"].removeprefix("bytes=").split("-")
        return int(first), int(last)

    def proceed(self) -> None:
        self.answer(*self.right)

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.head(status, {"Content-Length": str(len(body))} | headers)
        if self.handler.command != "HEAD":
            self.send(body)

    def head(self, status: int, headers: dict[str, str]) -> None:
        self.send(self.head_bytes(status, headers))

    def head_bytes(self, status: int, headers: dict[str, str]) -> bytes:
        lines = [f"HTTP/1.1 {status} Status", *(f"{name}: {value}" for name, value in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def send(self, data: bytes) -> None:
        try:
            self.handler.wfile.write(data)
            self.handler.wfile.flush()
        except OSError as error:
            raise Gone from error

    def drip(self, data: bytes, pause: float = 0.5) -> None:
        """A byte at a time."""
        end = time.monotonic() + LONG
        for byte in data:
            self.send(bytes([byte]))
            self.wait(pause)
            if time.monotonic() > end:
                break
        self.hang_up()

    def wait(self, seconds: float) -> None:
        """Until then, or until the client or the server is gone."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.closing.wait(min(0.2, seconds)) or self._is_left():
                raise Gone

    def hang_up(self) -> None:
        self.handler.close_connection = True

    def reset(self) -> None:
        """Break the connection off, without a proper end."""
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.hang_up()

    def _is_left(self) -> bool:
        connection = self.handler.connection
        connection.settimeout(0)
        try:
            return connection.recv(1, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            connection.settimeout(None)
