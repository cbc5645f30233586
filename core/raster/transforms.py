"""Coordinates from one CRS to another, by functions that are kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .backend import _FEW, _OF_ALL_ZONES
from .choice import backend, backend_named, osgeo_is_safe

Transform = Callable[[NDArray[np.float64]], NDArray[np.float64]]


@lru_cache(maxsize=64)
def transformer(source: str, target: str) -> Transform:
    """A function from points (n, 2) of one CRS to another, x first."""
    if source == target:
        return lambda points: points
    if _OF_ALL_ZONES.search(source) or _OF_ALL_ZONES.search(target):
        return lambda points: np.full(points.shape, np.inf)
    quick = backend_named("osgeo") if osgeo_is_safe() else backend()

    def transform(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return (quick if len(points) < _FEW else backend()).transform(source, target, points)

    return transform
