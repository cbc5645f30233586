"""Class counts of many areas from the quality layers of one acquisition: each block is read once for all of them.

What is read, and which tile a pixel's class is taken from, is settled for the pixels of all areas together, as for a
single one (``mosaic``). A block is then counted through once, with a mark wherever a row of an area begins or ends.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from ..area.area import Area
from ..classification.scl import NO_DATA
from ..classification.verdict import CloudRule, Counted
from ..errors.area import AreaInvalid
from ..errors.area_reading import AreaOffGrid
from ..errors.scene import NotOnTheGround
from ..geometry.rings import Rings
from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import CLASS_COUNT, Steps, counts_before
from .mosaic import Mosaic, Tile
from .near_cloud import NearCloud, RecurringOn, spans_around
from .placement import Ground
from .spans import Integers, Spans, spans_of_polygons, union

_GRIDS = 16  # whose spans are kept; a thousand fields have about 1 MB on each


@dataclass(frozen=True, eq=False)
class CountsByArea:
    """What was counted of n areas in an acquisition.

    Attributes:
        counts: (n, 12), pixels of each area by class as in a ``Tally``; None where no tile could be opened.
        unread: (n,), pixels of each area that were not read.
        lost: which areas have no place on the tiles' grid, and why, by their place among the n.
        decoder: who decoded the pixels, as "strict" or "rasterio".
        failures: why tiles could not be read, by their number.
        counted: of each area, by a rule where one was given; None for an area of which not all was read that it takes.
    """

    counts: Integers | None
    unread: Integers
    lost: Mapping[int, NotOnTheGround]
    decoder: str
    failures: Mapping[int, Exception]
    counted: tuple[Counted | None, ...] | None = None

    def __post_init__(self) -> None:
        for array in (self.counts, self.unread):
            if array is not None:
                array.flags.writeable = False
        for name in ("lost", "failures"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))


class AreaSpans:
    """Where the pixels of many areas lie. May be used by many threads; what was worked out for a grid is kept.

    Args:
        areas: known by their numbers, from 0.
    """

    def __init__(self, areas: Sequence[Area]) -> None:
        self._areas = areas
        self._lock = threading.Lock()
        self._images: dict[tuple[str, int], tuple[Rings, ...] | NotOnTheGround] = {}
        self._known: Callable[[Grid], dict[int, Spans | NotOnTheGround]] = lru_cache(maxsize=_GRIDS)(lambda grid: {})
        self._on_grid = lru_cache(maxsize=8)(self._placed)

    def on(self, grid: Grid, wanted: tuple[int, ...]) -> _AreasOnGrid:
        """Some areas on a grid, as a ``Ground``.

        Args:
            grid: on which they are counted.
            wanted: their numbers.

        Raises:
            NotOnTheGround: none of the areas has a place on the grid.
        """
        with self._lock:
            return self._on_grid(grid, wanted)

    def _placed(self, grid: Grid, wanted: tuple[int, ...]) -> _AreasOnGrid:
        lost: dict[int, NotOnTheGround] = {}
        spans = []
        for place, number in enumerate(wanted):
            found = self._spans_of(grid, number)
            if isinstance(found, NotOnTheGround):
                lost[place] = found
            else:
                spans.append((place, found))
        if not spans:
            raise next(map(type, lost.values()), NotOnTheGround)
        return _AreasOnGrid(spans, len(wanted), lost)

    def _spans_of(self, grid: Grid, number: int) -> Spans | NotOnTheGround:
        known = self._known(grid)
        if number not in known:
            image = self._image(grid.crs, number)
            try:
                found = image if isinstance(image, NotOnTheGround) else spans_of_polygons(image, grid)
            except AreaInvalid as error:
                found = NotOnTheGround(str(error))
            known[number] = found
        return known[number]

    def _image(self, crs: str, number: int) -> tuple[Rings, ...] | NotOnTheGround:
        if (crs, number) not in self._images:
            try:
                self._images[crs, number] = self._areas[number].in_crs(crs)
            except AreaInvalid as error:
                self._images[crs, number] = AreaOffGrid(str(error))
            except ValueError as error:
                self._images[crs, number] = NotOnTheGround(str(error))
        return self._images[crs, number]


class _AreasOnGrid:
    """Areas on the lattice, as a ``Ground``: their rows' spans, which may overlap, and whose they are."""

    def __init__(self, spans: Sequence[tuple[int, Spans]], size: int, lost: dict[int, NotOnTheGround]) -> None:
        self.size, self.lost = size, lost
        self.spans = self.counted = union(*(each for _, each in spans))
        rows = np.concatenate([each.rows for _, each in spans])
        order = np.argsort(rows, kind="stable")
        self._rows = rows[order]
        self._starts, self._stops = (
            np.concatenate([getattr(each, name) for _, each in spans])[order] for name in ("starts", "stops")
        )
        self._owner = np.repeat([place for place, _ in spans], [each.rows.size for _, each in spans])[order]

    def pixels(self) -> Integers:
        """Of each area (n,)."""
        return self._summed(self._owner, self._stops - self._starts)

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        """Counts of each area (n, 12), and how many of the pixels have data."""
        first, last = np.searchsorted(self._rows, (window.row_off, window.row_off + window.height))
        left = np.clip(self._starts[first:last] - window.col_off, 0, window.width)
        right = np.clip(self._stops[first:last] - window.col_off, 0, window.width)
        inside = left < right
        begin_of_row = (self._rows[first:last][inside] - window.row_off) * steps.shape[1]  # may be wider
        places = np.concatenate([begin_of_row + left[inside], begin_of_row + right[inside]])
        before, of_all = counts_before(steps, rows, starts, stops, places)
        half = begin_of_row.size
        return self._summed(self._owner[first:last][inside], before[half:] - before[:half]), int(of_all.sum())

    def within(self, some: Spans) -> Integers:
        """How many pixels of each area (n,) are of ``some``."""
        if not some.rows.size:
            return np.zeros(self.size, np.int64)
        low = min(int(self._starts.min()), int(some.starts.min()))
        wide = max(int(self._stops.max()), int(some.stops.max())) - low + 1
        begins, ends = some.rows * wide + some.starts - low, some.rows * wide + some.stops - low
        sums = np.concatenate([[0], (ends - begins).cumsum()])

        def before(places: Integers) -> Integers:
            at = np.searchsorted(begins, places)
            return np.asarray(sums[at] - np.where(at > 0, np.maximum(ends[at - 1] - places, 0), 0))

        line = self._rows * wide - low
        return self._summed(self._owner, before(line + self._stops) - before(line + self._starts))

    def _summed(self, owner: Integers, values: Integers) -> Integers:
        """Sums of the values by owner, each column by itself."""
        sums = np.zeros((self.size, *values.shape[1:]), np.int64)
        np.add.at(sums, owner, values)
        return sums


def count_by_area(
    tiles: Sequence[Tile],
    area_spans: AreaSpans,
    wanted: tuple[int, ...],
    lattice: Grid | None = None,
    rule: CloudRule | None = None,
    recurring: RecurringOn = lambda grid, window: None,
) -> CountsByArea:
    """Count the pixels of each area by class, all of them, exactly, at full resolution.

    For each the numbers are those of ``count_classes`` on that area alone.

    Args:
        tiles: in the order in which pixels are taken.
        area_spans: where the areas' pixels lie.
        wanted: the numbers of the areas that are counted.
        lattice: the grid on which they are counted, by default that of the first tile.
        rule: by which is counted as well, as in ``count_by_rule``.
        recurring: gives the ground that recurs as cloud.

    Raises:
        Cancelled: nothing else.
    """
    grounds: list[_AreasOnGrid] = []
    by_rule: list[NearCloud] = []

    def ground_on(grid: Grid) -> Ground:
        grounds.append(area_spans.on(grid, wanted))
        if rule is None:
            return grounds[-1]
        by_rule.append(NearCloud(grounds[-1], rule, recurring))
        return by_rule[-1]

    mosaic = Mosaic(tiles, ground_on)
    if lattice is not None:
        try:
            mosaic.lay_on(lattice)
        except NotOnTheGround as error:
            lost = dict.fromkeys(range(len(wanted)), error)
            return CountsByArea(
                np.zeros((len(wanted), CLASS_COUNT), np.int64), np.zeros(len(wanted), np.int64), lost, "", {}
            )
    mosaic.run()
    if not grounds:
        return CountsByArea(None, np.zeros(len(wanted), np.int64), {}, "", mosaic.failures)
    areas, still_open = grounds[0], mosaic.unread()
    unread = areas.within(still_open) if still_open else np.zeros(areas.size, np.int64)
    counts = np.zeros((areas.size, CLASS_COUNT), np.int64) + mosaic.counts()
    counts[:, NO_DATA] = areas.pixels() - unread - counts.sum(axis=1)
    counted = _counted_by(rule, areas, by_rule[0], still_open) if rule is not None else None
    return CountsByArea(counts, unread, areas.lost, mosaic.decoder(), mosaic.failures, counted)


def _counted_by(
    rule: CloudRule, areas: _AreasOnGrid, near_cloud: NearCloud, still_open: Spans | None
) -> tuple[Counted | None, ...]:
    """Of each area; None where pixels are still open in it or so near that they may reach into it."""
    cloud, valid, recurring = near_cloud.found()
    is_open = areas.within(spans_around(still_open, rule.margin)) > 0 if still_open else np.zeros(areas.size, np.bool_)
    of_recurring = [None] * areas.size if recurring is None else areas.within(recurring).tolist()
    each = zip(is_open.tolist(), areas.within(cloud).tolist(), areas.within(valid).tolist(), of_recurring, strict=True)
    return tuple(None if one else Counted(rule, *pixels) for one, *pixels in each)


def merge_counts(wanted: tuple[int, ...], found: Sequence[tuple[tuple[int, ...], CountsByArea]]) -> CountsByArea:
    """Put together what was counted of some areas and of others.

    Args:
        wanted: the numbers of all areas, in the order of the result.
        found: the numbers of some areas, and what was counted of them.
    """
    place = {number: at for at, number in enumerate(wanted)}
    counts, unread = np.zeros((len(wanted), CLASS_COUNT), np.int64), np.zeros(len(wanted), np.int64)
    lost: dict[int, NotOnTheGround] = {}
    failures: dict[int, Exception] = {}
    counted: list[Counted | None] = [None] * len(wanted)
    for numbers, each in found:
        at = [place[number] for number in numbers]
        failures |= each.failures
        lost |= {at[one]: error for one, error in each.lost.items()}
        for one, by_rule in zip(at, each.counted or (), strict=False):
            counted[one] = by_rule
        if each.counts is None:  # no tile could be opened: none of their pixels is known
            unread[at] = 1
        else:
            counts[at], unread[at] = each.counts, each.unread
    decoders = dict.fromkeys(each.decoder for _, each in found if each.decoder)
    has_rule = any(each.counted is not None for _, each in found)
    return CountsByArea(counts, unread, lost, ", ".join(decoders), failures, tuple(counted) if has_rule else None)
