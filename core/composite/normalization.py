"""Relative radiometric normalization: dates made alike, so that a picture of several shows no seams between them.

Of each band a gain and an offset, found where two dates are clear on the same ground. One date stays as it is; the
others are joined to it one after the other, also by way of those that were joined before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .statistics import Floats

LEAST_COMPARED = 200  # pixels, with fewer of which two dates are not compared
GAINS = 0.5, 2.0  # beyond it is no change of light but of the ground, or cloud that was missed
_ALIKE = 0.5  # correlation, under which the overlap shows no gain, only a difference
_ROUNDS = 8  # of leaving out what has changed
_FAR = 3 * 1.4826  # times the median of the residuals: three standard deviations of a normal distribution
BRIGHTEST = 255  # colors that bright may have been cut off there


@dataclass(frozen=True)
class Normalized:
    """How the values of one date are made like those of the others: ``gain * value + offset``.

    Attributes:
        gains: Of each band of the picture.
        offsets: Likewise, in reflectance x 10000, or in the bytes of the archive's colors.
        compared: How many pixels were compared; 0 for the date that the others are made like.
    """

    gains: tuple[float, ...]
    offsets: tuple[float, ...]
    compared: int

    def applied(self, values: Floats, bands: slice, is_color: bool) -> Floats:
        """The values of this date made alike.

        Args:
            values: (bands, …), some of the bands.
            bands: Which.
            is_color: Whether they are bytes: then what was cut off at the brightest stays so, and no pixel becomes 0,
                which stands for no data.
        """
        shape = (-1,) + (1,) * (values.ndim - 1)
        found = values * np.reshape(self.gains[bands], shape) + np.reshape(self.offsets[bands], shape)
        if is_color:
            found = np.where(values >= BRIGHTEST, BRIGHTEST, np.clip(found, 1, BRIGHTEST))
        return np.asarray(found)


@dataclass(frozen=True)
class Normalization:
    """How the dates of a picture are made alike.

    Attributes:
        dates: By the acquisition's key, in the order in which they were joined; the first stays as it is.
        alone: Keys of those that share too little clear ground with the others: they stay as they are.
    """

    dates: Mapping[str, Normalized]
    alone: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "dates", MappingProxyType(dict(self.dates)))

    def of(self, key: str) -> Normalized | None:
        """What is done to a date; None where it stays as it is."""
        found = self.dates.get(key)
        return found if found is not None and found.compared else None


AS_THEY_ARE = Normalization({})


def normalization(keys: Sequence[str], values: NDArray[Any], reference: int) -> Normalization:
    """Find what makes dates alike.

    Args:
        keys: Of the dates.
        values: (dates, bands, pixels), of some of the ground; nan where a date does not show it.
        reference: The number of the date that stays as it is.
    """
    is_there = ~np.isnan(values).any(axis=1)
    found = {reference: Normalized((1.0,) * values.shape[1], (0.0,) * values.shape[1], 0)}
    total, count = np.zeros(values.shape[1:]), np.zeros(values.shape[2], np.int64)
    newest = reference
    while True:
        there = is_there[newest]
        total[:, there] += found[newest].applied(values[newest][:, there].astype(np.float64), slice(None), False)
        count += there
        shared = {number: int((is_there[number] & (count > 0)).sum()) for number in range(len(keys))}
        left = [number for number in shared if number not in found]
        newest = max(left, key=lambda number: shared[number], default=reference)
        if not left or shared[newest] < LEAST_COMPARED:
            break
        both = is_there[newest] & (count > 0)
        lines = [
            matched_line(values[newest][band][both], total[band][both] / count[both]) for band in range(len(total))
        ]
        gains, offsets = zip(*lines, strict=True)
        found[newest] = Normalized(gains, offsets, shared[newest])
    return Normalization({keys[number]: one for number, one in found.items()}, tuple(keys[one] for one in left))


def matched_line(x: NDArray[Any], y: NDArray[Any]) -> tuple[float, float]:
    """Gain and offset that make the values of one date those of another on the same pixels.

    Both have errors, so the line is symmetric (reduced major axis): ordinary regression would draw the gain towards 0.
    It begins with the median of the slopes between pixels far apart (Theil and Sen), then leaves out round by round
    what is far off the line, as ground that has changed is, and cloud that was missed.

    Args:
        x: (pixels,), of the date that is changed.
        y: (pixels,), of the other.

    Returns:
        The gain, within ``GAINS``, and the offset.
    """
    x, y = x.astype(np.float64), y.astype(np.float64)
    gain = _first_gain(x, y)
    offset = float(np.median(y - gain * x))
    for _ in range(_ROUNDS):
        residuals = np.abs(y - gain * x - offset)
        near = residuals <= max(_FAR * float(np.median(residuals)), 1.0)
        some_x, some_y = x[near], y[near]
        spread = float(some_x.std()), float(some_y.std())
        if not min(spread) or np.corrcoef(some_x, some_y)[0, 1] < _ALIKE:
            return 1.0, float(np.median(y - x))
        before, gain = (gain, offset), float(np.clip(spread[1] / spread[0], *GAINS))
        offset = float(some_y.mean() - gain * some_x.mean())
        if (gain, offset) == before:
            break
    return gain, offset


def _first_gain(x: Floats, y: Floats) -> float:
    order, half = np.argsort(x, kind="stable"), len(x) // 2
    low, high = order[:half], order[len(x) - half :]
    steps = x[high] - x[low]
    is_step = steps > 0
    if not is_step.any():
        return 1.0
    return float(np.clip(np.median((y[high] - y[low])[is_step] / steps[is_step]), *GAINS))
