"""Rings and polygons in lon/lat, on a round earth; knows no raster and no scene."""
