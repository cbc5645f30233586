"""A proxy that may want a password and knows names that nobody else knows. On this machine only."""

from __future__ import annotations

import base64
import select
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from tests.support.faults import Server, running


class Proxy(Server):
    """``seen`` counts whom it admitted and refused; ``names`` says which host and port stand for a name."""

    def __init__(self, guarded: bool, names: Mapping[str, str]) -> None:
        super().__init__(_Handler)
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
        with self._onward(host, 80) as onward:
            head = f"{self.command} /{path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"
            onward.sendall(head.encode() + self.rfile.read(length))
            self._pump(onward, both=False)
        self.close_connection = True

    do_POST = do_GET

    def do_CONNECT(self) -> None:
        if not self._admitted():
            return
        with self._onward(self.path, 443) as onward:
            self.send_response(200)
            self.end_headers()
            self._pump(onward, both=True)
        self.close_connection = True

    def _onward(self, host: str, usual_port: int) -> socket.socket:
        name, _, port = self.server.names.get(host, host).partition(":")
        return socket.create_connection((name, int(port or usual_port)), 10)

    def _pump(self, onward: socket.socket, both: bool) -> None:
        onward.settimeout(20)
        ends = {onward: self.connection} | ({self.connection: onward} if both else {})
        while True:
            ready, _, _ = select.select(list(ends), [], [], 20)
            for end in ready or [None]:
                if end is None or not (data := end.recv(65536)):
                    return
                ends[end].sendall(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def proxy_server(guarded: bool = True, names: Mapping[str, str] | None = None) -> Iterator[Proxy]:
    # pragma: allowlist nextline secret (made up)
    """For anna with the password "secret"; where it is not guarded, for everybody."""
    with running(Proxy(guarded, names or {})) as server:
        yield server
