"""A file on a server, read in ranges."""

from __future__ import annotations

import re

from ..errors import BadStatus, CutOff, NoRanges, WrongRange
from .transport import Transport

_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_TRIES = 2  # for a range that came wrong; lost connections are tried again by the transport


class RemoteFile:
    """Reads ranges of ``url`` over ``transport`` and keeps account of them.

    ``size`` in bytes is known after the first range (from ``Content-Range``, so no HEAD is needed);
    ``requests`` and ``bytes_read`` count what was asked for and what came. Raises ``AddressRefused`` at once for an
    address that may not be opened.
    """

    def __init__(self, transport: Transport, url: str) -> None:
        self._transport = transport
        self._url = url
        self._host = transport.addresses.check(url)
        self.size: int | None = None
        self.requests = 0
        self.bytes_read = 0

    def read(self, start: int, stop: int) -> bytes:
        """Bytes ``start`` to ``stop`` (exclusive, cut at the file's end); raises a ``NetworkError``."""
        for tries_left in reversed(range(_TRIES)):
            try:
                return self._read(start, stop)
            except WrongRange:
                if not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")

    def _read(self, start: int, stop: int) -> bytes:
        self.requests += 1
        headers = {"Range": f"bytes={start}-{stop - 1}", "Accept-Encoding": "identity"}
        answer = self._transport.get(self._url, headers)
        body = answer.body
        self.bytes_read += len(body)
        if answer.status == 200:
            raise NoRanges(host=self._host)
        if answer.status != 206:
            raise BadStatus(self._host, answer.status)
        found = _CONTENT_RANGE.fullmatch(answer.headers.get("content-range", "").strip())
        if found is None:
            raise WrongRange("no Content-Range", host=self._host)
        first, last, size = map(int, found.groups())
        if first != start or last + 1 != min(stop, size) or (self.size is not None and size != self.size):
            raise WrongRange(found.group(), host=self._host)
        if len(body) != last + 1 - first:
            raise CutOff(f"{len(body)} of {last + 1 - first} bytes", host=self._host)
        self.size = size
        return body
