"""A proxy that may want a password and knows names that nobody else knows. On this machine only."""

from __future__ import annotations

import base64
import select
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from socketserver import BaseRequestHandler

from tests.support.faults import Server, running


class Proxy(Server):
    """``seen`` counts whom it admitted and refused; ``names`` says which host and port stand for a name."""

    def __init__(
        self, guarded: bool, names: Mapping[str, str], handler: type[BaseRequestHandler] | None = None
    ) -> None:
        super().__init__(handler or _Handler)
        self.guarded = guarded
        self.names = names


class _Handler(BaseHTTPRequestHandler):
    """Forwards plain http and tunnels https for whoever knows the password."""

    protocol_version = "HTTP/1.1"
    server: Proxy

    def _admitted(self) -> bool:
        known = "Basic " + base64.b64encode(b"anna:secret").decode()
        if not self.server.guarded or self.headers.get("Proxy-Authorization") == known:
            self.server.seen["admitted"] += 1
            return True
        self.server.seen["refused"] += 1
        self.send_response(407)
        self.send_header("Proxy-Authenticate", 'Basic realm="office"')
        self.send_header("Content-Length", "0")
        self.end_headers()
        return False

    def do_GET(self) -> None:
        if not self._admitted():
            return
        host, _, path = self.path.removeprefix("http://").partition("/")
        length = int(self.headers.get("Content-Length") or 0)
        hop = ("connection", "proxy-connection", "proxy-authorization")
        headers = "".join(f"{k}: {v}\r\n" for k, v in self.headers.items() if k.lower() not in hop)
        with connected(self.server, host, 80) as onward:
            head = f"{self.command} /{path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"
            onward.sendall(head.encode() + self.rfile.read(length))
            pump(self.connection, onward, both=False)
        self.close_connection = True

    do_HEAD = do_POST = do_GET

    def do_CONNECT(self) -> None:
        if not self._admitted():
            return
        with connected(self.server, self.path, 443) as onward:
            self.send_response(200)
            self.end_headers()
            pump(self.connection, onward)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


def connected(server: Proxy, host: str, usual_port: int) -> socket.socket:
    name, _, port = server.names.get(host, host).partition(":")
    return socket.create_connection((name, int(port or usual_port)), 10)


def pump(one: socket.socket, other: socket.socket, both: bool = True) -> None:
    """Hand on what comes from ``other``, and from ``one`` too, until either is through."""
    ends = {other: one} | ({one: other} if both else {})
    while True:
        ready, _, _ = select.select(list(ends), [], [], 20)
        for end in ready or [None]:
            if end is None or not (data := end.recv(65536)):
                return
            ends[end].sendall(data)


@contextmanager
def proxy_server(guarded: bool = True, names: Mapping[str, str] | None = None) -> Iterator[Proxy]:
    # pragma: allowlist nextline secret (made up)
    """For anna with the password "secret"; where it is not guarded, for everybody."""
    with running(Proxy(guarded, names or {})) as server:
        yield server
