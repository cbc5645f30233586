"""QGIS's geometries of many corners at once: point by point they would hold the main thread."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry

from ...geometry.rings import Rings
from ...raster.wkb import wkb_of


def geometry_of(polygons: Sequence[Rings]) -> QgsGeometry:
    """A multi-polygon of rings (n, 2), the outer one of each polygon first; a null geometry where there are none."""
    geometry = QgsGeometry()
    if polygons:
        geometry.fromWkb(wkb_of(polygons))
    return geometry
