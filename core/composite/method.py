"""How a clear picture is made of many dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

import numpy as np

from ..stac.acquisitions import Acquisition
from .clear_masks import ClearMasks
from .set_cover import Bits, fewest_sets

Looked = tuple[Acquisition, ClearMasks]


class Method(Enum):
    """Which of the dates that are clear a pixel shows, or what of all of them."""

    NEWEST = "newest"
    OLDEST = "oldest"
    CLOSEST = "closest"
    FEWEST = "fewest"
    MEDIAN = "median"
    MEDOID = "medoid"

    @property
    def takes_first(self) -> bool:
        """Whether a pixel shows the first clear date in an order; else all of them have a part in it."""
        return self not in (Method.MEDIAN, Method.MEDOID)

    def in_order(self, acquisitions: Sequence[Acquisition], day: date | None) -> list[Acquisition]:
        """The acquisitions in the order in which they are taken, as far as it is known without their masks.

        Args:
            acquisitions: In any order.
            day: By the sun over the area; to it ``CLOSEST`` is close, of those that are as close the newest first.
        """
        found = sorted(acquisitions, key=lambda one: one.age_key, reverse=self is not Method.OLDEST)
        if self is Method.CLOSEST:
            assert day is not None
            found.sort(key=lambda one: abs((one.solar_time.date() - day).days) if one.solar_time else 1 << 30)
        return found


def fewest(looked: Sequence[Looked]) -> list[int]:
    """Which acquisitions are the fewest that together show as much as all, that which adds most first.

    Args:
        looked: In any order. Of those that add the same, the one with less cloud is taken, then the newer.

    Returns:
        Their places in ``looked``.
    """
    order = sorted(range(len(looked)), key=lambda number: looked[number][0].age_key, reverse=True)
    order.sort(key=lambda number: looked[number][1].cloud_share)
    masks = [looked[number][1] for number in order]

    def read(numbers: list[int]) -> dict[int, Bits]:
        return {number: _bits(masks[number]) for number in numbers}

    pixels = max((one.scenes[0].height * one.scenes[0].width for one in masks), default=0)
    return [order[one.number] for one in fewest_sets([one.count for one in masks], pixels, read)]


def _bits(masks: ClearMasks) -> Bits:
    return np.packbits(np.logical_or.reduce([mask.whole() for mask in masks.scenes]))
