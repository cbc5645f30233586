"""Whether polygons meet, by GEOS: through ``osgeo``, which every QGIS has."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from .wkb import wkb_of

_Polygons = Sequence[Sequence[NDArray[np.float64]]]


class Prepared:
    """Polygons prepared by GEOS, so that many others are compared with them quickly. Used by many threads."""

    def __init__(self, polygons: _Polygons) -> None:
        """Prepare polygons, each a sequence of rings (n, 2), the outer one first."""
        self._lock = threading.Lock()
        self._geometry = _geometry(polygons)
        self._prepared = self._geometry.CreatePreparedGeometry() if self._geometry else None

    def meets(self, others: _Polygons) -> bool | None:
        """Whether they share a point with any of the others, borders included; None where GEOS fails."""
        other = _geometry(others)
        if other is None or self._prepared is None:
            return None
        with self._lock:
            gdal.ErrorReset()
            gdal.PushErrorHandler("CPLQuietErrorHandler")
            try:
                found = bool(self._prepared.Intersects(other))
                return None if gdal.GetLastErrorType() >= gdal.CE_Failure else found
            except RuntimeError:  # where somebody switched GDAL's exceptions on for the whole process
                return None
            finally:
                gdal.PopErrorHandler()


def _geometry(polygons: _Polygons) -> ogr.Geometry | None:
    try:
        return ogr.CreateGeometryFromWkb(wkb_of(polygons))
    except RuntimeError:
        return None
