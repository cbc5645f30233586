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
    layers = []
    for path in (files.picture, files.dates, files.looks):
        if path:
            layers.append(open_raster_layer(str(path), path.stem))
            dress_layer(layers[-1], path, request, plan, files)
    return tuple(layers)


def dress_layer(
    layer: QgsRasterLayer, path: Path, request: PictureRequest, plan: PicturePlan, files: PictureFiles
) -> None:
    """Give a layer of a clear picture its colors and its metadata.

    Args:
        layer: Of the file.
        path: Of the file, one of ``files``.
        request: By which the picture was made.
        plan: What it was made of.
        files: Its files.
    """
    if path == files.dates:
        apply_days(layer, sorted({one.acquisition.day for one in plan.dates}))
    elif path == files.looks:
        apply_gray(layer, (0, max(1, plan.looked)))
    elif VISUAL in request.bands:
        apply_style(layer, "true_color")
    else:
        apply_bands(layer, request.bands)
    facts, metadata = picture_facts(request, plan), QgsLayerMetadata()
    metadata.setTitle(facts["TIFFTAG_IMAGEDESCRIPTION"])
    metadata.setAbstract("\n".join(f"{name}: {text}" for name, text in facts.items() if name.islower()))
    metadata.setRights([facts.get("TIFFTAG_COPYRIGHT", "")])
    metadata.setLicenses([facts.get("license", "")])
    layer.setMetadata(metadata)
