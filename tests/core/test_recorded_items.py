"""Everything that was recorded of real catalogs goes through the parser: it is understood, or says why not."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from clear_scenes.core.stac.product_inference import infer_product
from clear_scenes.core.stac.products import COLLECTIONS, HLS_L30, HLS_S30, LANDSAT_C2
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.recorded import recorded

BASE = "https://stac.example.com/v1/search"

# Of every folder and collection: how many items are understood by which scheme, and how many are not, and why.
UNDERSTOOD = {
    ("cdse", "sentinel-2-l2a", "SCL"): 2,
    ("cdse", "sentinel-2-global-mosaics", "nothing to measure"): 1,  # a mosaic of three months
    ("earth-search-v0", "sentinel-s2-l2a-cogs", "SCL"): 141,
    ("earth-search-v0", "sentinel-s2-l2a", "SCL"): 1,
    ("earth-search-v0", "", "SCL"): 1,
    ("earth-search-v0", "", "nothing to measure"): 4,  # not items: footprints of a page that was trimmed
    ("earth-search-v1", "sentinel-2-l2a", "SCL"): 15,
    ("earth-search-v1", "sentinel-2-c1-l2a", "SCL"): 17,
    ("earth-search-v1", "sentinel-2-c1-l2a", "NoFootprint"): 10,  # asked for with few `fields`
    ("earth-search-v1", "s2_l2a_c1", "SCL"): 1,
    ("earth-search-v1", "landsat-c2-l2", "QA_PIXEL"): 1,
    ("earth-search-v1", "sentinel-2-l1c", "nothing to measure"): 6,
    ("earth-search-v1", "sentinel-1-grd", "nothing to measure"): 3,  # radar
    ("earth-search-v1", "cop-dem-glo-30", "nothing to measure"): 21,  # heights
    ("nasa-cmr", "HLSL30.v1.5", "Fmask"): 10,
    ("nasa-cmr", "hls", "Fmask"): 2,
    ("nasa-cmr", "", "nothing to measure"): 1,  # vegetation indices alone
    ("planetary-computer", "sentinel-2-l2a", "SCL"): 30,
    ("usgs-landsatlook", "landsat-c2-l2", "QA_PIXEL"): 1,
    ("usgs-landsatlook", "landsat-c2l2-sr", "QA_PIXEL"): 5,
}


def test_every_recorded_item_is_understood_or_says_why_not(shared_data: Path) -> None:
    found: Counter[tuple[str, str, str]] = Counter()
    for folder in sorted(path.name for path in (shared_data / "stac").iterdir()):
        for item in recorded(shared_data, folder):
            collection = item.get("collection") or ""
            product = COLLECTIONS.get(collection) or infer_product(
                item.get("assets") or {}, collection, item.get("id") or ""
            )
            if product is None:
                found[folder, collection, "nothing to measure"] += 1
                continue
            one = scene_from_item(item, BASE, product)
            found[folder, collection, type(one.problem).__name__ if one.problem else product.scheme.name] += 1
            assert one.problem is not None or re.search(r"SCL|QA_PIXEL|Fmask", one.asset("scl"))
    assert dict(found) == UNDERSTOOD


def test_real_items_of_landsat(shared_data: Path) -> None:
    """Also of before STAC 1.0, whose items say little: then the name does."""
    items = [one for one in recorded(shared_data, "usgs-landsatlook") if one.get("assets")]
    scenes = {one.tile: one for one in (scene_from_item(item, BASE, LANDSAT_C2) for item in items)}
    assert set(scenes) == {"044033", "047027", "081119", "001062", "028030", "086107"}
    for tile, one in scenes.items():
        satellite = int(re.match(r"L[A-Z](\d\d)_", one.id)[1])
        assert one.platform.lower().replace("_", "-") == f"landsat-{satellite}"
        assert one.track == tile[:3]
        assert (one.product.scale, one.offset) == (0.275, -2000)
    assert scenes["086107"].asset("scl").startswith("https://landsatlook.usgs.gov/")
    assert scenes["086107"].asset("scl", "s3").startswith("s3://usgs-landsat/collection02/")
    assert scenes["086107"].crs == "EPSG:3031"
    assert scenes["047027"].catalog_cloud == 1.55


def test_real_items_of_hls(shared_data: Path) -> None:
    for item in recorded(shared_data, "nasa-cmr"):
        if item.get("collection") == "hls":
            one = scene_from_item(item, BASE, HLS_S30 if ".S30." in item["id"] else HLS_L30)
            assert (one.tile, one.crs) == ("19LDD", "EPSG:32619")
            assert {name for name, _ in one.assets} >= {
                "scl",
                "blue",
                "green",
                "red",
                "nir",
                "nir08",
                "swir16",
                "swir22",
            }
            near, short = ("B08", "B11") if ".S30." in item["id"] else ("B05", "B06")
            assert one.asset("nir").endswith(f".{near}.tif")
            assert one.asset("swir16").endswith(f".{short}.tif")


def test_both_addresses_of_a_file_of_copernicus(shared_data: Path) -> None:
    name = "S2C_MSIL2A_20260527T014651_N0512_R017_T55WFR_20260527T042005"
    (item,) = [item for item in recorded(shared_data, "cdse") if item["id"] == name]
    one = scene_from_item(item, BASE)
    assert one.asset("scl") == one.asset("scl", "s3")
    assert one.asset("scl", "https").startswith("https://")
    assert one.asset("scl", "ftp") is None
