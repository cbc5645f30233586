"""The subject itself, free of Qt and QGIS: areas, catalogues, search, reading, measuring, verdicts."""
