"""The map of clear looks as a cloud optimized GeoTIFF, and as a layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from qgis.core import QgsRasterLayer

from ...classification.verdict import CloudRule
from ...composite.clear_looks import EMPTY, ClearLooks
from ...network.cancellation import Cancellation
from ...stac.acquisitions import Acquisition
from ...storage.files import folder_beside, replacing
from ..layers.layer_builder import open_raster_layer
from ..layers.provenance import attribution
from ..layers.styles import apply_looks
from .gdal_failures import gdal_failures
from .raster_file import RasterFile, check_room

Progress = Callable[[float], None]  # 0 to 1


def save_looks(
    looks: ClearLooks,
    acquisitions: Sequence[Acquisition],
    rule: CloudRule,
    path: Path,
    cancellation: Cancellation,
    report: Progress = lambda done: None,
) -> None:
    """Write the file; what it replaces stays until it is whole.

    Args:
        looks: What is written.
        acquisitions: Of which they were counted.
        rule: By which they were counted.
        path: Of the file.
        cancellation: Of the work.
        report: Called with the part that is done, 0 to 1.

    Raises:
        Cancelled: The cancellation was set.
        ClearScenesError: The file cannot be written.
    """
    file = RasterFile(path, np.dtype(np.uint16), ("looks",), EMPTY)
    check_room(looks.grid, [file])

    def go_on(done: float, *_: object) -> int:
        report(done)
        return int(not cancellation.cancelled)

    with (
        folder_beside(path) as scratch,
        replacing(path, "part.tif") as part,
        gdal_failures(path, cancellation),
    ):
        whole = file.created(scratch / "looks.tif", looks.grid, _facts(looks, acquisitions, rule))
        if whole is not None:
            whole.WriteArray(looks.looks)
            whole.FlushCache()
            file.copy(whole, part, go_on)
            whole = None  # which closes it


def looks_layer(path: Path, name: str, dates: int) -> QgsRasterLayer:
    """The layer of such a file, in the thread that calls.

    Args:
        path: Of the file.
        name: Of the layer.
        dates: Of which the looks were counted.

    Raises:
        LayerFailed: QGIS cannot open it.
    """
    layer = open_raster_layer(str(path), name)
    apply_looks(layer, dates)
    return layer


def _facts(looks: ClearLooks, acquisitions: Sequence[Acquisition], rule: CloudRule) -> dict[str, str]:
    gone = {acquisition.key for acquisition, _ in looks.left_out}
    used = [one for one in acquisitions if one.key not in gone]
    scenes, days = [scene for one in used for scene in one.scenes], sorted(one.day for one in used)
    credits = {attribution(scene, scene.moment) for scene in scenes if scene.moment}
    found = {
        "TIFFTAG_SOFTWARE": "Clear Scenes, a QGIS plugin",
        "TIFFTAG_COPYRIGHT": "; ".join(sorted(credits)),
        "TIFFTAG_IMAGEDESCRIPTION": f"Clear looks, {days[0]} to {days[-1]}",
        "content": "number of dates on which a pixel is clear",
        "dates": str(looks.dates),
        "cloud_classes": ",".join(map(str, sorted(rule.classes))),
        "cloud_margin": f"{rule.margin:g} m",
        "license": "; ".join(sorted({scene.product.credit.license for scene in scenes})),
    }
    return {name: text for name, text in found.items() if text}
