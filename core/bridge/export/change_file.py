"""The change of an index between two dates as a cloud optimized GeoTIFF, and as a layer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import QgsRasterLayer

from ...network.cancellation import Cancellation
from ...series.change import Change
from ...series.request import SeriesRequest
from ...storage.files import folder_beside, replacing
from ..layers.layer_builder import open_raster_layer
from ..layers.provenance import attribution
from ..layers.styles import apply_change
from .gdal_failures import gdal_failures
from .raster_file import RasterFile, check_room

_EMPTY = -9999.0  # as nan is no number that every program takes for no data


def save_change(change: Change, request: SeriesRequest, path: Path, cancellation: Cancellation) -> None:
    """Write the file; what it replaces stays until it is whole.

    Args:
        change: What is written.
        request: By which it was read.
        path: Of the file.
        cancellation: Of the work.

    Raises:
        Cancelled: The cancellation was set.
        ClearScenesError: The file cannot be written.
    """
    file = RasterFile(path, np.dtype(np.float32), (change.index.name,), _EMPTY)
    check_room(change.grid, [file])
    with (
        folder_beside(path) as scratch,
        replacing(path, "part.tif") as part,
        gdal_failures(path, cancellation),
    ):
        whole = file.created(scratch / "change.tif", change.grid, _facts(change, request))
        if whole is not None:
            whole.WriteArray(np.where(np.isfinite(change.values), change.values, np.float32(_EMPTY)))
            whole.FlushCache()
            file.copy(whole, part, lambda *_: int(not cancellation.cancelled))
            whole = None  # which closes it


def change_layer(path: Path, name: str, change: Change) -> QgsRasterLayer:
    """The layer of such a file, in the thread that calls.

    Args:
        path: Of the file.
        name: Of the layer.
        change: What the file holds.

    Raises:
        LayerFailed: QGIS cannot open it.
    """
    layer = open_raster_layer(str(path), name)
    apply_change(layer, change.reach)
    return layer


def _facts(change: Change, request: SeriesRequest) -> dict[str, str]:
    dates = change.first, change.last
    scenes = [scene for one in dates for scene in one.scenes]
    credits = {attribution(scene, scene.moment) for scene in scenes if scene.moment}
    found = {
        "TIFFTAG_SOFTWARE": "Clear Scenes, a QGIS plugin",
        "TIFFTAG_COPYRIGHT": "; ".join(sorted(credits)),
        "TIFFTAG_IMAGEDESCRIPTION": f"{change.index.name} of {change.last.day} less that of {change.first.day}",
        "scenes": ", ".join(scene.id for scene in scenes),
        "cloud_classes": ",".join(map(str, sorted(request.cloud_classes))),
        "cloud_margin": f"{request.margin:g} m",
        "license": "; ".join(sorted({scene.product.credit.license for scene in scenes})),
    }
    return {name: text for name, text in found.items() if text}
