"""What an item states of the offset of its reflectance, and whether that can be believed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from .products import BASELINE_OFFSET, BASELINE_OFFSET_KEPT, BASELINE_OFFSET_SINCE, BASELINE_OFFSET_TAKEN_OUT, Product
from .stated import as_mapping, as_number

_SINCE = datetime(2022, 1, 25, tzinfo=UTC)  # ESA has made nothing of an earlier baseline from then on
_ESA_FOLDER = ".SAFE/"  # of a product as ESA delivers it
_VALUES = 10_000  # of reflectance


def stated_offset(
    item: Mapping[str, Any], product: Product, baseline: float, moment: datetime | None, bands: Iterable[str]
) -> tuple[float, bool]:
    """The offset of reflectance x 10000 as a STAC item states it.

    In doubt is what a catalog says of Sentinel-2's own offset where it may have dealt with it: those flags have been
    seen wrong. Files in ESA's own folders, and collections that are known to keep ESA's values, leave no doubt.

    Args:
        item: as the catalog gave it.
        product: what the collection holds.
        baseline: of the processing, as 5.11; 0 where it is not stated.
        moment: when the scene was taken.
        bands: the keys of the item's bands, those that are asked first.

    Returns:
        The offset, and whether it is in doubt.
    """
    if not product.baseline_offset:
        return product.offset, False
    properties, assets = as_mapping(item.get("properties")), as_mapping(item.get("assets"))
    found = [assets[key] for key in bands if isinstance(assets.get(key), Mapping)]
    is_in_esa_folder = any(_ESA_FOLDER in str(asset.get("href")) for asset in found)
    is_sure = is_in_esa_folder or item.get("collection") in BASELINE_OFFSET_KEPT or product.scale != 1
    if 0 < baseline < BASELINE_OFFSET_SINCE:
        return product.offset, False
    flags = [properties[name] for name in BASELINE_OFFSET_TAKEN_OUT if isinstance(properties.get(name), bool)]
    if any(flags):
        return product.offset, not is_sure
    stated = next((value for asset in found if (value := _raster_offset(asset)) is not None), None)
    if stated is not None and not flags:  # beside a flag it is a constant that was seen to contradict it
        return product.offset + _VALUES * stated, not is_sure
    has_it = baseline >= BASELINE_OFFSET_SINCE or (moment is not None and moment >= _SINCE)
    return product.offset + (BASELINE_OFFSET if has_it else 0), not is_sure


def _raster_offset(asset: Mapping[str, Any]) -> float | None:
    """As the raster extension has it: for the asset's first band, or for all of them."""
    for name in ("raster:bands", "bands"):
        bands = asset.get(name)
        if isinstance(bands, list) and bands and isinstance(bands[0], Mapping):
            for key in ("raster:offset", "offset"):
                if (value := as_number(bands[0].get(key))) is not None:
                    return value
    return as_number(asset.get("raster:offset"))
