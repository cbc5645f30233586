"""Ground that recurs as cloud on the dates of a search: found from what was read of them, and laid on any grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..area.area import Area
from ..classification.recurring import Look, find_recurring
from ..classification.verdict import CloudRule
from ..errors.base import Cancelled
from ..network.transport import Transport
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.grid_mapping import GridMapping
from ..reading.mosaic import Tile
from ..reading.near_cloud import pixel_size, spans_around
from ..reading.placement import share_lattice
from ..reading.reach import spans_on
from ..reading.read_classes import read_classes, window_of_blocks
from ..reading.spans import Spans
from ..stac.acquisitions import Acquisition, group_scenes
from ..storage.store import Store
from .home_grids import Home, exact_first
from .one_area import SceneReader, log

MOST_PIXELS = 1 << 26  # of one date: two tiles
_PIXELS_AT_ONCE = 1 << 25  # of all workers
_WORKERS = 8

Progress = Callable[[int, int], None]  # dates that were looked at, and how many there are


@dataclass(frozen=True, eq=False)
class RecurringGround:
    """Ground that recurs as cloud.

    Attributes:
        dates: How many of the dates are otherwise clear.
        spans: Its pixels on one grid; None where the dates are too few to tell, or the area is too large.
        is_too_large: Whether nothing was looked for, as the area is.
        looked: Keys of the acquisitions that were looked at.
    """

    dates: int = 0
    spans: Spans | None = None
    is_too_large: bool = False
    looked: frozenset[str] = frozenset()

    def on(self, grid: Grid, window: Window) -> Spans | None:
        """Its pixels on another grid, where each takes what lies at its center.

        Args:
            grid: Any.
            window: The part of it that is asked about.

        Raises:
            NotOnTheGround: The grid has no image on that where it was found.
        """
        spans = self.spans
        if spans is None or not spans.rows.size:
            return spans if spans is None else Spans(spans.rows, spans.starts, spans.stops, grid)
        if share_lattice(grid, spans.grid):
            (column, row) = np.rint(grid.to_pixels(np.array([[spans.grid.affine[2], spans.grid.affine[5]]]))[0])
            return spans.moved(int(row), int(column), grid)
        rows, columns = GridMapping(grid, spans.grid, window).places(window)
        held = spans.window()
        rows, columns = rows - held.row_off, columns - held.col_off
        inside = (rows >= 0) & (rows < held.height) & (columns >= 0) & (columns < held.width)
        inside[inside] = spans.mask(held)[rows[inside], columns[inside]]
        return Spans.of_mask(inside, window, grid)


def find_recurring_ground(
    area: Area,
    acquisitions: Iterable[Acquisition],
    rule: CloudRule,
    transport: Transport,
    store: Store,
    report: Progress = lambda done, total: None,
    home: Home | None = None,
) -> RecurringGround:
    """Find it; of several acquisitions of one overpass, as scenes that were judged one by one, one look is made.

    Args:
        area: That was measured.
        acquisitions: Of any dates; what cannot be read is left aside.
        rule: What counts as cloud.
        transport: The way to the scenes' files.
        store: What it holds of them is not read again.
        report: Called now and then.
        home: Where the area is counted; None on the grid of the first date that can be opened.

    Raises:
        Cancelled: The transport's cancellation was set; nothing else is raised.
    """
    pages = group_scenes(iter([[scene for one in acquisitions for scene in one.scenes]]), area)
    dates = sorted((one for page in pages for one in page), key=lambda one: one.age_key)
    return _Looking(area, dates, rule, transport, store, report, home).found()


class _Looking:
    def __init__(
        self,
        area: Area,
        dates: Sequence[Acquisition],
        rule: CloudRule,
        transport: Transport,
        store: Store,
        report: Progress,
        home: Home | None,
    ) -> None:
        self._area, self._dates, self._rule, self._home = area, dates, rule, home
        self._transport, self._store, self._report = transport, store, report

    def found(self) -> RecurringGround:
        place = self._place()
        if place is None:
            return RecurringGround()
        spans, window = place
        if window.width * window.height > MOST_PIXELS:
            return RecurringGround(is_too_large=True)
        workers = max(1, min(_WORKERS, _PIXELS_AT_ONCE // (window.width * window.height)))
        looks, looked = [], set()
        with ThreadPoolExecutor(workers, "clear-scenes-recurring") as executor:
            found = executor.map(lambda one: self._look(one, spans, window), self._dates)
            for done, (date, look) in enumerate(zip(self._dates, found, strict=True), 1):
                if look is not None:
                    looks.append(look)
                    looked.add(date.key)
                self._report(done, len(self._dates))
        recurring = find_recurring(looks, pixel_size(spans.grid, spans))
        if recurring.ground is None:
            return RecurringGround(recurring.dates, looked=frozenset(looked))
        ground = Spans.of_mask(recurring.ground, window, spans.grid)
        return RecurringGround(recurring.dates, ground, looked=frozenset(looked))

    def _place(self) -> tuple[Spans, Window] | None:
        """Pixels of the area and around it where it is counted, with the blocks of the first tile there that opens."""
        for date in self._dates:
            reader = self._readers(date)[0]
            if self._home is not None and not self._home.holds(reader.scene):
                continue
            try:
                layer = reader.open()
                spans = spans_around(spans_on(self._area, layer.grid), self._rule.margin)
                window = window_of_blocks(layer, spans)
            except Cancelled:
                raise
            except Exception as error:  # it was reported where the date was measured
                log.info("%s: %r", date.key, error)
                continue
            if window is not None:
                return spans, window
        return None

    def _look(self, date: Acquisition, spans: Spans, window: Window) -> Look | None:
        self._transport.cancellation.check()
        readers = self._readers(date)
        try:
            with self._transport.working():
                tiles = [Tile(cache(one.open), one.scene.footprint) for one in readers]
                return Look.of(read_classes(tiles, spans, window), self._rule.classes)
        except Cancelled:
            raise
        except Exception as error:
            log.info("%s: %r", date.key, error)
            return None

    def _readers(self, date: Acquisition) -> list[SceneReader]:
        return [SceneReader(scene, self._transport, self._store) for scene in exact_first(date.scenes, self._home)]
