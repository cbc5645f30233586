"""Items of real catalogs become scenes with what they say; broken ones become scenes with a problem, never errors."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clear_scenes.core.errors.scene import NoDate, NoFootprint, NoQualityLayer
from clear_scenes.core.stac.scene import Scene, scene_from_item
from tests.support.items import made_item
from tests.support.recorded import recorded

BASE = "https://stac.example.com/v1/search"
COGS = "https://sentinel-cogs.s3.us-west-2.amazonaws.com/sentinel-s2-l2a-cogs"


def scene(shared_data: Path, catalog: str, name: str) -> Scene:
    items = [item for item in recorded(shared_data, catalog) if item.get("id") == name and item.get("assets")]
    return scene_from_item(items[0], BASE)


# Read off the recorded files by eye: catalog, id, collection, tile, moment, cloud, and where the SCL is.
C1 = "https://e84-earth-search-sentinel-data.s3.us-west-2.amazonaws.com/sentinel-2-c1-l2a"
BLOBS = "https://sentinel2l2a01.blob.core.windows.net/sentinel2-l2"
KNOWN = [
    (
        "earth-search-v1",
        "S2B_17SNB_20230801_0_L2A",
        "sentinel-2-l2a",
        "17SNB",
        "2023-08-01T16:13:05.549",
        10.123754,
        f"{COGS}/17/S/NB/2023/8/S2B_17SNB_20230801_0_L2A/SCL.tif",
    ),
    (
        "earth-search-v1",
        "S2A_13TDE_20231008_0_L2A",
        "sentinel-2-l2a",
        "13TDE",
        "2023-10-08T18:02:55.276",
        0.000299,
        f"{COGS}/13/T/DE/2023/10/S2A_13TDE_20231008_0_L2A/SCL.tif",
    ),
    (
        "earth-search-v1",
        "S2A_T20HNJ_20240311T140636_L2A",
        "sentinel-2-c1-l2a",
        "20HNJ",
        "2024-03-11T14:11:54.463",
        18.431592,
        f"{C1}/20/H/NJ/2024/3/S2A_T20HNJ_20240311T140636_L2A/SCL.tif",
    ),
    (
        "earth-search-v0",
        "S2A_36MYB_20200814_0_L2A",
        "sentinel-s2-l2a-cogs",
        "36MYB",
        "2020-08-14T08:11:00",
        47.78,
        f"{COGS}/36/M/YB/2020/8/S2A_36MYB_20200814_0_L2A/SCL.tif",
    ),
    (
        "earth-search-v0",
        "S2B_20EPT_20250731_0_L2A",
        "sentinel-s2-l2a-cogs",
        "20EPT",
        "2025-07-31T13:19:22",
        0.0,
        f"{COGS}/20/E/PT/2025/7/S2B_20EPT_20250731_0_L2A/SCL.tif",
    ),
    (
        "planetary-computer",
        "S2B_MSIL2A_20190629T212529_R043_T06VVN_20201006T080531",
        "sentinel-2-l2a",
        "06VVN",
        "2019-06-29T21:25:29.024",
        0.314306,
        f"{BLOBS}/06/V/VN/2019/06/29/S2B_MSIL2A_20190629T212529_N0212_R043_T06VVN_20201006T080531.SAFE/GRANULE/"
        "L2A_T06VVN_A012081_20190629T212530/IMG_DATA/R20m/T06VVN_20190629T212529_SCL_20m.tif",
    ),
    (
        "planetary-computer",
        "S2A_MSIL2A_20231107T144731_R139_T20QRF_20231107T182159",
        "sentinel-2-l2a",
        "20QRF",
        "2023-11-07T14:47:31.024",
        4.217,
        None,
    ),
    (
        "cdse",
        "S2C_MSIL2A_20260527T014651_N0512_R017_T55WFR_20260527T042005",
        "sentinel-2-l2a",
        "55WFR",
        "2026-05-27T01:46:51.025",
        36.08,
        "s3://eodata/Sentinel-2/MSI/L2A/2026/05/27/"
        "S2C_MSIL2A_20260527T014651_N0512_R017_T55WFR_20260527T042005.SAFE/GRANULE/"
        "L2A_T55WFR_A008996_20260527T014647/IMG_DATA/R20m/T55WFR_20260527T014651_SCL_20m.jp2",
    ),
]


@pytest.mark.parametrize(("catalog", "name", "collection", "tile", "moment", "cloud", "scl"), KNOWN)
def test_real_items(
    shared_data: Path, catalog: str, name: str, collection: str, tile: str, moment: str, cloud: float, scl: str | None
) -> None:
    found = scene(shared_data, catalog, name)
    assert found.problem is None
    assert (found.collection, found.tile, found.catalog_cloud) == (collection, tile, cloud)
    assert found.moment == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert found.catalog_cloud_valid
    assert found.platform.lower() == f"sentinel-2{name[2].lower()}"
    assert scl is None or found.asset("scl") == scl
    assert name in found.address or found.address == BASE


def test_the_lies_of_the_old_catalog_are_known_for_what_they_are(shared_data: Path) -> None:
    liars = [
        scene_from_item(item, BASE)
        for item in recorded(shared_data, "earth-search-v0")
        if item["properties"].get("sentinel:valid_cloud_cover") is False
    ]
    assert sorted(liar.id for liar in liars) == ["S2A_31NBJ_20190524_0_L2A"] + ["S2B_26PPC_20200728_0_L2A"] * 2
    for liar in liars:
        assert (liar.catalog_cloud, liar.catalog_cloud_valid, liar.problem) == (0.0, False, None)
        assert liar.asset("scl").endswith(f"{liar.id}/SCL.tif")


def test_every_real_item_of_a_known_collection_can_be_measured(shared_data: Path) -> None:
    known = ("sentinel-2-l2a", "sentinel-2-c1-l2a", "sentinel-s2-l2a-cogs")
    items = recorded(shared_data, "earth-search-v0", "earth-search-v1", "planetary-computer", "cdse")
    scenes = [scene_from_item(item, BASE) for item in items if item.get("collection") in known and "geometry" in item]
    assert len(scenes) > 180
    whole = [one for one in scenes if one.problem is None]
    assert len(whole) >= len(scenes) - 1
    for one in whole:
        assert one.tile == re.search(r"_T?(\d+[A-Z]{3})_", one.id)[1].zfill(5)
        assert str(one.moment.year) in one.id
        assert (
            one.asset("scl").rsplit("/", 1)[-1].removesuffix(".jp2").removesuffix(".tif").endswith(("SCL", "SCL_20m"))
        )
        assert one.asset("red")


def test_real_items_without_assets_say_so(shared_data: Path) -> None:
    """A search with `fields` brings such items."""
    items = [item for item in recorded(shared_data, "earth-search-v1") if not item.get("assets")]
    assert items
    assert {type(scene_from_item(item, BASE).problem) for item in items} <= {NoFootprint, NoQualityLayer}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"geometry": None}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": None}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": []}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 2]]]}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": [[[1], [2], [3], [4]]]}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": [[{"x": 1}] * 4]}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": [[[10**400, 1]] * 4]}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": [[[float("nan"), 1]] * 4]}}, NoFootprint),
        ({"geometry": {"type": "Polygon", "coordinates": [[[350000, 140000]] * 4]}}, NoFootprint),
        ({"geometry": {"type": "MultiPolygon", "coordinates": []}}, NoFootprint),
        ({"geometry": {"type": "Point", "coordinates": [1, 1]}}, NoFootprint),
        ({"geometry": "POLYGON((1 1))"}, NoFootprint),
        ({"properties": None}, NoDate),
        ({"properties": {"datetime": None}}, NoDate),
        ({"properties": {"datetime": "yesterday"}}, NoDate),
        ({"properties": {"datetime": 20260613}}, None),
        ({"properties": {"datetime": "9999-12-31T23:59:59-12:00"}}, NoDate),
        ({"properties": {"datetime": None, "start_datetime": "2026-06-13T03:00:00Z"}}, None),
        ({"assets": None}, NoQualityLayer),
        ({"assets": {}}, NoQualityLayer),
        ({"assets": []}, NoQualityLayer),
        ({"assets": {"scl": None}}, NoQualityLayer),
        ({"assets": {"scl": {"href": None}}}, NoQualityLayer),
        ({"assets": {"scl": {"href": ["a"]}}}, NoQualityLayer),
        ({"assets": {"scl": {"href": "https://[broken"}}}, NoQualityLayer),
        ({"links": [{"rel": "self", "href": "https://[broken"}]}, None),
        ({"links": None}, None),
        ({"links": ["self", None, {"rel": "self"}]}, None),
    ],
)
def test_broken_items_have_a_problem(change: dict[str, Any], problem: type[Exception] | None) -> None:
    found = scene_from_item(made_item() | change, BASE)
    assert type(found.problem) is (problem or type(None))
    assert found.id == "made-up"


def test_relative_addresses_are_resolved_against_the_item() -> None:
    item = made_item() | {
        "assets": {"SCL": {"href": "./SCL.tif"}, "red": {"href": "../red.tif"}},
        "links": [{"rel": "self", "href": "https://x.example/a/b/item.json"}],
    }
    found = scene_from_item(item, BASE)
    assert found.asset("scl") == "https://x.example/a/b/SCL.tif"
    assert found.asset("red") == "https://x.example/a/red.tif"
    item["links"] = []
    assert scene_from_item(item, BASE).asset("scl") == "https://stac.example.com/v1/SCL.tif"


@pytest.mark.parametrize(
    ("stated", "cloud"),
    [(0, 0.0), (100, 100.0), (12.5, 12.5), (None, None), ("12", None), (True, None), (-1, None), (101, None)],
)
def test_what_the_catalog_says_of_cloud(stated: Any, cloud: float | None) -> None:
    found = scene_from_item(made_item(**{"eo:cloud_cover": stated}), BASE)
    assert found.catalog_cloud == cloud


def test_orders() -> None:
    def one(name: str, day: int, cloud: float | None) -> Scene:
        item = made_item(datetime=f"2026-06-{day:02}T03:00:00Z", **{"eo:cloud_cover": cloud}) | {"id": name}
        return scene_from_item(item, BASE)

    scenes = [one("b", 3, 50.0), one("a", 3, 7.0), one("c", 9, None), one("d", 1, 7.0)]
    assert [s.id for s in sorted(scenes, key=lambda s: s.promise_key)] == ["a", "d", "b", "c"]
    assert [s.id for s in sorted(scenes, key=lambda s: s.age_key, reverse=True)] == ["c", "b", "a", "d"]


# Mangled items

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "self", "Polygon", "MultiPolygon", "http://[", "2026-01-01", "T33TWL", "\0", "é" * 50])
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def places(value: Any, path: tuple = ()) -> Iterator[tuple]:
    """The path to every part of a document."""
    yield path
    if isinstance(value, (dict, list)):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, (*path, key))


PLACES = list(places(made_item()))[1:]


@settings(deadline=None, max_examples=500)
@given(st.lists(st.tuples(st.sampled_from(PLACES), json_values), min_size=1, max_size=4))
def test_mangled_items_never_raise(changes: list[tuple[tuple, Any]]) -> None:
    item = made_item()
    for path, value in changes:
        part: Any = item
        for key in path[:-1]:
            part = part[key] if isinstance(part, dict) and key in part else None
        if isinstance(part, dict):
            part[path[-1]] = copy.deepcopy(value)
    found = scene_from_item(item, BASE)
    hash(found)
    assert found.promise_key < (float("inf"), float("inf"))
    assert found.age_key
    assert found.problem is not None or (found.footprint and found.moment and found.asset("scl"))


@pytest.mark.parametrize("lon", [103.7, -76.9])
def test_a_ring_that_is_left_open_is_closed(lon: float) -> None:
    """So that what is cut at the antimeridian is made of polygons too."""
    ring = [[103.6, 1.2], [103.8, 1.2], [103.8, 1.4], [lon, 1.5]]
    item = made_item() | {"geometry": {"type": "Polygon", "coordinates": [ring]}}
    for polygon in scene_from_item(item, BASE).footprint:
        assert len(polygon[0]) >= 4
        assert polygon[0][0] == polygon[0][-1]


@pytest.mark.parametrize(
    "hole",
    [
        [[1, 1], [2, 1], [218, 1], [1, 1]],  # where the outer ring is all on this side
        [[1, 1], [1, 1], [218, 1], [1, 1]],  # flat
    ],
)
@pytest.mark.parametrize("east", [10, 218])
def test_holes_beyond_the_antimeridian_are_cut_too(hole: list, east: float) -> None:
    rings = [[[0, 0], [east, 0], [east, 2], [0, 2], [0, 0]], hole]
    item = made_item() | {"geometry": {"type": "Polygon", "coordinates": rings}}
    footprint = scene_from_item(item, BASE).footprint
    assert footprint
    for ring in (ring for polygon in footprint for ring in polygon):
        assert len(ring) >= 4
        assert all(abs(x) <= 180 for x, _ in ring)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(st.sampled_from(list(made_item())), json_values))
def test_items_of_anything_never_raise(item: dict[str, Any]) -> None:
    found = scene_from_item(item, BASE)
    assert found.problem is not None


@pytest.mark.parametrize(
    ("stated", "offset"),
    [
        ({"s2:processing_baseline": "05.10"}, -1000),
        ({"s2:processing_baseline": "04.00"}, -1000),
        ({"s2:processing_baseline": "03.01"}, 0),
        ({}, 0),
        ({"s2:processing_baseline": "05.10", "earthsearch:boa_offset_applied": True}, 0),
        ({"s2:processing_baseline": "05.10", "earthsearch:boa_offset_applied": False}, -1000),
        ({"processing:version": "04.00", "sentinel:boa_offset_applied": True}, 0),
    ],
)
def test_reflectance_has_its_offset_since_baseline_4_unless_it_was_taken_out(stated, offset):
    assert scene_from_item({"id": "one", "properties": stated}, "https://example.org").offset == offset
