"""What a collection or an item that is not known by name holds, inferred from what it says of its assets.

What is stated of a quality layer's values always counts; a name alone counts only where nothing is stated, and only of
products that the collection or the item's id names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ..classification.schemes import Scheme
from .products import PRODUCTS, SENTINEL_2, Product, named_product
from .stated import as_number, mappings_in
from .stated_classes import first_band, stated

_BANDS: dict[str, tuple[str, ...]] = {name: (name,) for name in ("blue", "green", "red", "swir16", "swir22")}
_BANDS |= {"nir": ("nir", "nir08"), "nir08": ("nir08", "nir")}


def infer_product(assets: Mapping[str, Any], *names: str) -> Product | None:
    """What items with these assets hold.

    Args:
        assets: those of an item, or the ``item_assets`` of a collection.
        names: the id of the collection, and that of the item.

    Returns:
        None where nobody says what the values of a quality layer mean, for then there is nothing to measure.
    """
    described = {key: asset for key, asset in assets.items() if isinstance(asset, Mapping)}
    found = _quality(described, named_product(*names))
    if found is None:
        return None
    key, scheme = found
    bands = dict(_bands(described))
    sample = first_band(described[bands["red"][0]]) if "red" in bands else {}
    scale, offset, empty = (as_number(sample.get(name)) for name in ("scale", "offset", "nodata"))
    scale, empty = 10_000 * (scale or 1e-4), int(empty or 0)
    if scheme == SENTINEL_2.scheme:  # its offset is that of each item
        return Product((key,), scheme, tuple(bands.items()), scale, empty=empty, baseline_offset=True)
    return Product((key,), scheme, tuple(bands.items()), scale, 10_000 * (offset or 0.0), empty)


def scheme_of(asset: Mapping[str, Any], by_name: Scheme | None) -> Scheme | None:
    """How the values of a quality layer are read.

    Args:
        asset: of an item or collection.
        by_name: the scheme of the product that it is by its names, None where they name none.

    Returns:
        What is stated wins; None where it is no cloud mask, or nobody says what its values mean.
    """
    statement = stated(asset)
    if statement is None or (by_name is not None and statement.agrees_with(by_name)):
        return by_name
    return statement.scheme


def stated_by_collection(product: Product, assets: Mapping[str, Any]) -> Product:
    """A product that is known by its name, read as its collection's ``item_assets`` say."""
    for key in product.quality:
        if isinstance(asset := assets.get(key), Mapping):
            scheme = scheme_of(asset, product.scheme_of(key))
            if scheme == product.scheme_of(key):
                return product
            return _read_by(product, scheme) if scheme is not None else replace(product, each=True)
    return product


def product_of_item(product: Product, key: str, asset: Mapping[str, Any], *names: str) -> Product | None:
    """What one item holds.

    Args:
        product: what its collection holds.
        key: of its quality layer.
        asset: the quality layer as the item describes it.
        names: the id of the collection, and that of the item.

    Returns:
        ``product``, with another scheme where the item states one; None where nobody says what the values mean.
    """
    by_name: Scheme | None = product.scheme_of(key)
    if product.each:
        by_name = _by_name(key, named_product(*names))
    scheme = scheme_of(asset, by_name)
    return None if scheme is None else _read_by(product, scheme)


@lru_cache(maxsize=64)
def _read_by(product: Product, scheme: Scheme) -> Product:
    """One for all items that state the same."""
    return product if scheme == product.scheme else replace(product, scheme=scheme, other_schemes=())


def lacking(product: Product) -> list[str]:
    """Bands by their names here that a collection does not describe: the layers made of them cannot be had."""
    there = {name for name, _ in product.bands}
    return [name for name in _BANDS if name not in there]


def _quality(assets: Mapping[str, Mapping[str, Any]], named: Product | None) -> tuple[str, Scheme] | None:
    """The asset and its scheme: one with the name of a quality layer, else one that states its classes, the finest."""
    finest = sorted(assets, key=lambda key: as_number(assets[key].get("gsd")) or 0.0)
    usual = (key for product in PRODUCTS for key in product.quality if key in assets)
    for key in dict.fromkeys((*usual, *finest)):
        if (scheme := scheme_of(assets[key], _by_name(key, named))) is not None:
            return key, scheme
    return None


def _by_name(key: str, named: Product | None) -> Scheme | None:
    """How a quality layer is read of a product that is named; None where that has none under this key."""
    return named.scheme_of(key) if named is not None and key in named.quality else None


def _bands(assets: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By their names here the keys of those assets that hold one band each, the finest first."""
    finest = sorted(assets, key=lambda key: as_number(assets[key].get("gsd")) or 0.0)
    common = {key: [*_common_names(assets[key])] for key in finest}
    visual = [key for key in finest if sorted(common[key]) == ["blue", "green", "red"]]
    if visual:
        yield "visual", tuple(visual)
    for name, wanted in _BANDS.items():
        keys = [key for one in wanted for key in finest if common[key] == [one]]
        if keys:
            yield name, tuple(dict.fromkeys(keys))


def _common_names(asset: Mapping[str, Any]) -> Iterator[str]:
    for band in (*mappings_in(asset, "eo:bands"), *mappings_in(asset, "bands")):
        name = band.get("common_name", band.get("eo:common_name"))
        if isinstance(name, str):
            yield name
