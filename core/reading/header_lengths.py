"""How long headers are, learned from the files that were read before: a byte more is wasted, one less is a request."""

from __future__ import annotations

from .source import HEADER, Source

_LEAST, _MOST = 4 * 1024, 64 * 1024
_STEP = 1024  # alike as they are, headers differ by a few bytes


class HeaderLengths:
    """The lengths by kinds of files, as the quality layers of one product. May be used by many threads."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def expected(self, kind: str) -> int:
        """How many bytes the first range of a file should have; ``HEADER`` before the first is known."""
        return self._known.get(kind, HEADER)

    def learn(self, kind: str, opened: Source) -> None:
        """Learn from a file, unless its header was as long as expected, or shorter."""
        if len(opened.head) > self._known.get(kind, 0):
            length = -(-opened.header_length // _STEP) * _STEP
            self._known[kind] = min(max(length, _LEAST, self._known.get(kind, 0)), _MOST)
