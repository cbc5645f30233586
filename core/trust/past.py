"""The rule of the second look: is what is called cloud as bright as the same ground is on other dates?

Each cell is held against its own past. Cloud is brighter than nearly all ground, and never twice the same; ground is
as bright on most dates as on most others. So of a cell's looks the darkest are those at the ground, as long as there
are some: they agree with each other, where those at clouds do not.

- The past is the darkest look but three tenths of the others, and holds only where all that are as dark or darker lie
  within ``MARGIN`` of each other: in a season without clear dates, or under a cloud that stands there on each of them,
  nothing agrees, and nothing is called doubtful. The classification is not asked whether a look is clear: where it
  takes the ground for cloud each time, there is none.
- Shadow and snow are no part of it: one is darker than the ground, the other as bright as cloud.
- After snow melt, harvest, a lower water or where the sun glints, ground is brighter than in its past, so what is
  called cloud there stays cloud. Where it is darker by more than ``MARGIN`` the past tells nothing of it. Where it
  changes to and fro, the darker state counts once it makes up three tenths.
- Thin cirrus hardly brightens the ground, so it is never doubtful.

In blue vegetation, soil and water differ least and the distance to cloud is largest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.scl import NO_DATA
from .look import UNKNOWN, Look

MARGIN = 500  # reflectance x 10000 by which the same ground may differ
FAR = 1000  # by which something is far brighter than it ever was
FEWEST = 5  # looks that make a past
DOUBTABLE = frozenset({7, 8, 9})  # classes that brightness tells anything of
_SATURATED, _SHADOW, _SNOW = 1, 3, 11
_UNSUITABLE = (NO_DATA, _SATURATED, _SHADOW, _SNOW)


@dataclass(frozen=True, eq=False)
class Doubt:
    """What a second look at one date makes of each cell, (rows, columns).

    Attributes:
        doubtful: Pixels that count as cloud and are as bright as in their past.
        missed: Pixels that do not count, far brighter than ever.
        untold: Pixels that count as cloud, could be doubted, and have no past that holds.
    """

    doubtful: NDArray[np.int32]
    missed: NDArray[np.int32]
    untold: NDArray[np.int32]

    def __post_init__(self) -> None:
        for array in (self.doubtful, self.missed, self.untold):
            array.flags.writeable = False


def doubt_of(look: Look, others: Sequence[Look], cloud_classes: frozenset[int]) -> Doubt:
    """Hold one date against others.

    A cell that cloud covers in part is brighter by that part only, so the margin is as much less.

    Args:
        look: At the date in question.
        others: At its past, or what came after it; of the same cells.
        cloud_classes: Which classes count as cloud.
    """
    past, has_past = _past(others)
    brightest, has_brightest = _brightest(others, cloud_classes)
    is_known = look.brightness != UNKNOWN
    doubtable, with_data = look.pixels(cloud_classes & DOUBTABLE), look.with_data
    excess = look.brightness.astype(np.int32) - past
    has_past &= is_known
    is_same = has_past & (excess >= -MARGIN) & (excess * with_data <= MARGIN * doubtable)
    is_apart = look.pixels({*_UNSUITABLE, *cloud_classes}) == 0
    is_far = is_known & has_brightest & (look.brightness > brightest + FAR) & is_apart
    return Doubt(np.where(is_same, doubtable, 0), np.where(is_far, with_data, 0), np.where(has_past, 0, doubtable))


def _past(looks: Sequence[Look]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """The brightness of the ground, and where it is known."""
    values = np.stack([_suitable(look) for look in looks])
    values.sort(axis=0)  # with what is unknown first
    count = np.count_nonzero(values != UNKNOWN, axis=0)
    darkest = np.minimum(len(looks) - count, len(looks) - 1)
    at = np.minimum(darkest + 3 * (count - 1) // 10, len(looks) - 1)
    least, past = (np.take_along_axis(values, one[None], axis=0)[0] for one in (darkest, at))
    return past, (count >= FEWEST) & (past - least <= MARGIN)


def _brightest(looks: Sequence[Look], cloud_classes: frozenset[int]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """The brightest that the ground was without anything that counts as cloud, and where it is known."""
    values = np.stack([np.where(look.pixels(cloud_classes), UNKNOWN, _suitable(look)) for look in looks])
    return values.max(axis=0), np.count_nonzero(values != UNKNOWN, axis=0) >= FEWEST


def _suitable(look: Look) -> NDArray[np.int32]:
    """The brightness of cells in which nothing hides the ground but, perhaps, cloud."""
    is_suitable = (look.pixels(_UNSUITABLE) == 0) & (look.with_data > 0)
    return np.where(is_suitable, look.brightness, UNKNOWN).astype(np.int32)
