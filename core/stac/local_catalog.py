"""Catalogs on this machine: what a file or a folder holds, as the scenes that a search of a server gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.local import FileMissing, NoItems
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..geometry.globe import cut_at_antimeridian
from ..geometry.rings import Polygons, points_of, polygons_of
from ..network.local_files import folder_of, is_local, local_url, path_of, path_within, version_of
from . import geoparquet
from .catalogs import Catalog
from .dates import Interval
from .item_files import file_scenes
from .mgrs import square_of
from .safe import PRODUCT, bare_item, item_of
from .scene import Scene, scene_from_item
from .stated import as_moment

ENDINGS = (
    ".json",
    ".geojson",
    *geoparquet.ENDINGS,
    ".zip",
    "/",
)  # of the addresses of such catalogs; a folder's ends with a slash
ROOTS = ("catalog.json", "collection.json")  # of a static catalog, in the folder that it fills
MAX_ENTRIES = 200_000  # of a folder and those in it
MAX_DEPTH = 3  # folders below the one that was chosen


def local_scenes(
    catalog: Catalog, area: Area, intervals: Sequence[Interval], tell: Callable[[Text], object]
) -> Iterator[list[Scene]]:
    """The scenes of a file of STAC items, of a static catalog, or of a folder of products.

    Args:
        catalog: at the address of the file or the folder (``local_url``); its collection is that whose items are
            wanted, "" takes all.
        area: products that by their names lie elsewhere are not opened.
        intervals: likewise of another time.
        tell: called with what the analyst should know of a static catalog, once all came.

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
    if PRODUCT.fullmatch(os.path.basename(path)):
        products = [path]
    elif os.path.isdir(path):
        products = list(_products(path))
        if not products:
            raise NoItems(
                path=path, why=QT_TRANSLATE_NOOP("core", "no product of Sentinel-2 L2A (.SAFE, .zip) is in it")
            )
    else:
        for page in file_scenes(replace(catalog, url=local_url(path)), area, intervals, tell):
            yield [_versioned(scene, folder) for scene in page]
        return
    yield [_versioned(_of_product(one), folder) for one in _matching(products, area, intervals)]


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


def _products(folder: str) -> Iterator[str]:
    """The paths of the products in a folder and those below, by their names."""
    waiting, seen = [(folder, 0)], 0
    while waiting:
        path, depth = waiting.pop()
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    seen += 1
                    if seen > MAX_ENTRIES:
                        raise NoItems(path=folder, why=QT_TRANSLATE_NOOP("core", "too many files are in it"))
                    if PRODUCT.fullmatch(entry.name):
                        yield entry.path
                    elif depth < MAX_DEPTH and entry.is_dir(follow_symlinks=False):
                        waiting.append((entry.path, depth + 1))
        except OSError as error:
            if path == folder:
                raise NoItems(repr(error), path=path, why=str(error)) from error


def _matching(paths: Iterable[str], area: Area, intervals: Iterable[Interval]) -> Iterator[str]:
    """Of the products those that by their names may be wanted."""
    spans, is_near = list(intervals), dict[str, bool]()
    for path in paths:
        stated = bare_item(path)["properties"]
        moment, tile = as_moment(stated["datetime"]), stated["s2:mgrs_tile"]
        if moment is not None and not any(start <= moment <= end for start, end in spans):
            continue
        if tile not in is_near:
            footprint = _tile_footprint(tile)
            is_near[tile] = not footprint or area.meets(points_of(footprint))
        if is_near[tile]:
            yield path


@lru_cache(maxsize=4096)
def _tile_footprint(tile: str) -> Polygons:
    square = square_of(tile)
    return polygons_of(cut_at_antimeridian([square])) if square is not None else ()


def _of_product(path: str) -> Scene:
    """Where it is damaged with its problem, and what its name says."""
    address = local_url(path, is_folder=True)
    try:
        return scene_from_item(item_of(path), address)
    except ClearScenesError as error:
        scene = scene_from_item(bare_item(path), address)
        return replace(scene, footprint=_tile_footprint(scene.tile), problem=error)
