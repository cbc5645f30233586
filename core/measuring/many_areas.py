"""Measuring many areas over one search: each acquisition is read once, and counted for all areas that it touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from threading import Semaphore

import numpy as np

from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import NotOnTheGround
from ..errors.text import Text
from ..geometry.rings import points_of
from ..network.cancellation import Cancellation
from ..network.transport import Transport, open_session
from ..raster.grid import Grid
from ..reading.many_areas import Each, Places, count_each, together
from ..reading.mosaic import Tile
from ..stac.acquisitions import Acquisition, group_scenes
from ..stac.scene import Scene
from ..stac.search import SearchQuery, search
from ..storage.store import Store
from .area_set import AreaSet
from .executor import WORKERS, results_of
from .home_grids import Homes, grids_of
from .measurement import Measurement
from .one_area import SceneReader, named_error
from .run import newest_acquisitions

AT_ONCE = 2 * WORKERS  # acquisitions that are measured, or wait to be taken
_LOOK = 0.2  # seconds between looks at the switch


@dataclass(frozen=True, eq=False)
class Counted:
    """What one acquisition brought: of the areas with these ``numbers`` the counts ``each``, or one ``error`` for all
    of them. ``failures``: why scenes could not be read, by their place in the acquisition.
    """

    acquisition: Acquisition
    numbers: tuple[int, ...] = ()
    each: Each | None = None
    error: ClearScenesError | None = None
    failures: tuple[ClearScenesError, ...] = ()
    requests: int = 0
    bytes_read: int = 0

    def measurements(self) -> Iterator[tuple[int, Measurement]]:
        """The number of each area, and what it would be told if it had been measured alone (without ``parts``)."""
        each, acquisition = self.each, self.acquisition
        if each is None or each.counts is None:
            reason = self.error or (self.failures or (NotOnTheGround(),))[0]
            yield from ((number, Measurement.failed(acquisition, reason)) for number in self.numbers)
            return
        all_failed = len(self.failures) == len(acquisition.scenes)
        rows = zip(self.numbers, each.counts.tolist(), each.unread.tolist(), strict=True)
        for place, (number, counts, unread) in enumerate(rows):
            if place in each.lost:
                yield number, Measurement.failed(acquisition, each.lost[place])
            elif unread and all_failed:
                yield number, Measurement.failed(acquisition, self.failures[0])
            else:
                why = self.failures[0].text if unread else None
                yield number, Measurement(acquisition, tuple(counts), why, each.decoder, unread=unread)


class AreaSetMeasurer:
    """Measures an acquisition in all areas that it touches. Frozen in use: the workers share it."""

    def __init__(self, areas: AreaSet, transport: Transport, store: Store | None = None) -> None:
        self._plots, self._places, self._transport = areas, Places(areas.areas), transport
        self._store = store or Store()
        self._homes: Homes | None = None

    def __call__(self, acquisition: Acquisition) -> Counted:
        """Raises only ``Cancelled``."""
        numbers = touched(self._plots, acquisition.scenes)
        try:
            with self._transport.working():
                return self._measured(acquisition, numbers)
        except Cancelled:
            raise
        except Exception as error:
            return Counted(acquisition, numbers, error=named_error(acquisition.key, error))

    def lost(self, acquisition: Acquisition, error: ClearScenesError) -> Counted:
        return Counted(acquisition, touched(self._plots, acquisition.scenes), error=error)

    def _measured(self, acquisition: Acquisition, numbers: tuple[int, ...]) -> Counted:
        readers = [SceneReader(scene, self._transport, self._store) for scene in acquisition.scenes]
        tiles = [Tile(cache(reader.open), reader.scene.footprint, reader.scene.catalog_cloud) for reader in readers]
        homes = self._homes or self._homes_of([acquisition])
        each = self._counted_at_home(acquisition, tiles, homes, numbers)
        for number, error in each.failures.items():
            readers[number].failed(error)
        failures = tuple(named_error(readers[number].scene.id, error) for number, error in each.failures.items())
        requests, bytes_read = (sum(getattr(one, name) for one in readers) for name in ("requests", "bytes_read"))
        return Counted(acquisition, numbers, each, None, failures, requests, bytes_read)

    def settle(self, acquisitions: Sequence[Acquisition]) -> None:
        """On which grid each area is counted in all of them, before the first is measured. Raises ``Cancelled``."""
        self._homes = self._homes_of(acquisitions)

    def _homes_of(self, acquisitions: Sequence[Acquisition]) -> Homes:
        """A header of each tile tells."""

        def read(scene: Scene) -> Grid:
            with self._transport.working():
                return SceneReader(scene, self._transport, self._store).open().grid

        return Homes(self._plots.areas, grids_of(acquisitions, read))

    def _counted_at_home(
        self, acquisition: Acquisition, tiles: Sequence[Tile], homes: Homes, numbers: tuple[int, ...]
    ) -> Each:
        """Areas that have one grid together. The tiles that lie on it come first: their pixels are exact there."""
        names = [scene.tile for scene in acquisition.scenes]
        found: list[tuple[tuple[int, ...], Each]] = []
        for lattice, some in homes.groups(numbers).items():
            at_home = [homes.has_on(lattice, name) for name in names]
            order = sorted(range(len(tiles)), key=at_home.__getitem__, reverse=True)
            each = count_each([tiles[one] for one in order], self._places, some, lattice)
            failures = {order[number]: error for number, error in each.failures.items()}
            found.append((some, replace(each, failures=failures)))
        return found[0][1] if len(found) == 1 else together(numbers, found)


class AreaSetRun:
    """A search over all areas at once, and the stream of what is counted in them.

    ``query.area`` is that of ``plots.around``. An acquisition that a later page adds to would be read again: the search
    is over before the first is measured. ``remarks``: what the analyst should know of the search, once it has ended.
    """

    def __init__(self, query: SearchQuery, areas: AreaSet, transport: Transport, store: Store | None = None) -> None:
        self.query, self._plots, self._transport = query, areas, transport
        self.cancellation = transport.cancellation
        self.remarks: list[Text] = []
        self._many = self._measure = AreaSetMeasurer(areas, transport, store)

    def acquisitions(self) -> list[Acquisition]:
        """Those that touch any of the areas, the newest first; raises as ``search`` does."""
        return newest_acquisitions(group_scenes(self._scenes(), self._plots.together), self.query)

    def counted(self, acquisitions: Sequence[Acquisition]) -> Iterator[Counted]:
        """In the order in which they end. Only a few are held at a time: reading waits for who takes them."""
        room, stopped = Semaphore(AT_ONCE), Cancellation()

        def let_in() -> Iterator[list[Acquisition]]:
            for acquisition in acquisitions:
                while not room.acquire(timeout=_LOOK):
                    self.cancellation.check()
                    stopped.check()
                yield [acquisition]

        self._many.settle(acquisitions)
        try:
            for counted in results_of(let_in(), self._measure, self._many.lost, self.cancellation):
                yield counted
                room.release()
        finally:
            stopped.cancel()

    def _scenes(self) -> Iterator[list[Scene]]:
        for page in search(self.query.of_all, open_session(self._transport), self.remarks.append):
            yield [scene for scene in page if touched(self._plots, [scene])]


def touched(areas: AreaSet, scenes: Sequence[Scene]) -> tuple[int, ...]:
    """Numbers of the areas that these scenes are said to touch; a scene whose place is not stated may touch any."""
    if not all(scene.footprint for scene in scenes):
        return tuple(range(len(areas.areas)))
    found = [areas.touching(points_of(scene.footprint)) for scene in scenes]
    return tuple(np.unique(np.concatenate(found)).tolist())
