"""Which collection of a catalog is searched, what it holds, and whether it is there at all."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pystac_client import Client
from pystac_client.exceptions import APIError

from ..errors.base import Cancelled
from ..errors.catalog import NoCollection, NoQualityLayers
from ..errors.search import CollectionMissing
from .catalogs import Catalog, is_described
from .client import NONSENSE, named_cause
from .collection_names import nearest, product_named
from .dialect import method_of
from .product_inference import infer_product, lacking, stated_by_collection
from .products import COLLECTIONS, SENTINEL_2, Product
from .stated import as_mapping

log = logging.getLogger("clear_scenes")
_SAMPLE = 10  # items of a collection that says nothing itself


def collections_address(catalog: Catalog) -> str:
    """Where ``choose_collection`` will look in nearly all catalogs; "" where it looks nowhere, or that is not known."""
    if (catalog.collection and is_described(catalog)) or "?" in catalog.url or catalog.url.endswith(".json"):
        return ""
    return "/".join(filter(None, (catalog.url.rstrip("/"), "collections", catalog.collection)))


def choose_collection(catalog: Catalog, client: Client) -> tuple[str, Product]:
    """Choose the collection to search, and find out what it holds.

    Where the catalog names none, it is the first that is known here, else the first whose product can be inferred.

    Args:
        catalog: as it was chosen.
        client: opened on it; ``COLLECTIONS`` is added to what it conforms to.

    Returns:
        The collection's id and its product.

    Raises:
        NoCollection: none of the offered ones can be measured.
        NoQualityLayers: the items of the named one have no quality layer that is understood.
    """
    if catalog.collection:
        known = catalog.product or product_named(catalog.collection)
        if known is not None and is_described(catalog):
            return catalog.collection, known
        return catalog.collection, _product_of(catalog, client, known)
    client.add_conforms_to("COLLECTIONS")
    offered = {one.id: one for one in client.get_collections()}
    for wanted, product in COLLECTIONS.items():
        if wanted in offered:
            return wanted, stated_by_collection(product, _item_assets(offered[wanted]))
    for name, one in offered.items():
        if inferred := infer_product(_item_assets(one), name):
            return name, _with_log(name, inferred)
    raise NoCollection(catalog=catalog.title, offered=", ".join([*offered][:8]) or "–")


def _product_of(catalog: Catalog, client: Client, known: Product | None) -> Product:
    """The product of a named collection.

    What it says of its items' assets wins over its name. Else some of its items are asked, and each scene must then
    say it too.
    """
    client.add_conforms_to("COLLECTIONS")
    try:
        assets = _item_assets(client.get_collection(catalog.collection))
    except (APIError, *NONSENSE) as error:
        cause = named_cause(error)
        if cause is not None and (known is None or isinstance(cause, Cancelled)):
            raise cause from error
        assets = {}
    if known is not None:
        return stated_by_collection(known, assets)
    if product := infer_product(assets, catalog.collection):
        return _with_log(catalog.collection, product)
    search = client.search(collections=[catalog.collection], max_items=_SAMPLE, limit=_SAMPLE, method=method_of(client))
    found = [(as_mapping(item.get("assets")), str(item.get("id"))) for item in search.items_as_dicts()]
    for each, identifier in found:
        if product := infer_product(each, catalog.collection, identifier):
            return _with_log(catalog.collection, replace(product, each=True))
    names = list(dict.fromkeys(name for each in (assets, *(each for each, _ in found)) for name in each))
    if names:
        raise NoQualityLayers(collection=catalog.collection, catalog=catalog.title, assets=", ".join(names[:12]))
    return replace(SENTINEL_2, each=True)


def _with_log(collection: str, product: Product) -> Product:
    """The product; the log says which bands it lacks: layers of these cannot be had."""
    if lacks := lacking(product):
        log.warning("%s describes no band as %s", collection, ", ".join(lacks))
    return product


def _item_assets(collection: Any) -> Mapping[str, Any]:
    return as_mapping(collection.to_dict(include_self_link=False, transform_hrefs=False).get("item_assets"))


def check_collection(catalog: Catalog, client: Client, collection: str) -> None:
    """Raise ``CollectionMissing`` where the server lists its collections, and this one is none of them."""
    client.add_conforms_to("COLLECTIONS")
    try:
        if client.get_collection(collection) is not None:
            return
        there = [one.id for one in client.get_collections()]
    except (APIError, *NONSENSE) as error:
        if (cause := named_cause(error)) is not None:
            raise cause from error
        return  # a server that says nothing of its collections may have any
    if collection not in there:
        raise CollectionMissing(catalog=catalog.title, collection=collection, offered=nearest(collection, there))
