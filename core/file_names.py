"""What the files are called that are kept of scenes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from .acquisitions import Acquisition
from .files import safe_name
from .scene import Scene

_TILES = 3  # that are named


def image_names(acquisitions: Sequence[Acquisition], content: str) -> list[str]:
    """As in "2026-08-13 Sentinel-2A T48NUG True color.tif", no two alike, whatever the case of their letters."""
    taken: set[str] = set()
    names = []
    for one in acquisitions:
        name, number = _image_name(one, content), 1
        while (found := f"{name}.tif" if number == 1 else f"{name} ({number}).tif").casefold() in taken:
            number += 1
        taken.add(found.casefold())
        names.append(found)
    return names


def _image_name(acquisition: Acquisition, content: str) -> str:
    date = acquisition.day or acquisition.scenes[0].id
    tiles = [f"T{tile}" for tile in acquisition.tiles]
    if len(tiles) > _TILES:
        tiles = [*tiles[:_TILES], f"+{len(tiles) - _TILES}"]
    return safe_name(" ".join([date, acquisition.platform.title() or "Sentinel-2", *tiles, content]))


def asset_name(scene: Scene, address: str) -> str:
    """As in "S2A_48NUG_20260813_0_L2A_B04.tif": of the scene and of the file on its server."""
    file = PurePosixPath(unquote(urlsplit(address).path)).name
    stem, dot, ending = file.rpartition(".")
    if not dot:
        stem, ending = file, ""
    return safe_name(f"{scene.id}_{stem}") + (f".{safe_name(ending)}" if ending else "")
