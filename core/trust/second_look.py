"""A second look at what counts as cloud: each date held against how bright the area is on the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.verdict import CloudRule, Counted, Limits, Verdict
from ..errors.base import Cancelled
from ..errors.scene import TooFewDates
from ..errors.text import Text
from ..measuring.measurement import Measurement, home_of
from ..measuring.one_area import named_error
from ..network.transport import Transport
from ..raster.grid import Grid
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition, group_scenes
from ..stac.scene import Scene
from ..storage.store import Store
from .cells import Cells
from .look import Look
from .look_reader import LookReader, Seen
from .past import FEWEST, doubt_of, may_be_snow

DATES = 12  # at most that make the past
REACH = 50.0  # percent of cloud, as stated or as measured, up to which a second look may change something
DOUBTFUL, MISSED = 1, 2  # marks of cells
_WORKERS = 8

_JUDGED = (Verdict.CLEAR, Verdict.CLOUDY)

Jobs = Mapping[tuple[Scene, ...], Future[Seen]]


@dataclass(frozen=True, eq=False)
class SecondLook:
    """What brightness says of what counts as cloud on one date, or why it says nothing.

    Attributes:
        key: Of the acquisition.
        cloud_classes: Those that count as cloud.
        with_data: The area's pixels with data.
        counted: Those that count as cloud.
        doubtful: Pixels that count as cloud and are as bright as on other dates, or snow.
        missed: Pixels that do not count, and are far brighter than ever.
        untold: Pixels that count as cloud, of which the other dates do not tell.
        dates: How many other dates it is held against.
        marks: (rows, columns) of the cells, ``DOUBTFUL``, ``MISSED`` or 0.
        cells: Where they lie.
        reason: Why there is none of this.
        stand_ins: Copies that were looked at, as those that were counted could not be read.
    """

    key: str
    cloud_classes: frozenset[int]
    with_data: int = 0
    counted: int = 0
    doubtful: int = 0
    missed: int = 0
    untold: int = 0
    dates: int = 0
    marks: NDArray[np.uint8] | None = None
    cells: Cells | None = None
    reason: Text | None = None
    stand_ins: tuple[Scene, ...] = ()

    def __post_init__(self) -> None:
        if self.marks is not None:
            self.marks.flags.writeable = False

    def percent(self, pixels: int) -> float | None:
        """Of the pixels with data; None where there are none."""
        return 100 * pixels / self.with_data if self.with_data else None

    def cleared(self, measurement: Measurement, rule: CloudRule) -> Measurement:
        """A measurement by which doubtful cloud counts as clear ground; its class counts stay what they are.

        Args:
            measurement: Of the acquisition that was looked at.
            rule: By which it is judged. With a margin what lies near doubtful cloud still counts. Nothing changes where
                other copies were looked at than were counted, nor where ground that recurs is left out: of what is
                doubtful most was left out already.
        """
        counted = measurement.counted if measurement.counted and measurement.counted.rule == rule else None
        if self.marks is None or self.stand_ins or rule.leave_out or rule.classes != self.cloud_classes:
            return measurement
        if rule.is_plain:
            cloud, valid = self.counted, self.with_data
        elif counted is not None:
            cloud, valid = counted.cloud, counted.valid
        else:
            return measurement
        recurring = counted.recurring if counted is not None else None
        return replace(measurement, counted=Counted(rule, max(0, cloud - self.doubtful), valid, recurring))


class SecondLooker:
    """Takes second looks at the acquisitions of one search.

    Args:
        area: That was measured.
        measurements: Of all acquisitions of the search, of which the past is made.
        cloud_classes: Those that count as cloud.
        transport: The way to the scenes' files.
        store: Keeps looks.
        finder: Knows the offsets of reflectance.
    """

    def __init__(
        self,
        area: Area,
        measurements: Sequence[Measurement],
        cloud_classes: frozenset[int],
        transport: Transport,
        store: Store | None = None,
        finder: OffsetFinder | None = None,
    ) -> None:
        self._classes, self._transport = cloud_classes, transport
        self._home = home_of(measurements)
        self._reader = LookReader(area, transport, store, finder, self._home)
        self._past = past_of(measurements, cloud_classes, area)

    def results(self, wanted: Sequence[Acquisition]) -> Iterator[SecondLook]:
        """Take them, in the order of the acquisitions.

        Raises:
            Cancelled: Nothing else.
        """
        executor = ThreadPoolExecutor(_WORKERS, "clear-scenes-second-look")
        needed = {one.scenes: one for one in (*self._past, *wanted)}
        try:
            try:
                lattice = self._lattice(needed.values())
            except Cancelled:
                raise
            except Exception as error:
                yield from (self._failed(one, error) for one in wanted)
                return
            jobs = {scenes: executor.submit(self._look, one, lattice) for scenes, one in needed.items()}
            # behind what they wait for
            results = [executor.submit(self._result, one, jobs, lattice) for one in wanted]
            for result in results:
                yield result.result()
        finally:
            executor.shutdown(wait=False, cancel_futures=True)

    def _result(self, acquisition: Acquisition, jobs: Jobs, lattice: Grid) -> SecondLook:
        try:
            seen, look, cells = jobs[acquisition.scenes].result()
            others = list(self._others(acquisition, jobs))
            if len(others) < FEWEST:
                raise TooFewDates(least=FEWEST, count=len(others))
            infrared = self._infrared(seen, lattice, look, others)
        except Cancelled:
            raise
        except Exception as error:
            return self._failed(acquisition, error)
        doubt = doubt_of(look, others, self._classes, infrared)
        marks = np.where(doubt.doubtful > 0, DOUBTFUL, np.where(doubt.missed > 0, MISSED, 0)).astype(np.uint8)
        return SecondLook(
            acquisition.key,
            self._classes,
            with_data=int(look.with_data.sum()),
            counted=int(look.pixels(self._classes).sum()),
            doubtful=int(doubt.doubtful.sum()),
            missed=int(doubt.missed.sum()),
            untold=int(doubt.untold.sum()),
            dates=len(others),
            marks=marks,
            cells=cells,
            stand_ins=tuple(scene for scene in seen.scenes if scene not in acquisition.scenes),
        )

    def _infrared(
        self, acquisition: Acquisition, lattice: Grid, look: Look, others: Sequence[Look]
    ) -> NDArray[np.int16] | None:
        """What tells snow from cloud, where it may; None where it cannot be had: snow then stays cloud."""
        if not may_be_snow(look, others, self._classes).any():
            return None
        try:
            with self._transport.working():
                return self._reader.infrared(acquisition, lattice, look)
        except Cancelled:
            raise
        except Exception as error:
            named_error(acquisition.key, error)
            return None

    def _failed(self, acquisition: Acquisition, error: Exception) -> SecondLook:
        return SecondLook(acquisition.key, self._classes, reason=named_error(acquisition.key, error).text)

    def _others(self, acquisition: Acquisition, jobs: Jobs) -> Iterator[Look]:
        """What could be read of the dates that make its past; the log says why others could not."""
        own = set(acquisition.scenes)
        for one in [other for other in self._past if own.isdisjoint((*other.scenes, *other.superseded))][:DATES]:
            try:
                yield jobs[one.scenes].result()[1]
            except Cancelled:
                raise
            except Exception as error:
                named_error(one.key, error)

    def _lattice(self, acquisitions: Iterable[Acquisition]) -> Grid:
        """That on which the area was counted, or of the first that can be opened; all are laid on it.

        Raises why the last one cannot be opened.
        """
        if self._home is not None:
            return self._home.grid
        failure: Exception = TooFewDates(least=FEWEST, count=0)
        for one in acquisitions:
            try:
                return self._reader.lattice(one)
            except Cancelled:
                raise
            except Exception as error:
                failure = error
        raise failure

    def _look(self, acquisition: Acquisition, lattice: Grid) -> Seen:
        with self._transport.working():
            return self._reader.look(acquisition, lattice)


def past_of(measurements: Iterable[Measurement], cloud_classes: frozenset[int], area: Area) -> list[Acquisition]:
    """The dates of which the past is made: those of least cloud, one more than are needed, as none is its own past.

    As the catalog states it for whole tiles: what ground makes of the number in the area, it does not of theirs.

    Args:
        measurements: Of acquisitions, or of scenes one by one; those without data are left aside.
        cloud_classes: Those that count where the catalog states nothing.
        area: That was measured.
    """
    measured = {
        scene: cloud
        for one in measurements
        if (cloud := one.cloud(cloud_classes)) is not None
        for scene in (*one.acquisition.scenes, *one.acquisition.superseded)
    }

    def cloud_of(one: Acquisition) -> float:
        stated = _stated(one)
        return sum(measured[scene] for scene in one.scenes) / len(one.scenes) if stated is None else stated

    dates = [one for page in group_scenes(iter([list(measured)]), area) for one in page]
    dates.sort(key=lambda one: one.age_key, reverse=True)
    dates.sort(key=cloud_of)
    return dates[: DATES + 1]


def within_reach(measurements: Iterable[Measurement], limits: Limits) -> list[Measurement]:
    """Those that a second look may tell something of.

    Clear and cloudy ones with no more cloud than ``REACH`` percent, as measured, or as the catalog states it for the
    whole tile: where ground is taken for cloud in the area, the tile as a whole has little.
    """
    return [one for one in measurements if limits.judge(one) in _JUDGED and _least_cloud(one, limits) <= REACH]


def _least_cloud(one: Measurement, limits: Limits) -> float:
    clouds = one.cloud(limits.cloud_classes), _stated(one.acquisition)
    return min(cloud for cloud in clouds if cloud is not None)


def _stated(one: Acquisition) -> float | None:
    """As the catalog states it and stands by it, in percent."""
    return one.catalog_cloud if one.catalog_cloud_valid else None
