"""The same job in models, batches and ``qgis_process``."""
