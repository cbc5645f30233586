"""Masks of single pixels, for what classes alone do not tell: the margin around cloud, ground that is left out.

GDAL cannot grow clouds as it draws. So a mask is a small raster in GDAL's memory, by a name that is made of what it
holds, and the layer that needs it keeps its bytes: the project that is saved has all of it, and a project that is
opened puts it back into memory, on another machine as well.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from collections.abc import Sequence
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
    """The mask of an acquisition: in the area just those pixels are hidden that count as cloud.

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
    if rule.is_plain and not any(scene.cloud_from for scene in acquisition.scenes):
        return ""
    others = [scene for scene in acquisition.scenes if scene not in zone]
    return _written(counted_pixels(area, [*zone, *others], rule, ground, transport, store))


def mask_bytes(path: str) -> str:
    """A mask as text, for the property of a layer."""
    return b64encode(_read(path)).decode()


def restore_mask(layer: QgsMapLayer) -> None:
    """Put the mask that a layer keeps into GDAL's memory, where it is not there."""
    text = layer.customProperty(MASK)
    if isinstance(text, str):
        try:
            _put(b64decode(text, validate=True))
        except NoBase64:  # others may write what they like into a project
            return


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
    data = _read(name)
    gdal.Unlink(name)
    return _put(data)


def _put(data: bytes) -> str:
    path = f"{_FOLDER}/{sha256(data).hexdigest()}.tif"
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
