"""A server that misbehaves on command, with or without TLS, on this machine only."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler
from typing import Any

SIZE = 1_000_000
CONTENT = bytes(i * 7 % 251 for i in range(SIZE))

# What a range asked for under each fault must end in: the right bytes, or the error of this name.
RIGHT = "right answer"
EXPECTED = {
    "ok": RIGHT,
    "cut_once": RIGHT,
    "busy_once": RIGHT,
    "stall": "TimedOut",
    "stall_in_head": "TimedOut",
    "stall_in_body": "TimedOut",
    "drip_in_head": "TimedOut",
    "drip": "TimedOut",
    "cut": "CutOff",
    "cut_in_a_chunk": "CutOff",
    "busy": "BadStatus",
    "whole": "NoRanges",
    "other_range": "WrongRange",
    "other_start": "WrongRange",
    "endless": "TooLarge",
    "missing": "BadStatus",
    "away": "AddressRefused",
    "away_to_a_file": "AddressRefused",
    "in_circles": "BadStatus",
}


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    scheme = "http"

    def __init__(self, handler: type[BaseRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.seen: Counter[str] = Counter()
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that leaves in the middle is what these tests are about."""


class _Faults(BaseHTTPRequestHandler):
    """GET of /<fault>/<anything>, always with a Range header; the faults are the methods' names."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        fault = self.path.split("/")[1]
        self.server.seen[self.path] += 1
        first, last = map(int, self.headers["Range"].removeprefix("bytes=").split("-"))
        getattr(self, fault)(first, min(last, SIZE - 1))

    def _head(self, first: int, last: int, status: int = 206) -> None:
        self.send_response(status)
        self.send_header("Content-Range", f"bytes {first}-{last}/{SIZE}")
        self.send_header("Content-Length", str(last + 1 - first))
        self.end_headers()

    def ok(self, first: int, last: int) -> None:
        self._head(first, last)
        self.wfile.write(CONTENT[first : last + 1])

    def stall(self, first: int, last: int) -> None:
        self.server.closing.wait(60)

    def stall_in_head(self, first: int, last: int) -> None:
        self.wfile.write(b"HTTP/1.1 206 Partial Con")
        self.server.closing.wait(60)

    def drip_in_head(self, first: int, last: int) -> None:
        for byte in b"HTTP/1.1 206 Partial Content\r\nX-Slow: " + b"o" * 400:
            self.wfile.write(bytes([byte]))
            if self.server.closing.wait(0.2):
                return

    def stall_in_body(self, first: int, last: int) -> None:
        self._head(first, last)
        self.wfile.write(CONTENT[first : first + 10])
        self.server.closing.wait(60)

    def drip(self, first: int, last: int) -> None:
        self._head(first, last)
        for byte in CONTENT[first : last + 1]:
            self.wfile.write(bytes([byte]))
            if self.server.closing.wait(0.2):
                return

    def cut(self, first: int, last: int) -> None:
        self._head(first, last)
        self.wfile.write(CONTENT[first : (first + last) // 2])
        self.close_connection = True

    def cut_in_a_chunk(self, first: int, last: int) -> None:
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{last}/{SIZE}")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"%x\r\n" % (last + 1 - first) + CONTENT[first : (first + last) // 2])
        self.close_connection = True

    def cut_once(self, first: int, last: int) -> None:
        (self.cut if self.server.seen[self.path] == 1 else self.ok)(first, last)

    def busy(self, first: int, last: int) -> None:
        self.send_response(503)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def busy_for_long(self, first: int, last: int) -> None:
        self.send_response(429)
        self.send_header("Retry-After", "3600")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def busy_once(self, first: int, last: int) -> None:
        (self.busy if self.server.seen[self.path] == 1 else self.ok)(first, last)

    def whole(self, first: int, last: int) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(SIZE))
        self.end_headers()
        self.wfile.write(CONTENT)

    def other_range(self, first: int, last: int) -> None:
        self._head(first + 1, last + 1)
        self.wfile.write(CONTENT[first + 1 : last + 2])

    def other_start(self, first: int, last: int) -> None:
        self._head(first + 1, last)
        self.wfile.write(CONTENT[first + 1 : last + 1])

    def endless(self, first: int, last: int) -> None:
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{last}/{SIZE}")
        self.end_headers()
        self.close_connection = True
        while not self.server.closing.is_set():
            self.wfile.write(CONTENT)

    def missing(self, first: int, last: int) -> None:
        self.send_error(404)

    def away(self, first: int, last: int) -> None:
        self._redirect("http://10.0.0.1/secret")

    def away_to_a_file(self, first: int, last: int) -> None:
        self._redirect("file:///etc/hostname")

    def in_circles(self, first: int, last: int) -> None:
        self._redirect(self.path)

    def _redirect(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def running(server: Server) -> Iterator[Server]:
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()


@contextmanager
def fault_server(certificate: Path | None = None) -> Iterator[Server]:
    """Serves /<fault>/…; with a certificate (PEM with its key) over TLS. ``seen`` counts requests by path."""
    server = Server(_Faults)
    if certificate is not None:
        secure(server, certificate)
    with running(server):
        yield server


def secure(server: Any, certificate: Path) -> None:
    """Serve over TLS; before it begins."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.scheme = "https"


def certificate(folder: Path) -> Path:
    """A self-signed certificate for 127.0.0.1 with its key in one PEM file."""
    pem, key = folder / "server.pem", folder / "server.key"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"),
            *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(pem)),
        ],
        check=True,
        capture_output=True,
    )
    pem.write_text(pem.read_text() + key.read_text())
    return pem


def private_authority(folder: Path, *names: str) -> tuple[Path, Path]:
    """An office's own authority, and a certificate for 127.0.0.1 and ``names`` (with its key) that it has issued."""
    authority, server = folder / "authority.pem", folder / "issued.pem"
    key, server_key, request = folder / "authority.key", folder / "issued.key", folder / "issued.csr"
    extensions = folder / "issued.ext"
    extensions.write_text("subjectAltName=" + ",".join(["IP:127.0.0.1", *(f"DNS:{name}" for name in names)]))
    new_key = ("-newkey", "rsa:2048", "-nodes")
    for command in (
        [
            *("req", "-x509", *new_key, "-days", "2", "-subj", "/CN=Office authority"),
            *("-addext", "keyUsage=critical,keyCertSign,cRLSign", "-keyout", str(key), "-out", str(authority)),
        ],
        ["req", *new_key, "-subj", "/CN=office", "-keyout", str(server_key), "-out", str(request)],
        [
            *("x509", "-req", "-in", str(request), "-CA", str(authority), "-CAkey", str(key), "-CAcreateserial"),
            *("-days", "2", "-extfile", str(extensions), "-out", str(server)),
        ],
    ):
        subprocess.run(["openssl", *command], check=True, capture_output=True)
    server.write_text(server.read_text() + server_key.read_text())
    return authority, server
