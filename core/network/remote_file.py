"""A file on a server, read in ranges."""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from ..errors.network import CutOff, NoRanges, WrongRange
from .transport import Transport

_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_TRIES = 2  # for a range that came wrong; lost connections are tried again by the transport


class RemoteFile:
    """Reads ranges of ``url`` over ``transport`` and keeps account of them.

    ``size`` in bytes is known after the first range (from ``Content-Range``, so no HEAD is needed);
    ``requests`` and ``bytes_read`` count what was asked for and what came; ``versions`` are what the server called the
    file with each (``ETag``, else when it was modified). Files that were made earlier come first
    where many are read at once. Raises ``AddressRefused`` at once for an
    address that may not be opened.
    """

    def __init__(self, transport: Transport, url: str, connections: int = 1) -> None:
        """``connections``: how many of its ranges may be under way at once, where no other file is."""
        self._transport = transport
        self._url = url
        self._host = transport.addresses.check(url)
        self.size: int | None = None
        self.requests = 0
        self.bytes_read = 0
        self.versions: set[str] = set()
        self._place = transport.ranges.place(connections)
        self._counting = threading.Lock()

    def read(self, start: int, stop: int) -> bytes:
        """Bytes ``start`` to ``stop`` (exclusive, cut at the file's end); raises a ``NetworkError``."""
        (data,) = self.read_all([(start, stop)])
        return data

    def read_all(self, ranges: Sequence[tuple[int, int]], ahead: int | None = None) -> Iterator[bytes]:
        """The same for many ranges, in their order; all are asked for at once, or ``ahead`` of them. Few are held:
        each goes with the next step.
        """
        line = self._transport.ranges
        coming = (line.ask(self._place, stop - start, partial(self._tried, start, stop)) for start, stop in ranges)
        asked = deque(islice(coming, ahead))
        try:
            while asked:
                with self._transport.waiting():
                    data = line.wait(asked[0])
                yield data
                line.leave(asked.popleft())
                asked.extend(islice(coming, 1))
        finally:
            for one in asked:
                line.leave(one)

    def _tried(self, start: int, stop: int) -> bytes:
        for tries_left in reversed(range(_TRIES)):
            try:
                return self._read(start, stop)
            except WrongRange:
                if not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")

    def _read(self, start: int, stop: int) -> bytes:
        with self._counting:
            self.requests += 1
        headers = {"Range": f"bytes={start}-{stop - 1}", "Accept-Encoding": "identity"}
        answer = self._transport.get(self._url, headers)
        body = answer.body
        with self._counting:
            self.bytes_read += len(body)
            self.versions.add(answer.headers.get("etag") or answer.headers.get("last-modified", ""))
        if answer.status == 200:
            raise NoRanges(host=self._host)
        if answer.status != 206:
            raise self._transport.signer.refusal(self._url, self._host, answer.status)
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
