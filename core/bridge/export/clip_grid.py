"""The grid of an image that is cut out."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...area.area import Area
from ...errors.area import AreaInvalid
from ...errors.files import ClipOutside

_NEAR = 0.05  # by how much a pixel's size in another CRS may differ to be made the same in meters


@dataclass(frozen=True)
class ClipGrid:
    """A grid that holds the area.

    Attributes:
        crs: As WKT.
        left: In units of the CRS, as ``top``.
        top: The upper edge.
        wide: A pixel's width.
        high: A pixel's height, negative: rows go down.
        columns: Of the grid.
        rows: Of the grid.
    """

    crs: str
    left: float
    top: float
    wide: float
    high: float
    columns: int
    rows: int


def clip_grid(area: Area, crs_name: str, source: gdal.Dataset) -> ClipGrid:
    """The grid for a file: that of the scenes' files in their own CRS, else one that begins at whole pixels from 0.

    Args:
        area: That it holds.
        crs_name: As QGIS names it; "" for that of the scenes' files.
        source: The scenes' files as one raster.

    Raises:
        ClipOutside: The area has no place in the CRS.
    """
    left, wide, _, top, _, high = source.GetGeoTransform()
    crs = source.GetProjection()
    if crs_name:
        wanted = QgsCoordinateReferenceSystem(crs_name)
        wkt = wanted.toWkt(Qgis.CrsWktVariant.PreferredGdal)
        if wanted != QgsCoordinateReferenceSystem.fromWkt(crs):
            wide = -(high := -_resolution(source, wkt, wanted, wide))
            crs, left, top = wkt, 0.0, 0.0
    try:
        corners = np.concatenate([rings[0] for rings in area.in_crs(crs)])
    except AreaInvalid as error:
        raise ClipOutside(error.detail, crs=crs_name) from error
    (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
    first, last = math.floor((west - left) / wide), math.ceil((east - left) / wide)
    upper, lower = math.floor((north - top) / high), math.ceil((south - top) / high)
    return ClipGrid(crs, left + first * wide, top + upper * high, wide, high, last - first, lower - upper)


def _resolution(source: gdal.Dataset, wkt: str, crs: QgsCoordinateReferenceSystem, own: float) -> float:
    """The size of a pixel that loses no detail; the same number of meters where that is about it."""
    suggested = None
    with suppress(RuntimeError):  # of GDAL's exceptions, which QGIS's Processing switches on for the whole process
        suggested = gdal.AutoCreateWarpedVRT(source, None, wkt)
    if suggested is None:
        raise ClipOutside(gdal.GetLastErrorMsg(), crs=crs.userFriendlyIdentifier())
    size = float(suggested.GetGeoTransform()[1])
    is_about_own = crs.mapUnits() == Qgis.DistanceUnit.Meters and abs(size / own - 1) < _NEAR
    return own if is_about_own else size
