"""Class counts of an area from the quality layers of one acquisition: tiles put together, their overlap counted once.

Each pixel takes the class of the first layer that has data there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np

from ..area.area import Area
from ..classification.scl import NO_DATA
from ..classification.verdict import CloudRule, Counted, Counts, Limits, Tally, Verdict
from ..errors.base import Cancelled
from ..errors.scene import NotOnTheGround, Unreadable
from ..geometry.rings import Polygons
from ..raster.grid import Grid
from ..raster.window import Window
from .blocks import CLASS_COUNT, Steps, class_counts
from .layer import Layer
from .near_cloud import NearCloud, RecurringOn
from .placement import Ground, place_layer
from .reach import EVERYWHERE, reach_of, reach_of_footprint, spans_on
from .read_planning import Block, next_blocks
from .spans import Integers, Spans, intersection, union
from .tile_reading import TileReading

EXACT_BLOCKS = 8  # up to so many (about 20 km) all are read: the exact number is worth more than the time it costs


@dataclass(frozen=True)
class Tile:
    """One scene of an acquisition.

    Attributes:
        open: opens its quality layer: reads what it takes to know where the pixels lie.
        footprint: lon/lat, as the catalog states it; () where it does not.
        stated: cloud in percent, likewise; None where it does not.
    """

    open: Callable[[], Layer]
    footprint: Polygons = ()
    stated: float | None = None


@dataclass(frozen=True)
class MosaicCounts:
    """What was counted of an area in an acquisition.

    Attributes:
        tally: of the area, None where no tile can be read.
        parts: what was counted from each tile; class 0 is 0.
        decoder: who decoded the pixels, as "strict" or "rasterio".
        failures: why tiles could not be read, by their number.
        counted: the area by a rule, where one was given and all was read that it takes.
    """

    tally: Tally | None
    parts: tuple[Counts, ...]
    decoder: str
    failures: Mapping[int, Exception] = field(default_factory=dict)
    counted: Counted | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "failures", MappingProxyType(dict(self.failures)))


def count_classes(
    tiles: Sequence[Tile], area: Area, limits: Limits | None = None, lattice: Grid | None = None
) -> MosaicCounts:
    """Count the pixels of an area by class, exactly, at full resolution.

    Pixels that only a tile has that cannot be read stay unread.

    Args:
        tiles: in the order in which pixels are taken.
        area: whose pixels are counted.
        limits: with them only as many blocks are read as prove the verdict; None reads all.
        lattice: the grid on which they are counted, by default that of the first tile.

    Raises:
        Cancelled: reading was canceled.
        NotOnTheGround: the area has no place on that grid.
    """
    mosaic = Mosaic(tiles, lambda grid: WholeArea(spans_on(area, grid)), limits)
    if lattice is not None:
        mosaic.lay_on(lattice)
    mosaic.run()
    return mosaic.result()


def count_by_rule(
    tiles: Sequence[Tile],
    area: Area,
    rule: CloudRule,
    recurring: RecurringOn = lambda grid, window: None,
    lattice: Grid | None = None,
) -> MosaicCounts:
    """As ``count_classes``, all of the area, and by a rule that class counts do not answer.

    Args:
        tiles: in the order in which pixels are taken.
        area: whose pixels are counted.
        rule: what counts as cloud.
        recurring: gives the ground that recurs as cloud.
        lattice: the grid on which they are counted, by default that of the first tile.

    Raises:
        Cancelled: reading was canceled.
        NotOnTheGround: the area has no place on that grid.
    """
    grounds: list[NearCloud] = []

    def ground_on(grid: Grid) -> Ground:
        grounds.append(NearCloud(WholeArea(spans_on(area, grid)), rule, recurring))
        return grounds[-1]

    mosaic = Mosaic(tiles, ground_on)
    if lattice is not None:
        mosaic.lay_on(lattice)
    mosaic.run()
    result = mosaic.result()
    if not grounds or result.tally is None or ((unread := mosaic.unread()) is not None and unread.pixels):
        return result
    cloud, valid, of_recurring = grounds[0].found()
    counted = Counted(rule, cloud.pixels, valid.pixels, None if of_recurring is None else of_recurring.pixels)
    return replace(result, counted=counted)


class WholeArea:
    """One area, as a ``Ground``: each class is counted once.

    Args:
        spans: the area's pixels.
    """

    def __init__(self, spans: Spans) -> None:
        self.spans = self.counted = spans

    def count(
        self, steps: Steps, window: Window, rows: Integers, starts: Integers, stops: Integers
    ) -> tuple[Integers, int]:
        """The counts (12,) of the area's pixels, and how many have data."""
        counts = class_counts(steps, rows, starts, stops)
        return counts, int(counts[NO_DATA + 1 :].sum())


class Mosaic:
    """The tiles of an acquisition, counted as one: each pixel where it first has data.

    Args:
        tiles: in the order in which pixels are taken.
        ground_on: makes what is counted, once the lattice is known; it may raise ``NotOnTheGround``.
        limits: with them only as many blocks are read as prove the verdict.

    Attributes:
        failures: why tiles could not be read, by their number.
    """

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
        """Count all tiles that may add something. Raises only ``Cancelled``."""
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
        """Whether no other tile can change what is known."""
        return self._proven is not None or (self._remaining is not None and not self._remaining.rows.size)

    def may_add(self, number: int) -> bool:
        """Whether a tile may have data where there is none yet.

        Before its header is read its footprint shows it, with a margin far wider than footprints are wrong by; a header
        costs a request. What the tile adds is then decided by its grid alone.
        """
        return self._remaining is None or bool(self._open([number]).rows.size)

    def add(self, number: int, layer: Layer) -> None:
        """Count of a tile's pixels those that have no data yet.

        What it raises, errors of reading the layer, leaves the rest to other tiles.
        """
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
        reading = TileReading(found, bool(others), self._open(others) if goal and others else None)
        try:
            self._read(number, layer, reading, goal)
        except Exception:
            self._remaining = reading.remaining()
            raise
        if others:
            self._remaining = reading.remaining()

    def lay_on(self, lattice: Grid) -> None:
        """Count on this grid, whichever tile is opened first. Raises as ``ground_on``."""
        self._ground = self._ground_on(lattice)
        self._remaining = self._ground.spans
        self._pixels = self._ground.counted.pixels

    def result(self) -> MosaicCounts:
        """What was counted, of an area."""
        parts = tuple(tuple(part.tolist()) for part in self._parts)
        if self._ground is None or len(self.failures) == len(self._tiles):
            return MosaicCounts(None, parts, "", self.failures)
        unread = self.unread()
        tally = self._proven or self._tally(intersection(unread, self._ground.counted).pixels if unread else 0)
        return MosaicCounts(tally, parts, self.decoder(), self.failures)

    def counts(self) -> Integers:
        """The counts (…, 12) of the pixels with data; class 0 is 0."""
        return np.asarray(sum(self._parts))

    def decoder(self) -> str:
        """Who decoded the pixels, as "strict"; several are separated by commas."""
        return ", ".join(self._decoders)

    def unread(self) -> Spans | None:
        """Pixels that only a tile may have that cannot be read; None where there is no such tile."""
        return self._open(self.failures) if self.failures and self._remaining is not None else None

    def _read(self, number: int, layer: Layer, reading: TileReading, goal: Limits | None) -> None:
        pending = reading.pending
        while True:
            blocks: Iterable[Block] = pending.values()
            if goal:
                tally = self._tally(reading.unread)
                if goal.judge_tally(tally) is not Verdict.UNDECIDED:
                    self._proven = tally
                    return
                blocks = next_blocks(list(blocks), tally, goal, self._tiles[number].stated)
            numbers = {block.number: None for block in blocks}  # a set in order
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
        """A window of the lattice that holds whatever the tile may hold; all of it where that is not known."""
        try:
            if number in self._grids:
                return reach_of(self._grids[number], lattice)
            return reach_of_footprint(self._tiles[number].footprint, lattice)
        except NotOnTheGround:
            return EVERYWHERE
