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
    """Reads ranges of a file over a transport, and counts them.

    Where many files are read at once, the ranges of those that were made earlier come first.

    Attributes:
        size: of the file in bytes, from the ``Content-Range`` of the first range, so that no HEAD is needed; None
            before that.
        requests: how many were sent.
        bytes_read: how many were received.
        versions: the file's ``ETag``, or else its ``Last-Modified``, in each answer; "" where it had neither.
    """

    def __init__(self, transport: Transport, url: str, connections: int = 1) -> None:
        """Make a file without reading it.

        Args:
            transport: sends the requests.
            url: of the file, not signed.
            connections: how many of its ranges may be under way at once where no other file is read.

        Raises:
            AddressRefused: the address may not be opened.
        """
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
        """Read many ranges.

        Args:
            ranges: start and stop (exclusive) of each in bytes.
            ahead: how many are requested before the first is there; None for all.

        Yields:
            The bytes of each range, in the order of ``ranges``. A range is released with the next step, so that few
            are held.

        Raises:
            NetworkError: a range cannot be had.
        """
        scheduler = self._transport.ranges
        coming = (
            scheduler.ask(self._place, stop - start, partial(self._retried, start, stop)) for start, stop in ranges
        )
        requests = deque(islice(coming, ahead))
        try:
            while requests:
                with self._transport.waiting():
                    data = scheduler.wait(requests[0])
                yield data
                scheduler.leave(requests.popleft())
                requests.extend(islice(coming, 1))
        finally:
            for request in requests:
                scheduler.leave(request)

    def _retried(self, start: int, stop: int) -> bytes:
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
