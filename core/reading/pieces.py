"""What is at hand of a file: its head, and pieces farther on, where the header goes on elsewhere."""

from __future__ import annotations


class MoreNeeded(Exception):
    """A header goes on where nothing of the file is at hand.

    Attributes:
        start: the first byte that is known to be needed.
        stop: the byte behind the last one.
    """

    def __init__(self, start: int, stop: int) -> None:
        super().__init__(start, stop)
        self.start, self.stop = start, stop


class Pieces:
    """The parts of a file that are at hand, by where they begin.

    Args:
        head: the file's first bytes.
        size: bytes of the whole file.

    Attributes:
        reach: how many of the file's first bytes were looked at.
    """

    def __init__(self, head: bytes, size: int) -> None:
        self.size, self.reach = size, 0
        self._found = {0: head}

    @property
    def head(self) -> bytes:
        """The file's first bytes, as far as they are at hand."""
        return self._found[0]

    @property
    def length(self) -> int:
        """Bytes of all pieces."""
        return sum(map(len, self._found.values()))

    def items(self) -> list[tuple[int, bytes]]:
        """Where each piece begins, and its bytes."""
        return list(self._found.items())

    def find(self, start: int, length: int) -> tuple[bytes, int] | None:
        """The piece that holds these bytes, and where in it they begin; None where none holds all of them."""
        for begin, data in self._found.items():
            if begin <= start and start + length <= begin + len(data):
                self.reach = self.reach if begin else max(self.reach, start + length)
                return data, start - begin
        return None

    def before(self, start: int, gap: int) -> tuple[int, bytes] | None:
        """The piece that ends nearest to ``start``, at most ``gap`` bytes before it."""
        near = [(begin, data) for begin, data in self._found.items() if begin <= start <= begin + len(data) + gap]
        return max(near, key=lambda piece: piece[0], default=None)

    def add(self, start: int, data: bytes) -> None:
        """Keep a piece that begins at ``start``, in place of a shorter one that does."""
        self._found[start] = data
