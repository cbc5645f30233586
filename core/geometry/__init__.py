"""Rings and polygons in lon/lat on the earth, and solar time; knows no scene."""
