"""Where an image comes from and what was measured of it, to be read years later in a layer or a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ...classification.verdict import Limits
from ...measuring.measurement import Measurement
from ...network.addresses import unsigned
from ...reflectance.offset import AS_STATED, Offsets, offset_in
from ...stac.scene import Scene
from .styles import Kind


def attribution(scene: Scene, moment: datetime) -> str:
    """The credit line that the data's license asks for, with the year of the image."""
    return scene.product.credit.text.format(year=moment.year)


def numbers(measurement: Measurement, limits: Limits) -> dict[str, str]:
    """The measured and stated numbers that are known, by name, with their unit.

    Where pixels are unread they are the bounds between which a number lies.
    """
    stated, classes = measurement.acquisition.catalog_cloud, limits.cloud_classes
    cloud, most, coverage = (
        measurement.cloud_by(limits.rule),
        measurement.most_cloud_by(limits.rule),
        measurement.coverage,
    )
    if cloud != most:
        measured = {"area_cloud_at_least": cloud, "area_cloud_at_most": most, "coverage_at_least": coverage}
    else:
        measured = {"area_cloud": cloud, "coverage": coverage}
    return {
        **({} if stated is None else {"catalog_cloud": f"{stated:.2f} %"}),
        **{name: f"{percent:.4f} %" for name, percent in measured.items() if percent is not None},
        "cloud_classes": ",".join(map(str, sorted(classes))),
        **({"cloud_margin": f"{limits.margin:g} m"} if limits.margin else {}),
        **({"recurring_ground": "left out"} if limits.leave_out else {}),
        "max_cloud": f"{limits.max_cloud} %",
    }


def reflectance(scenes: Sequence[Scene], kind: Kind, offsets: Offsets) -> dict[str, str]:
    """By name how the numbers of the archive's bands became reflectance; empty where the image is made of none.

    Args:
        scenes: Those that make the image.
        kind: What it is made of.
        offsets: Those that were decided.
    """
    if not kind.is_reflectance:
        return {}
    used = {scene: offset_in(offsets, scene) for scene in scenes}
    scale = scenes[0].product.scale
    scaled = f"{scale:g} times what the archive holds, " if scale != 1 else "what the archive holds, "
    values = ", ".join(f"{value:+g}" for value in sorted({offset.value for offset in used.values()}))
    by_scene = [
        f"{scene.id}: {offset.value:+g}, {offset.reason.value}"
        + (f" (the catalog states {scene.offset:+g})" if offset.value != scene.offset else "")
        for scene, offset in used.items()
    ]
    name = "values" if kind is Kind.BANDS else "made_of"
    return {name: f"surface reflectance x 10000: {scaled}{values}", "offset": "; ".join(by_scene)}


def facts(
    measurement: Measurement,
    limits: Limits,
    content: str,
    kind: Kind,
    hides_clouds: bool,
    offsets: Offsets = AS_STATED,
) -> dict[str, str]:
    """The metadata of a file by name, the standard tags of TIFF among it; nothing that only the analyst may have.

    Args:
        measurement: Of the acquisition.
        limits: Those by which it was judged.
        content: What the image shows.
        kind: What it is made of.
        hides_clouds: Whether pixels of the limits' cloud classes were left out.
        offsets: Of reflectance, those that were decided.
    """
    acquisition = measurement.acquisition
    moment, scenes = acquisition.moment, acquisition.scenes
    found = {
        "TIFFTAG_SOFTWARE": "Clear Scenes, a QGIS plugin",
        "TIFFTAG_DATETIME": f"{moment:%Y:%m:%d %H:%M:%S}" if moment else "",
        "TIFFTAG_COPYRIGHT": attribution(scenes[0], moment) if moment else "",
        "TIFFTAG_IMAGEDESCRIPTION": " ".join(filter(None, [content, acquisition.day])),
        "datetime": f"{moment:%Y-%m-%dT%H:%M:%SZ}" if moment else "",
        "platform": acquisition.platform,
        "content": content,
        "items": ", ".join(scene.id for scene in scenes),
        "item_addresses": ", ".join(unsigned(scene.address) for scene in scenes if scene.address),
        **numbers(measurement, limits),
        "hidden_classes": ",".join(map(str, sorted(limits.cloud_classes))) if hides_clouds else "",
        "license": scenes[0].product.credit.license,
        **reflectance(scenes, kind, offsets),
    }
    return {name: text for name, text in found.items() if text}
