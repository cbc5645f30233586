"""The one door to GDAL: coordinates, and decoding from memory of what the strict reader hands over.

Behind it stands rasterio or, where it is absent or would bring a second GDAL into QGIS, QGIS's own ``osgeo``.
"""

from .choice import door
from .parts import Parts
from .raster import Door, Grid, Raster, Transform, transformer

__all__ = ["Door", "Grid", "Parts", "Raster", "Transform", "door", "transformer"]
