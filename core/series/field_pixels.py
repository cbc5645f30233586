"""Where the pixels of fields lie: on the grid of the finest band, and beneath them those of the classification.

Fields may overlap: each pixel has one number, and is in as many fields as hold its center.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.scene import NotOnTheGround
from ..errors.series import AllInBuffer, NoCenterInside
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.band_file import BandFile
from ..reading.near_cloud import pixel_size
from ..reading.numbered_pixels import NumberedPixels
from ..reading.reach import spans_on
from ..reading.spans import Integers, Spans, ranges, union
from .block_pixels import BlockPixels
from .field_grids import GridPair
from .inner_buffer import without_edge

Mask = NDArray[np.bool_]

_PLANS, _LAYOUTS = 8, 8  # that are kept: where 1,000,000 pixels lie takes about 10 MB
_AT_ONCE = 1 << 18  # pixels of fields whose values are held as reflectance


class FieldPixels:
    """The pixels of some fields on one grid. May be used by many threads.

    Args:
        spans: Of each field, on the grid of the bands.
        problems: By their place among the fields why some have no pixels.
        classes: The grid of the classification.

    Attributes:
        pixels: Those of all fields, each once.
        beneath: Pixels of the classification in which the centers of these lie.
        below: For each of ``pixels`` the number of that among ``beneath``.
        sizes: (fields,), pixels of each field.
        problems: As they were given.
    """

    def __init__(self, spans: Sequence[Spans], problems: Mapping[int, ClearScenesError], classes: Grid) -> None:
        self.problems = problems
        self.sizes = np.array([one.pixels for one in spans], np.int64)
        self.pixels = NumberedPixels(union(*spans))
        self._firsts = np.concatenate([self.pixels.numbers(one) for one in spans])
        self._stops = self._firsts + np.concatenate([one.stops - one.starts for one in spans])
        self._owner = np.repeat(np.arange(len(spans)), [one.rows.size for one in spans])
        self._begins = np.searchsorted(self._owner, np.arange(len(spans) + 1))  # of the fields among the spans
        self.beneath, self.below = _beneath(self.pixels, classes)
        self._layouts = lru_cache(maxsize=_LAYOUTS)(self._layout)
        self._lock = threading.Lock()

    def counts(self, mask: Mask) -> Integers:
        """How many pixels of each field (fields,) are in a mask of all pixels."""
        before = np.zeros(mask.size + 1, np.int32)
        np.cumsum(mask, dtype=np.int32, out=before[1:])
        of_spans = before[self._stops] - before[self._firsts]
        return np.bincount(self._owner, of_spans, len(self.sizes)).astype(np.int64)

    def mask(self, fields: Mask) -> Mask:
        """Which pixels are in one of some fields (fields,)."""
        turns = np.zeros(self.pixels.count + 1, np.int32)
        chosen = fields[self._owner]
        np.add.at(turns, self._firsts[chosen], 1)
        np.add.at(turns, self._stops[chosen], -1)
        return np.cumsum(turns[:-1], out=turns[:-1]) > 0

    def parts(self) -> Iterator[tuple[int, int, Integers, Integers]]:
        """The fields by and by, of each part so many that their pixels are not too many.

        Yields:
            The first field and the one behind the last; the numbers of their pixels, and the place of the field of
            each, field by field.
        """
        sums = np.concatenate([[0], np.cumsum(self.sizes)])
        first = 0
        while first < len(self.sizes):
            stop = max(first + 1, int(np.searchsorted(sums, sums[first] + _AT_ONCE, "right")) - 1)
            some = slice(self._begins[first], self._begins[stop])
            numbers = ranges(self._firsts[some], self._stops[some])
            yield first, stop, numbers, np.repeat(self._owner[some], (self._stops - self._firsts)[some])
            first = stop

    def in_blocks(self, file: BandFile) -> BlockPixels:
        """The pixels by the blocks of a file in which they lie."""
        with self._lock:
            return self._layouts(file.grid, file.block_height, file.block_width)

    def _layout(self, grid: Grid, height: int, width: int) -> BlockPixels:
        return BlockPixels(self.pixels, grid, height, width)


class FieldPlans:
    """Finds the pixels of fields on grids. May be used by many threads; what was worked out is kept.

    Args:
        areas: The fields, known by their numbers from 0.
        inner_buffer: In meters, as of ``SeriesRequest``.
    """

    def __init__(self, areas: Sequence[Area], inner_buffer: float) -> None:
        self._areas, self._buffer = areas, inner_buffer
        self._lock = threading.Lock()
        self._known: dict[tuple[Grid, int], Spans | ClearScenesError] = {}
        self._on: Callable[[GridPair, tuple[int, ...]], FieldPixels] = lru_cache(maxsize=_PLANS)(self._planned)

    def on(self, grids: GridPair, numbers: tuple[int, ...]) -> FieldPixels:
        """The pixels of some fields."""
        with self._lock:
            return self._on(grids, numbers)

    def _planned(self, grids: GridPair, numbers: tuple[int, ...]) -> FieldPixels:
        problems: dict[int, ClearScenesError] = {}
        spans = []
        for place, number in enumerate(numbers):
            key = grids.bands, number
            found = self._known.get(key) or self._known.setdefault(key, self._found(self._areas[number], grids.bands))
            if isinstance(found, ClearScenesError):
                problems[place] = found
                found = _no_spans(grids.bands)
            spans.append(found)
        return FieldPixels(spans, problems, grids.classes)

    def _found(self, area: Area, grid: Grid) -> Spans | ClearScenesError:
        """The pixels of a field, or why it has none."""
        try:
            spans = spans_on(area, grid)
        except NotOnTheGround as error:
            return error
        if not spans.rows.size:
            return NoCenterInside(size=f"{pixel_size(grid, spans)[0]:g}")
        inner = without_edge(spans, area.in_crs(grid.crs), self._buffer)
        return inner if inner.rows.size else AllInBuffer(buffer=f"{self._buffer:g}")


def _no_spans(grid: Grid) -> Spans:
    return Spans(*(np.zeros(0, np.int64),) * 3, grid)


def _beneath(pixels: NumberedPixels, classes: Grid) -> tuple[NumberedPixels, NDArray[np.int32]]:
    if not pixels.count:
        return NumberedPixels(_no_spans(classes)), np.zeros(0, np.int32)
    parts = [_spans_of(rows, columns, classes) for _, rows, columns in pixels.on(classes)]
    beneath = NumberedPixels(union(*parts))
    below = np.empty(pixels.count, np.int32)
    for numbers, rows, columns in pixels.on(classes):
        below[numbers] = beneath.number_at(rows, columns)
    below.flags.writeable = False
    return beneath, below


def _spans_of(rows: Integers, columns: Integers, grid: Grid) -> Spans:
    """Pixels (n,), of which some may be the same, as spans."""
    top, left = int(rows.min()), int(columns.min())
    window = Window(left, top, int(columns.max()) + 1 - left, int(rows.max()) + 1 - top)
    mask = np.zeros((window.height, window.width), np.bool_)
    mask[rows - top, columns - left] = True
    return Spans.of_mask(mask, window, grid)
