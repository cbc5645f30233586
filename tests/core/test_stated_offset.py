"""What catalogs state of the offset of Sentinel-2's reflectance, and which of it is in doubt."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.stac.product_inference import infer_product
from clear_scenes.core.stac.products import COLLECTIONS, HLS_S30, LANDSAT_C2, SENTINEL_2, Product
from clear_scenes.core.stac.scene import Scene, scene_from_item
from tests.support.items import made_item
from tests.support.recorded import recorded

BASE = "https://stac.example.com/v1/search"
FLAG, OLD_FLAG = "earthsearch:boa_offset_applied", "sentinel:boa_offset_applied"
ESA = (
    "https://files.example.com/S2A_MSIL2A_20260613T032211_N0511_R018_T48NUG.SAFE/GRANULE/L2A/IMG_DATA/R10m/B04_10m.jp2"
)

# By folder, collection, offset and whether it is in doubt: baselines from 04.00 on are in c1, Planetary Computer and
# Copernicus as ESA made them; the default catalog says of all of its own that they are without.
REAL = {
    ("cdse", "sentinel-2-l2a", -1000, False): 2,
    ("earth-search-v0", "", 0, False): 1,
    ("earth-search-v0", "sentinel-s2-l2a-cogs", -1000, True): 3,  # of January and February 2022: nothing is said
    ("earth-search-v0", "sentinel-s2-l2a-cogs", 0, False): 136,
    ("earth-search-v0", "sentinel-s2-l2a-cogs", 0, True): 2,
    ("earth-search-v1", "landsat-c2-l2", -2000, False): 1,
    ("earth-search-v1", "s2_l2a_c1", -1000, True): 1,
    ("earth-search-v1", "sentinel-2-c1-l2a", -1000, False): 17,
    ("earth-search-v1", "sentinel-2-l2a", 0, False): 3,
    ("earth-search-v1", "sentinel-2-l2a", 0, True): 12,
    ("nasa-cmr", "hls", 0, False): 2,
    ("planetary-computer", "sentinel-2-l2a", -1000, False): 7,
    ("planetary-computer", "sentinel-2-l2a", 0, False): 23,
    ("usgs-landsatlook", "landsat-c2-l2", -2000, False): 1,
    ("usgs-landsatlook", "landsat-c2l2-sr", -2000, False): 3,
}


def parsed(
    red: dict[str, Any] | None = None, collection: str = "x", product: Product = SENTINEL_2, **properties: object
) -> Scene:
    item = made_item("one", **properties) | {"collection": collection}
    item["assets"]["red"] = {"href": "https://files.example.com/B04.tif"} | (red or {})
    return scene_from_item(item, BASE, product)


def bands(offset: float) -> dict[str, Any]:
    return {"raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": offset}]}


@pytest.mark.parametrize(
    ("red", "properties", "offset", "is_in_doubt"),
    [
        ({}, {"s2:processing_baseline": "05.11"}, -1000, True),
        ({}, {"s2:processing_baseline": "03.01"}, 0, False),
        (bands(-0.1), {"s2:processing_baseline": "03.01"}, 0, False),
        ({}, {"s2:processing_baseline": "05.11", FLAG: False}, -1000, True),
        ({}, {"s2:processing_baseline": "05.11", FLAG: True}, 0, True),
        (bands(-0.1), {"s2:processing_baseline": "05.11", FLAG: True}, 0, True),  # as the default catalog has it
        (bands(0), {"s2:processing_baseline": "05.11", FLAG: False}, -1000, True),
        ({}, {"sentinel:processing_baseline": "04.00"}, -1000, True),  # as its old catalog has it
        ({}, {"sentinel:processing_baseline": "04.00", OLD_FLAG: True}, 0, True),
        (bands(0), {"s2:processing_baseline": "05.11"}, 0, True),  # one who has taken it out, and says so
        (bands(-0.1), {"s2:processing_baseline": "05.11"}, -1000, True),
        ({"bands": [{"raster:offset": -0.1}]}, {}, -1000, True),
        ({"bands": [{"offset": 0}]}, {}, 0, True),
        ({"raster:offset": -0.1}, {}, -1000, True),
        ({}, {}, -1000, True),  # taken in 2026: there is no baseline that has none
        ({}, {"datetime": "2021-12-31T03:22:11Z"}, 0, True),
        ({}, {"datetime": "2022-01-25T00:00:00Z"}, -1000, True),
        ({"href": ESA}, {"s2:processing_baseline": "05.11"}, -1000, False),
        ({"href": ESA}, {}, -1000, False),
        ({"href": ESA} | bands(-0.1), {"processing:version": "05.11"}, -1000, False),
        (bands(float("nan")), {"s2:processing_baseline": "05.11"}, -1000, True),
        (bands(10**400), {"s2:processing_baseline": "05.11"}, -1000, True),
        ({"raster:bands": "none", "bands": [None]}, {"s2:processing_baseline": "05.11", FLAG: "yes"}, -1000, True),
    ],
)
def test_what_is_stated(red: dict[str, Any], properties: dict[str, Any], offset: float, is_in_doubt: bool) -> None:
    one = parsed(red, **properties)
    assert (one.offset, one.doubts_offset) == (offset, is_in_doubt)


def test_a_collection_that_keeps_the_values_of_esa_is_sure() -> None:
    one = parsed(bands(-0.1), "sentinel-2-c1-l2a", **{"s2:processing_baseline": "05.11"})
    assert (one.offset, one.doubts_offset) == (-1000, False)


def test_other_sensors_have_an_offset_of_their_own() -> None:
    assert [(one.offset, one.doubts_offset) for one in (parsed(product=LANDSAT_C2), parsed(product=HLS_S30))] == [
        (-2000, False),
        (0, False),
    ]


def test_real_catalogs(shared_data: Path) -> None:
    """Of the collections that are offered: what is added, and whether the pixels are asked."""
    found: Counter[tuple[str, str, float, bool]] = Counter()
    for folder in ("earth-search-v0", "earth-search-v1", "planetary-computer", "cdse", "usgs-landsatlook", "nasa-cmr"):
        for item in recorded(shared_data, folder):
            collection = item.get("collection") or ""
            product = COLLECTIONS.get(collection) or infer_product(
                item.get("assets") or {}, collection, str(item.get("id"))
            )
            if product is not None and scene_from_item(item, BASE, product).asset("red"):
                one = scene_from_item(item, BASE, product)
                found[folder, collection, one.offset, one.doubts_offset] += 1
    assert dict(found) == REAL
