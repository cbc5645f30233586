"""Where a clear picture comes from and how it was made, to be read years later in its file."""

from __future__ import annotations

from ...composite.method import Method
from ...composite.picture_request import VISUAL, PicturePlan, PictureRequest
from ...network.addresses import unsigned
from ..layers.provenance import attribution, reflectance
from ..layers.styles import Kind


def picture_facts(request: PictureRequest, plan: PicturePlan) -> dict[str, str]:
    """The metadata of a clear picture by name, the standard tags of TIFF among it.

    Args:
        request: By which it was made.
        plan: What it was made of.
    """
    scenes = [scene for one in plan.dates for scene in one.acquisition.scenes]
    days = sorted(one.acquisition.day for one in plan.dates)
    credits = {attribution(scene, scene.moment) for scene in scenes if scene.moment}
    kind = Kind.COLORS if VISUAL in request.bands else Kind.BANDS
    dates = (f"{one.acquisition.day}: {100 * one.pixels / plan.pixels:.4f} %" for one in plan.dates)
    is_closest = request.method is Method.CLOSEST and request.day is not None
    found = {
        "TIFFTAG_SOFTWARE": "Clear Scenes, a QGIS plugin",
        "TIFFTAG_COPYRIGHT": "; ".join(sorted(credits)),
        "TIFFTAG_IMAGEDESCRIPTION": f"Clear picture, {request.method.value}, {days[0]} to {days[-1]}",
        "content": "true color" if VISUAL in request.bands else "reflectance",
        "method": f"closest to {request.day}" if is_closest else request.method.value,
        "dates": "; ".join(dates),
        "shown": f"{100 * plan.shown / plan.pixels:.4f} %",
        "cloud_classes": ",".join(map(str, sorted(request.cloud_classes))),
        "cloud_margin": f"{request.margin:g} m",
        "cloud_probability": ", ".join(sorted({f"at least {one.cloud_from} %" for one in scenes if one.cloud_from})),
        "limit": str(request.limit) if request.limit else "",
        "resampled": "scenes of another zone, to the nearest pixel" if plan.resampled else "",
        "items": ", ".join(scene.id for scene in scenes),
        "item_addresses": ", ".join(unsigned(scene.address) for scene in scenes if scene.address),
        "license": "; ".join(sorted({scene.product.credit.license for scene in scenes})),
        **_normalization(request, plan),
        **reflectance([scene for scene in scenes if scene in plan.offsets], kind, plan.offsets),
    }
    return {name: text for name, text in found.items() if text}


def _normalization(request: PictureRequest, plan: PicturePlan) -> dict[str, str]:
    """How the dates were made alike, so that it can be undone."""
    days = {one.acquisition.key: one.acquisition.day for one in plan.dates}
    lines, like = [], ""
    for key, one in plan.normalization.dates.items():
        if not one.compared:
            like = days[key]
            continue
        bands = zip(request.names, one.gains, one.offsets, strict=True)
        changes = ", ".join(f"{name} {gain:.6f} x {offset:+.3f}" for name, gain, offset in bands)
        lines.append(f"{days[key]}: {changes} ({one.compared} pixels)")
    return {
        "normalized_to": like,
        "normalization": "; ".join(lines),
        "not_normalized": ", ".join(days[key] for key in plan.normalization.alone),
    }
