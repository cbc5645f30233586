"""The one door to GDAL: coordinates, and decoding from memory of what the strict reader hands over.

Behind it stands rasterio or, in QGIS and where it is absent or would bring a second GDAL, ``osgeo``.
"""

from .choice import door, preparer
from .parts import Parts
from .raster import Door, Grid, Raster, Transform, transformer

__all__ = ["Door", "Grid", "Parts", "Raster", "Transform", "door", "preparer", "transformer"]
