"""Acquisitions: the scenes of one overpass of one satellite belong together, and are judged as one.

Catalogues list tiles, tiles overlap, and some are listed twice: in two halves, where two stations received them, or
again, where they were processed anew. Halves are joined; of what was processed anew only the newest is taken.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from .area import LONLAT, Area
from .globe import Points
from .polygons import inside
from .scene import Scene, points_of
from .schemes import Scheme

# Twins whose datastrip is not stated: one catalogue has dated two halves of a tile 3 s apart, and what is dated to the
# second may be a second off.
_TWIN_SECONDS = 1.0
_SAMPLES = 32  # along each side of a polygon of the area


@dataclass(frozen=True)
class Acquisition:
    """All scenes of one overpass of one satellite over the area.

    ``key`` is the same for all of them, in whatever order they come. ``scenes``: the newest processing of each tile
    and datastrip, in the order in which pixels are taken: those that hold most of the area first. ``shares``: of the
    area (0 to 1), what each scene's footprint adds in that order. ``superseded``: older twins that are left out.
    ``ahead``: by how much the sun's time over the area is ahead of UTC.
    """

    key: str
    scenes: tuple[Scene, ...]
    shares: tuple[float, ...]
    superseded: tuple[Scene, ...] = ()
    ahead: timedelta = timedelta(0)

    @classmethod
    def single(cls, scene: Scene, ahead: timedelta = timedelta(0)) -> Acquisition:
        """One scene judged by itself."""
        return cls(_own_key(scene), (scene,), (1.0,), ahead=ahead)

    @cached_property
    def moment(self) -> datetime | None:
        """In UTC."""
        return self.scenes[0].moment

    @cached_property
    def solar_time(self) -> datetime | None:
        """The moment by the sun over the area: its day is the one that an analyst there means."""
        return self.moment + self.ahead if self.moment else None

    @property
    def day(self) -> str:
        """Of the ``solar_time``, as in "2026-08-13"; "" where it is not known."""
        return f"{self.solar_time:%Y-%m-%d}" if self.solar_time else ""

    @cached_property
    def is_joined(self) -> bool:
        """Whether it is more than one scene, those counted in that a newer processing has replaced."""
        return len(self.scenes) + len(self.superseded) > 1

    @property
    def platform(self) -> str:
        return self.scenes[0].platform

    @property
    def scheme(self) -> Scheme:
        """How its quality layers are read; scenes of one search share it."""
        return self.scenes[0].product.scheme

    @property
    def tiles(self) -> tuple[str, ...]:
        """Their names, in the order of the scenes."""
        return tuple(dict.fromkeys(scene.tile for scene in self.scenes if scene.tile))

    @cached_property
    def catalog_cloud(self) -> float | None:
        """Percent as the catalogue states it, each scene's weighted by its share; None where none states it."""
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


def grouped(pages: Iterator[Sequence[Scene]], area: Area) -> Iterator[list[Acquisition]]:
    """For each page of scenes the acquisitions that are new or have changed by it.

    The later one replaces the earlier one of the same key.
    """
    scenes: dict[str, dict[str, Scene]] = {}
    acquisitions: dict[str, Acquisition] = {}
    ahead, samples = area.ahead_of_utc, _samples(area)
    for page in pages:
        touched = []
        for scene in page:
            key = _key(scene, samples.centre)
            others = scenes.setdefault(key, {})
            others[scene.id] = max(scene, others.get(scene.id, scene), key=_processing)  # one that is listed twice
            touched.append(key)
        changed = []
        for key in dict.fromkeys(touched):
            acquisition = _acquisition(key, scenes[key].values(), samples, ahead)
            if acquisition != acquisitions.get(key):
                acquisitions[key] = acquisition
                changed.append(acquisition)
        yield changed


def _key(scene: Scene, centre: float) -> str:
    platform = scene.platform.lower()
    if not platform or scene.moment is None:
        return _own_key(scene)
    if scene.datatake:
        return f"{platform} {scene.datatake}"
    longitudes = [x for polygon in scene.footprint for x, _ in polygon[0]]
    middle = float(_unwrapped(np.array(longitudes), centre).mean()) if longitudes else centre
    day = f"{scene.moment + timedelta(hours=middle / 15):%Y-%m-%d}"
    return " ".join(part for part in (platform, scene.track, day) if part)


def _own_key(scene: Scene) -> str:
    return f"scene {scene.id}"


def _acquisition(key: str, scenes: Iterable[Scene], samples: _Samples, ahead: timedelta) -> Acquisition:
    newest, superseded = [], []
    for twins in _twins(scenes):
        *older, best = sorted(twins, key=_processing)
        newest.append(best)
        superseded += older
    covered = {scene.id: samples.within(scene) for scene in newest}
    newest.sort(key=lambda scene: (-samples.share(covered[scene.id]), scene.tile, scene.id))
    shares, before = [], np.zeros(len(samples.points), np.bool_)
    for scene in newest:
        shares.append(samples.share(covered[scene.id] & ~before))
        before |= covered[scene.id]
    superseded.sort(key=lambda scene: scene.id)
    return Acquisition(key, tuple(newest), tuple(shares), tuple(superseded), ahead)


def _twins(scenes: Iterable[Scene]) -> list[list[Scene]]:
    """The scenes, those together that hold the same pixels: the same part of the same tile."""
    found: list[list[Scene]] = []
    before: Scene | None = None
    for scene in sorted(scenes, key=lambda scene: (scene.tile, scene.datastrip, *scene.age_key)):
        if before and _are_twins(before, scene):
            found[-1].append(scene)
        else:
            found.append([scene])
        before = scene
    return found


def _are_twins(one: Scene, other: Scene) -> bool:
    if not one.tile or (one.tile, one.datastrip) != (other.tile, other.datastrip):
        return False
    if one.datastrip:
        return True
    if one.moment is None or other.moment is None:
        return False
    return abs((one.moment - other.moment).total_seconds()) <= _TWIN_SECONDS


def _processing(scene: Scene) -> tuple[object, ...]:
    """Sorts twins: the last is the one to take. One that cannot be measured is no better than none."""
    return scene.problem is None, *scene.generation, scene.version, scene.id, scene.address


@dataclass(frozen=True, eq=False)
class _Samples:
    """Places in the area (n, 2) in lon/lat, and the part of the area that each stands for."""

    points: Points
    weights: NDArray[np.float64]

    @property
    def centre(self) -> float:
        """A longitude from which the area is not far."""
        return float(self.points[0, 0])

    def within(self, scene: Scene) -> NDArray[np.bool_]:
        """Which of them the footprint holds."""
        found = np.zeros(len(self.points), np.bool_)
        for rings in points_of(scene.footprint):
            for ring in rings:
                ring[:, 0] = _unwrapped(ring[:, 0], self.centre)
            found |= inside(self.points, rings)
        return found

    def share(self, found: NDArray[np.bool_]) -> float:
        return min(1.0, float(self.weights[found].sum()))


@lru_cache(maxsize=8)
def _samples(area: Area) -> _Samples:
    polygons = area.in_crs(LONLAT)
    side = max(4, int(_SAMPLES / math.sqrt(len(polygons))))
    points, weights = [], []
    for rings in polygons:
        west, south = rings[0].min(axis=0)
        east, north = rings[0].max(axis=0)
        steps = (np.arange(side) + 0.5) / side
        cells = np.array(list(itertools.product(west + steps * (east - west), south + steps * (north - south))))
        within = cells[inside(cells, rings)]
        if not len(within):  # too thin for them
            within = rings[0][:-1]
        size = (east - west) * (north - south) * math.cos(math.radians((south + north) / 2)) / side**2
        points.append(within)
        weights.append(np.full(len(within), size or 1e-12))
    weight = np.concatenate(weights)
    return _Samples(np.concatenate(points), weight / weight.sum())


def _unwrapped(longitudes: NDArray[np.float64], centre: float) -> NDArray[np.float64]:
    """The same places, counted on past 180 degrees, so that none is more than that from the centre."""
    return centre + (longitudes - centre + 180) % 360 - 180
