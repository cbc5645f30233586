"""The levels of a TIFF's pyramid, and small TIFFs of a few of their blocks, which GDAL decodes from memory.

For pictures only: what overviews hold is resampled, and no number comes of it.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import Unreadable
from ..pixels import Window
from ..texts import QT_TRANSLATE_NOOP
from .pieces import Pieces
from .tiff import Layout, Tags, layout_of

_SUBFILE, _SAMPLES, _PLANAR, _JPEG_TABLES = 254, 277, 284, 347
_REDUCED, _MASK = 1, 4  # bits of the subfile's type
_MAX_LEVELS = 32
_SHORT, _LONG, _UNDEFINED, _DOUBLE = 3, 4, 7, 12
# How pixels are packed: bits, compression, photometric, fill order, samples, planar, predictor, extra samples, sample
# format, tables and subsampling of JPEG.
_PACKING = (258, 259, 262, 266, _SAMPLES, _PLANAR, 317, 338, 339, _JPEG_TABLES, 530)


@dataclass(frozen=True, eq=False)
class Level:
    """The image at one resolution. The places on the earth are those of the first level."""

    layout: Layout
    tags: Tags

    @property
    def bands(self) -> int:
        return self.tags.integer(_SAMPLES, 1)

    def window(self, columns: NDArray[np.float64], rows: NDArray[np.float64]) -> Window:
        """Whole blocks around pixels (their places may lie outside; at least one must not)."""
        wide, high = self.layout.block_width, self.layout.block_height
        left, right = (int(np.clip(at, 0, self.layout.width - 1)) // wide for at in (columns.min(), columns.max()))
        top, bottom = (int(np.clip(at, 0, self.layout.height - 1)) // high for at in (rows.min(), rows.max()))
        return Window(top * high, left * wide, (bottom + 1 - top) * high, (right + 1 - left) * wide)

    def blocks(self, window: Window) -> list[int]:
        """The numbers of the blocks in a window of whole blocks, row by row."""
        wide, high = self.layout.block_width, self.layout.block_height
        across = -(-self.layout.width // wide)
        rows = range(window.row // high, (window.row + window.height) // high)
        columns = range(window.column // wide, (window.column + window.width) // wide)
        return [row * across + column for row in rows for column in columns]

    def length(self, window: Window) -> int:
        """Bytes of its blocks in the file."""
        return int(self.layout.byte_counts[self.blocks(window)].sum())

    def cut_out(self, window: Window, packed: Mapping[int, bytes]) -> bytes:
        """A TIFF of a window of whole blocks, which are given as they are packed in the file; 0 where one is not.

        Raises ``Unreadable`` where the bands lie apart.
        """
        packing = {tag: self.tags.found[tag] for tag in _PACKING if tag in self.tags.found}
        if packing.get(_PLANAR, (1,))[0] != 1 and packing.get(_SAMPLES, (1,))[0] != 1:
            raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its bands lie apart"))
        data = [packed.get(number, b"") for number in self.blocks(window)]
        entries = {tag: (_UNDEFINED if tag == _JPEG_TABLES else _SHORT, values) for tag, values in packing.items()}
        entries |= {256: (_LONG, (window.width,)), 257: (_LONG, (window.height,))}
        entries |= {322: (_LONG, (self.layout.block_width,)), 323: (_LONG, (self.layout.block_height,))}
        entries |= {324: (_LONG, (0,) * len(data)), 325: (_LONG, tuple(map(len, data)))}
        entries |= {33550: (_DOUBLE, (1.0, 1.0, 0.0)), 33922: (_DOUBLE, (0.0,) * 6)}  # else rasterio warns
        at = len(_written(entries, self.tags.order))
        offsets = []
        for block in data:
            offsets.append(at if block else 0)
            at += len(block)
        return _written(entries | {324: (_LONG, tuple(offsets))}, self.tags.order) + b"".join(data)


def levels(head: bytes | Pieces, size: int) -> list[Level]:
    """Full resolution, then the overviews. Raises as ``layout`` does."""
    found: list[Level] = []
    start, seen = 0, set[int]()
    while len(seen) < _MAX_LEVELS:
        tags = Tags(head, size, start, also=(_SUBFILE, *_PACKING))
        kind = tags.integer(_SUBFILE, 0)
        if not found or (kind & _REDUCED and not kind & _MASK):
            found.append(Level(layout_of(tags, size), tags))
        start = tags.next
        if not start or start in seen:
            break
        seen.add(start)
    return found


def _written(entries: Mapping[int, tuple[int, tuple[object, ...]]], order: str) -> bytes:
    """The head of a classic TIFF: its one directory, and behind it the values that find no room there."""
    directory, behind = b"", b""
    after = 8 + 2 + 12 * len(entries) + 4
    for tag, (kind, values) in sorted(entries.items()):
        letter = {_SHORT: "H", _LONG: "I", _DOUBLE: "d"}.get(kind)
        data = struct.pack(f"{order}{len(values)}{letter}", *values) if letter else bytes(values[0])  # type: ignore
        count = len(values) if letter else len(data)
        if len(data) > 4:
            place = struct.pack(order + "I", after + len(behind))
            behind += data + b"\0" * (len(data) % 2)
        else:
            place = data.ljust(4, b"\0")
        directory += struct.pack(order + "HHI", tag, kind, count) + place
    start = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    return start + struct.pack(order + "H", len(entries)) + directory + b"\0" * 4 + behind
