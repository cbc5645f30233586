"""The subject itself, free of Qt and QGIS: areas, catalogs, search, reading, measuring, verdicts."""
