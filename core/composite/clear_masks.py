"""Which pixels of an acquisition are clear, and from which of its scenes each comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.margin import grown, reaches_of
from ..classification.scl import NO_DATA
from ..raster.window import Window
from ..reading.blocks import Classes, class_lookup
from ..reading.mosaic import Tile
from ..reading.near_cloud import pixel_size, spans_around
from ..reading.read_classes import may_hold, read_classes
from ..reading.spans import Spans, difference
from .packed_mask import SIDE, PackedMask

_STRIPE = 4 * SIDE  # rows whose clouds are grown together


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
    outer = around.window()
    classes = np.zeros((outer.height, outer.width), np.uint8)
    owner = np.zeros(classes.shape if len(tiles) > 1 else 1, np.uint8)
    left = around
    for number, tile in enumerate(tiles):
        if number and not may_hold(tile, left):
            continue
        found = read_classes([tile], left, outer)
        if len(tiles) == 1:
            classes = found
            break
        found[classes != NO_DATA] = NO_DATA
        classes |= found
        owner[found != NO_DATA] = number
        left = difference(left, Spans.of_mask(found != NO_DATA, outer, left.grid))
        if not left.rows.size:
            break
    return _clear(classes, owner, len(tiles), pixels, outer, class_lookup(cloud_classes), margin)


def _clear(
    classes: NDArray[np.uint8],
    owner: NDArray[np.uint8],
    tiles: int,
    pixels: Spans,
    outer: Window,
    is_cloud: Classes,
    margin: float,
) -> ClearMasks:
    """Stripe by stripe, so that little memory is needed."""
    size, whole = pixel_size(pixels.grid, pixels), pixels.window()
    far = len(reaches_of(size, margin)) - 1
    stripes: list[list[PackedMask]] = []
    with_data = 0
    for top in range(0, whole.height, _STRIPE):
        stripe = Window(whole.col_off, whole.row_off + top, whole.width, min(_STRIPE, whole.height - top))
        place = stripe.within(outer)
        above = min(far, place.row_off)
        around = classes[place.row_off - above : place.row_off + place.height + far]
        near = grown(is_cloud[around], size, margin)[above : above + place.height]
        clear = (classes[place.slices] != NO_DATA) & pixels.clipped(stripe).mask(stripe)
        with_data += int(np.count_nonzero(clear))
        clear &= ~near[:, place.slices[1]]
        owned = [clear & (owner[place.slices] == number) for number in range(tiles)] if tiles > 1 else [clear]
        stripes.append([PackedMask.of(mask) for mask in owned])
    return ClearMasks(tuple(PackedMask.stacked(parts) for parts in zip(*stripes, strict=True)), with_data)
