"""A small STAC API and file server with byte ranges, for one machine: standard library only."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from .api import GEOJSON, JSON, Catalog, parsed
from .query import Item


class Logged(NamedTuple):
    """One answered request."""

    method: str
    path: str
    range: str | None
    sent: int


class CatalogServer(ThreadingHTTPServer):
    """Serves a folder made by `build`, or any items over any folder of files; port 0 picks a free one."""

    daemon_threads = True
    request_queue_size = 256
    scheme = "http"

    def __init__(
        self,
        folder: Path,
        port: int = 0,
        *,
        items: list[Item] | None = None,
        collections: list[dict[str, Any]] | None = None,
        poor: bool = False,
        page_limit: int = 100,
    ) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.folder = folder.resolve()
        if items is None:
            items = json.loads((folder / "items.json").read_text())
        if collections is None:
            file = folder / "collection.json"
            collections = [json.loads(file.read_text())] if file.exists() else []
        self.catalog = Catalog(items, collections, poor, page_limit)
        self.log: list[Logged] = []
        self._log_lock = threading.Lock()
        self._holds: list[tuple[str, float, threading.Event]] = []

    @property
    def url(self) -> str:
        """The landing page, without a slash at its end."""
        return f"{self.scheme}://127.0.0.1:{self.server_port}"

    def note(self, entry: Logged) -> None:
        with self._log_lock:
            self.log.append(entry)

    def delay(self, path_part: str, seconds: float) -> None:
        """Answer requests whose path holds `path_part` that much later."""
        self._holds.append((path_part, seconds, threading.Event()))

    def stall(self, path_part: str) -> threading.Event:
        """Answer requests whose path holds `path_part` only once the returned event is set."""
        event = threading.Event()
        self._holds.append((path_part, 600.0, event))
        return event

    def forget_holds(self) -> None:
        """Let go whatever is kept waiting, and answer at once from now on."""
        holds, self._holds = self._holds, []
        for *_, event in holds:
            event.set()

    def wait(self, path: str) -> None:
        """Keep a request waiting as `delay` and `stall` say."""
        for part, seconds, event in list(self._holds):
            if part in path:
                event.wait(seconds)

    def server_close(self) -> None:
        self.forget_holds()
        super().server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no error: a cancelled search does just that."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: CatalogServer
    protocol_version = "HTTP/1.1"
    server_version = "SimulatedCatalogue"
    disable_nagle_algorithm = True
    timeout = 60
    wbufsize = 1 << 16

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: `CatalogServer.log` holds what tests ask."""

    def do_GET(self) -> None:
        self.answer()

    def do_HEAD(self) -> None:
        self.answer()

    def do_POST(self) -> None:
        self.answer()

    @property
    def root(self) -> str:
        host = self.headers.get("Host")
        return f"{self.server.scheme}://{host}" if host else self.server.url

    def answer(self) -> None:
        """Answer one request, whatever it is."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        address = urlsplit(self.path)
        path = unquote(address.path)
        self.server.wait(path)
        try:
            if path.startswith("/files/"):
                self.send_file(path.removeprefix("/files/"))
            elif path == "/search":
                request = (
                    json.loads(body or b"{}") if self.command == "POST" else parsed(dict(parse_qsl(address.query)))
                )
                self.send_json(self.server.catalog.page(request, self.root, self.command), GEOJSON)
            else:
                self.send_json(self.document(path, dict(parse_qsl(address.query))), JSON)
        except (ValueError, TypeError, AttributeError) as error:  # a request of the wrong shape
            self.send_json({"code": "BadRequest", "description": str(error)}, JSON, 400)

    def document(self, path: str, parameters: dict[str, str]) -> dict[str, Any] | None:
        """Any document other than a search."""
        catalog, root = self.server.catalog, self.root
        match path.strip("/").split("/"):
            case [""]:
                return catalog.landing(root)
            case ["conformance"]:
                return {"conformsTo": catalog.conformance()}
            case ["collections"]:
                return catalog.list_collections(root)
            case ["collections", name]:
                return catalog.collection(name, root)
            case ["collections", name, "items"]:
                return catalog.page(parsed(parameters) | {"collections": [name]}, root, "GET")
            case ["collections", _, "items", name]:
                return catalog.item(name, root)
        return None

    def send_json(self, document: dict[str, Any] | None, kind: str, status: int = 200) -> None:
        if document is None:
            document, status = {"code": "NotFound", "description": "Not found"}, 404
        self.send_body(status, json.dumps(document).encode(), {"Content-Type": kind})

    def send_file(self, name: str) -> None:
        """A file of the folder, whole or one range of it."""
        path = (self.server.folder / name).resolve()
        if self.server.folder not in path.parents or not path.is_file():
            return self.send_json(None, JSON)
        size = path.stat().st_size
        headers = {
            "Content-Type": "image/tiff" if path.suffix == ".tif" else "application/octet-stream",
            "Accept-Ranges": "bytes",
            "ETag": f'"{size:x}-{path.stat().st_mtime_ns:x}"',
        }
        asked = byte_range(self.headers.get("Range"), size)
        first, last = asked or (0, size - 1)
        if asked and first > last:
            return self.send_body(416, b"", {"Content-Range": f"bytes */{size}"})
        if asked:
            headers["Content-Range"] = f"bytes {first}-{last}/{size}"
        with path.open("rb") as file:
            file.seek(first)
            body = b"" if self.command == "HEAD" else file.read(last - first + 1)
        self.send_body(206 if asked else 200, body, headers, last - first + 1)
        return None

    def send_body(self, status: int, body: bytes, headers: dict[str, str], length: int | None = None) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        sent = 0 if self.command == "HEAD" else len(body)
        # Noted before it is sent, so that a client that has its answer finds it in the log.
        self.server.note(Logged(self.command, self.path, self.headers.get("Range"), sent))
        if sent:
            self.wfile.write(body)
        self.wfile.flush()


def byte_range(header: str | None, size: int) -> tuple[int, int] | None:
    """First and last byte of a single range; None means the whole file; first > last where it cannot be had."""
    kind, _, span = (header or "").partition("=")
    first, dash, last = span.strip().partition("-")
    if kind != "bytes" or not dash or "," in span or not (first + last).isdigit():
        return None
    if not first:
        return max(size - int(last), 0), size - 1 if int(last) else -1
    return int(first), min(int(last), size - 1) if last else size - 1


@contextmanager
def serving(
    folder: Path, prepare: Callable[[CatalogServer], None] | None = None, **options: Any
) -> Iterator[CatalogServer]:
    """A running server of the folder, prepared before it begins; `options` as for `CatalogServer`."""
    server = CatalogServer(folder, **options)
    if prepare is not None:
        prepare(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
