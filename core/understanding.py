"""What a collection that is not known by name holds, understood from what it says of its items' assets.

Read are the STAC extensions classification, eo and raster, and what STAC 1.1 has of them in ``bands``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .products import HLS_S30, LANDSAT_C2, SENTINEL_2, Product
from .schemes import SCHEMES, VALUES, Rule, Scheme
from .scl import NO_DATA

_KNOWN = (SENTINEL_2, LANDSAT_C2, HLS_S30)  # their quality layers are told by name
_BANDS: dict[str, tuple[str, ...]] = {name: (name,) for name in ("blue", "green", "red", "swir16", "swir22")}
_BANDS |= {"nir": ("nir", "nir08"), "nir08": ("nir08", "nir")}
# Words in the name of a class, the first that fits: the class of ``scl``. Names are free text in the extension.
_WORDS = (
    (r"no.?data|fill", NO_DATA),
    (r"(no[nt]?|free|without).?(a.|of.)?cloud|cloud.?(free|less)", 5),
    (r"not.", None),
    (r"saturat|defect", 1),
    (r"dark|topograph|terrain", 2),
    (r"(dilat|adjacent|beside|buffer|near|edge)", 1),
    (r"shadow", 3),
    (r"cirrus", 10),
    (r"cloud.*(medium|mid)|(medium|mid).*cloud", 8),
    (r"cloud.*low|low.*cloud|possible|unclass|unknown", 7),
    (r"cloud", 9),
    (r"snow|ice", 11),
    (r"water", 6),
    (r"veget", 4),
    (r"land|bare|soil|clear|ground", 5),
)
_NOT_VEGETATED = re.compile(r"no[nt]?.?veget|bare")
_ORDER = (NO_DATA, 9, 8, 10, 3, 7, 1, 11, 6)  # where several bits of a pixel are set
_NAMED = {one.value: one for scheme in SCHEMES[::-1] for one in scheme.classes}
_REST = 5
_HUGE = 1e30  # no number of a catalog is; nor are nan and infinity, which some write as JSON


def product_of(assets: Mapping[str, Any]) -> Product | None:
    """``assets``: those of an item, or the ``item_assets`` of a collection. None where no quality layer is understood,
    for then there is nothing to measure.
    """
    described = {key: asset for key, asset in assets.items() if isinstance(asset, Mapping)}
    found = _quality(described)
    if found is None:
        return None
    key, scheme = found
    bands = dict(_bands(described))
    sample = _raster(described[bands["red"][0]]) if "red" in bands else {}
    scale, offset, empty = (_number(sample.get(name)) for name in ("scale", "offset", "nodata"))
    scale, empty = 10_000 * (scale or 1e-4), int(empty or 0)
    if scheme == SENTINEL_2.scheme:  # its offset is that of each item
        return Product((key,), scheme, tuple(bands.items()), scale, empty=empty, baseline_offset=True)
    return Product((key,), scheme, tuple(bands.items()), scale, 10_000 * (offset or 0.0), empty)


def lacking(product: Product) -> list[str]:
    """Bands by their names here that a collection does not describe: the layers made of them cannot be had."""
    there = {name for name, _ in product.bands}
    return [name for name in _BANDS if name not in there]


def _quality(assets: Mapping[str, Mapping[str, Any]]) -> tuple[str, Scheme] | None:
    """The asset and its scheme: one whose name is known, else one that tells its classes; the finest."""
    finest = sorted(assets, key=lambda key: _number(assets[key].get("gsd")) or 0.0)
    for known in _KNOWN:
        for key in known.quality:
            if key in assets:
                return key, known.scheme
    for key in finest:
        if (scheme := _scheme(assets[key])) is not None:
            return key, scheme
    return None


def _scheme(asset: Mapping[str, Any]) -> Scheme | None:
    places = (asset, _raster(asset), next(_listed(asset, "bands"), {}))
    rules: list[Rule] = []
    for place in places:
        rules = rules or [*_of_values(place)] or sorted(_of_bits(place), key=lambda rule: _ORDER.index(rule.value))
    values = {rule.value for rule in rules}
    if not values & {8, 9, 10}:
        return None
    is_bits = any(rule.mask != VALUES - 1 for rule in rules)
    rest = _REST if is_bits else NO_DATA
    empty = _number(places[1].get("nodata", asset.get("nodata")))
    if is_bits and empty is not None and 0 <= empty < VALUES:
        rules.insert(0, Rule(VALUES - 1, int(empty), NO_DATA))
    for scheme in SCHEMES:
        if not is_bits and set(scheme.rules) == set(rules):
            return scheme
    drawn = tuple(sorted(rule.bits for rule in rules)) if not is_bits else ()
    classes = tuple(_NAMED[value] for value in sorted({NO_DATA, rest, *values}))
    return Scheme("", tuple(rules), rest, classes, int(empty or 0), drawn)


def _of_values(place: Mapping[str, Any]) -> Iterator[Rule]:
    for one in _listed(place, "classification:classes"):
        value, name = one.get("value"), _class_of(one)
        if type(value) is int and 0 <= value < VALUES and name is not None:
            yield Rule(VALUES - 1, value, name)


def _of_bits(place: Mapping[str, Any]) -> Iterator[Rule]:
    for bits in _listed(place, "classification:bitfields"):
        offset, length, name = bits.get("offset"), bits.get("length"), str(bits.get("name", ""))
        if type(offset) is not int or type(length) is not int or not (offset >= 0 and 0 < length <= 16 - offset):
            continue
        for one in _listed(bits, "classes"):
            value = one.get("value")
            if type(value) is not int or not 0 < value < 1 << length:
                continue
            meant = _class_of(one)
            if "confidence" in name:  # what is of high confidence has a flag of its own
                meant = 7 if "cloud" in name and "medium" in str(one.get("name")) else None
            if meant in _ORDER:
                yield Rule(((1 << length) - 1) << offset, value << offset, meant)


def _class_of(one: Mapping[str, Any]) -> int | None:
    if one.get("nodata") is True:
        return NO_DATA
    name = str(one.get("name") or one.get("description") or "").lower()
    if _NOT_VEGETATED.search(name):
        return 5
    return next((value for words, value in _WORDS if re.search(words, name)), 7)


def _bands(assets: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By their names here the keys of those assets that hold one band each, the finest first."""
    finest = sorted(assets, key=lambda key: _number(assets[key].get("gsd")) or 0.0)
    common = {key: [*_common_names(assets[key])] for key in finest}
    visual = [key for key in finest if sorted(common[key]) == ["blue", "green", "red"]]
    if visual:
        yield "visual", tuple(visual)
    for name, wanted in _BANDS.items():
        keys = [key for one in wanted for key in finest if common[key] == [one]]
        if keys:
            yield name, tuple(dict.fromkeys(keys))


def _common_names(asset: Mapping[str, Any]) -> Iterator[str]:
    for band in (*_listed(asset, "eo:bands"), *_listed(asset, "bands")):
        name = band.get("common_name", band.get("eo:common_name"))
        if isinstance(name, str):
            yield name


def _raster(asset: Mapping[str, Any]) -> Mapping[str, Any]:
    """Scale, offset and nodata of an asset's first band."""
    stated = {name: asset.get(f"raster:{name}") for name in ("scale", "offset")} | {"nodata": asset.get("nodata")}
    band = next(_listed(asset, "raster:bands"), next(_listed(asset, "bands"), {}))
    of_band = {name.removeprefix("raster:"): value for name, value in band.items()}
    return {name: value for name, value in stated.items() if value is not None} | of_band


def _listed(place: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    found = place.get(name)
    return (one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else iter(())


def _number(value: Any) -> float | None:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _HUGE
    return float(value) if is_number else None
