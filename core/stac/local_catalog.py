"""Catalogs on this machine: what a file or a folder holds, as the scenes that a search of a server gives."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.local import FileEmpty, FileMissing, NoItems
from ..errors.text import QT_TRANSLATE_NOOP
from ..geometry.globe import cut_at_antimeridian
from ..geometry.rings import Polygons, points_of, polygons_of
from ..network.local_files import folder_of, is_local, local_url, opened, path_of, path_within, version_of
from .collection_names import are_alike, product_named
from .dates import Interval
from .mgrs import square_of
from .product_inference import infer_product
from .products import SENTINEL_2, Product
from .safe import PRODUCT, bare_item, item_of
from .scene import Scene, scene_from_item
from .stated import as_list, as_mapping, as_moment, as_text

ENDINGS = (".json", ".geojson", ".zip", "/")  # of the addresses of such catalogs; a folder's ends with a slash
MAX_JSON = 256 * 1024 * 1024  # bytes; 10,000 items have about 150 MB
MAX_ENTRIES = 200_000  # of a folder and those in it
MAX_DEPTH = 3  # folders below the one that was chosen
_EACH = replace(SENTINEL_2, each=True)


def local_scenes(url: str, collection: str, area: Area, intervals: Iterable[Interval]) -> Iterator[list[Scene]]:
    """The scenes of a file of STAC items, or of a folder of products.

    Args:
        url: of the file or the folder (``local_url``).
        collection: whose items are wanted; "" takes all.
        area: products that by their names lie elsewhere are not opened.
        intervals: likewise of another time.

    Yields:
        Scenes, in pages.

    Raises:
        NoItems: nothing that can be searched is there.
        FileMissing: nothing is there.
        FileEmpty: nothing is in the file.
    """
    path, folder = path_of(url), folder_of(url)
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
        items = (item for item in _items(path) if _is_of(item, collection))
        yield [_versioned(_of_file(item, url, collection), folder) for item in items]
        return
    yield [_versioned(_of_product(one), folder) for one in _matching(products, area, intervals)]


def _is_of(item: Mapping[str, Any], collection: str) -> bool:
    stated = as_text(item.get("collection"))
    return not collection or not stated or are_alike(stated, collection)


def _of_file(item: Mapping[str, Any], url: str, collection: str) -> Scene:
    """What it names is taken from where the file lies: its own address was that of the server that it came from."""
    name = as_text(item.get("collection")) or collection
    links = [link for link in as_list(item.get("links")) if as_mapping(link).get("rel") != "self"]
    return scene_from_item({**item, "links": links}, url, _product(item, name))


def _product(item: Mapping[str, Any], collection: str) -> Product:
    known = product_named(collection)
    return known or infer_product(as_mapping(item.get("assets")), collection, as_text(item.get("id"))) or _EACH


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


def _items(path: str) -> list[Mapping[str, Any]]:
    """Those of an item file, or of a collection of items."""
    data = opened(path, lambda file, size, version: file.read(MAX_JSON + 1))
    if not data.strip():
        raise FileEmpty(file=path)
    if len(data) > MAX_JSON:
        raise NoItems(path=path, why=QT_TRANSLATE_NOOP("core", "the file is too large"))
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        why = QT_TRANSLATE_NOOP("core", "it is damaged, or no JSON")
        raise NoItems(repr(error), path=path, why=why) from error
    found = as_mapping(document)
    items = [found] if found.get("type") == "Feature" else found.get("features")
    if not isinstance(items, list) or not all(_is_item(item) for item in items):
        raise NoItems(path=path, why=QT_TRANSLATE_NOOP("core", "it is no STAC item, nor a collection of items"))
    return items


def _is_item(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get("type") == "Feature" and isinstance(value.get("assets"), Mapping)


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
