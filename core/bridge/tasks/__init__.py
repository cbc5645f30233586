"""The core's jobs as background tasks of QGIS."""
