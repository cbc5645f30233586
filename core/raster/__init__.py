"""Grids, windows, coordinate transformations, and rasters decoded from memory by rasterio or by ``osgeo``."""
