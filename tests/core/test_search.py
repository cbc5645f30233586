"""Searching: the same scenes of rich and poor servers, whatever they ignore; recorded answers are understood."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.errors.scene import NoFootprint
from clear_scenes.core.network import transport
from clear_scenes.core.stac import catalogs
from clear_scenes.core.stac.catalogs import parse_catalog
from sample.server import serving
from tests.support.items import COLLECTION, made_item
from tests.support.replay import EARTH_SEARCH_V1, replaying
from tests.support.searching import coming, following, names, page_of, pages, searches, stub
from tests.support.stub import Answer, Request, landing_page, stub_server


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "backoff", lambda: [0.0, 0.0])


# Rich and poor servers


def items_of(count: int) -> list[dict[str, Any]]:
    """One each day from 1 June, several at the same moment, in no order; the catalog's cloud runs the other way."""
    made = [
        made_item(
            f"scene-{number:03}", datetime=f"2026-06-{1 + number // 3:02}T03:00:00Z", **{"eo:cloud_cover": number % 97}
        )
        for number in range(count)
    ]
    return made[1::2] + made[::2]


NEWEST = [f"scene-{number:03}" for number in reversed(range(50))]  # by (datetime, id)


@pytest.mark.parametrize("poor", [False, True], ids=["rich", "poor"])
@pytest.mark.parametrize("page_limit", [3, 7, 100])
def test_the_same_scenes_of_every_server(tmp_path: Path, poor: bool, page_limit: int) -> None:
    with serving(tmp_path, items=items_of(50), collections=[COLLECTION], poor=poor, page_limit=page_limit) as server:
        everything = pages(server.url)
        assert sorted(names(everything)) == sorted(NEWEST)
        assert len([page for page in everything if page]) == -(-50 // page_limit)
        for page in everything:
            clouds = [scene.catalog_cloud for scene in page]
            assert clouds == sorted(clouds), "the likeliest clear first"
        for limit in (1, 10, 49, 200):
            found = pages(server.url, limit)
            assert len(found) == 1
            assert sorted(names(found), reverse=True) == NEWEST[:limit]


@pytest.mark.parametrize("poor", [False, True], ids=["rich", "poor"])
def test_the_first_and_the_last_day_are_included(tmp_path: Path, poor: bool) -> None:
    moments = {
        "before": "2026-06-09T23:59:59.999Z",
        "first": "2026-06-10T00:00:00Z",
        "noon": "2026-06-11T12:00:00Z",
        "last": "2026-06-12T23:59:59.999Z",
        "after": "2026-06-13T00:00:00Z",
        "elsewhere": "2026-06-12T20:00:00-09:00",
    }
    items = [made_item(name, datetime=moment) for name, moment in moments.items()]
    start, end = datetime(2026, 6, 10, tzinfo=UTC), datetime(2026, 6, 12, 23, 59, 59, 999000, tzinfo=UTC)
    with serving(tmp_path, items=items, collections=[COLLECTION], poor=poor) as server:
        assert set(names(pages(server.url, start=start, end=end))) == {"first", "noon", "last"}


def test_what_a_server_ignores_is_applied_here() -> None:
    """It gives the place, the time and the collection that nobody asked for, and the same item twice."""
    far = made_item("far")
    far["geometry"]["coordinates"] = [[[x + 3, y] for x, y in far["geometry"]["coordinates"][0]]]
    corner = made_item("corner of its box only")
    corner["geometry"]["coordinates"] = [[[103.0, 1.0], [103.69, 1.0], [103.0, 1.35], [103.0, 1.0]]]
    strange = made_item("of another collection") | {"collection": "sentinel-2-l1c"}
    without = made_item("without a footprint") | {"geometry": None}
    items = [made_item("right"), far, corner, made_item("old", datetime="2020-01-01T00:00:00Z"), strange, without]
    with stub(lambda request: page_of([*items, made_item("right"), None, "text"])) as server:
        found = pages(server.url)
    scenes = {scene.id: scene for page in found for scene in page}
    assert set(scenes) == {"right", "without a footprint"}
    assert isinstance(scenes["without a footprint"].problem, NoFootprint), "not held against it, and not dropped"


def test_what_is_asked(tmp_path: Path) -> None:
    with stub(lambda request: page_of([made_item()]), "item-search#sort") as server:
        pages(server.url)
        (asked,) = [request for request in server.asked if request.path == "/search"]
    assert asked.method == "POST"
    assert asked.json["collections"] == ["sentinel-2-l2a"]
    assert asked.json["bbox"] == pytest.approx([103.65, 1.25, 103.7, 1.3])
    assert asked.json["datetime"] == "2026-06-01T00:00:00Z/2026-09-30T23:59:59.999999Z"
    assert [(key["field"], key["direction"]) for key in asked.json["sortby"]] == [
        ("properties.datetime", "desc"),
        ("id", "desc"),
    ]
    assert not {"intersects", "fields", "query", "filter"} & set(asked.json)


def placed(name: str, *rings: list[list[float]]) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": list(rings)}
    return made_item(name) | {"geometry": geometry, "bbox": [-180, -17, 180, -16]}


def test_an_area_across_the_antimeridian_is_asked_for_on_each_side() -> None:
    """A footprint that seems to go round the earth crosses it there; each scene comes once."""
    crossing = placed("crossing", [[179.6, -17], [-179.4, -17], [-179.4, -16], [179.6, -16], [179.6, -17]])
    cut = placed("cut") | {
        "geometry": {
            "type": "MultiPolygon",
            "coordinates": [
                [[[179.6, -17], [180, -17], [180, -16], [179.6, -16], [179.6, -17]]],
                [[[-180, -17], [-179.4, -17], [-179.4, -16], [-180, -16], [-180, -17]]],
            ],
        }
    }
    elsewhere = placed("elsewhere", [[100.0, -17], [101, -17], [101, -16], [100, -16], [100, -17]])
    beside = placed("crossing beside it", [[179.6, -16], [-179.4, -16], [-179.4, -15], [179.6, -15], [179.6, -16]])
    beyond = placed("beyond 180", [[180.1, -17], [181, -17], [181, -16], [180.1, -16], [180.1, -17]])
    items = [crossing, cut, elsewhere, beside, beyond]
    with stub(lambda request: page_of(items)) as server:
        found = pages(server.url, area=Area.rectangle(179.9, -16.6, 180.2, -16.5))
        asked = [request.json["bbox"] for request in server.asked if request.path == "/search"]
    assert sorted(names(found)) == ["beyond 180", "crossing", "cut"]
    assert sorted(asked) == [pytest.approx([-180, -16.6, -179.8, -16.5]), pytest.approx([179.9, -16.6, 180, -16.5])]
    footprints = {scene.id: scene.footprint for page in found for scene in page}
    assert all(abs(x) <= 180 for parts in footprints.values() for rings in parts for ring in rings for x, _ in ring)
    assert [len(footprints[name]) for name in ("crossing", "cut", "beyond 180")] == [2, 2, 1]


def test_a_server_that_turns_in_a_circle_on_one_side_is_still_asked_for_the_other() -> None:
    def page(request: Request) -> Answer:
        west = request.json["bbox"][0]
        x = 179.8 if west > 0 else -179.9
        item = placed(f"at {west:g}", [[x, -17], [x + 0.05, -17], [x + 0.05, -16], [x, -16], [x, -17]])
        return page_of([item], following(request, token=str(len(server.asked))))

    with stub(page) as server:
        found = pages(server.url, area=Area.rectangle(179.5, -16.6, 180.2, -16.5))
    assert sorted(names(found)) == ["at -180", "at 179.5"]


def test_names_and_addresses_of_catalogs() -> None:
    assert parse_catalog("") == parse_catalog("earth search") == catalogs.EARTH_SEARCH
    assert parse_catalog("https://earth-search.aws.element84.com/v1/") == catalogs.EARTH_SEARCH
    assert parse_catalog(" https://earth-search.aws.element84.com/v0 ").successor == "Earth Search"
    assert parse_catalog("Earth Search", "sentinel-2-c1-l2a").collection == "sentinel-2-c1-l2a"
    assert parse_catalog("http://127.0.0.1:8765/").url == "http://127.0.0.1:8765"
    assert parse_catalog("stac.example.com/v1").url == "https://stac.example.com/v1"


# What servers say that they can do, and what they do

CQL2 = ("item-search#filter", "item-search#query", "item-search#sort")


def saying(page, *conformance: str):
    """A STAC API that names CQL2 in JSON too, which is not one of STAC's own classes."""

    def answer(request: Request) -> Answer:
        if request.path != "/":
            return page(request)
        landing = landing_page(request.root, *conformance)
        landing["conformsTo"].append("http://www.opengis.net/spec/cql2/1.0/conf/cql2-json")
        return Answer(200, json.dumps(landing))

    return stub_server(answer)


@pytest.mark.parametrize(
    ("conformance", "keys"),
    [
        (CQL2, {"filter", "filter-lang", "sortby"}),
        (("item-search#query",), {"query"}),
        (("item-search#sort",), {"sortby"}),
        ((), set()),
    ],
)
def test_what_a_server_knows_decides_what_it_is_asked(conformance: tuple[str, ...], keys: set[str]) -> None:
    """Whatever it makes of it: this one sends all that it has."""
    items = [made_item(f"cloud {cloud}", **{"eo:cloud_cover": cloud}) for cloud in (0, 20, 20.1, 90)]
    items.append(made_item("says nothing", **{"eo:cloud_cover": None}))
    with saying(lambda request: page_of(items), *conformance) as server:
        found = pages(server.url, most_stated=20.0)
        asked = server.asked[-1].json
    assert sorted(names(found)) == ["cloud 0", "cloud 20"]
    assert set(asked) & {"filter", "filter-lang", "query", "sortby"} == keys
    if "filter" in keys:
        assert asked["filter"] == {"op": "<=", "args": [{"property": "eo:cloud_cover"}, 20.0]}
        assert asked["filter-lang"] == "cql2-json"
    if "query" in keys:
        assert asked["query"] == {"eo:cloud_cover": {"lte": 20.0}}


def test_what_is_offered_and_then_refused_is_done_without() -> None:
    def page(request: Request) -> Answer:
        refused = {"filter", "query", "sortby"} & set(request.json)
        return Answer(400, '{"description": "not supported"}') if refused else page_of([made_item()])

    with saying(page, *CQL2) as server:
        assert names(pages(server.url, most_stated=20.0)) == ["made-up"]
        assert searches(server) == 2


def test_a_catalog_whose_paging_fails_when_sorted_is_not_asked_to_sort() -> None:
    with stub(lambda request: page_of([made_item()]), "item-search#sort") as server:
        pages(server.url, catalog=replace(catalogs.USGS, url=server.url, collection="sentinel-2-l2a"))
        assert "sortby" not in server.asked[-1].json


def one_moment(counts: bool) -> Callable[[Request], Answer]:
    """Pages of three by datetime alone, each going on *before* the last moment of the one before: what shares that
    moment and did not fit is lost.
    """
    numbers = {"09": 2, "08": 4, "07": 1, "06": 3}
    items = [
        made_item(f"{day}-{number}", datetime=f"2026-06-{day}T03:22:11.024Z")
        for day, count in numbers.items()
        for number in range(count)
    ]

    def page(request: Request) -> Answer:
        start, _, end = (request.json or {})["datetime"].partition("/")
        before = request.json.get("before", "9")
        found = [item for item in items if start[:19] <= item["properties"]["datetime"][:19] <= (end or start)[:19]]
        matched = {"numberMatched": len(found)} if counts else {}
        found = [item for item in found if item["properties"]["datetime"] < before]
        page_size = 3 if end and start != end else 100
        link = [following(request, before=found[page_size - 1]["properties"]["datetime"])] if found[page_size:] else []
        return page_of(found[:page_size], *link, **matched)

    return page


@pytest.mark.parametrize("counts", [True, False], ids=["says how many", "does not say"])
def test_scenes_of_one_moment_are_not_lost_between_two_pages(counts: bool) -> None:
    with stub(one_moment(counts), "item-search#sort") as server:
        found = names(pages(server.url))
    assert sorted(found) == ["06-0", "06-1", "06-2", "07-0", "08-0", "08-1", "08-2", "08-3", "09-0", "09-1"]


def test_whole_pages_are_not_asked_for_again(tmp_path: Path) -> None:
    """A moment that goes on on the next page is all there, and so is all where the server counts it."""
    with serving(tmp_path, items=items_of(50), collections=[COLLECTION], page_limit=7) as server:
        pages(server.url)
        assert len([entry for entry in server.log if entry.path == "/search"]) <= -(-50 // 7) + 1


# Recorded answers


def test_recorded_search_of_earth_search_v1(shared_data: Path) -> None:
    """A page that names a next one, which is empty."""
    folder = shared_data / "stac/earth-search-v1/recorded"
    denver = Area.rectangle(-105.11, 40.16, -105.09, 40.17)
    day = {"start": datetime(2023, 10, 8, tzinfo=UTC), "end": datetime(2023, 10, 8, 23, 59, 59, tzinfo=UTC)}
    with replaying(sorted(folder.glob("*multiple_collections*")), EARTH_SEARCH_V1) as url:
        (scene,) = [one for page in pages(url, area=denver, **day) for one in page]
    assert (scene.id, scene.tile, scene.catalog_cloud) == ("S2A_13TDE_20231008_0_L2A", "13TDE", 0.000299)
    assert scene.moment == datetime(2023, 10, 8, 18, 2, 55, 276000, tzinfo=UTC)


def test_recorded_collections_of_earth_search_v1(shared_data: Path) -> None:
    folder = shared_data / "stac/earth-search-v1/recorded"
    files = [*folder.glob("*test_collections_*"), *sorted(folder.glob("*multiple_collections*"))]
    with replaying(files, EARTH_SEARCH_V1) as url:
        day = {"start": datetime(2023, 10, 8, tzinfo=UTC), "end": datetime(2023, 10, 9, tzinfo=UTC)}
        found = pages(url, collection="", area=Area.rectangle(-105.11, 40.16, -105.09, 40.17), **day)
    assert names(found) == ["S2A_13TDE_20231008_0_L2A"]


def test_recorded_search_of_earth_search_v0(shared_data: Path) -> None:
    """Its landing page says nothing of what it can do, nor by which method."""
    folder = shared_data / "stac/earth-search-v0/recorded"
    antarctica = Area.rectangle(-59.5, -60.46, -59.4, -60.42)
    days = {"start": datetime(2025, 7, 31, tzinfo=UTC), "end": datetime(2025, 8, 1, tzinfo=UTC)}
    with replaying(sorted(folder.glob("*non_conformant*"))) as url:
        found = next(coming(url, collection="sentinel-s2-l2a-cogs", area=antarctica, **days))
    assert names([found]) == ["S2B_20EPT_20250731_0_L2A"], "of many million; a second page was not recorded"


def test_recorded_pages_of_planetary_computer(shared_data: Path) -> None:
    """`next` is a POST with a token; it sends no count, and its second page names a third that was not recorded."""
    folder = shared_data / "stac/planetary-computer/files"
    recorded = [json.loads((folder / f"rustac__crates_io_mocks_search-page-{n}.json").read_text()) for n in (1, 2)]
    recorded[1]["links"] = [link for link in recorded[1]["links"] if link["rel"] != "next"]
    for one in recorded:  # far apart: laid on one place, so that one search finds both
        one["features"][0]["geometry"] = made_item()["geometry"]

    def page(request: Request) -> Answer:
        assert request.json["collections"] == ["sentinel-2-l2a"]
        found = json.dumps(recorded["token" in request.json])
        return Answer(200, found.replace("https://planetarycomputer.microsoft.com/api/stac/v1", request.root))

    days = {"start": datetime(2023, 2, 16, tzinfo=UTC), "end": datetime(2023, 2, 17, tzinfo=UTC)}
    with stub(page, *CQL2) as server:
        found = pages(server.url, **days)
        tokens = [request.json.get("token") for request in server.asked if request.path == "/search"]
    assert names(found) == [
        "S2A_MSIL2A_20230216T150721_R082_T19PHS_20230217T082924",
        "S2A_MSIL2A_20230216T145731_R082_T21UYT_20230217T083102",
    ]
    assert tokens == [None, "next:S2A_MSIL2A_20230216T150721_R082_T19PHS_20230217T082924"]


def test_the_recorded_landing_page_of_copernicus_is_taken_at_its_word(shared_data: Path) -> None:
    """It knows CQL2 in JSON, and sorting."""
    (path,) = (shared_data / "stac/cdse/files").glob("*v1_index.json")
    landing = path.read_text()

    def answer(request: Request) -> Answer:
        if request.path == "/":
            return Answer(200, landing.replace("https://stac.dataspace.copernicus.eu/v1", request.root))
        return page_of([made_item()])

    with stub_server(answer) as server:
        assert names(pages(server.url, most_stated=50.0)) == ["made-up"]
        assert server.asked[-1].method == "POST"
        assert {"filter", "filter-lang", "sortby"} <= set(server.asked[-1].json)
