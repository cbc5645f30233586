"""Copies: the same part of the same tile of one overpass, processed anew, or held by another collection or catalog."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from .footprint_shares import common_share
from .scene import Scene

# Copies whose datastrip is not stated: one catalog has dated two halves of a tile 3 s apart, and what is dated to the
# second may be a second off.
_APART = timedelta(seconds=1)
# Of the smaller footprint: copies of a scene show the same ground, halves of a tile share a seam at most.
_LEAST_SHARED = 0.5
_SAME_CLOUD = 0.1  # percentage points: catalogs round what they copy from ESA


def are_copies(one: Scene, other: Scene) -> bool:
    """Whether two scenes of one overpass hold the same pixels, whatever they are called."""
    if not one.tile or one.tile != other.tile:
        return False
    if one.datastrip and other.datastrip:
        same = one.datastrip == other.datastrip
    else:
        same = abs(one.age_key[0] - other.age_key[0]) <= _APART
    return same and common_share(one.footprint, other.footprint) >= _LEAST_SHARED


def groups_of_copies(scenes: Iterable[Scene]) -> list[list[Scene]]:
    """The scenes of one overpass, copies together; the last of each group is the one to count."""
    found: list[list[Scene]] = []
    for scene in sorted(scenes, key=lambda scene: (scene.tile, scene.datastrip, *scene.age_key, scene.identity)):
        same = (copies for copies in found[::-1] if all(are_copies(one, scene) for one in copies))
        copies = next(same, None)
        if copies is None:
            found.append([scene])
        else:
            copies.append(scene)
    return [sorted(copies, key=preference) for copies in found]


def preference(scene: Scene) -> tuple[object, ...]:
    """Sorts copies: the last is the one to count. One that cannot be measured is no better than none.

    Of one baseline that of the catalog which the analyst named first is taken: catalogs date the same file differently.
    """
    baseline, *made = scene.generation
    others = scene.version, scene.id, scene.address, scene.identity
    return scene.problem is None, baseline, -scene.catalog_rank, *made, *others


@dataclass(frozen=True)
class Difference:
    """What two copies state otherwise of the same thing; None where they agree, or one does not state it.

    Attributes:
        cloud: percent of the tile, of the counted copy and of the other.
        offset: of reflectance x 10000 (``Scene.offset``), likewise.
        baseline: ESA's, likewise.
    """

    cloud: tuple[float, float] | None = None
    offset: tuple[float, float] | None = None
    baseline: tuple[float, float] | None = None


def difference(counted: Scene, other: Scene) -> Difference:
    """Hold what a copy states against what the copy states that counts."""
    clouds, baselines = (counted.catalog_cloud, other.catalog_cloud), (counted.baseline, other.baseline)
    cloud = None
    if clouds[0] is not None and clouds[1] is not None and abs(clouds[0] - clouds[1]) > _SAME_CLOUD:
        cloud = clouds[0], clouds[1]
    offsets = counted.offset, other.offset
    return Difference(
        cloud,
        offsets if offsets[0] != offsets[1] else None,
        baselines if all(baselines) and baselines[0] != baselines[1] else None,
    )
