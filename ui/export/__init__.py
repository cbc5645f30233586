"""Saving images, downloading files, exporting results, searches as files."""
