"""A third opinion on the clouds of an acquisition: a neural network's, where this Python has the package ukis-csmask.

DLR's network was trained on surface reflectance too, and on pixels of about 30 m (Wieland and others 2019, 2022). It
looks at six bands of the image itself, so it knows nothing of the classification. The package brings its weights.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.scl import NO_DATA
from ..classification.verdict import Counts
from ..composite.clear_picture import ClearPicture
from ..composite.picture_request import PictureRequest
from ..errors.scene import MaskNotInstalled, OpinionTooLarge
from ..measuring.measurement import Measurement
from ..measuring.one_area import SceneReader
from ..measuring.second_opinion import SecondOpinion
from ..network.transport import Transport
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.reach import spans_on
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..storage.store import Store

CSMASK = "ukis-csmask"
BANDS = ("blue", "green", "red", "nir", "swir16", "swir22")
_PIXEL = 30.0  # meters
_AROUND = 1000.0  # meters that the network sees around the area
_MOST_PIXELS = 1 << 19  # of 30 m, 472 km²: it takes some seconds for each 60 km²
_TILE = 256  # pixels along a side of what the network looks at
_SHADOW, _LAND, _CLOUD = 3, 5, 9
_CLASSES = np.array([_LAND, _CLOUD, _SHADOW], np.uint8)  # by the network's numbers


def has_bands(acquisition: Acquisition) -> bool:
    """Whether the catalog names all bands that the network looks at."""
    return all(scene.asset(name) for scene in acquisition.scenes for name in BANDS)


def csmask_opinion(
    acquisition: Acquisition, area: Area, transport: Transport, store: Store, finder: OffsetFinder
) -> SecondOpinion:
    """Ask for it.

    Args:
        acquisition: On which it is asked, one that ``has_bands``.
        area: In which is counted.
        transport: The way to the scenes' files.
        store: What it holds of them is not read again.
        finder: Knows the offsets of reflectance.

    Returns:
        Its pixels are of about 30 m; shadow is class 3, cloud class 9, all else class 5.

    Raises:
        Cancelled: The transport's cancellation was set.
        ClearScenesError: The package is missing, the area is too large, or a file cannot be read.
    """
    network = _network()
    with transport.working():
        lattice = SceneReader(acquisition.scenes[0], transport, store).open().grid
    box = _box_around(area, lattice)
    request = PictureRequest(box, BANDS, cloud_classes=frozenset(), margin=0, counts_looks=False)
    grid, bands = _at_30_m(*_whole(ClearPicture(request, [acquisition], transport, store, finder)))
    transport.cancellation.check()
    classes = _CLASSES[_masked(network, bands)]
    classes[np.isnan(bands).any(axis=-1)] = NO_DATA
    measurement = Measurement(acquisition, _counts(area, grid, classes), None, CSMASK)
    return SecondOpinion(acquisition.key, measurement, mask=CSMASK)


def _network() -> Any:
    """The class of the package. Raises ``MaskNotInstalled`` where it, or what it needs, is missing."""
    try:
        from ukis_csmask.mask import CSmask
    except ImportError as error:
        raise MaskNotInstalled(str(error), mask=CSMASK) from error
    return CSmask


def _box_around(area: Area, lattice: Grid) -> Area:
    """A rectangle in a grid's CRS that holds the area and what the network sees around it."""
    window = spans_on(area, lattice).window()
    corners = [[window.col_off, window.row_off], [window.col_off + window.width, window.row_off + window.height]]
    (x0, y0), (x1, y1) = lattice.to_coordinates(np.array(corners, np.float64)).tolist()
    width, height = abs(x1 - x0) + 2 * _AROUND, abs(y1 - y0) + 2 * _AROUND
    if width * height > _MOST_PIXELS * _PIXEL**2:
        raise OpinionTooLarge(square_km=round(_MOST_PIXELS * _PIXEL**2 / 1e6))
    left, bottom = min(x0, x1) - _AROUND, min(y0, y1) - _AROUND
    return Area.rectangle(left, bottom, left + width, bottom + height, lattice.crs)


def _whole(picture: ClearPicture) -> tuple[Grid, NDArray[np.float32]]:
    """All of a picture: its grid, and (bands, rows, columns), nan where there is no data."""
    grid = picture.plan().grid
    values = np.full((len(BANDS), grid.height, grid.width), np.nan, np.float32)
    with TemporaryDirectory(prefix="clear-scenes-", ignore_cleanup_errors=True) as scratch:
        for _, piece in picture.pieces(Path(scratch)):
            rows, columns = piece.window.slices
            values[:, rows, columns] = np.where(piece.values == np.iinfo(np.int16).min, np.nan, piece.values / 1e4)
    return grid, values


def _at_30_m(grid: Grid, values: NDArray[np.float32]) -> tuple[Grid, NDArray[np.float32]]:
    """Means of whole pixels, (rows, columns, bands)."""
    a, b, c, d, e, f = grid.affine
    factor = max(1, round(_PIXEL / abs(a)))
    rows, columns = grid.height // factor, grid.width // factor
    cut = values[:, : rows * factor, : columns * factor].reshape(len(BANDS), rows, factor, columns, factor)
    coarse = replace(grid, affine=(a * factor, b, c, d, e * factor, f), width=columns, height=rows)
    return coarse, np.moveaxis(cut.mean(axis=(2, 4)), 0, -1)


def _masked(network: Any, bands: NDArray[np.float32]) -> NDArray[np.uint8]:
    """What the network says, (rows, columns): 0 is neither, 1 cloud, 2 shadow."""
    rows, columns, _ = bands.shape
    padded = np.pad(bands, ((0, max(0, _TILE - rows)), (0, max(0, _TILE - columns)), (0, 0)), "symmetric")
    found = network(np.nan_to_num(padded), band_order=list(BANDS), product_level="l2a").csm
    return np.asarray(found[:rows, :columns, 0], np.uint8)


def _counts(area: Area, grid: Grid, classes: NDArray[np.uint8]) -> Counts:
    """The area's pixels by class; those beyond the image are without data."""
    pixels, image = spans_on(area, grid), Window(0, 0, grid.width, grid.height)
    inside = pixels.clipped(image).mask(image)
    counts = np.bincount(classes[inside], minlength=12)
    counts[NO_DATA] += pixels.pixels - int(counts.sum())
    return tuple(counts.tolist())
