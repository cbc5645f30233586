"""A catalog whose address is typed is understood from what its collections say; what it lacks is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.classification.schemes import QA_PIXEL, SCL, table_of
from clear_scenes.core.errors.catalog import NoQualityLayers
from clear_scenes.core.stac.catalogs import Catalog
from clear_scenes.core.stac.product_inference import infer_product, lacking
from tests.support.bits import of_qa_pixel
from tests.support.items import COLLECTION, made_item
from tests.support.searching import names, page_of, pages
from tests.support.stub import Answer, Request, landing_page, stub_server


def stored(shared_data: Path, folder: str, part: str) -> dict[str, Any]:
    (path,) = (shared_data / "stac" / folder / "files").glob(f"*{part}*")
    return json.loads(path.read_text())


@pytest.mark.parametrize(
    ("folder", "part", "quality", "red"),
    [
        ("cdse", "collections_cdse-sentinel-2-l2a", "SCL_20m", "B04_10m"),
        ("planetary-computer", "odc-stac__tests_data_sentinel-2-l2a.collection", "SCL", "B04"),
    ],
)
def test_real_collections_of_sentinel_2(shared_data: Path, folder: str, part: str, quality: str, red: str) -> None:
    """The finest of the layers that are there in several sizes, and ESA's own rule for reflectance."""
    collection = stored(shared_data, folder, part)
    found = infer_product(collection["item_assets"], collection["id"])
    assert found.quality == (quality,)
    assert found.scheme == SCL
    assert found.keys("red")[0] == red
    assert found.baseline_offset
    assert (found.scale, found.offset) == (1, 0)
    assert {"visual", "blue", "green", "nir", "swir16", "swir22"} <= {name for name, _ in found.bands}
    assert lacking(found) == []


def test_a_real_item_of_landsat(shared_data: Path) -> None:
    """Its bits under another name are read as those of QA_PIXEL; 0 is land there, for nobody says that it is not."""
    assets = stored(shared_data, "usgs-landsatlook", "LC08_L2SP_047027")["assets"]
    found = infer_product(assets)
    assert (found.quality, found.scheme) == (("qa_pixel",), QA_PIXEL)
    assert (found.scale, found.offset, found.empty) == (pytest.approx(0.275), pytest.approx(-2000), 0)
    assert found.keys("nir") == ("nir08",)
    strange = {"odd": assets["qa_pixel"], "red": assets["red"]}
    found = infer_product(strange)
    assert found.quality == ("odd",)
    assert table_of(found.scheme)[1:].tolist() == [of_qa_pixel(value) for value in range(1, 1 << 16)]
    assert found.scheme.empty == 1
    assert lacking(found) == ["blue", "green", "swir16", "swir22", "nir", "nir08"]


def test_classes_by_the_names_that_a_catalog_gives_them() -> None:
    named = ["Fill", "clear", "thin cloud, medium confidence", "CLOUD", "cloud_shadow", "cirrus", "snow", "open water"]
    classes = [{"value": 10 * number, "name": name} for number, name in enumerate(named)]
    found = infer_product({"mask": {"classification:classes": classes}, "red": {"eo:bands": [{"common_name": "red"}]}})
    table = table_of(found.scheme)
    assert [int(table[10 * number]) for number in range(8)] == [0, 5, 8, 9, 3, 10, 11, 6]
    assert table[[1, 11, 80, 255]].tolist() == [0, 0, 0, 0], "what is no class is no data"
    assert {one.value for one in found.scheme.classes} == {0, 3, 5, 6, 8, 9, 10, 11}
    assert found.scheme.drawn == tuple(range(0, 80, 10))


CLEAR = ["non_cloud", "non-cloud", "Noncloud", "cloudless", "cloud-less", "no_cloud", "not cloud", "free of clouds"]
CLEAR += ["cloud_free", "cloud free", "without clouds", "not a cloud", "clear"]
CLOUDY = ["cloud", "clouds", "cloudy", "opaque_cloud", "Thick cloud", "dense-cloud"]


@pytest.mark.parametrize(("name", "value"), [*((name, 5) for name in CLEAR), *((name, 9) for name in CLOUDY)])
def test_what_is_said_to_be_no_cloud_is_none(name: str, value: int) -> None:
    classes = [{"value": 1, "name": name}, {"value": 2, "name": "cirrus"}]
    assert table_of(infer_product({"mask": {"classification:classes": classes}}).scheme)[:3].tolist() == [0, value, 10]


@pytest.mark.parametrize("name", ["non_vegetated", "not vegetated", "no vegetation", "bare"])
def test_what_is_said_to_be_no_vegetation_is_ground(name: str) -> None:
    classes = [{"value": 1, "name": name}, {"value": 2, "name": "cloud"}]
    assert table_of(infer_product({"mask": {"classification:classes": classes}}).scheme)[:3].tolist() == [0, 5, 9]


@pytest.mark.parametrize(
    "assets",
    [
        {},
        {"red": {"eo:bands": [{"common_name": "red"}]}},
        {"land_cover": {"classification:classes": [{"value": 1, "name": "forest"}, {"value": 2, "name": "water"}]}},
        {
            "odd": {"classification:classes": "none"},
            "none": None,
            "bits": {"classification:bitfields": [{"offset": -1}]},
        },
    ],
)
def test_what_tells_no_cloud_is_no_quality_layer(assets: dict[str, Any]) -> None:
    assert infer_product(assets) is None


def office(collection: dict[str, Any], item: dict[str, Any]):
    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, json.dumps(landing_page(request.root, "collections")))
        if request.path == "/collections":
            return Answer(200, json.dumps({"collections": [COLLECTION | {"id": "dem"}, collection], "links": []}))
        if request.path == f"/collections/{collection['id']}":
            return Answer(200, json.dumps(collection))
        return page_of([item])

    return stub_server(answer)


MASK = {
    "classification:classes": [
        {"value": 0, "nodata": True},
        {"value": 1, "name": "clear"},
        {"value": 2, "name": "cloud"},
    ]
}


@pytest.mark.parametrize("named", ["", "office-scenes"])
def test_a_typed_address_is_searched_by_what_its_collection_says(named: str) -> None:
    collection = COLLECTION | {
        "id": "office-scenes",
        "item_assets": {"udm": MASK, "r": {"bands": [{"eo:common_name": "red"}]}},
    }
    item = made_item("one") | {
        "collection": "office-scenes",
        "assets": {"udm": {"href": "udm.tif"}, "r": {"href": "r.tif"}},
    }
    with office(collection, item) as server:
        (scene,) = [one for page in pages(server.url, collection=named) for one in page]
    assert scene.problem is None
    assert scene.asset("scl").endswith("/udm.tif")
    assert scene.asset("red").endswith("/r.tif")
    assert table_of(scene.product.scheme)[:3].tolist() == [0, 5, 9]


def test_a_collection_that_says_nothing_is_understood_from_an_item() -> None:
    item = made_item("one") | {"collection": "office-scenes", "assets": {"udm": MASK | {"href": "udm.tif"}}}
    with office(COLLECTION | {"id": "office-scenes"}, item) as server:
        found = pages(server.url, catalog=Catalog("", server.url, "office-scenes"))
    assert names(found) == ["one"]
    assert found[0][0].problem is None


def test_what_a_collection_lacks_is_said_before_the_search() -> None:
    with office(COLLECTION | {"id": "pictures", "item_assets": {"B1": {}, "thumbnail": {}}}, made_item()) as server:
        with pytest.raises(NoQualityLayers, match=r"measured in pictures of .*it has B1, thumbnail"):
            pages(server.url, catalog=Catalog("", server.url, "pictures"))
        assert [one.json["limit"] for one in server.asked if one.path == "/search"] == [10], "its items say no more"
