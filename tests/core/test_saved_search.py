"""Searches that were saved: what is written is read again, and whatever else is in a file gets one clear sentence."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from clear_scenes.core.area.area import LONLAT, Area
from clear_scenes.core.area.area_text import Place
from clear_scenes.core.classification.scl import CLOUDS_AND_SHADOWS
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.files import NotASavedSearch, SavedSearchBroken, SavedSearchTooNew
from clear_scenes.core.network.addresses import bare, unsigned
from clear_scenes.core.stac.catalogs import EARTH_SEARCH, USGS, Catalog, described, format_catalog, parse_catalog
from clear_scenes.core.stac.products import LANDSAT_C2
from clear_scenes.core.storage.saved_search import MAX_BYTES, SavedSearch, format_search, parse_search

HOLE = ((501_000.3, 5_601_000.1), (502_000, 5_601_000), (502_000, 5_602_000), (501_000.3, 5_601_000.1))
SHELL = ((500_000.1, 5_600_000), (512_000, 5_600_000), (1 / 3 + 512_000, 5_609_400), (500_000.1, 5_600_000))
AREA = Area(((SHELL, HOLE), (((0.1, 5e6), (9.0, 5e6), (9.0, 5_000_009.0), (0.1, 5e6)),)), "EPSG:32633")
SQUARE = Area.rectangle(103.6, 1.2, 103.9, 1.4)


def saved(area: Area | Place = SQUARE, **changes: Any) -> SavedSearch:
    values = {
        "start": date(2026, 6, 1),
        "end": date(2026, 9, 30),
        "limits": Limits(7.25, 60.0, CLOUDS_AND_SHADOWS),
        "catalog": EARTH_SEARCH,
        "style": "near_infrared",
    }
    return SavedSearch(area, **(values | changes))


def document(**changes: Any) -> dict[str, Any]:
    return json.loads(format_search(saved())) | changes


def opened(content: dict[str, Any]) -> SavedSearch:
    return parse_search(json.dumps(content).encode(), "x.json")


@pytest.mark.parametrize(
    "search",
    [
        saved(Area(AREA.polygons[:1], "EPSG:32633")),
        saved(Area.rectangle(179.5, -17.5, 180.5, -16.5)),
        saved(Place(1.29, 103.85), radius=2500.0),
        saved(catalog=Catalog("Bürö", "https://stac.example.org:8443/v1", "mine")),
        saved(cloud_from=40),
    ],
    ids=["projected with a hole", "over the antimeridian", "a point", "another catalog", "by a cloud probability"],
)
def test_what_is_saved_is_opened(search: SavedSearch) -> None:
    """Every number is the same, to the last bit."""
    assert parse_search(format_search(search).encode(), "x.json") == search


def test_the_area_is_geojson_with_its_crs() -> None:
    area = json.loads(format_search(saved(AREA)))["area"]
    assert area["type"] == "MultiPolygon"
    assert area["crs"]["properties"]["name"] == "urn:ogc:def:crs:EPSG::32633"
    assert tuple(map(tuple, area["coordinates"][0][1])) == HOLE


def test_an_area_without_an_epsg_code_is_saved_in_lon_lat() -> None:
    circle = Area.circle(103.85, 1.29, 1000)
    found = parse_search(format_search(saved(circle)).encode(), "x.json").area
    assert isinstance(found, Area)
    assert found.crs == LONLAT
    assert found.square_km() == pytest.approx(3.14159, rel=1e-4)


def test_no_secret_of_the_catalogue_is_saved() -> None:
    catalog = Catalog("", "https://me:pass@stac.example.org:8443/v1?token=abc&x=1#frag")
    text = format_search(saved(catalog=catalog))
    assert json.loads(text)["catalog"]["url"] == "https://stac.example.org:8443/v1"
    for secret in ("me", "pass", "token", "abc", "frag"):
        assert f"{secret}@" not in text
        assert secret not in json.loads(text)["catalog"]["url"]


def test_what_later_versions_add_is_left_alone() -> None:
    assert opened(document(rating=7, catalog=document()["catalog"] | {"rating": 5})) == saved()


def test_one_that_was_saved_before_there_were_months_has_all() -> None:
    old = document()
    del old["months"]
    assert opened(old) == saved()


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(SavedSearchTooNew, match=r"^x\.json was saved by a newer Clear Scenes\. Update the plugin"):
        opened(document(clear_scenes_search=2))


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\xff\xfe\x00", b"[]", b"null", b"{}", b'"clear_scenes_search"', b'{"type": "FeatureCollection"}'),
        *(b"[" * 200_000, b'{"clear_scenes_search": ' + b"9" * 10_000 + b"}", b" " * (MAX_BYTES + 1)),
        *(json.dumps({"clear_scenes_search": mark}).encode() for mark in (True, 1.0, "1", 0, -1, None, [1])),
    ],
    ids=lambda data: data[:30].decode("latin-1"),
)
def test_other_files_are_no_searches(data: bytes) -> None:
    with pytest.raises(NotASavedSearch) as caught:
        parse_search(data, "x.json")
    assert str(caught.value) == "x.json is no search that Clear Scenes saved. Choose another file."


def polygon(*corners: Any, crs: str = "EPSG:4326") -> dict[str, Any]:
    return {
        "type": "Polygon",
        "coordinates": [list(corners)],
        "crs": {"type": "name", "properties": {"name": crs}},
    }


CORNERS = [[103, 1], [104, 1], [104, 2], [103, 1]]
DEEP: list[Any] = []
for _ in range(400):
    DEEP = [DEEP]
BROKEN = {
    "area": [
        *(None, 1, "POINT(1 2)", [1, 2, 3, 4], {}, {"type": "Polygon", "coordinates": DEEP}, polygon()),
        *(polygon([1, 2], [3, 4]), polygon(*CORNERS, crs="EPSG:999999"), polygon(*CORNERS, crs="/etc/passwd")),
        *(polygon([1e999, 1], *CORNERS[1:3], [1e999, 1]), polygon([103, 91], *CORNERS[1:3], [103, 91])),
        *(polygon([0, -80], [170, -80], [170, 80], [0, 80], [0, -80]), polygon([103, "x"], *CORNERS[1:])),
        *({"type": "Point", "coordinates": [0, 95]}, {"type": "LineString", "coordinates": CORNERS}),
    ],
    "start": [None, 20260601, "", "yesterday", "2026-13-01", "2026-06-01T00:00", "9" * 5000],
    "end": [None, [], "2026-02-30"],
    "max_cloud": [None, "10", True, -1, 100.01, 1e999, float("nan"), [10], 10**400],
    "min_coverage": [None, False, 101],
    "cloud_classes": [None, 8, [], [0, 8], [[8, 9]], ["8", "9"], [8, 9, 10, 99], {}],
    "months": [None, 6, [13], ["6"], [True]],
    "cloud_probability": [None, "40", 101, -1, 40.5, True],
    "catalog": [
        *(None, "Earth Search", {}, {"name": "x", "url": "https://a.example/v1"}),
        *(
            {"name": "", "url": url, "collection": ""}
            for url in (
                *("", "stac.example.org", "file:///etc/passwd", "ftp://a.example/", "javascript:alert(1)", 5),
                # pragma: allowlist nextline secret (made up)
                *("https://me:pw@a.example/v1", "https://a.example/v1?key=1", "https://a.example/v1#x", "https:///v1"),
                *("https://a.example/\n", "https://[", "https://a.example:port/", "https://a.example/\ud800"),
            )
        ),
    ],
    "style": [None, 1, ["scl"], "a\nb", "\u0000"],
}


@pytest.mark.parametrize(
    ("part", "value"),
    [(part, value) for part, values in BROKEN.items() for value in values],
    ids=lambda value: ascii(value)[:40],
)
def test_what_is_broken_is_named(part: str, value: Any) -> None:
    with pytest.raises(SavedSearchBroken) as caught:
        opened(document(**{part: value}))
    assert str(caught.value) == (
        f"x.json cannot be opened: its “{part}” is missing or wrong. Have the search saved once more."
    )


@pytest.mark.parametrize("part", sorted(BROKEN.keys() - {"months", "cloud_probability"}))
def test_what_is_missing_is_named(part: str) -> None:
    content = document()
    del content[part]
    with pytest.raises(SavedSearchBroken, match=f"its “{part}”"):
        opened(content)


@pytest.mark.parametrize("radius", [None, -1, "5 km", 1e7])
def test_a_point_takes_a_radius(radius: Any) -> None:
    content = document(area={"type": "Point", "coordinates": [103.85, 1.29]}, radius=radius)
    with pytest.raises(SavedSearchBroken, match="its “radius”"):
        opened(content)


def test_a_file_that_was_cut_off_never_opens() -> None:
    data = format_search(saved(AREA)).encode()
    for end in range(0, len(data) - 2, 7):
        with pytest.raises(ClearScenesError):
            parse_search(data[:end], "x.json")


# Addresses that may be handed on


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/items/1?f=json&limit=2", "https://a.example/items/1?f=json&limit=2"),
        ("https://a.example/s?se=2026-01-01&sp=r&sv=2&sr=c&sig=abc", "https://a.example/s"),
        ("https://a.example/s?f=json&SIG=abc", "https://a.example/s"),
        ("https://a.example/s?X-Amz-Algorithm=A&X-Amz-SignedHeaders=a,b", "https://a.example/s"),
        ("https://a.example/s?x=1;token=abc", "https://a.example/s"),
        ("https://a.example/s?access_token=abc", "https://a.example/s"),
        ("https://a.example/s?subscription-key=abc", "https://a.example/s"),
        ("https://a.example/s?%73ig=abc", "https://a.example/s"),
        # pragma: allowlist nextline secret (made up)
        ("https://me:pw@a.example:8443/s?f=json", "https://a.example:8443/s"),
        ("https://a.example/s#access_token=abc", "https://a.example/s"),
        ("https://[sig=abc", ""),
        ("", ""),
    ],
)
def test_signed_addresses_are_cut(url: str, kept: str) -> None:
    assert unsigned(url) == kept


def test_bare_addresses_have_no_parameters() -> None:
    assert bare("https://a.example/v1?f=json") == "https://a.example/v1"


@pytest.mark.parametrize("collection", ["", "landsat-c2-l2", "Our Landsat, all of it"])
def test_an_address_tells_its_collection_too(collection: str) -> None:
    one = described(Catalog("", "https://stac.example.org/v1", collection))
    assert parse_catalog(format_catalog(one)) == one
    assert parse_catalog(f"https://stac.example.org/v1/  {collection} ") == one
    assert parse_catalog("https://stac.example.org/v1 landsat-c2-l2").product == LANDSAT_C2
    assert parse_catalog(format_catalog(USGS)) == USGS
    assert parse_catalog("https://stac.example.org/v1 mine", "hls2-s30").collection == "hls2-s30"
    assert parse_catalog("Nobody knows it").url == "https://Nobody knows it"
