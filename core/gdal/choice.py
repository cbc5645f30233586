"""Which of the two doors to GDAL is used."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from .raster import Door


@cache
def door() -> Door:
    """rasterio where it is safe, else ``osgeo``."""
    return named("rasterio" if rasterio_is_safe() else "osgeo")


@cache
def named(name: str) -> Door:
    return cast("Door", import_module(f".{name}_door", __package__).DOOR)


def rasterio_is_safe() -> bool:
    """Whether rasterio can be imported into this process.

    Not into QGIS: with its first environment it sets variables of the whole process (``GDAL_CURL_CA_BUNDLE``), by
    which GDAL then trusts other certificates for all layers. And a wheel carries a GDAL of its own: beside another
    one, its symbols and data paths get mixed up, and the import itself does the damage. So it is told by the folder
    that a wheel brings, without importing.
    """
    if "qgis" in sys.modules:
        return False
    if "rasterio" in sys.modules:
        return True
    spec = find_spec("rasterio")
    if spec is None or spec.origin is None:
        return False
    package = Path(spec.origin).parent
    is_wheel = (package.parent / "rasterio.libs").exists() or (package / ".dylibs").exists()
    return not (is_wheel and "osgeo" in sys.modules)
