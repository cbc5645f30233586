"""Which pixels of an area are clear in one acquisition: tiles joined as where they are counted, one bit a pixel.

All acquisitions are laid on one lattice, so that their pixels can be laid over each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ..area.area import Area
from ..classification.verdict import CloudRule
from ..raster.grid import Grid
from ..reading.blocks import WITHOUT_DATA, Classes
from ..reading.mosaic import Mosaic, Tile, WholeArea
from ..reading.near_cloud import NearCloud
from ..reading.numbered_pixels import NumberedPixels
from ..reading.placement import place_layer
from ..reading.reach import spans_on
from ..reading.read_classes import may_hold
from ..reading.spans import Spans, difference, union
from .set_cover import Bits


class AreaPixels(NumberedPixels):
    """The pixels of the area on a lattice.

    Raises:
        NotOnTheGround: The area has no image there.
    """

    def __init__(self, area: Area, lattice: Grid) -> None:
        super().__init__(spans_on(area, lattice))


def bits_beyond_margin(tiles: Sequence[Tile], pixels: AreaPixels, rule: CloudRule) -> Bits:
    """The area's pixels with data that do not count as cloud by a rule with a margin.

    Args:
        tiles: Of one acquisition.
        pixels: Of the area, on the lattice on which all acquisitions are laid.
        rule: What counts as cloud.

    Raises:
        ClearScenesError: A tile cannot be opened or read: what it may hide, or what reaches in, is not known then.
    """
    ground = NearCloud(WholeArea(pixels.spans), rule)
    mosaic = Mosaic(tiles, lambda lattice: ground)
    mosaic.lay_on(pixels.spans.grid)
    mosaic.run()
    for failure in mosaic.failures.values():
        raise failure
    cloud, with_data, _ = ground.found()
    return _packed(pixels, [difference(with_data, cloud)])


def clear_bits(tiles: Sequence[Tile], pixels: AreaPixels, clear: Classes) -> Bits:
    """The area's pixels that are clear in the first tile that has data there.

    Args:
        tiles: Of one acquisition.
        pixels: Of the area, on the lattice on which all acquisitions are laid.
        clear: Classes that count as clear.

    Raises:
        ClearScenesError: A tile cannot be opened or read: what it may hide is not known then.
    """
    found_clear: list[Spans] = []
    remaining = pixels.spans
    for number, tile in enumerate(tiles):
        if not remaining.rows.size:
            break
        if number and not may_hold(tile, remaining):
            continue
        layer = tile.open()
        found = place_layer(layer, remaining, WholeArea(remaining))
        blocks = {block.number: block for block in found.blocks}
        left = [found.outside()]
        for at, read in layer.read(list(blocks), ()):
            _, (seen, missing) = found.count(blocks[at], read, clear, WITHOUT_DATA)
            found_clear.append(seen)
            left.append(missing)
        remaining = union(*left)
    return _packed(pixels, found_clear)


def _packed(pixels: AreaPixels, some: Iterable[Spans]) -> Bits:
    """A bit for each pixel of the area: whether it is of one of the sets, which are apart from each other."""
    turns = np.zeros(pixels.count + 1, np.int8)  # +1 where such pixels begin, -1 where they end
    for spans in some:
        first = pixels.numbers(spans)
        turns[first] += 1
        turns[first + spans.stops - spans.starts] -= 1
    return np.packbits(np.cumsum(turns[:-1], dtype=np.int8, out=turns[:-1]).view(np.bool_))
