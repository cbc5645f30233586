"""STAC documents as they lie in files: what kind each is, the items in it, and what it names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..errors.static import NoStacDocument
from .collection_names import are_alike, product_named
from .product_inference import infer_product
from .products import SENTINEL_2, Product
from .scene import Scene, scene_from_item
from .stated import as_list, as_mapping, as_text, mappings_in

Document = Mapping[str, Any]
_OF_SERVERS = {"search", "data"}  # relations of the landing page of an API
_EACH = replace(SENTINEL_2, each=True)


def parsed(data: bytes, address: str) -> Document:
    """A JSON document; {} where it is no object. Raises ``NoStacDocument`` where it is no JSON."""
    try:
        return as_mapping(json.loads(data))
    except (ValueError, RecursionError) as error:
        raise NoStacDocument(repr(error), address=address) from error


def items_in(document: Document) -> list[Document] | None:
    """The items of an item file, or of a collection of items; None where it is neither."""
    found = _listed(document)
    items = [one for one in found or () if _is_item(one)]
    return None if found is None or (found and not items) else items


def others_in(document: Document) -> int:
    """How many of those that a collection of items lists are no items."""
    return sum(not _is_item(one) for one in _listed(document) or ())


def is_catalog(document: Document) -> bool:
    """Whether it is a catalog or a collection; before STAC 1.0 they did not say so."""
    kind = document.get("type", "Catalog" if "stac_version" in document else "")
    return kind in ("Catalog", "Collection") and isinstance(document.get("links"), list)


def is_collection(document: Document) -> bool:
    """Of a catalog or a collection."""
    return document.get("type") == "Collection" or "extent" in document


def is_of_server(document: Document) -> bool:
    """Whether it is the landing page of a STAC API, or one of its collections, whose items it lists itself."""
    relations = {as_text(link.get("rel")) for link in mappings_in(document, "links")}
    lists = "items" in relations and not relations & {"child", "item"}
    return bool(relations & _OF_SERVERS) or lists or "conformsTo" in document


def is_static(document: Document, address: str) -> bool:
    """Whether what is at an address of the web is a catalog that no server searches."""
    is_file = address.endswith(".json") or any(links_in(document, "child", "item"))
    return is_catalog(document) and is_file and not is_of_server(document)


def links_in(document: Document, *relations: str) -> Iterator[str]:
    """The addresses that it names by some relations, as they are written."""
    for link in mappings_in(document, "links"):
        if link.get("rel") in relations and (href := as_text(link.get("href"))):
            yield href


def scene_in(item: Document, address: str, collection: str, product: Product | None = None) -> Scene:
    """The scene of an item that lies in a file.

    What it names is taken from where the file lies: its own address was that of the server that it came from.

    Args:
        item: the STAC item.
        address: of the file.
        collection: that it is of, where it does not say so itself; "" where that is not known.
        product: what that collection holds, None where it is inferred.
    """
    name = as_text(item.get("collection")) or collection
    links = [link for link in as_list(item.get("links")) if as_mapping(link).get("rel") != "self"]
    known = product or product_named(name)
    known = known or infer_product(as_mapping(item.get("assets")), name, as_text(item.get("id"))) or _EACH
    return scene_from_item({**item, "collection": name, "links": links}, address, known)


def is_of(item: Document, collection: str) -> bool:
    """Whether an item may be of a collection; "" is any."""
    stated = as_text(item.get("collection"))
    return not collection or not stated or are_alike(stated, collection)


def _listed(document: Document) -> list[Any] | None:
    found = [document] if document.get("type") == "Feature" else document.get("features")
    return found if isinstance(found, list) else None


def _is_item(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get("type") == "Feature" and isinstance(value.get("assets"), Mapping)
