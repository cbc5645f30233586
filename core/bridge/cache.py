"""Where QGIS keeps what can be had again."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ..store import Store


def cache_store() -> Store:
    """The store in QGIS's cache folder; its file is opened when it is first used."""
    folder = QgsSettings().value("cache/directory", "", str)
    folder = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    return Store(Path(folder) / "clear_scenes.sqlite")
