"""Names of the files that are made of scenes, or downloaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from .files import safe_name

_TILES = 3  # that are named


def image_names(acquisitions: Sequence[Acquisition], content: str) -> list[str]:
    """Names of images of acquisitions, as "2026-08-13 Sentinel-2A T48NUG True color.tif".

    Args:
        acquisitions: one for each image.
        content: what the images show, as the analyst reads it.

    Returns:
        No two alike, whatever the case of their letters.
    """
    return _distinct([(_image_name(one, content), ".tif") for one in acquisitions])


def _image_name(acquisition: Acquisition, content: str) -> str:
    date = acquisition.day or acquisition.scenes[0].id
    tiles = [f"T{tile}" for tile in acquisition.tiles]
    if len(tiles) > _TILES:
        tiles = [*tiles[:_TILES], f"+{len(tiles) - _TILES}"]
    return safe_name(" ".join([date, acquisition.platform.title() or "Sentinel-2", *tiles, content]))


def asset_names(files: Sequence[tuple[Scene, str]]) -> list[str]:
    """Names of scenes' own files, as "S2A_48NUG_20260813_0_L2A_B04.tif": of the scene and of the file on its server.

    Args:
        files: scenes and addresses of files of theirs.

    Returns:
        No two alike, whatever the case of their letters: two halves of a tile may have one id.
    """
    return _distinct([_asset_name(scene, address) for scene, address in files])


def _asset_name(scene: Scene, address: str) -> tuple[str, str]:
    file = PurePosixPath(unquote(urlsplit(address).path)).name
    stem, dot, ending = file.rpartition(".")
    if not dot:
        stem, ending = file, ""
    return safe_name(f"{scene.id}_{stem}"), f".{safe_name(ending)}" if ending else ""


def _distinct(names: Sequence[tuple[str, str]]) -> list[str]:
    """Stems and endings put together, with a number where the name is in use, whatever the case of its letters."""
    used: set[str] = set()
    found = []
    for stem, ending in names:
        name, number = stem + ending, 1
        while name.casefold() in used:
            number += 1
            name = f"{stem} ({number}){ending}"
        used.add(name.casefold())
        found.append(name)
    return found
