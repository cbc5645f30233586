"""Which copy of a scene was counted, what other copies there are, and what these state otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.stac.acquisitions import Acquisition
from ...core.stac.copies import difference, preference
from ...core.stac.generation import ON_DEMAND
from ...core.stac.scene import Scene
from ..common.wording import core_text, percent_text

translate = QCoreApplication.translate


def copy_lines(acquisition: Acquisition, is_counted: bool) -> list[str]:
    """Which copy of each scene was counted or will be, and a line for each of its others.

    What is the same of all tiles is said once, else the tile is named.
    """
    replaced = [scene for scene in acquisition.superseded if not scene.catalog]
    by_tile: dict[str, list[str]] = {}
    for scene in acquisition.scenes:
        lines = by_tile.setdefault(scene.tile, [])
        copies = acquisition.copies(scene)
        if scene.catalog:
            text = translate("Cells", "Counted: {copy}") if is_counted else translate("Cells", "From: {copy}")
            lines.append(text.format(copy=origin_of(scene)))
        for copy in copies:
            failed = copy.problem is None and preference(copy) > preference(scene)
            differences = _differences(scene, copy)
            if failed:
                text = translate("Cells", "Could not be read, so that the copy above stands in: {copy}")
            elif copy.catalog or (copy.id, copy.generation) == (scene.id, scene.generation):
                text = translate("Cells", "There too: {copy}")
            elif differences:
                text = translate("Cells", "Left out, as a newer processing replaces it: {copy}")
            else:
                continue
            replaced = [one for one in replaced if one is not copy]
            lines.append(" · ".join((text.format(copy=origin_of(copy) or copy.id), *differences)))
    lines = _told_once(by_tile)
    if replaced:
        names = ", ".join(scene.id for scene in replaced)
        lines.append(translate("Cells", "Left out, as a newer processing replaces them: {scenes}").format(scenes=names))
    return lines


def _told_once(by_tile: Mapping[str, Sequence[str]]) -> list[str]:
    told = [list(dict.fromkeys(lines)) for lines in by_tile.values()]  # both halves of a tile say the same
    if all(lines == told[0] for lines in told):
        return told[0] if told else []
    return [f"{tile} · {line}" for tile, lines in zip(by_tile, told, strict=True) for line in lines]


def origin_of(scene: Scene) -> str:
    """As in "Earth Search · sentinel-2-l2a · baseline 05.11 · SCL"; "" where only one catalog was searched."""
    if not scene.catalog:
        return ""
    title = core_text(scene.catalog)
    collection = "" if title.endswith(scene.collection) else scene.collection
    parts = title, collection, _baseline(scene.baseline), scene.product.scheme.name
    return " · ".join(filter(None, parts))


def _baseline(baseline: float) -> str:
    if not baseline:
        return ""
    text = translate("Cells", "baseline {number}").format(number=f"{baseline:05.2f}")
    return f"{text} ({translate('Cells', 'processed on demand')})" if baseline == ON_DEMAND else text


def _differences(counted: Scene, copy: Scene) -> Sequence[str]:
    """What a copy states otherwise than the one that counts."""
    found, lines = difference(counted, copy), []
    if found.cloud:
        text = translate("Cells", "states {there} cloud, the one counted {here}")
        lines.append(text.format(there=percent_text(found.cloud[1]), here=percent_text(found.cloud[0])))
    if found.offset:
        text = translate("Cells", "reflectance offset {there}, of the one counted {here}")
        lines.append(text.format(there=f"{found.offset[1]:+g}", here=f"{found.offset[0]:+g}"))
    if found.baseline and copy.catalog:  # both are named with theirs
        lines.append(translate("Cells", "another baseline"))
    elif found.baseline:
        text = translate("Cells", "baseline {there}, of the one counted {here}")
        lines.append(text.format(there=f"{found.baseline[1]:05.2f}", here=f"{found.baseline[0]:05.2f}"))
    return lines
