"""Ground that recurs as cloud on the dates of a search: found from what was read of them, and laid on any grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Semaphore

import numpy as np

from ..area.area import Area
from ..classification.recurring import Look, find_recurring
from ..classification.verdict import CloudRule
from ..errors.base import Cancelled
from ..network.transport import Transport
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.grid_mapping import GridMapping
from ..reading.layer import Layer
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
from .stand_ins import Reading, made_of_copies

MOST_PIXELS = 1 << 26  # of one date: two tiles
_PIXELS_AT_ONCE = 1 << 25  # of all workers of a process
_WORKERS = 8

Progress = Callable[[int, int], None]  # dates that were looked at, and how many there are


@dataclass(frozen=True, eq=False)
class LookPlace:
    """Where the dates of a search are looked at.

    Attributes:
        spans: The area and what lies within the margin, on the grid where it is counted.
        window: The blocks of that grid that hold it.
        home: As of ``find_recurring_ground``.
    """

    spans: Spans
    window: Window
    home: Home | None


# Looks at dates, in any order: each with the copies that were read, and None where none can be.
LookAll = Callable[[LookPlace, Sequence[Acquisition]], Iterator[tuple[Acquisition, Look | None]]]


@dataclass(frozen=True, eq=False)
class RecurringGround:
    """Ground that recurs as cloud.

    Attributes:
        dates: How many of the dates are otherwise clear.
        spans: Its pixels on one grid; None where the dates are too few to tell, or the area is too large.
        is_too_large: Whether nothing was looked for, as the area is.
        looked: Keys of the acquisitions that were looked at.
        of_copies: How many of these were looked at in other copies than those that were counted.
    """

    dates: int = 0
    spans: Spans | None = None
    is_too_large: bool = False
    looked: frozenset[str] = frozenset()
    of_copies: int = 0

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
    look_all: LookAll | None = None,
) -> RecurringGround:
    """Find it; of several acquisitions of one overpass, as scenes that were judged one by one, one look is made.

    Args:
        area: That was measured.
        acquisitions: Of any dates; what cannot be read is read of its copies, or left aside.
        rule: What counts as cloud.
        transport: The way to the scenes' files.
        store: What it holds of them is not read again.
        report: Called now and then.
        home: Where the area is counted; None on the grid of the first date that can be opened.
        look_all: Looks at the dates elsewhere; by default threads do here.

    Raises:
        Cancelled: The transport's cancellation was set; nothing else is raised.
    """
    dates = _dates_of(acquisitions, area)
    place = _place_of(area, dates, rule.margin, transport, store, home)
    if place is None:
        return RecurringGround()
    if place.window.width * place.window.height > MOST_PIXELS:
        return RecurringGround(is_too_large=True)
    found = (look_all or _by_threads(DateLooker(place, rule, transport, store)))(place, dates)
    looks, counted, of_copies = dict[str, Look](), {one.key: one.scenes for one in dates}, 0
    for done, (date, look) in enumerate(found, 1):
        if look is not None:
            looks[date.key] = look
            of_copies += date.scenes != counted[date.key]
        report(done, len(dates))
    in_order = [looks[one.key] for one in dates if one.key in looks]
    recurring = find_recurring(in_order, pixel_size(place.spans.grid, place.spans))
    ground = None if recurring.ground is None else Spans.of_mask(recurring.ground, place.window, place.spans.grid)
    return RecurringGround(recurring.dates, ground, looked=frozenset(looks), of_copies=of_copies)


class DateLooker:
    """Looks at a date; the workers of a process share it, so that it limits the memory that they take.

    Args:
        place: Where.
        rule: What counts as cloud.
        transport: The way to the scenes' files.
        store: What it holds of them is not read again.
    """

    def __init__(self, place: LookPlace, rule: CloudRule, transport: Transport, store: Store) -> None:
        self._place, self._rule, self._transport, self._store = place, rule, transport, store
        self._room = Semaphore(max(1, _PIXELS_AT_ONCE // (place.window.width * place.window.height)))

    def __call__(self, date: Acquisition) -> tuple[Acquisition, Look | None]:
        """The date with the copies that were read, and the look; None where none can be. Raises ``Cancelled`` alone."""
        try:
            with self._room, self._transport.working():
                self._transport.cancellation.check()
                return made_of_copies(date, self._look)
        except Cancelled:
            raise
        except Exception as error:
            log.info("%s: %r", date.key, error)
            return date, None

    def _look(self, date: Acquisition, reading: Reading) -> tuple[Acquisition, Look]:
        place = self._place

        def opened(reader: SceneReader) -> Layer:
            reading(reader.scene)
            return reader.open()

        readers = _readers(date, self._transport, self._store, place.home)
        tiles = [Tile(partial(opened, one), one.scene.footprint) for one in readers]
        return date, Look.of(read_classes(tiles, place.spans, place.window), self._rule.classes)


def _by_threads(looker: DateLooker) -> LookAll:
    def look_all(place: LookPlace, dates: Sequence[Acquisition]) -> Iterator[tuple[Acquisition, Look | None]]:
        with ThreadPoolExecutor(_WORKERS, "clear-scenes-recurring") as executor:
            yield from executor.map(looker, dates)

    return look_all


def _dates_of(acquisitions: Iterable[Acquisition], area: Area) -> list[Acquisition]:
    """The oldest first, of the copies that were counted; with the others, which may stand in for these."""
    copies = {scene: one.superseded for one in acquisitions for scene in one.scenes}
    dates = []
    for date in (one for page in group_scenes(iter([[*copies]]), area) for one in page):
        others = {*date.superseded, *(copy for scene in date.scenes for copy in copies[scene])}
        dates.append(replace(date, superseded=tuple(others - {*date.scenes})))
    return sorted(dates, key=lambda one: one.age_key)


def _place_of(
    area: Area, dates: Sequence[Acquisition], margin: float, transport: Transport, store: Store, home: Home | None
) -> LookPlace | None:
    """By the first tile that opens and lies on the grid where the area is counted; None where none does."""

    def found(date: Acquisition, reading: Reading) -> LookPlace | None:
        reader = _readers(date, transport, store, home)[0]
        if home is not None and not home.holds(reader.scene):
            return None
        reading(reader.scene)
        layer = reader.open()
        spans = spans_around(spans_on(area, layer.grid), margin)
        window = window_of_blocks(layer, spans)
        return None if window is None else LookPlace(spans, window, home)

    for date in dates:
        try:
            place = made_of_copies(date, found)
        except Cancelled:
            raise
        except Exception as error:  # it was reported where the date was measured
            log.info("%s: %r", date.key, error)
            continue
        if place is not None:
            return place
    return None


def _readers(date: Acquisition, transport: Transport, store: Store, home: Home | None) -> list[SceneReader]:
    return [SceneReader(scene, transport, store) for scene in exact_first(date.scenes, home)]
