"""The real STAC API of the other tests here: it holds what it was given, and pages."""

import pystac_client
import pytest

COLLECTION = {
    "type": "Collection",
    "stac_version": "1.0.0",
    "id": "made-up",
    "description": "Three scenes that nobody took",
    "license": "CC0-1.0",
    "links": [],
    "extent": {"spatial": {"bbox": [[-180, -90, 180, 90]]}, "temporal": {"interval": [["2023-08-01T00:00:00Z", None]]}},
}


def scene(day: int, cloud: float) -> dict:
    ring = [[10, 45], [11, 45], [11, 46], [10, 46], [10, 45]]
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "stac_extensions": [],
        "id": f"scene-{day:02}",
        "collection": "made-up",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [10, 45, 11, 46],
        "properties": {"datetime": f"2023-08-{day:02}T10:00:00Z", "eo:cloud_cover": cloud},
        "links": [],
        "assets": {"scl": {"href": f"https://example.com/{day}/SCL.tif", "type": "image/tiff"}},
    }


@pytest.fixture(scope="module")
def api(stac_api):
    return pystac_client.Client.open(stac_api([COLLECTION], [scene(day, cloud=10.0 * day) for day in (1, 2, 3)]))


def test_holds_what_it_was_given(api):
    found = list(api.search(collections=["made-up"], bbox=[10.2, 45.2, 10.4, 45.4]).items_as_dicts())
    assert {item["id"] for item in found} == {"scene-01", "scene-02", "scene-03"}
    assert found[0]["assets"]["scl"]["href"].endswith("SCL.tif")


def test_pages(api):
    pages = list(api.search(collections=["made-up"], limit=1).pages_as_dicts())
    assert [len(page["features"]) for page in pages][:3] == [1, 1, 1]
    assert len({page["features"][0]["id"] for page in pages[:3]}) == 3


def test_sorts_and_filters(api):
    search = api.search(collections=["made-up"], query={"eo:cloud_cover": {"lte": 20}}, sortby="-properties.datetime")
    assert [item["id"] for item in search.items_as_dicts()] == ["scene-02", "scene-01"]


def test_two_catalogs_do_not_mix(stac_api):
    client = pystac_client.Client.open(stac_api([COLLECTION], [scene(9, cloud=0.0)]))
    assert [item["id"] for item in client.search(collections=["made-up"]).items_as_dicts()] == ["scene-09"]
