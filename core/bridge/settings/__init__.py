"""What the plugin remembers in QGIS's settings."""
