"""Bit fields of quality layers, read the slow way with nothing of the code under test; and made-up layers of them."""

from __future__ import annotations

import numpy as np

from clear_scenes.core.classification.schemes import Scheme

# What the makers' tables say, value by value, in words that are not the code's.


def of_fmask(value: int) -> int:
    """HLS version 2: 255 is no data; bits cirrus, cloud, beside, shadow, snow, water; two bits of aerosol."""
    if value == 255:
        return 0
    cirrus, cloud, beside, shadow, snow, water = (bool(value >> bit & 1) for bit in range(6))
    if cloud:
        return 9
    if cirrus:
        return 10
    if shadow:
        return 3
    if beside:
        return 1
    if snow:
        return 11
    return 6 if water else 5


def of_qa_pixel(value: int) -> int:
    """Landsat Collection 2: bits fill, dilated, cirrus, cloud, shadow, snow, clear, water; cloud confidence in two."""
    fill, dilated, cirrus, cloud, shadow, snow, _, water = (bool(value >> bit & 1) for bit in range(8))
    if fill or value == 0:
        return 0
    if cloud:
        return 9
    if cirrus:
        return 10
    if shadow:
        return 3
    if value // 256 % 4 == 2:
        return 7
    if dilated:
        return 1
    if snow:
        return 11
    return 6 if water else 5


def bits(seed: int, scheme: Scheme) -> np.ndarray:
    """Patches and single pixels of all values that occur."""
    random = np.random.default_rng(seed)
    values = random.choice(scheme.drawn, (60, 70))
    values = np.kron(values, np.ones((10, 10), int))
    spots = random.random(values.shape) < 0.2
    values[spots] = random.choice(scheme.drawn, spots.sum())
    values[:, :90] = scheme.empty
    values[128:256, 256:384] = scheme.empty
    return values
