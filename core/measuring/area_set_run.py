"""Measuring many areas over one search: each acquisition is read once, and counted for all areas that it touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

import numpy as np

from ..classification.schemes import Scheme
from ..classification.verdict import CloudRule
from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import NotOnTheGround
from ..errors.text import Text
from ..geometry.rings import points_of
from ..network.transport import Transport, open_session
from ..raster.grid import Grid
from ..reading.counts_by_area import AreaSpans, CountsByArea, count_by_area, merge_counts
from ..reading.mosaic import Tile
from ..reading.near_cloud import RecurringOn
from ..stac.acquisitions import Acquisition, group_scenes
from ..stac.scene import Scene
from ..stac.search import SearchQuery
from ..stac.side_by_side import search_all
from ..storage.store import Store
from .area_set import AreaSet
from .executor import few_at_a_time
from .home_grids import HomeGrids, grids_of
from .measurement import Measurement
from .one_area import SceneReader, named_error, note_failures, traffic_of
from .recurring_ground import Progress, RecurringGround, find_recurring_ground
from .run import newest_acquisitions
from .stand_ins import missing_pixels, with_stand_ins


@dataclass(frozen=True, eq=False)
class AreaSetCounts:
    """Class counts of one acquisition in many areas, or the one error for all of them.

    Attributes:
        acquisition: What was measured.
        numbers: Of the areas, as in the ``AreaSet``.
        by_area: Counts of these areas, in this order.
        error: Why there are none.
        failures: Why scenes could not be read.
        requests: That were sent for it.
        bytes_read: That came for it.
    """

    acquisition: Acquisition
    numbers: tuple[int, ...] = ()
    by_area: CountsByArea | None = None
    error: ClearScenesError | None = None
    failures: tuple[ClearScenesError, ...] = ()
    requests: int = 0
    bytes_read: int = 0

    @property
    def missing(self) -> float:
        """Pixels that could not be read, of all areas together; infinite where nothing was counted."""
        each = self.by_area
        if each is None or each.counts is None:
            return missing_pixels(False, True, 0)
        unread = int(each.unread.sum())
        is_missing = unread or (each.counted is not None and None in each.counted)
        return missing_pixels(True, bool(self.failures and is_missing), unread)

    def measurements(self) -> Iterator[tuple[int, Measurement]]:
        """The number of each area, and its measurement as if it had been measured alone (without ``parts``)."""
        each, acquisition = self.by_area, self.acquisition
        if each is None or each.counts is None:
            reason = self.error or (self.failures or (NotOnTheGround(),))[0]
            yield from ((number, Measurement.failed(acquisition, reason)) for number in self.numbers)
            return
        all_failed = len(self.failures) == len(acquisition.scenes)
        by_rule = each.counted or (None,) * len(self.numbers)
        rows = zip(self.numbers, each.counts.tolist(), each.unread.tolist(), by_rule, strict=True)
        for place, (number, counts, unread, counted) in enumerate(rows):
            if place in each.lost:
                yield number, Measurement.failed(acquisition, each.lost[place])
            elif unread and all_failed:
                yield number, Measurement.failed(acquisition, self.failures[0])
            else:
                is_missing = unread or (each.counted is not None and counted is None)
                why = self.failures[0].text if is_missing and self.failures else None
                yield number, Measurement(acquisition, tuple(counts), why, each.decoder, unread=unread, counted=counted)


class AreaSetMeasurer:
    """Measures an acquisition in all areas that it touches. Frozen in use: the workers share it.

    Args:
        areas: In which it is measured.
        transport: The way to the scenes' files.
        store: What it holds is not read again.
        rule: By which is counted too, where class counts alone do not answer it.
        recurring: Gives the ground that recurs as cloud; with it is counted by the rule in any case.
    """

    def __init__(
        self,
        areas: AreaSet,
        transport: Transport,
        store: Store | None = None,
        rule: CloudRule | None = None,
        recurring: RecurringOn | None = None,
    ) -> None:
        self._recurring = recurring
        self._rule = rule if rule is not None and (recurring or not rule.is_plain) else None
        self._areas, self._spans, self._transport = areas, AreaSpans(areas.areas), transport
        self._store = store or Store()
        self._home_grids: dict[Scheme, HomeGrids] = {}  # each sensor has its own pixels

    def __call__(self, acquisition: Acquisition) -> AreaSetCounts:
        """Measure one; whatever happens but ``Cancelled`` becomes its error."""
        numbers = touched(self._areas, acquisition.scenes)
        try:
            with self._transport.working():
                return with_stand_ins(acquisition, partial(self._measured, numbers=numbers))
        except Cancelled:
            raise
        except Exception as error:
            return AreaSetCounts(acquisition, numbers, error=named_error(acquisition.key, error))

    def lost(self, acquisition: Acquisition, error: ClearScenesError) -> AreaSetCounts:
        """The counts of an acquisition that could not be measured."""
        return AreaSetCounts(acquisition, touched(self._areas, acquisition.scenes), error=error)

    def _measured(self, acquisition: Acquisition, numbers: tuple[int, ...]) -> tuple[AreaSetCounts, list[Scene]]:
        """What was counted, and the scenes that could not be read."""
        readers = [SceneReader(scene, self._transport, self._store) for scene in acquisition.scenes]
        tiles = [Tile(cache(reader.open), reader.scene.footprint, reader.scene.catalog_cloud) for reader in readers]
        home_grids = self._home_grids.get(acquisition.scheme) or self._home_grids_of([acquisition])
        each = self._count_on_home_grids(acquisition, tiles, home_grids, numbers)
        failures = note_failures(readers, each.failures)
        counts = AreaSetCounts(acquisition, numbers, each, None, failures, *traffic_of(readers))
        return counts, [readers[number].scene for number in each.failures]

    def settle(self, acquisitions: Sequence[Acquisition]) -> None:
        """Decide on which grid each area is counted in all of these, before the first is measured.

        Raises:
            Cancelled: Reading the tiles' headers was canceled.
        """
        by_scheme: dict[Scheme, list[Acquisition]] = {}
        for acquisition in acquisitions:
            by_scheme.setdefault(acquisition.scheme, []).append(acquisition)
        self._home_grids = {scheme: self._home_grids_of(found) for scheme, found in by_scheme.items()}

    def _home_grids_of(self, acquisitions: Sequence[Acquisition]) -> HomeGrids:
        """By a header of each tile."""

        def read(scene: Scene) -> Grid:
            with self._transport.working():
                return SceneReader(scene, self._transport, self._store).open().grid

        return HomeGrids(self._areas.areas, grids_of(acquisitions, read))

    def _count_on_home_grids(
        self, acquisition: Acquisition, tiles: Sequence[Tile], home_grids: HomeGrids, numbers: tuple[int, ...]
    ) -> CountsByArea:
        """Areas of one grid together; the tiles that lie on it come first, as their pixels are exact there."""
        names = [scene.tile for scene in acquisition.scenes]
        found: list[tuple[tuple[int, ...], CountsByArea]] = []
        recurring = self._recurring or (lambda grid, window: None)
        for lattice, some in home_grids.groups(numbers).items():
            is_exact = [home_grids.shares_pixels(lattice, name) for name in names]
            order = sorted(range(len(tiles)), key=is_exact.__getitem__, reverse=True)
            each = count_by_area([tiles[one] for one in order], self._spans, some, lattice, self._rule, recurring)
            failures = {order[number]: error for number, error in each.failures.items()}
            found.append((some, replace(each, failures=failures)))
        return found[0][1] if len(found) == 1 else merge_counts(numbers, found)


class AreaSetRun:
    """A search over all areas at once, and the stream of what is counted in them.

    An acquisition that a later page adds to would be read again: the search is over before the first is measured.

    Args:
        query: Its area is ``areas.around``.
        areas: In which is counted.
        transport: The way to the catalog and to the scenes' files.
        store: As of ``AreaSetMeasurer``.
        rule: Likewise.

    Attributes:
        query: What is searched.
        cancellation: Ends search and counting.
        remarks: What the analyst should know of the search, once it has ended.
    """

    def __init__(
        self,
        query: SearchQuery,
        areas: AreaSet,
        transport: Transport,
        store: Store | None = None,
        rule: CloudRule | None = None,
    ) -> None:
        self.query, self._areas, self._transport, self._store, self._rule = query, areas, transport, store, rule
        self.cancellation = transport.cancellation
        self.remarks: list[Text] = []

    def acquisitions(self) -> list[Acquisition]:
        """Those that touch any of the areas, the newest first.

        Raises:
            ClearScenesError: The catalog cannot be searched.
        """
        return newest_acquisitions(group_scenes(self._scenes(), self._areas.together), self.query)

    def recurring_ground(
        self, acquisitions: Sequence[Acquisition], report: Progress = lambda done, total: None
    ) -> RecurringGround:
        """Find ground that recurs as cloud, around all areas; arguments as of ``find_recurring_ground``.

        The acquisitions are read for it: with a store not again when they are counted.
        """
        rule, store = self._rule or CloudRule(), self._store or Store()
        return find_recurring_ground(self._areas.together, acquisitions, rule, self._transport, store, report)

    def counted(
        self, acquisitions: Sequence[Acquisition], ground: RecurringGround | None = None
    ) -> Iterator[AreaSetCounts]:
        """Count acquisitions; only a few are held at a time, as reading waits for whoever takes them.

        Args:
            acquisitions: What is counted.
            ground: That recurs as cloud, where it was looked for.

        Yields:
            Counts in the order in which they end.

        Raises:
            Cancelled: At once when the run is canceled.
        """
        recurring = ground.on if ground is not None else None
        measure = AreaSetMeasurer(self._areas, self._transport, self._store, self._rule, recurring)
        measure.settle(acquisitions)
        yield from few_at_a_time(acquisitions, measure, measure.lost, self.cancellation)

    def _scenes(self) -> Iterator[list[Scene]]:
        opened, tell = partial(open_session, self._transport), self.remarks.append
        for page in search_all(self.query.of_all, opened, tell, cache=self._store):
            yield [scene for scene in page if touched(self._areas, [scene])]


def touched(areas: AreaSet, scenes: Sequence[Scene]) -> tuple[int, ...]:
    """Numbers of the areas that scenes touch by their footprints; a scene without one may touch any."""
    if not all(scene.footprint for scene in scenes):
        return tuple(range(len(areas.areas)))
    found = [areas.touching(points_of(scene.footprint)) for scene in scenes]
    return tuple(np.unique(np.concatenate(found)).tolist())
