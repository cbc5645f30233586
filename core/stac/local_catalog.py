"""Catalogs on this machine: what a file or a folder holds, as the scenes that a search of a server gives."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..area.area import Area
from ..errors.base import ClearScenesError
from ..errors.local import FileEmpty, FileMissing, NoItems
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..network.local_files import folder_of, is_local, opened, path_of, path_within, version_of
from .collection_names import are_alike, product_named
from .dates import Interval
from .folder_catalog import LocalItem, folder_items, is_product, tile_footprint
from .product_inference import infer_product
from .products import SENTINEL_2, Product
from .remembered_items import Cache
from .scene import Scene, scene_from_item
from .stated import as_list, as_mapping, as_text

ENDINGS = (".json", ".geojson", ".zip", "/")  # of the addresses of such catalogs; a folder's ends with a slash
MAX_JSON = 256 * 1024 * 1024  # bytes; 10,000 items have about 150 MB
_EACH = replace(SENTINEL_2, each=True)


def local_scenes(
    url: str,
    collection: str,
    area: Area,
    intervals: Iterable[Interval],
    tell: Callable[[Text], object],
    cache: Cache | None = None,
) -> Iterator[list[Scene]]:
    """The scenes of a file of STAC items, or of a folder of products.

    Args:
        url: of the file or the folder (``local_url``).
        collection: whose items are wanted; "" takes all.
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
    path, folder = path_of(url), folder_of(url)
    if not os.path.exists(path):
        raise FileMissing(file=path)
    if is_product(path) or os.path.isdir(path):
        items = folder_items(path, area, intervals, tell, cache)
        yield [_versioned(_of_folder(one), folder) for one in items if _is_of(one.item, collection)]
    else:
        yield [_versioned(_of_file(item, url, collection), folder) for item in _items(path) if _is_of(item, collection)]


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


def _of_folder(one: LocalItem) -> Scene:
    """Where it is damaged with its problem, and what its name says."""
    scene = scene_from_item(one.item, one.address, _product(one.item, as_text(one.item.get("collection"))))
    if one.problem is None:
        return scene
    return replace(scene, footprint=scene.footprint or tile_footprint(scene.tile), problem=one.problem)
