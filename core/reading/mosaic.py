"""Class counts of an area from the quality layers of one acquisition: tiles joined, their overlap counted once.

Each pixel takes the class of the first layer that has data there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from ..area.area import LONLAT, Area
from ..classification.scl import NO_DATA
from ..classification.verdict import Counts, Limits, Tally, Verdict
from ..errors.area import AreaInvalid
from ..errors.area_reading import AreaOffGrid
from ..errors.base import Cancelled
from ..errors.scene import NotOnTheGround, Unreadable
from ..geometry.rings import Polygons
from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import CLASS_COUNT, WITHOUT_DATA, Steps, class_counts
from .placement import Ground, Placement, edge_of, place_layer, reach_of, transformed_points
from .quality_layer import Layer, Read
from .read_planning import Block, next_blocks
from .spans import Integers, Spans, intersection, spans_of, union

EXACT_BLOCKS = 8  # up to so many (about 20 km) all are read: the exact number is worth more than the time it costs
_MARGIN = 0.1  # degrees by which a footprint may be wrong
_EVERYWHERE = Window(-(1 << 40), -(1 << 40), 1 << 41, 1 << 41)


@dataclass(frozen=True)
class Tile:
    """One scene of the acquisition. ``footprint`` and ``stated`` (cloud, percent) are the catalog's word; ``open``
    reads what it takes to know where the pixels lie.
    """

    open: Callable[[], Layer]
    footprint: Polygons = ()
    stated: float | None = None


@dataclass(frozen=True)
class MosaicCounts:
    """``tally`` of the area, None where no tile can be read; ``parts``: what was counted from each tile (class 0 is 0);
    ``decoder``: who made the pixels; ``failures``: why tiles could not be read, by their number.
    """

    tally: Tally | None
    parts: tuple[Counts, ...]
    decoder: str
    failures: Mapping[int, Exception] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "failures", MappingProxyType(dict(self.failures)))


def count_classes(tiles: Sequence[Tile], area: Area, limits: Limits | None = None) -> MosaicCounts:
    """Count the pixels of ``area`` by class, exactly, at full resolution, on the grid of the first tile.

    All of them, or with ``limits`` as many as prove the verdict. Pixels that only a tile has that cannot be read stay
    unread. Raises only ``Cancelled``.
    """
    join = Mosaic(tiles, lambda grid: WholeArea(spans_on(area, grid)), limits)
    join.run()
    return join.result()


class WholeArea:
    """One area."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        counts = class_counts(steps, rows, starts, stops)
        return counts, int(counts[NO_DATA + 1 :].sum())


class Mosaic:
    """``ground_on`` lays the ground on the lattice, once it is known; it raises ``NotOnTheGround``."""

    def __init__(
        self, tiles: Sequence[Tile], ground_on: Callable[[Grid], Ground], limits: Limits | None = None
    ) -> None:
        self._tiles, self._ground_on, self._limits = tiles, ground_on, limits
        self._ground: Ground | None = None
        self._remaining: Spans | None = None  # pixels of the area, on the lattice, that have no data yet
        self._pixels = 0  # of the area
        self._parts: list[Integers] = [np.zeros(CLASS_COUNT, np.int64) for _ in tiles]
        self._grids: dict[int, Grid] = {}
        self._blocks = 0
        self._decoders: dict[str, None] = {}
        self._proven: Tally | None = None
        self.failures: dict[int, Exception] = {}

    def run(self) -> None:
        """Raises only ``Cancelled``."""
        for number, tile in enumerate(self._tiles):
            if self.is_done:
                break
            if self.may_add(number):
                try:
                    self.add(number, tile.open())
                except Cancelled:
                    raise
                except Exception as error:
                    self.failures[number] = error

    @property
    def is_done(self) -> bool:
        return self._proven is not None or (self._remaining is not None and not self._remaining.rows.size)

    def may_add(self, number: int) -> bool:
        """Whether a tile may have data where there is none yet.

        Before its header is read its footprint tells, with a margin far wider than footprints are wrong by; a header
        costs a request. What the tile adds is then decided by its grid alone.
        """
        return self._remaining is None or bool(self._open([number]).rows.size)

    def add(self, number: int, layer: Layer) -> None:
        """Count of a tile's pixels those that have no data yet. What it raises leaves the rest to other tiles."""
        self._grids[number] = layer.grid
        if self._ground is None or self._remaining is None:
            self.lay_on(layer.grid)
            assert self._ground is not None
            assert self._remaining is not None
        found = place_layer(layer, self._remaining, self._ground)
        self._decoders[layer.decoder] = None
        self._blocks += len(found.blocks)
        goal = self._limits if self._blocks > EXACT_BLOCKS else None
        others = [*range(number + 1, len(self._tiles)), *self.failures]
        reading = _Reading(found, bool(others), self._open(others) if goal and others else None)
        try:
            self._read(number, layer, reading, goal)
        except Exception:
            self._remaining = reading.remaining()
            raise
        if others:
            self._remaining = reading.remaining()

    def lay_on(self, lattice: Grid) -> None:
        """Count on this one, whichever tile is opened first. Raises as ``ground_on``."""
        self._ground = self._ground_on(lattice)
        self._remaining = self._ground.spans
        self._pixels = self._remaining.pixels

    def result(self) -> MosaicCounts:
        parts = tuple(tuple(part.tolist()) for part in self._parts)
        if self._remaining is None or len(self.failures) == len(self._tiles):
            return MosaicCounts(None, parts, "", self.failures)
        unread = self.unread()
        tally = self._proven or self._tally(unread.pixels if unread else 0)
        return MosaicCounts(tally, parts, self.decoder(), self.failures)

    def counts(self) -> Integers:
        """Of the pixels with data, as the ground counts them; class 0 is 0."""
        return np.asarray(sum(self._parts))

    def decoder(self) -> str:
        return ", ".join(self._decoders)

    def unread(self) -> Spans | None:
        """Pixels that only a tile may have that cannot be read; None where there is none such tile."""
        return self._open(self.failures) if self.failures and self._remaining is not None else None

    def _read(self, number: int, layer: Layer, reading: _Reading, goal: Limits | None) -> None:
        pending = reading.pending
        while True:
            wave: Iterable[Block] = pending.values()
            if goal:
                tally = self._tally(reading.unread)
                if goal.judge_tally(tally) is not Verdict.UNDECIDED:
                    self._proven = tally
                    return
                wave = next_blocks(list(wave), tally, goal, self._tiles[number].stated)
            numbers = {block.number: None for block in wave}  # a set in order
            if not numbers:
                return
            others = [other for other in pending if other not in numbers]
            damaged: Unreadable | None = None
            for at, read in layer.read(numbers, others):
                try:
                    self._parts[number] = self._parts[number] + reading.count(at, read)
                except Unreadable as error:  # a block; it hides only what lies in it
                    damaged = damaged or error
            if damaged:
                raise damaged

    def _tally(self, unread: int) -> Tally:
        """Class 0 is what is left: also what lies outside all tiles, or is no class."""
        counts = np.sum(self._parts, axis=0).tolist()
        counts[NO_DATA] = self._pixels - unread - sum(counts)
        return Tally(tuple(counts), unread)

    def _open(self, numbers: Iterable[int]) -> Spans:
        """Pixels that have no data yet and may have some in any of these tiles."""
        assert self._remaining is not None
        return union(*(self._remaining.clipped(self._reach(number, self._remaining.grid)) for number in numbers))

    def _reach(self, number: int, lattice: Grid) -> Window:
        """A window of the lattice that holds whatever the tile may hold; all of it where that cannot be told."""
        try:
            if number in self._grids:
                return reach_of(self._grids[number], lattice)
            return reach_of_footprint(self._tiles[number].footprint, lattice)
        except NotOnTheGround:
            return _EVERYWHERE


class _Reading:
    """What is known of one tile while it is read. ``unread``: pixels that it may have yet, or others of those ``still``
    open to them.
    """

    def __init__(self, found: Placement, has_others: bool, still: Spans | None) -> None:
        self._found, self._has_others, self._still = found, has_others, still
        self.pending = {block.number: block for block in found.blocks}
        self._left: list[Spans] = []
        self.unread = sum(block.pixels for block in found.blocks)
        if still is not None:
            self.unread += intersection(found.outside(), still).pixels

    def count(self, number: int, read: Read) -> Integers:
        """The block's pixels that have data, by class."""
        block = self.pending[number]
        counts, found = self._found.count(block, read, *[WITHOUT_DATA] * self._has_others)
        counts[..., NO_DATA] = 0
        del self.pending[number]
        self.unread -= block.pixels
        for left in found:
            self._left.append(left)
            if self._still is not None:
                self.unread += intersection(left, self._still).pixels
        return counts

    def remaining(self) -> Spans:
        """Pixels for which no data was found, or which were not read."""
        unread = [self._found.within(block) for block in self.pending.values()]
        return union(self._found.outside(), *self._left, *unread)


def spans_on(area: Area, grid: Grid) -> Spans:
    """The area's pixels. Raises ``NotOnTheGround`` where it has no image on the grid."""
    try:
        area.in_crs(grid.crs)  # which is kept
    except AreaInvalid as error:
        raise AreaOffGrid(str(error)) from error
    except ValueError as error:
        raise NotOnTheGround(str(error)) from error
    try:
        return spans_of(area, grid)
    except (ValueError, AreaInvalid) as error:
        raise NotOnTheGround(str(error)) from error


def reach_of_footprint(footprint: Polygons, lattice: Grid) -> Window:
    """A window of the lattice that holds what a tile with this footprint may hold. Raises ``NotOnTheGround``."""
    if not footprint:
        return _EVERYWHERE
    points = np.concatenate([np.asarray(polygon[0], float) for polygon in footprint])
    (west, south), (east, north) = points.min(axis=0) - _MARGIN, points.max(axis=0) + _MARGIN
    if east - west > 180:  # across the antimeridian
        return _EVERYWHERE
    edge = edge_of(west, max(south, -90.0), east, min(north, 90.0))
    return Window.around(lattice.to_pixels(transformed_points(edge, LONLAT, lattice.crs)))
