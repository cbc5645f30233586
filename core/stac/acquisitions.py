"""Acquisitions: the scenes of one overpass of one satellite belong together, and are judged as one.

Catalogs list tiles, tiles overlap, and some are listed twice: in two halves, where two stations received them, or
again, where they were processed anew or another catalog holds them too. Halves are joined; of copies one is counted.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.schemes import Scheme
from ..geometry.globe import goes_round
from ..geometry.rings import Polygons, points_of
from .copies import are_copies, groups_of_copies, preference
from .footprint_shares import Samples, samples_of
from .overpasses import Overpasses, own_key
from .scene import Scene

Covering = Callable[[Polygons], NDArray[np.bool_]]  # which of the places (n,) a footprint holds


@dataclass(frozen=True)
class Acquisition:
    """All scenes of one overpass of one satellite over the area.

    Attributes:
        key: the same for all its scenes, in whatever order they come.
        scenes: of each tile and datastrip the copy that counts, the newest, in the order in which pixels are taken:
            those that hold most of the area first.
        shares: of the area (0 to 1), what each scene's footprint adds in that order.
        superseded: the other copies, which are left out: older ones, those of other catalogs, those that failed.
        ahead: by how much the sun's time over the area is ahead of UTC.
    """

    key: str
    scenes: tuple[Scene, ...]
    shares: tuple[float, ...]
    superseded: tuple[Scene, ...] = ()
    ahead: timedelta = timedelta(0)

    @classmethod
    def single(cls, scene: Scene, ahead: timedelta = timedelta(0)) -> Acquisition:
        """One scene judged by itself."""
        return cls(own_key(scene), (scene,), (1.0,), ahead=ahead)

    @cached_property
    def moment(self) -> datetime | None:
        """When its first scene was taken, UTC; None where that is not known."""
        return self.scenes[0].moment

    @cached_property
    def solar_time(self) -> datetime | None:
        """The moment by the sun over the area: its day is the one that an analyst there means."""
        return self.moment + self.ahead if self.moment else None

    @property
    def day(self) -> str:
        """The day of ``solar_time``, as in "2026-08-13"; "" where it is not known."""
        return f"{self.solar_time:%Y-%m-%d}" if self.solar_time else ""

    def copies(self, scene: Scene) -> tuple[Scene, ...]:
        """The other copies of one of its scenes, which may stand in for it: the best first."""
        found = [other for other in self.superseded if are_copies(other, scene)]
        return tuple(sorted(found, key=preference, reverse=True))

    def with_copies(self, chosen: Mapping[Scene, Scene]) -> Acquisition:
        """The same one, in which other copies count: by the scene in whose place each stands."""
        scenes = tuple(chosen.get(scene, scene) for scene in self.scenes)
        others = {*self.superseded, *chosen} - {*scenes}
        return replace(self, scenes=scenes, superseded=tuple(sorted(others, key=_by_name)))

    @cached_property
    def is_joined(self) -> bool:
        """Whether it is more than one scene, those counted in that a newer processing has replaced."""
        return len(self.scenes) + len(self.superseded) > 1

    @property
    def platform(self) -> str:
        """The satellite, as "sentinel-2a"; "" where it is not known."""
        return self.scenes[0].platform

    @property
    def scheme(self) -> Scheme:
        """How the values of its quality layers are read; scenes of one search share it."""
        return self.scenes[0].product.scheme

    @property
    def tiles(self) -> tuple[str, ...]:
        """The names of the tiles, in the order of the scenes."""
        return tuple(dict.fromkeys(scene.tile for scene in self.scenes if scene.tile))

    @cached_property
    def catalog_cloud(self) -> float | None:
        """Percent as the catalog states it, each scene's weighted by its share; None where none states it."""
        stated = [
            (scene.catalog_cloud, share)
            for scene, share in zip(self.scenes, self.shares, strict=True)
            if scene.catalog_cloud is not None
        ]
        if not stated:
            return None
        whole = sum(share for _, share in stated)
        if not whole:
            return sum(cloud for cloud, _ in stated) / len(stated)
        mean = sum(cloud * share for cloud, share in stated) / whole
        return round(mean, 9)  # two tiles of 20 are 20, at which a limit of 20 lets them pass

    @property
    def catalog_cloud_valid(self) -> bool:
        """Whether the catalog counts each scene's number as one."""
        return all(scene.catalog_cloud_valid for scene in self.scenes)

    @property
    def age_key(self) -> tuple[datetime, str]:
        """Sorts by (datetime, key); those without a date are the oldest."""
        return self.moment or datetime.min.replace(tzinfo=UTC), self.key

    @property
    def promise_key(self) -> tuple[float, float]:
        """Sorts the likeliest clear first, as scenes do."""
        cloud = math.inf if self.catalog_cloud is None else self.catalog_cloud
        return cloud, -(self.moment.timestamp() if self.moment else 0.0)


def single_scenes(scenes: Iterable[Scene], area: Area) -> list[Acquisition]:
    """Each scene judged by itself, its copies with it.

    Args:
        scenes: all that were found, in any order.
        area: by which the sun's time is reckoned.
    """
    overpasses, by_key = Overpasses(area.ahead_of_utc), dict[str, dict[tuple[str, str, str], Scene]]()
    for scene in scenes:
        by_key.setdefault(overpasses.key(scene), {})[scene.identity] = scene
    return [
        Acquisition(own_key(best), (best,), (1.0,), tuple(sorted(others, key=_by_name)), area.ahead_of_utc)
        for found in by_key.values()
        for *others, best in groups_of_copies(found.values())
    ]


def group_scenes(pages: Iterator[Sequence[Scene]], area: Area) -> Iterator[list[Acquisition]]:
    """Gather scenes into acquisitions as their pages come.

    Args:
        pages: of scenes, in any order.
        area: by which shares and the sun's time are reckoned.

    Yields:
        For each page the acquisitions that are new or have changed by it. The later one replaces the earlier one of the
        same key.
    """
    scenes: dict[str, dict[tuple[str, str, str], Scene]] = {}
    acquisitions: dict[str, Acquisition] = {}
    ahead, samples = area.ahead_of_utc, samples_of(area)
    # most scenes of a tile have one footprint
    covered_by: Covering = lru_cache(maxsize=None)(lambda footprint: samples.within(points_of(footprint)))
    overpasses = Overpasses(ahead)
    for page in pages:
        touched = []
        for scene in page:
            key = overpasses.key(scene)
            others = scenes.setdefault(key, {})
            others[scene.identity] = max(scene, others.get(scene.identity, scene), key=preference)  # listed twice
            touched.append(key)
        changed = []
        for key in dict.fromkeys(touched):
            acquisition = _acquisition(key, scenes[key].values(), samples, covered_by, ahead)
            if acquisition != acquisitions.get(key):
                acquisitions[key] = acquisition
                changed.append(acquisition)
        yield changed


def _acquisition(
    key: str, scenes: Iterable[Scene], samples: Samples, covered_by: Covering, ahead: timedelta
) -> Acquisition:
    newest, superseded = [], []
    for *others, best in groups_of_copies(scenes):
        newest.append(best)
        superseded += others
    covered = {scene.identity: covered_by(scene.footprint) for scene in newest}
    newest.sort(key=lambda scene: (-samples.share(covered[scene.identity]), scene.tile, scene.id, scene.identity))
    # what is said to go round the earth may lie anywhere: such a scene has what the others leave
    newest.sort(key=lambda scene: goes_round(points_of(scene.footprint)))
    shares, before = [], np.zeros(len(samples.points), np.bool_)
    for scene in newest:
        shares.append(samples.share(covered[scene.identity] & ~before))
        before |= covered[scene.identity]
    superseded.sort(key=_by_name)
    return Acquisition(key, tuple(newest), tuple(shares), tuple(superseded), ahead)


def _by_name(scene: Scene) -> tuple[object, ...]:
    return scene.id, scene.identity
