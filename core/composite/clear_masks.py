"""Which pixels of an acquisition are clear, and from which of its scenes each comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..classification.margin import grown
from ..classification.scl import NO_DATA
from ..reading.blocks import class_lookup
from ..reading.mosaic import Tile
from ..reading.near_cloud import pixel_size, spans_around
from ..reading.read_classes import may_hold, read_classes
from ..reading.spans import Spans, difference
from .packed_mask import PackedMask


@dataclass(frozen=True)
class ClearMasks:
    """The clear pixels of one acquisition, in the window of the pixels that were asked for.

    Attributes:
        scenes: Of each scene in its order those that come from it; none comes from two.
        with_data: How many of the pixels have a class.
    """

    scenes: tuple[PackedMask, ...]
    with_data: int

    @property
    def count(self) -> int:
        """How many pixels are clear."""
        return sum(mask.count for mask in self.scenes)

    @property
    def cloud_share(self) -> float:
        """Of the pixels with data, those that are not clear; 1 where there are none."""
        return 1 - self.count / self.with_data if self.with_data else 1.0


def read_clear_masks(tiles: Sequence[Tile], pixels: Spans, cloud_classes: frozenset[int], margin: float) -> ClearMasks:
    """Read which pixels are clear: those with a class, and with none of the cloud classes within the margin.

    Args:
        tiles: Of one acquisition, in the order in which pixels are taken.
        pixels: On the grid of the classification.
        cloud_classes: Of the scene classification, 1 to 11.
        margin: In meters, 0 or more.

    Raises:
        ClearScenesError: A tile cannot be opened or read: what it may hide is not known then.
    """
    around = spans_around(pixels, margin)
    outer, inner = around.window(), pixels.window().within(around.window())
    classes = np.zeros((outer.height, outer.width), np.uint8)
    owner = np.zeros(classes.shape, np.uint8)
    left = around
    for number, tile in enumerate(tiles):
        if number and not may_hold(tile, left):
            continue
        found = read_classes([tile], left, outer)
        found[classes != NO_DATA] = NO_DATA
        classes |= found
        owner[found != NO_DATA] = number
        left = difference(left, Spans.of_mask(found != NO_DATA, outer, left.grid))
        if not left.rows.size:
            break
    is_cloud = class_lookup(cloud_classes)[classes]
    clear = (classes != NO_DATA)[inner.slices] & pixels.mask(pixels.window())
    with_data = int(np.count_nonzero(clear))
    clear &= ~grown(is_cloud, pixel_size(pixels.grid, pixels), margin)[inner.slices]
    owned = (PackedMask.of(clear & (owner[inner.slices] == number)) for number in range(len(tiles)))
    return ClearMasks(tuple(owned), with_data)
