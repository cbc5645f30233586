"""Which of the two Python bindings of GDAL is used."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .backend import RasterBackend
    from .geos import Prepared


@cache
def backend() -> RasterBackend:
    """The back end of this process: rasterio where it is safe, else ``osgeo``."""
    return backend_named("rasterio" if rasterio_is_safe() else "osgeo")


@cache
def backend_named(name: str) -> RasterBackend:
    """The back end of that name. Raises ``ImportError`` where its binding is absent."""
    return cast("RasterBackend", import_module(f".{name}_backend", __package__).BACKEND)


def rasterio_is_safe() -> bool:
    """Whether rasterio can be imported into this process.

    Not into QGIS: with its first environment it sets variables of the whole process (``GDAL_CURL_CA_BUNDLE``), by
    which GDAL then trusts other certificates for all layers. And a wheel carries a GDAL of its own: beside another
    one, its symbols and data paths get mixed up, and the import itself does the damage. So a wheel is recognized by the
    folder that it brings, without importing it.
    """
    if "qgis" in sys.modules:
        return False
    if "rasterio" in sys.modules:
        return True
    is_wheel = _is_wheel()
    return is_wheel is not None and not (is_wheel and "osgeo" in sys.modules)


def osgeo_is_safe() -> bool:
    """Whether ``osgeo`` can be imported into this process: not beside a rasterio that brings a GDAL of its own."""
    return find_spec("osgeo") is not None and not ("rasterio" in sys.modules and _is_wheel())


def _is_wheel() -> bool | None:
    """Whether rasterio brings a GDAL of its own; None where it is absent."""
    spec = find_spec("rasterio")
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    return (package.parent / "rasterio.libs").exists() or (package / ".dylibs").exists()


@cache
def preparer() -> Callable[[Any], Prepared] | None:
    """What prepares polygons for GEOS (``geos.Prepared``); None where only rasterio is there, as in a worker."""
    if not osgeo_is_safe():
        return None
    try:
        return cast("Callable[[Any], Prepared]", import_module(".geos", __package__).Prepared)
    except ImportError:
        return None
