"""A server that answers with whatever a function of the request gives, on this machine only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from tests.support.faults import Server, running, secure


class Request(NamedTuple):
    method: str
    path: str
    query: dict[str, str]
    json: Any
    root: str
    headers: Mapping[str, str]


class Answer(NamedTuple):
    status: int
    body: str | bytes
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)


class Stub(Server):
    """``asked`` is what came, in order."""

    def __init__(self, answer: Callable[[Request], Answer]) -> None:
        super().__init__(_Handler)
        self.answer = answer
        self.asked: list[Request] = []


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Stub

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = urlsplit(self.path)
        root = f"{self.server.scheme}://{self.headers['Host']}"
        request = Request(
            self.command,
            parts.path,
            dict(parse_qsl(parts.query)),
            json.loads(body) if body else None,
            root,
            {name.lower(): value for name, value in self.headers.items()},
        )
        self.server.asked.append(request)
        status, content, headers = self.server.answer(request)
        content = content.encode() if isinstance(content, str) else content
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def stub_server(answer: Callable[[Request], Answer], certificate: Path | None = None) -> Iterator[Stub]:
    """With a certificate (PEM with its key) over TLS."""
    server = Stub(answer)
    if certificate is not None:
        secure(server, certificate)
    with running(server):
        yield server


def landing_page(root: str, *conformance: str, methods: tuple[str, ...] = ("GET", "POST")) -> dict[str, Any]:
    """The least that makes an address a STAC API."""
    search = [{"rel": "search", "type": "application/geo+json", "href": f"{root}/search", "method": m} for m in methods]
    return {
        "stac_version": "1.0.0",
        "type": "Catalog",
        "id": "stub",
        "description": "Made up",
        "conformsTo": [f"https://api.stacspec.org/v1.0.0/{name}" for name in ("core", "item-search", *conformance)],
        "links": [
            {"rel": "self", "href": root},
            {"rel": "root", "href": root},
            {"rel": "data", "href": f"{root}/collections"},
            *search,
        ],
    }
