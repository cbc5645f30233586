"""Catalogs on this machine: what a file or a folder holds, as the scenes that a search of a server gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.local import FileMissing
from ..errors.text import Text
from ..network.local_files import folder_of, is_local, local_url, path_of, path_within, version_of
from . import geoparquet
from .catalogs import Catalog
from .dates import Interval
from .folder_catalog import LocalItem, folder_items, is_product, tile_footprint
from .item_documents import is_of, scene_in
from .item_files import file_scenes
from .remembered_items import Cache
from .scene import Scene

# Of the addresses of such catalogs; a folder's ends with a slash
ENDINGS = (".json", ".geojson", *geoparquet.ENDINGS, ".zip", "/")
ROOTS = ("catalog.json", "collection.json")  # of a static catalog, in the folder that it fills


def local_scenes(
    catalog: Catalog,
    area: Area,
    intervals: Sequence[Interval],
    tell: Callable[[Text], object],
    cache: Cache | None = None,
) -> Iterator[list[Scene]]:
    """The scenes of a file of STAC items, of a static catalog, or of a folder of products.

    Args:
        catalog: at the address of the file or the folder (``local_url``); its collection is that whose items are
            wanted, "" takes all.
        area: products that by their names lie elsewhere are not opened.
        intervals: likewise of another time.
        tell: called with what the analyst should know of it.
        cache: keeps what was read of products across sessions; None keeps nothing.

    Yields:
        Scenes, in pages.

    Raises:
        NoItems: nothing that can be searched is there.
        FileMissing: nothing is there.
        FileEmpty: nothing is in the file.
    """
    path, folder = path_of(catalog.url), folder_of(catalog.url)
    path = next((root for name in ROOTS if os.path.isfile(root := os.path.join(path, name))), path)
    if not os.path.exists(path):
        raise FileMissing(file=path)
    if is_product(path) or os.path.isdir(path):
        items = folder_items(path, area, intervals, tell, cache)
        yield [_versioned(_of_folder(one), folder) for one in items if is_of(one.item, catalog.collection)]
        return
    for page in file_scenes(replace(catalog, url=local_url(path)), area, intervals, tell):
        yield [_versioned(scene, folder) for scene in page]


def _versioned(scene: Scene, folder: str) -> Scene:
    """With a version that is another where its quality layer was replaced by another file."""
    quality = scene.asset("scl") or ""
    if not is_local(quality):
        return scene
    try:
        version = version_of(path_within(quality, [folder]))
    except ClearScenesError:  # it is told where the file is read
        return scene
    return replace(scene, version=f"{scene.version} {version}".strip())


def _of_folder(one: LocalItem) -> Scene:
    """Where it is damaged with its problem, and what its name says."""
    scene = scene_in(one.item, one.address, "")
    if one.problem is None:
        return scene
    return replace(scene, footprint=scene.footprint or tile_footprint(scene.tile), problem=one.problem)
