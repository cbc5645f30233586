"""Masks of single pixels, for what classes alone do not tell: the margin around cloud, ground that is left out.

GDAL cannot grow clouds as it draws. So a mask is a small raster in GDAL's memory, by a name that is made of what it
holds, and the layer that needs it keeps its bytes: the project that is saved has all of it, and a project that is
opened puts it back into memory, on another machine as well. It leaves the memory with the last layer that needs it.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from uuid import uuid4

from osgeo import gdal
from qgis.core import QgsMapLayer

from ...area.area import Area
from ...classification.verdict import CloudRule
from ...errors.scene import LayerFailed
from ...measuring.counted_pixels import CountedPixels, counted_pixels
from ...measuring.recurring_ground import RecurringGround
from ...network.transport import Transport
from ...raster.osgeo_backend import spatial_reference
from ...raster.window import Window
from ...reading.spans import union
from ...stac.acquisitions import Acquisition
from ...stac.scene import Scene
from ...storage.store import Store
from .virtual_raster import OPAQUE

MASK = "clear_scenes/mask"  # the custom property that holds the bytes of a layer's mask
_FOLDER = "/vsimem/clear_scenes_masks"
_UNKNOWN, _HIDDEN = 1, 0
_STRIPE = 256  # rows that are written together


def pixel_mask(
    area: Area,
    acquisition: Acquisition,
    zone: Sequence[Scene],
    rule: CloudRule,
    ground: RecurringGround | None,
    transport: Transport,
    store: Store,
) -> str:
    """The mask of an acquisition, for a layer: in the area just those pixels are hidden that count as cloud.

    Args:
        area: In which was counted.
        acquisition: All of its scenes are looked at: a cloud reaches over a seam.
        zone: Those of them that make the image; the mask lies on the grid of the first.
        rule: What counts as cloud.
        ground: That recurs as cloud; None where it is not known.
        transport: The way to the scenes' files.
        store: What it holds of them is not read again.

    Returns:
        A path of GDAL; "" where classes alone tell what counts.

    Raises:
        Cancelled: The transport's cancellation was set.
        ClearScenesError: A scene cannot be read.
    """
    with temporary_mask(area, acquisition, zone, rule, ground, transport, store) as path:
        return _put(_read(path)) if path else ""


@contextmanager
def temporary_mask(
    area: Area,
    acquisition: Acquisition,
    zone: Sequence[Scene],
    rule: CloudRule,
    ground: RecurringGround | None,
    transport: Transport,
    store: Store,
) -> Iterator[str]:
    """As ``pixel_mask``, for the block alone, whatever layers there are."""
    path = ""
    if not rule.is_plain or any(scene.cloud_from for scene in acquisition.scenes):
        others = [scene for scene in acquisition.scenes if scene not in zone]
        path = _written(counted_pixels(area, [*zone, *others], rule, ground, transport, store))
    try:
        yield path
    finally:
        if path:
            gdal.Unlink(path)


def mask_bytes(path: str) -> str:
    """A mask as text, for the property of a layer."""
    return b64encode(_read(path)).decode()


def restore_mask(layer: QgsMapLayer) -> None:
    """Put the mask that a layer keeps into GDAL's memory, where it is not there."""
    if data := _kept(layer):
        _put(data)


def forget_masks(going: Iterable[QgsMapLayer], staying: Iterable[QgsMapLayer]) -> None:
    """Free the memory of masks that only layers need which leave the project."""
    needed = {one.customProperty(MASK) for one in staying}
    for layer in going:
        if layer.customProperty(MASK) not in needed and (data := _kept(layer)):
            gdal.Unlink(_path(data))


def _kept(layer: QgsMapLayer) -> bytes:
    """The mask that a layer keeps; empty where there is none."""
    text = layer.customProperty(MASK)
    try:
        return b64decode(text, validate=True) if isinstance(text, str) else b""
    except NoBase64:  # others may write what they like into a project
        return b""


def _written(pixels: CountedPixels) -> str:
    known = union(pixels.cloud, pixels.clear)
    if not known.rows.size:
        return ""
    window, grid = known.window(), known.grid
    name = f"{_FOLDER}/{uuid4().hex}.tif"
    options = ["COMPRESS=DEFLATE", "TILED=YES", "SPARSE_OK=TRUE", "BIGTIFF=IF_SAFER"]
    dataset = gdal.GetDriverByName("GTiff").Create(name, window.width, window.height, 1, gdal.GDT_Byte, options)
    if dataset is None:
        raise LayerFailed(why=gdal.GetLastErrorMsg() or "?")
    a, b, c, d, e, f = grid.affine
    left, top = c + a * window.col_off + b * window.row_off, f + d * window.col_off + e * window.row_off
    dataset.SetGeoTransform((left, a, b, top, d, e))
    dataset.SetSpatialRef(spatial_reference(grid.crs))
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(_UNKNOWN)
    for row in range(0, window.height, _STRIPE):
        stripe = Window(window.col_off, window.row_off + row, window.width, min(_STRIPE, window.height - row))
        values = _UNKNOWN + pixels.clear.clipped(stripe).mask(stripe) * (OPAQUE - _UNKNOWN)
        values[pixels.cloud.clipped(stripe).mask(stripe)] = _HIDDEN
        band.WriteArray(values.astype("uint8"), 0, row)
    band = dataset = None  # which closes it
    return name


def _path(data: bytes) -> str:
    return f"{_FOLDER}/{sha256(data).hexdigest()}.tif"


def _put(data: bytes) -> str:
    path = _path(data)
    if gdal.VSIStatL(path) is None:  # else it is there, and may be being drawn
        gdal.FileFromMemBuffer(path, data)
    return path


def _read(path: str) -> bytes:
    size = gdal.VSIStatL(path).size
    file = gdal.VSIFOpenL(path, "rb")
    try:
        return bytes(gdal.VSIFReadL(1, size, file))
    finally:
        gdal.VSIFCloseL(file)
