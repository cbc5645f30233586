"""The catalog's item of a downloaded file, left beside it: a folder of such files is a catalog of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..errors.files import FileThere, ItemNotKept
from ..errors.local import FileDamaged, FileEmpty
from ..errors.network import NetworkError
from ..network.addresses import unsigned
from ..network.local_files import is_local
from ..network.transport import Transport
from ..stac.local_documents import read_json
from ..stac.saved_item import ENDING
from ..stac.scene import Scene, scene_from_item
from ..stac.scene_files import resolved
from ..stac.stated import as_list, as_mapping, as_text
from .files import replacing, safe_name


def keep_item(scene: Scene, asset: str, path: Path, transport: Transport) -> None:
    """Leave the item of a scene beside a file of it, or add the file to the one that is there.

    The file has a relative address in it; the others keep those that they have on their server. What lies on this
    machine anyway needs none.

    Args:
        scene: whose file it is.
        asset: its name, as ``Scene.asset`` has it.
        path: of the file.
        transport: by which the item is asked for.

    Raises:
        ItemNotKept: the catalog does not give the item.
        FileThere: another scene's item has the name.
        ClearScenesError: the disk does not take it (``file_error``).
    """
    if is_local(scene.asset(asset) or ""):
        return
    place = path.with_name(safe_name(scene.id) + ENDING)
    item = _kept(place, scene) or _asked(scene, transport, path)
    assets = dict(item["assets"])
    key = next((key for key in scene.product.keys(asset) if key in assets), asset)
    assets[key] = {**as_mapping(assets.get(key)), "href": f"./{quote(path.name)}"}
    with replacing(place) as part:
        part.write_text(json.dumps({**item, "assets": assets}, indent=1), encoding="utf-8")


def _kept(place: Path, scene: Scene) -> Mapping[str, Any] | None:
    """The one that is there; None where there is none, or it is damaged."""
    if not place.exists():
        return None
    try:
        item = as_mapping(read_json(str(place)))
    except (FileEmpty, FileDamaged):
        return None
    if item.get("links") != _links(scene):
        raise FileThere(file=place)
    return item


def _asked(scene: Scene, transport: Transport, path: Path) -> Mapping[str, Any]:
    """As the catalog has it, without what signs its addresses: by its own address, else by that of the STAC API."""
    names = quote(scene.collection, safe=""), quote(scene.id, safe="")
    root = transport.signer.of(scene.catalog).grant.url.rstrip("/")
    detail = ""
    for address in dict.fromkeys((scene.address, "{}/collections/{}/items/{}".format(root, *names))):
        try:
            document = as_mapping(json.loads(transport.get(address, {}).body))
        except (NetworkError, ValueError, RecursionError) as error:
            detail = repr(error)
            continue
        items = map(as_mapping, as_list(document.get("features")) or [document])
        same = (one for one in items if scene_from_item(one, address, scene.product).identity == scene.identity)
        if item := next(same, None):
            assets = {key: _asset(as_mapping(value), address) for key, value in as_mapping(item.get("assets")).items()}
            return {**item, "links": _links(scene), "assets": assets}
    raise ItemNotKept(detail, file=path.name)


def _asset(asset: Mapping[str, Any], base: str) -> dict[str, Any]:
    """Without other places, of which the file will have none."""
    kept = {name: value for name, value in asset.items() if name not in ("alternate", "auth:refs")}
    return kept | {"href": unsigned(resolved(base, as_text(asset.get("href"))))}


def _links(scene: Scene) -> list[dict[str, str]]:
    """Where it came from."""
    return [{"rel": "via", "href": unsigned(scene.address)}]
