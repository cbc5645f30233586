"""A server of byte ranges over TLS in a process of its own, quick enough to cost little beside what is measured.

Files only; what is not there (side files that some readers look for) is answered with 404.

``python -m benchmarks.file_server FOLDER CERTIFICATE-FOLDER``
"""

from __future__ import annotations

import asyncio
import os
import re
import ssl
import sys
from pathlib import Path
from typing import cast
from urllib.parse import unquote

from .helper import Figures, answer_calls

ZEROS = "/zeros"  # a large file of nothing, to check the network with
_COPY = re.compile(r"^/copy-\d+")  # any number of scenes from the same files
_REQUEST = re.compile(rb"(GET|HEAD) (\S+) HTTP/1\.1\r\n")
_RANGE = re.compile(rb"\r\nrange: *bytes=(\d+)-(\d*)\r\n", re.IGNORECASE)


class Files:
    """The open files of a folder, and how many requests were answered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._open = {ZEROS: (os.open("/dev/zero", os.O_RDONLY), 1 << 30)}
        self.requests = 0

    def figures(self) -> Figures:
        return {"requests": self.requests}

    def find(self, path: str) -> tuple[int, int] | None:
        """Descriptor and size of a file."""
        if path not in self._open:
            file = (self._folder / path.lstrip("/")).resolve()
            if self._folder not in file.parents or not file.is_file():
                return None
            descriptor = os.open(file, os.O_RDONLY)
            self._open[path] = descriptor, os.fstat(descriptor).st_size
        return self._open[path]


class Answering(asyncio.Protocol):
    """One kept-alive connection."""

    def __init__(self, files: Files) -> None:
        self._files, self._asked = files, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._asked += data
        while (end := self._asked.find(b"\r\n\r\n")) >= 0:
            request, self._asked = self._asked[: end + 2], self._asked[end + 4 :]
            self._files.requests += 1
            self._transport.write(answer(self._files, request))


def answer(files: Files, request: bytes) -> bytes:
    """The whole answer to a request, given as its lines without the empty one."""
    asked = _REQUEST.match(request)
    if asked is None:
        return b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
    found = files.find(_COPY.sub("", unquote(asked[2].decode())))
    if found is None:
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
    descriptor, size = found
    part = _RANGE.search(request)
    first = int(part[1]) if part else 0
    last = min(int(part[2] or size), size - 1) if part else size - 1
    if first > last:
        return (
            f"HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */{size}\r\nContent-Length: 0\r\n\r\n".encode()
        )
    status = f"206 Partial Content\r\nContent-Range: bytes {first}-{last}/{size}" if part else "200 OK"
    head = (
        f"HTTP/1.1 {status}\r\nContent-Length: {last - first + 1}\r\nContent-Type: image/tiff\r\n"
        'Accept-Ranges: bytes\r\nETag: "1"\r\nLast-Modified: Wed, 01 Jan 2025 00:00:00 GMT\r\n\r\n'
    ).encode()
    return head if asked[1] == b"HEAD" else head + os.pread(descriptor, last - first + 1, first)


async def main(folder: Path, certificates: Path) -> None:
    files = Files(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "server.pem", certificates / "server.key")
    server = await asyncio.get_running_loop().create_server(
        lambda: Answering(files), "127.0.0.1", 0, ssl=context, backlog=512
    )
    answer_calls(server.sockets[0].getsockname()[1], files.figures)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
