"""Clear Scenes, a QGIS plugin. Importing it needs no QGIS and loads nothing of the plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .plugin import ClearScenesPlugin


def classFactory(iface: Any) -> ClearScenesPlugin:
    """Called by QGIS; ``iface`` is None in qgis_process."""
    from .plugin import ClearScenesPlugin

    return ClearScenesPlugin(iface)
