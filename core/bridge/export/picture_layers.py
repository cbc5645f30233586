"""Map layers of a clear picture: the picture, the date of each pixel, the number of its clear dates."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayerMetadata, QgsRasterLayer

from ...composite.picture_request import VISUAL, PicturePlan, PictureRequest
from ..layers.layer_builder import open_raster_layer
from ..layers.styles import apply_bands, apply_days, apply_gray, apply_style
from .picture_facts import picture_facts
from .picture_file import PictureFiles


def picture_layers(request: PictureRequest, plan: PicturePlan, files: PictureFiles) -> tuple[QgsRasterLayer, ...]:
    """The layers of the files that there are, that of the picture first, in the thread that calls.

    Args:
        request: By which the picture was made.
        plan: What it was made of.
        files: Its files.

    Raises:
        LayerFailed: QGIS cannot open one.
    """
    picture = _opened(files.picture, request, plan)
    if VISUAL in request.bands:
        apply_style(picture, "true_color")
    else:
        apply_bands(picture, request.bands)
    layers = [picture]
    if files.dates:
        layers.append(_opened(files.dates, request, plan))
        apply_days(layers[-1], sorted({one.acquisition.day for one in plan.dates}))
    if files.looks:
        layers.append(_opened(files.looks, request, plan))
        apply_gray(layers[-1], (0, max(1, plan.looked)))
    return tuple(layers)


def _opened(path: Path, request: PictureRequest, plan: PicturePlan) -> QgsRasterLayer:
    layer, facts = open_raster_layer(str(path), path.stem), picture_facts(request, plan)
    metadata = QgsLayerMetadata()
    metadata.setTitle(facts["TIFFTAG_IMAGEDESCRIPTION"])
    metadata.setAbstract("\n".join(f"{name}: {text}" for name, text in facts.items() if name.islower()))
    metadata.setRights([facts.get("TIFFTAG_COPYRIGHT", "")])
    metadata.setLicenses([facts.get("license", "")])
    layer.setMetadata(metadata)
    return layer
