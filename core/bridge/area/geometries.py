"""QGIS's geometries of many corners at once: point by point they would hold the main thread."""

from __future__ import annotations

import struct
from collections.abc import Iterable

import numpy as np
from qgis.core import QgsGeometry

from ...geometry.rings import Rings

_POLYGON, _MULTIPOLYGON = 3, 6  # of well-known binary


def geometry_of(polygons: Iterable[Rings]) -> QgsGeometry:
    """A multi-polygon of rings (n, 2), the outer one of each polygon first; a null geometry where there are none."""
    geometry = QgsGeometry()
    parts = [wkb_of(rings) for rings in polygons]
    if parts:
        geometry.fromWkb(struct.pack("<BII", 1, _MULTIPOLYGON, len(parts)) + b"".join(parts))
    return geometry


def wkb_of(rings: Rings) -> bytes:
    """Well-known binary of one polygon."""
    points = (struct.pack("<I", len(ring)) + np.ascontiguousarray(ring, "<f8").tobytes() for ring in rings)
    return struct.pack("<BII", 1, _POLYGON, len(rings)) + b"".join(points)
