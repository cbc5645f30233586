"""Coordinate transformations, made once for each pair of CRSs."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .choice import backend, backend_named, osgeo_is_safe

Transform = Callable[[NDArray[np.float64]], NDArray[np.float64]]  # from points (n, 2) to points (n, 2), x first
_FEW = 500  # points, which osgeo's cached transformation takes less time for than rasterio takes to make a new one
# UTM without its zone: since PROJ 9.9 it leads somewhere, and for what files hold to the wrong place.
_OF_ALL_ZONES = re.compile(r"^EPSG:32[67]00$|Transverse.Mercator.Zoned", re.IGNORECASE)


@lru_cache(maxsize=64)
def transformer(source: str, target: str) -> Transform:
    """A function that transforms points.

    Args:
        source: an EPSG code or WKT.
        target: the same.

    Returns:
        A function as ``RasterBackend.transform``; it raises ``ValueError`` where a CRS is not known.
    """
    if source == target:
        return lambda points: points
    if _OF_ALL_ZONES.search(source) or _OF_ALL_ZONES.search(target):
        return lambda points: np.full(points.shape, np.inf)
    for_few = backend_named("osgeo") if osgeo_is_safe() else backend()

    def transform(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return (for_few if len(points) < _FEW else backend()).transform(source, target, points)

    return transform
