"""Map layers of files that were saved."""

from __future__ import annotations

from qgis.core import QgsRasterLayer

from ...reflectance.offset import AS_STATED, Offsets
from ..layers.layer_builder import _describe, _opened
from ..layers.provenance import reflectance
from ..layers.styles import apply_bands, apply_style
from .clipping import ClipRequest


def open_file_layer(wish: ClipRequest, offsets: Offsets = AS_STATED) -> QgsRasterLayer:
    """The layer of a file that was saved, in the thread that calls; ``offsets`` are those by which it was made. Raises
    ``LayerFailed``.
    """
    layer, content = _opened(str(wish.path), wish.path.stem), wish.content
    scenes = wish.measurement.acquisition.scenes
    if content.style:
        apply_style(layer, content.style, product=scenes[0].product)
    else:
        apply_bands(layer, content.assets)
    _describe(layer, wish.measurement, scenes, wish.limits, reflectance(scenes, content.kind, offsets))
    return layer
