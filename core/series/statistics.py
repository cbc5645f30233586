"""Statistics of many fields' values at once, each as numpy gives it for the field alone."""

from __future__ import annotations

import numpy as np

from ..reading.spans import Integers
from .formula import Floats

STATISTICS = ("mean", "median", "std", "p10", "p90")


def statistics_of(values: Floats, owner: Integers, fields: int) -> tuple[Floats, Integers]:
    """Mean, median, standard deviation (ddof 0), and the percentiles 10 and 90 (linear), of each field.

    Args:
        values: (n,), finite, those of one field side by side. It is sorted within the fields.
        owner: (n,), the number of the field of each, rising.
        fields: How many there are.

    Returns:
        (fields, 5) as in ``STATISTICS``, nan for fields without values; and how many values each has (fields,).
    """
    counts = np.bincount(owner, minlength=fields).astype(np.int64)
    found = np.full((fields, len(STATISTICS)), np.nan)
    some = np.flatnonzero(counts)
    if not some.size:
        return found, counts
    sizes = counts[some]
    stops = np.cumsum(sizes)
    starts = stops - sizes
    means = np.add.reduceat(values, starts) / sizes
    means += np.add.reduceat(values - np.repeat(means, sizes), starts) / sizes  # what adding one by one has lost
    deviations = values - np.repeat(means, sizes)
    found[some, 0] = means
    found[some, 2] = np.sqrt(np.add.reduceat(deviations * deviations, starts) / sizes)
    for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
        values[start:stop].sort()
    found[some, 1] = (values[starts + (sizes - 1) // 2] + values[starts + sizes // 2]) / 2
    for column, share in ((3, 0.1), (4, 0.9)):
        found[some, column] = _percentiles(values, starts, sizes, share)
    return found, counts


def _percentiles(ordered: Floats, starts: Integers, sizes: Integers, share: float) -> Floats:
    """Between the two nearest values, in the order of operations of ``numpy.percentile``."""
    place = (sizes - 1) * share
    below = np.floor(place).astype(np.int64)
    part = place - below
    low, high = ordered[starts + below], ordered[starts + np.minimum(below + 1, sizes - 1)]
    return np.asarray(np.where(part < 0.5, low + (high - low) * part, high - (high - low) * (1 - part)))
