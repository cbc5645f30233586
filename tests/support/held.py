"""A file in memory that is read in ranges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


class Held:
    """A file in memory that counts what is read of it."""

    def __init__(self, content: bytes) -> None:
        self.content, self.size, self.read_bytes = content, len(content), 0

    def read(self, start: int, stop: int) -> bytes:
        self.read_bytes += min(stop, len(self.content)) - start
        return self.content[start:stop]

    def read_all(self, ranges: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        return (self.read(start, stop) for start, stop in ranges)
