"""The same values on QGIS's side: network, tasks, layers, settings, log."""
