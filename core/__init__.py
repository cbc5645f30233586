"""The subject itself, free of Qt and QGIS: areas, catalogs, search, reading, measuring, verdicts.

What a script needs is here, and stays here when rooms move. Each name is loaded when it is first asked for: a worker
that only measures needs no pystac-client.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .area.area import Area
    from .classification.schemes import Rule, Scheme, table_of
    from .classification.scl import CLASSES, CLOUDS, CLOUDS_AND_SHADOWS, OPAQUE, STRICT
    from .classification.verdict import Limits, Verdict
    from .composite.clear_picture import ClearPicture
    from .composite.method import Method
    from .composite.picture_request import PictureRequest
    from .errors.base import ClearScenesError
    from .measuring.area_set import AreaSet
    from .measuring.measurement import Measurement
    from .measuring.new_only import measure_new
    from .measuring.run import Run
    from .network.access import Access
    from .series.indices import parse_indices
    from .series.request import SeriesRequest
    from .series.series_run import SeriesRun, series_of_area
    from .stac.acquisitions import Acquisition
    from .stac.catalogs import EARTH_SEARCH, Catalog, parse_catalog
    from .stac.dates import first_moment, last_moment
    from .stac.products import SENTINEL_2
    from .stac.scene import Scene
    from .stac.search import SearchQuery
    from .storage.store import Store

__all__ = [
    "CLASSES",
    "CLOUDS",
    "CLOUDS_AND_SHADOWS",
    "EARTH_SEARCH",
    "OPAQUE",
    "SENTINEL_2",
    "STRICT",
    "Access",
    "Acquisition",
    "Area",
    "AreaSet",
    "Catalog",
    "ClearPicture",
    "ClearScenesError",
    "Limits",
    "Measurement",
    "Method",
    "PictureRequest",
    "Rule",
    "Run",
    "Scene",
    "Scheme",
    "SearchQuery",
    "SeriesRequest",
    "SeriesRun",
    "Store",
    "Verdict",
    "first_moment",
    "last_moment",
    "measure_new",
    "parse_catalog",
    "parse_indices",
    "series_of_area",
    "table_of",
]
_MODULES = {
    "area.area": ("Area",),
    "classification.schemes": ("Rule", "Scheme", "table_of"),
    "classification.scl": ("CLASSES", "CLOUDS", "CLOUDS_AND_SHADOWS", "OPAQUE", "STRICT"),
    "classification.verdict": ("Limits", "Verdict"),
    "composite.clear_picture": ("ClearPicture",),
    "composite.method": ("Method",),
    "composite.picture_request": ("PictureRequest",),
    "errors.base": ("ClearScenesError",),
    "measuring.area_set": ("AreaSet",),
    "measuring.measurement": ("Measurement",),
    "measuring.new_only": ("measure_new",),
    "measuring.run": ("Run",),
    "network.access": ("Access",),
    "series.indices": ("parse_indices",),
    "series.request": ("SeriesRequest",),
    "series.series_run": ("SeriesRun", "series_of_area"),
    "stac.acquisitions": ("Acquisition",),
    "stac.catalogs": ("EARTH_SEARCH", "Catalog", "parse_catalog"),
    "stac.dates": ("first_moment", "last_moment"),
    "stac.products": ("SENTINEL_2",),
    "stac.scene": ("Scene",),
    "stac.search": ("SearchQuery",),
    "storage.store": ("Store",),
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
