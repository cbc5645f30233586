"""Map layers of files that were saved."""

from __future__ import annotations

from qgis.core import QgsRasterLayer

from ...reflectance.offset import AS_STATED, Offsets
from ..layers.layer_builder import describe_layer, open_raster_layer
from ..layers.provenance import reflectance
from ..layers.styles import apply_bands, apply_style
from .clipping import ClipRequest


def open_file_layer(request: ClipRequest, offsets: Offsets = AS_STATED) -> QgsRasterLayer:
    """The layer of a file that was saved, in the thread that calls.

    Args:
        request: By which the file was saved.
        offsets: Of reflectance, those by which it was made.

    Raises:
        LayerFailed: QGIS cannot open the file.
    """
    layer, content = open_raster_layer(str(request.path), request.path.stem), request.content
    scenes = request.measurement.acquisition.scenes
    if content.style:
        apply_style(layer, content.style, product=scenes[0].product)
    else:
        apply_bands(layer, content.assets)
    values = reflectance(scenes, content.kind, offsets)
    describe_layer(layer, request.measurement, scenes, request.limits, content.name, values)
    return layer
