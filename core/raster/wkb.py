"""Polygons of many corners as well-known binary, which OGR and QGIS read at once: corner by corner takes far longer."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_POLYGON, _MULTIPOLYGON = 3, 6


def wkb_of(polygons: Iterable[Sequence[NDArray[np.float64]]]) -> bytes:
    """A multi-polygon as well-known binary, little-endian.

    Args:
        polygons: each its closed rings (n, 2), the outer one first.
    """
    parts = [_polygon(rings) for rings in polygons]
    return struct.pack("<BII", 1, _MULTIPOLYGON, len(parts)) + b"".join(parts)


def _polygon(rings: Sequence[NDArray[np.float64]]) -> bytes:
    points = (struct.pack("<I", len(ring)) + np.ascontiguousarray(ring, "<f8").tobytes() for ring in rings)
    return struct.pack("<BII", 1, _POLYGON, len(rings)) + b"".join(points)
