"""Which collection of a catalog is searched, what it holds, and whether it is there at all."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from pystac_client import Client
from pystac_client.exceptions import APIError

from .catalogs import Catalog
from .collection_names import nearest, product_named
from .errors import NoCollection, NoQualityLayers
from .paging import method_of
from .products import COLLECTIONS, SENTINEL_2, Product
from .search_errors import CollectionMissing
from .stac_client import NONSENSE, named_cause
from .understanding import lacking, product_of

log = logging.getLogger("clear_scenes")
_NOT_THERE = 404


def holding(catalog: Catalog, client: Client) -> tuple[str, Product]:
    """The collection to search, and what it holds. Where none is named it is the first that is known here, else the
    first that is understood.
    """
    if catalog.collection:
        known = catalog.product or product_named(catalog.collection)
        return catalog.collection, known or _understood(catalog, client)
    client.add_conforms_to("COLLECTIONS")
    offered = {one.id: one for one in client.get_collections()}
    for wanted, product in COLLECTIONS.items():
        if wanted in offered:
            return wanted, product
    for name, one in offered.items():
        if understood := product_of(_item_assets(one)):
            return name, _told(name, understood)
    raise NoCollection(catalog=catalog.title, offered=", ".join([*offered][:8]) or "–")


def _understood(catalog: Catalog, client: Client) -> Product:
    """By what the collection says of its items' assets, else by an item of it; where it says nothing, by the names of
    Sentinel-2.
    """
    client.add_conforms_to("COLLECTIONS")
    try:
        assets = _item_assets(client.get_collection(catalog.collection))
    except (APIError, *NONSENSE) as error:
        if (cause := named_cause(error)) is not None:
            raise cause from error
        assets = {}
    if not assets:
        assets = _first_item(catalog, client).get("assets") or {}
    if not assets:
        return SENTINEL_2
    product = product_of(assets)
    if product is None:
        names = ", ".join([*assets][:12])
        raise NoQualityLayers(collection=catalog.collection, catalog=catalog.title, assets=names)
    return _told(catalog.collection, product)


def _first_item(catalog: Catalog, client: Client) -> Mapping[str, Any]:
    method = method_of(client)
    found = client.search(collections=[catalog.collection], max_items=1, method=method).items_as_dicts()
    return next(iter(found), {})


def _told(collection: str, product: Product) -> Product:
    """The log says what it lacks: layers of these bands cannot be had."""
    if lacks := lacking(product):
        log.warning("%s describes no band as %s", collection, ", ".join(lacks))
    return product


def _item_assets(collection: Any) -> Mapping[str, Any]:
    described = collection.to_dict(include_self_link=False, transform_hrefs=False).get("item_assets")
    return described if isinstance(described, Mapping) else {}


def check_collection(catalog: Catalog, client: Client, collection: str) -> None:
    """Raise ``CollectionMissing`` where the server lists its collections, and this one is none of them."""
    client.add_conforms_to("COLLECTIONS")
    try:
        if _is_there(client, collection):
            return
        there = [one.id for one in client.get_collections()]
    except (APIError, *NONSENSE) as error:
        if (cause := named_cause(error)) is not None:
            raise cause from error
        return  # a server that says nothing of its collections may have any
    if collection not in there:
        raise CollectionMissing(catalog=catalog.title, collection=collection, offered=nearest(collection, there))


def _is_there(client: Client, collection: str) -> bool:
    try:
        client.get_collection(collection)
    except APIError as error:
        if error.status_code != _NOT_THERE:
            raise
        return False
    return True
