"""Areas from QGIS's geometries and from the map."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ..area import Area
from ..errors import AreaEmpty, AreaInvalid


def area_of_geometry(geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> Area:
    """The polygons of a geometry; raises ``AreaEmpty`` where it has none."""
    if not crs.isValid():
        raise AreaInvalid("no CRS")
    polygons = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
    rings = tuple(tuple(tuple((p.x(), p.y()) for p in ring) for ring in polygon) for polygon in polygons if polygon)
    if not rings:
        raise AreaEmpty
    return Area(rings, crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt())
