"""What a back end does: transform coordinates from one CRS to another, and decode rasters.

These come as bytes in memory; only JPEG 2000 that lies on this machine is opened where it is.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .grid import Affine, Grid
from .parts import Parts
from .window import Window

JPEG_2000 = "JP2OpenJPEG"  # GDAL's driver
MOST = (1 << 16) - 1  # the largest value of a quality layer


def stated_grid(crs: str, affine: Affine | None, width: int, height: int) -> Grid | None:
    """The grid of a raster that states both its CRS and its place in it; None for any other."""
    return Grid(crs, affine, width, height) if crs and affine is not None else None


class Raster(Protocol):
    """A raster opened from memory.

    Attributes:
        grid: where its pixels lie; None where it does not state both CRS and place.
        crs: an EPSG code or WKT; "" where it states none.
        affine: as in ``Grid``; None where it states none.
        width: columns.
        height: rows.
    """

    grid: Grid | None
    crs: str
    affine: Affine | None
    width: int
    height: int

    def read(self, window: Window) -> NDArray[np.uint16]:
        """Decode a window of the first band at full resolution.

        Returns:
            (height, width), with what cannot be a value replaced as by ``as_values``.

        Raises:
            ValueError: it cannot be decoded.
        """

    def hidden(self, window: Window) -> NDArray[np.bool_] | None:
        """Which pixels of a window the file's mask or alpha band takes away.

        Returns:
            (height, width); None where the file has neither.

        Raises:
            ValueError: the mask cannot be decoded.
        """


class Pyramid(Protocol):
    """An image on this machine, opened at all its resolutions; not for several threads.

    Attributes:
        grid: where the pixels of full resolution lie; None where it does not state both CRS and place.
        bands: how many it has.
        pixel: numpy's type of its pixels.
        shapes: rows and columns at each resolution, the finest first.
    """

    grid: Grid | None
    bands: int
    pixel: np.dtype[Any]
    shapes: tuple[tuple[int, int], ...]

    def read(self, level: int, window: Window) -> NDArray[Any]:
        """Decode a window at one of the resolutions, within the image.

        Returns:
            (bands, height, width).

        Raises:
            ValueError: it cannot be decoded.
        """


class RasterBackend(Protocol):
    """GDAL through one of its Python bindings.

    Attributes:
        name: of the binding, "rasterio" or "osgeo".
    """

    name: str

    def transform(self, source: str, target: str, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Transform points from one CRS to another.

        Args:
            source: an EPSG code or WKT.
            target: the same.
            points: (n, 2), x (or longitude) first.

        Returns:
            (n, 2) in the same order; infinite where a point has no image, or all of them where one has none.

        Raises:
            ValueError: a CRS is not known.
        """

    def opened(self, data: bytes | Parts) -> AbstractContextManager[Raster]:
        """Open a raster file held in memory for as long as the context lasts.

        Args:
            data: the whole file (GeoTIFF or JPEG 2000), or parts of a GeoTIFF.

        Raises:
            ValueError: it is no such raster.
        """

    def pyramid(self, path: str) -> AbstractContextManager[Pyramid]:
        """Open a JPEG 2000 file for as long as the context lasts.

        Args:
            path: GDAL's, of a file on this machine, which the caller has checked.

        Raises:
            ValueError: it is none.
        """

    def decoded(self, tiff: bytes) -> NDArray[Any]:
        """Decode all pixels of a TIFF held in memory.

        Returns:
            (bands, rows, columns), of the file's own type.

        Raises:
            ValueError: it cannot be decoded.
        """


class FractionalPixels(ValueError):
    """Raised when the pixels of a quality layer are not whole numbers."""


def as_values(pixels: NDArray[Any]) -> NDArray[np.uint16]:
    """Pixels as values of a quality layer.

    Args:
        pixels: of any type and shape.

    Returns:
        The same shape. What exceeds 16 bits becomes ``MOST``, in which each bit is set, that of no data too; 0 would
        be clear land in some schemes.

    Raises:
        FractionalPixels: the pixels are not whole numbers.
    """
    if pixels.dtype.kind not in "iu":
        raise FractionalPixels(f"pixels of {pixels.dtype}")
    return np.where((pixels < 0) | (pixels > MOST), MOST, pixels).astype(np.uint16)
