"""What stands behind the door: coordinates between CRSs, and rasters decoded from bytes in memory."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .grid import Affine, Grid
from .parts import Parts
from .window import Window

MOST = (1 << 16) - 1
_FEW = 500  # points, which osgeo's kept transformations bring sooner to their place than rasterio makes a new one
# UTM without its zone: since PROJ 9.9 it leads somewhere, and for what files hold to the wrong place.
_OF_ALL_ZONES = re.compile(r"^EPSG:32[67]00$|Transverse.Mercator.Zoned", re.IGNORECASE)


def stated_grid(crs: str, affine: Affine | None, width: int, height: int) -> Grid | None:
    """Of a raster that says both its CRS and its place in it."""
    return Grid(crs, affine, width, height) if crs and affine is not None else None


class Raster(Protocol):
    """A raster opened from memory. What it says of its place: ``crs`` is "" and ``affine`` None where it does not, and
    ``grid`` None where it does not say both.
    """

    grid: Grid | None
    crs: str
    affine: Affine | None
    width: int
    height: int

    def read(self, window: Window) -> NDArray[np.uint16]:
        """A window of the first band at full resolution; what cannot be a value comes as ``as_values`` says."""

    def hidden(self, window: Window) -> NDArray[np.bool_] | None:
        """Which of these pixels a mask or an alpha band of the file takes away; None where it has neither."""


class RasterBackend(Protocol):
    name: str

    def transform(self, source: str, target: str, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (n, 2), x first, in another CRS; infinite where they have no image, or all of them where one has
        none. ``ValueError`` for an unknown CRS.
        """

    def opened(self, data: bytes | Parts) -> AbstractContextManager[Raster]:
        """Decode a file held in memory, a TIFF where it is in parts. ``ValueError`` where it is no raster."""

    def decoded(self, tiff: bytes) -> NDArray[Any]:
        """All pixels of a TIFF held in memory, wherever it lies: (bands, rows, columns). ``ValueError`` where it
        cannot be decoded.
        """


class Fractions(ValueError):
    """Of pixels that are no whole numbers."""


def as_values(pixels: NDArray[Any]) -> NDArray[np.uint16]:
    """Pixels as values of a quality layer; what cannot be one is ``MOST``, in which each bit is set, that of no data
    too. 0 would be clear land in some schemes. ``Fractions`` where they are no whole numbers.
    """
    if pixels.dtype.kind not in "iu":
        raise Fractions(f"pixels of {pixels.dtype}")
    return np.where((pixels < 0) | (pixels > MOST), MOST, pixels).astype(np.uint16)
