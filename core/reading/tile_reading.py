"""What is known of one tile of a mosaic while its blocks are read."""

from __future__ import annotations

from ..classification.scl import NO_DATA
from .blocks import WITHOUT_DATA
from .layer import ReadWindow
from .placement import Placement
from .spans import Integers, Spans, intersection, union


class TileReading:
    """What is known of one tile while it is read.

    Args:
        found: where its layer lies over the pixels that have no data yet.
        has_others: whether other tiles may have what this one has not.
        still_open: pixels that later tiles may reach; None where nobody asks for ``unread``.

    Attributes:
        pending: its blocks that are not read yet, by number.
        unread: pixels that may get data yet: from this tile, or from later ones that may reach them.
    """

    def __init__(self, found: Placement, has_others: bool, still_open: Spans | None) -> None:
        self._found, self._has_others, self._still_open = found, has_others, still_open
        self.pending = {block.number: block for block in found.blocks}
        self._left: list[Spans] = []
        self.unread = sum(block.pixels for block in found.blocks)
        if still_open is not None:
            self.unread += intersection(found.outside(), still_open).pixels

    def count(self, number: int, read: ReadWindow) -> Integers:
        """The block's pixels that have data, by class."""
        block = self.pending[number]
        counts, found = self._found.count(block, read, *[WITHOUT_DATA] * self._has_others)
        counts[..., NO_DATA] = 0
        del self.pending[number]
        self.unread -= block.pixels
        for left in found:
            self._left.append(left)
            if self._still_open is not None:
                self.unread += intersection(left, self._still_open).pixels
        return counts

    def remaining(self) -> Spans:
        """Pixels for which no data was found, or which were not read."""
        unread = [self._found.within(block) for block in self.pending.values()]
        return union(self._found.outside(), *self._left, *unread)
