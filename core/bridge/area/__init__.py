"""Areas from QGIS's geometries and layers."""
