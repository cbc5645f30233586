"""The connections of QGIS's Browser to STAC servers, read and never written."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsSettings

from ...core.stac.catalogs import Catalog, described

_GROUP = "connections/stac/items"  # of QGIS 3.40, which has no Python classes for them


def stac_connections() -> list[Catalog]:
    """Those to servers, by their names in QGIS, each with the authentication that was chosen for it there."""
    settings = QgsSettings()
    settings.beginGroup(_GROUP)
    found = []
    for name in settings.childGroups():
        url, login = (str(settings.value(f"{name}/{key}") or "") for key in ("url", "authcfg"))
        if url.lower().startswith(("https://", "http://")):
            found.append(replace(described(Catalog(name, url.rstrip("/"))), login=login))
    settings.endGroup()
    return found
