"""QGIS's network stack, logins, proxies and certificates."""
