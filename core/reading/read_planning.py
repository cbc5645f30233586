"""In which order to read the blocks of a large area, so that the verdict is proven by few of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..classification.verdict import Limits, Tally
from ..raster.window import Window

ALL_AT_ONCE = 3  # blocks for which proving saves nothing
_MARGIN = 1.2  # how much more cloud than needed what is read next is expected to bring
_UNKNOWN = 0.5  # cloud expected where the catalog says nothing


@dataclass(frozen=True)
class Block:
    """A block of a quality layer that the area touches.

    Attributes:
        number: of the block in its file, row by row.
        window: its pixels.
        pixels: how many of them are the area's.
        length: of its bytes in the file; 0 where that is not known.
    """

    number: int
    window: Window
    pixels: int
    length: int


def next_blocks(pending: Sequence[Block], tally: Tally, limits: Limits, stated: float | None) -> list[Block]:
    """Choose the blocks to read next.

    Where cloud over the limit is likely, blocks with many pixels for few bytes come first, as many as should prove it.
    Else all are read but those that can no longer matter.

    Args:
        pending: the blocks that are not read yet.
        tally: what is counted of the area so far.
        limits: by which the verdict is given.
        stated: cloud in percent that the catalog states, None where it does not.

    Returns:
        Some of ``pending``, at least one where there is any.
    """
    if len(pending) <= ALL_AT_ONCE:
        return list(pending)
    cheap = sorted(pending, key=lambda block: block.length / block.pixels)
    limit = float(limits.max_cloud) / 100
    read = tally.area - tally.unread
    guess = _UNKNOWN if stated is None else stated / 100
    one = tally.area / 8  # what the catalog's number weighs, in pixels
    share = (tally.cloud(limits.cloud_classes) + guess * one) / (tally.valid + one) if read else guess
    if share > limit:
        missing = limit * (tally.valid + tally.unread) - tally.cloud(limits.cloud_classes)
        return _prefix(cheap, _MARGIN * missing / share)
    spare = (limit * tally.area - tally.cloud(limits.cloud_classes) - share * tally.unread) / _MARGIN
    costly = _prefix(cheap[::-1], spare)[:-1] if spare > 0 else []
    return [block for block in cheap if block not in costly] or list(pending)


def _prefix(blocks: Sequence[Block], pixels: float) -> list[Block]:
    """The first blocks that together have so many pixels, at least one."""
    total, first = 0, []
    for block in blocks:
        first.append(block)
        total += block.pixels
        if total >= pixels:
            break
    return first
