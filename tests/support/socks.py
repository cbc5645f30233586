"""A SOCKS5 proxy (RFC 1928) that wants a name and a password (RFC 1929). On this machine only."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer
from socketserver import StreamRequestHandler

from tests.support.faults import running
from tests.support.proxy import Proxy, connected, pump

_NONE_FITS, _BY_PASSWORD, _NAME, _V4 = 0xFF, 2, 3, 1


class _Handler(StreamRequestHandler):
    server: Proxy

    def handle(self) -> None:
        with suppress(OSError, struct.error):
            if self._admitted():
                self._connect()

    def _admitted(self) -> bool:
        _, count = self._numbers(2)
        if _BY_PASSWORD not in self.rfile.read(count):
            self.wfile.write(bytes([5, _NONE_FITS]))
            self.server.seen["refused"] += 1
            return False
        self.wfile.write(bytes([5, _BY_PASSWORD]))
        self._numbers(1)
        name = self.rfile.read(*self._numbers(1))
        password = self.rfile.read(*self._numbers(1))
        known = (name, password) == (b"anna", b"secret")
        self.server.seen["admitted" if known else "refused"] += 1
        self.wfile.write(bytes([1, not known]))
        return known

    def _connect(self) -> None:
        _, _, _, kind = self._numbers(4)
        if kind == _NAME:
            host = self.rfile.read(*self._numbers(1)).decode()
        else:
            host = ".".join(map(str, self._numbers(4)))
        (port,) = struct.unpack(">H", self.rfile.read(2))
        self.server.seen[f"to {host}"] += 1
        with connected(self.server, f"{host}:{port}", port) as onward:
            self.wfile.write(bytes([5, 0, 0, _V4, 0, 0, 0, 0, 0, 0]))
            pump(self.connection, onward)

    def _numbers(self, count: int) -> bytes:
        data = self.rfile.read(count)
        if len(data) < count:
            raise ConnectionError
        return data


@contextmanager
def socks_server(names: Mapping[str, str] | None = None) -> Iterator[ThreadingHTTPServer]:
    """For anna, whose password is secret; ``names`` as for ``Proxy``."""
    with running(Proxy(True, names or {}, _Handler)) as server:
        yield server
