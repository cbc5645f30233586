"""What is made of a pixel's clear values: their middle, or that of the date most like all others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def median(values: Floats) -> Floats:
    """The median of each pixel's values.

    Args:
        values: (dates, …); nan where there is none. It is sorted.

    Returns:
        (…); nan where there is no value.
    """
    values.sort(axis=0)  # nan comes last
    count = np.count_nonzero(~np.isnan(values), axis=0)
    low, high = np.maximum(count - 1, 0) // 2, np.minimum(count // 2, len(values) - 1)
    pair = [np.take_along_axis(values, at[None], axis=0)[0] for at in (low, high)]
    return np.asarray((pair[0] + pair[1]) / 2)


def medoid(values: Floats) -> NDArray[Any]:
    """Which date's values are the nearest to those of all other dates: the smallest sum of Euclidean distances.

    Args:
        values: (dates, bands, …); nan where there is none.

    Returns:
        (…), the number of the date, the first of those that are as near; -1 where no date has all bands.
    """
    is_there = ~np.isnan(values).any(axis=1)
    sums = np.zeros(is_there.shape)
    for one in range(len(values)):
        for other in range(one):
            distance = np.sqrt(((values[one] - values[other]) ** 2).sum(axis=0))
            distance[np.isnan(distance)] = 0.0
            sums[one] += distance
            sums[other] += distance
    sums[~is_there] = np.inf
    return np.where(is_there.any(axis=0), sums.argmin(axis=0), -1)
