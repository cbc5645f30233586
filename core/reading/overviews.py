"""The levels of a TIFF's pyramid, and small TIFFs of a few of their blocks, which GDAL decodes from memory.

For pictures only: what overviews hold is resampled, and no number comes of it.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..raster.window import Window
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
        return Window(left * wide, top * high, (right + 1 - left) * wide, (bottom + 1 - top) * high)

    def blocks(self, window: Window) -> list[int]:
        """The numbers of the blocks in a window of whole blocks, row by row; band by band where they lie apart."""
        wide, high = self.layout.block_width, self.layout.block_height
        across = -(-self.layout.width // wide)
        rows = range(window.row_off // high, (window.row_off + window.height) // high)
        columns = range(window.col_off // wide, (window.col_off + window.width) // wide)
        in_one = across * -(-self.layout.height // high)
        firsts = range(0, len(self.layout.offsets), in_one)
        return [first + row * across + column for first in firsts for row in rows for column in columns]

    def length(self, window: Window) -> int:
        """Bytes of its blocks in the file."""
        return int(self.layout.byte_counts[self.blocks(window)].sum())

    def cut_out(self, window: Window, packed: Mapping[int, bytes]) -> bytes:
        """A TIFF of a window of whole blocks, which are given as they are packed in the file; 0 where one is not."""
        height, data = window.height, [packed.get(number, b"") for number in self.blocks(window)]
        offsets, lengths, shape = 324, 325, {322: (self.layout.block_width,), 323: (self.layout.block_height,)}
        if not shape.keys() & self.tags.found.keys():  # strips, of which the last may be shorter
            offsets, lengths, shape = 273, 279, {278: (self.layout.block_height,)}
            height = min(height, self.layout.height - window.row_off)
        packing = {tag: self.tags.found[tag] for tag in _PACKING if tag in self.tags.found}
        entries = {tag: (_UNDEFINED if tag == _JPEG_TABLES else _SHORT, values) for tag, values in packing.items()}
        entries |= {tag: (_LONG, values) for tag, values in ({256: (window.width,), 257: (height,)} | shape).items()}
        entries |= {offsets: (_LONG, (0,) * len(data)), lengths: (_LONG, tuple(map(len, data)))}
        entries |= {33550: (_DOUBLE, (1.0, 1.0, 0.0)), 33922: (_DOUBLE, (0.0,) * 6)}  # else rasterio warns
        at = len(_written(entries, self.tags.order))
        places = []
        for block in data:
            places.append(at if block else 0)
            at += len(block)
        return _written(entries | {offsets: (_LONG, tuple(places))}, self.tags.order) + b"".join(data)


def levels(head: bytes | Pieces, size: int) -> list[Level]:
    """Full resolution, then the overviews. Raises as ``layout`` does."""
    found: list[Level] = []
    start, seen = 0, set[int]()
    while len(seen) < _MAX_LEVELS:
        tags = Tags(head, size, start, also=(_SUBFILE, *_PACKING))
        kind = tags.integer(_SUBFILE, 0)
        if not found or (kind & _REDUCED and not kind & _MASK):
            found.append(Level(layout_of(tags, size, all_bands=True), tags))
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
