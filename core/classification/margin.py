"""The margin around cloud: which pixels lie near a counted one.

Masks miss the rim of clouds, so ground within a margin of a counted pixel may count too. Near is what lies at most the
margin away, from center to center. Squares are compared, of numbers as they were typed: a margin of 60 m is exactly
three pixels of 20 m, and one of 100 m reaches three to the right of the pixel four below.
"""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAX_MARGIN = 2000.0  # meters

Mask = NDArray[np.bool_]

STRIPE = 1 << 19  # pixels whose rows are worked on together


def grown(counted: Mask, pixel: tuple[float, float], margin: float) -> Mask:
    """Pixels at most the margin away from a counted one, those included.

    Args:
        counted: (rows, columns).
        pixel: width and height of a pixel, in meters.
        margin: in meters, 0 or more.

    Returns:
        (rows, columns). What a pixel beyond the edge would add is not in it.
    """
    reaches = reaches_of(pixel, margin)
    if reaches == [0]:
        return counted.copy()
    rows, columns = counted.shape
    far = len(reaches) - 1
    found = np.zeros_like(counted)
    height = max(1, STRIPE // max(1, columns))
    for top in range(0, rows, height):
        bottom = min(rows, top + height)
        first, last = max(0, top - far), min(rows, bottom + far)
        if not counted[first:last].any():
            continue
        steps = _steps_to_counted(counted[first:last], reaches[0])
        for down in range(-far, far + 1):
            begin, end = max(first, top + down), min(last, bottom + down)
            if begin < end:
                found[begin - down : end - down] |= steps[begin - first : end - first] <= reaches[abs(down)]
    return found


def reaches_of(pixel: tuple[float, float], margin: float) -> list[int]:
    """How many columns the margin reaches in the row of a pixel, in the next one, and so on, as far as it reaches.

    Args:
        pixel: width and height of a pixel, in meters.
        margin: in meters, 0 or more.
    """
    width, height, most = (Fraction(str(number)) ** 2 for number in (*pixel, margin))
    return [isqrt(int((most - down * down * height) / width)) for down in range(isqrt(int(most / height)) + 1)]


def _steps_to_counted(counted: Mask, most: int) -> NDArray[Any]:
    """How many columns away the nearest counted pixel of the row is; more than ``most`` is ``most + 1``."""
    columns = np.arange(counted.shape[1], dtype=np.int32)
    before = np.maximum.accumulate(np.where(counted, columns, -most - 1), axis=1)
    behind = np.minimum.accumulate(np.where(counted, columns, columns.size + most)[:, ::-1], axis=1)[:, ::-1]
    steps = np.minimum(columns - before, behind - columns)
    return np.minimum(steps, most + 1).astype(np.min_scalar_type(most + 1))
