"""What the numbers in a band's files stand for: of each product that is known, and of those that are understood from
what their collection states; against what items of real catalogs state.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.stac.product_inference import infer_product
from clear_scenes.core.stac.products import COLLECTIONS, HLS_L30, HLS_S30, LANDSAT_C2, SENTINEL_2
from tests.support.recorded import recorded

CLASSES = [{"value": value, "name": name} for value, name in enumerate(("no_data", "clear", "cloud"))]


def test_known_products() -> None:
    """Reflectance of a number, by the documents of USGS (Landsat Collection 2), NASA (HLS) and ESA (before 04.00)."""
    for product, number, reflectance, empty in (
        (LANDSAT_C2, 18_639, 18_639 * 2.75e-5 - 0.2, 0),
        (HLS_S30, 2500, 0.25, -9999),
        (HLS_L30, 2500, 0.25, -9999),
        (SENTINEL_2, 2500, 0.25, 0),
    ):
        assert (number * product.scale + product.offset) / 10_000 == pytest.approx(reflectance, abs=1e-9)
        assert product.empty == empty


def test_real_items_state_what_is_known(shared_data: Path) -> None:
    """Every item whose red band tells its scale; the offset of Sentinel-2 has tests of its own."""
    seen = set()
    for catalog in ("earth-search-v1", "planetary-computer", "cdse", "usgs-landsatlook", "nasa-cmr"):
        for item in recorded(shared_data, catalog):
            name = {"hls": "hls2-s30"}.get(item.get("collection"), item.get("collection"))
            product = COLLECTIONS.get(name)
            assets = item.get("assets") or {}
            if product is None or not (key := next((key for key in product.keys("red") if key in assets), None)):
                continue
            band = next(iter(assets[key].get("raster:bands") or assets[key].get("bands") or ()), {})
            stated = assets[key] | band
            scale = stated.get("raster:scale", stated.get("scale"))
            if scale is None:
                continue
            seen.add(name)
            assert product.scale == pytest.approx(10_000 * scale, rel=1e-9)
            if not product.baseline_offset:
                offset = stated.get("raster:offset", stated.get("offset")) or 0
                assert product.offset == pytest.approx(10_000 * offset, abs=1e-6)
            assert product.empty == stated.get("nodata", 0)
    assert seen == {"sentinel-2-l2a", "sentinel-2-c1-l2a", "s2_l2a_c1", "landsat-c2-l2", "hls2-s30"}


def described(quality: str, **red: Any) -> dict[str, Any]:
    quality_layer = {} if quality == "SCL" else {"classification:classes": CLASSES}
    return {quality: quality_layer, "B04": {"eo:bands": [{"name": "B04", "common_name": "red"}], **red}}


@pytest.mark.parametrize(
    ("red", "values"),
    [
        ({}, (1, 0, 0)),
        ({"raster:bands": [{"scale": 0.0001, "offset": 0, "nodata": 0}]}, (1, 0, 0)),
        ({"raster:bands": [{"scale": 2.75e-05, "offset": -0.2, "nodata": 0}]}, (0.275, -2000, 0)),
        ({"raster:bands": [{"scale": 0.0001, "nodata": -9999}]}, (1, 0, -9999)),
        ({"bands": [{"common_name": "red", "raster:scale": 0.001, "nodata": 65535}], "eo:bands": []}, (10, 0, 65535)),
        ({"raster:scale": 0.0001, "raster:offset": -0.1, "nodata": 0}, (1, -1000, 0)),
        ({"raster:bands": [{"scale": float("nan"), "offset": float("inf"), "nodata": float("nan")}]}, (1, 0, 0)),
    ],
)
@pytest.mark.parametrize("quality", ["SCL", "mask"])
def test_what_a_collection_states_is_understood(quality: str, red: dict[str, Any], values: tuple[float, ...]) -> None:
    """The offset of what has Sentinel-2's classification is that of each item."""
    found = infer_product(described(quality, **red), "sentinel-2-l2a" if quality == "SCL" else "our-own")
    scale, offset, empty = values
    assert found.baseline_offset is (quality == "SCL")
    wanted = (scale, 0 if quality == "SCL" else offset, empty)
    assert (found.scale, found.offset, found.empty) == pytest.approx(wanted)
