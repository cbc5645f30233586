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
- Thin cirrus hardly brightens the ground, so it is never doubtful, nor is anything near it: its rims are thinner still,
  and what is called cloud of another kind beside it may be more of it.
- The same ground is not measured the same twice, the less so the brighter it is: what is made of it by correcting for
  the atmosphere counts as good within 0.005 + 5 % (as MODIS's surface reflectance is validated, and ACIX compares
  processors). A cell may be brighter than its past by that, beside the margin.
- Snow that is called cloud is far brighter than the ground. It is dark in short-wave infrared, where clouds of water
  are bright and clouds of ice are gray. A normalized difference of 0.7 is wholly snow (Salomonson and Appel 2004); it
  is asked for only where snow is known to lie, as clouds of ice come near to it.

In blue vegetation, soil and water differ least and the distance to cloud is largest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.margin import grown
from ..classification.scl import NO_DATA
from .look import UNKNOWN, Look

MARGIN = 500  # reflectance x 10000 by which the same ground may differ
FAR = 1000  # by which something is far brighter than it ever was
FEWEST = 5  # looks that make a past
DOUBTABLE = frozenset({7, 8, 9})  # classes that brightness tells anything of
CIRRUS_REACH = 12.0  # cells, about a kilometer; with half or twice as much the bench of trust says the same
WHOLLY_SNOW = 0.7  # of the normalized difference of blue and short-wave infrared
_ERROR, _ERROR_SHARE = 50, 20  # of a measured reflectance: so much, and one part of so many
_SATURATED, _SHADOW, _CIRRUS, _SNOW = 1, 3, 10, 11
_UNSUITABLE = (NO_DATA, _SATURATED, _SHADOW, _SNOW)


@dataclass(frozen=True, eq=False)
class Doubt:
    """What a second look at one date makes of each cell, (rows, columns).

    Attributes:
        doubtful: Pixels that count as cloud and are as bright as in their past, or snow.
        missed: Pixels that do not count, far brighter than ever.
        untold: Pixels that count as cloud, could be doubted, and have no past that holds.
    """

    doubtful: NDArray[np.int32]
    missed: NDArray[np.int32]
    untold: NDArray[np.int32]

    def __post_init__(self) -> None:
        for array in (self.doubtful, self.missed, self.untold):
            array.flags.writeable = False


def may_be_snow(look: Look, others: Sequence[Look], cloud_classes: frozenset[int]) -> NDArray[np.bool_]:
    """Cells, (rows, columns), of which short-wave infrared may tell that what counts as cloud is snow.

    Snow is seen in the area on the date, and was seen in the cell on this date or on another.

    Args:
        look: At the date in question.
        others: At other dates, of the same cells.
        cloud_classes: Which classes count as cloud.
    """
    seen = np.any([one.pixels({_SNOW}) > 0 for one in (look, *others)], axis=0)
    counts = look.pixels(cloud_classes & DOUBTABLE) > 0
    return np.asarray(counts & seen & bool(look.pixels({_SNOW}).any()) & (look.brightness != UNKNOWN))


def doubt_of(
    look: Look, others: Sequence[Look], cloud_classes: frozenset[int], infrared: NDArray[np.int16] | None = None
) -> Doubt:
    """Hold one date against others.

    A cell that cloud covers in part is brighter by that part only, so the margin is as much less.

    Args:
        look: At the date in question.
        others: At its past, or what came after it; of the same cells.
        cloud_classes: Which classes count as cloud.
        infrared: Reflectance x 10000 of the date in short-wave infrared (1.6 µm), ``UNKNOWN`` where there is none; None
            where it was not read.
    """
    past, has_past = _past(others)
    brightest, has_brightest = _brightest(others, cloud_classes)
    is_known = look.brightness != UNKNOWN
    doubtable, with_data = look.pixels(cloud_classes & DOUBTABLE), look.with_data
    excess = look.brightness.astype(np.int32) - past
    has_past &= is_known
    error = (_ERROR + np.maximum(past, 0) // _ERROR_SHARE) * with_data
    is_same = has_past & (excess >= -MARGIN) & (excess * with_data <= MARGIN * doubtable + error)
    is_same &= ~grown(look.pixels({_CIRRUS}) > 0, (1.0, 1.0), CIRRUS_REACH)
    is_snow = np.zeros_like(is_known)
    if infrared is not None:
        is_snow = may_be_snow(look, others, cloud_classes) & _is_wholly_snow(look.brightness, infrared)
    is_apart = look.pixels({*_UNSUITABLE, *cloud_classes}) == 0
    is_far = is_known & has_brightest & (look.brightness > brightest + FAR) & is_apart
    return Doubt(
        np.where(is_same | is_snow, doubtable, 0),
        np.where(is_far, with_data, 0),
        np.where(has_past | is_snow, 0, doubtable),
    )


def _is_wholly_snow(blue: NDArray[np.int16], infrared: NDArray[np.int16]) -> NDArray[np.bool_]:
    """By the normalized difference of both, where both are known; snow is as bright in blue as in green."""
    one, other = blue.astype(np.int32), np.maximum(infrared, 0).astype(np.int32)
    return np.asarray((infrared != UNKNOWN) & (one > 0) & (one - other >= WHOLLY_SNOW * (one + other)))


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
