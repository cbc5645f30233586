"""The levels of a TIFF's pyramid, and small TIFFs of a few of their blocks, which GDAL decodes from memory.

For pictures only: what overviews hold is resampled, and no number comes of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..raster.window import Window
from . import tiff_tags as tag
from .pieces import Pieces
from .tiff import Layout, layout_of
from .tiff_tags import Tags
from .tiff_writing import DOUBLE, LONG, SHORT, UNDEFINED, tiff_head

_MAX_LEVELS = 32
# How pixels are packed.
_PACKING = (
    *(tag.BITS, tag.COMPRESSION, tag.PHOTOMETRIC, tag.FILL_ORDER, tag.SAMPLES, tag.PLANAR, tag.PREDICTOR),
    *(tag.EXTRA_SAMPLES, tag.SAMPLE_FORMAT, tag.JPEG_TABLES, tag.JPEG_SUBSAMPLING),
)


@dataclass(frozen=True, eq=False)
class Level:
    """The image at one resolution. The place on the earth is that of the first level.

    Attributes:
        layout: where its blocks lie, those of all bands.
        tags: of its directory.
    """

    layout: Layout
    tags: Tags

    @property
    def bands(self) -> int:
        """How many bands it has."""
        return self.tags.integer(tag.SAMPLES, 1)

    def window(self, columns: NDArray[np.float64], rows: NDArray[np.float64]) -> Window:
        """The whole blocks around some pixels.

        Args:
            columns: of any shape, fractional; some may lie outside the image, not all.
            rows: likewise.
        """
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
        """Bytes that the blocks of a window take in the file."""
        return int(self.layout.byte_counts[self.blocks(window)].sum())

    def cut_out(self, window: Window, packed: Mapping[int, bytes]) -> bytes:
        """A TIFF of a window of whole blocks, with no place on the earth of its own.

        Args:
            window: of whole blocks.
            packed: by their numbers the blocks as they are packed in the file; pixels of one that is not there are 0.
        """
        height, data = window.height, [packed.get(number, b"") for number in self.blocks(window)]
        offsets, lengths = tag.TILE_OFFSETS, tag.TILE_COUNTS
        shape = {tag.TILE_WIDTH: (self.layout.block_width,), tag.TILE_HEIGHT: (self.layout.block_height,)}
        if not shape.keys() & self.tags.found.keys():  # strips, of which the last may be shorter
            offsets, lengths = tag.STRIP_OFFSETS, tag.STRIP_COUNTS
            shape = {tag.ROWS_PER_STRIP: (self.layout.block_height,)}
            height = min(height, self.layout.height - window.row_off)
        packing = {one: self.tags.found[one] for one in _PACKING if one in self.tags.found}
        entries = {one: (UNDEFINED if one == tag.JPEG_TABLES else SHORT, values) for one, values in packing.items()}
        size = {tag.WIDTH: (window.width,), tag.HEIGHT: (height,)}
        entries |= {one: (LONG, values) for one, values in (size | shape).items()}
        entries |= {offsets: (LONG, (0,) * len(data)), lengths: (LONG, tuple(map(len, data)))}
        place = {tag.PIXEL_SCALE: (1.0, 1.0, 0.0), tag.TIEPOINT: (0.0,) * 6}  # else rasterio warns
        entries |= {one: (DOUBLE, values) for one, values in place.items()}
        at = len(tiff_head([entries], self.tags.order))
        places = []
        for block in data:
            places.append(at if block else 0)
            at += len(block)
        return tiff_head([entries | {offsets: (LONG, tuple(places))}], self.tags.order) + b"".join(data)


def levels(head: bytes | Pieces, size: int) -> list[Level]:
    """Full resolution, then the overviews, in the order of the file. Raises as ``layout`` does."""
    found: list[Level] = []
    start, seen = 0, set[int]()
    while len(seen) < _MAX_LEVELS:
        tags = Tags(head, size, start, also=(tag.SUBFILE, *_PACKING))
        kind = tags.integer(tag.SUBFILE, 0)
        if not found or (kind & tag.REDUCED and not kind & tag.MASK):
            found.append(Level(layout_of(tags, size, all_bands=True), tags))
        start = tags.next
        if not start or start in seen:
            break
        seen.add(start)
    return found
