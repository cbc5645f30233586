"""Clear Scenes, a QGIS plugin. Importing it needs no QGIS and loads nothing of the plugin."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .plugin import ClearScenesPlugin

_PYTHON = (3, 11)  # an older one reads this file, and no other


def classFactory(iface: Any) -> ClearScenesPlugin:
    """Called by QGIS; ``iface`` is None in qgis_process. ``RuntimeError`` where QGIS's Python is too old."""
    if sys.version_info < _PYTHON:
        needed, found = (".".join(map(str, version[:2])) for version in (_PYTHON, sys.version_info))
        raise RuntimeError(
            f"Clear Scenes needs Python {needed} or newer, and this QGIS has Python {found}: on macOS install QGIS "
            "3.44 or newer, on Linux a newer release of the system."
        )
    from .plugin import ClearScenesPlugin

    return ClearScenesPlugin(iface)
