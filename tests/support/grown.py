"""Ground near cloud, found by laying cloud over itself at each distance up to the margin."""

from __future__ import annotations

import numpy as np


def near_by_distances(cloud: np.ndarray, margin: float, pixel: float = 20) -> np.ndarray:
    """Pixels at most the margin (meters) away from cloud (rows, columns), those included."""
    found, most = np.zeros_like(cloud), int(margin // pixel)
    padded = np.pad(cloud, most)
    for down in range(-most, most + 1):
        for right in range(-most, most + 1):
            if (down * pixel) ** 2 + (right * pixel) ** 2 <= margin**2:
                found |= np.roll(padded, (down, right), (0, 1))[most : most + len(cloud), most : most + cloud.shape[1]]
    return found
