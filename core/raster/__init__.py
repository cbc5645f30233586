"""Grids, windows, coordinates between CRSs, and rasters that are decoded from memory by rasterio or by ``osgeo``."""
