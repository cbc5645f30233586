"""A file on a server, read in ranges."""

from __future__ import annotations

import re

from requests import Session, TooManyRedirects

from ..errors import BadStatus, CutOff, NoRanges, WrongRange

_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_TRIES = 2  # for a range that came wrong; lost connections are tried again by the transport


class RemoteFile:
    """Reads ranges of ``url`` over ``session`` and keeps account of them.

    ``size`` in bytes is known after the first range (from ``Content-Range``, so no HEAD is needed);
    ``requests`` and ``bytes_read`` count what was asked for and what came.
    """

    def __init__(self, session: Session, url: str, host: str) -> None:
        self._session = session
        self._url = url
        self._host = host
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
        try:
            response = self._session.get(self._url, headers=headers)
        except TooManyRedirects as error:
            status = 302 if error.response is None else error.response.status_code
            raise BadStatus(self._host, status, "too many redirects") from error
        body = response.content
        self.bytes_read += len(body)
        if response.status_code == 200:
            raise NoRanges(host=self._host)
        if response.status_code != 206:
            raise BadStatus(self._host, response.status_code)
        found = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
        if found is None:
            raise WrongRange("no Content-Range", host=self._host)
        first, last, size = map(int, found.groups())
        if first != start or last + 1 != min(stop, size) or (self.size is not None and size != self.size):
            raise WrongRange(found.group(), host=self._host)
        if len(body) != last + 1 - first:
            raise CutOff(f"{len(body)} of {last + 1 - first} bytes", host=self._host)
        self.size = size
        return body

    def read_all(self, cap: int) -> bytes:
        """The whole file where it is at most ``cap`` bytes, in one range."""
        return self.read(0, cap)
