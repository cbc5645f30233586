"""Which pixels of fields are clear on a date, and from which of its scenes each comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..classification.schemes import Scheme
from ..classification.scl import CLASSES, NO_DATA
from ..classification.verdict import CloudRule
from ..raster.window import Window
from ..reading.blocks import CLASS_COUNT, Classes, Steps, class_lookup, pixels_in
from ..reading.layer import Layer
from ..reading.mosaic import Mosaic, Tile
from ..reading.near_cloud import NearCloud, spans_around
from ..reading.numbered_pixels import NumberedPixels
from ..reading.spans import Integers, Spans, difference, intersection, union
from .field_pixels import FieldPixels, Mask

_SATURATED = CLASSES[1]  # or defective: its numbers are none; of other sensors the number 1 is ground beside a cloud


@dataclass(frozen=True, eq=False)
class ClearSources:
    """The clear pixels of one acquisition.

    Attributes:
        sources: (pixels,), from which tile each comes, counted from 1; 0 where none shows it clear.
        unread: (pixels,), those of which it is not known, as a tile could not be read.
        failures: Why, by the number of the tile.
    """

    sources: NDArray[np.uint16]
    unread: Mask
    failures: Mapping[int, Exception]

    def __post_init__(self) -> None:
        for array in (self.sources, self.unread):
            array.flags.writeable = False
        object.__setattr__(self, "failures", MappingProxyType(dict(self.failures)))


def read_clear_sources(tiles: Sequence[Tile], fields: FieldPixels, rule: CloudRule, scheme: Scheme) -> ClearSources:
    """Read the classes beneath the fields: each block once, tiles joined as where clouds are measured.

    Args:
        tiles: Of one acquisition, in the order in which pixels are taken.
        fields: Whose pixels are asked about.
        rule: What counts as cloud, which needs no ground that recurs.
        scheme: Of the tiles.

    Raises:
        Cancelled: Nothing else.
    """
    beneath = fields.beneath
    seen = _Seen(beneath.spans, _with_values(scheme))
    near_cloud = NearCloud(seen, rule)
    mosaic = Mosaic([seen.noting(number, tile) for number, tile in enumerate(tiles)], lambda grid: near_cloud)
    mosaic.lay_on(beneath.spans.grid)
    mosaic.run()
    near, _, _ = near_cloud.found()
    sources = np.zeros(beneath.count, np.uint16)
    for number, some in seen.found.items():
        sources[_mask(beneath, difference(union(*some), near))] = number + 1
    unread, is_open = mosaic.unread(), np.zeros(beneath.count, np.bool_)
    if unread is not None and unread.rows.size:
        is_open = _mask(beneath, intersection(spans_around(unread, rule.margin), beneath.spans))
    return ClearSources(sources[fields.below], is_open[fields.below], mosaic.failures)


class _Seen:
    """A ``Ground`` that keeps which pixels have values, by the tile from which they come, and counts nothing."""

    def __init__(self, spans: Spans, with_values: Classes) -> None:
        self.spans = self.counted = spans
        self._with_values = with_values
        self.found: dict[int, list[Spans]] = {}
        self._tile = 0

    def noting(self, number: int, tile: Tile) -> Tile:
        """The same tile, of which it is known from when on its pixels come."""

        def opened() -> Layer:
            self._tile = number
            return tile.open()

        return replace(tile, open=opened)

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        at = Spans(*pixels_in(self._with_values, steps, rows, starts, stops), self.spans.grid)
        self.found.setdefault(self._tile, []).append(at.moved(window.row_off, window.col_off, self.spans.grid))
        return np.zeros(CLASS_COUNT, np.int64), 0


def _with_values(scheme: Scheme) -> Classes:
    """Which classes stand for pixels with numbers."""
    without = {NO_DATA, *(one.value for one in scheme.classes if one == _SATURATED)}
    return class_lookup(number for number in range(CLASS_COUNT) if number not in without)


def _mask(pixels: NumberedPixels, some: Spans) -> Mask:
    """Which of the pixels (n,) are of some."""
    turns = np.zeros(pixels.count + 1, np.int8)
    first = pixels.numbers(some)
    np.add.at(turns, first, 1)
    np.add.at(turns, first + some.stops - some.starts, -1)
    return np.cumsum(turns[:-1], dtype=np.int8, out=turns[:-1]).view(np.bool_)
